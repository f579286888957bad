#include "timeformat.h"

#include <QTest>
#include <QTimeZone>

#include <clocale>
#include <ctime>

using namespace net;

namespace {

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
}

// What the C library makes of the same moment, in the zone of TZ.
QString byLibrary(const QByteArray &format, const QDateTime &time)
{
    const time_t seconds = time.toSecsSinceEpoch();
    const std::tm *parts = std::localtime(&seconds);
    QByteArray text(1024, '\0');
    text.resize(qsizetype(std::strftime(text.data(), size_t(text.size()), format.constData(), parts)));
    return QString::fromLatin1(text);
}

} // namespace

class TestTimeFormat final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(std::setlocale(LC_ALL, "C")); }

    void agreesWithStrftime_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("UTC") << QByteArray("UTC0");
        QTest::newRow("China") << QByteArray("CST-8");
        QTest::newRow("Newfoundland") << QByteArray("NST3:30");
        QTest::newRow("Nepal") << QByteArray("NPT-5:45");
    }

    void agreesWithStrftime()
    {
#ifndef __GLIBC__
        QSKIP("the flags compared here are those of glibc");
#endif
        QFETCH(QByteArray, zone);
        qputenv("TZ", zone);
        tzset();
        QList<QDateTime> times;
        for (int year = 1971; year <= 2060; ++year) {
            for (const int day : {1, 3, 5, 7})
                times << utc(year, 1, day, 0, 0, day) << utc(year, 12, 24 + day, 23, 59, 59);
            times << utc(year, 2, 28, 12) << utc(year, 3, 1, 13, 5) << utc(year, 6, 9, 1, 2, 3);
        }
        times << utc(2000, 2, 29, 12, 30, 45) << utc(2024, 2, 29) << utc(9999, 12, 31, 11, 59, 59);
        QByteArrayList formats;
        for (char letter = 'A'; letter <= 'z'; ++letter) {
            if (letter > 'Z' && letter < 'a')
                continue;
            formats << QByteArray("%") + letter << QByteArray("%E") + letter << QByteArray("%O") + letter;
            if (!QByteArrayView("aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYz").contains(letter))
                continue; // glibc pads what it copies; here copied is copied
            for (const char *modifier : {"-", "_", "0", "^", "#", "_^", "0O", "8", "_8", "-8", "012", "^3", "_1"})
                formats << QByteArray("%") + modifier + letter;
        }
        formats << "%%"
                << "100%"
                << "%"
                << "%-"
                << "%E"
                << "%!"
                << "%E!"
                << "a%nb%tc"
                << "plain";
        formats.removeIf([](const QByteArray &format) {
            // The zone's name is Qt's; glibc widens the sign of %z apart from its digits.
            const bool widened = format.contains('1') || format.contains('3') || format.contains('8');
            return format.endsWith('Z') || format.contains("+") || (format.endsWith('z') && widened);
        });
        // Many conversions in one go, since there are many; one by one only to name the one that differs.
        for (qsizetype first = 0; first < formats.size(); first += 20) {
            const QByteArrayList some = formats.mid(first, 20);
            const QByteArray joined = some.join('|');
            for (const QDateTime &moment : std::as_const(times)) {
                const QDateTime local = moment.toLocalTime();
                if (formatTime(QString::fromLatin1(joined), local) == byLibrary(joined, moment))
                    continue;
                for (const QByteArray &format : some)
                    QCOMPARE(QString::fromLatin1(format) + u' ' + formatTime(QString::fromLatin1(format), local),
                             QString::fromLatin1(format) + u' ' + byLibrary(format, moment));
                QFAIL("differs only in company");
            }
        }
    }

    void formats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *format, const char *text) {
            QTest::newRow(format) << QString::fromUtf8(format) << QString::fromUtf8(text);
        };
        row("%Y-%m-%d %X", "2021-01-03 15:04:05");
        row("%c", "Sun Jan  3 15:04:05 2021");
        row("%G-W%V-%u", "2020-W53-7");
        row("%Z %z", "UTC +0000");
        row("%e|%-d|%_d|%05d", " 3|3| 3|00003");
        row("%I:%M %p %P", "03:04 PM pm");
        row("%^a %#B %#p %^10A", "SUN JANUARY pm     SUNDAY");
        row("%s", "1609686245");
        row("%Q %E %Ed %", "%Q %E %Ed %");
        row("现在 %H 点", "现在 15 点");
        row("%N", "%N");
        row("", "");
    }

    void formats()
    {
        QFETCH(QString, format);
        QFETCH(QString, text);
        QCOMPARE(formatTime(format, utc(2021, 1, 3, 15, 4, 5)), text);
    }

    void carriesItsOwnZone()
    {
        const QDateTime time(QDate(2024, 2, 29), QTime(8, 0), Qt::OffsetFromUTC, -(3 * 3600 + 1800));
        QCOMPARE(formatTime(u"%H:%M %z", time), QStringLiteral("08:00 -0330"));
    }

    void resultIsBounded()
    {
        QCOMPARE(formatTime(QString(QStringLiteral("%c").repeated(100000)), utc(2024, 1, 1)).size(), maxTimeText);
        QCOMPARE(formatTime(u"%999999999999999999999d", utc(2024, 1, 1)).size(), maxTimeText);
        QCOMPARE(formatTime(u"%4096d%4096d", utc(2024, 1, 1)).size(), maxTimeText);
        QCOMPARE(formatTime(u"%Y", QDateTime()), QString());
    }
};

QTEST_GUILESS_MAIN(TestTimeFormat)
#include "tst_timeformat.moc"
