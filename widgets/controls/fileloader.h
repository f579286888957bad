// Reads a file whole, off the main thread, up to a limit.
//
// Thread: the main thread; loaded() or failed() come there, for the last file asked for only.
#pragma once

#include "result.h"

#include <QFutureWatcher>
#include <QObject>

namespace widgets {

class FileLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileLoader)

public:
    static constexpr qint64 maxFileBytes = 64 << 20;

    explicit FileLoader(QObject *parent = nullptr);

    void load(const QString &path);

Q_SIGNALS:
    void loaded(const QString &path, const QByteArray &bytes);
    void failed(const net::NetError &error); // FileNotFound, FileNotReadable
    void tooLarge(const QString &path, qint64 bytes);

private:
    struct Outcome {
        QByteArray bytes;
        net::NetError error;
        qint64 size = 0;
    };
    [[nodiscard]] static Outcome read(const QString &path);
    void finish();

    QFutureWatcher<Outcome> m_watcher;
    QString m_path;
};

} // namespace widgets
