#include "exporttime.h"

#include "clock.h"

#include <QDateTime>

namespace net {

namespace {

constexpr qint64 secondsPerDay = 86400;
constexpr qint64 secondsPerSlot = 900;

qint64 floorDivided(qint64 value, qint64 by)
{
    const qint64 quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

// `count` digits of value, with zeros in front.
char *putDigits(char *to, qint64 value, int count)
{
    for (int i = count - 1; i >= 0; --i) {
        to[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    return to + count;
}

} // namespace

TimeText::TimeText(ExportTimes style, Form form, qint64 beginNs)
    : m_style(style)
    , m_form(form)
    , m_beginNs(beginNs)
    , m_zone("Z")
{
}

void TimeText::setOffset(qint64 second)
{
    const qint64 slot = floorDivided(second, secondsPerSlot);
    if (m_hasSlot && slot == m_slot)
        return;
    m_slot = slot;
    m_hasSlot = true;
    m_offset = QDateTime::fromSecsSinceEpoch(second).offsetFromUtc();
    const qint64 minutes = qAbs(m_offset) / 60;
    char zone[6]{m_offset < 0 ? '-' : '+'};
    putDigits(zone + 1, minutes / 60, 2);
    zone[3] = ':';
    putDigits(zone + 4, minutes % 60, 2);
    m_zone = QByteArray(zone, sizeof zone);
}

void TimeText::setDate(qint64 day)
{
    if (m_hasDay && day == m_day)
        return;
    m_day = day;
    m_hasDay = true;
    constexpr qint64 julianDayOf1970 = 2440588;
    m_date = QDate::fromJulianDay(julianDayOf1970 + day).toString(Qt::ISODate).toLatin1();
    m_date += m_form == Form::Machine ? 'T' : ' ';
}

void TimeText::appendFraction(QByteArray &out, qint64 ns) const
{
    char digits[10]{'.'};
    const bool machine = m_form == Form::Machine;
    putDigits(digits + 1, machine ? ns : ns / 1000, machine ? 9 : 6);
    out.append(digits, machine ? 10 : 7);
}

void TimeText::appendRelative(QByteArray &out, qint64 ns) const
{
    if (ns < 0) {
        out += '-';
        ns = -ns;
    }
    out += QByteArray::number(ns / nsPerSecond);
    appendFraction(out, ns % nsPerSecond);
}

void TimeText::append(QByteArray &out, qint64 timeNs)
{
    if (m_style == ExportTimes::Relative) {
        appendRelative(out, timeNs - m_beginNs);
        return;
    }
    const qint64 second = floorDivided(timeNs, nsPerSecond);
    if (m_style == ExportTimes::Local)
        setOffset(second);
    const qint64 shown = second + m_offset;
    const qint64 day = floorDivided(shown, secondsPerDay);
    setDate(day);
    const qint64 inDay = shown - day * secondsPerDay;
    char clock[8];
    char *to = putDigits(clock, inDay / 3600, 2);
    *to++ = ':';
    to = putDigits(to, inDay / 60 % 60, 2);
    *to++ = ':';
    putDigits(to, inDay % 60, 2);
    out.append(m_date).append(clock, sizeof clock);
    appendFraction(out, timeNs - second * nsPerSecond);
    out.append(m_zone);
}

QByteArray TimeText::text(qint64 timeNs)
{
    QByteArray out;
    append(out, timeNs);
    return out;
}

} // namespace net
