#include "conditions.h"

#include <QDateTime>
#include <QTest>

using namespace net::http;

namespace {

constexpr qint64 sample = 784'111'777; // Sun, 06 Nov 1994 08:49:37 GMT

const Validators version{"\"v1\"", sample};

// A head with the lines given, all of it alive until the next call.
const RequestHead &headOf(const QByteArray &method, const QByteArray &lines)
{
    static QByteArray bytes;
    static RequestHead head;
    bytes = method + " / HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n" + lines + "\r\n";
    qsizetype searched = 0;
    if (parseRequestHead(bytes, HeadLimits(), &head, &searched).status != ParseStatus::Complete)
        qFatal("the test's own head is wrong");
    return head;
}

} // namespace

class TestConditions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conditions_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *title, const char *method, const QByteArray &lines, Condition expected) {
            QTest::addRow("%s: %s %s", title, method, lines.simplified().constData())
                << QByteArray(method) << lines << static_cast<int>(expected);
        };
        using enum Condition;
        const QByteArray date = "Sun, 06 Nov 1994 08:49:37 GMT";
        const QByteArray before = "Sun, 06 Nov 1994 08:49:36 GMT";
        const QByteArray after = "Sun, 06 Nov 1994 08:49:38 GMT";
        row("none", "GET", "", Proceed);

        row("9110 13.1.1", "GET", "If-Match: \"v1\"\r\n", Proceed);
        row("9110 13.1.1", "GET", "If-Match: \"v0\", \"v1\"\r\n", Proceed);
        row("9110 13.1.1", "GET", "If-Match: \"v0\"\r\nIf-Match: \"v1\"\r\n", Proceed);
        row("9110 13.1.1", "GET", "If-Match: *\r\n", Proceed);
        row("9110 13.1.1", "GET", "If-Match: \"v0\"\r\n", Failed);
        row("9110 13.1.1", "GET", "If-Match:\r\n", Failed);
        row("9110 13.1.1: strong comparison", "GET", "If-Match: W/\"v1\"\r\n", Failed);
        row("9110 13.1.1", "POST", "If-Match: \"v0\"\r\n", Failed);
        row("9110 8.8.3: case-sensitive", "GET", "If-Match: \"V1\"\r\n", Failed);

        row("9110 13.1.2", "GET", "If-None-Match: \"v1\"\r\n", NotModified);
        row("9110 13.1.2", "HEAD", "if-none-match: \"v1\"\r\n", NotModified);
        row("9110 13.1.2", "POST", "If-None-Match: \"v1\"\r\n", Failed);
        row("9110 13.1.2: weak comparison", "GET", "If-None-Match: W/\"v1\"\r\n", NotModified);
        row("9110 13.1.2", "GET", "If-None-Match: *\r\n", NotModified);
        row("9110 13.1.2", "POST", "If-None-Match: *\r\n", Failed);
        row("9110 13.1.2", "GET", "If-None-Match: \"v0\"\r\n", Proceed);
        row("9110 13.1.2", "GET", "If-None-Match: \"v0\",, \t\"v1\"\r\n", NotModified);
        row("9110 8.8.3: a comma inside", "GET", "If-None-Match: \"a,\"v1\"\r\n", Proceed);
        row("9110 8.8.3: a comma inside", "GET", "If-None-Match: \"a, b\", \"v1\"\r\n", NotModified);
        row("9110 8.8.3: no quotes", "GET", "If-None-Match: v1\r\n", Proceed);
        row("9110 8.8.3: no end", "GET", "If-None-Match: \"v1\r\n", Proceed);
        row("9110 8.8.3: W is upper case", "GET", "If-None-Match: w/\"v1\"\r\n", Proceed);

        row("9110 13.1.3", "GET", "If-Modified-Since: " + date + "\r\n", NotModified);
        row("9110 13.1.3", "HEAD", "If-Modified-Since: " + after + "\r\n", NotModified);
        row("9110 13.1.3", "GET", "If-Modified-Since: " + before + "\r\n", Proceed);
        row("9110 13.1.3: other methods", "POST", "If-Modified-Since: " + date + "\r\n", Proceed);
        row("9110 13.1.3: no date", "GET", "If-Modified-Since: yesterday\r\n", Proceed);
        row("9110 13.1.3: more than one", "GET", "If-Modified-Since: " + date + "\r\nIf-Modified-Since: " + date + "\r\n",
            Proceed);
        row("9110 13.1.3: If-None-Match wins", "GET", "If-None-Match: \"v0\"\r\nIf-Modified-Since: " + date + "\r\n",
            Proceed);
        row("9110 13.1.3: If-None-Match wins", "GET", "If-Modified-Since: " + before + "\r\nIf-None-Match: \"v1\"\r\n",
            NotModified);

        row("9110 13.1.4", "GET", "If-Unmodified-Since: " + date + "\r\n", Proceed);
        row("9110 13.1.4", "GET", "If-Unmodified-Since: " + after + "\r\n", Proceed);
        row("9110 13.1.4", "GET", "If-Unmodified-Since: " + before + "\r\n", Failed);
        row("9110 13.1.4", "POST", "If-Unmodified-Since: " + before + "\r\n", Failed);
        row("9110 13.1.4: no date", "GET", "If-Unmodified-Since: 1994\r\n", Proceed);
        row("9110 13.1.4: If-Match wins", "GET", "If-Match: \"v1\"\r\nIf-Unmodified-Since: " + before + "\r\n", Proceed);

        row("9110 13.2.2: 412 before 304", "GET", "If-None-Match: \"v1\"\r\nIf-Match: \"v0\"\r\n", Failed);
        row("9110 13.2.2: both hold", "GET", "If-None-Match: \"v1\"\r\nIf-Match: \"v1\"\r\n", NotModified);
        row("no condition of these", "GET", "If: x\r\nIf-Something: \"v1\"\r\n", Proceed);
    }

    void conditions()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, lines);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(evaluateConditions(headOf(method, lines), version)), expected);
    }

    void unknownValidators()
    {
        const Validators none;
        QCOMPARE(evaluateConditions(headOf("GET", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n"), none),
                 Condition::Proceed);
        QCOMPARE(evaluateConditions(headOf("GET", "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n"), none),
                 Condition::Proceed);
        QCOMPARE(evaluateConditions(headOf("GET", "If-None-Match: \"v1\"\r\n"), none), Condition::Proceed);
        QCOMPARE(evaluateConditions(headOf("GET", "If-Match: \"v1\"\r\n"), none), Condition::Failed);
    }

    void ifRange_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<bool>("expected");
        const auto row = [](const QByteArray &lines, bool expected) {
            QTest::newRow(lines.simplified().constData()) << lines << expected;
        };
        // RFC 9110 section 13.1.5
        row("", true);
        row("If-Range: \"v1\"\r\n", true);
        row("If-Range: \"v0\"\r\n", false);
        row("If-Range: W/\"v1\"\r\n", false);
        row("If-Range: \"v1\", \"v0\"\r\n", false);
        row("If-Range: v1\r\n", false);
        row("If-Range:\r\n", false);
        row("If-Range: *\r\n", false);
        row("If-Range: Sun, 06 Nov 1994 08:49:37 GMT\r\n", true);
        row("If-Range: Sun, 06 Nov 1994 08:49:36 GMT\r\n", false);
        row("If-Range: Sun, 06 Nov 1994 08:49:38 GMT\r\n", false);
        row("If-Range: \"v1\"\r\nIf-Range: \"v1\"\r\n", false);
    }

    void ifRange()
    {
        QFETCH(QByteArray, lines);
        QFETCH(bool, expected);
        QCOMPARE(rangeApplies(headOf("GET", lines), version), expected);
        QVERIFY(!rangeApplies(headOf("HEAD", lines), version)); // section 14.2
        QVERIFY(!rangeApplies(headOf("POST", lines), version));
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const QByteArray &text, qint64 expected) {
            QTest::newRow(text.constData()) << text << expected;
        };
        // RFC 9110 section 5.6.7
        row("Sun, 06 Nov 1994 08:49:37 GMT", sample);
        row("Sunday, 06-Nov-94 08:49:37 GMT", sample);
        row("Sun Nov  6 08:49:37 1994", sample);
        row("Wed Nov 16 08:49:37 1994", sample + 10 * 86400);
        row("Thu, 01 Jan 1970 00:00:00 GMT", 0);
        row("Thu, 29 Feb 2024 23:59:59 GMT", 1'709'251'199);
        row("Sat, 31 Dec 2016 23:59:60 GMT", 1'483'228'800); // a leap second
        row("Fri, 31 Dec 9999 23:59:59 GMT", 253'402'300'799);
        row("Mon, 06 Nov 1994 08:49:37 GMT", sample); // the wrong day says nothing
        row("", -1);
        row("0", -1);
        row("Sun", -1);
        row("Sun,", -1);
        row("Sun, 06 Nov 1994 08:49:37", -1);
        row("Sun, 06 Nov 1994 08:49:37 UTC", -1);
        row("Sun, 06 Nov 1994 08:49:37 GMT ", -1);
        row(" Sun, 06 Nov 1994 08:49:37 GMT", -1);
        row("Sun, 6 Nov 1994 08:49:37 GMT", -1);
        row("Sun, 06 nov 1994 08:49:37 GMT", -1); // case-sensitive
        row("sun, 06 Nov 1994 08:49:37 GMT", -1);
        row("Sun, 06 Nov 94 08:49:37 GMT", -1);
        row("Sun, 06 Nov 1994 8:49:37 GMT", -1);
        row("Sun, 06 Nov 1994 24:00:00 GMT", -1);
        row("Sun, 06 Nov 1994 08:60:37 GMT", -1);
        row("Sun, 06 Nov 1994 08:49:61 GMT", -1);
        row("Sun, 00 Nov 1994 08:49:37 GMT", -1);
        row("Sun, 31 Nov 1994 08:49:37 GMT", -1);
        row("Thu, 29 Feb 2023 00:00:00 GMT", -1);
        row("Xyz, 06 Nov 1994 08:49:37 GMT", -1);
        row("Sun, 06 Xyz 1994 08:49:37 GMT", -1);
        row("Sun, 06 Nov -994 08:49:37 GMT", -1);
        row("Sunday, 06 Nov 1994 08:49:37 GMT", -1);
        row("Sun Nov 6 08:49:37 1994", -1);
        row("Sun Nov  6 08:49:37 1994 GMT", -1);
        row("Sun Nov  6 08:49:37", -1);
    }

    void dates()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, expected);
        QCOMPARE(parseHttpDate(text), expected);
        if (expected != -1 && text.size() == 29 && !text.contains(":60") && !text.startsWith("Mon"))
            QCOMPARE(httpDate(expected), text);
        for (qsizetype size = 0; expected != -1 && size < text.size(); ++size)
            QCOMPARE(parseHttpDate(text.first(size)), -1);
    }

    // RFC 9110 section 5.6.7: more than 50 years ahead is in the past.
    void yearsOfTwoDigits()
    {
        const int now = QDate::currentDate().year();
        for (const int ahead : {-49, -1, 0, 1, 49}) {
            const QDate date(now + ahead, 6, 15);
            const QByteArray text =
                QLocale::c().toString(date, QStringLiteral("dddd, dd-MMM-yy")).toLatin1() + " 12:00:00 GMT";
            const qint64 read = parseHttpDate(text);
            const int year = QDateTime::fromSecsSinceEpoch(read, Qt::UTC).date().year();
            QCOMPARE(year % 100, date.year() % 100);
            QVERIFY2(year <= now + 50 && year > now - 100, text.constData());
        }
        QCOMPARE(QDateTime::fromSecsSinceEpoch(parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT"), Qt::UTC).date().year(),
                 1994);
    }

    void datesComeBack()
    {
        for (qint64 time = -1'000'000'000; time < 10'000'000'000; time += 86'399'993)
            QCOMPARE(parseHttpDate(httpDate(time)), time);
        QCOMPARE(httpDate(std::numeric_limits<qint64>::max()), "Fri, 31 Dec 9999 23:59:59 GMT");
        QCOMPARE(httpDate(std::numeric_limits<qint64>::min()).size(), 29);
    }
};

QTEST_APPLESS_MAIN(TestConditions)
#include "tst_conditions.moc"
