// Where an uploaded file goes while it comes, and how it gets its name: written under a hidden name, renamed when complete,
// never over another file. Files that are given up are removed. Thread: its connection's. Errors: DiskFull,
// FolderNotWritable, FileNotWritable.
#pragma once

#include "result.h"

#include <QByteArrayView>
#include <QFile>
#include <QString>

namespace net {

class UploadTarget final {
    Q_DISABLE_COPY_MOVE(UploadTarget)

public:
    explicit UploadTarget(const QString &folder);
    ~UploadTarget(); // removes what was not finished

    // wantedName: as sent; made safe here.
    [[nodiscard]] Result<void> begin(QByteArrayView wantedName);
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    [[nodiscard]] Result<void> finish(); // path() is the file's then
    void giveUp();

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    [[nodiscard]] const QString &name() const { return m_name; } // safe; after finish() as it is in the folder
    [[nodiscard]] QString path() const;
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    [[nodiscard]] NetError fileError() const;

    static constexpr int mostNumbers = 10'000; // "name (2)", "name (3)" … are tried

    QString m_folder;
    QString m_name;
    QFile m_file;
    qint64 m_bytes = 0;
};

} // namespace net
