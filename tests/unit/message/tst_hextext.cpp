#include "hextext.h"
#include "textencoding.h"

#include <QTest>

using namespace net;

namespace {

TextEncoding encodingOf(const QString &name)
{
    return TextEncoding::fromName(name).value();
}

} // namespace

class TestHexText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesHexAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *text, const char *hex) {
            QTest::newRow(text) << QString::fromLatin1(text) << QByteArray::fromHex(hex);
        };
        row("", "");
        row(" \t\r\n", "");
        row("48 65", "4865");
        row("0x48,0x65", "4865");
        row("0X48, 0x6C", "486c");
        row("48:65", "4865");
        row("48-65;6c", "48656c");
        row("\\x48\\x65", "4865");
        row("4865", "4865");
        row("{0x48, 0x65}", "4865");
        row("0x4865", "4865");
        row("480x65\\x6c", "48656c");
        row("00 ff FF", "00ffff");
    }

    void takesHexAsPeopleTypeIt()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        const auto parsed = parseHex(text);
        QVERIFY(parsed);
        QCOMPARE(*parsed, bytes);
    }

    void marksWhereHexIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        const auto row = [](const QString &text, int offset) { QTest::newRow(qPrintable(text)) << text << offset; };
        row(QStringLiteral("4"), 0);
        row(QStringLiteral("486"), 2);
        row(QStringLiteral("48 6"), 3);
        row(QStringLiteral("4 8"), 0);
        row(QStringLiteral("48 6g"), 4);
        row(QStringLiteral("hello"), 0);
        row(QStringLiteral("48 zz"), 3);
        row(QStringLiteral("0x"), 0);
        row(QStringLiteral("48 0x 65"), 3);
        row(QStringLiteral("0x4"), 2);
        row(QStringLiteral("0xg1"), 2);
        row(QStringLiteral("48\\65"), 2);
        row(QStringLiteral("4\\x65"), 0);
        row(QStringLiteral("你"), 0);
        row(QStringLiteral("４８"), 0);
    }

    void marksWhereHexIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(int, offset);
        const auto parsed = parseHex(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, NetErrorCode::InvalidHex);
        QCOMPARE(parsed.error().number, qint64{offset});
        QCOMPARE(parsed.error().subject, text);
    }

    void writesWhatIsCopied()
    {
        const QByteArray bytes("Hel\0'\\\n\r\t\x7f\xff", 11);
        QCOMPARE(toHex(bytes), QStringLiteral("48 65 6c 00 27 5c 0a 0d 09 7f ff"));
        QCOMPARE(toHex({}), QString());
        QCOMPARE(toPythonBytes(bytes), QStringLiteral("b'Hel\\x00\\'\\\\\\n\\r\\t\\x7f\\xff'"));
        QCOMPARE(toPythonBytes({}), QStringLiteral("b''"));
        QCOMPARE(toCArray("Hel"), QStringLiteral("const unsigned char data[3] = {\n    0x48, 0x65, 0x6c,\n};"));
        QCOMPARE(toCArray(QByteArray(17, 'A')).count(u'\n'), 3);
        QVERIFY(toCArray({}).startsWith(QStringLiteral("const unsigned char data[1] = {0};")));
    }

    void dumpsAsWiresharkReadsIt()
    {
        QCOMPARE(toHexDump("Hello"),
                 QStringLiteral("00000000  48 65 6c 6c 6f                                    |Hello|\n"));
        const QString dump = toHexDump(QByteArray("0123456789abcdef\0\xff", 18));
        QCOMPARE(dump, QStringLiteral("00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|\n"
                                      "00000010  00 ff                                             |..|\n"));
        QCOMPARE(toHexDump({}), QString());
    }

    void hexGoesBothWays()
    {
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all.append(char(i));
        QCOMPARE(parseHex(toHex(all)).value(), all);
        const QString cArray = toCArray(all);
        QCOMPARE(parseHex(QStringView(cArray).mid(cArray.indexOf(u'{')).chopped(1)).value(), all);
    }

    void takesEscapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *title, const QString &text, const char *encoding, const QByteArray &bytes) {
            QTest::newRow(title) << text << QString::fromLatin1(encoding) << bytes;
        };
        row("empty", {}, "UTF-8", {});
        row("plain", QStringLiteral("abc"), "UTF-8", "abc");
        row("letters", QStringLiteral(R"(\r\n\t\0\\\a\b\f\v\e)"), "UTF-8", QByteArray("\r\n\t\0\\\a\b\f\v\x1b", 10));
        row("byte", QStringLiteral(R"(a\xffb\x00)"), "UTF-8",
            QByteArray("a\xff"
                       "b\0",
                       4));
        row("a byte is a byte in UTF-16", QStringLiteral(R"(A\x42\n)"), "UTF-16LE", QByteArray("A\0B\n\0", 5));
        row("character", QStringLiteral(R"(\u4f60)"), "UTF-8", QByteArray::fromHex("e4bda0"));
        row("character in GBK", QStringLiteral(R"(\u4F60好)"), "GBK", QByteArray::fromHex("c4e3bac3"));
        row("two halves", QStringLiteral(R"(\ud83d\ude00)"), "UTF-8", QByteArray::fromHex("f09f9880"));
        row("long form", QStringLiteral(R"(\U0001F600)"), "UTF-8", QByteArray::fromHex("f09f9880"));
        row("NUL before a digit", QStringLiteral(R"(\012)"), "UTF-8",
            QByteArray("\0"
                       "12",
                       3));
        row("emoji as it is", QStringLiteral("😀"), "UTF-8", QByteArray::fromHex("f09f9880"));
    }

    void takesEscapes()
    {
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        QFETCH(QByteArray, bytes);
        const auto parsed = parseEscapes(text, encodingOf(encoding));
        QVERIFY(parsed);
        QCOMPARE(*parsed, bytes);
    }

    void marksWhereEscapesAreWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<NetErrorCode>("code");
        QTest::addColumn<int>("offset");
        const auto row = [](const QString &text, const char *encoding, NetErrorCode code, int offset) {
            QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(encoding) << code << offset;
        };
        row(QStringLiteral(R"(ab\)"), "UTF-8", NetErrorCode::InvalidEscape, 2);
        row(QStringLiteral(R"(a\q)"), "UTF-8", NetErrorCode::InvalidEscape, 1);
        row(QStringLiteral(R"(\x4)"), "UTF-8", NetErrorCode::InvalidEscape, 0);
        row(QStringLiteral(R"(\\\xg0)"), "UTF-8", NetErrorCode::InvalidEscape, 2);
        row(QStringLiteral(R"(\u4f6)"), "UTF-8", NetErrorCode::InvalidEscape, 0);
        row(QStringLiteral(R"(\u+123)"), "UTF-8", NetErrorCode::InvalidEscape, 0);
        row(QStringLiteral(R"(\ud83d)"), "UTF-8", NetErrorCode::InvalidEscape, 0);
        row(QStringLiteral(R"(\ud83dx)"), "UTF-8", NetErrorCode::InvalidEscape, 0);
        row(QStringLiteral(R"(\U00110000)"), "UTF-8", NetErrorCode::InvalidEscape, 0);
        row(QStringLiteral(R"(ab你)"), "ISO-8859-1", NetErrorCode::UnencodableText, 2);
        row(QStringLiteral(R"(\n\xff\ta\u4f60)"), "US-ASCII", NetErrorCode::UnencodableText, 9);
        row(QStringLiteral(R"(你\U0001F600)"), "GBK", NetErrorCode::UnencodableText, 1);
    }

    void marksWhereEscapesAreWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        QFETCH(NetErrorCode, code);
        QFETCH(int, offset);
        const auto parsed = parseEscapes(text, encodingOf(encoding));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, code);
        QCOMPARE(parsed.error().number, qint64{offset});
    }

    void escapesGoBothWays_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *title, const char *encoding, const QByteArray &bytes, const QString &text) {
            QTest::newRow(title) << QString::fromLatin1(encoding) << bytes << text;
        };
        row("plain", "UTF-8", "a b", QStringLiteral("a b"));
        row("letters", "UTF-8", "a\r\n\\", QStringLiteral(R"(a\r\n\\)"));
        row("NUL before a digit", "UTF-8",
            QByteArray("\0"
                       "1",
                       2),
            QStringLiteral(R"(\u00001)"));
        row("invalid", "UTF-8", "a\xff", QStringLiteral(R"(a\xFF)"));
        row("a backslash that looks like one", "UTF-8", "\\xFF", QStringLiteral(R"(\\xFF)"));
        row("Chinese", "GBK", QByteArray::fromHex("c4e3ff"), QStringLiteral(R"(你\xFF)"));
        row("BOM", "UTF-8", QByteArray::fromHex("efbbbf41"), QStringLiteral(R"(\ufeffA)"));
        row("emoji", "UTF-8", QByteArray::fromHex("f09f9880"), QStringLiteral("😀"));
        row("tag character", "UTF-8", QByteArray::fromHex("f3a08081"), QStringLiteral(R"(\U000e0001)"));
        row("UTF-16 odd", "UTF-16LE", QByteArray("A\0B", 3), QStringLiteral(R"(A\x42)"));
        row("shifts say nothing: the bytes do", "ISO-2022-JP", "\x1b(BA", QStringLiteral(R"(\x1b\x28\x42\x41)"));
    }

    void escapesGoBothWays()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(toEscapes(bytes, encodingOf(encoding)), text);
        QCOMPARE(parseEscapes(text, encodingOf(encoding)).value(), bytes);
    }
};

QTEST_GUILESS_MAIN(TestHexText)
#include "tst_hextext.moc"
