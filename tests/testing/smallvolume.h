// A tmpfs of a few MiB, mounted for one test (root only), to run out of disk on.
#pragma once

#include <QTemporaryDir>

namespace testing {

class SmallVolume final {
    Q_DISABLE_COPY_MOVE(SmallVolume)

public:
    explicit SmallVolume(qint64 bytes);
    ~SmallVolume(); // unmounts

    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] bool setReadOnly(bool on) const; // not while something is open for writing
    // A file of zeros that takes up room; removing it gives the room back.
    [[nodiscard]] bool fill(const QString &name, qint64 bytes) const;

private:
    QTemporaryDir m_dir;
    bool m_mounted = false;
};

} // namespace testing
