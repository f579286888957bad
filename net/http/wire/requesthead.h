// The head of an HTTP/1 request: request line and header fields, taken from the front of a buffer. Pure; this is what is
// fuzzed.
//
// Strict where messages could be told apart wrongly (RFC 9112 section 11.2): what is ambiguous is refused, never guessed. A
// line may end in LF alone (section 2.2), up to 16 empty lines before the request line are skipped. The target may hold
// bytes beyond ASCII, since curl and students' scripts send them; every other rule stands. Views point into the buffer and
// are valid as long as that is. Thread: any. Sources: RFC 9110, RFC 9112.
#pragma once

#include "httpfault.h"

#include <QByteArrayView>

#include <vector>

namespace net::http {

enum class Method : quint8 { Get, Head, Post, Put, Delete, Connect, Options, Trace, Patch, Unknown };

struct Field {
    QByteArrayView name;
    QByteArrayView value; // without the white space around it
};

struct HeadLimits {
    qsizetype requestLineBytes = 8 << 10; // RFC 9112 section 3 recommends at least 8,000
    qsizetype headBytes = 32 << 10;       // request line and all fields
    int fields = 100;
};

enum class BodyKind : quint8 { None, Length, Chunked };

struct RequestHead {
    Method method = Method::Unknown;
    quint8 minorVersion = 1;        // of HTTP/1: 0 or 1; a higher one is taken as 1 (RFC 9110 section 2.5)
    BodyKind body = BodyKind::None; // None too when Content-Length is 0
    bool keepAlive = true;          // RFC 9112 section 9.3
    bool expectsContinue = false;   // RFC 9110 section 10.1.1; only in HTTP/1.1 with a body
    qint64 contentLength = 0;       // of BodyKind::Length
    QByteArrayView methodName;
    QByteArrayView target;     // as sent
    QByteArrayView host;       // of the Host field; may be empty
    std::vector<Field> fields; // in their order

    // The first of that name (names are case-insensitive); null when there is none.
    [[nodiscard]] QByteArrayView value(QByteArrayView name) const;
};

enum class ParseStatus : quint8 { NeedMore, Complete, Refused };

struct HeadResult {
    ParseStatus status = ParseStatus::NeedMore;
    Fault fault = Fault::None; // Refused; method and target are set as far as they were read
    qsizetype consumed = 0;    // Complete: up to and with the empty line
    qsizetype faultAt = 0;     // Refused: offset of what is wrong
};

// `searched` is where the search for the head's end goes on: 0 at first, kept between calls with the same growing buffer, 0
// again when complete. `head` is reused, so that a busy connection allocates nothing; it means nothing while more is needed.
// Limits are checked while the head is still growing, and a line that is wrong is refused as soon as it has ended: the first
// fault in the order of the bytes counts, however they were cut. What only all fields together tell (a missing Host, a
// length beside an encoding) comes last.
[[nodiscard]] HeadResult parseRequestHead(QByteArrayView buffer, const HeadLimits &limits, RequestHead *head,
                                          qsizetype *searched);

[[nodiscard]] QByteArrayView methodName(Method method); // "GET"; empty for Unknown
// Whether a comma-separated list holds the token (case-insensitive): Connection, Transfer-Encoding.
[[nodiscard]] bool listHolds(QByteArrayView list, QByteArrayView token);
[[nodiscard]] bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b); // ASCII

} // namespace net::http
