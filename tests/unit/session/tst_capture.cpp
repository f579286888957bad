// Captures by other programs, opened as sessions: every format and link type, what is not shown, what is broken.

#include "openedcapture.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace net;
using namespace testing;
using namespace testing::captured;

class TestCapture final : public QObject {
    Q_OBJECT

    [[nodiscard]] Result<Session> open(const QByteArray &bytes) const
    {
        return openCapture(m_dir.filePath(QStringLiteral("capture")), bytes);
    }

private Q_SLOTS:
    void everyFormat_data()
    {
        QTest::addColumn<bool>("isPcapng");
        QTest::addColumn<bool>("isBigEndian");
        QTest::addColumn<bool>("isNanoseconds");
        QTest::addColumn<int>("linkType");
        QTest::addColumn<bool>("isV6");
        for (const bool isPcapng : {false, true}) {
            for (const bool isBigEndian : {false, true}) {
                for (const bool isNanoseconds : {false, true}) {
                    for (const int linkType : {0, 1, 12, 101, 108, 113, 228, 229, 276}) {
                        const bool isV6 = linkType == 229 || (linkType == 1 && isNanoseconds);
                        QTest::addRow("%s %s %s link %d%s", isPcapng ? "pcapng" : "pcap", isBigEndian ? "big" : "little",
                                      isNanoseconds ? "ns" : "us", linkType, isV6 ? " IPv6" : "")
                            << isPcapng << isBigEndian << isNanoseconds << linkType << isV6;
                    }
                }
            }
        }
    }

    void everyFormat()
    {
        QFETCH(bool, isPcapng);
        QFETCH(bool, isBigEndian);
        QFETCH(bool, isNanoseconds);
        QFETCH(int, linkType);
        QFETCH(bool, isV6);
        const CaptureFormat format{isPcapng, isBigEndian, isNanoseconds, static_cast<quint16>(linkType)};
        const auto session = open(captureFile(format, capturedConversation(format.linkType, isV6)));
        QVERIFY(session);
        QVERIFY(session->isForeign());
        QVERIFY(!session->damage());
        QVERIFY(session->omissions().isEmpty());
        QCOMPARE(told(*session), QByteArrayList({"syn>", ">hello", "<world", "fin>", "reset<"}));
        QCOMPARE(session->index()->flowCount(), 1U);
        const Flow flow = session->index()->flow(1);
        QCOMPARE(flow.local, isV6 ? client6 : client);
        QCOMPARE(flow.peer, isV6 ? server6 : server);
        QCOMPARE(flow.transport, Transport::Tcp);
        QCOMPARE(session->index()->at(0).timeNs, startNs);
        QCOMPARE(session->index()->at(1).timeNs, startNs + 3 * stepNs);
        const SessionSummary &summary = session->summary();
        QCOMPARE(summary.messages(), 2);
        QCOMPARE(summary.lastNs, startNs + 6 * stepNs);
        QVERIFY(!summary.isClosed);
    }

    void emptyOnes_data()
    {
        QTest::addColumn<bool>("isPcapng");
        QTest::addColumn<bool>("isBigEndian");
        QTest::newRow("pcap") << false << false;
        QTest::newRow("pcap, big-endian") << false << true;
        QTest::newRow("pcapng") << true << false;
        QTest::newRow("pcapng, big-endian") << true << true;
    }

    void emptyOnes()
    {
        QFETCH(bool, isPcapng);
        QFETCH(bool, isBigEndian);
        const auto session = open(captureHead({isPcapng, isBigEndian}));
        QVERIFY(session);
        QCOMPARE(session->index()->size(), 0);
        QVERIFY(session->isForeign());
        QVERIFY(!session->damage());
    }

    void sectionsOfBothByteOrders()
    {
        const CaptureFormat little{true, false, true, 1};
        const CaptureFormat big{true, true, false, 113};
        const auto session =
            open(captureFile(little, capturedConversation(1)) + captureFile(big, capturedConversation(113)));
        QVERIFY(session);
        QCOMPARE(session->summary().messages(), 4);
        QCOMPARE(told(*session).mid(5, 2), QByteArrayList({">hello", "<world"})); // the second SYN is the first one repeated
        QVERIFY(!session->damage());
    }

