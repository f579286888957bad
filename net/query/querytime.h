// A time as people type it into a query: 10:08, 10:08:29.622, 2026-11-28, 2026-11-28 10:08 (or with a T), local time.
//
// Source of the forms: ISO 8601 extended, cut off where one likes. Thread: a plain value; reads the system's time zone.
#pragma once

#include <QStringView>

#include <optional>

namespace net {

struct QueryTime {
    bool hasDate = false;
    qint64 ns = 0;     // hasDate: since 1970 (UTC); otherwise since local midnight
    qint64 spanNs = 0; // how long the time as typed lasts: a minute for 10:08, a millisecond for 10:08:29.622
    friend bool operator==(const QueryTime &, const QueryTime &) = default;
};

[[nodiscard]] std::optional<QueryTime> parseQueryTime(QStringView text);

// Local time of day of a time since 1970, quick for times that are close together.
class TimeOfDay final {
public:
    [[nodiscard]] qint64 of(qint64 timeNs); // nanoseconds since local midnight

private:
    qint64 m_slot = -1; // quarter of an hour: no zone changes its offset elsewhere
    qint64 m_offsetNs = 0;
};

} // namespace net
