#include "requestsummary.h"

#include <QTest>

using namespace net;
using namespace net::http;

namespace {

RequestSummary sample()
{
    RequestSummary summary;
    summary.method = "GET";
    summary.target = "/a?b=\"c\"";
    summary.host = "localhost:8080";
    summary.userAgent = "curl/7.88.1";
    summary.referer = "http://localhost:8080/";
    summary.fault = "not-found";
    summary.bodyBytes = 5'000'000'000;
    summary.requestBytes = 17;
    summary.durationUs = 1234;
    summary.status = 404;
    summary.ordinal = 3;
    summary.minorVersion = 0;
    summary.isCut = true;
    return summary;
}

QByteArray textOf(const RequestSummary &summary)
{
    QByteArray text;
    appendSummaryText(text, summary);
    return text;
}

Event eventOf(const RequestSummary &summary)
{
    Event event;
    event.kind = EventKind::HttpRequest;
    event.channel = Channel::Http;
    event.peer = Endpoint(QHostAddress(QStringLiteral("192.168.1.7")), 50000);
    event.timeNs = qint64{971'156'136} * 1'000'000'000; // 2000-10-10 05:35:36 UTC
    event.number = summary.status;
    event.text = QString::fromUtf8(textOf(summary));
    return event;
}

} // namespace

class TestRequestSummary final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC-8"); // POSIX: eight hours east
        tzset();
    }

    void comesBackAsItWas()
    {
        const RequestSummary summary = sample();
        const StoredSummary stored(textOf(summary));
        QVERIFY(stored.isValid());
        QCOMPARE(stored.summary.method, summary.method);
        QCOMPARE(stored.summary.target, summary.target);
        QCOMPARE(stored.summary.host, summary.host);
        QCOMPARE(stored.summary.userAgent, summary.userAgent);
        QCOMPARE(stored.summary.referer, summary.referer);
        QCOMPARE(stored.summary.fault, summary.fault);
        QCOMPARE(stored.summary.bodyBytes, summary.bodyBytes);
        QCOMPARE(stored.summary.requestBytes, summary.requestBytes);
        QCOMPARE(stored.summary.durationUs, summary.durationUs);
        QCOMPARE(stored.summary.status, summary.status);
        QCOMPARE(stored.summary.ordinal, summary.ordinal);
        QCOMPARE(stored.summary.minorVersion, summary.minorVersion);
        QCOMPARE(stored.summary.isCut, summary.isCut);
    }

    void emptyOnesToo()
    {
        const StoredSummary stored(textOf(RequestSummary()));
        QVERIFY(stored.isValid());
        QVERIFY(stored.summary.method.isEmpty() && stored.summary.referer.isEmpty());
        QCOMPARE(stored.summary.ordinal, 1U);
    }

    void appends()
    {
        QByteArray out = "before ";
        appendSummaryText(out, sample());
        QCOMPARE(out, "before " + textOf(sample()));
    }

    void valuesStayInTheirFields_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("tab") << QByteArray("a\tb") << QByteArray("a%09b");
        QTest::newRow("line break") << QByteArray("a\r\nb") << QByteArray("a%0D%0Ab");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("a%00b");
        QTest::newRow("DEL") << QByteArray("\x7F") << QByteArray("%7F");
        QTest::newRow("Chinese") << QByteArray("\xE4\xB8\xAD") << QByteArray("\xE4\xB8\xAD");
        QTest::newRow("cut UTF-8") << QByteArray("\xE4\xB8") << QByteArray("%E4%B8");
        QTest::newRow("Latin-1") << QByteArray("caf\xE9!") << QByteArray("caf%E9!");
        QTest::newRow("overlong") << QByteArray("\xC0\xAE") << QByteArray("%C0%AE");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("%ED%A0%80");
        QTest::newRow("astral") << QByteArray("\xF0\x9F\x98\x80") << QByteArray("\xF0\x9F\x98\x80");
        QTest::newRow("too high") << QByteArray("\xF4\x90\x80\x80") << QByteArray("%F4%90%80%80");
        QTest::newRow("percent sign") << QByteArray("/%20") << QByteArray("/%20");
    }

    void valuesStayInTheirFields()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, kept);
        RequestSummary summary;
        summary.method = summary.target = summary.host = summary.fault = summary.userAgent = summary.referer = value;
        const QByteArray text = textOf(summary);
        QCOMPARE(QString::fromUtf8(text).toUtf8(), text);
        const StoredSummary stored(text);
        QVERIFY(stored.isValid());
        for (const QByteArrayView field : {stored.summary.method, stored.summary.target, stored.summary.host,
                                           stored.summary.fault, stored.summary.userAgent, stored.summary.referer})
            QCOMPARE(field, kept);
    }

    void damagedTextIsInvalid_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray text = textOf(sample());
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a word") << QByteArray("GET");
        QTest::newRow("a field less") << text.left(text.lastIndexOf('\t'));
        QTest::newRow("no number") << QByteArray(text).replace("404", "4x4");
        QTest::newRow("too large") << QByteArray(text).replace("5000000000", "50000000000000000000");
        QTest::newRow("negative ordinal") << QByteArray(text).replace("\t3\t", "\t-3\t");
    }

    void damagedTextIsInvalid()
    {
        QFETCH(QByteArray, text);
        const StoredSummary stored(text);
        QVERIFY(!stored.isValid());
        Event event = eventOf(sample());
        event.text = QString::fromUtf8(text);
        QVERIFY(commonLogLine(event, true).isEmpty());
    }

    void laterVersionsMayAddFields()
    {
        const StoredSummary stored(textOf(sample()) + "\tmore");
        QVERIFY(stored.isValid());
        QCOMPARE(stored.summary.referer, "http://localhost:8080/");
    }

    void logLines()
    {
        RequestSummary summary = sample();
        summary.bodyBytes = 123;
        QCOMPARE(commonLogLine(eventOf(summary), false),
                 "192.168.1.7 - - [10/Oct/2000:13:35:36 +0800] \"GET /a?b=\\\"c\\\" HTTP/1.0\" 404 123");
        QCOMPARE(commonLogLine(eventOf(summary), true),
                 "192.168.1.7 - - [10/Oct/2000:13:35:36 +0800] \"GET /a?b=\\\"c\\\" HTTP/1.0\" 404 123 "
                 "\"http://localhost:8080/\" \"curl/7.88.1\"");
        summary.bodyBytes = 0;
        summary.referer = {};
        summary.userAgent = "\\\"\xE4\xB8\xAD\x01";
        summary.target = "/\xE4";
        QCOMPARE(
            commonLogLine(eventOf(summary), true),
            "192.168.1.7 - - [10/Oct/2000:13:35:36 +0800] \"GET /%E4 HTTP/1.0\" 404 - \"-\" \"\\\\\\\"\\xe4\\xb8\\xad%01\"");
    }

    void logLineOfWhatWasNoRequest()
    {
        RequestSummary summary;
        summary.status = 400;
        Event event = eventOf(summary);
        event.peer = {};
        QCOMPARE(commonLogLine(event, false), "- - - [10/Oct/2000:13:35:36 +0800] \"-\" 400 -");
    }
};

QTEST_APPLESS_MAIN(TestRequestSummary)
#include "tst_requestsummary.moc"
