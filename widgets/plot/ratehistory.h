// What went in and out, as rates, for the last ten minutes: one sample each quarter of a second.
//
// Fed with a counter's running totals; a counter that was set back gives a sample of zero, not a negative one.
// Pure, no clock: the caller brings the time (seconds, rising). Thread: a plain value.
#pragma once

#include "bytecounter.h"

#include <QString>

#include <vector>

namespace widgets {

struct RateSample {
    double time = 0; // seconds since 1970
    double bytesIn = 0;
    double bytesOut = 0; // a second, as all below
    double messagesIn = 0;
    double messagesOut = 0;
};

class RateHistory final {
public:
    static constexpr double sampleSeconds = 0.25;
    static constexpr double keptSeconds = 600;
    static constexpr size_t maxSamples = 2400;

    // True when a sample was made of it: at the earliest sampleSeconds after the one before.
    bool feed(double time, const net::ByteCounterValues &totals);
    void clear();

    [[nodiscard]] size_t size() const { return m_samples.size(); }
    [[nodiscard]] const RateSample &at(size_t i) const { return m_samples[(m_first + i) % m_samples.size()]; }
    [[nodiscard]] RateSample lastSecond() const;          // mean of the last four samples
    [[nodiscard]] double highestSince(double time) const; // bytes a second, either way
    [[nodiscard]] QString toTsv() const;                  // a heading, then a line a sample: ISO time and the four rates

private:
    std::vector<RateSample> m_samples; // a ring once it is full
    size_t m_first = 0;
    net::ByteCounterValues m_last;
    double m_lastTime = 0;
    bool m_started = false;
};

} // namespace widgets
