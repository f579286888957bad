#include "exporttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace net;

namespace {

QByteArray cell(const QString &text)
{
    QByteArray out;
    appendCsvCell(out, text.toUtf8());
    return out;
}

QByteArray html(QByteArrayView text, bool *exact)
{
    QByteArray out;
    *exact = appendHtml(out, text);
    return out;
}

} // namespace

class TestExportText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulasAreHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << "abc" << QByteArray("abc");
        QTest::newRow("empty") << "" << QByteArray();
        QTest::newRow("equals") << "=cmd|' /C calc'!A0" << QByteArray("'=cmd|' /C calc'!A0");
        QTest::newRow("plus") << "+1" << QByteArray("'+1");
        QTest::newRow("minus") << "-1" << QByteArray("'-1");
        QTest::newRow("at") << "@SUM(1)" << QByteArray("'@SUM(1)");
        QTest::newRow("tab") << "\t=1" << QByteArray("'\t=1");
        QTest::newRow("line break") << "\n=1" << QByteArray("\"'\n=1\"");
        QTest::newRow("quotes") << "=\"a\",b" << QByteArray("\"'=\"\"a\"\",b\"");
        QTest::newRow("full width equals") << QStringLiteral("＝1") << QByteArray("'＝1");
        QTest::newRow("full width at") << QStringLiteral("＠1") << QByteArray("'＠1");
        QTest::newRow("not full width") << QStringLiteral("Ａ1") << QByteArray("Ａ1");
        QTest::newRow("controls") << QStringLiteral("a") + QChar(0) + QStringLiteral("\x1b[31m\x7f")
                                  << QByteArray("a␀␛[31m␡");
    }

    void formulasAreHarmless()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(cell(text), expected);
    }

    void jsonStringsReadBack_data()
    {
        QTest::addColumn<QString>("text");
        QString all;
        for (char16_t c = 0; c < 0x100; ++c)
            all += QChar(c);
        QTest::newRow("every character below U+0100") << all;
        QTest::newRow("empty") << "";
        QTest::newRow("Chinese") << QStringLiteral("你好\u2028“x”");
        QTest::newRow("beyond the first plane") << QStringLiteral("😀");
        QTest::newRow("right to left") << QStringLiteral("a\u202eb");
    }

    void jsonStringsReadBack()
    {
        QFETCH(QString, text);
        QByteArray out("[");
        appendJsonString(out, text.toUtf8());
        QCOMPARE(QJsonDocument::fromJson(out + ']').array().at(0).toString(), text);
    }

    void htmlIsEscaped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<bool>("exact");
        QTest::newRow("markup") << "<script>alert('&\"')</script>"
                                << QByteArray("&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;") << true;
        QTest::newRow("lines") << "a\nb\tc" << QByteArray("a\nb\tc") << true;
        QTest::newRow("carriage return") << "a\r\nb" << QByteArray("a\\r\nb") << false;
        QTest::newRow("line break first") << "\na" << QByteArray("\na") << false;
        QTest::newRow("escape") << "\x1b[2J" << QByteArray("\\x1b[2J") << false;
        QTest::newRow("right to left") << QStringLiteral("a\u202eb") << QByteArray("a\\u202eb") << false;
        QTest::newRow("byte order mark") << QStringLiteral("\ufeffa") << QByteArray("\\ufeffa") << false;
        QTest::newRow("Chinese with a line break") << QStringLiteral("你好\n") << QByteArray("你好\n") << true;
    }

    void htmlIsEscaped()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, expected);
        QFETCH(bool, exact);
        bool isExact = !exact;
        QCOMPARE(html(text.toUtf8(), &isExact), expected);
        QCOMPARE(isExact, exact);
    }

    void linesStayLines()
    {
        QByteArray out;
        appendOneLine(out, QByteArrayView("a\r\n\tb\x1b", 6));
        appendOneLine(out, QStringLiteral("\u202e你").toUtf8());
        appendOneLine(out, "\xEF\xBB\xBF!");
        QCOMPARE(out, QByteArray("a␍␊␉b␛␦你␦!"));
    }

    void payloads_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("exact");
        QTest::newRow("UTF-8") << "UTF-8" << QByteArray("你好") << QStringLiteral("你好") << true;
        QTest::newRow("NUL") << "UTF-8" << QByteArray(1, '\0') << QString(QChar(0)) << true;
        QTest::newRow("not UTF-8") << "UTF-8" << QByteArray("a\xff") << QStringLiteral("a\\xFF") << false;
        QTest::newRow("GBK") << "GBK" << QByteArray("\xC4\xE3\xBA\xC3") << QStringLiteral("你好") << true;
        QTest::newRow("empty") << "GBK" << QByteArray() << QString() << true;
    }

    void payloads()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, payload);
        QFETCH(QString, text);
        QFETCH(bool, exact);
        PayloadText decoded(*TextEncoding::fromName(encoding));
        decoded.set("something before");
        decoded.set(payload);
        QCOMPARE(QString::fromUtf8(decoded.utf8()), text);
        QCOMPARE(decoded.isExact(), exact);
    }
};

QTEST_GUILESS_MAIN(TestExportText)
#include "tst_exporttext.moc"
