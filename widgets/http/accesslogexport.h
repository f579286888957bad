// The list of requests as an access log: asks for a file, writes it in a worker, tells how far it is and how it went.
//
// Common Log Format, or Combined with referer and user agent (see commonLogLine()). The file appears when it is complete.
// Thread: the main thread; one export at a time. One that is still running when this object goes is given up.
#pragma once

#include "result.h"
#include "sessionindex.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

class QThread;
class QWidget;

namespace widgets {

class AccessLogExport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccessLogExport)

public:
    explicit AccessLogExport(QWidget &window);
    ~AccessLogExport() override;

    // From entry `first` on: what the view shows after it was cleared.
    void ask(const QString &sessionPath, std::shared_ptr<const net::SessionIndex> index, qint64 first, bool combined);
    void write(const QString &path);
    [[nodiscard]] bool isRunning() const { return m_worker != nullptr; }
    [[nodiscard]] int percent() const { return m_percent; }
    void giveUp() { m_givenUp = true; }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const QString &path, qint64 lines); // lines -1: given up
    void failed(const net::NetError &error);

private:
    void timerEvent(QTimerEvent *event) override;
    void done();
    [[nodiscard]] net::Result<qint64> run(); // in the worker

    QWidget &m_window;
    QString m_sessionPath;
    QString m_path;
    std::shared_ptr<const net::SessionIndex> m_index;
    qint64 m_first = 0;
    bool m_combined = false;
    int m_timer = 0;
    QThread *m_worker = nullptr;
    std::atomic<bool> m_givenUp{false};
    std::atomic<int> m_percent{0};
    net::Result<qint64> m_result{0}; // the worker's, read after it ended
};

} // namespace widgets
