#include "sessionfolder.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace net;

namespace {

QDateTime at(const QString &text)
{
    return QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

const QDateTime noon = at(QStringLiteral("2026-11-20 13:04:55"));

// A second copy of the program: claims a session, says where, and holds it until its input is closed.
int otherCopy(const QString &folder)
{
    SessionFolder sessions(folder);
    const Result<QString> path = sessions.claim(noon);
    QFile file(path ? *path : QString());
    if (!path || !file.open(QIODevice::WriteOnly))
        return 1;
    std::puts(qPrintable(*path));
    std::fflush(stdout);
    std::getchar();
    return 0;
}

} // namespace

class TestSessionFolder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(QStringLiteral("a/b/sessions"));
        QVERIFY(QDir(m_temporary->path()).mkdir(QStringLiteral("data"))); // the trash is in there
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_temporary->filePath(QStringLiteral("data"))));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("ours");
        QTest::newRow("ours") << sessionFileName(noon, 4711) << true;
        QTest::newRow("second") << sessionFileName(noon, 4711, 2) << true;
        QTest::newRow("foreign") << "capture.pcapng" << false;
        QTest::newRow("no such day") << "2026-02-30_130455_4711.pcapng" << false;
        QTest::newRow("no process") << "2026-11-20_130455.pcapng" << false;
        QTest::newRow("in front") << "x2026-11-20_130455_4711.pcapng" << false;
        QTest::newRow("behind") << "2026-11-20_130455_4711.pcapng.gz" << false;
        QTest::newRow("line break") << "2026-11-20_130455_4711.pcapng\n" << false;
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(bool, ours);
        QCOMPARE(sessionStart(name).isValid(), ours);
        if (ours)
            QCOMPARE(sessionStart(name), noon);
        QCOMPARE(sessionFileName(noon, 4711), QStringLiteral("2026-11-20_130455_4711.pcapng"));
    }

    void claimsDifferentNames()
    {
        SessionFolder one(m_folder);
        SessionFolder two(m_folder);
        const Result<QString> a = one.claim(noon);
        const Result<QString> b = two.claim(noon); // the same second, the same process
        QVERIFY(a && b);
        QVERIFY(*a != *b);
        QVERIFY(sessionStart(QFileInfo(*a).fileName()).isValid());
        QVERIFY(sessionStart(QFileInfo(*b).fileName()).isValid());
    }

    void prunesTheOldest()
    {
        SessionFolder folder(m_folder);
        QVERIFY(folder.claim(noon));
        QStringList paths;
        for (int day = 1; day <= 6; ++day)
            paths << make(QStringLiteral("2026-10-0%1_120000_7.pcapng").arg(day));
        const QString foreign = make(QStringLiteral("thesis.pcapng"));
        const QString text = make(QStringLiteral("2026-10-01_120000_7.txt"));
        QVERIFY(folder.keep(paths.at(0)));
        QVERIFY(folder.keep(paths.at(0))); // twice is once
        QVERIFY(folder.keep(foreign));     // not ours: nothing to do

        const std::vector<SessionFile> sessions = folder.sessions();
        QCOMPARE(sessions.size(), size_t{6});
        QCOMPARE(sessions.front().path, paths.at(5));
        QCOMPARE(sessions.back().path, paths.at(0));
        QVERIFY(sessions.back().kept && !sessions.front().kept);

        QCOMPARE(folder.prune(-1), QStringList());
        QCOMPARE(folder.prune(2), QStringList({paths.at(3), paths.at(2), paths.at(1)}));
        QVERIFY(QFile::exists(paths.at(0)) && QFile::exists(paths.at(4)) && QFile::exists(paths.at(5)));
        QVERIFY(QFile::exists(foreign) && QFile::exists(text));
        QCOMPARE(folder.prune(0).size(), 2);
        QVERIFY(QFile::exists(paths.at(0)));
        QCOMPARE(QDir(m_folder).entryList({QStringLiteral("2026-10*.lock")}), QStringList());
    }

    void leavesWhatIsBeingRecorded()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--claim"), m_folder});
        QVERIFY(other.waitForReadyRead(20000));
        const QString path = QString::fromUtf8(other.readLine()).trimmed();
        QVERIFY(QFile::exists(path));
        SessionFolder folder(m_folder);
        const Result<QString> own = folder.claim(noon);
        QVERIFY(own);
        QVERIFY(QFile(*own).open(QIODevice::WriteOnly));
        QCOMPARE(folder.prune(0), QStringList());
        QVERIFY(QFile::exists(path) && QFile::exists(*own));

        other.kill(); // its lock file stays behind, and holds nobody back
        QVERIFY(other.waitForFinished());
        QCOMPARE(folder.prune(0), QStringList{path});
        QVERIFY(!QFile::exists(path) && QFile::exists(*own));
    }

    void tellsOnceWhatACrashLeft()
    {
        SessionFolder folder(m_folder);
        QVERIFY(folder.claim(noon));
        make(QStringLiteral("2026-12-01_120000_7.pcapng")); // later, but ended in order
        QVERIFY(!folder.takeInterrupted());
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--claim"), m_folder});
        QVERIFY(other.waitForReadyRead(20000));
        const QString path = QString::fromUtf8(other.readLine()).trimmed();
        QVERIFY(!folder.takeInterrupted()); // it is still being recorded
        const std::vector<SessionFile> sessions = folder.sessions();
        QVERIFY(std::any_of(sessions.begin(), sessions.end(),
                            [&path](const SessionFile &file) { return file.path == path && file.isRecorded; }));
        other.kill();
        QVERIFY(other.waitForFinished());
        const std::optional<SessionFile> left = folder.takeInterrupted();
        QVERIFY(left);
        QCOMPARE(left->path, path);
        QVERIFY(!left->isRecorded);
        QVERIFY(!folder.takeInterrupted());
    }

    void keepsTitles()
    {
        SessionFolder folder(m_folder);
        QVERIFY(folder.claim(noon));
        const QString path = make(QStringLiteral("2026-10-01_120000_7.pcapng"));
        QVERIFY(folder.setTitle(path, QStringLiteral("第三课 \"echo\"")));
        QCOMPARE(SessionFolder(m_folder).sessions().back().title, QStringLiteral("第三课 \"echo\""));
        QVERIFY(folder.sessions().back().kept); // whoever names a session wants to keep it
        QVERIFY(folder.unkeep(path));
        QVERIFY(!folder.sessions().back().kept);
        QVERIFY(folder.setTitle(path, {}));
        QVERIFY(folder.sessions().back().title.isEmpty());
        QVERIFY(!folder.sessions().back().kept);
        QVERIFY(folder.setTitle(path, QStringLiteral("again")));
        QVERIFY(QFile::remove(path));
        const QString other = make(QStringLiteral("2026-10-02_120000_7.pcapng"));
        QVERIFY(folder.keep(other)); // forgets what is gone on the way
        QFile marks(m_folder + QStringLiteral("/kept-sessions.json"));
        QVERIFY(marks.open(QIODevice::ReadOnly));
        QVERIFY(!marks.readAll().contains("again"));
    }

    void discardsAndRestores()
    {
        SessionFolder folder(m_folder);
        const Result<QString> own = folder.claim(noon);
        QVERIFY(own);
        QVERIFY(QFile(*own).open(QIODevice::WriteOnly));
        const Result<QString> refused = folder.discard(*own);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, NetErrorCode::FileNotWritable);
        QVERIFY(QFile::exists(*own));

        const QString path = make(QStringLiteral("2026-10-01_120000_7.pcapng"));
        const Result<QString> trashPath = folder.discard(path);
        if (!trashPath)
            QSKIP("there is no trash for this folder");
        QVERIFY(!QFile::exists(path));
        const QString note = QFileInfo(*trashPath)
                                 .dir()
                                 .filePath(QStringLiteral("../info/%1.trashinfo").arg(QFileInfo(*trashPath).fileName()));
        const bool hasNote = QFile::exists(note); // of freedesktop.org's kind
        QVERIFY(folder.restore(*trashPath, path));
        QVERIFY(QFile::exists(path));
        QVERIFY(!QFile::exists(note));
        QVERIFY(hasNote || QFileInfo(*trashPath).dir().dirName() != QLatin1StringView("files"));
        QVERIFY(!folder.restore(*trashPath, path));
        QCOMPARE(folder.discard(path + u'x').error().code, NetErrorCode::FileNotFound);
    }

    void prunesNothingWhenTheMarksAreUnreadable()
    {
        SessionFolder folder(m_folder);
        QVERIFY(folder.claim(noon));
        const QString session = make(QStringLiteral("2026-10-01_120000_7.pcapng"));
        QFile marks(m_folder + QStringLiteral("/kept-sessions.json"));
        QVERIFY(marks.open(QIODevice::WriteOnly) && marks.write("{ \"kept\": [\"2026-1") > 0);
        marks.close();
        QCOMPARE(folder.prune(0), QStringList());
        const Result<void> kept = folder.keep(session);
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, NetErrorCode::FileNotWritable);
        QVERIFY(QFile::exists(session));
    }

    void followsNoLink()
    {
        SessionFolder folder(m_folder);
        QVERIFY(folder.claim(noon));
        const QString target = m_temporary->filePath(QStringLiteral("precious"));
        QVERIFY(QFile(target).open(QIODevice::WriteOnly));
        const QString link = m_folder + QStringLiteral("/2026-10-01_120000_7.pcapng");
        QVERIFY(QFile::link(target, link));
        QCOMPARE(folder.prune(0), QStringList());
        QVERIFY(QFile::exists(target) && QFile::exists(link));
    }

    void marksOnlyInFoldersOfSessions()
    {
        QVERIFY(QDir().mkpath(m_folder));
        const QString session = make(QStringLiteral("2026-10-01_120000_7.pcapng"));
        QVERIFY(SessionFolder::keepIfInFolder(session));
        QCOMPARE(QDir(m_folder).entryList(QDir::Files).size(), 1); // no marks were made in someone's own folder
        SessionFolder folder(m_folder);
        QVERIFY(folder.claim(noon));
        QVERIFY(SessionFolder::keepIfInFolder(session));
        QVERIFY(folder.sessions().back().kept);
        QCOMPARE(folder.prune(0), QStringList());
    }

    void saysWhenTheFolderIsNotWritable()
    {
        SessionFolder folder(QStringLiteral("/proc/netyard")); // even for root
        const Result<QString> path = folder.claim(noon);
        QVERIFY(!path);
        QCOMPARE(path.error().code, NetErrorCode::FolderNotWritable);
        QCOMPARE(path.error().subject, QStringLiteral("/proc/netyard"));
    }

private:
    QString make(const QString &name) const
    {
        QFile file(m_folder + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1 ? file.fileName() : QString();
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QStringLiteral("--claim"))
        return otherCopy(arguments.at(2));
    TestSessionFolder test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sessionfolder.moc"
