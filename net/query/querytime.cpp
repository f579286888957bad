#include "querytime.h"

#include <QDateTime>

namespace net {

namespace {

constexpr qint64 secondNs = 1'000'000'000;
constexpr qint64 minuteNs = 60 * secondNs;
constexpr qint64 dayNs = 24 * 60 * minuteNs;
constexpr qint64 slotNs = 15 * minuteNs;

// All of the text: digits, `least` to `most` of them.
std::optional<int> number(QStringView text, qsizetype least, qsizetype most)
{
    if (text.size() < least || text.size() > most)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

struct Clock {
    qint64 ns = 0;
    qint64 spanNs = 0;
};

std::optional<Clock> parseClock(QStringView text)
{
    const QList<QStringView> parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const auto hours = number(parts[0], 1, 2);
    const auto minutes = number(parts[1], 2, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    Clock clock{(*hours * 60 + *minutes) * minuteNs, minuteNs};
    if (parts.size() == 2)
        return clock;
    const qsizetype point = parts[2].indexOf(u'.');
    const auto seconds = number(parts[2].left(point < 0 ? parts[2].size() : point), 2, 2);
    if (!seconds || *seconds > 59)
        return std::nullopt;
    clock.ns += *seconds * secondNs;
    clock.spanNs = secondNs;
    if (point < 0)
        return clock;
    const QStringView fraction = parts[2].sliced(point + 1);
    const auto digits = number(fraction, 1, 9);
    if (!digits)
        return std::nullopt;
    for (qsizetype i = 0; i < fraction.size(); ++i)
        clock.spanNs /= 10;
    clock.ns += *digits * clock.spanNs;
    return clock;
}

std::optional<QDate> parseDate(QStringView text)
{
    const QList<QStringView> parts = text.split(u'-');
    if (parts.size() != 3)
        return std::nullopt;
    const auto year = number(parts[0], 4, 4);
    const auto month = number(parts[1], 1, 2);
    const auto day = number(parts[2], 1, 2);
    if (!year || !month || !day || !QDate::isValid(*year, *month, *day) || *year < 1970 || *year > 2200)
        return std::nullopt;
    return QDate(*year, *month, *day);
}

} // namespace

std::optional<QueryTime> parseQueryTime(QStringView text)
{
    text = text.trimmed();
    if (const auto clock = parseClock(text))
        return QueryTime{false, clock->ns, clock->spanNs};
    qsizetype gap = text.indexOf(u'T');
    if (gap < 0)
        gap = text.indexOf(u' ');
    const auto date = parseDate(gap < 0 ? text : text.left(gap));
    if (!date)
        return std::nullopt;
    Clock clock{0, dayNs};
    if (gap >= 0) {
        const auto parsed = parseClock(text.sliced(gap + 1).trimmed());
        if (!parsed)
            return std::nullopt;
        clock = *parsed;
    }
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(clock.ns / 1'000'000));
    const qint64 ms = QDateTime(*date, time, Qt::LocalTime).toMSecsSinceEpoch();
    qint64 span = clock.spanNs;
    if (gap < 0) // a day is 23 or 25 hours long when the clocks are changed
        span = (date->addDays(1).startOfDay().toMSecsSinceEpoch() - date->startOfDay().toMSecsSinceEpoch()) * 1'000'000;
    return QueryTime{true, ms * 1'000'000 + clock.ns % 1'000'000, span};
}

qint64 TimeOfDay::of(qint64 timeNs)
{
    const qint64 slot = timeNs >= 0 ? timeNs / slotNs : 0;
    if (slot != m_slot) {
        m_slot = slot;
        m_offsetNs = qint64{QDateTime::fromSecsSinceEpoch(slot * (slotNs / secondNs)).offsetFromUtc()} * secondNs;
    }
    const qint64 local = (timeNs + m_offsetNs) % dayNs;
    return local < 0 ? local + dayNs : local;
}

} // namespace net
