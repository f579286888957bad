// Recorded sessions as tshark (Debian 12: 4.0) reads them: streams to the exact bytes, nothing malformed, right checksums.
#include "recorder.h"
#include "recordreader.h"
#include "session.h"
#include "toolprocess.h"
#include "tsharktool.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace net;
using testing::fields;
using testing::follow;
using testing::followArguments;
using testing::runTool;
using testing::Stream;
using testing::streamOf;
using testing::ToolOutput;
using testing::tshark;

namespace {

int countOf(const QString &path, const QString &filter)
{
    const QByteArray out = fields(path, filter, {QStringLiteral("frame.number")});
    return out.startsWith("tshark failed") ? -1 : static_cast<int>(out.count('\n'));
}

const QString suspicious = QStringLiteral("_ws.malformed or tcp.analysis.retransmission or tcp.analysis.lost_segment or "
                                          "tcp.analysis.ack_lost_segment or tcp.analysis.out_of_order or "
                                          "tcp.analysis.fast_retransmission or tcp.analysis.window_full or "
                                          "tcp.analysis.zero_window or tcp.checksum.status == \"Bad\" or "
                                          "udp.checksum.status == \"Bad\" or ip.checksum.status == \"Bad\"");

Endpoint endpoint(const char *text)
{
    return *Endpoint::parse(QString::fromLatin1(text));
}

// A child that records until it is killed. Prints a line once the file has something in it.
int flood(const QString &path)
{
    Recorder recorder;
    if (!recorder.start(path))
        return 1;
    const quint32 flow =
        recorder.openFlow(Channel::TcpServer, Transport::Tcp, endpoint("127.0.0.1:8989"), endpoint("127.0.0.1:50000"), true);
    QByteArray payload(300, Qt::Uninitialized);
    for (quint32 i = 0;; ++i) {
        payload.fill(static_cast<char>('a' + i % 26));
        recorder.message(flow, Direction::In, payload);
        if (i == 20000) {
            std::puts("flooding");
            std::fflush(stdout);
        }
        // Fast enough to be in mid-write at any moment, slow enough not to fill the disk.
        if (i % 1000 == 0)
            recorder.flush();
    }
}

} // namespace

