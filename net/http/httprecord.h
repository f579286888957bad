// Puts a connection's requests into the session: the access log's event, and the bytes as far as the recording level asks
// for them.
//
// A flow is opened only when there are bytes to keep, so that at level summary a connection costs nothing. Thread: its
// connection's.
#pragma once

#include "httpoptions.h"
#include "platform.h"
#include "recorder.h"
#include "requestsummary.h"

#include <QByteArray>

namespace net {

class HttpRecord final {
    Q_DISABLE_COPY_MOVE(HttpRecord)

public:
    HttpRecord(Recorder &recorder, const Endpoint &local, const Endpoint &peer);

    // startNs: when the request's head was complete.
    void request(HttpRecording level, QByteArrayView head, qint64 startNs = 0);
    void answer(HttpRecording level, QByteArrayView head, QByteArrayView bodyInMemory);
    void bodyBytes(HttpRecording level, Direction direction, qint64 bytes); // of a stream that is not kept
    void bodyPiece(HttpRecording level, Direction direction, QByteArrayView bytes,
                   qint64 wholeBody);                                         // kept when the whole is small
    void summary(const http::RequestSummary &summary, qint64 timeNs = 0);     // 0: now
    [[nodiscard]] QByteArray line(const http::RequestSummary &summary) const; // of an access log
    void event(EventKind kind, const QString &text, qint64 number = -1, const NetError &error = {}) const;
    void closed(CloseMark mark);

    [[nodiscard]] const Endpoint &peer() const { return m_peer; }

private:
    [[nodiscard]] quint32 flow();

    Recorder &m_recorder;
    Endpoint m_local;
    Endpoint m_peer;
    quint32 m_flow = 0;
    QByteArray m_endpointFields; // of a journal entry, made once
};

} // namespace net
