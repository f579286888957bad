#include "sourcetree.h"

#include "clock.h"
#include "oddnames.h"
#include "pathlook.h"
#include "textencoding.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace net {

qint64 modifiedNsOf(const QFileInfo &info)
{
    return info.lastModified().toMSecsSinceEpoch() * nsPerMs;
}

std::optional<qint64> modifiedNsAt(const QString &path)
{
    const PathLook there = lookAt(path);
    if (there.kind != PathLook::Kind::Link)
        return there.isThere() ? std::optional(there.modifiedMs * nsPerMs) : std::nullopt;
    const QFileInfo chosen(path);
    return chosen.exists() ? std::optional(modifiedNsOf(chosen)) : std::nullopt;
}

SourceTree::SourceTree(const QStringList &paths)
    : m_chosen(paths)
{
}

SourceTree::~SourceTree() = default;

QString SourceTree::title() const
{
    const QString first = m_chosen.isEmpty() ? QString() : QFileInfo(QDir::cleanPath(m_chosen.first())).fileName();
    return first.isEmpty() && !m_chosen.isEmpty() ? QDir::cleanPath(m_chosen.first()) : first;
}

Result<void> SourceTree::begin(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QFileInfo info(clean);
    if (!info.exists())
        return failure(NetErrorCode::FileNotFound, path);
    // What was chosen by name may be a link; below it none is followed.
    if (info.isFile()) {
        if (!info.isReadable())
            return failure(NetErrorCode::FileNotReadable, path);
        if (info.isSymLink())
            m_chosenLinks.insert(m_entries.size());
        add(info, info.fileName());
        return {};
    }
    if (!info.isDir() || !info.isReadable())
        return failure(NetErrorCode::FileNotReadable, path);
    m_base =
        info.fileName().isEmpty() ? clean : info.path() + (info.path().endsWith(u'/') ? QString() : QStringLiteral("/"));
    add(info, info.fileName());
    m_walk = std::make_unique<QDirIterator>(clean, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                            QDirIterator::Subdirectories);
    return {};
}

void SourceTree::add(const QFileInfo &info, const QString &relative)
{
    if (relative.isEmpty())
        return;
    transfer::Entry entry;
    entry.path = relative;
    entry.isFolder = info.isDir();
    const PathLook there = lookAt(info.filePath());
    const bool isLink = there.kind == PathLook::Kind::Link;
    entry.modifiedNs = isLink ? modifiedNsOf(info) : there.modifiedMs * nsPerMs;
    if (!entry.isFolder) {
        entry.size = isLink ? info.size() : there.size;
        entry.isExecutable = info.isExecutable();
    }
    if (!transfer::isSendable(entry)) {
        m_leftOut.append({relative, QStringLiteral("long")});
        return;
    }
    if (entry.isFolder) {
        addOddNames(info.filePath(), relative);
    } else {
        m_bytes += entry.size;
        ++m_files;
    }
    m_entries.append(entry);
    m_paths.append(info.filePath());
}

// What the walk does not show.
void SourceTree::addOddNames(const QString &folder, const QString &relative)
{
    for (const QByteArray &name : namesThatAreNoText(folder))
        m_leftOut.append({relative + u'/' + TextEncoding().decodeToString(name), QStringLiteral("name")});
}

Result<bool> SourceTree::scan(int most)
{
    for (int done = 0; done < most; ++done) {
        if (m_walk && m_walk->hasNext()) {
            const QFileInfo info = m_walk->nextFileInfo();
            const QString relative = info.filePath().mid(m_base.size());
            if (info.isSymLink())
                m_leftOut.append({relative, QStringLiteral("link")});
            else if (!info.isFile() && !info.isDir())
                m_leftOut.append({relative, QStringLiteral("special")});
            else if (!info.isReadable())
                m_leftOut.append({relative, QStringLiteral("unreadable")});
            else
                add(info, relative);
            continue;
        }
        m_walk.reset();
        if (m_next == m_chosen.size())
            return true;
        if (const Result<void> begun = begin(m_chosen.at(m_next++)); !begun)
            return failure(begun.error());
    }
    return false;
}

} // namespace net
