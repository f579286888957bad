// wget, Python's clients, ab and wrk against netyard-cli http.
#include "httpsite.h"
#include "peerprocess.h"
#include "toolprocess.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using testing::bigBytes;
using testing::fileBytes;
using testing::HttpSite;
using testing::isInstalled;
using testing::PeerProcess;
using testing::runToolBeside;
using testing::ToolOutput;
using testing::wordsOf;
using testing::writeFile;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);

// Lines of http_client.py; empty when it failed.
QByteArrayList python(const HttpSite &site, const QString &task, const QStringList &arguments)
{
    const ToolOutput output = runToolBeside(
        QStringLiteral("python3"),
        PeerProcess::script(QStringLiteral("http_client.py"),
                            QStringList{task, QStringLiteral("127.0.0.1"), QString::number(site.port())} + arguments));
    if (!output.started || output.exitCode != 0) {
        qWarning("http_client.py: %s", output.err.constData());
        return {};
    }
    return output.out.trimmed().split('\n');
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(16);
}

// What http_client.py says of an answer.
QByteArray shown(const QByteArray &bytes)
{
    return "200 11 " + QByteArray::number(bytes.size()) + ' ' + hashOf(bytes);
}

ToolOutput wget(const HttpSite &site, const QString &arguments, const QString &target)
{
    return runToolBeside(QStringLiteral("wget"),
                         QStringList{QStringLiteral("--no-config"), QStringLiteral("--no-proxy"),
                                     QStringLiteral("--tries=1"), QStringLiteral("--timeout=20"), QStringLiteral("-nv"),
                                     QStringLiteral("--restrict-file-names=nocontrol")} +
                             wordsOf(arguments) + QStringList{site.url(target)});
}

QStringList filesBelow(const QString &folder)
{
    QStringList names;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        names.append(QDir(folder).relativeFilePath(it.next()));
    names.sort();
    return names;
}

} // namespace

