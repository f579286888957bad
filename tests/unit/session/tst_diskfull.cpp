// Disks that fill up while recording. Two ways: a limit on the size of files (any user; EFBIG), and a real small
// volume (root, as in CI; ENOSPC).
#include "recorder.h"
#include "recordreader.h"
#include "session.h"
#include "smallvolume.h"

#include <QTest>

#include <csignal>
#include <optional>
#include <sys/resource.h>

using namespace net;
using testing::SmallVolume;

namespace {

void limitFileSize(rlim_t bytes)
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

std::optional<Event> findEvent(const Session &session, EventKind kind)
{
    RecordReader reader(session.path(), session.index());
    for (qint64 i = 0; i < session.index()->size(); ++i) {
        if (session.index()->at(i).isEvent() && session.index()->at(i).kind() == kind) {
            const Result<Event> event = reader.event(session.index()->at(i));
            return event ? std::optional(*event) : std::nullopt;
        }
    }
    return std::nullopt;
}

quint32 openFlow(Recorder &recorder)
{
    return recorder.openFlow(Channel::TcpServer, Transport::Tcp, *Endpoint::parse(u"127.0.0.1:8989"),
                             *Endpoint::parse(u"127.0.0.1:50000"), true);
}

RecorderOptions options(qint64 keepFree)
{
    RecorderOptions result;
    result.keepFreeBytes = keepFree;
    return result;
}

} // namespace

class TestDiskFull final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void cleanup() { limitFileSize(RLIM_INFINITY); }

    void goesOnWhenThereIsRoomAgain_data()
    {
        QTest::addColumn<bool>("realVolume");
        QTest::newRow("file size limit") << false;
        QTest::newRow("small volume") << true;
    }

    void goesOnWhenThereIsRoomAgain()
    {
        QFETCH(bool, realVolume);
        QTemporaryDir folder;
        std::optional<SmallVolume> volume;
        QString path = folder.filePath(QStringLiteral("full.pcapng"));
        if (realVolume) {
            volume.emplace(qint64{6} << 20);
            if (!volume->isMounted())
                QSKIP("mounting a tmpfs needs root; the file size limit above tests the same without");
            QVERIFY(volume->fill(QStringLiteral("ballast"), qint64{5} << 20));
            path = volume->filePath(QStringLiteral("full.pcapng"));
        }

        constexpr int messages = 5000;
        const QByteArray payload(1000, 'm');
        Recorder recorder;
        QVERIFY(recorder.start(path, options(0)));
        const quint32 flow = openFlow(recorder);
        if (!realVolume)
            limitFileSize(300001);
        for (int i = 0; i < messages; ++i)
            recorder.message(flow, Direction::In, payload); // 5 MB into less than 1 MB, and it returns
        recorder.flush();
        QCOMPARE(recorder.state(), RecorderState::Failed);
        const qint64 kept = recorder.index()->size();
        QVERIFY(kept > 100);
        QCOMPARE(recorder.entriesNotKept(), messages + 1 - kept);
        QCOMPARE(QFileInfo(path).size(), recorder.fileBytes());
        {
            const Result<Session> session = Session::open(path);
            QVERIFY(session);
            QVERIFY(!session->damage());
            QCOMPARE(session->index()->size(), kept);
        }

        limitFileSize(RLIM_INFINITY);
        if (realVolume)
            QVERIFY(QFile::remove(volume->filePath(QStringLiteral("ballast"))));
        QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), RecorderState::Recording, 10000);
        recorder.message(flow, Direction::Out, "after");
        const qint64 lost = recorder.entriesNotKept();
        recorder.stop();
        QCOMPARE(recorder.entriesNotKept(), lost);

        const Result<Session> session = Session::open(path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        const std::optional<Event> failed = findEvent(*session, EventKind::RecordingFailed);
        QVERIFY(failed);
        QCOMPARE(failed->error.code, realVolume ? NetErrorCode::DiskFull : NetErrorCode::FileNotWritable);
        const std::optional<Event> resumed = findEvent(*session, EventKind::RecordingResumed);
        QVERIFY(resumed);
        QCOMPARE(resumed->number, lost);
        QCOMPARE(resumed->text, QString::number(lost * payload.size()));
        const IndexEntry &after = session->index()->at(session->index()->size() - 2);
        RecordReader reader(path, session->index());
        QCOMPARE(*reader.payload(after), QByteArray("after"));
        QCOMPARE(session->index()->flow(after.flow).peer.port(), quint16{50000});
        QCOMPARE(session->index()->flowCount(), quint32{1});
    }

    void stopsWhileFull()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("full.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(path, options(0)));
        const quint32 flow = openFlow(recorder);
        recorder.flush();
        limitFileSize(static_cast<rlim_t>(recorder.fileBytes()) + 10);
        recorder.message(flow, Direction::In, "does not fit");
        recorder.stop();                        // does not hang
        QCOMPARE(recorder.entriesNotKept(), 2); // the message, and the event of the end
        const Result<Session> session = Session::open(path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        QCOMPARE(session->index()->size(), 1);
    }

    void diskGuardPausesPayloads()
    {
        SmallVolume volume(qint64{8} << 20);
        if (!volume.isMounted())
            QSKIP("mounting a tmpfs needs root");
        const QString ballast = QStringLiteral("ballast");
        QVERIFY(volume.fill(ballast, qint64{6} << 20));
        const QString path = volume.filePath(QStringLiteral("guarded.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(path, options(qint64{4} << 20)));
        QCOMPARE(recorder.state(), RecorderState::PayloadsPaused);
        const quint32 flow = openFlow(recorder);
        const QByteArray payload(5000, 'p');
        recorder.message(flow, Direction::In, payload);
        recorder.flush();
        QCOMPARE(recorder.payloadsNotKept(), 1);

        QVERIFY(QFile::remove(volume.filePath(ballast)));
        QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), RecorderState::Recording, 10000);
        recorder.message(flow, Direction::In, payload);
        recorder.flush();
        QVERIFY(volume.fill(ballast, qint64{6} << 20));
        // The guard looks about once a second, when there is something to write.
        QTRY_VERIFY_WITH_TIMEOUT(
            (recorder.message(flow, Direction::Out, {}), recorder.state() == RecorderState::PayloadsPaused), 10000);
        recorder.stop();
        QCOMPARE(recorder.entriesNotKept(), 0);

        const Result<Session> session = Session::open(path);
        QVERIFY(session);
        std::vector<IndexEntry> in;
        for (qint64 i = 0; i < session->index()->size(); ++i) {
            if (session->index()->at(i).type == EntryType::MessageIn)
                in.push_back(session->index()->at(i));
        }
        QCOMPARE(in.size(), size_t{2});
        QCOMPARE(in[0].length, quint32{5000});
        QCOMPARE(in[0].kept, quint32{0});
        QCOMPARE(in[1].kept, quint32{5000});
        const std::optional<Event> paused = findEvent(*session, EventKind::PayloadsPaused);
        QVERIFY(paused && paused->number > 0 && paused->number < qint64{4} << 20);
        const std::optional<Event> resumed = findEvent(*session, EventKind::PayloadsResumed);
        QVERIFY(resumed && resumed->number >= qint64{4} << 20);
    }

    void folderNotWritable()
    {
        Recorder recorder;
        const Result<void> started = recorder.start(QStringLiteral("/proc/session.pcapng")); // even for root
        QVERIFY(!started);
        QCOMPARE(started.error().code, NetErrorCode::FolderNotWritable);
        QCOMPARE(started.error().subject, QStringLiteral("/proc"));
        QVERIFY(!started.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"
