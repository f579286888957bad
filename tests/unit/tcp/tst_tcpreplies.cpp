#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"

#include <QDateTime>
#include <QTest>

using namespace net;
using testing::RawPeer;
using testing::ServerFixture;

class TestTcpReplies final : public QObject {
    Q_OBJECT

    static TcpServerOptions chat()
    {
        TcpServerOptions options = ServerFixture::options(ReplyRule::Kind::Chat);
        options.stream.framing = Framing::of(Framing::Kind::Lf);
        return options;
    }

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("answer");
        const QString utf8 = QStringLiteral("UTF-8");
        const QString gbk = QStringLiteral("GBK");
        QTest::newRow("upper") << int(ReplyRule::Kind::Upper) << QString() << utf8 << QByteArray("abc") << QByteArray("ABC");
        QTest::newRow("text") << int(ReplyRule::Kind::Text) << QStringLiteral("已送达") << utf8 << QByteArray("x")
                              << QByteArray("\xe5\xb7\xb2\xe9\x80\x81\xe8\xbe\xbe");
        QTest::newRow("text in GBK") << int(ReplyRule::Kind::Text) << QStringLiteral("已送达") << gbk << QByteArray("x")
                                     << QByteArray("\xd2\xd1\xcb\xcd\xb4\xef");
        QTest::newRow("year") << int(ReplyRule::Kind::Time) << QString() << utf8 << QByteArray("%Y")
                              << QByteArray::number(QDate::currentDate().year());
        QTest::newRow("invalid bytes echoed")
            << int(ReplyRule::Kind::Echo) << QString() << utf8 << QByteArray("\xff\xfe\x80") << QByteArray("\xff\xfe\x80");
    }

    void answers()
    {
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, answer);
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options(static_cast<ReplyRule::Kind>(kind), text);
        options.stream.encoding = *TextEncoding::fromName(encoding);
        QVERIFY(f.start(options));
        RawPeer peer(f.local);
        peer.send(message);
        QTRY_COMPARE(peer.all(), answer);
    }

    void defaultTime()
    {
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options(ReplyRule::Kind::Time);
        options.stream.framing = Framing::of(Framing::Kind::Lf);
        QVERIFY(f.start(options));
        RawPeer peer(f.local);
        peer.send("\n");
        QTRY_VERIFY(peer.all().endsWith('\n'));
        const QDateTime told =
            QDateTime::fromString(QString::fromLatin1(peer.all().trimmed()), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        QVERIFY2(told.isValid(), peer.all().constData());
        QVERIFY(qAbs(told.secsTo(QDateTime::currentDateTime())) <= 2);
    }

    void chatRoom()
    {
        ServerFixture f;
        QVERIFY(f.start(chat()));
        RawPeer ann(f.local);
        QTRY_VERIFY(ann.all().contains("welcome"));
        RawPeer bob(f.local);
        QTRY_VERIFY(bob.all().contains("welcome"));
        QTRY_VERIFY(ann.all().contains("joined"));
        QCOMPARE(f.count(EventKind::ChatJoined), 2);

        ann.send("/name Ann\n");
        QTRY_VERIFY(bob.all().contains("is now Ann"));
        QCOMPARE(f.session.events(EventKind::ChatRenamed).front().text.section(QStringLiteral(" → "), 1),
                 QStringLiteral("Ann"));
        const auto nicknames = [&f] {
            QStringList names;
            for (const ConnectionInfo &info : f.server.board().all())
                names.append(info.nickname);
            return names;
        };
        QTRY_VERIFY(nicknames().contains(QStringLiteral("Ann")));

        ann.send("hello\nall\n");
        QTRY_VERIFY(bob.all().endsWith("Ann: hello\nAnn: all\n"));
        QVERIFY(!ann.all().contains("Ann: hello"));

        ann.send("q\n");
        QTRY_VERIFY((static_cast<void>(ann.all()), ann.sawEnd()));
        QTRY_VERIFY(bob.all().contains("* Ann left"));
        QCOMPARE(f.session.events(EventKind::ChatLeft).front().text, QStringLiteral("Ann"));
        QCOMPARE(f.session.events(EventKind::TalkEnded).front().text, QStringLiteral("q"));
    }

    void chatWithoutFramingSeparatesLines()
    {
        ServerFixture f;
        TcpServerOptions options = chat();
        options.stream.framing = {};
        QVERIFY(f.start(options));
        RawPeer ann(f.local);
        RawPeer bob(f.local);
        QTRY_COMPARE(f.count(EventKind::ChatJoined), 2);
        ann.send("hello\r\n");
        QTRY_VERIFY(bob.all().endsWith(": hello\n"));
    }

    void chatComesAndGoesWithTheOption()
    {
        ServerFixture f;
        QVERIFY(f.start());
        RawPeer ann(f.local);
        RawPeer bob(f.local);
        QTRY_COMPARE(f.openCount(), 2);
        f.server.setStreamOptions(chat().stream);
        QTRY_VERIFY(ann.all().contains("welcome") && bob.all().contains("welcome"));
        f.server.setStreamOptions(ServerFixture::options().stream);
        QCOMPARE(f.count(EventKind::ChatLeft), 2);
        ann.send("echo");
        QTRY_VERIFY(ann.all().endsWith("echo"));
    }

    void chatTextThatAnEncodingLacks()
    {
        ServerFixture f;
        TcpServerOptions options = chat();
        options.stream.encoding = *TextEncoding::fromName(QStringLiteral("ISO-8859-1"));
        options.stream.chatPhrases.welcome = QStringLiteral("你好 x");
        QVERIFY(f.start(options));
        RawPeer peer(f.local);
        QTRY_COMPARE(peer.all(), QByteArray("?? x\n"));
    }

    void farewell_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("closes") << true;
        QTest::newRow("is noted") << false;
    }

    void farewell()
    {
        QFETCH(bool, closes);
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options();
        options.stream.farewellCloses = closes;
        QVERIFY(f.start(options));
        RawPeer peer(f.local);
        peer.send(" Q\r\n");
        QTRY_COMPARE(f.count(EventKind::TalkEnded), 1);
        if (closes) {
            QTRY_VERIFY((static_cast<void>(peer.all()), peer.sawEnd()));
        } else {
            QTRY_COMPARE(peer.all(), QByteArray(" Q\r\n"));
            QCOMPARE(f.openCount(), 1);
        }
    }
};

NETWORK_TEST_MAIN(TestTcpReplies)
#include "tst_tcpreplies.moc"
