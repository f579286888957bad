#include "mimeparameters.h"

#include <QTest>

using namespace net::http;

class TestMimeParameters final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected"); // value|name=parameter|…, or "none"
        const auto row = [](const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(text.constData()) << text << expected;
        };
        // RFC 9110 section 5.6.6 and 8.3.1
        row("text/html", "text/html");
        row("Text/HTML;Charset=\"utf-8\"", "text/html|charset=utf-8");
        row("text/html; charset=\"utf-8\"", "text/html|charset=utf-8");
        row("a;;b=c;", "a|b=c");
        row("a; b=\"\"", "a|b=");
        row("a; b=", "a|b=");
        row("a; b=\"c\\d\"", "a|b=c\\d");
        row("a; b=\"\\\"\\\\\"", "a|b=\"\\");
        row("a; b=c; d=e", "a|b=c|d=e");
        row("", "none");
        row(";b=c", "none");
        row("a b", "none");
        row("a; b", "none");
        row("a; =c", "none");
        row("a; b =c", "none");
        row("a; b= c", "none");
        row("a; b=c d", "none");
        row("a; b=\"c", "none");
        row("a; b=\"c\\", "none");
        row("a; b=\"c\\\"", "none");
        row("a; b=\"c\"d", "none");
        row("a; b=c\"d\"", "none");
        row("a; b=c; B=d", "none");
    }

    void values()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const std::optional<MimeValue> read = parseMimeValue(text);
        QByteArray described = read ? read->value : QByteArray("none");
        for (const auto &[name, value] : read ? read->parameters : decltype(read->parameters)())
            described += '|' + name + '=' + value;
        QCOMPARE(described, expected);
    }

    void extended()
    {
        QCOMPARE(extendedValue("UTF-8'en'%C2%A3%20rates"), "\xC2\xA3 rates"); // RFC 8187 section 3.2.3
        QCOMPARE(extendedValue("iso-8859-1'en'%A3%20rates"), "\xC2\xA3 rates");
        QVERIFY(!extendedValue("utf-8''").isNull());
        QVERIFY(extendedValue("utf-8'").isNull());
        QVERIFY(extendedValue("utf-16''a").isNull());
        QVERIFY(extendedValue("utf-8''%").isNull());
        QVERIFY(extendedValue(QByteArrayView()).isNull());
    }
};

QTEST_APPLESS_MAIN(TestMimeParameters)
#include "tst_mimeparameters.moc"
