#include "bytetext.h"
#include "controlescapes.h"

#include <QTest>

using namespace widgets;

class TestByteText final : public QObject {
    Q_OBJECT

    static net::TextEncoding encoding(const QString &name)
    {
        const auto found = net::TextEncoding::fromName(name);
        return found ? *found : net::TextEncoding();
    }

private Q_SLOTS:
    void textAndBytesKnowEachOther_data()
    {
        QTest::addColumn<QString>("encodingName");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part"); // of the text
        QTest::addColumn<int>("first");    // its bytes
        QTest::addColumn<int>("count");
        const QString utf8 = QStringLiteral("UTF-8");
        QTest::newRow("ascii") << utf8 << QByteArray("hello") << QStringLiteral("ll") << 2 << 2;
        QTest::newRow("chinese") << utf8 << QStringLiteral("a你好b").toUtf8() << QStringLiteral("好") << 4 << 3;
        QTest::newRow("emoji") << utf8 << QStringLiteral("a😀b").toUtf8() << QStringLiteral("b") << 5 << 1;
        QTest::newRow("gbk") << QStringLiteral("GBK")
                             << QByteArray("a\xc4\xe3\xba\xc3"
                                           "b")
                             << QStringLiteral("好b") << 3 << 3;
        QTest::newRow("after a line feed") << utf8 << QByteArray("a\r\nb") << QStringLiteral("b") << 3 << 1;
        QTest::newRow("a carriage return") << utf8 << QByteArray("a\r\nb") << QStringLiteral("\\r") << 1 << 1;
        QTest::newRow("invalid byte") << utf8
                                      << QByteArray("a\xff"
                                                    "b")
                                      << QStringLiteral("\\xFF") << 1 << 1;
        QTest::newRow("after an invalid byte") << utf8
                                               << QByteArray("a\xff\xfe"
                                                             "b")
                                               << QStringLiteral("b") << 3 << 1;
        QTest::newRow("NUL") << utf8 << QByteArray("a\0b", 3) << QStringLiteral("\\0") << 1 << 1;
    }

    void textAndBytesKnowEachOther()
    {
        QFETCH(QString, encodingName);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        QFETCH(int, first);
        QFETCH(int, count);
        const ByteText made = makeByteText(bytes, encoding(encodingName));
        const qsizetype at = made.text.indexOf(part, 0, Qt::CaseInsensitive);
        QVERIFY2(at >= 0, qPrintable(made.text));
        const ByteText::Range asBytes{first, count};
        QCOMPARE(made.bytesOf(at, part.size()), asBytes);
        const ByteText::Range asText = made.textOf(first, count);
        QCOMPARE(asText.first, at);
        QVERIFY(asText.count >= part.size()); // a line feed's own break comes along
    }

    void halfACharacterCountsAsAWhole()
    {
        const ByteText made = makeByteText(QStringLiteral("你好").toUtf8(), {});
        const ByteText::Range one{0, 1};
        QCOMPARE(made.textOf(1, 1), one);
        const ByteText::Range both{0, 2};
        QCOMPARE(made.textOf(2, 2), both);
    }

    void outsideIsNothing()
    {
        const ByteText made = makeByteText("abc", {});
        QCOMPARE(made.textOf(3, 1), ByteText::Range{});
        QCOMPARE(made.textOf(-1, 1), ByteText::Range{});
        QCOMPARE(made.bytesOf(0, 0), ByteText::Range{});
        QCOMPARE(made.bytesOf(0, 99), ByteText::Range{});
        QCOMPARE(ByteText().textOf(0, 1), ByteText::Range{});
    }

    void endlessLinesAreBroken()
    {
        const ByteText made = makeByteText(QByteArray(10 * longestLine, 'x'), {});
        const QStringList lines = made.text.split(u'\n');
        QCOMPARE(lines.size(), 11);
        for (const QString &line : lines)
            QVERIFY(line.size() <= longestLine);
        const ByteText::Range range = made.textOf(longestLine, 1);
        QCOMPARE(made.text.mid(range.first, 1), QStringLiteral("x"));
    }

    void controlsBecomeEscapes()
    {
        net::DecodedText decoded;
        decoded.text = QStringLiteral("a\r\n\\xFFb") + QChar(u'\0') + QChar(0x1b) + QChar(0x202e);
        decoded.invalid.push_back({3, 4});
        const EscapedText escaped = escapeControls(decoded);
        QCOMPARE(escaped.text, QStringLiteral("a\\r\\n\\xFFb\\0\\x1b\\u202e"));
        QCOMPARE(escaped.controls.size(), size_t{2});
        QCOMPARE(escaped.controls[0].start, 1);
        QCOMPARE(escaped.controls[0].length, 4);
        QCOMPARE(escaped.invalid.size(), size_t{1});
        QCOMPARE(escaped.invalid[0].start, 5);
    }
};

QTEST_APPLESS_MAIN(TestByteText)
#include "tst_bytetext.moc"
