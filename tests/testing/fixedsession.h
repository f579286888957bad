// A session file that is always the same, times included, made of given payloads and one of every kind of trouble: what
// exports are compared by.
#pragma once

#include <QByteArrayList>
#include <QString>

namespace testing {

// NUL, invalid UTF-8, quotes, line breaks, formulas, markup, terminal escapes, right-to-left marks, Chinese, nothing at all.
[[nodiscard]] QByteArrayList hostilePayloads();
[[nodiscard]] QByteArrayList longPayloads(); // around and beyond what fits one packet

// Entries: a TCP connection accepted; every payload received in it; every payload that fits a datagram sent over UDP; one
// message of which only the length was kept; a note with hostile text; an error; the peer finished. False: not written.
[[nodiscard]] bool writeFixedSession(const QString &path, const QByteArrayList &payloads);

} // namespace testing
