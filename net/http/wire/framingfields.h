// What the fields of a request say about the message itself: its host, its body, what becomes of the connection. Everything
// else in a head is for whoever answers. Pure. Thread: a plain value. Sources: RFC 9112 sections 3.2, 6 and 9.3, RFC 9110
// section 10.1.1.
#pragma once

#include "requesthead.h"

namespace net::http {

class FramingFields {
public:
    struct Refusal {
        Fault fault = Fault::None;
        const char *at = nullptr; // in the buffer that the fields point into
    };
    // Each field in its order, then finish() with the line that ends the head. Both write into head what they learn.
    [[nodiscard]] Refusal take(const Field &field, RequestHead &head);
    [[nodiscard]] Refusal finish(const char *emptyLine, RequestHead &head) const;

private:
    [[nodiscard]] Refusal takeHost(const Field &field, RequestHead &head);
    [[nodiscard]] Refusal takeLength(const Field &field, RequestHead &head);
    void takeEncoding(const Field &field);
    void takeExpectation(const Field &field);

    // Where a field that needs a second look at the end stands; null: it is not there.
    const char *m_host = nullptr;
    const char *m_length = nullptr;
    const char *m_encoding = nullptr;
    const char *m_unknownExpectation = nullptr;
    bool m_isChunked = false;
    bool m_expectsContinue = false;
    bool m_asksClose = false;
    bool m_asksKeepAlive = false;
};

} // namespace net::http
