// One answer of an HTTP server, taken apart by hand: not by what is tested.
#pragma once

#include "endpoint.h"

#include <QByteArray>

#include <optional>

namespace testing {

struct HttpReply {
    int status = 0;  // 0: there was no whole answer
    QByteArray head; // with its empty line
    QByteArray body;
    // Of the first field of that name; null when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;
};

// Takes one answer off the front; nullopt while it is not complete. A body without a length ends with the connection.
[[nodiscard]] std::optional<HttpReply> takeReply(QByteArray *bytes, bool isHead = false, bool atEnd = false);

// One connection each: sends, waits for the answer (bounded), closes.
[[nodiscard]] HttpReply askHttp(const net::Endpoint &server, const QByteArray &request);
[[nodiscard]] HttpReply getHttp(const net::Endpoint &server, const QByteArray &target, const QByteArray &fields = {});

} // namespace testing
