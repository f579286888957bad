// What becomes of a request's body: read over, or saved as uploaded files; counted against its limit, whatever its framing.
//
// Bytes go in as they come, never is a whole body in memory. Thread: its connection's. Sources: RFC 9112 sections 6 and 7,
// RFC 7578.
#pragma once

#include "chunkdecoder.h"
#include "httppages.h"
#include "multipart.h"
#include "requesthead.h"
#include "uploadtarget.h"

#include <QList>

#include <memory>
#include <optional>

namespace net {

class RequestBody final {
    Q_DISABLE_COPY_MOVE(RequestBody)

public:
    static constexpr qsizetype mostFiles = 1000; // of one upload

    enum class Status : quint8 { NeedMore, Complete, Refused };
    struct Step {
        Status status = Status::NeedMore;
        qsizetype consumed = 0;
        http::Fault fault = http::Fault::None; // Refused
    };

    // A body that is read over.
    RequestBody(const http::RequestHead &head, qint64 limit);
    // One that is saved: parts of multipart/form-data under their own names, anything else as rawName.
    RequestBody(const http::RequestHead &head, qint64 limit, const QString &folder, QByteArrayView rawName);

    // Refused at once: the announced length is beyond the limit.
    [[nodiscard]] http::Fault openingFault() const { return m_openingFault; }
    [[nodiscard]] Step feed(QByteArrayView buffer);

    [[nodiscard]] qint64 received() const { return m_received; } // of the body, decoded
    [[nodiscard]] qint64 total() const { return m_total; }       // -1: chunked
    [[nodiscard]] bool isUpload() const { return m_target != nullptr; }
    [[nodiscard]] const QList<http::ReceivedFile> &files() const { return m_files; }
    [[nodiscard]] const QString &currentName() const { return m_currentName; } // of the file that comes just now
    [[nodiscard]] const NetError &error() const { return m_error; }            // why, when the fault is the disk's

    // The files that were completed since the last call, for the log.
    [[nodiscard]] QList<http::ReceivedFile> takeNews();

private:
    [[nodiscard]] http::Fault take(QByteArrayView bytes); // decoded ones
    [[nodiscard]] http::Fault takeParts(QByteArrayView bytes);
    [[nodiscard]] http::Fault finish();
    [[nodiscard]] http::Fault writeFault(const NetError &error);
    [[nodiscard]] http::Fault finishFile();
    [[nodiscard]] Step feedLength(QByteArrayView buffer);
    [[nodiscard]] Step feedChunked(QByteArrayView buffer);

    qint64 m_limit = 0;
    qint64 m_total = -1;
    qint64 m_received = 0;
    bool m_chunked = false;
    http::Fault m_openingFault = http::Fault::None;
    http::ChunkDecoder m_chunks;
    std::optional<http::MultipartParser> m_parts;
    QByteArray m_held; // of a multipart body: what the parser wants more for
    std::unique_ptr<UploadTarget> m_target;
    QByteArray m_rawName;
    QString m_currentName;
    bool m_skipsPart = false; // a form field that is no file
    QList<http::ReceivedFile> m_files;
    QList<http::ReceivedFile> m_news;
    NetError m_error;
};

} // namespace net
