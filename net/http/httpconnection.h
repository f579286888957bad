// One client's connection: requests in, answers out, one after the other.
//
// Reads into its worker's buffer and keeps only what is left over. Small answers to requests that came together go out in
// one call; while an answer waits for the peer, nothing more is read. Thread: its worker's. Errors: events of the session.
// Sources: RFC 9112 section 9 (connections), RFC 9110 section 10.1.1 (100-continue).
#pragma once

#include "httpanswer.h"
#include "httprecord.h"
#include "httpworker.h"
#include "requestbody.h"
#include "socketwatch.h"

#include <QByteArray>

#include <deque>
#include <memory>
#include <optional>

namespace net {

class HttpConnection final {
    Q_DISABLE_COPY_MOVE(HttpConnection)

public:
    HttpConnection(HttpWorker &worker, quint64 id, const AcceptedSocket &socket);
    ~HttpConnection();

    void refuse(http::Fault fault); // the connection as a whole
    void goOn();                    // more requests are waiting
    void delayOver();
    void closeIfIdle();
    void abort();
    void lookAtClock(qint64 now); // steadyNs()

private:
    enum class Stage : quint8 {
        Head,   // of the next request; idle while nothing of it has come
        Body,   // of the request whose answer follows it
        Delay,  // a canned answer takes its time
        Send,   // an answer that takes more than one go
        Linger, // all is sent; what the peer still sends is read over, so that no RST swallows the answer (RFC 9112
                // section 9.6)
        Closed,
    };
    // What the access log says of a request, with bytes of its own while it takes its time.
    struct Current {
        QByteArray method, target, host, userAgent, referer, path;
        qint64 startNs = 0;  // wall clock, when its head was complete
        qint64 steadyNs = 0; // the same moment, for its duration
        qint64 bodySent = 0;
        qint64 bodyTotal = 0;
        qint64 notRecorded = 0; // of the body, bytes sent since the last record
        int status = 0;
        http::Fault fault = http::Fault::None;
        quint8 minorVersion = 1;
        bool isHead = false;
        bool keepAlive = true;
    };
    // An answer that stands in the worker's out buffer: views into that and into the request's bytes.
    struct Batched {
        http::RequestSummary summary;
        QByteArrayView requestHead;
        qsizetype outStart = 0;
        qsizetype headLength = 0;
        qsizetype bodyLength = 0;
        qint64 startNs = 0;
        qint64 steadyNs = 0;
        QByteArray path;
    };

    // httpconnection.cpp: reading
    void readable();
    void process(QByteArrayView *input);
    void takeRequest(QByteArrayView *input);
    void beginRequest(QByteArrayView headBytes, bool moreInput);
    void route(const http::RequestHead &head);
    void beginBody(const http::RequestHead &head, std::unique_ptr<RequestBody> body, std::optional<HttpAnswer> answer);
    void takeBody(QByteArrayView *input);
    void finishUpload();
    void logUploads();
    // head: what could be read of it.
    void refuseRequest(http::Fault fault, const http::RequestHead &head, QByteArrayView input, qsizetype at);
    void peerFinished();
    void bodyTimedOut();
    [[nodiscard]] bool readerIsStuck(qint64 now, int seconds);
    void lost(int systemCode);
    void adopt(const http::RequestHead &head, QByteArrayView headBytes);
    [[nodiscard]] bool isBusy() const { return m_stage == Stage::Send || m_stage == Stage::Delay; }

    // httpconnectionsend.cpp: writing
    [[nodiscard]] bool answerFromCache(const http::RequestHead &head, QByteArrayView headBytes);
    void sendAnswer(HttpAnswer answer);
    void widenForBulk();
    void appendHead(const HttpAnswer &answer, bool keepAlive, qint64 now);
    void flushBatch(); // and pumps
    void logBatch();
    void pump();
    [[nodiscard]] bool pumpPiece(); // false: blocked, or over
    [[nodiscard]] bool took(const TransferResult &result);
    void writable();
    void answerSent();
    void cut(const NetError &error);
    void logCurrent(bool isCut);
    void recordBody();
    void closeAfterAnswer();
    void close(CloseMark mark);
    void updateWatches();
    void showTransfer();

    using ReadWatch = SocketWatch<HttpConnection, &HttpConnection::readable>;
    using WriteWatch = SocketWatch<HttpConnection, &HttpConnection::writable>;

    HttpWorker &m_worker;
    const quint64 m_id;
    Descriptor m_descriptor;
    HttpRecord m_record;
    std::unique_ptr<ReadWatch> m_readWatch;
    std::unique_ptr<WriteWatch> m_writeWatch; // made when first needed
    Stage m_stage = Stage::Head;
    bool m_closeAfter = false;   // the answer under way is the last one
    bool m_peerFinished = false; // recv() returned 0
    bool m_blocked = false;      // the kernel takes no more just now
    bool m_continues = false;    // goOn() is to come
    bool m_shown = false;        // on the board
    HttpRecording m_level;       // of the request under way
    quint32 m_ordinal = 0;

    QByteArray m_in; // read, not yet used
    qsizetype m_searched = 0;
    QByteArray m_out; // not yet taken by the kernel; goes before m_pieces
    qsizetype m_outAt = 0;
    std::deque<HttpPiece> m_pieces;
    std::vector<Batched> m_batch;
    std::unique_ptr<Current> m_current;
    std::shared_ptr<const HttpServing> m_serving; // of the request under way
    std::unique_ptr<RequestBody> m_body;
    std::optional<HttpAnswer> m_answer; // to follow the body or the delay

    bool m_isWide = false;      // widenForBulk()
    bool m_lingers = false;     // after the answer: the peer may still be sending
    bool m_moreInput = false;   // came together with the request under way
    bool m_yields = false;      // the socket would take more, but others have their turn first
    bool m_recordsBody = false; // the body is not recorded with the head
    bool m_uploadWantsHtml = false;
    QByteArray m_uploadLanguage;
    qint64 m_bodyReceived = 0; // of the request's body, when that is over
    qint64 m_windowNs = 0;     // of the slowest speed that is allowed
    qint64 m_windowBytes = 0;
    qint64 m_stageNs;    // since when the stage lasts without progress
    qint64 m_headNs = 0; // when a head began that is not complete
    qint64 m_markNs = 0; // of the rate
    qint64 m_markBytes = 0;
    qint64 m_rate = 0;
    qint64 m_lingerNs = 0;   // since when it lingers
    qint64 m_sendQueue = -1; // of the kernel, when it was last looked at
};

} // namespace net
