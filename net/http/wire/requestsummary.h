// One request in one line: what the session keeps of it (event HttpRequest), what the list shows, what an access log is made
// of.
//
// Pure. Thread: a plain value.
#pragma once

#include "event.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace net::http {

// Views, so that the server makes one without copying.
struct RequestSummary {
    QByteArrayView method;
    QByteArrayView target; // as sent
    QByteArrayView host;
    QByteArrayView userAgent;
    QByteArrayView referer;
    QByteArrayView fault;    // faultName(), or empty
    qint64 bodyBytes = 0;    // of the answer's body, as sent
    qint64 requestBytes = 0; // of the request's body, as received
    qint64 durationUs = 0;   // from the request's last byte of head to the answer's last byte handed to the kernel
    int status = 0;
    quint32 ordinal = 1; // the how manieth request of its connection; above 1: keep-alive was used
    quint8 minorVersion = 1;
    bool isCut = false; // the connection ended before the answer was complete
};

// The text field of the event, appended to out: method, target, minor version, status, body bytes, duration, request bytes,
// ordinal, cut (0 or 1), host, fault, user agent, referer, with tabs between. Control characters and what is no UTF-8 are
// written as %XX, so that the text goes through a QString unchanged.
void appendSummaryText(QByteArray &out, const RequestSummary &summary);

// With bytes of its own.
struct StoredSummary {
    QByteArray text;
    RequestSummary summary; // into text
    StoredSummary() = default;
    explicit StoredSummary(const QByteArray &text);
    Q_DISABLE_COPY_MOVE(StoredSummary)
    [[nodiscard]] bool isValid() const { return !summary.method.isNull(); }
};

// One line of an access log in the Common Log Format, or, with referer and user agent, Combined; quotes and control
// characters are escaped as Apache does (\" and \xNN). timeNs: when the request came; the zone is the local one. Without a
// line break; empty when the event holds no summary.
[[nodiscard]] QByteArray commonLogLine(const Event &event, bool combined);

} // namespace net::http
