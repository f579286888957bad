#include "entryscope.h"

#include <QTest>

using namespace net;

namespace {

QString shown(const std::vector<EntryRange> &ranges)
{
    QStringList parts;
    for (const EntryRange &range : ranges)
        parts.append(QStringLiteral("%1-%2").arg(range.first).arg(range.last));
    return parts.join(u' ');
}

} // namespace

class TestEntryScope final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rangesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("within"); // of 100 entries, from 0; "!": makes no sense
        QTest::newRow("one") << "3"
                             << "2-2";
        QTest::newRow("range") << "3-8"
                               << "2-7";
        QTest::newRow("spaces") << " 3 - 8 , 20 "
                                << "2-7 19-19";
        QTest::newRow("any order") << "20,3-8"
                                   << "2-7 19-19";
        QTest::newRow("overlapping") << "3-8,5-10,11"
                                     << "2-10";
        QTest::newRow("within another") << "1-50,3-8"
                                        << "0-49";
        QTest::newRow("from the beginning") << "-4"
                                            << "0-3";
        QTest::newRow("to the end") << "90-"
                                    << "89-99";
        QTest::newRow("beyond the end") << "90-1000,2000"
                                        << "89-99";
        QTest::newRow("all beyond") << "101"
                                    << "";
        QTest::newRow("large") << "1-9000000000000000000"
                               << "0-99";
        QTest::newRow("empty") << ""
                               << "!";
        QTest::newRow("dash") << "-"
                              << "!";
        QTest::newRow("zero") << "0"
                              << "!";
        QTest::newRow("backwards") << "8-3"
                                   << "!";
        QTest::newRow("word") << "all"
                              << "!";
        QTest::newRow("comma at the end") << "3,"
                                          << "!";
        QTest::newRow("too large") << "99999999999999999999"
                                   << "!";
        QTest::newRow("signed") << "+3"
                                << "!";
        QTest::newRow("three") << "1-2-3"
                               << "!";
    }

    void rangesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, within);
        const auto ranges = parseEntryRanges(text);
        QCOMPARE(ranges.has_value(), within != u"!");
        if (!ranges)
            return;
        EntryScope scope;
        scope.entries = *ranges;
        QVERIFY(!scope.takesAll());
        QCOMPARE(shown(EntrySieve(scope).ranges(100)), within);
    }

    void allOfNothing()
    {
        const EntryScope scope;
        QVERIFY(scope.takesAll());
        QCOMPARE(shown(EntrySieve(scope).ranges(0)), QString());
        QCOMPARE(shown(EntrySieve(scope).ranges(5)), QStringLiteral("0-4"));
    }
};

QTEST_GUILESS_MAIN(TestEntryScope)
#include "tst_entryscope.moc"
