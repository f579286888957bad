// File → Export session: asks for a file, writes it in a worker thread, says how it went.
//
// Thread: the main thread; one export at a time. An export that is still running when this object goes is given up
// (and leaves no file).
#pragma once

#include "exporter.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

class QThread;
class QWidget;

namespace widgets {

class SessionExport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionExport)

public:
    explicit SessionExport(QWidget &window);
    ~SessionExport() override;

    void ask(const QString &sessionPath, std::shared_ptr<const net::SessionIndex> index);
    // By the file name's end: .csv, .jsonl, anything else is text.
    void write(const QString &path);
    [[nodiscard]] bool isRunning() const { return m_worker != nullptr; }

Q_SIGNALS:
    void finished(const QString &path, qint64 entries);
    void failed(const net::NetError &error);

private:
    void done();

    QWidget &m_window;
    QString m_sessionPath;
    QString m_path;
    std::shared_ptr<const net::SessionIndex> m_index;
    QThread *m_worker = nullptr;
    std::atomic<bool> m_givenUp{false};
    net::Result<net::Exported> m_result; // the worker's, read after it ended
};

} // namespace widgets
