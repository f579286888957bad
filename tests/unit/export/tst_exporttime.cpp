#include "exporttime.h"

#include <QDateTime>
#include <QTest>

using namespace net;

class TestExportTime final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { qunsetenv("TZ"); }

    void styles_data()
    {
        QTest::addColumn<ExportTimes>("style");
        QTest::addColumn<TimeText::Form>("form");
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QByteArray>("text");
        const qint64 ns = 1700000000'123456789;
        using Form = TimeText::Form;
        QTest::newRow("utc") << ExportTimes::Utc << Form::Machine << ns << QByteArray("2023-11-14T22:13:20.123456789Z");
        QTest::newRow("utc, people") << ExportTimes::Utc << Form::People << ns << QByteArray("2023-11-14 22:13:20.123456Z");
        QTest::newRow("local") << ExportTimes::Local << Form::Machine << ns
                               << QByteArray("2023-11-14T18:43:20.123456789-03:30");
        QTest::newRow("local, people") << ExportTimes::Local << Form::People << ns
                                       << QByteArray("2023-11-14 18:43:20.123456-03:30");
        QTest::newRow("relative") << ExportTimes::Relative << Form::Machine << ns << QByteArray("100.123456789");
        QTest::newRow("relative, people") << ExportTimes::Relative << Form::People << ns << QByteArray("100.123456");
        QTest::newRow("relative, at once")
            << ExportTimes::Relative << Form::Machine << qint64{1699999900'000000001} << QByteArray("0.000000001");
        QTest::newRow("relative, before") << ExportTimes::Relative << Form::Machine << qint64{1699999899'500000000}
                                          << QByteArray("-0.500000000");
        QTest::newRow("1970") << ExportTimes::Utc << Form::Machine << qint64{0}
                              << QByteArray("1970-01-01T00:00:00.000000000Z");
        QTest::newRow("before 1970") << ExportTimes::Utc << Form::Machine << qint64{-1}
                                     << QByteArray("1969-12-31T23:59:59.999999999Z");
        QTest::newRow("2262") << ExportTimes::Utc << Form::Machine << std::numeric_limits<qint64>::max()
                              << QByteArray("2262-04-11T23:47:16.854775807Z");
    }

    void styles()
    {
        QFETCH(ExportTimes, style);
        QFETCH(TimeText::Form, form);
        QFETCH(qint64, ns);
        QFETCH(QByteArray, text);
        qputenv("TZ", "America/St_Johns");
        TimeText time(style, form, 1699999900'000000000);
        QCOMPARE(time.text(ns), text);
        QCOMPARE(time.text(ns), text); // from what it kept
    }

    // The kept offset and date against Qt's own, over days in which clocks change, back and forth in time.
    void agreesWithQt_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone :
             {"UTC", "Europe/Berlin", "Asia/Shanghai", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void agreesWithQt()
    {
        QFETCH(QByteArray, zone);
        qputenv("TZ", zone);
        TimeText time(ExportTimes::Local, TimeText::Form::Machine, 0);
        // 2023 has a change of clocks in all of these zones that have one; steps of 7 minutes and 13 seconds, each third one
        // back.
        qint64 second = 1679700000;
        for (int i = 0; i < 5000; ++i) {
            second += i % 3 == 2 ? -200 : 433;
            const QString expected =
                QDateTime::fromSecsSinceEpoch(second).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.000000000ttt"));
            const QByteArray text = time.text(second * 1'000'000'000);
            QCOMPARE(text.left(29), expected.left(29).toLatin1());
            const QDateTime back =
                QDateTime::fromString(QString::fromLatin1(text.left(23) + text.mid(29)), Qt::ISODateWithMs);
            QCOMPARE(back.toSecsSinceEpoch(), second);
        }
    }
};

QTEST_GUILESS_MAIN(TestExportTime)
#include "tst_exporttime.moc"
