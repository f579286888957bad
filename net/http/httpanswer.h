// An answer, ready to be sent: its head without the lines that are added at the last moment (Date, Connection), and its body
// in pieces.
//
// Thread: a plain value.
#pragma once

#include "httpserving.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace net {

// Bytes in memory, or a part of a file.
struct HttpPiece {
    QByteArray bytes;
    std::shared_ptr<ServedFile> file; // then the fields below
    qint64 offset = 0;
    qint64 length = 0;
};

struct HttpAnswer {
    int status = 200;
    http::Fault fault = http::Fault::None;
    QByteArray head;               // "HTTP/1.1 200 OK\r\nServer: …\r\n…\r\n": whole lines, without the empty one
    QByteArray bytes;              // the body, when it is in memory
    std::vector<HttpPiece> pieces; // the body otherwise
    qint64 bodyLength = 0;         // of bytes or pieces together
    int delayMs = 0;               // before it is sent
    bool close = false;            // the connection ends with it
    bool holdsDate = false;        // a canned answer with a Date line of its own
};

} // namespace net
