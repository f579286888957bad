// Relative paths that a stranger sent, made into ones that are safe below a folder on every system. Pure; fuzzed.
//
// Only "/" separates components. Each goes through safeName(), a backslash in it as any other character; empty ones, "." and
// ".." vanish. Two entries of one offer that would meet in one name (also by case alone, or by Unicode normalisation) are
// told apart by numbers. Thread: a plain value. See safename.h.
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <functional>
#include <utility>

namespace net::transfer {

inline constexpr int maxPathDepth = 64; // deeper components are joined into the last one with "_"

// "a/b.txt"; "file" when nothing is left.
[[nodiscard]] QString safeRelativePath(const QString &path);

// Gives every path of one offer its place; the same path in gets the same place out. A file and a folder of one path get
// two places.
class PathPlaces {
public:
    // Further ones are joined with the names in them, as too deep ones are: every entry may name 63 that nobody has seen.
    static constexpr int maxPlacedFolders = 1 << 18;

    explicit PathPlaces(int maxFolders = maxPlacedFolders)
        : m_maxFolders(maxFolders)
    {
    }

    // Topmost folders get another name while it says so of theirs: where they are to go a file may stand already.
    void setOccupied(std::function<bool(const QString &name)> isOccupied) { m_isOccupied = std::move(isOccupied); }
    // isFolder: a folder's name is kept for what lies in it.
    [[nodiscard]] QString placeFor(const QString &path, bool isFolder);

private:
    struct Key { // as sent
        int folder = 0;
        QString name;
        bool isFolder = false;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.folder, key.name, key.isFolder); }
    };
    struct Place {
        QString name;
        int folder = 0; // its number, when it is one; the topmost is 0
    };
    using InFolder = std::pair<int, QString>;

    const Place &placeIn(const Key &key);
    [[nodiscard]] QString nameFor(const Key &key) const;
    [[nodiscard]] QString freeName(int folder, const QString &name);
    [[nodiscard]] bool take(int folder, const QString &name);

    std::function<bool(const QString &)> m_isOccupied;
    QHash<Key, Place> m_places;
    QSet<InFolder> m_taken;         // folded
    QHash<InFolder, int> m_numbers; // the last number given
    int m_maxFolders;
    int m_folders = 0;
};

} // namespace net::transfer
