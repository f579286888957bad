#include "recorder.h"
#include "recordreader.h"
#include "session.h"
#include "sessiondump.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace net;
using testing::sessionDump;

namespace {

Endpoint endpoint(const QString &text)
{
    return *Endpoint::parse(text);
}

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 131 + i / 251) & 0xFF);
    return bytes;
}

Event eventOf(EventKind kind, Channel channel = Channel::TcpServer, qint64 number = -1)
{
    Event event;
    event.kind = kind;
    event.channel = channel;
    event.number = number;
    return event;
}

const QString loopback = QStringLiteral("127.0.0.1:8989");
const QString client = QStringLiteral("127.0.0.1:50000");

} // namespace

class TestRecorder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_path = m_dir.filePath(QStringLiteral("%1.pcapng").arg(++m_count)); }

    void keepsMessages_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("tcp");
        const QString local6 = QStringLiteral("[::1]:8989");
        const QString client6 = QStringLiteral("[::1]:50000");
        const auto row = [](const char *name, const QByteArray &payload, const QString &local, const QString &peer,
                            bool tcp) { QTest::newRow(name) << payload << local << peer << tcp; };
        for (const qsizetype size : {0, 1, 2, 3, 4, 15, 16, 1000, 65494, 65495, 65496, 65536, 130990, 1 << 20}) {
            row(qPrintable(QStringLiteral("tcp4 %1").arg(size)), pattern(size), loopback, client, true);
            row(qPrintable(QStringLiteral("tcp6 %1").arg(size)), pattern(size), local6, client6, true);
        }
        for (const qsizetype size : {0, 1, 7, 1472, 65507}) {
            row(qPrintable(QStringLiteral("udp4 %1").arg(size)), pattern(size), loopback, client, false);
            row(qPrintable(QStringLiteral("udp6 %1").arg(size)), pattern(size), local6, client6, false);
        }
        row("NULs", QByteArray(300, '\0'), loopback, client, true);
        row("looks like a block", QByteArray::fromHex("0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c000000"), loopback,
            client, true);
    }

    void keepsMessages()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, local);
        QFETCH(QString, peer);
        QFETCH(bool, tcp);
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const quint32 flow = recorder.openFlow(tcp ? Channel::TcpServer : Channel::Udp,
                                               tcp ? Transport::Tcp : Transport::Udp, endpoint(local), endpoint(peer), true);
        QVERIFY(flow != 0);
        recorder.message(flow, Direction::In, payload);
        recorder.message(flow, Direction::Out, payload);
        recorder.message(flow, Direction::In, payload, Keep::HeaderOnly, 1700000000123456789);
        recorder.stop();

        const auto index = recorder.index();
        QCOMPARE(index->size(), 5); // with the beginning and the end of the recording
        RecordReader reader(m_path, index);
        for (const qint64 i : {1, 2}) {
            const IndexEntry &entry = index->at(i);
            QCOMPARE(entry.type, i == 1 ? EntryType::MessageIn : EntryType::MessageOut);
            QCOMPARE(qsizetype{entry.length}, payload.size());
            const Result<QByteArray> read = reader.payload(entry);
            QVERIFY(read);
            QVERIFY(*read == payload);
            QCOMPARE(*reader.payload(entry, 3), payload.first(std::min<qsizetype>(3, payload.size())));
            QCOMPARE(reader.flow(entry)->peer, endpoint(peer));
        }
        const IndexEntry &headerOnly = index->at(3);
        QCOMPARE(qsizetype{headerOnly.length}, payload.size());
        QCOMPARE(headerOnly.kept, quint32{0});
        QCOMPARE(headerOnly.timeNs, 1700000000123456789);
        QVERIFY(reader.payload(headerOnly)->isEmpty());

        const Result<Session> session = Session::open(m_path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        QCOMPARE(sessionDump(m_path, session->index()), sessionDump(m_path, index));
    }

    void keepsEvents()
    {
        Recorder recorder;
        QVERIFY(recorder.start(m_path, {.application = QStringLiteral("NetYard 9.8.7")}));
        const quint32 flow =
            recorder.openFlow(Channel::TcpClient, Transport::Tcp, endpoint(client), endpoint(loopback), false);
        Event event;
        event.kind = EventKind::ConnectFailed;
        event.channel = Channel::TcpClient;
        event.flow = flow;
        event.local = endpoint(client);
        event.peer = endpoint(QStringLiteral("[fe80::1]:80"));
        event.error = {NetErrorCode::PortInUse, 98, QStringLiteral("主题=1\nx"), QStringLiteral("python3 (77)"), 65536};
        event.number = 1234567890123;
        event.text = QStringLiteral("多行\n文本 = \"x\"\tand a NUL:") + QChar(0) + QStringLiteral("!");
        event.timeNs = 1700000000987654321;
        recorder.event(event);
        for (int kind = 1; kind < static_cast<int>(EventKind::Cleared); ++kind)
            recorder.event(eventOf(static_cast<EventKind>(kind), Channel::Udp, kind));
        recorder.event(eventOf(EventKind::Cleared)); // the view's own mark
        recorder.stop();

        const Result<Session> session = Session::open(m_path);
        QVERIFY(session);
        QCOMPARE(session->application(), QStringLiteral("NetYard 9.8.7"));
        QCOMPARE(sessionDump(m_path, session->index()), sessionDump(m_path, recorder.index()));
        RecordReader reader(m_path, session->index());
        const Result<Event> read = reader.event(session->index()->at(1));
        QVERIFY(read);
        QCOMPARE(read->kind, event.kind);
        QCOMPARE(read->channel, event.channel);
        QCOMPARE(read->flow, event.flow);
        QCOMPARE(read->local, event.local);
        QCOMPARE(read->peer, event.peer);
        QVERIFY(read->error == event.error);
        QCOMPARE(read->number, event.number);
        QCOMPARE(read->text, event.text);
        QCOMPARE(read->timeNs, event.timeNs);
        qint64 entry = 2;
        for (int kind = 1; kind < static_cast<int>(EventKind::Cleared); ++kind) {
            if (!isAside(static_cast<EventKind>(kind))) // those have a test of their own
                QCOMPARE(static_cast<int>(session->index()->at(entry++).kind()), kind);
        }
        QCOMPARE(session->index()->size(), entry + 1); // and SessionClosed
    }

    void namesEveryEvent()
    {
        for (int kind = 0; kind <= static_cast<int>(EventKind::Cleared); ++kind) {
            const QByteArray name = eventName(static_cast<EventKind>(kind));
            QVERIFY(!name.isEmpty());
            QCOMPARE(static_cast<int>(eventKindFromName(name)), kind);
        }
        QCOMPARE(eventKindFromName("no-such-event"), EventKind::None);
    }

    void losesNothingFromManyThreads()
    {
        constexpr int threads = 6;
        constexpr int messages = 5000;
        Recorder recorder;
        QVERIFY(recorder.start(m_path,
                               {.arenaBytes = qint64{1} << 20, .application = {}})); // small, so that callers have to wait
        std::vector<std::thread> callers;
        for (int t = 0; t < threads; ++t) {
            callers.emplace_back([&recorder, t] {
                const bool tcp = t % 2 == 0;
                const Endpoint peer(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(40000 + t));
                const quint32 flow =
                    recorder.openFlow(tcp ? Channel::TcpServer : Channel::Udp, tcp ? Transport::Tcp : Transport::Udp,
                                      *Endpoint::parse(u"127.0.0.1:8989"), peer, true);
                for (int i = 0; i < messages; ++i) {
                    QByteArray payload = QByteArray::number(t) + ':' + QByteArray::number(i) + ':';
                    payload.append(i % 700, 'x');
                    recorder.message(flow, i % 3 == 1 ? Direction::Out : Direction::In, payload);
                    if (i % 100 == 0)
                        recorder.event(eventOf(EventKind::Note, Channel::TcpServer, i));
                }
            });
        }
        // A reader in the meantime: whatever the index shows must be readable.
        {
            const auto index = recorder.index();
            RecordReader reader(m_path, index);
            for (int round = 0; round < 50; ++round) {
                const qint64 size = index->size();
                for (qint64 i = std::max<qint64>(0, size - 20); i < size; ++i) {
                    const IndexEntry &entry = index->at(i);
                    if (entry.isEvent())
                        QVERIFY(reader.event(entry));
                    else
                        QCOMPARE(reader.payload(entry)->size(), qsizetype{entry.kept});
                }
                recorder.flush();
            }
        }
        for (std::thread &caller : callers)
            caller.join();
        recorder.stop();
        QCOMPARE(recorder.entriesNotKept(), 0);

        const Result<Session> session = Session::open(m_path);
        QVERIFY(session);
        QVERIFY(sessionDump(m_path, session->index()) == sessionDump(m_path, recorder.index()));
        RecordReader reader(m_path, session->index());
        std::array<int, threads> next{};
        for (qint64 i = 0; i < session->index()->size(); ++i) {
            const IndexEntry &entry = session->index()->at(i);
            if (entry.isEvent())
                continue;
            const QByteArrayList parts = reader.payload(entry)->split(':');
            int &expected = next.at(static_cast<size_t>(parts.at(0).toInt()));
            QCOMPARE(parts.at(1).toInt(), expected);
            ++expected;
        }
        for (const int count : next)
            QCOMPARE(count, messages);
        const SessionSummary summary = session->summary();
        QCOMPARE(summary.channels[static_cast<size_t>(Channel::TcpServer)].connections, threads / 2);
        QCOMPARE(summary.channels[static_cast<size_t>(Channel::Udp)].connections, threads / 2);
        const ChannelSummary &udp = summary.channels[static_cast<size_t>(Channel::Udp)];
        QCOMPARE(udp.messagesIn + udp.messagesOut, qint64{messages} * threads / 2);
        QCOMPARE(summary.entries, session->index()->size());
        QVERIFY(summary.firstNs > 0 && summary.lastNs >= summary.firstNs);
    }

    void flushPublishes()
    {
        Recorder recorder;
        QVERIFY(recorder.start(m_path, {.flushIntervalMs = 100000, .application = {}}));
        const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, endpoint(loopback), endpoint(client), false);
        recorder.message(flow, Direction::Out, "x");
        recorder.flush();
        QCOMPARE(recorder.index()->size(), 2);
        QCOMPARE(QFileInfo(m_path).size(), recorder.fileBytes());
        QCOMPARE(recorder.state(), RecorderState::Recording);
    }

    void samePairSameFlow()
    {
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const quint32 a = recorder.openFlow(Channel::Udp, Transport::Udp, endpoint(loopback), endpoint(client), false);
        QCOMPARE(recorder.openFlow(Channel::Udp, Transport::Udp, endpoint(loopback), endpoint(client), true), a);
        QVERIFY(recorder.openFlow(Channel::Udp, Transport::Udp, endpoint(client), endpoint(loopback), true) != a);
        QVERIFY(recorder.openFlow(Channel::TcpClient, Transport::Tcp, endpoint(loopback), endpoint(client), true) != a);
    }

    void anyAddressBecomesOne_data()
    {
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QString>("recorded");
        QTest::newRow("v4 any") << "0.0.0.0:9"
                                << "127.0.0.1:1"
                                << "127.0.0.1:9";
        QTest::newRow("v6 any, v4 peer") << "[::]:9"
                                         << "127.0.0.1:1"
                                         << "127.0.0.1:9";
        QTest::newRow("v6 any") << "[::]:9"
                                << "[::1]:1"
                                << "[::1]:9";
        QTest::newRow("far peer") << "0.0.0.0:9"
                                  << "192.0.2.1:1"
                                  << "0.0.0.0:9";
        QTest::newRow("far v6 peer") << "0.0.0.0:9"
                                     << "[2001:db8::1]:1"
                                     << "[::]:9";
        QTest::newRow("none") << ""
                              << "[::1]:1"
                              << "[::1]:0";
    }

    void anyAddressBecomesOne()
    {
        QFETCH(QString, local);
        QFETCH(QString, peer);
        QFETCH(QString, recorded);
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, local.isEmpty() ? Endpoint() : endpoint(local),
                                               endpoint(peer), false);
        recorder.message(flow, Direction::In, "in");
        recorder.message(flow, Direction::Out, "out");
        recorder.stop();
        const Result<Session> session = Session::open(m_path);
        QVERIFY(session);
        QCOMPARE(session->index()->flowCount(), quint32{1});
        QCOMPARE(session->index()->flow(1).local.toString(), recorded);
        QCOMPARE(session->index()->flow(1).peer.toString(), peer);
    }

    void boundsTheTableOfPairs()
    {
        // A flood from forged addresses: every datagram is kept, with its addresses, but the table does not grow for ever.
        constexpr quint32 pairs = (1U << 18) + 1000;
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const auto peer = [](quint32 i) { return Endpoint(QHostAddress(0x0A000000 + i), static_cast<quint16>(i)); };
        for (quint32 i = 0; i < pairs; ++i) {
            const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, endpoint(loopback), peer(i), true);
            QVERIFY(flow != 0);
            if (i % 1000 == 999 || i > pairs - 10)
                recorder.message(flow, Direction::In, QByteArray::number(i));
        }
        recorder.stop();
        QCOMPARE(recorder.entriesNotKept(), 0);
        QCOMPARE(recorder.index()->flowCount(), 1U << 18);
        RecordReader reader(m_path, recorder.index());
        qint64 seen = 0;
        for (qint64 i = 1; i < recorder.index()->size() - 1; ++i) {
            const IndexEntry &entry = recorder.index()->at(i);
            const quint32 number = reader.payload(entry)->toUInt();
            QCOMPARE(reader.flow(entry)->peer, peer(number));
            QCOMPARE(reader.flow(entry)->local, endpoint(loopback));
            QCOMPARE(entry.flow == 0, number >= 1U << 18);
            ++seen;
        }
        QCOMPARE(seen, qint64{pairs / 1000 + 9});
    }

    void goesOnInAnotherFile()
    {
        Recorder recorder;
        const quint32 early =
            recorder.openFlow(Channel::TcpServer, Transport::Tcp, endpoint(loopback), endpoint(client), true);
        recorder.message(early, Direction::In, "before any recording: nowhere to keep it");
        QVERIFY(recorder.start(m_path));
        recorder.message(early, Direction::In, "first");
        recorder.stop();
        recorder.message(early, Direction::In, "in between");
        const QString second = m_path + QStringLiteral(".2");
        QVERIFY(recorder.start(second));
        recorder.message(early, Direction::Out, "second");
        recorder.stop();
        for (const QString &path : {m_path, second}) {
            const Result<Session> session = Session::open(path);
            QVERIFY(session);
            QCOMPARE(session->index()->size(), 3);
            QCOMPARE(session->index()->flow(session->index()->at(1).flow).peer, endpoint(client));
        }
    }

    void refusesWhatItCannotWrite()
    {
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        recorder.stop();
        Result<void> again = recorder.start(m_path);
        QVERIFY(!again);
        QCOMPARE(again.error().code, NetErrorCode::FileNotWritable);
        Result<void> nowhere = recorder.start(m_dir.filePath(QStringLiteral("no/such/folder/x.pcapng")));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, NetErrorCode::FolderNotWritable);
        QCOMPARE(recorder.state(), RecorderState::Stopped);
        recorder.flush(); // returns
    }

private:
    QTemporaryDir m_dir;
    QString m_path;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
