#include "tcpclientcommand.h"

#include "optionreader.h"
#include "tcpclienttask.h"
#include "words.h"

#include <QCoreApplication>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::TcpClientCommand)
};

} // namespace

QString TcpClientCommand::name() const
{
    return QStringLiteral("tcp-client");
}

QString TcpClientCommand::summary() const
{
    return Tr::tr("connect to a TCP server, send, print the answers");
}

std::vector<ArgumentSpec> TcpClientCommand::arguments() const
{
    return {{QStringLiteral("HOST"), Tr::tr("name or address of the server")}, {QStringLiteral("PORT"), Tr::tr("its port")}};
}

std::vector<OptionSpec> TcpClientCommand::engineOptions() const
{
    std::vector<OptionSpec> options{{QStringLiteral("local-port"), QStringLiteral("N"),
                                     Tr::tr("port of one's own; 0 (the default): the system chooses")}};
    for (const OptionSpec &option : sendOptions())
        options.push_back(option);
    options.push_back(encodingOption());
    options.push_back(framingOption());
    return options;
}

QString TcpClientCommand::notes() const
{
    return Tr::tr("It ends when the server closes the connection, or when everything is sent and nothing came for --wait "
                  "seconds.\n"
                  "At the end of standard input its own direction is closed (FIN), so that the server sees the end. With "
                  "nothing\n"
                  "to send and no --wait it prints what comes until the server closes.") +
           u'\n' + outputNote();
}

std::unique_ptr<EngineTask> TcpClientCommand::createTask(const Arguments &arguments, OptionReader &reader,
                                                         net::Recorder &recorder, Console &console) const
{
    net::TcpClientOptions options;
    options.host = arguments.positional().value(0);
    options.port = reader.targetPort(arguments.positional().value(1));
    options.localPort = reader.port(QStringLiteral("local-port"));
    const TalkOptions talk = readTalkOptions(arguments, reader);
    options.stream.encoding = talk.encoding;
    options.stream.framing = reader.framing();
    options.stream.chatPhrases = words::chatPhrases();
    return std::make_unique<TcpClientTask>(options, talk, recorder, console);
}

} // namespace cli
