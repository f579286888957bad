// Writes one direction of a connection into a file in a worker, and tells how far it is.
//
// One at a time; one that is still running when this object goes is given up. Thread: the main thread.
#pragma once

#include "sessionsource.h"
#include "streamexport.h"

#include <QObject>

#include <atomic>

class QThread;

namespace widgets {

class StreamSaver final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamSaver)

public:
    explicit StreamSaver(QObject *parent = nullptr);
    ~StreamSaver() override;

    void save(const SessionFilePart &file, const net::StreamPart &part, const QString &path);
    [[nodiscard]] bool isRunning() const { return m_worker != nullptr; }
    [[nodiscard]] qint64 written() const { return m_written; }
    void giveUp() { m_givenUp = true; }

Q_SIGNALS:
    void saved(const QString &path, const net::StreamBytes &bytes);
    void failed(const net::NetError &error); // code None: given up

private:
    void done();

    QString m_path;
    QThread *m_worker = nullptr;
    std::atomic<bool> m_givenUp{false};
    std::atomic<qint64> m_written{0};
    net::Result<net::StreamBytes> m_result{net::StreamBytes{}}; // the worker's, read after it ended
};

} // namespace widgets
