// What a UDP peer answers by itself, and how a talk ends.
#include "recordedsession.h"
#include "udppeer.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

using namespace net;
using testing::RecordedSession;

namespace {

// A peer of the kind students write.
struct Client {
    explicit Client(const Endpoint &to)
        : server(to)
    {
        if (!socket.bind(QHostAddress(QHostAddress::LocalHost), 0))
            qFatal("no socket");
    }
    void send(const QByteArray &bytes)
    {
        QCOMPARE(socket.writeDatagram(bytes, server.address(), server.port()), bytes.size());
    }
    [[nodiscard]] QByteArray next()
    {
        if (!QTest::qWaitFor([this] { return socket.hasPendingDatagrams(); }))
            return QByteArray("(nothing came)");
        QByteArray bytes(static_cast<qsizetype>(socket.pendingDatagramSize()), '\0');
        socket.readDatagram(bytes.data(), bytes.size());
        return bytes;
    }
    QUdpSocket socket;
    Endpoint server;
};

struct Server {
    Server(const QString &reply, const QString &encoding = QStringLiteral("UTF-8"), bool farewellUnbinds = false)
        : engine(session.recorder())
        , talkEnded(&engine, &UdpPeer::talkEnded)
    {
        UdpPeerOptions options;
        options.address = QHostAddress(QHostAddress::LocalHost);
        options.reply = ReplyRule::parse(reply).value();
        options.encoding = TextEncoding::fromName(encoding).value();
        options.farewellUnbinds = farewellUnbinds;
        engine.bind(options);
    }
    [[nodiscard]] Endpoint local() const { return engine.status().local; }

    RecordedSession session;
    UdpPeer engine;
    QSignalSpy talkEnded;
};

} // namespace

class TestUdpReplies final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QString>("expected"); // a regular expression, of the answer's bytes as Latin-1
        const QString utf8 = QStringLiteral("UTF-8");
        QTest::newRow("echo") << "echo" << utf8 << QByteArray("a\0b", 3) << QStringLiteral("^a\\x00b$");
        QTest::newRow("echo nothing") << "echo" << utf8 << QByteArray() << QStringLiteral("^$");
        QTest::newRow("upper") << "upper" << utf8 << QByteArray("hello") << QStringLiteral("^HELLO$");
        QTest::newRow("text") << QStringLiteral("text:已送达") << utf8 << QByteArray("hi")
                              << QString::fromLatin1("^\xe5\xb7\xb2\xe9\x80\x81\xe8\xbe\xbe$");
        QTest::newRow("text in GBK") << QStringLiteral("text:已送达") << QStringLiteral("GBK") << QByteArray("hi")
                                     << QString::fromLatin1("^\xd2\xd1\xcb\xcd\xb4\xef$");
        QTest::newRow("time") << "time" << utf8 << QByteArray("%Y|%m") << QStringLiteral("^20\\d\\d\\|[01]\\d$");
        QTest::newRow("time, empty") << "time" << utf8 << QByteArray()
                                     << QStringLiteral("^20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$");
    }

    void answers()
    {
        QFETCH(QString, reply);
        QFETCH(QString, encoding);
        QFETCH(QByteArray, sent);
        QFETCH(QString, expected);
        Server server(reply, encoding);
        Client client(server.local());
        client.send(sent);
        const QString got = QString::fromLatin1(client.next());
        QVERIFY2(QRegularExpression(expected).match(got).hasMatch(), qPrintable(got));
    }

    void answersInOrder()
    {
        Server server(QStringLiteral("echo"));
        Client client(server.local());
        for (int i = 0; i < 100; ++i)
            client.send(QByteArray::number(i));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(client.next(), QByteArray::number(i));
    }

    void changesItsReply()
    {
        Server server(QStringLiteral("echo"));
        Client client(server.local());
        client.send(QByteArray("a"));
        QCOMPARE(client.next(), QByteArray("a"));
        server.engine.setReply(ReplyRule::parse(u"text:b").value(), TextEncoding());
        client.send(QByteArray("a"));
        QCOMPARE(client.next(), QByteArray("b"));
    }

    void doesNotAnswerItself()
    {
        Server server(QStringLiteral("echo"));
        server.engine.send(server.local(), QByteArray("me"));
        QTRY_COMPARE(server.engine.counter().values().messagesIn, 1);
        QVERIFY(!QTest::qWaitFor([&] { return server.engine.counter().values().messagesIn != 1; }, 50));
        QCOMPARE(server.engine.counter().values().messagesOut, 1);
    }

    void endsATalk()
    {
        Server server(QStringLiteral("text:ok"));
        Client client(server.local());
        client.send(QByteArray("bye\r\n"));
        QTRY_COMPARE(server.talkEnded.size(), 1);
        QCOMPARE(server.talkEnded.first().first().value<Endpoint>().port(), client.socket.localPort());
        QCOMPARE(server.session.events(EventKind::TalkEnded).size(), size_t{1});
        QVERIFY(server.engine.status().bound);
        client.send(QByteArray("and another"));
        QCOMPARE(client.next(), QByteArray("ok"));
    }

    void closesOnFarewellWhenAskedTo()
    {
        Server server(QStringLiteral("none"), QStringLiteral("UTF-8"), true);
        Client client(server.local());
        client.send(QByteArray("bye"));
        client.send(QByteArray("too late"));
        QTRY_VERIFY(!server.engine.status().bound);
        QCOMPARE(server.engine.counter().values().messagesIn, 1);
    }

    void letsEveryoneChat()
    {
        Server server(QStringLiteral("chat"));
        Client a(server.local());
        Client b(server.local());
        a.send(QByteArray("/name Ann"));
        b.send(QByteArray("/name Bob"));
        QTRY_COMPARE(server.session.events(EventKind::ChatRenamed).size(), size_t{2});
        b.send(QByteArray("hello all"));
        QByteArray line = a.next();
        while (!line.contains("hello all") && !line.contains("nothing came"))
            line = a.next();
        QVERIFY2(line.contains("Bob"), line.constData());
        QVERIFY2(line.contains("hello all"), line.constData());
        QCOMPARE(server.session.events(EventKind::ChatJoined).size(), size_t{2});
        b.send(QByteArray("bye"));
        QTRY_COMPARE(server.session.events(EventKind::ChatLeft).size(), size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestUdpReplies)
#include "tst_udpreplies.moc"
