// The head of a response: written by the server, read back by the inspector and by tests. Pure. Thread: any.
// Sources: RFC 9110 section 15 (status codes), RFC 9112 section 4.
#pragma once

#include "requesthead.h"

#include <QByteArray>

namespace net::http {

[[nodiscard]] QByteArrayView reasonPhrase(int status); // "Not Found"; empty when unknown

struct ResponseHead {
    int status = 0; // 0: not read
    quint8 minorVersion = 1;
    QByteArrayView reason;
    std::vector<Field> fields;
};
// Complete: consumed bytes of the buffer are the head. Refused: it is none.
[[nodiscard]] HeadResult parseResponseHead(QByteArrayView buffer, ResponseHead *head);

// The lines of a head for showing: where each stands, and what it is, as far as it can be told (also of a refused one).
struct HeadLine {
    enum class Kind : quint8 { RequestLine, StatusLine, Field, Empty, Unreadable } kind = Kind::Unreadable;
    qsizetype start = 0;
    qsizetype length = 0; // without the line break
    QByteArrayView name;  // Field
    QByteArrayView value;
};
[[nodiscard]] std::vector<HeadLine> headLines(QByteArrayView bytes, bool isRequest);

} // namespace net::http
