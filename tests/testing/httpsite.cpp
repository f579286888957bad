#include "httpsite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <vector>

namespace testing {

HttpSite::HttpSite(const QString &cli)
    : m_cli(cli)
{
    const QDir dir(m_dir.path());
    if (!dir.mkdir(QStringLiteral("root")) || !dir.mkdir(QStringLiteral("uploads")) ||
        !writeFile(m_dir.filePath(QStringLiteral("secret.txt")), secret))
        qFatal("no folder to serve");
}

void HttpSite::put(const QString &name, const QByteArray &bytes) const
{
    const QString file = path(name);
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY2(writeFile(file, bytes), qPrintable(name));
}

QStringList HttpSite::uploaded() const
{
    return QDir(m_dir.filePath(QStringLiteral("uploads")))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

bool HttpSite::start(const QStringList &arguments)
{
    return startBare(QStringList{QStringLiteral("--root"), path(QString())} + arguments);
}

bool HttpSite::startWithUploads(const QStringList &arguments)
{
    return start(QStringList{QStringLiteral("--upload"), uploadPath(QString())} + arguments);
}

bool HttpSite::startBare(const QStringList &arguments)
{
    QStringList words{QStringLiteral("http"), QStringLiteral("--port"), QStringLiteral("0")};
    if (!arguments.contains(QStringLiteral("--bind")))
        words += {QStringLiteral("--bind"), QStringLiteral("127.0.0.1")};
    m_process = std::make_unique<CliProcess>(m_cli, words + arguments);
    m_port = m_process->listeningPort();
    return m_port != 0;
}

QByteArrayList HttpSite::requests(qsizetype atLeast)
{
    QByteArrayList all = m_process->lines(atLeast);
    for (QByteArray &line : all)
        line = line.mid(line.indexOf("] ") + 2);
    return all;
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("cannot read %s", qPrintable(path));
        return {};
    }
    return file.readAll();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

QByteArray bigBytes(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<quint32> words(static_cast<size_t>(size / 4 + 1));
    random.fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), size);
}

} // namespace testing
