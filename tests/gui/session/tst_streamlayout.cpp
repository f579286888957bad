// A piece of a stream as lines: wrapped by columns, no byte lost, what is looked for marked.
#include "streamlayout.h"

#include <QTest>

using namespace widgets;

class TestStreamLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrapsText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("one") << QByteArray("hello") << QStringList{QStringLiteral("hello")};
        QTest::newRow("broken") << QByteArray("a\nb") << QStringList{QStringLiteral("a\\n"), QStringLiteral("b")};
        QTest::newRow("ends in a break") << QByteArray("a\n") << QStringList{QStringLiteral("a\\n")};
        QTest::newRow("full line") << QByteArray("0123456789") << QStringList{QStringLiteral("0123456789")};
        QTest::newRow("wrapped") << QByteArray("0123456789ab")
                                 << QStringList{QStringLiteral("0123456789"), QStringLiteral("ab")};
        QTest::newRow("Chinese takes two")
            << QStringLiteral("你好，服务端").toUtf8() << QStringList{QStringLiteral("你好，服务"), QStringLiteral("端")};
        QTest::newRow("a wide one does not fit")
            << QStringLiteral("012345678你").toUtf8() << QStringList{QStringLiteral("012345678"), QStringLiteral("你")};
        QTest::newRow("not valid") << QByteArray("a\xff") << QStringList{QStringLiteral("a\\xFF")};
    }

    void wrapsText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, lines);
        const std::vector<StreamLine> made = layOutText(bytes, net::TextEncoding(), 10);
        QStringList texts;
        qsizetype next = 0;
        for (const StreamLine &line : made) {
            texts << line.text;
            QCOMPARE(line.byteFirst, next);
            next += line.byteCount;
        }
        QCOMPARE(texts, lines);
        QCOMPARE(next, bytes.size());
    }

    void marksWrapsAndMatches()
    {
        const std::vector<StreamLine> made = layOutText("say HELLO again", net::TextEncoding(), 10, "hello");
        QCOMPARE(made.size(), size_t{2});
        QVERIFY(made[0].goesOn);
        QVERIFY(!made[1].goesOn);
        QCOMPARE(made[0].matches.size(), size_t{1});
        QCOMPARE(made[0].matches[0], (net::DecodedText::Span{4, 5}));
        QVERIFY(made[1].matches.empty());
        // One that a wrap goes through is marked on both lines.
        const std::vector<StreamLine> cut = layOutText("01234567hello", net::TextEncoding(), 10, "hello");
        QCOMPARE(cut[0].matches, (std::vector<net::DecodedText::Span>{{8, 2}}));
        QCOMPARE(cut[1].matches, (std::vector<net::DecodedText::Span>{{0, 3}}));
    }

    void dumpsHex()
    {
        QByteArray bytes("0123456789abcdef");
        bytes += QByteArray("\x00\xff", 2);
        const std::vector<StreamLine> made = layOutHex(bytes, 0x1000, QByteArray("f\0", 2));
        QCOMPARE(made.size(), size_t{2});
        QCOMPARE(made[0].text,
                 QStringLiteral("00001000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef"));
        QCOMPARE(made[1].text.left(15), QStringLiteral("00001010  00 ff"));
        QVERIFY(made[1].text.endsWith(QStringLiteral("··")));
        QCOMPARE(made[1].byteFirst, qsizetype{16});
        QCOMPARE(made[1].byteCount, qsizetype{2});
        const auto &first = made[0].matches;
        QCOMPARE(made[0].text.mid(first[0].start, first[0].length), QStringLiteral("66"));
        QCOMPARE(made[0].text.mid(first[1].start, first[1].length), QStringLiteral("f"));
        QCOMPARE(made[1].text.mid(made[1].matches[0].start, 2), QStringLiteral("00"));
    }

    void findsBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("needle");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("at");
        QTest::newRow("there") << QByteArray("abcabc") << QByteArray("bc") << 0 << 1;
        QTest::newRow("further on") << QByteArray("abcabc") << QByteArray("bc") << 2 << 4;
        QTest::newRow("in either case") << QByteArray("aBCa") << QByteArray("bc") << 0 << 1;
        QTest::newRow("not there") << QByteArray("abc") << QByteArray("x") << 0 << -1;
        QTest::newRow("longer than all") << QByteArray("abc") << QByteArray("abcd") << 0 << -1;
        QTest::newRow("nothing") << QByteArray("abc") << QByteArray() << 0 << -1;
        QTest::newRow("beyond") << QByteArray("abc") << QByteArray("a") << 5 << -1;
        QTest::newRow("bytes") << QByteArray("\x00\xc3\xa9", 3) << QByteArray("\xc3\xa9") << 0 << 1;
    }

    void findsBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, needle);
        QFETCH(int, from);
        QFETCH(int, at);
        QCOMPARE(findBytes(bytes, needle, from), qsizetype{at});
    }
};

QTEST_GUILESS_MAIN(TestStreamLayout)
#include "tst_streamlayout.moc"