    void severalInterfaces()
    {
        const CaptureFormat format{true, false, false, 1};
        QByteArray file = captureHead(format);
        // A second one, in 2^-20 seconds from the year 2001 on.
        QByteArray interface = number16(false, 101) + number16(false, 0) + number32(false, 0);
        interface += number16(false, 9) + number16(false, 1) + QByteArray("\x94\0\0\0", 4);
        interface += number16(false, 14) + number16(false, 8) + number32(false, 1'000'000'000) + number32(false, 0);
        interface += QByteArray(4, '\0');
        file += captureBlock(false, 1, interface);
        const quint64 ticks = (quint64{5} << 20) + (quint64{1} << 19); // 5.5 seconds
        const QByteArray packet = udpPacket(client, server, "later");
        const QByteArray length = number32(false, static_cast<quint32>(packet.size()));
        file += captureBlock(false, 6,
                             number32(false, 1) + number32(false, static_cast<quint32>(ticks >> 32)) +
                                 number32(false, static_cast<quint32>(ticks)) + length + length + packet);
        file += captureRecord(format, {framed(1, udpPacket(server, client, "answer")), startNs});
        const auto session = open(file);
        QVERIFY(session);
        QCOMPARE(told(*session), QByteArrayList({">later", "<answer"}));
        QCOMPARE(session->index()->at(0).timeNs, 1'000'000'005'500'000'000);
    }

    void olderPacketBlocks()
    {
        const CaptureFormat format{true, false, false, 1};
        const QByteArray frame = framed(1, udpPacket(client, server, "old"));
        const QByteArray simple = framed(1, udpPacket(client, server, "simple"));
        const QByteArray length = number32(false, static_cast<quint32>(frame.size()));
        const auto micros = static_cast<quint64>(startNs / 1000);
        QByteArray file = captureHead(format);
        file += captureBlock(false, 2,
                             number16(false, 0) + number16(false, 7) + number32(false, static_cast<quint32>(micros >> 32)) +
                                 number32(false, static_cast<quint32>(micros)) + length + length + frame);
        file += captureBlock(false, 3, number32(false, static_cast<quint32>(simple.size())) + simple);
        const auto session = open(file);
        QVERIFY(session);
        QCOMPARE(told(*session), QByteArrayList({">old", ">simple"}));
        QCOMPARE(session->index()->at(0).timeNs, startNs);
    }

    void whatIsNotShownIsCounted()
    {
        const CaptureFormat format{false, false, false, 1};
        QByteArray fragment = udpPacket(client, server, "part");
        fragment[6] = 0x20; // more fragments
        QByteArray icmp = udpPacket(client, server, "ping");
        icmp[9] = 1;
        QByteArray gre = udpPacket(client, server, "tunnel");
        gre[9] = 47;
        const QByteArray whole = framed(1, udpPacket(client, server, "shown"));
        const std::vector<CapturedFrame> frames{
            {ethernetFrame(0x0806, QByteArray(28, '\0')), 1},
            {ethernetFrame(0x0806, QByteArray(28, '\0')), 2},
            {ethernetFrame(0x88CC, QByteArray(40, '\0')), 3},
            {framed(1, icmp), 4},
            {framed(1, gre), 5},
            {framed(1, fragment), 6},
            {framed(1, fragment).first(20), 7},
            {whole.first(10), 8},
            {whole, 9},
            {whole.first(whole.size() - 2), 10, static_cast<quint32>(whole.size())},
        };
        const auto session = open(captureFile(format, frames));
        QVERIFY(session);
        QCOMPARE(told(*session), QByteArrayList({">shown", ">sho"}));
        const Omissions &omissions = session->omissions();
        QCOMPARE(omissions.count(Omission::Arp), 2);
        QCOMPARE(omissions.count(Omission::OtherNetwork), 1);
        QCOMPARE(omissions.count(Omission::Icmp), 1);
        QCOMPARE(omissions.count(Omission::OtherTransport), 1);
        QCOMPARE(omissions.count(Omission::Fragment), 1);
        QCOMPARE(omissions.count(Omission::Malformed), 2);
        QCOMPARE(omissions.count(Omission::LinkType), 0);
        QCOMPARE(omissions.cut, 1);
        QCOMPARE(session->index()->at(1).length, 5U);
        QCOMPARE(session->index()->at(1).kept, 3U);
    }

    void unknownLinkType()
    {
        const auto session = open(captureFile({false, false, false, 127}, capturedConversation(127)));
        QVERIFY(session);
        QCOMPARE(session->index()->size(), 0);
        QCOMPARE(session->omissions().count(Omission::LinkType), 7);
    }

    void paddingAndTagsAreNotPayload()
    {
        const QByteArray packet = udpPacket(client, server, "x");
        const QByteArray tagged = QByteArray::fromHex("0064"
                                                      "8100"
                                                      "0005"
                                                      "0800") +
                                  packet; // VLAN 100, in it VLAN 5
        const auto session =
            open(captureFile({}, {{framed(1, packet) + QByteArray(17, '\0'), 1}, {ethernetFrame(0x88A8, tagged), 2}}));
        QVERIFY(session);
        QCOMPARE(told(*session), QByteArrayList({">x", ">x"}));
        QCOMPARE(session->index()->flowCount(), 1U);
        QVERIFY(session->omissions().isEmpty());
    }

    void headersWithOptions()
    {
        QByteArray v4 = udpPacket(client, server, "options");
        v4[0] = 0x46;
        v4[3] = static_cast<char>(v4[3] + 4);
        v4.insert(20, QByteArray::fromHex("94040000")); // router alert
        QByteArray v6 = udpPacket(client6, server6, "extensions");
        v6[5] = static_cast<char>(v6[5] + 16);
        v6[6] = 0; // hop by hop, then destination options, then UDP
        v6.insert(40, QByteArray::fromHex("3c00010400000000"
                                          "1100010400000000"));
        const auto session = open(captureFile({}, {{framed(1, v4), 1}, {framed(1, v6), 2}}));
        QVERIFY(session);
        QCOMPARE(told(*session), QByteArrayList({">options", ">extensions"}));
    }

    void tornAtEveryByte()
    {
        for (const bool isPcapng : {false, true}) {
            const CaptureFormat format{isPcapng, false, false, 1};
            const QByteArray whole = captureFile(format, capturedConversation(1));
            const qsizetype head = captureHead(format).size();
            for (qsizetype size = whole.size() - 1; size >= head; --size) {
                const auto session = open(whole.first(size));
                QVERIFY(session);
                QVERIFY(!told(*session).join().contains("unreadable"));
                if (session->damage())
                    QCOMPARE(session->damage()->offset + session->damage()->bytes, size);
            }
        }
    }

    void flippedBytes()
    {
        QRandomGenerator random(20261128);
        int opened = 0;
        for (const bool isPcapng : {false, true}) {
            const QByteArray whole = captureFile({isPcapng, false, false, 1}, capturedConversation(1));
            for (int i = 0; i < 500; ++i) {
                QByteArray bytes = whole;
                const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
                bytes[at] = static_cast<char>(bytes[at] ^ (1 + random.bounded(255)));
                const auto session = open(bytes);
                if (!session) {
                    QCOMPARE(session.error().code, NetErrorCode::NotASession);
                    continue;
                }
                ++opened;
                QVERIFY(!told(*session).join().contains("unreadable"));
                QCOMPARE(session->summary().entries, session->index()->size());
            }
        }
        QVERIFY(opened > 800);
    }

    void openingIsGivenUp()
    {
        std::vector<CapturedFrame> frames(60'000, {framed(1, udpPacket(client, server, QByteArray(100, 'x'))), startNs});
        const QString path = m_dir.filePath(QStringLiteral("large.pcap"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(captureFile({}, frames)) > 0);
        file.close();
        std::vector<qint64> reports;
        const auto whole = Session::open(path, [&reports](qint64 bytes, qint64 total) {
            reports.push_back(bytes);
            return bytes <= total;
        });
        QVERIFY(whole);
        QVERIFY(reports.size() >= 5);
        QVERIFY(std::is_sorted(reports.begin(), reports.end()));
        const auto survey = Session::survey(path);
        QVERIFY(survey);
        QCOMPARE(survey->summary().messages(), whole->summary().messages());
        QCOMPARE(survey->index()->size(), 0);
        const auto givenUp = Session::open(path, [](qint64, qint64) { return false; });
        QVERIFY(!givenUp);
        QCOMPARE(givenUp.error().code, NetErrorCode::None);
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
