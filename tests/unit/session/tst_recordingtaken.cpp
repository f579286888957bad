// Another program deletes, moves or cuts the session file while it is being written.
#include "platform.h"
#include "recorder.h"
#include "recordreader.h"
#include "session.h"
#include "talk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace net;

namespace {

constexpr int waitMs = 10000; // the writer looks once a second

std::vector<Event> eventsOf(const Session &session, EventKind kind)
{
    std::vector<Event> events;
    RecordReader reader(session.path(), session.index());
    for (qint64 i = 0; i < session.index()->size(); ++i) {
        const IndexEntry &entry = session.index()->at(i);
        if (!entry.isEvent() || entry.kind() != kind)
            continue;
        if (const Result<Event> event = reader.event(entry))
            events.push_back(*event);
    }
    return events;
}

QByteArrayList payloadsOf(const Session &session)
{
    QByteArrayList payloads;
    RecordReader reader(session.path(), session.index());
    for (qint64 i = 0; i < session.index()->size(); ++i) {
        if (!session.index()->at(i).isEvent())
            payloads << reader.payload(session.index()->at(i)).value_or("cannot be read");
    }
    return payloads;
}

bool cut(const QString &path, qint64 bytes)
{
    return QFile(path).resize(bytes);
}

} // namespace

class TestRecordingTaken final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fateOfAFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(file.write("0123456789"), qint64{10});
        QCOMPARE(fateOf(file.handle(), file.fileName(), 10), FileFate::Whole);
        QVERIFY(cut(file.fileName(), 9));
        QCOMPARE(fateOf(file.handle(), file.fileName(), 10), FileFate::Cut);
        QCOMPARE(fateOf(file.handle(), file.fileName(), 9), FileFate::Whole);
#ifdef Q_OS_UNIX
        const QString other = folder.filePath(QStringLiteral("other"));
        QVERIFY(QFile::rename(file.fileName(), other));
        QCOMPARE(fateOf(file.handle(), file.fileName(), 9), FileFate::Moved);
        QVERIFY(QFile::remove(other));
        QCOMPARE(fateOf(file.handle(), file.fileName(), 9), FileFate::Removed);
#endif
    }

    void recordingGoesOnInANewFile_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<QString>("newName");
        QTest::addColumn<qint64>("lost");
        QTest::newRow("removed") << QStringLiteral("removed") << QStringLiteral("a.b.pcapng") << qint64{3};
        QTest::newRow("moved") << QStringLiteral("moved") << QStringLiteral("a.b.pcapng") << qint64{0};
        QTest::newRow("cut") << QStringLiteral("cut") << QStringLiteral("a.b-2.pcapng") << qint64{1};
    }

    void recordingGoesOnInANewFile()
    {
        QFETCH(QString, deed);
        QFETCH(QString, newName);
        QFETCH(qint64, lost);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.b.pcapng"));
        const QString moved = folder.filePath(QStringLiteral("moved"));
        Recorder recorder;
        QVERIFY(recorder.start(path));
        const quint32 flow = testing::openTcp(recorder, 50000);
        recorder.message(flow, Direction::In, "kept");
        recorder.message(flow, Direction::In, "last before");
        recorder.flush();
        const std::shared_ptr<const SessionIndex> first = recorder.index();
        QCOMPARE(first->size(), qint64{3});
        if (deed == QStringLiteral("removed"))
            QVERIFY(QFile::remove(path));
        else if (deed == QStringLiteral("moved"))
            QVERIFY(QFile::rename(path, moved));
        else
            QVERIFY(cut(path, static_cast<qint64>(first->at(2).offset) + 5));

        QTRY_COMPARE_WITH_TIMEOUT(recorder.filesTaken(), 1, waitMs);
        QCOMPARE(recorder.state(), RecorderState::Recording);
        QCOMPARE(recorder.taken().code, NetErrorCode::RecordingTaken);
        QCOMPARE(recorder.taken().subject, path);
        QCOMPARE(recorder.taken().number, lost);
        QCOMPARE(recorder.entriesNotKept(), lost);
        QCOMPARE(recorder.path(), folder.filePath(newName));
        QVERIFY(recorder.index() != first);
        recorder.message(flow, Direction::Out, "after");
        recorder.stop();

        const Result<Session> session = Session::open(recorder.path());
        QVERIFY(session);
        QVERIFY(!session->damage());
        QCOMPARE(payloadsOf(*session), QByteArrayList{"after"});
        QCOMPARE(session->index()->flow(1).peer, testing::peerEndpoint(50000));
        const std::vector<Event> failed = eventsOf(*session, EventKind::RecordingFailed);
        QCOMPARE(failed.size(), size_t{1});
        QCOMPARE(failed[0].error.code, NetErrorCode::RecordingTaken);
        QCOMPARE(failed[0].error.detail, deed);
        const std::vector<Event> resumed = eventsOf(*session, EventKind::RecordingResumed);
        QCOMPARE(resumed.size(), size_t{1});
        QCOMPARE(resumed[0].number, lost);
        if (deed == QStringLiteral("moved")) {
            const Result<Session> old = Session::open(moved);
            QVERIFY(old);
            QCOMPARE(payloadsOf(*old), (QByteArrayList{"kept", "last before"}));
        }
    }

    void whatCannotBeKeptIsCountedUntilThereIsAFile()
    {
        const QTemporaryDir folder;
        const QString inner = folder.filePath(QStringLiteral("inner"));
        QVERIFY(QDir().mkpath(inner));
        Recorder recorder;
        QVERIFY(recorder.start(inner + QStringLiteral("/taken.pcapng")));
        const quint32 flow = testing::openTcp(recorder, 50000);
        recorder.flush();
        QVERIFY(QDir(inner).removeRecursively());
        QFile obstacle(inner); // no folder of that name can be made
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), RecorderState::Failed, waitMs);
        recorder.message(flow, Direction::In, "nowhere to go");
        recorder.flush();
        QCOMPARE(recorder.entriesNotKept(), qint64{2}); // with the recording's start
        QVERIFY(obstacle.remove());
        QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), RecorderState::Recording, waitMs);
        recorder.message(flow, Direction::In, "after");
        recorder.stop();
        const Result<Session> session = Session::open(recorder.path());
        QVERIFY(session);
        QCOMPARE(payloadsOf(*session), QByteArrayList{"after"});
        const std::vector<Event> resumed = eventsOf(*session, EventKind::RecordingResumed);
        QCOMPARE(resumed.size(), size_t{1});
        QCOMPARE(resumed[0].number, qint64{2});
    }

    void theNextPathIsAskedFor()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("first.pcapng"));
        const QString next = folder.filePath(QStringLiteral("second.pcapng"));
        RecorderOptions options;
        options.nextPath = [next]() -> Result<QString> { return next; };
        Recorder recorder;
        QVERIFY(recorder.start(path, options));
        recorder.flush();
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE_WITH_TIMEOUT(recorder.path(), next, waitMs);
        QVERIFY(QFileInfo::exists(next));
    }

    void aFileTakenBeforeTheEndIsNoticedAtTheEnd()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("taken.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(path));
        recorder.flush();
        QVERIFY(QFile::remove(path));
        recorder.message(testing::openTcp(recorder, 50000), Direction::In, "the last word");
        recorder.stop();
        QCOMPARE(recorder.filesTaken(), 1);
        const Result<Session> session = Session::open(path);
        QVERIFY(session);
        QCOMPARE(payloadsOf(*session), QByteArrayList{"the last word"});
    }
};

QTEST_GUILESS_MAIN(TestRecordingTaken)
#include "tst_recordingtaken.moc"
