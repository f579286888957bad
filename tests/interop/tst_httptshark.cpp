// What netyard-cli http records, as tshark reads it: requests and answers, true lengths, nothing malformed, bodies to the
// byte.
#include "httpsite.h"
#include "toolprocess.h"
#include "tsharktool.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using testing::bigBytes;
using testing::fields;
using testing::fileBytes;
using testing::follow;
using testing::HttpSite;
using testing::runToolBeside;
using testing::Stream;
using testing::ToolOutput;
using testing::wordsOf;

namespace {

const QString suspicious = QStringLiteral("_ws.malformed or tcp.analysis.retransmission or tcp.analysis.lost_segment or "
                                          "tcp.analysis.out_of_order or tcp.analysis.ack_lost_segment or "
                                          "tcp.checksum.status == \"Bad\" or ip.checksum.status == \"Bad\"");
// A body that is recorded without its bytes cannot be put together again, and tshark would not show a message without it.
const QStringList headsOnly{QStringLiteral("http.desegment_body:FALSE")};

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    lines.removeLast();
    return lines;
}

ToolOutput curl(const QString &arguments, const QByteArray &input = {})
{
    return runToolBeside(QStringLiteral("curl"), wordsOf(QStringLiteral("-q -s --noproxy * --max-time 30 ") + arguments),
                         input);
}

} // namespace

class TestHttpTshark final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheHeads()
    {
        HttpSite site(cli());
        site.put(QStringLiteral("a.txt"), "text");
        site.put(QStringLiteral("large.bin"), bigBytes(5'000'000));
        const QString session = site.outside(QStringLiteral("heads.pcapng"));
        QVERIFY(site.startWithUploads({QStringLiteral("--session"), session}));
        // One connection each way of asking.
        const QString file = site.url(QStringLiteral("/a.txt"));
        const QString large = site.url(QStringLiteral("/large.bin"));
        const ToolOutput talk =
            curl(QStringLiteral("%1 -o /dev/null %2 -o /dev/null %3 -o /dev/null %2 --next -s -H If-None-Match:* %1 "
                                "--next -s -I %2 --next -s --data-binary @- %4 --next -s %1")
                     .arg(file, large, site.url(QStringLiteral("/none?q=1")), site.url(QStringLiteral("/upload/u.bin"))),
                 bigBytes(200'000));
        QCOMPARE(talk.exitCode, 0);
        QCOMPARE(site.requests(8).size(), 8);
        QCOMPARE(site.process().end().code, 0);

        const QStringList requestNames{QStringLiteral("http.request.method"), QStringLiteral("http.request.uri"),
                                       QStringLiteral("http.host")};
        const QByteArray host = "\t127.0.0.1:" + QByteArray::number(site.port());
        QByteArrayList requests{"GET\t/a.txt", "GET\t/large.bin",  "GET\t/none?q=1",      "GET\t/large.bin",
                                "GET\t/a.txt", "HEAD\t/large.bin", "POST\t/upload/u.bin", "GET\t/a.txt"};
        for (QByteArray &request : requests)
            request += host;
        const QByteArrayList statuses{"200", "200", "404", "200", "304", "200", "201", "200"};
        const QString answer = QStringLiteral("http.response.code");
        QCOMPARE(linesOf(fields(session, QStringLiteral("http.request"), requestNames, headsOnly)), requests);
        QCOMPARE(linesOf(fields(session, QStringLiteral("http.response"), {answer}, headsOnly)), statuses);
        // As it is set up when one opens it: what has no body, or what tshark was told the end of.
        requests.removeAt(6);
        QCOMPARE(linesOf(fields(session, QStringLiteral("http.request"), requestNames)), requests);
        for (const QStringList &preferences : {QStringList(), headsOnly})
            QCOMPARE(fields(session, suspicious, {QStringLiteral("frame.number")}, preferences), QByteArray());

        // All bytes count, kept or not: what went to the client, and what came from it.
        qint64 toClient = 0;
        qint64 fromClient = 0;
        const QByteArray packets =
            fields(session, QStringLiteral("tcp.len > 0"), {QStringLiteral("tcp.srcport"), QStringLiteral("tcp.len")});
        for (const QByteArray &line : linesOf(packets)) {
            const bool isOurs = line.startsWith(QByteArray::number(site.port()) + '\t');
            (isOurs ? toClient : fromClient) += line.mid(line.indexOf('\t') + 1).toLongLong();
        }
        QVERIFY2(toClient > 10'000'000 && toClient < 10'010'000, QByteArray::number(toClient).constData());
        QVERIFY2(fromClient > 200'000 && fromClient < 202'000, QByteArray::number(fromClient).constData());
        QVERIFY2(QFileInfo(session).size() < 100'000, QByteArray::number(QFileInfo(session).size()).constData());
    }

    void followsWholeStreams()
    {
        HttpSite site(cli());
        const QByteArray small = bigBytes(3000);
        site.put(QStringLiteral("small.bin"), small);
        const QString session = site.outside(QStringLiteral("whole.pcapng"));
        QVERIFY(site.startWithUploads(wordsOf(QStringLiteral("--record whole --session ") + session)));
        const ToolOutput get = curl(QStringLiteral("-i -H X-Mark:1 ") + site.url(QStringLiteral("/small.bin")));
        QVERIFY(get.out.endsWith("\r\n\r\n" + small));
        const ToolOutput post =
            curl(QStringLiteral("-i --data-binary @- ") + site.url(QStringLiteral("/upload/s.bin")), small);
        QVERIFY(post.out.contains(" 201 "));
        QCOMPARE(site.process().end().code, 0);

        const Stream first = follow(session, 0);
        QVERIFY2(first.fromClient.startsWith("GET /small.bin HTTP/1.1\r\n") && first.fromClient.endsWith("\r\n\r\n") &&
                     first.fromClient.contains("X-Mark:1"),
                 first.fromClient.constData());
        QVERIFY(first.toClient == get.out); // head and body, to the byte
        const Stream second = follow(session, 1);
        QVERIFY(second.fromClient.startsWith("POST /upload/s.bin HTTP/1.1\r\n") &&
                second.fromClient.endsWith("\r\n\r\n" + small));
        QVERIFY(second.toClient == post.out);
        QCOMPARE(fields(session, suspicious, {QStringLiteral("frame.number")}), QByteArray());
        // As it is set up when one opens it.
        QCOMPARE(fields(session, QStringLiteral("http.request"), {QStringLiteral("http.request.uri")}),
                 QByteArray("/small.bin\n/upload/s.bin\n"));
        QCOMPARE(fields(session, QStringLiteral("http.response"), {QStringLiteral("http.response.code")}),
                 QByteArray("200\n201\n"));
        // It takes the file out again.
        const QString objects = site.outside(QStringLiteral("objects"));
        QVERIFY(QDir().mkdir(objects));
        (void)testing::tshark(session,
                              {QStringLiteral("-q"), QStringLiteral("--export-objects"), QStringLiteral("http,") + objects});
        QVERIFY(fileBytes(objects + QStringLiteral("/small.bin")) == small);
    }

private:
    static QString cli() { return QStringLiteral(NETYARD_CLI); }
};

QTEST_GUILESS_MAIN(TestHttpTshark)
#include "tst_httptshark.moc"
