// Wall-clock time in nanoseconds since 1970 (UTC), as the session file stores it. Any thread.
#pragma once

#include <QtGlobal>

#include <chrono>

namespace net {

inline constexpr qint64 nsPerUs = 1'000;
inline constexpr qint64 nsPerMs = 1'000'000;
inline constexpr qint64 nsPerSecond = 1'000'000'000;

[[nodiscard]] inline qint64 nowNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

// For limits and durations: runs on evenly when somebody sets the wall clock. Since some point in the past.
[[nodiscard]] inline qint64 steadyNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace net
