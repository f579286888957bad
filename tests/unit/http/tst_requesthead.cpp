#include "headfeed.h"

#include <QTest>

using namespace net::http;
using namespace testing;

namespace {

// The fault's name alone, for a head with the lines given between a good request line with Host and the end.
QByteArray faultWith(const QByteArray &lines)
{
    return parsed("POST / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n").split(' ').constFirst();
}

} // namespace

class TestRequestHead final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heads_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *title, const QByteArray &stream, const QByteArray &expected) {
            QTest::newRow(title) << stream << expected;
        };
        row("9112 2.1: as a browser sends it",
            "GET /hello.txt HTTP/1.1\r\nHost: www.example.com\r\nAccept-Language: en, mi\r\n\r\n",
            "GET|/hello.txt|1.1|host www.example.com|Host=www.example.com|Accept-Language=en, mi|keep|ate 75");
        row("9112 2.2: lines may end in LF alone", "GET / HTTP/1.1\nHost: a\n\n", "GET|/|1.1|host a|Host=a|keep|ate 24");
        row("9112 2.2: empty lines before the request line", "\r\n\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET|/|1.1|host a|Host=a|keep|ate 32");
        row("9112 5.1: white space around the value", "GET / HTTP/1.1\r\nHost:\t a \t\r\nX:\r\nY:  \r\n\r\n",
            "GET|/|1.1|host a|Host=a|X=|Y=|keep|ate 40");
        row("9110 5.5: a tab and bytes beyond ASCII in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: b\tc \xE4\xB8\xAD\r\n\r\n",
            "GET|/|1.1|host a|Host=a|X=b\tc \xE4\xB8\xAD|keep|ate 39");
        row("raw bytes beyond ASCII in the target", "GET /\xE4\xB8\xAD HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET|/\xE4\xB8\xAD|1.1|host a|Host=a|keep|ate 30");
        row("9112 3.2: an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", "GET|/|1.1|host |Host=|keep|ate 25");
        row("what follows is not touched", "GET / HTTP/1.0\r\n\r\nGET ", "GET|/|1.0|host |close|ate 18");
        row("9110 2.5: a higher minor version is 1", "GET / HTTP/1.9\r\nHost: a\r\n\r\n",
            "GET|/|1.1|host a|Host=a|keep|ate 27");
        row("9110 9.1: a method that nobody knows", "BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n",
            "BREW|/pot|1.1|host a|Host=a|keep|ate 31");
        row("9110 9.1: methods are case-sensitive", "get / HTTP/1.1\r\nHost: a\r\n\r\n",
            "get|/|1.1|host a|Host=a|keep|ate 27");
        row("9112 9.3: Connection: close", "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n",
            "GET|/|1.1|host a|Host=a|Connection=x, Close|close|ate 49");
        row("9112 9.3: HTTP/1.0 that asks to keep", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
            "GET|/|1.0|host |Connection=Keep-Alive|keep|ate 42");
        row("9112 9.3: close wins", "GET / HTTP/1.0\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n",
            "GET|/|1.0|host |Connection=keep-alive|Connection=close|close|ate 61");
        row("9110 8.6: a length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
            "POST|/|1.1|host a|Host=a|Content-Length=5|length 5|keep|ate 47");
        row("9110 8.6: length 0 is no body", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
            "POST|/|1.1|host a|Host=a|Content-Length=0|keep|ate 47");
        row("9110 8.6: 63 bits", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775807\r\n\r\n",
            "POST|/|1.1|host a|Host=a|Content-Length=9223372036854775807|length 9223372036854775807|keep|ate 65");
        row("9112 6.3: the same length again",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\ncontent-length: 5, 5\r\n\r\n",
            "POST|/|1.1|host a|Host=a|Content-Length=5|content-length=5, 5|length 5|keep|ate 69");
        row("9112 7.1: chunked", "POST / HTTP/1.1\r\nHost: a\r\ntransfer-ENCODING: Chunked\r\n\r\n",
            "POST|/|1.1|host a|Host=a|transfer-ENCODING=Chunked|chunked|keep|ate 56");
        row("9110 10.1.1: Expect", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-Continue\r\n\r\n",
            "POST|/|1.1|host a|Host=a|Content-Length=5|Expect=100-Continue|length 5|keep|expects|ate 69");
        row("9110 10.1.1: without a body it says nothing", "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
            "GET|/|1.1|host a|Host=a|Expect=100-continue|keep|ate 49");
        row("9110 10.1.1: HTTP/1.0 knows none",
            "POST / HTTP/1.0\r\nContent-Length: 5\r\nExpect: 100-continue\r\nExpect: tea\r\n\r\n",
            "POST|/|1.0|host |Content-Length=5|Expect=100-continue|Expect=tea|length 5|close|ate 73");
    }

    void heads()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        QCOMPARE(parsed(stream), expected);
        // Every shorter one needs more.
        RequestHead head;
        const qsizetype end = expected.sliced(expected.lastIndexOf(' ') + 1).toLongLong();
        for (qsizetype size = 0; size < end; ++size)
            QCOMPARE(feed(stream, {size}, limits, &head).status, ParseStatus::NeedMore);
    }

    void requestLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const QByteArray &line, const char *expected) {
            QTest::addRow("%s", line.toPercentEncoding(" /*:").constData()) << line << QByteArray(expected);
        };
        row("GET /", "request-line-malformed at 5"); // RFC 9112 section 3 from here
        row("GET", "request-line-malformed at 3");
        row("GET  / HTTP/1.1", "request-line-malformed at 4");
        row("GET /  HTTP/1.1", "request-line-malformed at 5");
        row("GET / HTTP/1.1 ", "request-line-malformed at 5");
        row("GET /a b HTTP/1.1", "request-line-malformed at 6");
        row("GET HTTP/1.1", "request-line-malformed at 12");
        row(" GET / HTTP/1.1", "request-line-malformed at 0");
        row("GET\t/\tHTTP/1.1", "method-malformed at 3");
        row("G(T / HTTP/1.1", "method-malformed at 1");
        row("\x16\x03\x01\x02", "method-malformed at 0"); // a TLS greeting, without an end of line
        row("\xE4\xB8\xAD / HTTP/1.1", "method-malformed at 0");
        row(QByteArray("GET /\0 HTTP/1.1", 15), "target-malformed at 5"); // RFC 9112 section 3.2
        row("GET /\t HTTP/1.1", "target-malformed at 5");
        row("GET /\x7F HTTP/1.1", "target-malformed at 5");
        row("GET / HTTP/1", "version-malformed at 6"); // RFC 9112 section 2.3
        row("GET / HTTP/1.11", "version-malformed at 6");
        row("GET / http/1.1", "version-malformed at 6");
        row("GET / HTTP/x.1", "version-malformed at 6");
        row("GET / HTTP/1.1\x01", "version-malformed at 14");
        row("GET / ICY/1.11", "version-malformed at 6");
        row("GET / HTTP/0.9", "version-unsupported at 6");
        row("PRI * HTTP/2.0", "version-unsupported at 6");
        row("GET / HTTP/1.1\r", "bare-carriage-return at 14"); // RFC 9112 section 2.2
        row("GET /\r HTTP/1.1", "bare-carriage-return at 5");
        row("\rGET / HTTP/1.1", "bare-carriage-return at 0");
        row("G\rT / HTTP/1.1", "bare-carriage-return at 1");
        row(QByteArray(34, '\n'), "request-line-malformed at 16"); // empty lines for ever
    }

    void requestLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        QCOMPARE(parsed(line + "\r\nHost: a\r\n\r\n"), expected);
        if (!line.endsWith('\r'))
            QCOMPARE(parsed(line + "\n"), expected); // as soon as the line has ended
    }

    void firstByteIsLookedAtAtOnce()
    {
        QCOMPARE(parsed("\x16\x03"), "method-malformed at 0");
        QCOMPARE(parsed("\r\n\x16\x03"), "method-malformed at 2");
        QCOMPARE(parsed("\r\n\rG"), "bare-carriage-return at 2");
        QCOMPARE(parsed("\r\n "), "request-line-malformed at 2");
    }

    // RFC 9110 section 5.5, wherever in a value they stand.
    void controlCharacters()
    {
        for (int c = 0; c < 256; ++c) {
            const auto control = static_cast<char>(c);
            const bool isAllowed = c == '\t' || (c >= 0x20 && c != 0x7F);
            for (int at = 0; at < 17; ++at) {
                QByteArray value(17, 'x');
                value[at] = control;
                const QByteArray stream = "GET / HTTP/1.0\r\nX:" + value + "y\r\n\r\n";
                RequestHead head;
                const HeadResult result = feed(stream, {stream.size()}, limits, &head);
                if (isAllowed)
                    QCOMPARE(result.status, ParseStatus::Complete);
                else if (c != '\n')
                    QCOMPARE(described(result, head),
                             (c == '\r' ? "bare-carriage-return at " : "field-malformed at ") + QByteArray::number(18 + at));
                else
                    QVERIFY(result.status == ParseStatus::Refused);
            }
        }
    }

    void fields_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const QByteArray &lines, const char *expected) {
            QTest::addRow("%s", lines.toPercentEncoding(" /*:,=").constData()) << lines << QByteArray(expected);
        };
        row("Foo : bar\r\n", "space-before-colon"); // RFC 9112 section 5.1
        row("Foo\t: bar\r\n", "space-before-colon");
        row("Content-Length : 5\r\n", "space-before-colon");
        row("Foo bar: baz\r\n", "field-malformed"); // RFC 9112 section 5
        row("Foo\r\n", "field-malformed");
        row(": bar\r\n", "field-malformed");
        row("F\xE4: bar\r\n", "field-malformed");
        row(QByteArray("F\0o: bar\r\n", 10), "field-malformed");
        row(QByteArray("Foo: b\0r\r\n", 10), "field-malformed"); // RFC 9110 section 5.5
        row("Foo: b\x01r\r\n", "field-malformed");
        row("Foo: b\t\x7Fr\r\n", "field-malformed");
        row("Foo: bar\r\n baz\r\n", "line-folding"); // RFC 9112 section 5.2
        row("\tbaz\r\n", "line-folding");
        row(" Foo: bar\r\n", "line-folding");
        row("Foo: b\rr\r\n", "bare-carriage-return"); // RFC 9112 section 2.2
        row("Foo: bar\r\r\n", "bare-carriage-return");
        row("Foo\r: bar\r\n", "bare-carriage-return");
        row("\rFoo: bar\r\n", "bare-carriage-return");
        row("\r\r\n", "bare-carriage-return");
        row("host: a\r\n", "host-repeated");               // RFC 9112 section 3.2
        row("Content-Length: +5\r\n", "length-malformed"); // RFC 9110 section 8.6, RFC 9112 section 6.3
        row("Content-Length:\r\n", "length-malformed");
        row("Content-Length: 5, 6\r\n", "lengths-differ");
        row("Content-Length: 5\r\nContent-Length: 6\r\n", "lengths-differ");
        row("Content-Length: 5\r\nContent-Length: 0\r\n", "lengths-differ");
        row("Content-Length: 0\r\nContent-Length: 5\r\n", "lengths-differ");
        row("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "length-and-encoding"); // RFC 9112 section 6.1
        row("Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", "length-and-encoding");
        row("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n", "length-and-encoding");
        row("Transfer-Encoding: gzip, chunked\r\n", "encoding-unsupported");
        row("Transfer-Encoding: identity\r\n", "encoding-unsupported");
        row("Transfer-Encoding: xchunked\r\n", "encoding-unsupported");
        row("Transfer-Encoding: \"chunked\"\r\n", "encoding-unsupported");
        row("Transfer-Encoding: chunked;x\r\n", "encoding-unsupported");
        row("Transfer-Encoding: chunked, chunked\r\n", "encoding-unsupported");
        row("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "encoding-unsupported");
        row("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n", "encoding-unsupported");
        row("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "encoding-unsupported");
        row("Transfer-Encoding:\r\n", "encoding-unsupported");
        row("Transfer-Encoding: \x0B"
            "chunked\r\n",
            "field-malformed");
        row("Expect: tea\r\n", "expectation-unknown"); // RFC 9110 section 10.1.1
        row("Expect: 100-continue\r\nExpect: tea\r\n", "expectation-unknown");
    }

    void fields()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, expected);
        QCOMPARE(faultWith(lines), expected);
    }

    void hosts()
    {
        QCOMPARE(parsed("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"), "host-malformed at 22"); // RFC 9112 section 3.2
        QCOMPARE(parsed("GET / HTTP/1.0\r\nHost: a:x\r\n\r\n"), "host-malformed at 22"); // also where it may be missing
        QCOMPARE(parsed("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n"), "GET|/|1.1|host [::1]:80|Host=[::1]:80|keep|ate 34");
    }

    void hostIsNeededInHttp11()
    {
        QCOMPARE(parsed("GET / HTTP/1.1\r\nAccept: */*\r\n\r\n"), "host-missing at 29"); // RFC 9112 section 3.2
        QCOMPARE(parsed("GET / HTTP/1.0\r\nAccept: */*\r\n\r\n").left(4), "GET|");
        QCOMPARE(parsed("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), "encoding-in-old-version at 17");
    }

    void refusedOnesSayWhatWasRead()
    {
        RequestHead head;
        feed("GET /x HTTP/3.0\r\n", {17}, limits, &head);
        QCOMPARE(head.methodName, "GET");
        QCOMPARE(head.target, "/x");
        const QByteArray lengthy = "POST /" + QByteArray(9000, 'x');
        feed(lengthy, {lengthy.size()}, limits, &head);
        QCOMPARE(head.method, Method::Post);
        QVERIFY(head.target.startsWith("/xxx"));
        feed("\x16\x03", {2}, limits, &head);
        QVERIFY(head.methodName.isNull() && head.target.isNull() && head.fields.empty());
    }

    void headIsReused()
    {
        const QByteArray first = "POST /a HTTP/1.0\r\nHost: a\r\nConnection: close\r\nContent-Length: 7\r\n\r\n";
        const QByteArray second = "GET /b HTTP/1.1\r\nHost: b\r\n\r\n";
        const QByteArray both = first + second;
        RequestHead head;
        qsizetype searched = 0;
        HeadResult result = parseRequestHead(both, limits, &head, &searched);
        QCOMPARE(result.consumed, first.size());
        QCOMPARE(searched, 0);
        const size_t capacity = head.fields.capacity();
        result = parseRequestHead(QByteArrayView(both).sliced(first.size()), limits, &head, &searched);
        QCOMPARE(described(result, head), "GET|/b|1.1|host b|Host=b|keep|ate 28");
        QCOMPARE(head.fields.capacity(), capacity);
        searched = 1 << 20; // a caller's mistake: no read past the end
        QCOMPARE(parseRequestHead("GET", limits, &head, &searched).status, ParseStatus::NeedMore);
    }

    void values()
    {
        RequestHead head;
        const QByteArray stream("GET / HTTP/1.0\r\nAccept: a\r\nACCEPT: b\r\nEmpty:\r\n\r\n");
        feed(stream, {stream.size()}, limits, &head);
        QCOMPARE(head.value("accept"), "a");
        QVERIFY(!head.value("empty").isNull() && head.value("empty").isEmpty());
        QVERIFY(head.value("other").isNull());
        QVERIFY(head.value("").isNull());
    }

    void lists()
    {
        QVERIFY(listHolds("keep-alive, Upgrade", "upgrade")); // RFC 9110 section 5.6.1
        QVERIFY(listHolds("close", "close"));
        QVERIFY(listHolds(",\t close ,", "close"));
        QVERIFY(!listHolds("closed, not-close", "close"));
        QVERIFY(!listHolds("", "close"));
        QVERIFY(equalsIgnoringCase("HoSt", "hOsT"));
        QVERIFY(!equalsIgnoringCase("a@", "a`")); // 0x40 and 0x60 are no letters
        QVERIFY(!equalsIgnoringCase("a[", "a{"));
        QVERIFY(!equalsIgnoringCase("host", "hos"));
    }

    void methodNames()
    {
        for (const Method method : {Method::Get, Method::Head, Method::Post, Method::Put, Method::Delete, Method::Connect,
                                    Method::Options, Method::Trace, Method::Patch}) {
            const QByteArray name = methodName(method).toByteArray();
            RequestHead head;
            const QByteArray stream = name + " * HTTP/1.0\r\n\r\n";
            QCOMPARE(feed(stream, {stream.size()}, limits, &head).status, ParseStatus::Complete);
            QCOMPARE(head.method, method);
        }
        QVERIFY(methodName(Method::Unknown).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRequestHead)
#include "tst_requesthead.moc"
