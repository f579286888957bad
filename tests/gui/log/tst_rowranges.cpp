#include "rowranges.h"

#include <QTest>

using widgets::RowRanges;

class TestRowRanges final : public QObject {
    Q_OBJECT

    static QString written(const RowRanges &ranges)
    {
        QStringList parts;
        for (const RowRanges::Range &range : ranges.ranges())
            parts << QStringLiteral("%1-%2").arg(range.first).arg(range.last);
        return parts.join(u' ');
    }

private Q_SLOTS:
    void addsAndMerges_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::addColumn<QString>("result");
        QTest::newRow("before") << qint64{0} << qint64{2} << QStringLiteral("0-2 10-20 30-40");
        QTest::newRow("between") << qint64{22} << qint64{28} << QStringLiteral("10-20 22-28 30-40");
        QTest::newRow("after") << qint64{50} << qint64{50} << QStringLiteral("10-20 30-40 50-50");
        QTest::newRow("touching") << qint64{21} << qint64{21} << QStringLiteral("10-21 30-40");
        QTest::newRow("bridging") << qint64{21} << qint64{29} << QStringLiteral("10-40");
        QTest::newRow("within") << qint64{12} << qint64{13} << QStringLiteral("10-20 30-40");
        QTest::newRow("over all") << qint64{5} << qint64{45} << QStringLiteral("5-45");
        QTest::newRow("empty") << qint64{5} << qint64{4} << QStringLiteral("10-20 30-40");
    }

    void addsAndMerges()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        RowRanges ranges;
        ranges.add(30, 40);
        ranges.add(10, 20);
        ranges.add(first, last);
        QTEST(written(ranges), "result");
    }

    void removesAndToggles()
    {
        RowRanges ranges;
        ranges.add(0, 9);
        ranges.remove(3, 4);
        QCOMPARE(written(ranges), QStringLiteral("0-2 5-9"));
        ranges.toggle(5);
        QCOMPARE(written(ranges), QStringLiteral("0-2 6-9"));
        ranges.toggle(3);
        QCOMPARE(written(ranges), QStringLiteral("0-3 6-9"));
        QCOMPARE(ranges.count(), qint64{8});
        QVERIFY(ranges.contains(3));
        QVERIFY(!ranges.contains(4));
        QVERIFY(ranges.contains(9));
        QVERIFY(!ranges.contains(10));
    }

    void movesWithInsertedRows()
    {
        RowRanges ranges;
        ranges.add(0, 1);
        ranges.add(5, 9);
        ranges.insertRows(7, 100);
        QCOMPARE(written(ranges), QStringLiteral("0-1 5-6 107-109"));
        ranges.insertRows(0, 1);
        QCOMPARE(written(ranges), QStringLiteral("1-2 6-7 108-110"));
    }

    void tenMillionRowsAreOneInterval()
    {
        RowRanges ranges;
        ranges.add(0, 9'999'999);
        QCOMPARE(ranges.ranges().size(), size_t{1});
        QCOMPARE(ranges.count(), qint64{10'000'000});
        QVERIFY(ranges.contains(5'000'000));
    }
};

QTEST_APPLESS_MAIN(TestRowRanges)
#include "tst_rowranges.moc"