class TestHttpClients final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wgetMirrors_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<bool>("byListing");
        const QString mirror = QStringLiteral("-r -l 9 -nH ");
        QTest::newRow("by links") << QStringList() << mirror << false;
        QTest::newRow("by listings") << QStringList(QStringLiteral("--listing"))
                                     << mirror + QStringLiteral("--reject-regex sort=") << true;
        QTest::newRow("by listings, 4 threads")
            << wordsOf(QStringLiteral("--listing --threads 4")) << mirror + QStringLiteral("--reject-regex sort=") << true;
    }

    void wgetMirrors()
    {
        if (!isInstalled(QStringLiteral("wget")))
            QSKIP("wget is not installed");
        QFETCH(QStringList, options);
        QFETCH(QString, arguments);
        QFETCH(bool, byListing);
        HttpSite site(cli);
        QByteArray links;
        QStringList files{QStringLiteral("docs/intro.html"),    QStringLiteral("docs/图 一.bin"),
                          QStringLiteral("docs/a&b.txt"),       QStringLiteral("docs/deep/50%.txt"),
                          QStringLiteral("pictures/large.bin"), QStringLiteral("pictures/empty.txt"),
                          QStringLiteral("pictures/x'y.txt")};
        for (qsizetype i = 0; i < files.size(); ++i) {
            site.put(files.at(i), files.at(i).contains(u"empty")
                                      ? QByteArray()
                                      : bigBytes(qsizetype{1} << (3 * i), static_cast<quint32>(i + 1)));
            const QByteArray link = QUrl::toPercentEncoding(files.at(i), "/'");
            links += "<a href=\"/" + link + "\">x</a>\n";
        }
        site.put(QStringLiteral("docs/intro.html"), "<p>intro");
        if (!byListing) {
            site.put(QStringLiteral("index.html"), "<html><body>" + links + "</body></html>");
            files.append(QStringLiteral("index.html"));
        }
        QVERIFY(site.start(options));
        const QString to = site.outside(QStringLiteral("mirror"));
        const ToolOutput output = wget(site, arguments + QStringLiteral(" -P ") + to, QStringLiteral("/"));
        QVERIFY2(output.started && output.exitCode == 0, output.err.constData());
        QStringList got = filesBelow(to);
        if (byListing) // wget keeps the listings by this name
            got.removeIf([](const QString &name) { return name == u"index.html" || name.endsWith(u"/index.html"); });
        files.sort();
        QCOMPARE(got, files);
        for (const QString &name : files)
            QVERIFY2(fileBytes(to + u'/' + name) == fileBytes(site.path(name)), qPrintable(name));
        for (const QByteArray &line : site.requests(files.size()))
            QVERIFY2(line.contains("\" 200 ") || line.startsWith("\"GET /robots.txt HTTP/1.1\" 404 "), line.constData());
    }

    void wgetResumes()
    {
        if (!isInstalled(QStringLiteral("wget")))
            QSKIP("wget is not installed");
        HttpSite site(cli);
        const QByteArray large = bigBytes(20'000'000);
        site.put(QStringLiteral("large.bin"), large);
        QVERIFY(site.start());
        const QString to = site.outside(QStringLiteral("large.bin"));
        QVERIFY(writeFile(to, large.first(7'000'001)));
        const QString arguments = QStringLiteral("-c -P ") + site.outside(QString());
        const ToolOutput first = wget(site, arguments, QStringLiteral("/large.bin"));
        QVERIFY2(first.started && first.exitCode == 0, first.err.constData());
        QVERIFY(fileBytes(to) == large);
        QCOMPARE(site.requests(1).value(0), QByteArray("\"GET /large.bin HTTP/1.1\" 206 12999999"));
        const ToolOutput again = wget(site, arguments, QStringLiteral("/large.bin"));
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(site.requests(2).value(1).startsWith("\"GET /large.bin HTTP/1.1\" 416 "),
                 site.requests(2).value(1).constData());
        QVERIFY(fileBytes(to) == large);
    }

    void wgetAsksWhetherItChanged()
    {
        if (!isInstalled(QStringLiteral("wget")))
            QSKIP("wget is not installed");
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "text");
        QVERIFY(site.start());
        const QString arguments = QStringLiteral("-N -P ") + site.outside(QString());
        QCOMPARE(wget(site, arguments, QStringLiteral("/a.txt")).exitCode, 0);
        QCOMPARE(wget(site, arguments, QStringLiteral("/a.txt")).exitCode, 0);
        QCOMPARE(site.requests(2), QByteArrayList({"\"GET /a.txt HTTP/1.1\" 200 4", "\"GET /a.txt HTTP/1.1\" 304 -"}));
        QCOMPARE(fileBytes(site.outside(QStringLiteral("a.txt"))), QByteArray("text"));
    }

    void pythonKeepsTheConnection()
    {
        HttpSite site(cli);
        const QByteArray large = bigBytes(2'000'000);
        site.put(QStringLiteral("large.bin"), large);
        site.put(QStringLiteral("small.txt"), "small");
        site.put(QStringLiteral("empty.txt"), "");
        QVERIFY(site.start());
        const QStringList targets{QStringLiteral("/small.txt"), QStringLiteral("/large.bin"), QStringLiteral("/empty.txt"),
                                  QStringLiteral("/large.bin"), QStringLiteral("/small.txt")};
        QCOMPARE(python(site, QStringLiteral("keep_alive"), targets),
                 QByteArrayList({shown("small"), shown(large), shown(""), shown(large), shown("small"), "sockets 1"}));
    }

    void pythonAsksForHeads()
    {
        HttpSite site(cli);
        const QByteArray large = bigBytes(500'000);
        site.put(QStringLiteral("large.html"), large);
        QVERIFY(site.start());
        QCOMPARE(python(site, QStringLiteral("head"), {QStringLiteral("/large.html")}),
                 QByteArrayList({"200 500000 text/html; charset=utf-8 0", shown(large)}));
    }

    void pythonSendsChunks()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("index.html"), "<p>start");
        const QByteArray bytes = bigBytes(3'000'000);
        QVERIFY(writeFile(site.outside(QStringLiteral("source")), bytes));
        QVERIFY(site.startWithUploads());
        QCOMPARE(python(site, QStringLiteral("chunked"),
                        {QStringLiteral("/upload/c.bin"), site.outside(QStringLiteral("source"))}),
                 QByteArrayList({"201 c.bin 3000000", "200"}));
        QVERIFY(fileBytes(site.uploadPath(QStringLiteral("c.bin"))) == bytes);
    }

    void pythonPipelines_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("a few") << 6;
        QTest::newRow("more than are taken at once") << 1000;
    }

    void pythonPipelines()
    {
        QFETCH(int, count);
        HttpSite site(cli);
        const QByteArray middle = bigBytes(40'000);
        site.put(QStringLiteral("a.txt"), "a");
        site.put(QStringLiteral("middle.bin"), middle);
        QVERIFY(site.start());
        const QByteArrayList lines = python(
            site, QStringLiteral("pipelined"),
            {QString::number(count), QStringLiteral("/a.txt"), QStringLiteral("/middle.bin"), QStringLiteral("/none")});
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.at(0), "answers " + QByteArray::number(count));
        QCOMPARE(lines.at(1), "200 " + hashOf("a"));
        QCOMPARE(lines.at(2), "200 " + hashOf(middle));
        QVERIFY2(lines.at(3).startsWith("404 "), lines.at(3).constData());
        QCOMPARE(lines.at(4), QByteArray("in order True"));
        QCOMPARE(site.requests(count).size(), count);
    }

    void pythonTrickles()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "text");
        QVERIFY(site.start());
        QCOMPARE(python(site, QStringLiteral("byte_by_byte"), {QStringLiteral("/a.txt")}),
                 QByteArrayList{"HTTP/1.1 200 OK text"});
    }

    void pythonOpensUrls()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("资料/index.html"), "<p>你好");
        site.put(QStringLiteral("a.txt"), "text");
        QVERIFY(site.startWithUploads());
        QCOMPARE(
            python(site, QStringLiteral("open_url"),
                   {QStringLiteral("/a.txt"), QStringLiteral("/资料"), QStringLiteral("/资料/"), QStringLiteral("/none")}),
            QByteArrayList({"200 /a.txt utf-8 4", "200 /%E8%B5%84%E6%96%99/ utf-8 9", "200 /%E8%B5%84%E6%96%99/ utf-8 9",
                            "404 /none text/html 1"}));
        QCOMPARE(python(site, QStringLiteral("urlencoded"), {QStringLiteral("/upload/form.txt")}),
                 QByteArrayList{"201 form.txt 15"});
        QCOMPARE(fileBytes(site.uploadPath(QStringLiteral("form.txt"))), QByteArray("a=1&b=%E4%BD%A0"));
    }

    void abFailsNothing_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("kept");
        QTest::newRow("keep-alive") << QStringList() << "-k -c 32" << 5000 << 5000;
        QTest::newRow("keep-alive, 4 threads") << wordsOf(QStringLiteral("--threads 4")) << "-k -c 32" << 5000 << 5000;
        QTest::newRow("a connection each") << QStringList() << "-c 16" << 1000 << 0;
        QTest::newRow("one at a time") << QStringList(QStringLiteral("--one-at-a-time")) << "-k -c 8" << 500 << 0;
    }

    void abFailsNothing()
    {
        if (!isInstalled(QStringLiteral("ab")))
            QSKIP("ab is not installed");
        QFETCH(QStringList, options);
        QFETCH(QString, arguments);
        QFETCH(int, requests);
        QFETCH(int, kept);
        HttpSite site(cli);
        site.put(QStringLiteral("1k.bin"), bigBytes(1024));
        QVERIFY(site.start(options));
        const ToolOutput output =
            runToolBeside(QStringLiteral("ab"), wordsOf(QStringLiteral("-q -s 20 -n %1 ").arg(requests) + arguments) +
                                                    QStringList{site.url(QStringLiteral("/1k.bin"))});
        QVERIFY2(output.started && output.exitCode == 0, (output.out + output.err).constData());
        const auto figure = [&](const char *name) {
            const QRegularExpression line(QStringLiteral("^%1:\\s+(\\d+)").arg(QLatin1String(name)),
                                          QRegularExpression::MultilineOption);
            const QRegularExpressionMatch match = line.match(QString::fromLatin1(output.out));
            return match.hasMatch() ? match.captured(1).toInt() : -1;
        };
        QCOMPARE(figure("Complete requests"), requests);
        QCOMPARE(figure("Failed requests"), 0);
        QVERIFY2(!output.out.contains("Non-2xx"), output.out.constData());
        QCOMPARE(figure("HTML transferred"), requests * 1024);
        QCOMPARE(figure("Keep-Alive requests"), kept > 0 ? kept : -1 + (arguments.contains(u"-k") ? 1 : 0));
        const QByteArrayList log = site.requests(requests);
        QCOMPARE(log.count("\"GET /1k.bin HTTP/1.0\" 200 1024"), requests);
        QCOMPARE(log.size(), requests);
    }

    void wrkFailsNothing_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("1 thread") << QStringList();
        QTest::newRow("4 threads") << wordsOf(QStringLiteral("--threads 4"));
    }

    void wrkFailsNothing()
    {
        if (!isInstalled(QStringLiteral("wrk")))
            QSKIP("wrk is not installed");
        QFETCH(QStringList, options);
        HttpSite site(cli);
        site.put(QStringLiteral("1k.bin"), bigBytes(1024));
        QVERIFY(site.start(options));
        const ToolOutput output = runToolBeside(QStringLiteral("wrk"), wordsOf(QStringLiteral("-t 1 -c 64 -d 1s ")) +
                                                                           QStringList{site.url(QStringLiteral("/1k.bin"))});
        QVERIFY2(output.started && output.exitCode == 0, (output.out + output.err).constData());
        QVERIFY2(!output.out.contains("Socket errors") && !output.out.contains("Non-2xx"), output.out.constData());
        static const QRegularExpression total(QStringLiteral("(\\d+) requests in "));
        const qsizetype requests = total.match(QString::fromLatin1(output.out)).captured(1).toLongLong();
        QVERIFY2(requests > 64, output.out.constData());
        const QByteArrayList log = site.requests(requests);
        QVERIFY(log.size() >= requests); // those it did not wait for as well
        // Cut at wrk's end, if at all.
        QVERIFY(log.count("\"GET /1k.bin HTTP/1.1\" 200 1024") >= requests);
        QCOMPARE(site.process().end().code, 0);
    }
};

QTEST_GUILESS_MAIN(TestHttpClients)
#include "tst_httpclients.moc"
