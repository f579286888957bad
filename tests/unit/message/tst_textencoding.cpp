#include "textencoding.h"

#include <QTest>

using namespace net;

namespace {

TextEncoding encodingOf(const QString &name)
{
    return TextEncoding::fromName(name).value();
}

QString markedOf(const DecodedText &decoded)
{
    QString marked;
    for (const DecodedText::Span &span : decoded.invalid)
        marked += decoded.text.mid(span.start, span.length) + u'|';
    return marked;
}

} // namespace

class TestTextEncoding final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesHaveOneSpelling_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *asked, const char *name) {
            QTest::newRow(asked) << QString::fromLatin1(asked) << QString::fromLatin1(name);
        };
        row("utf8", "UTF-8");
        row("Utf-8", "UTF-8");
        row("windows-65001", "UTF-8");
        row("gbk", "GBK");
        row("cp936", "GBK");
        row(" GB 18030 ", "GB18030");
        row("gb2312", "GB2312");
        row("big5", "Big5");
        row("shift-jis", "Shift_JIS");
        row("sjis", "Shift_JIS");
        row("euc-kr", "EUC-KR");
        row("EUCJP", "EUC-JP");
        row("latin1", "ISO-8859-1");
        row("iso-8859-1", "ISO-8859-1");
        row("ascii", "US-ASCII");
        row("utf-16", "UTF-16LE");
        row("UTF-16be", "UTF-16BE");
        row("unicode", "UTF-16LE");
        row("utf-32", "UTF-32LE");
        row("cp1252", "windows-1252");
        row("koi8-r", "KOI8-R");
        row("cp437", "IBM437");
        row("windows-874", "windows-874");
    }

    void namesHaveOneSpelling()
    {
        QFETCH(QString, asked);
        QFETCH(QString, name);
        const auto encoding = TextEncoding::fromName(asked);
        QVERIFY(encoding);
        QCOMPARE(encoding->name(), name);
        QCOMPARE(encodingOf(encoding->name()).name(), name);
    }

    void unknownNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("none such") << QStringLiteral("no-such-encoding");
        QTest::newRow("locale") << QStringLiteral("locale");
        QTest::newRow("system") << QStringLiteral("System");
        QTest::newRow("options") << QStringLiteral("ISO-2022-JP,version=2");
        QTest::newRow("path") << QStringLiteral("../../etc/passwd");
        QTest::newRow("Chinese") << QStringLiteral("国标");
        QTest::newRow("long") << QString(100000, u'a');
    }

    void unknownNames()
    {
        QFETCH(QString, name);
        const auto encoding = TextEncoding::fromName(name);
        QVERIFY(!encoding);
        QCOMPARE(encoding.error().code, NetErrorCode::UnknownEncoding);
        QCOMPARE(encoding.error().subject, name);
    }

    void offersWhatItHas()
    {
        const QStringList names = TextEncoding::availableNames();
        const QStringList first{QStringLiteral("UTF-8"),      QStringLiteral("GBK"),      QStringLiteral("GB18030"),
                                QStringLiteral("Big5"),       QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"),
                                QStringLiteral("ISO-8859-1"), QStringLiteral("US-ASCII")};
        QCOMPARE(names.first(first.size()), first);
        QVERIFY(names.contains(QStringLiteral("Shift_JIS")));
        QVERIFY(names.contains(QStringLiteral("EUC-KR")));
        QVERIFY(names.contains(QStringLiteral("KOI8-R")));
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), names.size());
        for (const QString &name : names) {
            const TextEncoding encoding = encodingOf(name);
            QCOMPARE(encoding.name(), name);
            QCOMPARE(encoding.decodeToString(encoding.encode(u"Hello, 1\r\n").value()), QStringLiteral("Hello, 1\r\n"));
        }
    }

    void roundTrips_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        const QString chinese = QStringLiteral("你好，服务端");
        QTest::newRow("GBK") << QStringLiteral("GBK") << chinese << QByteArray::fromHex("c4e3bac3a3acb7fecef1b6cb");
        QTest::newRow("GB18030") << QStringLiteral("GB18030") << QStringLiteral("你😀")
                                 << QByteArray::fromHex("c4e39439fc36");
        QTest::newRow("Big5") << QStringLiteral("Big5") << QStringLiteral("已送達") << QByteArray::fromHex("a477b065b946");
        QTest::newRow("Shift_JIS") << QStringLiteral("Shift_JIS") << QStringLiteral("こんにちは")
                                   << QByteArray::fromHex("82b182f182c982bf82cd");
        QTest::newRow("EUC-KR") << QStringLiteral("EUC-KR") << QStringLiteral("안녕") << QByteArray::fromHex("bec8b3e7");
        QTest::newRow("UTF-8") << QStringLiteral("UTF-8") << QStringLiteral("你😀") << QByteArray::fromHex("e4bda0f09f9880");
        QTest::newRow("UTF-16LE") << QStringLiteral("UTF-16LE") << QStringLiteral("A😀")
                                  << QByteArray::fromHex("41003dd800de");
        QTest::newRow("UTF-16BE") << QStringLiteral("UTF-16BE") << QStringLiteral("A😀")
                                  << QByteArray::fromHex("0041d83dde00");
        QTest::newRow("UTF-32LE") << QStringLiteral("UTF-32LE") << QStringLiteral("A😀")
                                  << QByteArray::fromHex("4100000000f60100");
        QTest::newRow("Latin-1") << QStringLiteral("ISO-8859-1") << QStringLiteral("naïve\u0080")
                                 << QByteArray("na\xefve\x80");
        QTest::newRow("windows-1251") << QStringLiteral("windows-1251") << QStringLiteral("Привет")
                                      << QByteArray::fromHex("cff0e8e2e5f2");
        QTest::newRow("ISO-2022-JP ends in its first state")
            << QStringLiteral("ISO-2022-JP") << QStringLiteral("あ") << QByteArray("\x1b$B$\"\x1b(B");
        QTest::newRow("NUL") << QStringLiteral("GBK") << QStringLiteral("a") + QChar(0) + QStringLiteral("你")
                             << QByteArray("a\0\xc4\xe3", 4);
        QTest::newRow("empty") << QStringLiteral("GBK") << QString() << QByteArray();
    }

    void roundTrips()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        const TextEncoding encoding = encodingOf(name);
        const auto encoded = encoding.encode(text);
        QVERIFY(encoded);
        QCOMPARE(*encoded, bytes);
        const DecodedText decoded = encoding.decode(bytes);
        QCOMPARE(decoded.text, text);
        QVERIFY(decoded.invalid.empty());
    }

    void showsInvalidBytes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *title, const char *name, const char *hex, const QString &text, const char *marked) {
            QTest::newRow(title) << QString::fromLatin1(name) << QByteArray::fromHex(hex) << text
                                 << QString::fromLatin1(marked);
        };
        row("overlong slash", "UTF-8", "61c0af62", QStringLiteral("a\\xC0\\xAFb"), "\\xC0\\xAF|");
        row("overlong in three", "UTF-8", "e08080", QStringLiteral("\\xE0\\x80\\x80"), "\\xE0\\x80\\x80|");
        row("overlong in four", "UTF-8", "f0808080", QStringLiteral("\\xF0\\x80\\x80\\x80"), "\\xF0\\x80\\x80\\x80|");
        row("surrogate", "UTF-8", "eda080", QStringLiteral("\\xED\\xA0\\x80"), "\\xED\\xA0\\x80|");
        row("beyond Unicode", "UTF-8", "f4908080", QStringLiteral("\\xF4\\x90\\x80\\x80"), "\\xF4\\x90\\x80\\x80|");
        row("lone continuation", "UTF-8", "61bf62", QStringLiteral("a\\xBFb"), "\\xBF|");
        row("truncated in the middle", "UTF-8", "e4bd41", QStringLiteral("\\xE4\\xBDA"), "\\xE4\\xBD|");
        row("truncated at the end", "UTF-8", "41e4bd", QStringLiteral("A\\xE4\\xBD"), "\\xE4\\xBD|");
        row("two ranges", "UTF-8", "ff41fe", QStringLiteral("\\xFFA\\xFE"), "\\xFF|\\xFE|");
        row("valid around", "UTF-8", "e4bda0ffe5a5bd", QStringLiteral("你\\xFF好"), "\\xFF|");
        row("UTF-8 BOM is data", "UTF-8", "efbbbf41", QStringLiteral("\uFEFFA"), "");
        row("BOM and a wrong byte", "UTF-8", "efbbbfff", QStringLiteral("\uFEFF\\xFF"), "\\xFF|");
        row("NUL stays", "UTF-8", "6100ff", QStringLiteral("a") + QChar(0) + QStringLiteral("\\xFF"), "\\xFF|");
        row("a backslash of one's own is not marked", "UTF-8", "5c784646ff", QStringLiteral("\\xFF\\xFF"), "\\xFF|");
        row("GBK lead before ASCII", "GBK", "812041", QStringLiteral("\\x81 A"), "\\x81|");
        row("GBK truncated", "GBK", "c4e3ba", QStringLiteral("你\\xBA"), "\\xBA|");
        row("GBK 0xFF", "GBK", "41ff42", QStringLiteral("A\\xFFB"), "\\xFF|");
        row("GB18030 truncated four bytes", "GB18030", "4194390a", QStringLiteral("A\\x949\n"), "\\x94|");
        row("Big5 truncated", "Big5", "a477b0", QStringLiteral("已\\xB0"), "\\xB0|");
        row("Shift_JIS", "Shift_JIS", "82b182", QStringLiteral("こ\\x82"), "\\x82|");
        row("EUC-KR", "EUC-KR", "bec8ff41", QStringLiteral("안\\xFFA"), "\\xFF|");
        row("ASCII", "US-ASCII", "41c3a9", QStringLiteral("A\\xC3\\xA9"), "\\xC3\\xA9|");
        row("windows-1253 hole", "windows-1253", "41ff", QStringLiteral("A\\xFF"), "\\xFF|");
        row("UTF-16LE odd byte", "UTF-16LE", "410042", QStringLiteral("A\\x42"), "\\x42|");
        row("UTF-16LE BOM is data", "UTF-16LE", "fffe4100", QStringLiteral("\uFEFFA"), "");
        row("UTF-16LE lone high", "UTF-16LE", "3dd84100", QStringLiteral("\\x3D\\xD8A"), "\\x3D\\xD8|");
        row("UTF-16BE lone low", "UTF-16BE", "dc000041", QStringLiteral("\\xDC\\x00A"), "\\xDC\\x00|");
        row("UTF-16BE half a pair", "UTF-16BE", "d83dde", QStringLiteral("\\xD8\\x3D\\xDE"), "\\xD8\\x3D\\xDE|");
        row("UTF-32LE beyond", "UTF-32LE", "0000110041000000", QStringLiteral("\\x00\\x00\\x11\\x00A"),
            "\\x00\\x00\\x11\\x00|");
        row("UTF-32LE short", "UTF-32LE", "410000", QStringLiteral("\\x41\\x00\\x00"), "\\x41\\x00\\x00|");
        row("ISO-2022-JP wrong byte, then shifts", "ISO-2022-JP", "ff1b2442", QStringLiteral("\\xFF"), "\\xFF|");
        // What was switched on before a wrong byte holds after it: あ is 24 22 in the set that 1b 24 42 chooses.
        row("ISO-2022-JP goes on", "ISO-2022-JP", "1b24422422ff24221b284241", QStringLiteral("あ\\xFFあA"), "\\xFF|");
        row("ISO-2022-JP lead and wrong trail", "ISO-2022-JP", "1b2442242224a224221b284241",
            QStringLiteral("あ\\x24\\xA2あA"), "\\x24\\xA2|");
        row("ISO-2022-JP wrong behind the shift", "ISO-2022-JP", "1b2442ff2422", QStringLiteral("\\xFFあ"), "\\xFF|");
        row("ISO-2022-JP half a character at the end", "ISO-2022-JP", "1b2442242224", QStringLiteral("あ\\x24"), "\\x24|");
        row("ISO-2022-JP line end, then wrong", "ISO-2022-JP", "1b244224220aff2422", QStringLiteral("あ\n\\xFF$\""),
            "\\xFF|");
        row("ISO-2022-JP no such set", "ISO-2022-JP", "411b245a42", QStringLiteral("A\\x1B$ZB"), "\\x1B|");
        row("ISO-2022-KR goes on", "ISO-2022-KR", "1b2429430e3021ff30210f41", QStringLiteral("가\\xFF가A"), "\\xFF|");
        row("ISO-2022-CN goes on", "ISO-2022-CN", "1b2429410e3021ff30210f41", QStringLiteral("啊\\xFF啊A"), "\\xFF|");
        row("HZ goes on", "HZ-GB-2312", "7e7b3021ff30217e7d41", QStringLiteral("啊\\xFF啊A"), "\\xFF|");
    }

    void showsInvalidBytes()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, marked);
        const DecodedText decoded = encodingOf(name).decode(bytes);
        QCOMPARE(decoded.text, text);
        QCOMPARE(markedOf(decoded), marked);
    }

    void everyByteIsAccountedFor_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : TextEncoding::availableNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    // Never U+FFFD: whatever stands in the result is either a character of the encoding or a marked byte.
    void everyByteIsAccountedFor()
    {
        QFETCH(QString, name);
        const TextEncoding encoding = encodingOf(name);
        for (int high = 0x80; high < 0x100; ++high) {
            QByteArray bytes;
            for (int low = 0; low < 0x100; ++low)
                bytes.append(char(high)).append(char(low));
            const DecodedText decoded = encoding.decode(bytes);
            QVERIFY2(!decoded.text.contains(QChar(QChar::ReplacementCharacter)) || name.startsWith(QStringLiteral("UTF-16")),
                     qPrintable(decoded.text));
            qsizetype last = -1;
            for (const DecodedText::Span &span : decoded.invalid) {
                QVERIFY(span.start > last);
                QCOMPARE(span.length % shownByteLength, 0);
                QVERIFY(decoded.text.mid(span.start).startsWith(QStringLiteral("\\x")));
                last = span.start + span.length;
            }
        }
    }

    void unencodable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        const QString lone = QStringLiteral("ab") + QChar(0xd83d);
        QTest::newRow("Latin-1") << QStringLiteral("ISO-8859-1") << QStringLiteral("abc你") << 3;
        QTest::newRow("ASCII") << QStringLiteral("US-ASCII") << QStringLiteral("naïve") << 2;
        QTest::newRow("GBK emoji") << QStringLiteral("GBK") << QStringLiteral("你好😀x") << 2;
        QTest::newRow("Big5 simplified") << QStringLiteral("Big5") << QStringLiteral("已送达") << 2;
        QTest::newRow("Shift_JIS yen") << QStringLiteral("Shift_JIS") << QStringLiteral("a¥") << 1;
        QTest::newRow("after an emoji that counts two")
            << QStringLiteral("GB18030") << QStringLiteral("😀") + QChar(0xdc00) << 2;
        QTest::newRow("UTF-8 lone surrogate") << QStringLiteral("UTF-8") << lone << 2;
        QTest::newRow("UTF-16 lone surrogate") << QStringLiteral("UTF-16LE") << lone << 2;
        QTest::newRow("GBK lone surrogate") << QStringLiteral("GBK") << lone << 2;
        QTest::newRow("windows-1252 at once") << QStringLiteral("windows-1252") << QStringLiteral("你") << 0;
    }

    void unencodable()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(int, offset);
        const auto encoded = encodingOf(name).encode(text);
        QVERIFY(!encoded);
        QCOMPARE(encoded.error().code, NetErrorCode::UnencodableText);
        QCOMPARE(encoded.error().subject, name);
        QCOMPARE(encoded.error().number, qint64{offset});
    }

    void megabytesAreDecodedWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("UTF-8 valid") << QStringLiteral("UTF-8") << QByteArray::fromHex("e4bda0");
        QTest::newRow("UTF-8 all wrong") << QStringLiteral("UTF-8") << QByteArray("\xff");
        QTest::newRow("UTF-8 truncated ones") << QStringLiteral("UTF-8") << QByteArray("\xf0\x9f\x98");
        QTest::newRow("GBK valid") << QStringLiteral("GBK") << QByteArray::fromHex("c4e3");
        QTest::newRow("GBK half wrong") << QStringLiteral("GBK") << QByteArray::fromHex("c4e3ff");
        QTest::newRow("GB18030 nearly four") << QStringLiteral("GB18030") << QByteArray::fromHex("9439fc20");
        QTest::newRow("ISO-2022-JP only shifts, then wrong")
            << QStringLiteral("ISO-2022-JP") << QByteArray("\x1b$B\x1b(B\xff");
        QTest::newRow("UTF-16LE lone") << QStringLiteral("UTF-16LE") << QByteArray::fromHex("3dd8");
    }

    // A way of decoding that is quadratic in the size runs into ctest's time limit here; no clock is read.
    void megabytesAreDecodedWhole()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, unit);
        const TextEncoding encoding = encodingOf(name);
        const QString one = encoding.decodeToString(unit);
        const qsizetype times = (qsizetype{1} << 20) / unit.size();
        const QString all = encoding.decodeToString(unit.repeated(times));
        QCOMPARE(all.size(), one.size() * times);
        QVERIFY(all.startsWith(one) && all.endsWith(one));
    }

    void controlsBecomeVisible()
    {
        const QString text = QStringLiteral("a\r\n\t") + QChar(0) + QStringLiteral("\x7f\u0085\u202e你");
        const QString shown = visibleControls(text);
        QCOMPARE(shown, QStringLiteral("a␍␊␉␀␡␦␦你"));
        QCOMPARE(shown.size(), text.size());
    }
};

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "tst_textencoding.moc"
