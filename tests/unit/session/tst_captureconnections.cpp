// Whose packets are whose in captures by other programs: connections told apart, what is sent again or late.

#include "capturedentry.h"
#include "openedcapture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace net;
using namespace testing;
using namespace testing::captured;

class TestCaptureConnections final : public QObject {
    Q_OBJECT

    [[nodiscard]] Result<Session> open(const QByteArray &bytes) const
    {
        return openCapture(m_dir.filePath(QStringLiteral("capture")), bytes);
    }

private Q_SLOTS:
    void connectionsAreToldApart()
    {
        using namespace tcpflag;
        std::vector<CapturedFrame> frames;
        const auto add = [&frames](const QByteArray &packet) { frames.push_back({framed(1, packet), startNs}); };
        add(tcpPacket(client, server, syn, 100));
        add(tcpPacket(client, server, syn, 100)); // repeated
        add(tcpPacket(client, server, ack, 101, "first"));
        add(tcpPacket(client, server, fin | ack, 106));
        add(tcpPacket(client, server, fin | ack, 106)); // repeated
        add(tcpPacket(client, server, syn, 9000));      // the same ports again
        add(tcpPacket(server, client, ack, 1, "second"));
        const auto session = open(captureFile({}, frames));
        QVERIFY(session);
        QCOMPARE(told(*session), QByteArrayList({"syn>", ">first", "fin>", "syn>", "<second"}));
        QCOMPARE(session->index()->flowCount(), 2U);
        QCOMPARE(session->index()->at(1).flow, 1U);
        QCOMPARE(session->index()->at(4).flow, 2U);
        QCOMPARE(session->summary().channels[static_cast<size_t>(Channel::TcpClient)].connections, 2);
    }

    void withoutItsBeginning()
    {
        using namespace tcpflag;
        const Endpoint other = *Endpoint::parse(u"10.0.0.1:50001");
        const auto session = open(captureFile({}, {{framed(1, tcpPacket(server, client, ack, 1, "to the higher port")), 1},
                                                   {framed(1, tcpPacket(server, other, syn | ack, 1)), 2},
                                                   {framed(1, tcpPacket(other, server, ack, 1, "asked")), 3},
                                                   {framed(1, udpPacket(server, client, "first")), 4},
                                                   {framed(1, udpPacket(client, server, "")), 5}}));
        QVERIFY(session);
        QCOMPARE(told(*session), QByteArrayList({"<to the higher port", ">asked", ">first", "<"}));
        QCOMPARE(session->index()->flow(1).local, client);
        QCOMPARE(session->index()->flow(2).local, other);
        QCOMPARE(session->index()->flow(3).local, server); // of UDP whoever spoke first
    }

    void whatComesAgainOrLateIsMarked()
    {
        using namespace tcpflag;
        std::vector<CapturedFrame> frames;
        for (const auto &[sequence, bytes] : std::initializer_list<std::pair<quint32, const char *>>{
                 {101, "one"}, {107, "three"}, {104, "two"}, {101, "one"}}) {
            frames.push_back({framed(1, tcpPacket(client, server, psh | ack, sequence, bytes)),
                              startNs + static_cast<qint64>(frames.size()) * stepNs});
        }
        const auto session = open(captureFile({}, frames));
        QVERIFY(session);
        QCOMPARE(told(*session), QByteArrayList({">one", ">three", ">two", ">one"}));
        for (qint64 i = 0; i < 4; ++i) {
            QCOMPARE(isRepeated(session->index()->at(i)), i == 3);
            QCOMPARE(isLate(session->index()->at(i)), i == 2);
        }
        QVERIFY(session->omissions().isEmpty());
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestCaptureConnections)
#include "tst_captureconnections.moc"
