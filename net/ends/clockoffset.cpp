#include "clockoffset.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace net {

namespace {

constexpr size_t windowCount = 64;
constexpr size_t fewestForDrift = 4; // windows that are bounded on both sides
constexpr double mostDrift = 1e-3;   // no machine's clock is worse: more than that is times recorded late

constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr qint64 highest = std::numeric_limits<qint64>::max();

struct Bounds {
    qint64 atLeast = lowest;
    qint64 atMost = highest;

    [[nodiscard]] bool hasLower() const { return atLeast != lowest; }
    [[nodiscard]] bool hasUpper() const { return atMost != highest; }
    [[nodiscard]] bool isClosed() const { return hasLower() && hasUpper(); }
    [[nodiscard]] qint64 middle() const { return atLeast + (atMost - atLeast) / 2; }

    void add(const Delivery &delivery, qint64 lineNs)
    {
        if (delivery.fromHere)
            atMost = std::min(atMost, delivery.receivedNs - delivery.sentNs - lineNs);
        else
            atLeast = std::max(atLeast, delivery.sentNs - delivery.receivedNs - lineNs);
    }
};

bool tells(const Delivery &delivery)
{
    return delivery.isWhole() && !delivery.isRough && delivery.kind == DeliveryKind::Message;
}

qint64 hereNs(const Delivery &delivery)
{
    return delivery.fromHere ? delivery.sentNs : delivery.receivedNs;
}

struct Span {
    qint64 from = highest;
    qint64 to = lowest;
};

Span spanOf(std::span<const Delivery> deliveries)
{
    Span span;
    for (const Delivery &delivery : deliveries) {
        if (!tells(delivery))
            continue;
        span.from = std::min(span.from, hereNs(delivery));
        span.to = std::max(span.to, hereNs(delivery));
    }
    return span;
}

Bounds boundsAlong(std::span<const Delivery> deliveries, double drift, qint64 midNs)
{
    Bounds bounds;
    for (const Delivery &delivery : deliveries) {
        if (tells(delivery))
            bounds.add(delivery, static_cast<qint64>(drift * static_cast<double>(hereNs(delivery) - midNs)));
    }
    return bounds;
}

// The slope of the line through the middles of the windows, the narrow ones counting most.
std::optional<double> slopeOf(std::span<const Delivery> deliveries, const Span &span)
{
    std::array<Bounds, windowCount> windows;
    const qint64 width = std::max<qint64>(1, (span.to - span.from) / static_cast<qint64>(windowCount) + 1);
    for (const Delivery &delivery : deliveries) {
        if (tells(delivery))
            windows.at(static_cast<size_t>((hereNs(delivery) - span.from) / width)).add(delivery, 0);
    }
    double weights = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    size_t closed = 0;
    const auto first = std::find_if(windows.begin(), windows.end(), [](const Bounds &window) { return window.isClosed(); });
    for (size_t i = 0; i < windowCount; ++i) {
        const Bounds &window = windows.at(i);
        if (!window.isClosed())
            continue;
        ++closed;
        const double narrow = static_cast<double>(std::max<qint64>(1000, window.atMost - window.atLeast));
        const double weight = 1e12 / (narrow * narrow);
        const auto x = static_cast<double>(i) * static_cast<double>(width);
        const auto y = static_cast<double>(window.middle() - first->middle());
        weights += weight;
        sumX += weight * x;
        sumY += weight * y;
        sumXX += weight * x * x;
        sumXY += weight * x * y;
    }
    const double spread = weights * sumXX - sumX * sumX;
    if (closed < fewestForDrift || spread <= 0)
        return {};
    const double slope = (weights * sumXY - sumX * sumY) / spread;
    return qAbs(slope) <= mostDrift ? std::optional(slope) : std::nullopt;
}

} // namespace

ClockOffset estimateOffset(std::span<const Delivery> deliveries)
{
    ClockOffset result;
    const Span span = spanOf(deliveries);
    if (span.from > span.to)
        return result;
    result.midNs = span.from + (span.to - span.from) / 2;
    Bounds bounds = boundsAlong(deliveries, 0, result.midNs);
    if (!bounds.isClosed()) {
        result.known = bounds.hasUpper() ? ClockOffset::Known::AtMost : ClockOffset::Known::AtLeast;
        result.offsetNs = bounds.hasUpper() ? bounds.atMost : bounds.atLeast;
        return result;
    }
    if (bounds.atLeast > bounds.atMost) {
        const std::optional<double> slope = slopeOf(deliveries, span);
        const Bounds along = slope ? boundsAlong(deliveries, *slope, result.midNs) : bounds;
        if (along.atMost - along.atLeast > bounds.atMost - bounds.atLeast) { // it explains more
            result.drift = *slope;
            bounds = along;
        }
    }
    result.known = ClockOffset::Known::Between;
    result.offsetNs = bounds.middle();
    result.uncertaintyNs = qAbs(bounds.atMost - bounds.atLeast) / 2;
    result.contradictionNs = std::max<qint64>(0, bounds.atLeast - bounds.atMost);
    return result;
}

} // namespace net
