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
    const QStringList marks = readMarks().value_or(QStringList());
    std::vector<SessionFile> files;
    const QFileInfoList infos =
        QDir(m_path).entryInfoList({u'*' + suffix}, QDir::Files | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
    for (const QFileInfo &info : infos) {
        const QDateTime start = sessionStart(info.fileName());
        if (start.isValid())
            files.push_back({info.absoluteFilePath(), start, info.size(), marks.contains(info.fileName())});
    }
    std::stable_sort(files.begin(), files.end(),
                     [](const SessionFile &a, const SessionFile &b) { return a.start > b.start; });
    return files;
}

Result<void> SessionFolder::keep(const QString &sessionPath)
{
    const QFileInfo info(sessionPath);
    if (QDir::cleanPath(info.absolutePath()) != m_path || !sessionStart(info.fileName()).isValid())
        return {};
    QLockFile lock(lockPath(marksPath()));
    if (!lock.tryLock(marksLockMs))
        return failure(NetErrorCode::FileNotWritable, marksPath());
    std::optional<QStringList> marks = readMarks();
    if (!marks)
        return failure(NetErrorCode::FileNotWritable, marksPath());
    if (marks->contains(info.fileName()))
        return {};
    // Names whose sessions someone has removed by hand are forgotten on the way.
    marks->removeIf([this](const QString &name) { return !QFileInfo::exists(m_path + u'/' + name); });
    marks->append(info.fileName());
    return writeMarks(*marks);
}

Result<void> SessionFolder::keepIfInFolder(const QString &sessionPath)
{
    const QString folder = QFileInfo(sessionPath).absolutePath();
    if (!QFileInfo::exists(folder + u'/' + marksName))
        return {};
    return SessionFolder(folder).keep(sessionPath);
}

std::optional<QStringList> SessionFolder::readMarks() const
{
    QFile file(marksPath());
    if (!file.exists())
        return QStringList();
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxMarksBytes)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const QJsonValue kept = document.object().value(QLatin1StringView("kept"));
    if (!kept.isArray())
        return std::nullopt;
    QStringList names;
    const QJsonArray array = kept.toArray();
    for (const QJsonValue &name : array)
        names << name.toString();
    return names;
}

Result<void> SessionFolder::writeMarks(const QStringList &names) const
{
    const QJsonObject object{{QStringLiteral("kept"), QJsonArray::fromStringList(names)}};
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
