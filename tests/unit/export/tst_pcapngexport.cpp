// A session exported as a session, whole and in part, opened again.
#include "clock.h"
#include "exporter.h"
#include "openedcapture.h"
#include "recorder.h"
#include "recordreader.h"
#include "session.h"
#include "streamexport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace net;

namespace {

struct Opened {
    std::optional<Session> session;
    QByteArrayList entries; // kind, channel, endpoints, and payload or event of each
};

QByteArray described(RecordReader &reader, const IndexEntry &entry)
{
    const Flow flow = reader.flow(entry).value_or(Flow());
    QByteArray line = channelName(entry.channel) + ' ' + QByteArray::number(entry.timeNs) + ' ' +
                      QByteArray::number(entry.isEvent() ? 0 : entry.length) + ' ';
    if (entry.isEvent()) {
        const auto event = reader.event(entry);
        return line + (event ? eventSummary(*event) : QByteArray("unreadable"));
    }
    line += flow.local.toString().toUtf8() + (entry.type == EntryType::MessageIn ? " < " : " > ") +
            flow.peer.toString().toUtf8() + ' ';
    const auto payload = reader.payload(entry);
    return line + (payload ? payload->toHex() : QByteArray("unreadable"));
}

QByteArrayList entriesOf(const ExportSource &source)
{
    QByteArrayList lines;
    RecordReader reader(source.path, source.index);
    for (qint64 i = 0; i < source.index->size(); ++i)
        lines.append(described(reader, source.index->at(i)));
    return lines;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
}

} // namespace

