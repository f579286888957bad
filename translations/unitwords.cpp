#include "words.h"

#include "tr.h"

#include <QLocale>

#include <array>

namespace words {

QString channelText(net::Channel channel)
{
    switch (channel) {
    case net::Channel::TcpServer: return Words::tr("TCP server");
    case net::Channel::TcpClient: return Words::tr("TCP client");
    case net::Channel::Udp: return Words::tr("UDP peer");
    case net::Channel::Transfer: return Words::tr("Files");
    case net::Channel::Http: return Words::tr("HTTP server");
    }
    return {};
}

QString connectionStateText(net::ConnectionState state)
{
    switch (state) {
    case net::ConnectionState::Resolving: return Words::tr("looking up");
    case net::ConnectionState::Connecting: return Words::tr("connecting");
    case net::ConnectionState::Open: return Words::tr("open");
    case net::ConnectionState::PeerFinished: return Words::tr("peer finished");
    case net::ConnectionState::HalfClosed: return Words::tr("half-closed");
    case net::ConnectionState::Waiting: return Words::tr("waiting");
    case net::ConnectionState::Closed: return Words::tr("closed");
    }
    return {};
}

net::ChatPhrases chatPhrases()
{
    return {Words::tr("* %1 joined (%2 here)"), Words::tr("* %1 left (%2 here)"), Words::tr("* %1 is now %2"),
            Words::tr("* the name %1 is taken or cannot be used"),
            Words::tr("* welcome; /name NICKNAME sets your name, q leaves")};
}

QString bytesText(qint64 bytes)
{
    static constexpr std::array units{"kB", "MB", "GB", "TB", "PB", "EB"};
    if (bytes < 1000)
        return QStringLiteral("%1 B").arg(bytes);
    double value = static_cast<double>(bytes) / 1000.0;
    size_t unit = 0;
    while (value >= 999.95 && unit + 1 < units.size()) {
        value /= 1000.0;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(value, 0, 'f', 1).arg(QLatin1StringView(units.at(unit)));
}

QString durationText(qint64 microseconds)
{
    const auto us = static_cast<double>(microseconds);
    if (microseconds < 1000)
        return Words::tr("%1 µs").arg(microseconds);
    if (microseconds < 1'000'000)
        return Words::tr("%1 ms").arg(us / 1000.0, 0, 'f', microseconds < 100'000 ? 1 : 0);
    if (microseconds < 60'000'000)
        return Words::tr("%1 s").arg(us / 1'000'000.0, 0, 'f', microseconds % 1'000'000 == 0 ? 0 : 1);
    const qint64 seconds = microseconds / 1'000'000;
    if (seconds < 3600)
        return Words::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return Words::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

QString joinedSentences(const QStringList &sentences)
{
    QString paragraph;
    for (const QString &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        paragraph =
            paragraph.isEmpty() ? sentence : Words::tr("%1 %2", "a sentence and the next one").arg(paragraph, sentence);
    }
    return paragraph;
}

} // namespace words
