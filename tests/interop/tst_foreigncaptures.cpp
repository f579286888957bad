// Captures that Wireshark's own tools write, opened as sessions: the same payloads at the same times as tshark reads.

#include "openedcapture.h"
#include "recordreader.h"
#include "streamexport.h"
#include "toolprocess.h"
#include "tsharktool.h"

#include <QTemporaryDir>
#include <QTest>

using namespace net;
using testing::runTool;

namespace {

// "seconds.nanoseconds<tab>payload in hex", a line a message.
QByteArray told(const Session &session)
{
    RecordReader reader(session.path(), session.index());
    QByteArray lines;
    for (qint64 i = 0; i < session.index()->size(); ++i) {
        const IndexEntry &entry = session.index()->at(i);
        if (entry.isEvent())
            continue;
        const auto payload = reader.payload(entry);
        lines += QByteArray::number(entry.timeNs / 1'000'000'000) + '.' +
                 QByteArray::number(entry.timeNs % 1'000'000'000).rightJustified(9, '0') + '\t' +
                 (payload ? payload->toHex() : QByteArray("unreadable")) + '\n';
    }
    return lines;
}

QByteArray toldByTshark(const QString &path)
{
    const QByteArray out =
        testing::fields(path, QStringLiteral("tcp.len > 0 or udp"),
                        {QStringLiteral("frame.time_epoch"), QStringLiteral("tcp.payload"), QStringLiteral("udp.payload")});
    return QByteArray(out).replace("\t\t", "\t").replace("\t\n", "\n"); // the field that the packet has not
}

QByteArray hexDump(const QByteArray &bytes)
{
    QByteArray dump;
    for (qsizetype at = 0; at < bytes.size(); at += 16)
        dump += QByteArray::number(at, 16).rightJustified(6, '0') + ' ' + bytes.mid(at, 16).toHex(' ') + '\n';
    return dump;
}

} // namespace

class TestForeignCaptures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!testing::isInstalled(QStringLiteral("text2pcap")) || !testing::isInstalled(QStringLiteral("editcap")))
            QSKIP("text2pcap and editcap are not installed");
        // The source: a conversation and a few datagrams, with bytes of every kind.
        using namespace tcpflag;
        const Endpoint client = *Endpoint::parse(u"10.0.0.1:50000");
        const Endpoint server = *Endpoint::parse(u"10.0.0.2:8080");
        const Endpoint client6 = *Endpoint::parse(u"[fd00::1]:50000");
        const Endpoint server6 = *Endpoint::parse(u"[fd00::2]:8080");
        const QByteArrayList packets{
            testing::tcpPacket(client, server, syn, 1),
            testing::tcpPacket(server, client, syn | ack, 1),
            testing::tcpPacket(client, server, psh | ack, 2, QByteArray("a\0b\xff\r\n", 6)),
            testing::tcpPacket(server, client, psh | ack, 2, QByteArray(1400, 'x')),
            testing::tcpPacket(client, server, fin | ack, 8),
            testing::udpPacket(client6, server6, "over IPv6"),
            testing::udpPacket(server, client, "answer"),
        };
        std::vector<testing::CapturedFrame> frames;
        for (qsizetype i = 0; i < packets.size(); ++i)
            frames.push_back({testing::framed(1, packets[i]), 1'700'000'000'000'000'000 + i * 1'234'567});
        m_source = m_dir.filePath(QStringLiteral("source.pcapng"));
        QFile file(m_source);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(testing::captureFile({true, false, true, 1}, frames)) > 0);
    }

    void everyFormatOfEditcap_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("pcapng") << QStringList{QStringLiteral("-F"), QStringLiteral("pcapng")};
        QTest::newRow("pcap") << QStringList{QStringLiteral("-F"), QStringLiteral("pcap")};
        QTest::newRow("pcap in nanoseconds") << QStringList{QStringLiteral("-F"), QStringLiteral("nsecpcap")};
        QTest::newRow("cut after 64 bytes")
            << QStringList{QStringLiteral("-F"), QStringLiteral("pcap"), QStringLiteral("-s"), QStringLiteral("64")};
    }

    void everyFormatOfEditcap()
    {
        QFETCH(QStringList, options);
        const QString path = m_dir.filePath(QStringLiteral("%1.cap").arg(QLatin1StringView(QTest::currentDataTag())));
        const auto converted = runTool(QStringLiteral("editcap"), options + QStringList{m_source, path});
        QVERIFY2(converted.started && converted.exitCode == 0, converted.err.constData());
        const auto session = Session::open(path);
        QVERIFY(session);
        QVERIFY(session->isForeign());
        QVERIFY(!session->damage());
        const bool isCut = options.contains(QStringLiteral("-s"));
        QCOMPARE(session->omissions().cut > 0, isCut);
        QCOMPARE(session->summary().messages(), 4);
        if (!isCut)
            QCOMPARE(told(*session), toldByTshark(path));
    }

    void mergedFilesHaveSeveralInterfaces()
    {
        const QString merged = m_dir.filePath(QStringLiteral("merged.pcapng"));
        const QString other = m_dir.filePath(QStringLiteral("pcap.cap"));
        const auto made = runTool(QStringLiteral("mergecap"), {QStringLiteral("-w"), merged, m_source, other});
        QVERIFY2(made.started && made.exitCode == 0, made.err.constData());
        const auto session = Session::open(merged);
        QVERIFY(session);
        QCOMPARE(session->summary().messages(), 8);
        QCOMPARE(told(*session), toldByTshark(merged));
    }

    // Segments out of order, overlapping, and again: the stream is the one that tshark follows.
    void streamsAreThoseOfTshark()
    {
        using namespace tcpflag;
        const Endpoint client = *Endpoint::parse(u"10.0.0.1:50000");
        const Endpoint server = *Endpoint::parse(u"10.0.0.2:8080");
        const auto segment = [&](bool isIn, quint8 flags, quint32 sequence, const QByteArray &bytes) {
            return testing::tcpPacket(isIn ? server : client, isIn ? client : server, flags, sequence, bytes);
        };
        std::vector<testing::CapturedFrame> frames;
        const auto add = [&frames](const QByteArray &packet) {
            frames.push_back(
                {testing::framed(1, packet), 1'700'000'000'000'000'000 + static_cast<qint64>(frames.size()) * 1'000'000});
        };
        add(segment(false, syn, 100, {}));
        add(segment(true, syn | ack, 500, {}));
        for (const bool isIn : {false, true}) {
            const quint32 first = isIn ? 501 : 101;
            for (const auto &[from, length] : std::initializer_list<std::pair<quint32, int>>{
                     {0, 10}, {20, 10}, {10, 10}, {20, 10}, {30, 10}, {60, 10}, {50, 5}, {35, 30}, {70, 10}}) {
                QByteArray bytes;
                for (int i = 0; i < length; ++i)
                    bytes += static_cast<char>(' ' + from + static_cast<quint32>(i) + (isIn ? 1 : 0));
                add(segment(isIn, psh | ack, first + from, bytes));
            }
        }
        const QString path = m_dir.filePath(QStringLiteral("shuffled.pcap"));
        const auto session = testing::openCapture(path, testing::captureFile({}, frames));
        QVERIFY(session);
        QVERIFY(session->omissions().isEmpty());
        RecordReader reader(path, session->index());
        QByteArray out;
        QByteArray in;
        QVERIFY(readStream(&out, reader, {1, Direction::Out, 0, session->index()->size()}, 1000));
        QVERIFY(readStream(&in, reader, {1, Direction::In, 0, session->index()->size()}, 1000));
        QCOMPARE(out.size(), 80);
        const testing::Stream stream = testing::follow(path, 0);
        QCOMPARE(out, stream.fromClient);
        QCOMPARE(in, stream.toClient);
    }

    void whatText2pcapWrites()
    {
        // Its own Ethernet, IP and UDP headers around our bytes.
        const QByteArray payload = "made by text2pcap, \xe4\xbd\xa0\xe5\xa5\xbd";
        const QString dump = m_dir.filePath(QStringLiteral("dump.txt"));
        const QString path = m_dir.filePath(QStringLiteral("text2pcap.pcap"));
        QFile file(dump);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(hexDump(payload)) > 0);
        file.close();
        const auto made =
            runTool(QStringLiteral("text2pcap"), {QStringLiteral("-u"), QStringLiteral("5000,6000"), dump, path});
        QVERIFY2(made.started && made.exitCode == 0, made.err.constData());
        const auto session = Session::open(path);
        QVERIFY(session);
        QCOMPARE(session->summary().messages(), 1);
        RecordReader reader(path, session->index());
        QCOMPARE(*reader.payload(session->index()->at(0)), payload);
        QCOMPARE(session->index()->flow(1).local.port(), 5000);
        QCOMPARE(session->index()->flow(1).peer.port(), 6000);
    }

private:
    QTemporaryDir m_dir;
    QString m_source;
};

QTEST_GUILESS_MAIN(TestForeignCaptures)
#include "tst_foreigncaptures.moc"
