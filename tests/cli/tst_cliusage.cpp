// How netyard-cli is called: help, versions, languages, and everything that can be wrong with the words given.
#include "cliprocess.h"

#include <QTest>

using testing::CliProcess;
using testing::CliResult;
using testing::isChinese;

namespace {

CliResult run(const QString &words)
{
    return CliProcess::run(QStringLiteral(NETYARD_CLI), testing::wordsOf(words));
}

} // namespace

class TestCliUsage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helps_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("program") << "--help" << QStringLiteral("tcp-server|tcp-client|udp|--version");
        QTest::newRow("short") << "-h" << QStringLiteral("tcp-server");
        QTest::newRow("tcp-server") << "tcp-server --help"
                                    << QStringLiteral("--bind|--port|--reply|--encoding|--framing|--idle-timeout|--session|-"
                                                      "-stop-after|--language|listening ADDR:PORT|ADDR:PORT, a space");
        QTest::newRow("tcp-client")
            << "tcp-client --help"
            << QStringLiteral(
                   "HOST|PORT|--local-port|--send|--send-hex|--stdin|--encoding|--framing|--wait|--session|--stop-after");
        QTest::newRow("udp")
            << "udp --help"
            << QStringLiteral("--bind|--port|--reply|--to|--send|--send-hex|--join|--broadcast|--wait|65507|--session");
    }

    void helps()
    {
        QFETCH(QString, words);
        QFETCH(QString, mentions);
        const CliResult result = run(words);
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.isEmpty(), result.err.constData());
        for (const QString &part : mentions.split(u'|'))
            QVERIFY2(result.out.contains(part.toUtf8()), qPrintable(part));
    }

    void tellsItsVersion()
    {
        const CliResult result = run(QStringLiteral("--version"));
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, QByteArray("netyard-cli " NETYARD_VERSION "\n"));
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says"); // part of the English sentence
        const auto row = [](const char *name, const char *words, const char *says) {
            QTest::newRow(name) << QString::fromUtf8(words) << QString::fromUtf8(says);
        };
        row("no command", "", "command is missing");
        row("unknown command", "teleport", "teleport");
        row("unknown option", "tcp-server --port 0 --colour red", "Unknown option --colour");
        row("short option", "tcp-server --port 0 -x", "Unknown option -x");
        row("no port", "tcp-server", "--port");
        row("option twice", "tcp-server --port 0 --port 1", "--port is given twice");
        row("value missing", "--language en tcp-server --port", "--port needs a value");
        row("switch with value", "tcp-client localhost 9 --stdin=yes", "takes no value");
        row("port too large", "tcp-server --port 65536", "65536");
        row("port negative", "tcp-server --port -1", "-1");
        row("port is a word", "tcp-server --port http", "http");
        row("bad address", "tcp-server --port 0 --bind 300.1.1.1", "300.1.1.1");
        row("bad framing", "tcp-server --port 0 --framing morse", "morse");
        row("bad fixed framing", "tcp-server --port 0 --framing fixed:0", "fixed:0");
        row("bad encoding", "tcp-server --port 0 --encoding klingon", "klingon");
        row("bad reply", "tcp-server --port 0 --reply shout", "shout");
        row("bad seconds", "tcp-server --port 0 --stop-after soon", "soon");
        row("negative seconds", "tcp-server --port 0 --stop-after -3", "-3");
        row("superfluous argument", "tcp-server --port 0 extra", "extra");
        row("client without port", "tcp-client localhost", "PORT is missing");
        row("client to port 0", "tcp-client localhost 0", "port 0");
        row("client to no port", "tcp-client localhost abc", "abc");
        row("odd hex", "tcp-client localhost 9 --send-hex 486", "hexadecimal at character 3");
        row("no hex", "tcp-client localhost 9 --send-hex xyz", "hexadecimal at character 1");
        row("text the encoding cannot say", "tcp-client localhost 9 --encoding ISO-8859-1 --send \u4f60", "ISO-8859-1");
        row("udp without target", "udp --send hello", "--to");
        row("udp bad target", "udp --to nowhere --send hello", "nowhere");
        row("udp target port 0", "udp --to 127.0.0.1:0 --send hello", "port 0");
        row("udp bad group", "udp --join group", "group");
        row("udp broadcast without port", "udp --broadcast --send hello", "--broadcast");
        row("unknown language", "udp --language tlh", "tlh");
    }

    void refusesWrongUsage()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        const CliResult result = run(words);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.out.isEmpty(), result.out.constData());
        QVERIFY2(result.err.contains(says.toUtf8()), result.err.constData());
        QVERIFY(result.err.startsWith("netyard-cli: "));
        QCOMPARE(result.err.count('\n'), 1);
    }

    void speaksChinese_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("port") << "tcp-server --port 65536" << 2;
        QTest::newRow("address") << "udp --bind 300.1.1.1" << 2;
        QTest::newRow("encoding") << "udp --encoding klingon" << 2;
        QTest::newRow("not ours") << "udp --bind 192.0.2.1" << 1;
        QTest::newRow("unknown host") << "tcp-client no-such-host.invalid 9" << 1;
    }

    void speaksChinese()
    {
        QFETCH(QString, words);
        QFETCH(int, code);
        const CliResult chinese = run(words + QStringLiteral(" --language zh_CN"));
        QCOMPARE(chinese.code, code);
        QVERIFY2(isChinese(chinese.err), chinese.err.constData());
        const CliResult english = run(QStringLiteral("--language=en ") + words);
        QCOMPARE(english.code, code);
        QVERIFY2(!isChinese(english.err), english.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
