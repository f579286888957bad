#include "udpcommand.h"

#include "optionreader.h"
#include "udptask.h"
#include "words.h"

#include <QCoreApplication>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::UdpCommand)
};

} // namespace

QString UdpCommand::name() const
{
    return QStringLiteral("udp");
}

QString UdpCommand::summary() const
{
    return Tr::tr("bind a UDP socket, print the datagrams that come, answer them, send some");
}

std::vector<OptionSpec> UdpCommand::engineOptions() const
{
    std::vector<OptionSpec> options{
        bindOption(),
        {QStringLiteral("port"), QStringLiteral("N"), Tr::tr("port to bind to; 0 (the default): any free one")},
        replyOption(),
        {QStringLiteral("to"), QStringLiteral("HOST:PORT"),
         Tr::tr("whom to send to: a name, an address, a group or a broadcast address")},
        {QStringLiteral("join"), QStringLiteral("GROUP"), Tr::tr("join a multicast group; may be given several times"),
         false, true},
        {QStringLiteral("interface"), QStringLiteral("NAME"),
         Tr::tr("network interface of the groups, such as lo; otherwise the system chooses")},
        {QStringLiteral("broadcast"), {}, Tr::tr("without --to: send to 255.255.255.255 at the port of --port")},
    };
    for (const OptionSpec &option : sendOptions())
        options.push_back(option);
    options.push_back(encodingOption());
    return options;
}

QString UdpCommand::notes() const
{
    return Tr::tr(
               "Without --to or --broadcast it is a server: it prints one line, listening ADDR:PORT, as soon as it is "
               "ready, and\n"
               "goes on until it is stopped. With one of them it sends, prints what comes, and ends when nothing came for "
               "--wait\n"
               "seconds; with nothing to send and no --wait it goes on until it is stopped. One datagram is one message. An "
               "ICMP\n"
               "\"port unreachable\" that comes back is a failure (exit code 1), and so is a datagram over 65507 bytes.") +
           u'\n' + outputNote();
}

std::unique_ptr<EngineTask> UdpCommand::createTask(const Arguments &arguments, OptionReader &reader, net::Recorder &recorder,
                                                   Console &console) const
{
    UdpTaskOptions options;
    options.peer.address = reader.bindAddress();
    options.peer.port = reader.port(QStringLiteral("port"));
    options.peer.reply = reader.reply();
    options.groups = reader.groups();
    options.peer.reuseAddress = !options.groups.empty(); // several members of a group on one machine
    options.peer.multicastInterface = arguments.value(u"interface");
    options.to = reader.hostPort(QStringLiteral("to"));
    const TalkOptions talk = readTalkOptions(arguments, reader);
    options.peer.encoding = talk.encoding;
    options.peer.chatPhrases = words::chatPhrases();
    if (options.to.host.isEmpty() && arguments.has(u"broadcast")) {
        options.to = {QHostAddress(QHostAddress::Broadcast).toString(), options.peer.port};
        if (options.peer.port == 0)
            reader.reject(Tr::tr("--broadcast needs --to or --port: to which port?"));
    }
    if (options.to.host.isEmpty() && (talk.sendsLines || !talk.messages.empty()))
        reader.reject(Tr::tr("There is something to send, but --to HOST:PORT is missing."));
    return std::make_unique<UdpTask>(options, talk, recorder, console);
}

} // namespace cli
