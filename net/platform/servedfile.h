// A file or folder that a server hands out: found below a root folder by a path that a stranger chose, and only there.
//
// The check is on what was really reached, after all symbolic links, so that no spelling and no race between check and use
// leads outside (on Linux: open with O_PATH, ask the kernel where that is, only then open for reading). Device files, FIFOs
// and sockets are never opened for reading. Thread: any; reading at an offset moves no position, so several may read.
// Sources: open(2), proc(5).
#pragma once

#include "platform.h"
#include "twins.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace net {

enum class ServedStatus : quint8 {
    Ok,
    NotFound,
    NotReadable,   // permissions
    Outside,       // leads out of the root by a symbolic link
    NotRegular,    // a device, FIFO, socket
    NoDescriptors, // EMFILE, ENFILE
    Failed,        // anything else
};

// What tells one version of a file from another.
struct FileFacts {
    qint64 size = 0;
    qint64 modifiedNs = 0; // since 1970
    quint64 identity = 0;  // device and file number mixed; 0 where there are none
    friend bool operator==(const FileFacts &, const FileFacts &) = default;
};

// A look at a file: its facts, and when anything about it was last changed (its owner, its permissions, its name).
struct FileLook {
    FileFacts facts;
    qint64 changedNs = 0; // since 1970; 0 where the system does not tell
    friend bool operator==(const FileLook &, const FileLook &) = default;
};

class ServedFile final {
    Q_DISABLE_COPY_MOVE(ServedFile)

public:
    struct Opened {
        ServedStatus status = ServedStatus::Failed;
        std::shared_ptr<ServedFile> file; // Ok
    };
    // root: canonical, without "/" at its end (but for the whole file system). path: bytes of a relative path in UTF-8,
    // without ".." and NUL; empty for the root itself.
    [[nodiscard]] static Opened open(const QString &root, QByteArrayView path, bool linksMayLeave);
    // Of a regular file to which no symbolic link leads, at a third of the cost of open(); nullopt: there is none, or the
    // system cannot tell, so open() has to. Whether it may be read is not looked at.
    [[nodiscard]] static std::optional<FileLook> look(const QString &root, QByteArrayView path);
    ~ServedFile();

    [[nodiscard]] bool isFolder() const { return m_isFolder; }
    [[nodiscard]] const FileFacts &facts() const { return m_look.facts; } // when it was opened
    [[nodiscard]] const FileLook &look() const { return m_look; }
    [[nodiscard]] FileFacts currentFacts() const;                     // now
    [[nodiscard]] QString folderPath() const { return m_folderPath; } // where to list a folder; empty for a file

    // Bytes read, 0 at the end, -1 on an error.
    [[nodiscard]] qint64 read(char *buffer, qint64 size, qint64 offset) const;
    // From the file to the socket in the way that measured fastest. Done with 0 bytes: the file ended before the offset.
    [[nodiscard]] TransferResult send(Descriptor socket, qint64 offset, qint64 size) const;
    static constexpr qint64 sendAtOnce = qint64{1} << 20;

private:
    ServedFile() = default;

    FileLook m_look;
    QString m_folderPath;
    bool m_isFolder = false;
#ifdef NETYARD_UNIX_FILES
    int m_descriptor = -1;
#else
    class Portable;
    std::unique_ptr<Portable> m_portable;
#endif
};

} // namespace net
