// Scripts as students write them, on either side of the console commands.
#include "cliprocess.h"
#include "peerprocess.h"

#include <QRegularExpression>
#include <QTest>

using testing::CliProcess;
using testing::CliResult;
using testing::PeerProcess;
using testing::wordsOf;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);
const QString python = QStringLiteral("python3");
const QString delivered = QStringLiteral("已送达");
const QString hello = QStringLiteral("你好");

QByteArray payload(const QByteArray &line)
{
    return line.mid(line.indexOf(' ') + 1);
}

QStringList onLoopback(quint16 port, const QStringList &more)
{
    return QStringList{QStringLiteral("127.0.0.1"), QString::number(port)} + more;
}

} // namespace

class TestInteropPython final : public QObject {
    Q_OBJECT

private:
    static void encodings()
    {
        QTest::addColumn<QString>("encoding");
        for (const char *name : {"UTF-8", "GBK", "GB18030", "UTF-16LE"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

private Q_SLOTS:
    void tcpClientScript_data() { encodings(); }
    void tcpClientScript()
    {
        QFETCH(QString, encoding);
        CliProcess server(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0 --reply text:%1 --encoding %2")
                                           .arg(delivered, encoding)));
        PeerProcess script(python,
                           PeerProcess::script(QStringLiteral("tcp_client.py"),
                                               onLoopback(server.listeningPort(),
                                                          {encoding, hello, QStringLiteral("again"), QStringLiteral("q")})));
        QVERIFY(script.isStarted());
        QVERIFY(script.end());
        QCOMPARE(script.lines(2), QByteArrayList({delivered.toUtf8(), delivered.toUtf8()}));
        const QByteArrayList lines = server.lines(3);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(payload(lines.at(0)), hello.toUtf8());
        QCOMPARE(payload(lines.at(2)), QByteArray("q"));
        QCOMPARE(server.end().code, 0);
    }

    void tcpServerScript_data() { encodings(); }
    void tcpServerScript()
    {
        QFETCH(QString, encoding);
        PeerProcess script(python, PeerProcess::script(QStringLiteral("tcp_server.py"),
                                                       {QStringLiteral("0"), encoding, QStringLiteral("1")}));
        const QByteArrayList port = script.lines(1);
        QCOMPARE(port.size(), 1);
        CliProcess client(cli, wordsOf(QStringLiteral("tcp-client 127.0.0.1 %1 --encoding %2 --stdin")
                                           .arg(QString::fromLatin1(port.first()), encoding)));
        client.write(hello.toUtf8() + '\n');
        QCOMPARE(payload(client.lines(1).value(0)), delivered.toUtf8());
        client.write(QByteArray("q\n"));
        const CliResult result = client.wait(); // the script closes
        QVERIFY2(result.code == 0, result.err.constData());
        QVERIFY(script.end());
        QCOMPARE(script.lines(3).mid(1), QByteArrayList({hello.toUtf8(), QByteArray("q")}));
    }

    void manyClients()
    {
        CliProcess server(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0 --reply echo --framing lf")));
        PeerProcess script(
            python, PeerProcess::script(QStringLiteral("tcp_many_clients.py"),
                                        onLoopback(server.listeningPort(), {QStringLiteral("8"), QStringLiteral("50")})));
        QVERIFY(script.end());
        QCOMPARE(script.lines(1).value(0), QByteArray("400"));
        QCOMPARE(server.lines(400).size(), 400);
    }

    void halfClose()
    {
        PeerProcess script(python, PeerProcess::script(QStringLiteral("tcp_count_server.py"), {}));
        const QByteArrayList port = script.lines(1);
        QCOMPARE(port.size(), 1);
        const CliResult result = CliProcess::run(
            cli, wordsOf(QStringLiteral("tcp-client 127.0.0.1 %1 --stdin").arg(QString::fromLatin1(port.first()))),
            QByteArray("12345\n678\n"));
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(payload(result.out), QByteArray("8\n"));
        QVERIFY(script.end());
    }

    void reusesTheAddress()
    {
        // The side that closes first keeps the port in TIME_WAIT: both must be able to listen there again.
        CliProcess first(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port 0")));
        const quint16 port = first.listeningPort();
        CliProcess client(cli, wordsOf(QStringLiteral("tcp-client 127.0.0.1 %1 --send x --wait 60").arg(port)));
        QCOMPARE(first.lines(1).size(), 1);
        QCOMPARE(first.end().code, 0);
        QCOMPARE(client.wait().code, 0);
        {
            CliProcess second(cli, wordsOf(QStringLiteral("tcp-server --bind 127.0.0.1 --port %1").arg(port)));
            QCOMPARE(second.listeningPort(), port);
            QCOMPARE(second.end().code, 0);
        }
        PeerProcess script(python,
                           PeerProcess::script(QStringLiteral("tcp_server.py"),
                                               {QString::number(port), QStringLiteral("utf-8"), QStringLiteral("1")}));
        QCOMPARE(script.lines(1).value(0), QByteArray::number(port));
    }

    void udpClientScript_data() { encodings(); }
    void udpClientScript()
    {
        QFETCH(QString, encoding);
        CliProcess server(cli, wordsOf(QStringLiteral("udp --bind 127.0.0.1 --reply echo --encoding %1").arg(encoding)));
        PeerProcess script(python, PeerProcess::script(QStringLiteral("udp_client.py"),
                                                       onLoopback(server.listeningPort(),
                                                                  {encoding, hello, QString(), QStringLiteral("bye")})));
        QVERIFY(script.end());
        QCOMPARE(script.lines(2), QByteArrayList({hello.toUtf8(), QByteArray()}));
        const QByteArrayList lines = server.lines(3);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(payload(lines.at(0)), hello.toUtf8());
        QCOMPARE(payload(lines.at(2)), QByteArray("bye"));
    }

    void udpServerScript_data() { encodings(); }
    void udpServerScript()
    {
        QFETCH(QString, encoding);
        PeerProcess script(python, PeerProcess::script(QStringLiteral("udp_server.py"), {QStringLiteral("0"), encoding}));
        const QByteArrayList port = script.lines(1);
        QCOMPARE(port.size(), 1);
        const CliResult result = CliProcess::run(
            cli, wordsOf(QStringLiteral("udp --to 127.0.0.1:%1 --encoding %2 --send %3 --send bye --wait 0.5")
                             .arg(QString::fromLatin1(port.first()), encoding, hello)));
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(payload(result.out), delivered.toUtf8() + '\n');
        QVERIFY(script.end());
        QCOMPARE(script.lines(3).mid(1), QByteArrayList({hello.toUtf8(), QByteArray("bye")}));
    }

    void timeService_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("expected");
        QTest::newRow("default") << QString() << QStringLiteral("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$");
        QTest::newRow("year") << QStringLiteral("year %Y") << QStringLiteral("^year \\d{4}$");
        QTest::newRow("weekday") << QStringLiteral("%A") << QStringLiteral("^[A-Z][a-z]+day$");
    }
    void timeService()
    {
        QFETCH(QString, format);
        QFETCH(QString, expected);
        const QRegularExpression pattern(expected);
        CliProcess server(cli, wordsOf(QStringLiteral("udp --bind 127.0.0.1 --reply time")));
        PeerProcess ask(python, PeerProcess::script(QStringLiteral("udp_client.py"),
                                                    onLoopback(server.listeningPort(), {QStringLiteral("utf-8"), format})));
        QVERIFY(ask.end());
        QVERIFY2(QString::fromUtf8(ask.lines(1).value(0)).contains(pattern), ask.lines(1).value(0).constData());

        PeerProcess answer(python, PeerProcess::script(QStringLiteral("udp_time_server.py"), {QStringLiteral("1")}));
        const QString to = QStringLiteral("127.0.0.1:") + QString::fromLatin1(answer.lines(1).value(0));
        const CliResult result =
            CliProcess::run(cli, {QStringLiteral("udp"), QStringLiteral("--to"), to, QStringLiteral("--send"), format});
        QCOMPARE(result.code, 0);
        QVERIFY2(QString::fromUtf8(payload(result.out.trimmed())).contains(pattern), result.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestInteropPython)
#include "tst_interoppython.moc"
