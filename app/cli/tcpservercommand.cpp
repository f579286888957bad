#include "tcpservercommand.h"

#include "optionreader.h"
#include "tcpservertask.h"
#include "words.h"

#include <QCoreApplication>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::TcpServerCommand)
};

} // namespace

QString TcpServerCommand::name() const
{
    return QStringLiteral("tcp-server");
}

QString TcpServerCommand::summary() const
{
    return Tr::tr("listen for TCP connections, print what they send, answer it");
}

std::vector<OptionSpec> TcpServerCommand::engineOptions() const
{
    return {
        bindOption(),
        {QStringLiteral("port"), QStringLiteral("N"), Tr::tr("port to listen on; 0: any free one"), true},
        replyOption(),
        encodingOption(),
        framingOption(),
        {QStringLiteral("idle-timeout"), QStringLiteral("SECONDS"),
         Tr::tr("close connections that were silent for so long; 0 (the default): never")},
    };
}

QString TcpServerCommand::notes() const
{
    return Tr::tr("As soon as it is ready the server prints one line, listening ADDR:PORT, with the real port. With the "
                  "replies\n"
                  "text and chat a message q ends the connection.") +
           u'\n' + outputNote();
}

std::unique_ptr<EngineTask> TcpServerCommand::createTask(const Arguments &, OptionReader &reader, net::Recorder &recorder,
                                                         Console &console) const
{
    net::TcpServerOptions options;
    options.address = reader.bindAddress();
    options.port = reader.port(QStringLiteral("port"));
    options.stream.reply = reader.reply();
    options.stream.encoding = reader.encoding();
    options.stream.framing = reader.framing();
    // Whole seconds are what the engine counts in; a fraction is rounded up so that it never means "none".
    options.stream.idleTimeoutSeconds = (reader.milliseconds(QStringLiteral("idle-timeout"), 0) + 999) / 1000;
    options.stream.chatPhrases = words::chatPhrases();
    const net::ReplyRule::Kind kind = options.stream.reply.kind();
    options.stream.farewellCloses = kind == net::ReplyRule::Kind::Text || kind == net::ReplyRule::Kind::Chat;
    return std::make_unique<TcpServerTask>(options, recorder, console);
}

} // namespace cli
