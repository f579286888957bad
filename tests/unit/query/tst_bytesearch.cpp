#include "bytesearch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace net;

class TestByteSearch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsInEitherCase_data()
    {
        QTest::addColumn<QByteArray>("needle");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("at");
        const auto row = [](const char *name, const QByteArray &needle, const QByteArray &bytes, qsizetype at) {
            QTest::newRow(name) << needle << bytes << at;
        };
        row("same", "abc", "xxabcxx", 2);
        row("other case", "ABc", "xxaBCxx", 2);
        row("at the start", "x", "Xa", 0);
        row("at the end", "end", "the END", 4);
        row("whole", "whole", "WHOLE", 0);
        row("not there", "abd", "abcabcabc", -1);
        row("too long", "abcd", "abc", -1);
        row("repeats", "aab", "aaaaaaab", 5);
        row("nothing asked", "", "abc", 0);
        row("nothing there", "a", "", -1);
        row("NUL", QByteArray("\0b", 2), QByteArray("a\0b", 3), 1);
        row("not a letter", "[", "{", -1);
        row("another sign with a letter's bits", "@a", "`a", -1);
        row("high bytes are not folded", "\xc3\xa9", "\xc3\x89", -1);
        row("behind a block", "needle", QByteArray(200, 'n') + "Needle", 200);
        row("across blocks", "needle", QByteArray(61, 'e') + "NEEDLE" + QByteArray(100, 'd'), 61);
    }

    void findsInEitherCase()
    {
        QFETCH(QByteArray, needle);
        QFETCH(QByteArray, bytes);
        QTEST(ByteSearch(needle).find(bytes), "at");
    }

    void exactMeansExact()
    {
        const ByteSearch search("aB", ByteSearch::Letters::Exact);
        QCOMPARE(search.find("abAbABaB"), 6);
        QCOMPARE(search.find("abAbAB"), -1);
    }

    void goesOnFromAPlace()
    {
        const QByteArray bytes = "abc" + QByteArray(100, '.') + "ABC";
        const ByteSearch search("abc");
        QCOMPARE(search.find(bytes), 0);
        QCOMPARE(search.find(bytes, 1), 103);
        QCOMPARE(search.find(bytes, 104), -1);
        QCOMPARE(search.find(bytes, 1000), -1);
    }

    void findsWhatAPlainLoopFinds()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes(random.bounded(300), Qt::Uninitialized);
            for (char &c : bytes)
                c = "abAB\0 "[random.bounded(6)];
            QByteArray needle(random.bounded(1, 5), Qt::Uninitialized);
            for (char &c : needle)
                c = "abAB\0 "[random.bounded(6)];
            const qsizetype from = random.bounded(5);
            QCOMPARE(ByteSearch(needle, ByteSearch::Letters::Exact).find(bytes, from), bytes.indexOf(needle, from));
            QCOMPARE(ByteSearch(needle).find(bytes, from), bytes.toLower().indexOf(needle.toLower(), from));
        }
    }
};

QTEST_APPLESS_MAIN(TestByteSearch)
#include "tst_bytesearch.moc"
