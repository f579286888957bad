// The dates of conditions.h.
#include "conditions.h"

#include "httpchars.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace net::http {

namespace {

using namespace std::chrono;

constexpr std::array<QByteArrayView, 12> monthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<QByteArrayView, 7> dayNames{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                 "Thursday", "Friday", "Saturday"};

// A date's text, read from its front; one thing that is not as expected makes all of it invalid.
class DateText {
public:
    explicit DateText(QByteArrayView text)
        : m_rest(text)
    {
    }

    void skip(QByteArrayView expected)
    {
        if (m_rest.startsWith(expected))
            m_rest = m_rest.sliced(expected.size());
        else
            m_isValid = false;
    }

    void skipDayName(bool isLong)
    {
        const auto it = std::find_if(dayNames.begin(), dayNames.end(),
                                     [&](QByteArrayView name) { return m_rest.startsWith(isLong ? name : name.first(3)); });
        skip(it == dayNames.end() ? QByteArrayView("?") : isLong ? *it : it->first(3));
    }

    int number(qsizetype digits)
    {
        int value = 0;
        for (qsizetype i = 0; i < digits; ++i) {
            if (i >= m_rest.size() || !isDigit(m_rest[i])) {
                m_isValid = false;
                return 0;
            }
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest = m_rest.sliced(digits);
        return value;
    }

    int monthNumber()
    {
        const auto it = std::find_if(monthNames.begin(), monthNames.end(),
                                     [this](QByteArrayView name) { return m_rest.startsWith(name); });
        skip(it == monthNames.end() ? QByteArrayView("?") : *it);
        return static_cast<int>(it - monthNames.begin()) + 1;
    }

    seconds timeOfDay()
    {
        const int hour = number(2);
        skip(":");
        const int minute = number(2);
        skip(":");
        const int second = number(2);
        m_isValid = m_isValid && hour < 24 && minute < 60 && second <= 60; // 60: a leap second
        return hours(hour) + minutes(minute) + seconds(second);
    }

    [[nodiscard]] bool startsWithSpace() const { return m_rest.startsWith(' '); }
    [[nodiscard]] bool isRead() const { return m_isValid && m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
    bool m_isValid = true;
};

// "a timestamp that appears to be more than 50 years in the future" is one of the past (RFC 9110 section 5.6.7).
int fullYear(int twoDigits)
{
    const int now = static_cast<int>(year_month_day(floor<days>(system_clock::now())).year());
    const int inThisCentury = now - now % 100 + twoDigits;
    return inThisCentury > now + 50 ? inThisCentury - 100 : inThisCentury;
}

void appendDigits(QByteArray &out, int number, int digits)
{
    int unit = 1;
    for (int i = 1; i < digits; ++i)
        unit *= 10;
    for (; unit > 0; unit /= 10)
        out.append(static_cast<char>('0' + number / unit % 10));
}

} // namespace

qint64 parseHttpDate(QByteArrayView text)
{
    DateText date(text);
    int day = 0;
    int monthOfYear = 0;
    int fullOrShortYear = 0;
    seconds time{};
    if (text.size() > 3 && text[3] == ',') { // Sun, 06 Nov 1994 08:49:37 GMT
        date.skipDayName(false);
        date.skip(", ");
        day = date.number(2);
        date.skip(" ");
        monthOfYear = date.monthNumber();
        date.skip(" ");
        fullOrShortYear = date.number(4);
        date.skip(" ");
        time = date.timeOfDay();
        date.skip(" GMT");
    } else if (findByte(text, ',') > 0) { // Sunday, 06-Nov-94 08:49:37 GMT
        date.skipDayName(true);
        date.skip(", ");
        day = date.number(2);
        date.skip("-");
        monthOfYear = date.monthNumber();
        date.skip("-");
        fullOrShortYear = fullYear(date.number(2));
        date.skip(" ");
        time = date.timeOfDay();
        date.skip(" GMT");
    } else { // Sun Nov  6 08:49:37 1994
        date.skipDayName(false);
        date.skip(" ");
        monthOfYear = date.monthNumber();
        date.skip(" ");
        if (date.startsWithSpace()) {
            date.skip(" ");
            day = date.number(1);
        } else {
            day = date.number(2);
        }
        date.skip(" ");
        time = date.timeOfDay();
        date.skip(" ");
        fullOrShortYear = date.number(4);
    }
    const year_month_day ymd(year(fullOrShortYear), month(static_cast<unsigned>(monthOfYear)),
                             std::chrono::day(static_cast<unsigned>(day)));
    if (!date.isRead() || !ymd.ok())
        return -1;
    return (sys_days(ymd).time_since_epoch() + time) / seconds(1);
}

QByteArray httpDate(qint64 secondsSince1970)
{
    // The format has four digits for the year.
    constexpr qint64 first = -62'167'219'200; // 0000-01-01
    constexpr qint64 last = 253'402'300'799;  // 9999-12-31
    const sys_seconds time{seconds(std::clamp(secondsSince1970, first, last))};
    const sys_days date = floor<days>(time);
    const year_month_day ymd(date);
    const auto ofDay = static_cast<int>((time - date).count());
    QByteArray text;
    text.reserve(29);
    text.append(dayNames.at(weekday(date).c_encoding()).first(3));
    text.append(", ");
    appendDigits(text, static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
    text.append(' ');
    text.append(monthNames.at(static_cast<unsigned>(ymd.month()) - 1));
    text.append(' ');
    appendDigits(text, static_cast<int>(ymd.year()), 4);
    text.append(' ');
    appendDigits(text, ofDay / 3600, 2);
    text.append(':');
    appendDigits(text, ofDay / 60 % 60, 2);
    text.append(':');
    appendDigits(text, ofDay % 60, 2);
    text.append(" GMT");
    return text;
}

} // namespace net::http
