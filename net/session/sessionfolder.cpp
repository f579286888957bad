#include "sessionfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace net {

namespace {

constexpr int maxAttempts = 1000;
constexpr qint64 maxMarksBytes = qint64{16} << 20;
constexpr int marksLockMs = 2000;

const QString marksName = QStringLiteral("kept-sessions.json");
const QString timeFormat = QStringLiteral("yyyy-MM-dd_HHmmss");
const QString suffix = QStringLiteral(".pcapng");

QString lockPath(const QString &path)
{
    return path + QStringLiteral(".lock");
}

std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(lockPath(path));
    lock->setStaleLockTime(0); // a long session is no stale one; that its program is gone is found out all the same
    return lock;
}

// By a program that runs. A lock that a crash has left is none, and goes on the way.
bool isLocked(const QString &path)
{
    return QFileInfo::exists(lockPath(path)) && !lockFor(path)->tryLock(0);
}

// In a trash of freedesktop.org's kind the file lies in files/, and where it came from is said in info/NAME.trashinfo. Empty
// for a path that is in no such trash.
QString trashNotePath(const QString &trashPath)
{
    const QFileInfo info(trashPath);
    QDir trash = info.absoluteDir();
    if (trash.dirName() != QLatin1StringView("files") || !trash.cdUp())
        return {};
    return trash.filePath(QStringLiteral("info/%1.trashinfo").arg(info.fileName()));
}

} // namespace

QString sessionFileName(const QDateTime &start, qint64 process, int attempt)
{
    QString name = start.toString(timeFormat) + QStringLiteral("_%1").arg(process);
    if (attempt > 1)
        name += QStringLiteral("-%1").arg(attempt);
    return name + suffix;
}

QDateTime sessionStart(const QString &fileName)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(\\d{4}-\\d{2}-\\d{2}_\\d{6})_\\d{1,19}(-\\d{1,4})?\\.pcapng\\z"));
    const QRegularExpressionMatch match = pattern.match(fileName);
    return match.hasMatch() ? QDateTime::fromString(match.captured(1), timeFormat) : QDateTime();
}

SessionFolder::SessionFolder(const QString &path)
    : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
{
}

SessionFolder::~SessionFolder() = default;

QString SessionFolder::marksPath() const
{
    return m_path + u'/' + marksName;
}

Result<QString> SessionFolder::claim(const QDateTime &now)
{
    if (!QDir().mkpath(m_path))
        return failure(NetErrorCode::FolderNotWritable, m_path);
    if (!QFileInfo::exists(marksPath())) {
        if (const Result<void> written = writeMarks({}); !written)
            return failure(NetErrorCode::FolderNotWritable, m_path, -1, written.error().detail);
    }
    for (int attempt = 1; attempt <= maxAttempts; ++attempt) {
        const QString path = m_path + u'/' + sessionFileName(now, QCoreApplication::applicationPid(), attempt);
        std::unique_ptr<QLockFile> lock = lockFor(path);
        if (!lock->tryLock(0)) {
            if (lock->error() == QLockFile::LockFailedError)
                continue;
            break;
        }
        if (QFileInfo::exists(path))
            continue;
        m_lock = std::move(lock);
        return path;
    }
    return failure(NetErrorCode::FolderNotWritable, m_path);
}

