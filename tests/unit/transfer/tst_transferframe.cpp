#include "transferframe.h"

#include <QTest>

using namespace net::transfer;
using Status = FrameHead::Status;

class TestTransferFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layout();
    void heads_data();
    void heads();
    void everyTypeComesBack();
    void strangers_data();
    void strangers();
    void needsAllFiveBytes();
};

void TestTransferFrame::layout()
{
    QCOMPARE(frame(FrameType::Offer, "abc"), QByteArray::fromHex("00000003 04 616263"));
    QCOMPARE(frame(FrameType::Pause, {}), QByteArray::fromHex("00000000 0d"));
    QByteArray out("x");
    appendFrameHead(out, FrameType::Data, 0x12345);
    QCOMPARE(out, QByteArray("x") + QByteArray::fromHex("00012345 09"));
}

void TestTransferFrame::heads_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Status>("status");
    QTest::addColumn<qint64>("length");
    QTest::newRow("empty control") << QByteArray::fromHex("00000000 11") << Status::Complete << qint64{0};
    QTest::newRow("longest control") << QByteArray::fromHex("00040000 05") << Status::Complete << qint64{262144};
    QTest::newRow("control too long") << QByteArray::fromHex("00040001 05") << Status::TooLong << qint64{262145};
    QTest::newRow("longest data") << QByteArray::fromHex("00100000 09") << Status::Complete << qint64{1048576};
    QTest::newRow("data too long") << QByteArray::fromHex("00100001 09") << Status::TooLong << qint64{1048577};
    QTest::newRow("2^32 - 1 of data") << QByteArray::fromHex("ffffffff 09") << Status::TooLong << qint64{4294967295};
    QTest::newRow("2^31 of data") << QByteArray::fromHex("80000000 09") << Status::TooLong << qint64{2147483648};
    QTest::newRow("type 0") << QByteArray::fromHex("00000001 00") << Status::UnknownType << qint64{1};
    QTest::newRow("a later type") << QByteArray::fromHex("00040000 12") << Status::UnknownType << qint64{262144};
    QTest::newRow("type 255") << QByteArray::fromHex("00000001 ff") << Status::UnknownType << qint64{1};
    QTest::newRow("a later type too long") << QByteArray::fromHex("00040001 12") << Status::TooLong << qint64{262145};
}

void TestTransferFrame::heads()
{
    QFETCH(QByteArray, head);
    QFETCH(Status, status);
    QFETCH(qint64, length);
    const FrameHead parsed = parseFrameHead(head + "what follows");
    QCOMPARE(parsed.status, status);
    QCOMPARE(parsed.length, length);
    QCOMPARE(static_cast<quint8>(parsed.type), static_cast<quint8>(head.at(4)));
}

void TestTransferFrame::everyTypeComesBack()
{
    for (auto type = static_cast<quint8>(FrameType::Hello); type <= static_cast<quint8>(FrameType::KeepAlive); ++type) {
        const FrameHead head = parseFrameHead(frame(static_cast<FrameType>(type), "12345"));
        QCOMPARE(head.status, Status::Complete);
        QCOMPARE(static_cast<quint8>(head.type), type);
        QCOMPARE(head.length, 5);
    }
}

void TestTransferFrame::strangers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\n");
    QTest::newRow("tls") << QByteArray::fromHex("1603010200010001fc");
    QTest::newRow("ssh") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("classroom upload") << QByteArray("a.txt<SEPARATOR>12");
    QTest::newRow("chinese") << QStringLiteral("你好").toUtf8();
}

void TestTransferFrame::strangers()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(parseFrameHead(bytes).status, Status::TooLong);
}

void TestTransferFrame::needsAllFiveBytes()
{
    const QByteArray whole = frame(FrameType::Hello, "x");
    for (qsizetype length = 0; length < frameHeadBytes; ++length)
        QCOMPARE(parseFrameHead(whole.first(length)).status, Status::NeedMore);
    QCOMPARE(parseFrameHead(whole.first(frameHeadBytes)).status, Status::Complete);
}

QTEST_APPLESS_MAIN(TestTransferFrame)
#include "tst_transferframe.moc"