class TestTshark final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_path = m_dir.filePath(QStringLiteral("%1.pcapng").arg(++m_count)); }

    void followsStreams_data()
    {
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("openedByPeer");
        QTest::newRow("server, v4") << "127.0.0.1:8989"
                                    << "127.0.0.1:50000" << true;
        QTest::newRow("client, v4") << "127.0.0.1:50000"
                                    << "127.0.0.1:8989" << false;
        QTest::newRow("server, v6") << "[::1]:8989"
                                    << "[::1]:50000" << true;
        QTest::newRow("client, v6") << "[2001:db8::1]:50000"
                                    << "[2001:db8::2]:8989" << false;
    }

    void followsStreams()
    {
        QFETCH(QString, local);
        QFETCH(QString, peer);
        QFETCH(bool, openedByPeer);
        QByteArray in;
        QByteArray out;
        {
            Recorder recorder;
            QVERIFY(recorder.start(m_path));
            const Channel channel = openedByPeer ? Channel::TcpServer : Channel::TcpClient;
            const quint32 flow =
                recorder.openFlow(channel, Transport::Tcp, *Endpoint::parse(local), *Endpoint::parse(peer), openedByPeer);
            const auto say = [&](Direction direction, const QByteArray &bytes) {
                recorder.message(flow, direction, bytes);
                (direction == Direction::In ? in : out) += bytes;
            };
            Event aside;
            aside.kind = EventKind::Annotated;
            aside.number = 1000;
            aside.text = QStringLiteral("说明\n=\"note\"");
            recorder.event(aside);
            aside.kind = EventKind::RoundTrips;
            aside.text = roundTripText(std::array{RoundTripSample{0, flow, 420}});
            recorder.event(aside);
            for (int i = 0; i < 200; ++i) {
                say(Direction::In, "question " + QByteArray::number(i) + QByteArray(i * 7, static_cast<char>(i)));
                say(Direction::Out, "answer " + QByteArray::number(i) + QByteArray(i % 5, '\0'));
            }
            say(Direction::In, QByteArray(1 << 20, 'i'));
            say(Direction::Out, QByteArray(300001, 'o'));
            say(Direction::In, {});
            recorder.markClose(flow, CloseMark::FinFromPeer);
            say(Direction::Out, "still open on this side");
            recorder.markClose(flow, CloseMark::FinFromUs);
        }
        const Stream stream = follow(m_path, 0);
        QCOMPARE(stream.fromClient.size(), (openedByPeer ? in : out).size());
        QVERIFY(stream.fromClient == (openedByPeer ? in : out));
        QVERIFY(stream.toClient == (openedByPeer ? out : in));
        QCOMPARE(countOf(m_path, suspicious), 0);
        QCOMPARE(countOf(m_path, QStringLiteral("tcp.checksum.status == \"Good\"")), countOf(m_path, QStringLiteral("tcp")));
        QCOMPARE(countOf(m_path, QStringLiteral("tcp.flags.syn == 1")), 2);
        QCOMPARE(countOf(m_path, QStringLiteral("tcp.flags.fin == 1")), 2);
        const QString unmarked =
            QStringLiteral("(tcp.flags.syn == 1 or tcp.flags.fin == 1) and not frame.comment contains \"ynthesised\"");
        QCOMPARE(countOf(m_path, unmarked), 0);
    }

    void manyConnectionsAndReusedPorts()
    {
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        for (int i = 0; i < 6; ++i) {
            // The fourth and later use the first three's ports again.
            const Endpoint peer(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(50000 + i % 3));
            const quint32 flow =
                recorder.openFlow(Channel::TcpServer, Transport::Tcp, endpoint("127.0.0.1:8989"), peer, true);
            recorder.message(flow, Direction::In, "I am " + QByteArray::number(i));
            recorder.message(flow, Direction::Out, "hello " + QByteArray::number(i));
            recorder.markClose(flow, i % 2 ? CloseMark::ResetFromPeer : CloseMark::FinFromPeer);
            if (i % 2 == 0)
                recorder.markClose(flow, CloseMark::FinFromUs);
        }
        recorder.stop();
        for (int i = 0; i < 6; ++i) {
            const Stream stream = follow(m_path, i);
            QCOMPARE(stream.fromClient, "I am " + QByteArray::number(i));
            QCOMPARE(stream.toClient, "hello " + QByteArray::number(i));
        }
        QCOMPARE(countOf(m_path, suspicious), 0);
    }

    void bothEndsInOneProgram()
    {
        // A client and a server of the same program: the same bytes seen twice, one stream, exact.
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const Endpoint server = endpoint("127.0.0.1:8989");
        const Endpoint client = endpoint("127.0.0.1:50000");
        const quint32 there = recorder.openFlow(Channel::TcpClient, Transport::Tcp, client, server, false);
        const quint32 here = recorder.openFlow(Channel::TcpServer, Transport::Tcp, server, client, true);
        recorder.message(there, Direction::Out, "one");
        recorder.message(there, Direction::Out, "two");
        recorder.message(here, Direction::In, "onetwo"); // read in one go
        recorder.message(here, Direction::Out, "three");
        recorder.message(there, Direction::In, "three");
        recorder.stop();
        const Stream stream = follow(m_path, 0);
        QCOMPARE(stream.fromClient, QByteArray("onetwo"));
        QCOMPARE(stream.toClient, QByteArray("three"));
        QCOMPARE(countOf(m_path, QStringLiteral("_ws.malformed")), 0);
    }

    void headerOnlyHasTheTrueLength_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 1000, 65495, 65496, 1000000})
            QTest::addRow("%d", size) << size;
    }

    void headerOnlyHasTheTrueLength()
    {
        QFETCH(int, size);
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const quint32 flow =
            recorder.openFlow(Channel::Http, Transport::Tcp, endpoint("127.0.0.1:8989"), endpoint("127.0.0.1:50000"), true);
        recorder.message(flow, Direction::Out, QByteArray(size, 'x'), Keep::HeaderOnly);
        recorder.message(flow, Direction::Out, "after");
        recorder.stop();
        QVERIFY(recorder.fileBytes() < 5000);
        qint64 sum = 0;
        for (const QByteArray &line : fields(m_path, QStringLiteral("tcp.len > 0"), {QStringLiteral("tcp.len")}).split('\n'))
            sum += line.toLongLong();
        QCOMPARE(sum, qint64{size} + 5);
        QCOMPARE(countOf(m_path, suspicious), 0);
    }

    void longStreamWithoutReplies()
    {
        // Beyond 2 GiB one way sequence numbers come round; nothing of it may look like a retransmission.
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const quint32 flow = recorder.openFlow(Channel::Transfer, Transport::Tcp, endpoint("127.0.0.1:8989"),
                                               endpoint("127.0.0.1:50000"), true);
        const QByteArray part(qsizetype{100} << 20, Qt::Uninitialized);
        constexpr int parts = 45; // 4.4 GiB: past 2^32 as well
        for (int i = 0; i < parts; ++i)
            recorder.message(flow, Direction::Out, part, Keep::HeaderOnly);
        recorder.message(flow, Direction::Out, "the end");
        recorder.stop();
        QVERIFY(recorder.fileBytes() < qint64{16} << 20);
        QCOMPARE(countOf(m_path, suspicious + QStringLiteral(" or tcp.analysis.spurious_retransmission")), 0);
        const Result<Session> session = Session::open(m_path);
        QVERIFY(session);
        QCOMPARE(session->summary().channels[static_cast<size_t>(Channel::Transfer)].bytesOut, parts * part.size() + 7);
        QCOMPARE(session->index()->size(), parts + 3);
    }

    void datagrams()
    {
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        QByteArrayList expected;
        for (const bool v6 : {false, true}) {
            const quint32 flow =
                recorder.openFlow(Channel::Udp, Transport::Udp, endpoint(v6 ? "[::1]:7000" : "127.0.0.1:7000"),
                                  endpoint(v6 ? "[::1]:7001" : "127.0.0.1:7001"), true);
            for (const qsizetype size : {0, 1, 2, 1472, 9000, 65507}) {
                const QByteArray payload(size, static_cast<char>('a' + size % 26));
                recorder.message(flow, size % 2 ? Direction::In : Direction::Out, payload);
                expected << payload.toHex();
            }
        }
        recorder.stop();
        const QByteArray out = fields(m_path, QStringLiteral("udp"), {QStringLiteral("udp.payload")});
        QCOMPARE(out.chopped(1).split('\n').size(), expected.size());
        QVERIFY(out.chopped(1).split('\n') == expected);
        QCOMPARE(countOf(m_path, suspicious), 0);
        QCOMPARE(countOf(m_path, QStringLiteral("udp.checksum.status == \"Good\"")), static_cast<int>(expected.size()));
    }

    void journalAndInterfaces()
    {
        Recorder recorder;
        RecorderOptions options;
        options.application = QStringLiteral("NetYard 1.2.3");
        QVERIFY(recorder.start(m_path, options));
        Event event;
        event.kind = EventKind::ListenFailed;
        event.local = endpoint("0.0.0.0:80");
        event.error = {NetErrorCode::PortInUse, 98, QStringLiteral("0.0.0.0:80"), QStringLiteral("nginx (1)"), -1};
        event.text = QStringLiteral("两行\nsecond");
        recorder.event(event);
        const quint32 flow =
            recorder.openFlow(Channel::TcpClient, Transport::Tcp, endpoint("127.0.0.1:1"), endpoint("127.0.0.1:2"), false);
        recorder.message(flow, Direction::Out, "x");
        recorder.stop();
        QCOMPARE(countOf(m_path, QStringLiteral("systemd_journal")), 3);
        const QByteArray journal =
            tshark(m_path, {QStringLiteral("-Y"), QStringLiteral("systemd_journal"), QStringLiteral("-V")});
        QVERIFY2(journal.contains("listen-failed") && journal.contains("nginx (1)") && journal.contains("port-in-use"),
                 journal.constData());
        QVERIFY(!journal.contains("Malformed"));
        const QByteArray names =
            fields(m_path, QStringLiteral("tcp.len > 0"),
                   {QStringLiteral("frame.interface_name"), QStringLiteral("frame.packet_flags_direction")});
        QCOMPARE(names.simplified(), QByteArray("tcp-client 0x00000002"));
        const ToolOutput info = runTool(QStringLiteral("capinfos"), {m_path});
        QVERIFY(info.started && info.exitCode == 0);
        QVERIFY(info.out.contains("NetYard 1.2.3"));
        QVERIFY(info.out.contains("synthesised"));
        QVERIFY(info.out.contains("nanoseconds"));
    }

    void killedInMidFlood()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--flood"), m_path});
        QVERIFY(child.waitForReadyRead(30000));
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        const Result<Session> session = Session::open(m_path);
        QVERIFY(session);
        const qint64 messages = session->summary().channels[static_cast<size_t>(Channel::TcpServer)].messagesIn;
        QVERIFY2(messages > 1000, QByteArray::number(messages).constData());
        RecordReader reader(m_path, session->index());
        QByteArray expected;
        for (qint64 i = 1; i < session->index()->size(); ++i) {
            const Result<QByteArray> payload = reader.payload(session->index()->at(i));
            QVERIFY(payload);
            QCOMPARE(*payload, QByteArray(300, static_cast<char>('a' + (i - 1) % 26)));
            expected += *payload;
        }
        // Should the last block be torn, tshark says so (and ends with 2) after showing what is before it.
        const QStringList arguments{QStringLiteral("-n"), QStringLiteral("-r"), m_path};
        const ToolOutput output = runTool(QStringLiteral("tshark"), arguments + followArguments(0));
        QVERIFY(output.started);
        QVERIFY2(streamOf(output.out).fromClient == expected, output.err.constData());
    }

private:
    QTemporaryDir m_dir;
    QString m_path;
    int m_count = 0;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QStringLiteral("--flood"))
        return flood(arguments.at(2));
    TestTshark test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tshark.moc"
