#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"

#include <QTest>

using namespace net;
using testing::pattern;
using testing::RawPeer;
using testing::ServerFixture;

class TestTcpFraming final : public QObject {
    Q_OBJECT

    static TcpServerOptions framed(const QString &framing, ReplyRule::Kind reply = ReplyRule::Kind::Echo)
    {
        TcpServerOptions options = ServerFixture::options(reply, QStringLiteral("ok"));
        options.stream.framing = *Framing::parse(framing);
        return options;
    }

private Q_SLOTS:
    void takesApartAndAnswersEach_data()
    {
        QTest::addColumn<QString>("framing");
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArrayList>("messages");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("lf") << QStringLiteral("lf") << QByteArray("a\nbc\n\n") << QByteArrayList{"a\n", "bc\n", "\n"}
                            << QByteArray("ok\nok\nok\n");
        QTest::newRow("crlf") << QStringLiteral("crlf") << QByteArray("a\r\nb\nc\r\n") << QByteArrayList{"a\r\n", "b\nc\r\n"}
                              << QByteArray("ok\r\nok\r\n");
        QTest::newRow("length32") << QStringLiteral("length32") << QByteArray("\0\0\0\1a\0\0\0\0\0\0\0\2bc", 15)
                                  << QByteArrayList{QByteArray("\0\0\0\1a", 5), QByteArray("\0\0\0\0", 4),
                                                    QByteArray("\0\0\0\2bc", 6)}
                                  << QByteArray("\0\0\0\2ok\0\0\0\2ok\0\0\0\2ok", 18);
        QTest::newRow("fixed") << QStringLiteral("fixed:3") << QByteArray("abcdef") << QByteArrayList{"abc", "def"}
                               << QByteArray("ok\0ok\0", 6);
        QTest::newRow("delimiter") << QStringLiteral("delimiter:3b3b") << QByteArray("a;;b;c;;")
                                   << QByteArrayList{"a;;", "b;c;;"} << QByteArray("ok;;ok;;");
        QTest::newRow("none") << QStringLiteral("none") << QByteArray("a\nb\n") << QByteArrayList{"a\nb\n"}
                              << QByteArray("ok");
    }

    void takesApartAndAnswersEach()
    {
        QFETCH(QString, framing);
        QFETCH(QByteArray, stream);
        QFETCH(QByteArrayList, messages);
        QFETCH(QByteArray, answer);
        ServerFixture f;
        QVERIFY(f.start(framed(framing, ReplyRule::Kind::Text)));
        RawPeer peer(f.local);
        peer.send(stream);
        QTRY_COMPARE(peer.all(), answer);
        QCOMPARE(f.session.payloads(Direction::In), messages); // as they were on the wire
        QCOMPARE(f.session.payloads(Direction::Out).join(), answer);
        QTRY_COMPARE(f.only().messagesIn, messages.size());
    }

    void oneByteAtATime()
    {
        ServerFixture f;
        QVERIFY(f.start(framed(QStringLiteral("length32"))));
        RawPeer peer(f.local);
        const QByteArray stream("\0\0\0\5hello\0\0\0\1!", 14);
        for (qsizetype i = 0; i < stream.size(); ++i) {
            peer.send(stream.mid(i, 1));
            QTRY_COMPARE(f.server.counter().values().bytesIn, i + 1);
        }
        QTRY_COMPARE(peer.all(), stream);
        QCOMPARE(f.session.payloads(Direction::In).size(), 2);
    }

    void thousandsInOneRead()
    {
        constexpr int count = 20'000;
        ServerFixture f;
        QVERIFY(f.start(framed(QStringLiteral("lf"))));
        RawPeer peer(f.local);
        QByteArray stream;
        for (int i = 0; i < count; ++i)
            stream += QByteArray::number(i) + '\n';
        QCOMPARE(peer.send(stream), stream.size());
        QTRY_COMPARE(peer.all().size(), stream.size());
        QVERIFY(peer.all() == stream);
        QCOMPARE(f.server.counter().values().messagesIn, count);
        QCOMPARE(f.server.counter().values().messagesOut, count);
        QCOMPARE(f.session.payloads(Direction::In).size(), count);
    }

