// Round trip times as the kernel measured them, over a session: who, when, how long.
//
// In the file some of them share one event (RoundTrips), as text: "12:350 13:42000", connection and microseconds.
// Thread: the functions any; RoundTrips any (a mutex inside).
#pragma once

#include <QString>
#include <QtGlobal>

#include <atomic>
#include <deque>
#include <mutex>
#include <span>
#include <vector>

namespace net {

inline constexpr qsizetype maxRoundTripsTogether = 64; // in one event

struct RoundTripSample {
    qint64 timeNs = 0;
    quint32 flow = 0;
    quint32 microseconds = 0;
    friend bool operator==(const RoundTripSample &, const RoundTripSample &) = default;
};

[[nodiscard]] QString roundTripText(std::span<const RoundTripSample> samples);
// What makes no sense is left out.
[[nodiscard]] std::vector<RoundTripSample> parseRoundTrips(const QString &text, qint64 timeNs);

class RoundTrips final {
    Q_DISABLE_COPY_MOVE(RoundTrips)

public:
    RoundTrips() = default;

    void append(std::span<const RoundTripSample> samples);
    [[nodiscard]] qsizetype size() const { return m_size.load(std::memory_order_acquire); }
    // Those from `from` on, at most `count`.
    [[nodiscard]] std::vector<RoundTripSample> some(qsizetype from, qsizetype count) const;

private:
    mutable std::mutex m_mutex;
    std::deque<RoundTripSample> m_samples;
    std::atomic<qsizetype> m_size{0};
};

} // namespace net
