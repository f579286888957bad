// The words of errors and events, for the desktop program and the console program alike.
//
// net/ reports codes and fields; here they become sentences in the language that is installed in the application
// (see language.h). Nothing is cached, so a language switch needs only to ask again. Thread: any
// (QCoreApplication::translate is thread-safe). Qt Core only: no widget may creep in.
#pragma once

#include "channel.h"
#include "chatroom.h"
#include "connectionboard.h"
#include "event.h"
#include "neterror.h"

#include <QString>
#include <QStringList>

namespace words {

// What happened, where, why and what to do, in one or two sentences.
[[nodiscard]] QString errorText(const net::NetError &error);

// One line of the log.
[[nodiscard]] QString eventText(const net::Event &event);
// What happened in socket calls, with the call and its result in the first line: recv() = 0. Plain text, paragraphs.
[[nodiscard]] QString eventExplanation(const net::Event &event);

[[nodiscard]] QString channelText(net::Channel channel); // "TCP server"
[[nodiscard]] QString connectionStateText(net::ConnectionState state);
[[nodiscard]] net::ChatPhrases chatPhrases();

// 0 B, 999 B, 1.2 kB, 3.4 MB: decimal units, as in the status bar; exact up to 999.
[[nodiscard]] QString bytesText(qint64 bytes);
[[nodiscard]] QString durationText(qint64 microseconds); // 85 µs, 3.2 ms, 1.5 s, 2 min 5 s

// One paragraph of sentences; Chinese has no spaces between them. Empty ones are left out.
[[nodiscard]] QString joinedSentences(const QStringList &sentences);

} // namespace words
