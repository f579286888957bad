// netyard-cli tcp-server and tcp-client as processes.
#include "cliprocess.h"
#include "platform.h"
#include "session.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using testing::CliProcess;
using testing::CliResult;
using testing::wordsOf;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);

quint16 closedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress(QHostAddress::LocalHost), 0) ? server.serverPort() : quint16{0};
}

CliResult client(quint16 port, const QString &options, const QByteArray &input = {})
{
    return CliProcess::run(cli, wordsOf(QStringLiteral("tcp-client 127.0.0.1 %1 %2").arg(port).arg(options)), input);
}

QByteArray payload(const QByteArray &line)
{
    return line.mid(line.indexOf(' ') + 1);
}

// Root without the one right that matters here; anyone else as he is.
QStringList withoutPrivilege()
{
    if (::geteuid() != 0)
        return {};
    return wordsOf(QStringLiteral("setpriv --bounding-set=-net_bind_service --inh-caps=-net_bind_service"));
}

int firstFreePort()
{
    QFile file(QStringLiteral("/proc/sys/net/ipv4/ip_unprivileged_port_start"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 1024;
}

} // namespace

class TestCliTcp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void talks_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("framing");
        QTest::addColumn<QString>("sends");
        QTest::addColumn<QByteArrayList>("heard");
        QTest::addColumn<QByteArrayList>("answers");
        QTest::newRow("echo, lines") << "echo"
                                     << "lf"
                                     << "--send a --send-hex 620d5c --send \u4f60"
                                     << QByteArrayList{"a", "b\\r\\\\", "\u4f60"}
                                     << QByteArrayList{"a", "b\\r\\\\", "\u4f60"};
        QTest::newRow("upper, crlf") << "upper"
                                     << "crlf"
                                     << "--send a --send b" << QByteArrayList{"a", "b"} << QByteArrayList{"A", "B"};
        QTest::newRow("text, length") << "text:ok"
                                      << "length32"
                                      << "--send 1 --send 2" << QByteArrayList{"1", "2"} << QByteArrayList{"ok", "ok"};
        QTest::newRow("fixed") << "echo"
                               << "fixed:3"
                               << "--send abcdef" << QByteArrayList{"abc", "def"} << QByteArrayList{"abc", "def"};
        QTest::newRow("delimiter") << "echo"
                                   << "delimiter:7c7c"
                                   << "--send x --send y" << QByteArrayList{"x", "y"} << QByteArrayList{"x", "y"};
        QTest::newRow("silent") << "none"
                                << "lf"
                                << "--send a --wait 0.2" << QByteArrayList{"a"} << QByteArrayList{};
    }

    void talks()
    {
        QFETCH(QString, reply);
        QFETCH(QString, framing);
        QFETCH(QString, sends);
        QFETCH(QByteArrayList, heard);
        QFETCH(QByteArrayList, answers);
        CliProcess server(
            cli,
            wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0 --reply %1 --framing %2").arg(reply, framing)));
        const quint16 port = server.listeningPort();
        QVERIFY(port != 0);
        const CliResult result = client(port, sends + QStringLiteral(" --framing ") + framing);
        QVERIFY2(result.code == 0, result.err.constData());
        QByteArrayList got;
        for (const QByteArray &line : result.out.split('\n')) {
            if (!line.isEmpty()) {
                QVERIFY(line.startsWith("127.0.0.1:" + QByteArray::number(port) + ' '));
                got.append(payload(line));
            }
        }
        QCOMPARE(got, answers);
        QByteArrayList arrived;
        for (const QByteArray &line : server.lines(heard.size()))
            arrived.append(payload(line));
        QCOMPARE(arrived, heard);
        const CliResult ended = server.end();
        QVERIFY2(ended.code == 0, ended.err.constData());
    }

    void sendsStandardInputAndItsEnd()
    {
        CliProcess server(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0 --framing lf --reply echo")));
        const quint16 port = server.listeningPort();
        QByteArray input;
        for (int i = 0; i < 20000; ++i)
            input += "line " + QByteArray::number(i) + '\n';
        const CliResult result = client(port, QStringLiteral("--stdin --framing lf"), input);
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(result.out.count('\n'), 20000);
        QVERIFY(result.out.endsWith(" line 19999\n"));
    }

    void endsWhenTheServerCloses()
    {
        QTcpServer peer;
        QVERIFY(peer.listen(QHostAddress(QHostAddress::LocalHost), 0));
        CliProcess process(cli, wordsOf(QStringLiteral("tcp-client 127.0.0.1 %1").arg(peer.serverPort())));
        QTRY_VERIFY(peer.hasPendingConnections());
        QTcpSocket *socket = peer.nextPendingConnection();
        socket->write(QByteArray("welcome"));
        socket->disconnectFromHost();
        const CliResult result = process.wait();
        QVERIFY2(result.code == 0, result.err.constData());
        QVERIFY(result.out.endsWith(" welcome\n"));
    }

    void saysThatItWasReset()
    {
        QTcpServer peer;
        QVERIFY(peer.listen(QHostAddress(QHostAddress::LocalHost), 0));
        CliProcess process(cli, wordsOf(QStringLiteral("tcp-client 127.0.0.1 %1").arg(peer.serverPort())));
        QTRY_VERIFY(peer.hasPendingConnections());
        QTcpSocket *socket = peer.nextPendingConnection();
        net::setAbortOnClose(socket->socketDescriptor());
        socket->abort();
        const CliResult result = process.wait();
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("127.0.0.1:" + QByteArray::number(peer.serverPort())), result.err.constData());
    }

    void usesTheLocalPortAskedFor()
    {
        CliProcess server(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0")));
        const quint16 port = server.listeningPort();
        const quint16 own = closedPort();
        QCOMPARE(client(port, QStringLiteral("--local-port %1 --send x --wait 0.1").arg(own)).code, 0);
        QVERIFY(server.lines(1).value(0).startsWith("127.0.0.1:" + QByteArray::number(own) + ' '));
    }

    void closesIdleConnections()
    {
        CliProcess server(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0 --idle-timeout 1")));
        const CliResult result = client(server.listeningPort(), QString());
        QVERIFY2(result.code == 0, result.err.constData());
    }

    void listensOnIpv6AndBoth()
    {
        CliProcess server(cli, wordsOf(QStringLiteral("tcp-server --bind any --port 0 --reply echo --framing lf")));
        const quint16 port = server.listeningPort();
        QCOMPARE(client(port, QStringLiteral("--framing lf --send four --wait 0.3")).code, 0);
        const CliResult six =
            CliProcess::run(cli, wordsOf(QStringLiteral("tcp-client ::1 %1 --framing lf --send six --wait 0.3").arg(port)));
        QVERIFY2(six.code == 0, six.err.constData());
        QCOMPARE(six.out, QByteArray("[::1]:" + QByteArray::number(port) + " six\n"));
    }

    void failsClearly_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("says");
        QTest::newRow("refused") << QStringLiteral("tcp-client 127.0.0.1 %1 --send x").arg(closedPort()) << "127.0.0.1";
        QTest::newRow("unknown host") << "tcp-client no-such-host.invalid 9"
                                      << "no-such-host.invalid";
        QTest::newRow("not ours") << "tcp-server --bind 192.0.2.1 --port 0"
                                  << "192.0.2.1";
        QTest::newRow("no session folder") << "tcp-server --port 0 --session /no/such/folder/x.pcapng"
                                           << "/no/such/folder";
    }

    void failsClearly()
    {
        QFETCH(QString, command);
        QFETCH(QString, says);
        const CliResult english = CliProcess::run(cli, wordsOf(command));
        QCOMPARE(english.code, 1);
        QVERIFY2(english.out.isEmpty(), english.out.constData());
        QVERIFY2(english.err.contains(says.toUtf8()), english.err.constData());
        const CliResult chinese = CliProcess::run(cli, wordsOf(command + QStringLiteral(" --language zh_CN")));
        QCOMPARE(chinese.code, 1);
        QVERIFY(chinese.err != english.err);
        QVERIFY2(chinese.err.contains(says.toUtf8()), chinese.err.constData());
    }

    void saysWhoHoldsThePort()
    {
        CliProcess first(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0")));
        const QString port = QString::number(first.listeningPort());
        const CliResult second = CliProcess::run(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port ") + port));
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains(port.toUtf8()), second.err.constData());
        QVERIFY2(second.err.contains(QByteArray::number(first.processId())), second.err.constData());
    }

    void saysThatAPortIsReserved_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("tcp-server") << "tcp-server --bind 127.0.0.1 --port 81";
        QTest::newRow("udp") << "udp --bind 127.0.0.1 --port 81";
    }

    void saysThatAPortIsReserved()
    {
        if (firstFreePort() <= 81)
            QSKIP("this system gives every port to everyone (net.ipv4.ip_unprivileged_port_start)");
        QFETCH(QString, command);
        const CliResult result = CliProcess::run(cli, wordsOf(command), {}, withoutPrivilege());
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("127.0.0.1:81") && result.err.contains("1024"), result.err.constData());
    }

    void finishesItsSession_data()
    {
        QTest::addColumn<bool>("byTerm");
        QTest::newRow("SIGTERM") << true;
        QTest::newRow("SIGINT") << false;
    }

    void finishesItsSession()
    {
        QFETCH(bool, byTerm);
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("tcp.pcapng"));
        CliProcess server(
            cli,
            wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0 --reply echo --framing lf --session ") + path));
        const quint16 port = server.listeningPort();
        CliProcess open(cli,
                        wordsOf(QStringLiteral("tcp-client 127.0.0.1 %1 --framing lf --send hello --wait 60").arg(port)));
        QCOMPARE(server.lines(1).size(), 1);
        QCOMPARE((byTerm ? server.end() : server.interrupt()).code, 0);
        QCOMPARE(open.wait().code, 0); // the server's close ends it
        const auto session = net::Session::open(path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        const net::ChannelSummary summary = session->summary().channels[static_cast<size_t>(net::Channel::TcpServer)];
        QCOMPARE(summary.messagesIn, 1);
        QCOMPARE(summary.messagesOut, 1);
        QCOMPARE(summary.connections, 1);

        QProcess tshark;
        tshark.start(QStringLiteral("tshark"), {QStringLiteral("-r"), path, QStringLiteral("-q"), QStringLiteral("-z"),
                                                QStringLiteral("follow,tcp,ascii,0")});
        QVERIFY(tshark.waitForFinished(60000));
        QCOMPARE(tshark.exitCode(), 0);
        QCOMPARE(tshark.readAllStandardOutput().count("hello"), 2);
    }
};

QTEST_GUILESS_MAIN(TestCliTcp)
#include "tst_clitcp.moc"