    void tooLong_data()
    {
        QTest::addColumn<QString>("framing");
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<qint64>("length");
        QTest::newRow("announced 2^31") << QStringLiteral("length32") << QByteArray("\x80\0\0\0abc", 7) << (qint64{1} << 31);
        QTest::newRow("a line without end") << QStringLiteral("lf") << QByteArray(5000, 'x') << qint64{0};
    }

    void tooLong()
    {
        QFETCH(QString, framing);
        QFETCH(QByteArray, stream);
        QFETCH(qint64, length);
        ServerFixture f;
        TcpServerOptions options = framed(framing);
        options.stream.maxFrameBytes = 1000;
        QVERIFY(f.start(options));
        RawPeer peer(f.local);
        peer.send(stream);
        QTRY_COMPARE(f.count(EventKind::FrameTooLong), 1);
        const NetError error = f.session.events(EventKind::FrameTooLong).front().error;
        QCOMPARE(int(error.code), int(NetErrorCode::FrameTooLong));
        QCOMPARE(error.detail, QStringLiteral("1000"));
        QCOMPARE(error.subject, peer.local().toString());
        if (length > 0)
            QCOMPARE(error.number, length);
        else
            QVERIFY(error.number > 1000);
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.streamIn(), stream); // nothing that came is lost
        QCOMPARE(int(f.lastClosed().error.code), int(NetErrorCode::FrameTooLong));
        RawPeer next(f.local);
        QTRY_COMPARE(f.openCount(), 1);
    }

    void halfAFrameAtTheEnd_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("closed") << false;
        QTest::newRow("reset in mid-message") << true;
    }

    void halfAFrameAtTheEnd()
    {
        QFETCH(bool, reset);
        ServerFixture f;
        QVERIFY(f.start(framed(QStringLiteral("length32"), ReplyRule::Kind::None)));
        RawPeer peer(f.local);
        peer.send(QByteArray("\0\0\0\2ok\0\0\0\7hal", 13));
        QTRY_COMPARE(f.server.counter().values().bytesIn, 13);
        if (reset)
            peer.reset();
        else
            peer.close();
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.count(EventKind::FrameIncomplete), 1);
        const NetError error = f.session.events(EventKind::FrameIncomplete).front().error;
        QCOMPARE(int(error.code), int(NetErrorCode::FrameIncomplete));
        QCOMPARE(error.number, 7);
        QCOMPARE(f.session.payloads(Direction::In).last(), QByteArray("\0\0\0\7hal", 7));
        QCOMPARE(f.count(reset ? EventKind::ResetByPeer : EventKind::PeerFinished), 1);
    }

    void changesWhileOpen()
    {
        ServerFixture f;
        TcpServerOptions options = framed(QStringLiteral("lf"));
        QVERIFY(f.start(options));
        RawPeer peer(f.local);
        peer.send("line\nand a half");
        QTRY_COMPARE(peer.all(), QByteArray("line\n"));
        options.stream.framing = {};
        f.server.setStreamOptions(options.stream);
        QTRY_COMPARE(peer.all(), QByteArray("line\nand a half"));
        options.stream.reply = ReplyRule::of(ReplyRule::Kind::Upper);
        f.server.setStreamOptions(options.stream);
        peer.send("loud");
        QTRY_VERIFY(peer.all().endsWith("LOUD"));
    }

    void zeroBytesAreData()
    {
        ServerFixture f;
        QVERIFY(f.start());
        RawPeer peer(f.local);
        const QByteArray zeros("a\0b\0\0", 5);
        peer.send(zeros);
        QTRY_COMPARE(peer.all(), zeros);
        QCOMPARE(f.streamIn(), zeros);
    }
};

NETWORK_TEST_MAIN(TestTcpFraming)
#include "tst_tcpframing.moc"
