// Times as text, by the million: own digits, with the date and the zone's offset kept from entry to entry.
//
// Local: 2026-11-28T19:05:01.123456789+01:00. Utc: …Z. Relative: seconds since the session began, 0.000001500; negative for
// what is earlier. ISO 8601, RFC 3339. Thread: one at a time.
#pragma once

#include "exportformat.h"

#include <QByteArray>

namespace net {

class TimeText final {
public:
    enum class Form : quint8 { Machine, People }; // nanoseconds and T between date and time; microseconds and a space

    TimeText(ExportTimes style, Form form, qint64 beginNs);

    void append(QByteArray &out, qint64 timeNs);
    [[nodiscard]] QByteArray text(qint64 timeNs);

private:
    void appendRelative(QByteArray &out, qint64 ns) const;
    void appendFraction(QByteArray &out, qint64 ns) const;
    void setOffset(qint64 second);
    void setDate(qint64 day);

    ExportTimes m_style;
    Form m_form;
    qint64 m_beginNs;
    qint64 m_slot = -1; // of the offset: the quarters of an hour since 1970; zones change on such
    bool m_hasSlot = false;
    qint64 m_offset = 0; // seconds east of UTC
    QByteArray m_zone;   // "+01:00", "Z"
    qint64 m_day = 0;    // of the date: days since 1970 in that zone
    bool m_hasDay = false;
    QByteArray m_date; // "2026-11-28T"
};

} // namespace net
