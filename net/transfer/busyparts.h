// The files that are being written just now, by whichever transfer of this process: two may not write into one.
//
// Thread: any.
#pragma once

#include <QHash>
#include <QMutex>
#include <QString>

namespace net {

class ArrivingFile;

class BusyParts final {
    Q_DISABLE_COPY_MOVE(BusyParts)

public:
    [[nodiscard]] static BusyParts &instance();

    // False when another has it. owner must release it before it goes.
    [[nodiscard]] bool take(const QString &path, const ArrivingFile *owner);
    void release(const QString &path);
    // Null when it lives on another thread, where it may not be touched.
    [[nodiscard]] const ArrivingFile *ownerOf(const QString &path) const;

private:
    BusyParts() = default;

    struct Owner {
        const ArrivingFile *file = nullptr;
        Qt::HANDLE thread = nullptr;
    };
    mutable QMutex m_mutex;
    QHash<QString, Owner> m_owners;
};

} // namespace net