class TestPcapngExport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_dir.filePath(QStringLiteral("s.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const Endpoint local = *Endpoint::parse(u"127.0.0.1:8989");
        const Endpoint peer = *Endpoint::parse(u"127.0.0.1:50000");
        const Endpoint peer6 = *Endpoint::parse(u"[::1]:50001");
        const quint32 first = recorder.openFlow(Channel::TcpServer, Transport::Tcp, local, peer, true);
        const quint32 second =
            recorder.openFlow(Channel::TcpClient, Transport::Tcp, *Endpoint::parse(u"[::1]:8989"), peer6, false);
        const quint32 udp = recorder.openFlow(Channel::Udp, Transport::Udp, local, peer, true);
        Event event;
        event.kind = EventKind::Accepted;
        event.flow = first;
        event.local = local;
        event.peer = peer;
        recorder.event(event);                                             // 2
        recorder.message(first, Direction::In, "one");                     // 3
        recorder.message(second, Direction::Out, QByteArray(200000, 'b')); // 4: several segments
        recorder.message(udp, Direction::In, "");                          // 5
        recorder.message(first, Direction::Out, "two");                    // 6
        recorder.bulk(second, Direction::In, 100000);                      // 7: header only
        recorder.message(first, Direction::In, QByteArray("\0\xff", 2));   // 8
        event.kind = EventKind::PeerFinished;
        recorder.event(event); // 9
        recorder.markClose(first, CloseMark::FinFromPeer);
        event = {};
        event.kind = EventKind::Note;
        event.text = QStringLiteral("笔记\nwith two lines");
        recorder.event(event); // 10
        recorder.stop();
        m_index = recorder.index();
        QCOMPARE(m_index->size(), 11);
        m_entries = entriesOf({m_path, m_index});
    }

    void theWholeIsTheSameFile()
    {
        const QString path = exportOf({});
        QCOMPARE(contentOf(path), contentOf(m_path));
    }

    void aTornEndIsLeftOut()
    {
        const QString torn = m_dir.filePath(QStringLiteral("torn.pcapng"));
        QVERIFY(QFile::copy(m_path, torn));
        QVERIFY(QFile::resize(torn, QFileInfo(torn).size() - 3));
        const auto session = Session::open(torn);
        QVERIFY(session && session->damage());
        const QString path = m_dir.filePath(QStringLiteral("mended.pcapng"));
        ExportOptions options;
        options.format = ExportFormat::Pcapng;
        const auto exported = exportToFile(path, {torn, session->index()}, options);
        QVERIFY(exported);
        QCOMPARE(exported->entries, 10);
        const auto mended = Session::open(path);
        QVERIFY(mended);
        QVERIFY(!mended->damage());
        QCOMPARE(entriesOf({path, mended->index()}), m_entries.first(10));
    }

    void aPartReadsBack_data()
    {
        QTest::addColumn<QString>("entries");
        QTest::addColumn<quint32>("flow");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("all but the first") << "2-" << quint32{0} << QList<int>{2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        QTest::newRow("one message") << "4" << quint32{0} << QList<int>{4};
        QTest::newRow("of several connections") << "3-5,8" << quint32{0} << QList<int>{3, 4, 5, 8};
        QTest::newRow("one connection") << "1-" << quint32{1} << QList<int>{2, 3, 6, 8, 9};
        QTest::newRow("the second connection") << "1-" << quint32{2} << QList<int>{4, 7};
        QTest::newRow("events alone") << "1-2,9-" << quint32{0} << QList<int>{1, 2, 9, 10, 11};
        QTest::newRow("nothing") << "99" << quint32{0} << QList<int>{};
    }

    void aPartReadsBack()
    {
        QFETCH(QString, entries);
        QFETCH(quint32, flow);
        QFETCH(QList<int>, expected);
        EntryScope scope;
        scope.entries = *parseEntryRanges(entries);
        scope.flow = flow;
        const QString path = exportOf(scope);
        const auto session = Session::open(path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        QByteArrayList lines;
        for (const int number : expected)
            lines.append(m_entries.at(number - 1));
        QCOMPARE(entriesOf({path, session->index()}), lines);
        // And again: a part of a part, which is all of it, is the same file.
        ExportOptions options;
        options.format = ExportFormat::Pcapng;
        const QString again = m_dir.filePath(QStringLiteral("again.pcapng"));
        QVERIFY(exportToFile(again, {path, session->index()}, options));
        QCOMPARE(contentOf(again), contentOf(path));
    }

    void connectionsStayApart()
    {
        EntryScope scope;
        scope.entries = *parseEntryRanges(u"2-");
        const auto session = Session::open(exportOf(scope));
        QVERIFY(session);
        const auto index = session->index();
        QVERIFY(index->at(0).flow != 0);
        QCOMPARE(index->at(0).flow, index->at(1).flow); // the event and the message
        QVERIFY(index->at(1).flow != index->at(2).flow);
        QVERIFY(index->flow(index->at(1).flow).openedByPeer);
        QVERIFY(!index->flow(index->at(2).flow).openedByPeer);
    }

    // A capture's retransmissions would be new bytes, under the sequence numbers of the new file; what came late keeps its
    // place.
    void whatWasSentAgainIsNotNew_data()
    {
        QTest::addColumn<QList<quint32>>("sequences"); // of segments of three bytes
        QTest::addColumn<qint64>("entries");
        QTest::addColumn<qint64>("sentAgain");
        QTest::addColumn<qint64>("late");
        QTest::addColumn<QByteArray>("stream");
        QTest::newRow("again") << QList<quint32>{101, 104, 101} << qint64{2} << qint64{1} << qint64{0}
                               << QByteArray("101104");
        QTest::newRow("late") << QList<quint32>{101, 107, 104} << qint64{3} << qint64{0} << qint64{1}
                              << QByteArray("101107104");
        QTest::newRow("neither") << QList<quint32>{101, 104} << qint64{2} << qint64{0} << qint64{0} << QByteArray("101104");
    }

    void whatWasSentAgainIsNotNew()
    {
        QFETCH(QList<quint32>, sequences);
        const Endpoint client = *Endpoint::parse(u"10.0.0.1:50000");
        const Endpoint server = *Endpoint::parse(u"10.0.0.2:80");
        std::vector<testing::CapturedFrame> frames;
        for (const quint32 sequence : sequences) {
            const QByteArray packet =
                testing::tcpPacket(client, server, tcpflag::psh | tcpflag::ack, sequence, QByteArray::number(sequence));
            frames.push_back({testing::framed(1, packet), static_cast<qint64>(frames.size() + 1) * nsPerSecond});
        }
        const QString capture = m_dir.filePath(QStringLiteral("capture.pcap"));
        const auto captured = testing::openCapture(capture, testing::captureFile({}, frames));
        QVERIFY(captured);
        ExportOptions options;
        options.format = ExportFormat::Pcapng;
        const QString path = m_dir.filePath(QStringLiteral("stream.pcapng"));
        const auto exported = exportToFile(path, {capture, captured->index()}, options);
        QVERIFY(exported);
        QTEST(exported->entries, "entries");
        QTEST(exported->sentAgain, "sentAgain");
        QTEST(exported->late, "late");
        const auto session = Session::open(path);
        QVERIFY(session);
        QCOMPARE(session->index()->size(), exported->entries);
        RecordReader reader(path, session->index());
        QByteArray stream;
        const StreamPart part{1, Direction::Out, 0, session->index()->size()};
        QVERIFY(readStream(&stream, reader, part, 100));
        QTEST(stream, "stream");

        // Other formats tell of all of them.
        options.format = ExportFormat::Csv;
        const QString csv = m_dir.filePath(QStringLiteral("table.csv"));
        const auto table = exportToFile(csv, {capture, captured->index()}, options);
        QVERIFY(table);
        QCOMPARE(table->entries, qint64{sequences.size()});
        QCOMPARE(table->sentAgain + table->late, 0);
    }

    void theLookOverTheWholeCanBeGivenUp()
    {
        ExportOptions options;
        options.format = ExportFormat::Pcapng;
        qint64 written = -1;
        options.progress = [&written](const ExportProgress &progress) {
            written = progress.bytes;
            return false;
        };
        const auto exported = exportToFile(m_dir.filePath(QStringLiteral("never.pcapng")), {m_path, m_index}, options);
        QVERIFY(!exported);
        QCOMPARE(exported.error().code, NetErrorCode::None);
        QCOMPARE(written, 0);
    }

    void whileItIsRecorded()
    {
        const QString path = m_dir.filePath(QStringLiteral("live.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(path));
        const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, *Endpoint::parse(u"127.0.0.1:1"),
                                               *Endpoint::parse(u"127.0.0.1:2"), true);
        for (int i = 0; i < 1000; ++i)
            recorder.message(flow, Direction::In, QByteArray(100, 'x'));
        recorder.flush();
        ExportOptions options;
        options.format = ExportFormat::Pcapng;
        const QString copy = m_dir.filePath(QStringLiteral("copy.pcapng"));
        const auto exported = exportToFile(copy, {path, recorder.index()}, options);
        QVERIFY(exported);
        QCOMPARE(exported->entries, 1001);
        const auto session = Session::open(copy);
        QVERIFY(session);
        QCOMPARE(session->index()->size(), 1001);
        QVERIFY(!session->damage());
    }

private:
    QString exportOf(const EntryScope &scope)
    {
        const QString path = m_dir.filePath(QStringLiteral("part.pcapng"));
        ExportOptions options;
        options.format = ExportFormat::Pcapng;
        options.scope = scope;
        return exportToFile(path, {m_path, m_index}, options) ? path : QString();
    }

    QTemporaryDir m_dir;
    QString m_path;
    std::shared_ptr<const SessionIndex> m_index;
    QByteArrayList m_entries;
};

QTEST_GUILESS_MAIN(TestPcapngExport)
#include "tst_pcapngexport.moc"
