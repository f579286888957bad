// One conversion of a strftime format (%d, %-H, %EY, %10Y) into text, in the C locale.
//
// Pure. Sources: POSIX.1-2017 strftime, and glibc's manual for the flags - _ 0 + ^ # and the minimum width.
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace net {

struct TimeConversion {
    QChar pad;             // - _ 0 +, null when not given
    bool upper = false;    // ^
    bool swapCase = false; // #
    qsizetype width = -1;  // -1: not given
    QChar modifier;        // E or O, null when not given
    QChar letter;
};

class TimeConverter {
public:
    explicit TimeConverter(const QDateTime &time);

    // Nothing for what is no conversion, or not with that modifier.
    [[nodiscard]] std::optional<QString> convert(const TimeConversion &conversion) const;

private:
    [[nodiscard]] std::optional<QString> nameOf(const TimeConversion &conversion) const;
    [[nodiscard]] std::optional<QString> numberOf(const TimeConversion &conversion) const;
    [[nodiscard]] std::optional<QString> yearOf(const TimeConversion &conversion) const;
    [[nodiscard]] std::optional<QString> compositeOf(const TimeConversion &conversion) const;
    [[nodiscard]] QString offsetOf(const TimeConversion &conversion) const;

    QDateTime m_dateTime;
    QDate m_date;
    QTime m_time;
};

} // namespace net
