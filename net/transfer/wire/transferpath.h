// Relative paths that a stranger sent, made into ones that are safe below a folder on every system. Pure; fuzzed.
//
// Each component goes through safeName(); empty ones, "." and ".." vanish. Two entries of one offer that would meet in one
// name (also by case alone, or by Unicode normalisation) are told apart by numbers. Thread: a plain value. See safename.h.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace net::transfer {

inline constexpr int maxPathDepth = 64; // deeper components are joined into the last one with "_"

// "a/b.txt"; "file" when nothing is left.
[[nodiscard]] QString safeRelativePath(const QString &path);

// Gives every path of one offer its place; the same path in gets the same place out.
class PathPlaces {
public:
    // isFolder: a folder's name is kept for what lies in it.
    [[nodiscard]] QString placeFor(const QString &path, bool isFolder);

private:
    struct Node {
        QHash<QString, QString> children; // as sent → as placed
        QHash<QString, bool> taken;       // case-folded and normalised
    };
    QHash<QString, Node> m_folders; // by placed path
};

} // namespace net::transfer
