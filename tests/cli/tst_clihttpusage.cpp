// netyard-cli http as a process: how it is called, and what it says when it cannot begin.
#include "cliprocess.h"
#include "httpsite.h"

#include <QTest>

using testing::CliProcess;
using testing::CliResult;
using testing::HttpSite;
using testing::isChinese;
using testing::wordsOf;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);

} // namespace

class TestCliHttpUsage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helps()
    {
        const CliResult result = CliProcess::run(cli, wordsOf(QStringLiteral("http --help")));
        QCOMPARE(result.code, 0);
        for (const char *option :
             {"--root", "--page", "--bind", "--port", "--listing", "--follow-links", "--upload", "--threads",
              "--one-at-a-time", "--record", "--session", "--stop-after", "Common Log Format"})
            QVERIFY2(result.out.contains(option), option);
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QString>("arguments"); // "." is a folder, %1 a file
        QTest::addColumn<QString>("says");
        QTest::newRow("no port") << "--root ."
                                 << "--port";
        QTest::newRow("root and page") << "--port 0 --root . --page %1"
                                       << "--page";
        QTest::newRow("no threads") << "--port 0 --threads 0"
                                    << "64";
        QTest::newRow("too many threads") << "--port 0 --threads 65"
                                          << "64";
        QTest::newRow("threads is a word") << "--port 0 --threads many"
                                           << "64";
        QTest::newRow("threads overflow") << "--port 0 --threads 4294967297"
                                          << "64";
        QTest::newRow("bad level") << "--port 0 --record everything"
                                   << "everything";
        QTest::newRow("level in capitals") << "--port 0 --record HEADS"
                                           << "HEADS";
        QTest::newRow("bad address") << "--port 0 --bind 300.1.1.1"
                                     << "300.1.1.1";
        QTest::newRow("port too large") << "--port 70000"
                                        << "70000";
        QTest::newRow("superfluous word") << "--port 0 ."
                                          << "…";
        QTest::newRow("option of another command") << "--port 0 --reply echo"
                                                   << "--reply";
    }

    void refusesWrongUsage()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, says);
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "a");
        QString text = QStringLiteral("http ") + arguments;
        if (text.contains(u'%'))
            text = text.arg(site.path(QStringLiteral("a.txt")));
        if (says == u"…")
            says = QStringLiteral(".");
        const CliResult english = CliProcess::run(cli, wordsOf(text));
        QCOMPARE(english.code, 2);
        QCOMPARE(english.out, QByteArray());
        QVERIFY2(english.err.startsWith("netyard-cli: ") && english.err.contains(says.toUtf8()), english.err.constData());
        QCOMPARE(english.err.count('\n'), 1);
        QVERIFY2(!isChinese(english.err), english.err.constData());
        const CliResult chinese = CliProcess::run(cli, wordsOf(text + QStringLiteral(" --language zh_CN")));
        QCOMPARE(chinese.code, 2);
        QVERIFY2(isChinese(chinese.err) && chinese.err.contains(says.toUtf8()), chinese.err.constData());
    }

    void failsClearly_data()
    {
        QTest::addColumn<QString>("arguments"); // %1: the folder
        QTest::addColumn<QString>("says");
        QTest::newRow("no such folder") << "--root %1/nowhere"
                                        << "nowhere";
        QTest::newRow("a file as the folder") << "--root %1/a.txt"
                                              << "a.txt";
        QTest::newRow("no such page") << "--page %1/nothing.html"
                                      << "nothing.html";
        QTest::newRow("a folder as the page") << "--page %1"
                                              << "root";
        QTest::newRow("uploads into no folder") << "--root %1 --upload %1/nowhere"
                                                << "nowhere";
        QTest::newRow("uploads into a file") << "--root %1 --upload %1/a.txt"
                                             << "a.txt";
        QTest::newRow("an address of others") << "--root %1 --bind 192.0.2.1"
                                              << "192.0.2.1";
        QTest::newRow("no session folder") << "--root %1 --session /no/such/folder/x.pcapng"
                                           << "/no/such/folder";
    }

    void failsClearly()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, says);
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "a");
        // Should it start after all, it ends soon, with 0.
        QString text = QStringLiteral("http --port 0 --stop-after 2 ") + arguments;
        text.replace(QStringLiteral("%1"), site.path(QString()).chopped(1));
        const CliResult english = CliProcess::run(cli, wordsOf(text));
        QCOMPARE(english.code, 1);
        QCOMPARE(english.out, QByteArray());
        QVERIFY2(english.err.contains(says.toUtf8()) && !isChinese(english.err), english.err.constData());
        const CliResult chinese = CliProcess::run(cli, wordsOf(text + QStringLiteral(" --language zh_CN")));
        QCOMPARE(chinese.code, 1);
        QVERIFY2(isChinese(chinese.err) && chinese.err.contains(says.toUtf8()), chinese.err.constData());
    }

    void saysWhoHoldsThePort()
    {
        HttpSite site(cli);
        QVERIFY(site.start());
        const CliResult second =
            CliProcess::run(cli, wordsOf(QStringLiteral("http --bind 127.0.0.1 --port %1").arg(site.port())));
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains(QByteArray::number(site.port())), second.err.constData());
        QVERIFY2(second.err.contains(QByteArray::number(site.process().processId())), second.err.constData());
        QCOMPARE(site.get("/nothing").status, 404); // the first one is none the worse
    }

    void stopsAfterATime()
    {
        HttpSite site(cli);
        QVERIFY(site.start(wordsOf(QStringLiteral("--stop-after 1"))));
        QCOMPARE(site.process().wait().code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliHttpUsage)
#include "tst_clihttpusage.moc"
