#include "ranges.h"

#include <QTest>

#include <limits>

using namespace net::http;

namespace {

QByteArray described(const RangeResult &result)
{
    if (result.kind == RangeResult::Kind::Ignore)
        return result.ranges.empty() ? "whole" : "whole, but with ranges";
    if (result.kind == RangeResult::Kind::Unsatisfiable)
        return result.ranges.empty() ? "416" : "416, but with ranges";
    QByteArray text;
    for (const ByteRange &range : result.ranges)
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(range.first) + '+' + QByteArray::number(range.length);
    return text;
}

} // namespace

class TestRanges final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ranges_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *value, qint64 size, const QByteArray &expected) {
            QTest::addRow("%s of %lld", value, size) << QByteArray(value) << size << expected;
        };
        // RFC 9110 section 14.1.2, examples
        row("bytes=0-499", 10000, "0+500");
        row("bytes=500-999", 10000, "500+500");
        row("bytes=-500", 10000, "9500+500");
        row("bytes=9500-", 10000, "9500+500");
        row("bytes=0-0,-1", 10000, "0+1 9999+1");
        row("bytes= 0-999, 4500-5499, -1000", 10000, "0+1000 4500+1000 9000+1000");
        row("bytes=500-600,601-999", 10000, "500+101 601+399");
        row("bytes=500-700,601-999", 10000, "whole"); // overlapping
        row("BYTES=0-1", 10, "0+2");
        // the end of the resource
        row("bytes=0-", 10, "0+10");
        row("bytes=9-", 10, "9+1");
        row("bytes=10-", 10, "416");
        row("bytes=10-20", 10, "416");
        row("bytes=5-99999999999999999999999", 10, "5+5");
        row("bytes=99999999999999999999999-", 10, "416");
        row("bytes=99999999999999999999999-99999999999999999999999", 10, "416");
        row("bytes=-11", 10, "0+10");
        row("bytes=-99999999999999999999999", 10, "0+10");
        row("bytes=-0", 10, "416");
        row("bytes=0-9", 10, "0+10");
        row("bytes=20-30,0-1", 10, "0+2"); // one that can be satisfied is enough
        row("bytes=-0,20-", 10, "416");
        row("bytes=0-", 0, "416");
        row("bytes=0-0", 0, "416");
        row("bytes=-1", 0, "whole");
        row("bytes=-0", 0, "416");
        row("bytes=0-0", 1, "0+1");
        row("bytes=9223372036854775806-", std::numeric_limits<qint64>::max(), "9223372036854775806+1");
        row("bytes=-9223372036854775807", std::numeric_limits<qint64>::max(), "0+9223372036854775807");
        // order and lists
        row("bytes=5-6,1-2", 10, "5+2 1+2");
        row("bytes=5-6,1-5", 10, "whole");
        row("bytes=0-,-1", 10, "whole");
        row("bytes=1-1,1-1", 10, "whole");
        row("bytes=0-0\t,,\t2-2,", 10, "0+1 2+1"); // section 5.6.1.2
        row("bytes=", 10, "whole");
        row("bytes=,", 10, "whole");
        // section 14.2: what is malformed is ignored
        row("", 10, "whole");
        row("bytes", 10, "whole");
        row("lines=0-1", 10, "whole");
        row("bytes 0-1", 10, "whole");
        row("bytes =0-1", 10, "whole");
        row("bytes=1", 10, "whole");
        row("bytes=-", 10, "whole");
        row("bytes=--1", 10, "whole");
        row("bytes=-1-", 10, "whole");
        row("bytes=2-1", 10, "whole");
        row("bytes=20-11", 10, "whole");
        row("bytes=0 - 1", 10, "whole");
        row("bytes=0-1x", 10, "whole");
        row("bytes=0x0-1", 10, "whole");
        row("bytes=+0-1", 10, "whole");
        row("bytes=0-1;2-3", 10, "whole");
        row("bytes=0-1,x", 10, "whole");
        row("bytes=a-b", 10, "whole");
        row("bytes=0-1=2", 10, "whole");
        row("bytes=0-1", -1, "whole");
    }

    void ranges()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, size);
        QFETCH(QByteArray, expected);
        QCOMPARE(described(parseRanges(value, size)), expected);
    }

    // RFC 9110 section 17.15: many small ranges are an attack.
    void notTooMany()
    {
        QByteArray value = "bytes=0-0";
        for (int i = 1; i < maxRanges; ++i)
            value += ',' + QByteArray::number(2 * i) + '-' + QByteArray::number(2 * i);
        QCOMPARE(parseRanges(value, 1000).ranges.size(), static_cast<size_t>(maxRanges));
        QCOMPARE(described(parseRanges(value + ",999-", 1000)), "whole");
        QCOMPARE(described(parseRanges(value + ",5000-", 1000)), "whole");
    }
};

QTEST_APPLESS_MAIN(TestRanges)
#include "tst_ranges.moc"
