#include "exportwords.h"

namespace net {

QString eventWords(const ExportWords &words, const Event &event)
{
    return words.event ? words.event(event) : QString::fromUtf8(eventSummary(event));
}

QString channelWords(const ExportWords &words, Channel channel)
{
    return words.channel ? words.channel(channel) : QString::fromLatin1(channelName(channel));
}

QString bytesWords(const ExportWords &words, qint64 bytes)
{
    return words.bytes ? words.bytes(bytes) : QString::number(bytes) + QStringLiteral(" B");
}

QString durationWords(const ExportWords &words, qint64 microseconds)
{
    return words.duration ? words.duration(microseconds) : QString::number(microseconds) + QStringLiteral(" us");
}

QString pageWords(const ExportWords &words, PageWord word)
{
    return words.page ? words.page(word) : QStringLiteral("word %1").arg(static_cast<int>(word));
}

} // namespace net
