#include "timeconversion.h"

#include "timeformat.h"

#include <array>

namespace net {

namespace {

constexpr std::array weekdays{u"Sunday", u"Monday", u"Tuesday", u"Wednesday", u"Thursday", u"Friday", u"Saturday"};
constexpr std::array months{u"January", u"February", u"March",     u"April",   u"May",      u"June",
                            u"July",    u"August",   u"September", u"October", u"November", u"December"};
constexpr qsizetype shortName = 3;

// strftime counts from Sunday (0), Qt from Monday (1) to Sunday (7).
int weekdayFromSunday(QDate date)
{
    return date.dayOfWeek() % 7;
}

int hourOfTwelve(int hour)
{
    return hour % 12 == 0 ? 12 : hour % 12;
}

// Weeks since the year's first `firstDay` (%U: Sunday, %W: Monday).
int weekOfYear(QDate date, int daysSinceFirstDay)
{
    return (date.dayOfYear() - 1 + 7 - daysSinceFirstDay) / 7;
}

// As glibc has it: wider than POSIX, which names the ones that make sense.
bool takesModifier(QChar letter, QChar modifier)
{
    if (modifier.isNull())
        return true;
    return (modifier == u'E' ? QStringView(u"CPRTXYZcnprstuxyz") : QStringView(u"BCGHIMPRSTUVWZbdeghjklmnprstuwyz"))
        .contains(letter);
}

QString padded(const QString &digits, bool negative, const TimeConversion &conversion, QChar defaultPad,
               qsizetype digitCount)
{
    const QChar pad = conversion.pad.isNull() ? defaultPad : conversion.pad;
    const QString sign = negative ? QStringLiteral("-") : QString();
    if (pad == u'-')
        return (sign + digits).rightJustified(conversion.width, u' ');
    const qsizetype width = qMax(conversion.width, digitCount) - sign.size();
    return pad == u'_' ? (sign + digits).rightJustified(width + sign.size(), u' ')
                       : sign + digits.rightJustified(width, u'0');
}

QString number(qint64 value, const TimeConversion &conversion, QChar defaultPad, qsizetype digitCount)
{
    return padded(QString::number(qAbs(value)), value < 0, conversion, defaultPad, digitCount);
}

// Names and composites: padded on the left with spaces (with 0: zeros) up to the width asked for.
QString widened(const QString &text, const TimeConversion &conversion)
{
    const bool zeros = conversion.pad == u'0' || conversion.pad == u'+';
    return text.rightJustified(conversion.width, zeros ? u'0' : u' ');
}

// Qt has no year 0: 1 BC is its -1, and strftime's 0.
int astronomicalYear(int year)
{
    return year < 0 ? year + 1 : year;
}

} // namespace

TimeConverter::TimeConverter(const QDateTime &time)
    : m_dateTime(time)
    , m_date(time.date())
    , m_time(time.time())
{
}

std::optional<QString> TimeConverter::convert(const TimeConversion &conversion) const
{
    if (!takesModifier(conversion.letter, conversion.modifier))
        return std::nullopt;
    if (auto text = nameOf(conversion))
        return text;
    if (auto text = numberOf(conversion))
        return text;
    if (auto text = yearOf(conversion))
        return text;
    return compositeOf(conversion);
}

std::optional<QString> TimeConverter::nameOf(const TimeConversion &conversion) const
{
    const auto weekday = static_cast<size_t>(weekdayFromSunday(m_date));
    const auto month = static_cast<size_t>(m_date.month() - 1);
    bool upper = conversion.upper || conversion.swapCase;
    bool lower = false;
    QString text;
    switch (conversion.letter.unicode()) {
    case u'a': text = QStringView(weekdays.at(weekday)).first(shortName).toString(); break;
    case u'A': text = QString::fromUtf16(weekdays.at(weekday)); break;
    case u'b':
    case u'h': text = QStringView(months.at(month)).first(shortName).toString(); break;
    case u'B': text = QString::fromUtf16(months.at(month)); break;
    case u'P': lower = true; [[fallthrough]];
    case u'p':
        text = m_time.hour() < 12 ? QStringLiteral("AM") : QStringLiteral("PM");
        lower = lower || conversion.swapCase;
        break;
    case u'Z':
        text = m_dateTime.timeZoneAbbreviation();
        lower = conversion.swapCase;
        upper = conversion.upper;
        break;
    case u'n': text = QStringLiteral("\n"); break;
    case u't': text = QStringLiteral("\t"); break;
    case u'%': text = QStringLiteral("%"); break;
    default: return std::nullopt;
    }
    return widened(lower ? text.toLower() : upper ? text.toUpper() : text, conversion);
}

std::optional<QString> TimeConverter::numberOf(const TimeConversion &conversion) const
{
    const int sunday = weekdayFromSunday(m_date);
    switch (conversion.letter.unicode()) {
    case u'd': return number(m_date.day(), conversion, u'0', 2);
    case u'e': return number(m_date.day(), conversion, u'_', 2);
    case u'H': return number(m_time.hour(), conversion, u'0', 2);
    case u'I': return number(hourOfTwelve(m_time.hour()), conversion, u'0', 2);
    case u'j': return number(m_date.dayOfYear(), conversion, u'0', 3);
    case u'k': return number(m_time.hour(), conversion, u'_', 2);
    case u'l': return number(hourOfTwelve(m_time.hour()), conversion, u'_', 2);
    case u'm': return number(m_date.month(), conversion, u'0', 2);
    case u'M': return number(m_time.minute(), conversion, u'0', 2);
    case u's': return number(m_dateTime.toSecsSinceEpoch(), conversion, u'0', 1);
    case u'S': return number(m_time.second(), conversion, u'0', 2);
    case u'u': return number(m_date.dayOfWeek(), conversion, u'0', 1);
    case u'U': return number(weekOfYear(m_date, sunday), conversion, u'0', 2);
    case u'V': return number(m_date.weekNumber(), conversion, u'0', 2);
    case u'w': return number(sunday, conversion, u'0', 1);
    case u'W': return number(weekOfYear(m_date, m_date.dayOfWeek() - 1), conversion, u'0', 2);
    case u'z': return offsetOf(conversion);
    default: return std::nullopt;
    }
}

std::optional<QString> TimeConverter::yearOf(const TimeConversion &conversion) const
{
    const int year = astronomicalYear(m_date.year());
    int isoYear = 0;
    static_cast<void>(m_date.weekNumber(&isoYear));
    isoYear = astronomicalYear(isoYear);
    const auto lastTwo = [](int value) { return ((value % 100) + 100) % 100; };
    switch (conversion.letter.unicode()) {
    case u'C': return number(year / 100 - (year % 100 < 0 ? 1 : 0), conversion, u'0', 2);
    case u'g': return number(lastTwo(isoYear), conversion, u'0', 2);
    case u'G': return number(isoYear, conversion, u'0', 1);
    case u'y': return number(lastTwo(year), conversion, u'0', 2);
    case u'Y': return number(year, conversion, u'0', 1);
    default: return std::nullopt;
    }
}

std::optional<QString> TimeConverter::compositeOf(const TimeConversion &conversion) const
{
    QStringView format;
    switch (conversion.letter.unicode()) {
    case u'c': format = u"%a %b %e %H:%M:%S %Y"; break;
    case u'D':
    case u'x': format = u"%m/%d/%y"; break;
    case u'F': format = u"%Y-%m-%d"; break;
    case u'r': format = u"%I:%M:%S %p"; break;
    case u'R': format = u"%H:%M"; break;
    case u'T':
    case u'X': format = u"%H:%M:%S"; break;
    default: return std::nullopt;
    }
    const QString text = formatTime(format, m_dateTime);
    return widened(conversion.upper ? text.toUpper() : text, conversion);
}

// +hhmm: a sign, then the digits of hours and minutes as one number. A width means nothing here.
QString TimeConverter::offsetOf(const TimeConversion &conversion) const
{
    const int seconds = m_dateTime.offsetFromUtc();
    const int minutes = qAbs(seconds) / 60;
    const QChar sign = seconds < 0 ? u'-' : u'+';
    TimeConversion digits = conversion;
    digits.width = -1;
    return sign + number(minutes / 60 * 100 + minutes % 60, digits, u'0', 4);
}

} // namespace net
