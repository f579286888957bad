#include "headfeed.h"

#include <QTest>

using namespace net::http;
using namespace testing;

class TestHeadLimits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limitsHold_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected");
        // Limits of the test: request line 40, head 200, fields 5.
        const QByteArray get = "GET / HTTP/1.0\r\n";
        const auto line = [](qsizetype size) { return "GET /" + QByteArray(size - 14, 'x') + " HTTP/1.0"; };
        const auto row = [](const char *title, const QByteArray &stream, const QByteArray &expected) {
            QTest::newRow(title) << stream << expected;
        };
        row("longest line", line(40) + "\r\n\r\n", "complete");
        row("longest line, LF", line(40) + "\n\n", "complete");
        row("longest line, still coming", line(40) + "\r", "more");
        row("line too long", line(41) + "\r\n\r\n", "request-line-too-long at 40");
        row("line too long, not ended", line(41), "request-line-too-long at 40");
        row("line too long, CR", line(40) + "\r\r", "request-line-too-long at 40");
        row("after empty lines", "\r\n\r\n" + line(41), "request-line-too-long at 44");
        row("a method for ever", QByteArray(41, 'X'), "request-line-too-long at 40");
        row("longest head", get + "A: " + QByteArray(177, 'x') + "\r\n\r\n", "complete");
        row("head too long", get + "A: " + QByteArray(178, 'x') + "\r\n\r\n", "head-too-long at 200");
        row("head too long, not ended", get + "A: " + QByteArray(182, 'x'), "head-too-long at 200");
        row("head may still end", get + "A: " + QByteArray(181, 'x'), "more");
        row("head too long by many lines",
            get + QByteArray("A: 0123456789012345678901234567890123456789012345\r\n").repeated(4), "head-too-long at 200");
        row("most fields", get + QByteArray("A: 1\r\n").repeated(5) + "\r\n", "complete");
        row("too many fields", get + QByteArray("A: 1\r\n").repeated(6), "too-many-fields at 46");
    }

    void limitsHold()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        const QByteArray result = parsed(stream, HeadLimits{40, 200, 5});
        QCOMPARE(result.startsWith("GET|") ? QByteArray("complete") : result, expected);
    }

    void smallestLimits()
    {
        QCOMPARE(parsed("\r\n\n", HeadLimits{40, 2, 5}), "head-too-long at 2");
        QCOMPARE(parsed("\r\n", HeadLimits{40, 1, 5}), "head-too-long at 1");
        QCOMPARE(parsed("\r\n", HeadLimits{0, 0, 0}), "head-too-long at 0");
        QCOMPARE(parsed("G", HeadLimits{0, 0, 0}), "head-too-long at 0");
        QCOMPARE(parsed("GE", HeadLimits{1, 200, 5}), "request-line-too-long at 1");
    }

    void defaultsTakeWhatTheStandardAsks()
    {
        // RFC 9112 section 3: "at least 8000 octets" of request line.
        QVERIFY(parsed("GET /" + QByteArray(7986, 'x') + " HTTP/1.0\r\n\r\n").startsWith("GET|"));
    }
};

QTEST_APPLESS_MAIN(TestHeadLimits)
#include "tst_headlimits.moc"
