// ncat and socat on either side of the console commands.
#include "cliprocess.h"
#include "peerprocess.h"

#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

using testing::CliProcess;
using testing::CliResult;
using testing::PeerProcess;
using testing::wordsOf;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);

QByteArray payload(const QByteArray &line)
{
    return line.mid(line.indexOf(' ') + 1);
}

// The tools do not tell which port they got, so they are given one; below the ephemeral range, where no outgoing
// connection takes it before the tool listens there.
template <class Binds>
quint16 freePort(Binds binds)
{
    const auto step = static_cast<int>(1 + QCoreApplication::applicationPid() % 97);
    for (int port = 20000 + step; port < 32000; port += step) {
        if (binds(static_cast<quint16>(port)))
            return static_cast<quint16>(port);
    }
    return 0;
}

quint16 freeTcpPort()
{
    return freePort([](quint16 port) { return QTcpServer().listen(QHostAddress(QHostAddress::LocalHost), port); });
}

quint16 freeUdpPort()
{
    return freePort([](quint16 port) {
        return QUdpSocket().bind(QHostAddress(QHostAddress::LocalHost), port, QUdpSocket::DontShareAddress);
    });
}

// Nor do they say when they are ready: asked until they answer.
CliResult untilItAnswers(const QStringList &command)
{
    CliResult result;
    (void)QTest::qWaitFor(
        [&] {
            result = CliProcess::run(cli, command);
            return result.code == 0 && !result.out.isEmpty();
        },
        CliProcess::patienceMs);
    return result;
}

} // namespace

class TestInteropTools final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void connectToTheTcpServer_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("arguments"); // %1: the port
        QTest::newRow("ncat") << QStringLiteral("ncat") << QStringLiteral("127.0.0.1 %1");
        QTest::newRow("socat") << QStringLiteral("socat") << QStringLiteral("-t 5 - TCP4:127.0.0.1:%1");
    }
    void connectToTheTcpServer()
    {
        QFETCH(QString, program);
        QFETCH(QString, arguments);
        CliProcess server(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0 --reply upper --framing lf")));
        PeerProcess tool(program, wordsOf(arguments.arg(server.listeningPort())));
        QVERIFY(tool.isStarted());
        tool.write(QByteArray("hello\nworld\n"));
        QCOMPARE(tool.lines(2), QByteArrayList({QByteArray("HELLO"), QByteArray("WORLD")}));
        tool.closeInput(); // the tool half-closes, the server then closes
        QVERIFY(tool.end());
        const QByteArrayList lines = server.lines(2);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(payload(lines.at(1)), QByteArray("world"));
        QCOMPARE(server.end().code, 0);
    }

    void takeTheTcpClient_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("arguments");
        QTest::newRow("ncat") << QStringLiteral("ncat") << QStringLiteral("-l -k 127.0.0.1 %1 -e /bin/cat");
        QTest::newRow("socat") << QStringLiteral("socat")
                               << QStringLiteral("TCP4-LISTEN:%1,bind=127.0.0.1,reuseaddr,fork EXEC:cat");
    }
    void takeTheTcpClient()
    {
        QFETCH(QString, program);
        QFETCH(QString, arguments);
        const quint16 port = freeTcpPort();
        PeerProcess tool(program, wordsOf(arguments.arg(port)));
        QVERIFY(tool.isStarted());
        const CliResult result = untilItAnswers(
            wordsOf(QStringLiteral("tcp-client 127.0.0.1 %1 --framing lf --send 你好 --send-hex 09ff").arg(port)));
        QVERIFY2(result.code == 0, result.err.constData());
        const QByteArray peer = "127.0.0.1:" + QByteArray::number(port);
        QCOMPARE(result.out, peer + " 你好\n" + peer + " \\t\\xFF\n");
    }

    void sendToTheUdpCommand_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("arguments");
        QTest::newRow("ncat") << QStringLiteral("ncat") << QStringLiteral("-u 127.0.0.1 %1");
        QTest::newRow("socat") << QStringLiteral("socat") << QStringLiteral("-t 5 - UDP4:127.0.0.1:%1");
    }
    void sendToTheUdpCommand()
    {
        QFETCH(QString, program);
        QFETCH(QString, arguments);
        CliProcess server(cli, wordsOf(QStringLiteral("udp --bind 127.0.0.1 --reply upper")));
        PeerProcess tool(program, wordsOf(arguments.arg(server.listeningPort())));
        QVERIFY(tool.isStarted());
        tool.write(QByteArray("hello\n"));
        QVERIFY(tool.waitForOutput(QByteArray("HELLO\n")));
        QCOMPARE(payload(server.lines(1).value(0)), QByteArray("hello\\n"));
    }

    void hearTheUdpCommand_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("arguments");
        QTest::newRow("ncat") << QStringLiteral("ncat") << QStringLiteral("-u -l 127.0.0.1 %1 -e /bin/cat");
        QTest::newRow("socat") << QStringLiteral("socat") << QStringLiteral("UDP4-RECVFROM:%1,bind=127.0.0.1,fork EXEC:cat");
    }
    void hearTheUdpCommand()
    {
        QFETCH(QString, program);
        QFETCH(QString, arguments);
        const quint16 port = freeUdpPort();
        PeerProcess tool(program, wordsOf(arguments.arg(port)));
        QVERIFY(tool.isStarted());
        // Until it is there, ICMP says that nobody is: exit code 1.
        const CliResult result = untilItAnswers(wordsOf(QStringLiteral("udp --to 127.0.0.1:%1 --send 你好").arg(port)));
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(payload(result.out), QByteArray("你好\n"));
    }
};

QTEST_GUILESS_MAIN(TestInteropTools)
#include "tst_interoptools.moc"
