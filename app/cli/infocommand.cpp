#include "infocommand.h"

#include "clock.h"
#include "session.h"
#include "sessionwords.h"
#include "words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::InfoCommand)
};

QString timeText(qint64 timeNs)
{
    return QDateTime::fromMSecsSinceEpoch(timeNs / net::nsPerMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.")) +
           QStringLiteral("%1").arg(timeNs % net::nsPerSecond / 1000, 6, 10, QLatin1Char('0'));
}

QString countText(qint64 messages, qint64 bytes)
{
    return Tr::tr("%1 messages, %2 bytes").arg(messages).arg(bytes);
}

void printChannel(Console &console, net::Channel channel, const net::ChannelSummary &counts)
{
    if (counts.messagesIn + counts.messagesOut + counts.events + counts.connections == 0)
        return;
    console.line({});
    console.line(QStringLiteral("%1 (%2)").arg(words::channelText(channel), QString::fromLatin1(net::channelName(channel))));
    const auto row = [&console](const QString &label, const QString &value) {
        console.line(QStringLiteral("  %1: %2").arg(label, value));
    };
    row(channel == net::Channel::Udp ? Tr::tr("Pairs of endpoints") : Tr::tr("Connections"),
        QString::number(counts.connections));
    row(Tr::tr("In"), countText(counts.messagesIn, counts.bytesIn));
    row(Tr::tr("Out"), countText(counts.messagesOut, counts.bytesOut));
    row(Tr::tr("Events"), QString::number(counts.events));
}

} // namespace

QString InfoCommand::name() const
{
    return QStringLiteral("info");
}

QString InfoCommand::summary() const
{
    return Tr::tr("say what is in a session file");
}

std::vector<ArgumentSpec> InfoCommand::arguments() const
{
    return {{QStringLiteral("SESSION"), Tr::tr("a session file that NetYard recorded, or a capture (.pcapng, .pcap)")}};
}

QString InfoCommand::notes() const
{
    return Tr::tr(
        "Counts messages, bytes, connections and events of each channel. Times are local. A file that was torn by a\n"
        "crash is no failure: what is whole is counted, and where it ends is said.");
}

int InfoCommand::run(const Arguments &arguments, Console &console)
{
    const net::Result<net::Session> session = net::Session::open(arguments.positional().value(0));
    if (!session)
        return console.fail(words::errorText(session.error()));
    const net::SessionSummary summary = session->summary();
    console.line(Tr::tr("Session: %1").arg(session->path()));
    console.line((session->isForeign() ? Tr::tr("Captured by: %1") : Tr::tr("Recorded by: %1"))
                     .arg(session->application().isEmpty() ? Tr::tr("(not said)") : session->application()));
    console.line(Tr::tr("Entries: %1").arg(summary.entries));
    if (summary.entries > 0) {
        console.line(Tr::tr("First: %1").arg(timeText(summary.firstNs)));
        console.line(Tr::tr("Last: %1").arg(timeText(summary.lastNs)));
        console.line(Tr::tr("Duration: %1").arg(words::durationText((summary.lastNs - summary.firstNs) / 1000)));
    }
    if (const auto &damage = session->damage())
        console.line(Tr::tr("Damaged: at byte %1; %2 bytes were left out, everything before them is there")
                         .arg(damage->offset)
                         .arg(damage->bytes));
    if (const QString omissions = words::omissionsText(session->omissions()); !omissions.isEmpty())
        console.line(omissions);
    for (int i = 0; i < net::channelCount; ++i)
        printChannel(console, static_cast<net::Channel>(i), summary.channels.at(static_cast<size_t>(i)));
    return Done;
}

} // namespace cli
