#include "responsehead.h"

#include <QTest>

using namespace net::http;

namespace {

QByteArray described(const QByteArray &bytes)
{
    ResponseHead head;
    const HeadResult result = parseResponseHead(bytes, &head);
    if (result.status == ParseStatus::NeedMore)
        return "more";
    if (result.status == ParseStatus::Refused)
        return faultName(result.fault) + " at " + QByteArray::number(result.faultAt);
    QByteArray text =
        QByteArray::number(head.status) + '|' + head.reason.toByteArray() + "|1." + QByteArray::number(head.minorVersion);
    for (const Field &field : head.fields)
        text += '|' + field.name.toByteArray() + '=' + field.value.toByteArray();
    return text + "|ate " + QByteArray::number(result.consumed);
}

QByteArray kinds(const QByteArray &bytes, bool isRequest)
{
    constexpr char letters[] = "RSFE?";
    QByteArray text;
    qsizetype last = 0;
    for (const HeadLine &line : headLines(bytes, isRequest)) {
        text.append(letters[static_cast<int>(line.kind)]);
        if (line.start < last || line.length < 0 || line.start + line.length > bytes.size())
            return "outside";
        last = line.start + line.length;
    }
    return text;
}

} // namespace

class TestResponseHead final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *title, const QByteArray &bytes, const QByteArray &expected) {
            QTest::newRow(title) << bytes << expected;
        };
        row("9112 4", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "200|OK|1.1|Content-Length=5|ate 38");
        row("9112 4: no reason", "HTTP/1.0 204 \r\n\r\n", "204||1.0|ate 17");
        row("no space either", "HTTP/1.1 204\r\n\r\n", "204||1.1|ate 16");
        row("LF alone", "HTTP/1.1 404 Not Found\nA: b\n\n", "404|Not Found|1.1|A=b|ate 29");
        row("to be continued", "HTTP/1.1 200 OK\r\nA: b\r\n", "more");
        row("nothing", "", "more");
        row("half a line", "HTTP/1.1 20", "more");
        row("three digits", "HTTP/1.1 20 OK\r\n\r\n", "request-line-malformed at 0");
        row("no digits", "HTTP/1.1 2x0 OK\r\n\r\n", "request-line-malformed at 0");
        row("below 100", "HTTP/1.1 099 OK\r\n\r\n", "request-line-malformed at 0");
        row("another protocol", "SSH-2.0-OpenSSH\r\n\r\n", "version-malformed at 0");
        row("another version", "HTTP/2.0 200 OK\r\n\r\n", "version-malformed at 0");
        row("too short", "H\r\n\r\n", "version-malformed at 0");
        row("empty line", "\r\n", "version-malformed at 0");
        row("9112 5.1", "HTTP/1.1 200 OK\r\nA : b\r\n\r\n", "space-before-colon at 17");
        row("9112 5.2", "HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n", "line-folding at 23");
        row("9112 5", "HTTP/1.1 200 OK\r\nA\r\n\r\n", "field-malformed at 17");
        row("control character", "HTTP/1.1 200 OK\r\nA: \x01\r\n\r\n", "field-malformed at 17");
        row("bare CR", "HTTP/1.1 200 OK\r\nA: b\rc\r\n\r\n", "bare-carriage-return at 17");
        row("for ever", "HTTP/1.1 200 OK\r\nA: " + QByteArray(70000, 'x'), "head-too-long at 65536");
    }

    void heads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, expected);
        QCOMPARE(described(bytes), expected);
    }

    void reasons()
    {
        QCOMPARE(reasonPhrase(200), "OK");
        QCOMPARE(reasonPhrase(416), "Range Not Satisfiable");
        QVERIFY(reasonPhrase(299).isEmpty());
        for (int status = 0; status < 1000; ++status) {
            for (const char c : reasonPhrase(status))
                QVERIFY(c >= ' ' && c < 0x7F);
        }
    }

    void linesForShowing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isRequest");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *title, const QByteArray &bytes, bool isRequest, const char *expected) {
            QTest::newRow(title) << bytes << isRequest << QByteArray(expected);
        };
        row("request", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", true, "RFE");
        row("response", "HTTP/1.1 200 OK\nA: b\n\nbody\n", false, "SFE");
        row("empty lines first", "\r\n\nGET / HTTP/1.1\r\n\r\n", true, "EERE");
        row("unfinished", "GET / HTTP/1.1\r\nHost: a\r\nAcc", true, "RF?");
        row("unfinished, but a field", "GET / HTTP/1.1\r\nHost: a", true, "RF");
        row("another version", "GET / HTTP/2.0\r\n", true, "R");
        row("refused request line", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", true, "?FE");
        row("no HTTP at all", "\x16\x03\x01\n\x02", true, "??");
        row("a response is no request", "HTTP/1.1 200 OK\r\n\r\n", true, "?E");
        row("a request is no response", "GET / HTTP/1.1\r\n\r\n", false, "?E");
        row("refused fields", "GET / HTTP/1.1\r\nA : b\r\n c\r\nD\r\n: e\r\nF: g\r\n\r\n", true, "R????FE");
        row("nothing", "", true, "");
    }

    void linesForShowing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isRequest);
        QFETCH(QByteArray, expected);
        QCOMPARE(kinds(bytes, isRequest), expected);
    }

    void linesPointIntoTheBytes()
    {
        const QByteArray bytes = "GET / HTTP/1.1\r\nHost:  a \n\r\n";
        const std::vector<HeadLine> lines = headLines(bytes, true);
        QCOMPARE(lines.size(), 3U);
        QCOMPARE(bytes.mid(lines[0].start, lines[0].length), "GET / HTTP/1.1");
        QCOMPARE(bytes.mid(lines[1].start, lines[1].length), "Host:  a ");
        QCOMPARE(lines[1].name, "Host");
        QCOMPARE(lines[1].value, "a");
        QCOMPARE(lines[2].start, 26);
        QCOMPARE(lines[2].length, 0);
    }
};

QTEST_APPLESS_MAIN(TestResponseHead)
#include "tst_responsehead.moc"