std::vector<SessionFile> SessionFolder::sessions() const
{
    const Marks marks = readMarks().value_or(Marks());
    std::vector<SessionFile> files;
    const QFileInfoList infos =
        QDir(m_path).entryInfoList({u'*' + suffix}, QDir::Files | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
    for (const QFileInfo &info : infos) {
        const QDateTime start = sessionStart(info.fileName());
        if (!start.isValid())
            continue;
        const QString path = info.absoluteFilePath();
        files.push_back({path, start, info.size(), marks.kept.contains(info.fileName()), isLocked(path),
                         marks.titles.value(info.fileName())});
    }
    std::stable_sort(files.begin(), files.end(),
                     [](const SessionFile &a, const SessionFile &b) { return a.start > b.start; });
    return files;
}

Result<void> SessionFolder::changeMarks(const QString &sessionPath,
                                        const std::function<bool(Marks &marks, const QString &name)> &change)
{
    const QFileInfo info(sessionPath);
    if (QDir::cleanPath(info.absolutePath()) != m_path || !sessionStart(info.fileName()).isValid())
        return {};
    QLockFile lock(lockPath(marksPath()));
    if (!lock.tryLock(marksLockMs))
        return failure(NetErrorCode::FileNotWritable, marksPath());
    std::optional<Marks> marks = readMarks();
    if (!marks)
        return failure(NetErrorCode::FileNotWritable, marksPath());
    if (!change(*marks, info.fileName()))
        return {};
    // Names whose sessions someone has removed by hand are forgotten on the way.
    const auto isGone = [this](const QString &name) { return !QFileInfo::exists(m_path + u'/' + name); };
    marks->kept.removeIf(isGone);
    marks->titles.removeIf([&isGone](QHash<QString, QString>::iterator title) { return isGone(title.key()); });
    return writeMarks(*marks);
}

Result<void> SessionFolder::keep(const QString &sessionPath)
{
    return changeMarks(sessionPath, [](Marks &marks, const QString &name) {
        if (marks.kept.contains(name))
            return false;
        marks.kept.append(name);
        return true;
    });
}

Result<void> SessionFolder::unkeep(const QString &sessionPath)
{
    return changeMarks(sessionPath, [](Marks &marks, const QString &name) { return marks.kept.removeAll(name) > 0; });
}

Result<void> SessionFolder::setTitle(const QString &sessionPath, const QString &title)
{
    return changeMarks(sessionPath, [&title](Marks &marks, const QString &name) {
        if (title.isEmpty())
            return marks.titles.remove(name);
        marks.titles.insert(name, title);
        if (!marks.kept.contains(name))
            marks.kept.append(name);
        return true;
    });
}

Result<QString> SessionFolder::discard(const QString &sessionPath)
{
    if (!QFileInfo::exists(sessionPath))
        return failure(NetErrorCode::FileNotFound, sessionPath);
    const std::unique_ptr<QLockFile> lock = lockFor(sessionPath);
    QString trashPath;
    if (!lock->tryLock(0) || !QFile::moveToTrash(sessionPath, &trashPath))
        return failure(NetErrorCode::FileNotWritable, sessionPath);
    return trashPath;
}

Result<void> SessionFolder::restore(const QString &trashPath, const QString &sessionPath)
{
    QFile file(trashPath);
    if (!file.exists())
        return failure(NetErrorCode::FileNotFound, trashPath);
    if (!file.rename(sessionPath)) // never over another file
        return failure(NetErrorCode::FileNotWritable, sessionPath, -1, file.errorString());
    if (const QString note = trashNotePath(trashPath); QFileInfo::exists(note))
        QFile::remove(note); // else the trash lists what is no longer in it
    return {};
}

std::optional<SessionFile> SessionFolder::takeInterrupted()
{
    const QStringList locks = QDir(m_path).entryList({u'*' + suffix + QStringLiteral(".lock")}, QDir::Files);
    for (const SessionFile &file : sessions()) { // the newest first; looking at them takes the dead programs' locks away
        if (!file.isRecorded && locks.contains(QFileInfo(lockPath(file.path)).fileName()))
            return file;
    }
    return std::nullopt;
}

Result<void> SessionFolder::keepIfInFolder(const QString &sessionPath)
{
    const QString folder = QFileInfo(sessionPath).absolutePath();
    if (!QFileInfo::exists(folder + u'/' + marksName))
        return {};
    return SessionFolder(folder).keep(sessionPath);
}

std::optional<SessionFolder::Marks> SessionFolder::readMarks() const
{
    QFile file(marksPath());
    if (!file.exists())
        return Marks();
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxMarksBytes)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonValue kept = object.value(QLatin1StringView("kept"));
    if (!kept.isArray())
        return std::nullopt;
    Marks marks;
    const QJsonArray array = kept.toArray();
    for (const QJsonValue &name : array)
        marks.kept << name.toString();
    const QJsonObject titles = object.value(QLatin1StringView("titles")).toObject();
    for (auto it = titles.begin(); it != titles.end(); ++it)
        marks.titles.insert(it.key(), it.value().toString());
    return marks;
}

Result<void> SessionFolder::writeMarks(const Marks &marks) const
{
    QJsonObject titles;
    for (auto it = marks.titles.begin(); it != marks.titles.end(); ++it)
        titles.insert(it.key(), it.value());
    QJsonObject object{{QStringLiteral("kept"), QJsonArray::fromStringList(marks.kept)}};
    if (!titles.isEmpty())
        object.insert(QStringLiteral("titles"), titles);
    QSaveFile file(marksPath());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return failure(NetErrorCode::FileNotWritable, marksPath(), -1, file.errorString());
    return {};
}

bool SessionFolder::removeIfIdle(const QString &path) const
{
    const std::unique_ptr<QLockFile> lock = lockFor(path);
    return lock->tryLock(0) && QFile::remove(path);
}

QStringList SessionFolder::prune(int count)
{
    QStringList removed;
    QLockFile lock(lockPath(marksPath()));
    if (count < 0 || !lock.tryLock(marksLockMs) || !readMarks())
        return removed;
    int seen = 0;
    for (const SessionFile &file : sessions()) {
        if (file.kept)
            continue;
        if (const auto recording = lockFor(file.path); !recording->tryLock(0))
            continue;
        if (++seen > count && removeIfIdle(file.path))
            removed << file.path;
    }
    return removed;
}

} // namespace net
