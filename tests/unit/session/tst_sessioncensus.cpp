#include "recorder.h"
#include "sessioncensus.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace net;

class TestSessionCensus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        SessionFolder folder(m_dir.path());
        const Result<QString> path = folder.claim(QDateTime(QDate(2026, 11, 20), QTime(13, 4, 55)));
        QVERIFY(path);
        Recorder recorder;
        QVERIFY(recorder.start(*path));
        const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, *Endpoint::parse(u"127.0.0.1:1"),
                                               *Endpoint::parse(u"127.0.0.1:2"), false);
        for (int i = 0; i < 25; ++i)
            recorder.message(flow, Direction::In, "x");
        Event note;
        note.kind = EventKind::Note;
        note.text = QStringLiteral("remember");
        recorder.event(note);
        recorder.stop();
    }

    void countsAndRemembers()
    {
        const std::vector<SessionFile> files = SessionFolder(m_dir.path()).sessions();
        QCOMPARE(files.size(), size_t{1});
        SessionCensus census(m_dir.path());
        QVERIFY(!census.known(files[0]));
        const auto counts = SessionCensus::count(files[0], [] { return true; });
        QVERIFY(counts);
        QCOMPARE(*counts, (SessionCounts{25, 1, false}));
        census.remember(files[0], *counts);
        QVERIFY(census.known(files[0]) == counts);
        census.save();
        QVERIFY(SessionCensus(m_dir.path()).known(files[0]) == counts);

        // Another size is another file.
        QFile file(files[0].path);
        QVERIFY(file.resize(file.size() - 4));
        const std::vector<SessionFile> cut = SessionFolder(m_dir.path()).sessions();
        QVERIFY(!SessionCensus(m_dir.path()).known(cut[0]));
        const auto damaged = SessionCensus::count(cut[0], [] { return true; });
        QVERIFY(damaged);
        QVERIFY(damaged->isDamaged);
    }

    void whatIsNoSessionIsNotCounted()
    {
        SessionFile file;
        file.path = m_dir.filePath(QStringLiteral("2026-11-20_130456_4711.pcapng"));
        QFile text(file.path);
        QVERIFY(text.open(QIODevice::WriteOnly));
        QVERIFY(text.write("no session at all") > 0);
        text.close();
        QVERIFY(!SessionCensus::count(file, [] { return true; }));
        QVERIFY(text.remove());
    }

    void aBrokenCacheIsNone()
    {
        QFile cache(m_dir.filePath(QStringLiteral("session-counts.json")));
        QVERIFY(cache.open(QIODevice::WriteOnly));
        QVERIFY(cache.write("{\"2026") > 0);
        cache.close();
        const std::vector<SessionFile> files = SessionFolder(m_dir.path()).sessions();
        QVERIFY(!SessionCensus(m_dir.path()).known(files[0]));
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestSessionCensus)
#include "tst_sessioncensus.moc"
