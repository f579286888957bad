// netyard-cli udp as a process.
#include "cliprocess.h"
#include "session.h"

#include <QNetworkInterface>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

using testing::CliProcess;
using testing::CliResult;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);

QStringList udp(const QString &words)
{
    return QStringList{QStringLiteral("udp")} + QProcess::splitCommand(words);
}

QString loopbackName()
{
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        if (interface.flags().testFlag(QNetworkInterface::IsLoopBack))
            return interface.name();
    }
    return {};
}

quint16 closedPort()
{
    QUdpSocket socket;
    return socket.bind(QHostAddress(QHostAddress::LocalHost), 0) ? socket.localPort() : quint16{0};
}

} // namespace

class TestCliUdp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serves()
    {
        CliProcess server(cli, udp(QStringLiteral("--bind 127.0.0.1 --port 0 --reply upper")));
        const quint16 port = server.listeningPort();
        QVERIFY(port != 0);
        const CliResult client = CliProcess::run(
            cli, udp(QStringLiteral("--bind 127.0.0.1 --to 127.0.0.1:%1 --send hello --send-hex 0d410a --send \u4f60\u597d")
                         .arg(port)));
        QCOMPARE(client.code, 0);
        const QByteArray peer = "127.0.0.1:" + QByteArray::number(port);
        QCOMPARE(client.out, peer + " HELLO\n" + peer + " \\rA\\n\n" + peer + " \u4f60\u597d\n");
        const QByteArrayList lines = server.lines(3);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(0).startsWith("127.0.0.1:") && lines.at(0).endsWith(" hello"), lines.at(0).constData());
        const CliResult result = server.end();
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.isEmpty(), result.err.constData());
    }

    void sendsLinesOfStandardInput()
    {
        CliProcess server(cli, udp(QStringLiteral("--bind 127.0.0.1")));
        const quint16 port = server.listeningPort();
        QByteArray input;
        for (int i = 0; i < 3000; ++i)
            input += "line " + QByteArray::number(i) + "\r\n";
        input += "without end";
        const CliResult client =
            CliProcess::run(cli, udp(QStringLiteral("--to 127.0.0.1:%1 --stdin --wait 0.1").arg(port)), input);
        QCOMPARE(client.code, 0);
        const QByteArrayList lines = server.lines(3001);
        QCOMPARE(lines.size(), 3001);
        QVERIFY(lines.at(2999).endsWith(" line 2999"));
        QVERIFY(lines.at(3000).endsWith(" without end"));
    }

    void speaksGbk()
    {
        QUdpSocket peer;
        QVERIFY(peer.bind(QHostAddress(QHostAddress::LocalHost), 0));
        CliProcess server(cli, udp(QStringLiteral("--bind 127.0.0.1 --encoding GBK --reply text:\u5df2\u9001\u8fbe")));
        const quint16 port = server.listeningPort();
        peer.writeDatagram(QByteArray("\xc4\xe3\xff"), QHostAddress(QHostAddress::LocalHost), port);
        QVERIFY(QTest::qWaitFor([&] { return peer.hasPendingDatagrams(); }));
        QByteArray answer(100, '\0');
        answer.resize(peer.readDatagram(answer.data(), answer.size()));
        QCOMPARE(answer, QByteArray("\xd2\xd1\xcb\xcd\xb4\xef"));
        QCOMPARE(server.lines(1).first(), QByteArray("127.0.0.1:" + QByteArray::number(peer.localPort()) + " \u4f60\\xFF"));
    }

    void tellsTheTime()
    {
        CliProcess server(cli, udp(QStringLiteral("--bind 127.0.0.1 --reply time")));
        const quint16 port = server.listeningPort();
        const CliResult client = CliProcess::run(cli, udp(QStringLiteral("--to 127.0.0.1:%1 --send %Y").arg(port)));
        QCOMPARE(client.code, 0);
        QVERIFY2(client.out.contains(" 20"), client.out.constData());
    }

    void failsClearly_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("not ours") << "--bind 192.0.2.1"
                                  << "192.0.2.1";
        QTest::newRow("unknown host") << "--to no-such-host.invalid:9 --send x"
                                      << "no-such-host.invalid";
        QTest::newRow("nobody there") << QStringLiteral("--to 127.0.0.1:%1 --send x").arg(closedPort()) << "127.0.0.1";
        QTest::newRow("too long") << QStringLiteral("--to 127.0.0.1:9 --send-hex %1").arg(QString(65508 * 2, u'0'))
                                  << "65508";
        QTest::newRow("no interface") << "--join 239.1.2.3 --interface nope9"
                                      << "nope9";
        QTest::newRow("no group") << "--join 10.0.0.1"
                                  << "10.0.0.1";
        QTest::newRow("session folder missing") << "--session /no/such/folder/x.pcapng"
                                                << "/no/such/folder";
    }

    void failsClearly()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        const CliResult result = CliProcess::run(cli, udp(words));
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains(says.toUtf8()), result.err.constData());
    }

    void saysThatThePortIsInUse()
    {
        CliProcess first(cli, udp(QStringLiteral("--bind 127.0.0.1")));
        const QString port = QString::number(first.listeningPort());
        const CliResult second = CliProcess::run(cli, udp(QStringLiteral("--bind 127.0.0.1 --port ") + port));
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains(port.toUtf8()), second.err.constData());
        QVERIFY2(second.err.contains(QByteArray::number(first.processId())), second.err.constData());
        const CliResult chinese =
            CliProcess::run(cli, udp(QStringLiteral("--bind 127.0.0.1 --language zh_CN --port ") + port));
        QCOMPARE(chinese.code, 1);
        QVERIFY2(chinese.err.contains("\u7aef\u53e3") || chinese.err.contains("\u5360\u7528"), chinese.err.constData());
    }

    void hearsAGroup()
    {
        const QString loopback = loopbackName();
        CliProcess member(cli, udp(QStringLiteral("--join 239.255.89.90 --interface %1").arg(loopback)));
        CliProcess other(
            cli,
            udp(QStringLiteral("--join 239.255.89.90 --interface %1 --port %2").arg(loopback).arg(member.listeningPort())));
        const quint16 port = other.listeningPort();
        QCOMPARE(port, member.listeningPort());
        const CliResult sender = CliProcess::run(
            cli, udp(QStringLiteral("--to 239.255.89.90:%1 --interface %2 --send all --wait 0").arg(port).arg(loopback)));
        QVERIFY2(sender.code == 0, sender.err.constData());
        QCOMPARE(member.lines(1).size(), 1);
        QCOMPARE(other.lines(1).size(), 1);
        QCOMPARE(member.interrupt().code, 0);
    }

    void reachesEveryoneByBroadcast()
    {
        CliProcess server(cli, udp(QStringLiteral("--port 0")));
        const QString to =
            QStringLiteral("--broadcast --to 127.255.255.255:%1 --send x --wait 0").arg(server.listeningPort());
        const CliResult sender = CliProcess::run(cli, udp(to));
        QVERIFY2(sender.code == 0, sender.err.constData());
        QCOMPARE(server.lines(1).size(), 1);
    }

    void endsByItself()
    {
        const CliResult result = CliProcess::run(cli, udp(QStringLiteral("--bind 127.0.0.1 --stop-after 0.2")));
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith("listening 127.0.0.1:"));
    }

    void finishesItsSession()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("udp.pcapng"));
        CliProcess server(cli, udp(QStringLiteral("--bind 127.0.0.1 --reply echo --session ") + path));
        const quint16 port = server.listeningPort();
        QCOMPARE(CliProcess::run(cli, udp(QStringLiteral("--to 127.0.0.1:%1 --send a --send bc").arg(port))).code, 0);
        QCOMPARE(server.end().code, 0);
        const auto session = net::Session::open(path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        const net::ChannelSummary summary = session->summary().channels[static_cast<size_t>(net::Channel::Udp)];
        QCOMPARE(summary.messagesIn, 2);
        QCOMPARE(summary.bytesIn, 3);
        QCOMPARE(summary.messagesOut, 2);
        QCOMPARE(summary.connections, 1);
        const CliResult again = CliProcess::run(cli, udp(QStringLiteral("--bind 127.0.0.1 --session ") + path));
        QCOMPARE(again.code, 1); // never over an existing file
        QVERIFY(again.err.contains(path.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestCliUdp)
#include "tst_cliudp.moc"
