// Opens a session file in a worker: progress, a result or an error, or given up.
//
// One file an opener. Destroying it gives the reading up, which takes a few milliseconds. Thread: the main thread.
#pragma once

#include "session.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

class QThread;

namespace widgets {

class SessionOpener final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionOpener)

public:
    explicit SessionOpener(const QString &path, QObject *parent = nullptr);
    ~SessionOpener() override;

    void start();
    void cancel(); // ends in failed() with the code None
    [[nodiscard]] const QString &path() const { return m_path; }

Q_SIGNALS:
    void progressed(int percent);
    void opened(const std::shared_ptr<const net::Session> &session);
    void failed(const net::NetError &error);

private:
    void tellProgress();
    void done();

    QString m_path;
    QThread *m_worker = nullptr;
    QTimer m_timer;
    std::atomic<int> m_permille{0};
    std::atomic<bool> m_givenUp{false};
    std::shared_ptr<const net::Session> m_session; // the worker's, read after it ended
    net::NetError m_error;
};

} // namespace widgets
