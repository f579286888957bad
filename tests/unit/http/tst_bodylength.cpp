#include "bodylength.h"

#include <QTest>

using namespace net::http;

class TestBodyLength final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lengths_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected"); // the number, or the fault's name
        const auto row = [](const char *value, const char *expected) {
            QTest::newRow(value) << QByteArray(value) << QByteArray(expected);
        };
        // RFC 9110 section 8.6
        row("0", "0");
        row("5", "5");
        row("005", "5");
        row("9223372036854775807", "9223372036854775807");
        row("000000000000000000000000000000000000000000005", "5");
        row("5, 5", "5");
        row("5,5\t,\t5", "5");
        row("5, 05", "5");
        row("0, 0", "0");
        row("", "length-malformed");
        row(",", "length-malformed");
        row("5, 6, x", "length-malformed");
        row("0, 5", "lengths-differ");
        row("5, 5, 6", "lengths-differ");
        row("+5", "length-malformed");
        row("-5", "length-malformed");
        row("0x5", "length-malformed");
        row("5 5", "length-malformed");
        row("5.0", "length-malformed");
        row("5;", "length-malformed");
        row("five", "length-malformed");
        row(",5", "length-malformed");
        row("5,", "length-malformed");
        row("5,,5", "length-malformed");
        row("9223372036854775808", "length-malformed");
        row("18446744073709551621", "length-malformed");
        row("5, 6", "lengths-differ");
    }

    void lengths()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, expected);
        const BodyLength length = parseBodyLength(value);
        QCOMPARE(length.fault == Fault::None ? QByteArray::number(length.bytes) : faultName(length.fault), expected);
    }
};

QTEST_APPLESS_MAIN(TestBodyLength)
#include "tst_bodylength.moc"
