// One export to a file, in a worker thread: how far it is, how fast, and how it went.
//
// Thread: the main thread. One at a time; one that is still running when this object goes is given up and leaves no file.
#pragma once

#include "exporter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <atomic>
#include <mutex>

class QThread;

namespace widgets {

class ExportJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportJob)

public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    void start(const QString &path, const net::ExportSource &source, net::ExportOptions options);
    void giveUp() { m_givenUp = true; }
    [[nodiscard]] bool isRunning() const { return m_worker != nullptr; }

    struct State {
        int percent = 0;
        qint64 entries = 0;
        qint64 bytes = 0;
        qint64 bytesPerSecond = 0;
        qint64 secondsLeft = -1; // not known yet
    };
    [[nodiscard]] State state() const;

Q_SIGNALS:
    void progressed(); // ten times a second, while it runs
    void finished(const QString &path, const net::Exported &exported);
    void failed(const net::NetError &error); // NetErrorCode::None: it was given up

private:
    void timerEvent(QTimerEvent *event) override;
    void done();

    QString m_path;
    net::ExportSource m_source;
    net::ExportOptions m_options;
    QThread *m_worker = nullptr;
    std::atomic<bool> m_givenUp{false};
    mutable std::mutex m_mutex;
    net::ExportProgress m_progress;      // guarded
    net::Result<net::Exported> m_result; // the worker's, read after it ended
    QElapsedTimer m_elapsed;
    int m_timer = 0;
};

} // namespace widgets
