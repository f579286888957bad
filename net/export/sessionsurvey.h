// What the head of a report says of a session: totals, connections, and bytes over time. Made from index entries alone, in
// their order, in bounded memory. Thread: one at a time.
#pragma once

#include "sessionindex.h"

#include <QHash>

#include <array>
#include <vector>

namespace net {

struct WayTotals {
    qint64 messages = 0;
    qint64 bytes = 0;
};

// Bytes in equal spans of time. Where time goes beyond the last span, spans are joined in pairs: there are never more than
// `spanCount`, and when there is more than a moment, at least half as many are in use.
class RateBins final {
public:
    static constexpr int spanCount = 512;

    void add(qint64 timeNs, bool in, qint64 bytes);
    [[nodiscard]] qint64 spanNs() const { return m_spanNs; }
    [[nodiscard]] int used() const { return m_used; }
    [[nodiscard]] qint64 in(int span) const { return m_in.at(static_cast<size_t>(span)); }
    [[nodiscard]] qint64 out(int span) const { return m_out.at(static_cast<size_t>(span)); }
    [[nodiscard]] qint64 peak() const; // most bytes in one span, one way

private:
    void join();

    std::array<qint64, spanCount> m_in{};
    std::array<qint64, spanCount> m_out{};
    qint64 m_beginNs = 0;
    qint64 m_spanNs = 1'000'000;
    int m_used = 0;
};

class SessionSurvey final {
public:
    static constexpr size_t mostConnections = 1000;

    struct Connection {
        quint32 id = 0;
        WayTotals in;
        WayTotals out;
        qint64 firstNs = 0;
        qint64 lastNs = 0;
    };

    void add(const IndexEntry &entry);

    WayTotals in;
    WayTotals out;
    qint64 events = 0;
    qint64 problems = 0; // of the events
    qint64 firstNs = 0;
    qint64 lastNs = 0;
    RateBins rates;
    std::vector<Connection> connections; // in their order, the first thousand
    bool moreConnections = false;

    [[nodiscard]] qint64 entries() const { return in.messages + out.messages + events; }

private:
    QHash<quint32, size_t> m_places;
};

} // namespace net
