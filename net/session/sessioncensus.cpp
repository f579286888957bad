#include "sessioncensus.h"

#include "session.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace net {

namespace {

constexpr qint64 maxCacheBytes = qint64{16} << 20;

const QString bytesKey = QStringLiteral("bytes");
const QString changedKey = QStringLiteral("changed");
const QString messagesKey = QStringLiteral("messages");
const QString notesKey = QStringLiteral("notes");
const QString damagedKey = QStringLiteral("damaged");

qint64 changedMs(const QString &path)
{
    return QFileInfo(path).lastModified().toMSecsSinceEpoch();
}

} // namespace

SessionCensus::SessionCensus(const QString &folder)
    : m_folder(folder)
{
    QFile file(cachePath());
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxCacheBytes)
        return;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        m_known.insert(it.key(), {one.value(bytesKey).toInteger(-1),
                                  one.value(changedKey).toInteger(-1),
                                  {one.value(messagesKey).toInteger(), one.value(notesKey).toInteger(),
                                   one.value(damagedKey).toBool()}});
    }
}

QString SessionCensus::cachePath() const
{
    return m_folder + QStringLiteral("/session-counts.json");
}

std::optional<SessionCounts> SessionCensus::known(const SessionFile &file) const
{
    const auto it = m_known.constFind(QFileInfo(file.path).fileName());
    if (it == m_known.constEnd() || it->bytes != file.bytes || it->changedMs != changedMs(file.path))
        return std::nullopt;
    return it->counts;
}

void SessionCensus::remember(const SessionFile &file, const SessionCounts &counts)
{
    m_known.insert(QFileInfo(file.path).fileName(), {file.bytes, changedMs(file.path), counts});
}

void SessionCensus::save() const
{
    QJsonObject all;
    for (auto it = m_known.begin(); it != m_known.end(); ++it) {
        if (!QFileInfo::exists(m_folder + u'/' + it.key()))
            continue;
        QJsonObject one{{bytesKey, it->bytes}, {changedKey, it->changedMs}, {messagesKey, it->counts.messages}};
        one.insert(notesKey, it->counts.notes);
        one.insert(damagedKey, it->counts.isDamaged);
        all.insert(it.key(), one);
    }
    QSaveFile file(cachePath());
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson(QJsonDocument::Compact)) >= 0)
        (void)file.commit();
}

std::optional<SessionCounts> SessionCensus::count(const SessionFile &file, const std::function<bool()> &goOn)
{
    const auto session = Session::survey(file.path, [&goOn](qint64, qint64) { return goOn(); });
    if (!session)
        return std::nullopt;
    return SessionCounts{session->summary().messages(), session->summary().notes, session->damage().has_value()};
}

} // namespace net
