// Bookmarks, notes and round trips: kept in the session, read back, no entries of their own, added to finished files.
#include "recorder.h"
#include "recordreader.h"
#include "remarkfile.h"
#include "session.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace net;

namespace {

Event remark(EventKind kind, quint64 offset, const QString &text = {})
{
    Event event;
    event.kind = kind;
    event.number = static_cast<qint64>(offset);
    event.text = text;
    return event;
}

Event roundTrips(const QString &text)
{
    Event event;
    event.kind = EventKind::RoundTrips;
    event.text = text;
    return event;
}

} // namespace

class TestRemarks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_path = m_dir.filePath(QStringLiteral("%1.pcapng").arg(++m_count)); }

    void holdsTheLatest()
    {
        Remarks remarks;
        QVERIFY(remarks.isEmpty());
        remarks.apply(remark(EventKind::Bookmarked, 100));
        remarks.apply(remark(EventKind::Annotated, 100, QStringLiteral("握手")));
        remarks.apply(remark(EventKind::Annotated, 40, QStringLiteral("first")));
        QCOMPARE(remarks.of(100), (Remark{true, QStringLiteral("握手")}));
        QCOMPARE(remarks.of(41), Remark());
        QCOMPARE(remarks.all().begin()->first, quint64{40});
        const quint64 revision = remarks.revision();
        remarks.apply(remark(EventKind::BookmarkRemoved, 100));
        QVERIFY(remarks.revision() > revision);
        QCOMPARE(remarks.of(100), (Remark{false, QStringLiteral("握手")}));
        remarks.apply(remark(EventKind::Annotated, 100));
        remarks.apply(remark(EventKind::Annotated, 40));
        QVERIFY(remarks.isEmpty());
    }

    void ignoresNonsense()
    {
        Remarks remarks;
        remarks.apply(remark(EventKind::BookmarkRemoved, 7));
        Event nowhere = remark(EventKind::Bookmarked, 0);
        nowhere.number = -1;
        remarks.apply(nowhere);
        remarks.apply(remark(EventKind::Note, 9, QStringLiteral("a row, not a remark")));
        QVERIFY(remarks.isEmpty());
        remarks.apply(remark(EventKind::Annotated, 1, QString(maxNoteCharacters + 10, u'x')));
        QCOMPARE(remarks.of(1).note.size(), maxNoteCharacters);
    }

    void readsRoundTrips_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("understood");
        QTest::newRow("two") << "12:350 13:42000"
                             << "12:350 13:42000";
        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("damaged") << "12 :5 x:3 4:y 0:9 7:-1 8:77 99999999999:1"
                                 << "8:77";
        QString many;
        for (int i = 1; i <= 100; ++i)
            many += QStringLiteral("%1:5 ").arg(i);
        QTest::newRow("too many") << many << many.section(u' ', 0, maxRoundTripsTogether - 1);
    }

    void readsRoundTrips()
    {
        QFETCH(QString, text);
        const std::vector<RoundTripSample> samples = parseRoundTrips(text, 5);
        QTEST(roundTripText(samples), "understood");
        for (const RoundTripSample &sample : samples)
            QCOMPARE(sample.timeNs, qint64{5});
    }

    void isKeptInTheSession()
    {
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        // A connection that the file does not introduce, so that its numbers and the reader's differ.
        std::ignore = recorder.openFlow(Channel::Udp, Transport::Udp, m_local, m_peer, true);
        const quint32 flow = recorder.openFlow(Channel::TcpServer, Transport::Tcp, m_local, m_peer, true);
        recorder.message(flow, Direction::In, "one");
        recorder.message(flow, Direction::In, "two");
        recorder.flush();
        const auto live = recorder.index();
        const quint64 one = live->at(1).offset;
        const quint64 two = live->at(2).offset;
        recorder.event(remark(EventKind::Bookmarked, one));
        recorder.event(remark(EventKind::Annotated, two, QStringLiteral("看这里\nsecond line")));
        recorder.event(remark(EventKind::Bookmarked, two));
        recorder.event(roundTrips(QStringLiteral("%1:420 4000:1").arg(flow)));
        recorder.event(remark(EventKind::BookmarkRemoved, one));
        recorder.message(flow, Direction::Out, "three");
        recorder.flush();
        QCOMPARE(live->size(), qint64{4}); // recording started, one, two, three
        QCOMPARE(live->roundTrips().size(), qsizetype{2});
        recorder.stop();

        const Result<Session> session = Session::open(m_path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        QCOMPARE(session->index()->size(), live->size());
        for (const auto &index : {live, session->index()}) {
            QCOMPARE(index->remarks().of(one), Remark());
            QCOMPARE(index->remarks().of(two), (Remark{true, QStringLiteral("看这里\nsecond line")}));
            QCOMPARE(index->entryAtOffset(two), qint64{2});
            QCOMPARE(index->entryAtOffset(two + 1), qint64{-1});
        }
        const auto samples = session->index()->roundTrips().some(0, 10);
        QCOMPARE(samples.size(), size_t{1}); // the file knows no connection 4000
        QCOMPARE(samples.front().microseconds, quint32{420});
        QCOMPARE(samples.front().flow, session->index()->at(1).flow);
        QVERIFY(samples.front().timeNs >= live->at(2).timeNs);
        RecordReader reader(m_path, session->index());
        QCOMPARE(*reader.payload(session->index()->at(3)), QByteArray("three"));
    }

    void isAddedToAFinishedFile()
    {
        const quint64 offset = recordOne();
        const QByteArray before = contents();
        QVERIFY(appendToSession(m_path, remark(EventKind::Bookmarked, offset)));
        QVERIFY(appendToSession(m_path, remark(EventKind::Annotated, offset, QStringLiteral("later"))));
        QVERIFY(contents().startsWith(before));
        const Result<Session> session = Session::open(m_path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        QCOMPARE(session->index()->size(), qint64{3});
        QCOMPARE(session->index()->remarks().of(offset), (Remark{true, QStringLiteral("later")}));
    }

    void leavesARecordingAlone()
    {
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        recorder.flush();
        const QByteArray before = contents();
        const Result<void> added = appendToSession(m_path, remark(EventKind::Bookmarked, 400));
        QVERIFY(!added);
        QCOMPARE(added.error().code, NetErrorCode::FileInUse);
        QCOMPARE(contents(), before);
        recorder.stop();
        QVERIFY(appendToSession(m_path, remark(EventKind::Bookmarked, 400)));
    }

    void refusesATornEnd_data()
    {
        QTest::addColumn<int>("cut");
        for (const int cut : {1, 3, 4, 20})
            QTest::addRow("%d bytes", cut) << cut;
    }

    void refusesATornEnd()
    {
        QFETCH(int, cut);
        const quint64 offset = recordOne();
        QVERIFY(QFile::resize(m_path, QFileInfo(m_path).size() - cut));
        const QByteArray before = contents();
        const Result<void> added = appendToSession(m_path, remark(EventKind::Bookmarked, offset));
        QVERIFY(!added);
        QCOMPARE(added.error().code, NetErrorCode::SessionDamaged);
        QCOMPARE(contents(), before);
    }

    void refusesWhatIsNoSession_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello, world\n").repeated(10);
        QTest::newRow("zeros") << QByteArray(100, '\0');
    }

    void refusesWhatIsNoSession()
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QVERIFY(!appendToSession(m_path, remark(EventKind::Bookmarked, 1)));
        QCOMPARE(contents(), bytes);
    }

    void saysWhatCannotBeWritten()
    {
        const Result<void> missing = appendToSession(m_path, remark(EventKind::Bookmarked, 1));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, NetErrorCode::FileNotWritable);
        QVERIFY(!QFile::exists(m_path));
    }

    // A crash while a remark is written leaves a torn end, and everything before it.
    void survivesATornRemark()
    {
        const quint64 offset = recordOne();
        const qint64 whole = QFileInfo(m_path).size();
        QVERIFY(appendToSession(m_path, remark(EventKind::Annotated, offset, QStringLiteral("half"))));
        for (qint64 size = QFileInfo(m_path).size() - 1; size > whole; --size) {
            QVERIFY(QFile::resize(m_path, size));
            const Result<Session> session = Session::open(m_path);
            QVERIFY(session);
            QVERIFY(session->index()->size() == 3);
            QVERIFY(session->index()->remarks().isEmpty());
            QVERIFY(session->damage() && session->damage()->offset == whole);
        }
    }

private:
    // Started, a message, closed; where the message is.
    quint64 recordOne()
    {
        Recorder recorder;
        if (!recorder.start(m_path))
            return 0;
        const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, m_local, m_peer, true);
        recorder.message(flow, Direction::In, "x");
        recorder.stop();
        return recorder.index()->at(1).offset;
    }

    QByteArray contents() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const Endpoint m_local = *Endpoint::parse(u"127.0.0.1:8989");
    const Endpoint m_peer = *Endpoint::parse(u"127.0.0.1:50000");
    QTemporaryDir m_dir;
    QString m_path;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestRemarks)
#include "tst_remarks.moc"
