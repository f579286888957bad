// What is to be sent: the files and folders below the chosen paths, as entries of an offer. No symbolic link is followed
// out.
//
// Thread: its transfer's; scan() reads folders and may take its time, so it goes on in steps. Errors: FileNotFound,
// FileNotReadable for a chosen path; what cannot be sent deeper down is listed in leftOut().
#pragma once

#include "result.h"
#include "transfermessages.h"

#include <QDirIterator>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace net {

class SourceTree final {
    Q_DISABLE_COPY_MOVE(SourceTree)

public:
    struct LeftOut {
        QString path; // as in an entry; bytes of a name that are no text are shown as \xNN
        QString why;  // "link"; "special": neither file nor folder; "long": no frame has room for its path;
                      // "name": it is no text; "unreadable"
    };

    explicit SourceTree(const QStringList &paths);
    ~SourceTree();

    // At most so many more entries; true when all are found.
    [[nodiscard]] Result<bool> scan(int most);

    [[nodiscard]] const QList<transfer::Entry> &entries() const { return m_entries; }
    [[nodiscard]] QString pathOf(qsizetype index) const { return m_paths.at(index); } // on disk
    // The user chose it by name; a link that takes its place later is not followed.
    [[nodiscard]] bool isChosenLink(qsizetype index) const { return m_chosenLinks.contains(index); }
    [[nodiscard]] const QList<LeftOut> &leftOut() const { return m_leftOut; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] qint64 files() const { return m_files; }
    [[nodiscard]] QString title() const; // of the first, for lists

private:
    [[nodiscard]] Result<void> begin(const QString &path);
    void add(const QFileInfo &info, const QString &relative);
    void addOddNames(const QString &folder, const QString &relative);

    QStringList m_chosen;
    qsizetype m_next = 0; // of m_chosen
    std::unique_ptr<QDirIterator> m_walk;
    QString m_base; // what is cut off the walk's paths
    QList<transfer::Entry> m_entries;
    QStringList m_paths;
    QSet<qsizetype> m_chosenLinks;
    QList<LeftOut> m_leftOut;
    qint64 m_bytes = 0;
    qint64 m_files = 0;
};

// Since 1970, as finely as the system keeps it.
[[nodiscard]] qint64 modifiedNsOf(const QFileInfo &info);
// Of the file at a path, or of what a link there leads to; nullopt: there is none.
[[nodiscard]] std::optional<qint64> modifiedNsAt(const QString &path);

} // namespace net
