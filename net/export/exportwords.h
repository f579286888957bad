// The words that an export needs, in one language. net has none: they are made by translations/exportwords.h.
//
// The functions are called in the thread that exports. Empty ones: net's own names and English lines for Wireshark.
#pragma once

#include "event.h"

#include <QString>

#include <functional>

namespace net {

// What an HTML page says besides the session's own text.
enum class PageWord : quint8 {
    Part, // this is not all of the session
    Began,
    Lasted,
    Received,
    Sent,
    Messages, // %1: how many
    Events,
    Problems, // warnings and errors; %1: how many
    Connections,
    MoreConnections, // some are not listed
    Throughput,
    Peak,     // %1: bytes a second
    Happened, // the heading of the list of entries
    Number,
    Time,
    Channel,
    Direction,
    Local,
    Peer,
    Size,
    Content,
    EmptyMessage,
    NotKept, // %1: bytes of the message that are in the session
    Nothing, // no entry is in this export
    Language,
    Origin, // what the times and addresses are
};
inline constexpr int pageWordCount = static_cast<int>(PageWord::Origin) + 1;

struct ExportWords {
    QString language = QStringLiteral("en");          // "en", "zh_CN"
    QString languageName = QStringLiteral("English"); // in that language
    std::function<QString(const Event &)> event;
    std::function<QString(Channel)> channel;
    std::function<QString(PageWord)> page;
    std::function<QString(qint64)> bytes;    // "1.2 MB"
    std::function<QString(qint64)> duration; // of microseconds
};

// By the function, or by name where there is none.
[[nodiscard]] QString eventWords(const ExportWords &words, const Event &event);
[[nodiscard]] QString channelWords(const ExportWords &words, Channel channel);
[[nodiscard]] QString bytesWords(const ExportWords &words, qint64 bytes);
[[nodiscard]] QString durationWords(const ExportWords &words, qint64 microseconds);
[[nodiscard]] QString pageWords(const ExportWords &words, PageWord word);

} // namespace net
