#include "endsteps.h"

#include <algorithm>

namespace net {

EndSteps::EndSteps(const TwoEnds &ends)
{
    for (size_t i = 0; i < ends.deliveries.size(); ++i) {
        const Delivery &delivery = ends.deliveries[i];
        if (delivery.wasSent())
            m_steps.push_back({static_cast<quint32>(i), none, false});
        if (delivery.wasReceived())
            m_steps.push_back({static_cast<quint32>(i), none, true});
    }
    // In the same instant an answer leaves behind what it answers; but nothing arrives before it left, were the way no way
    // at all.
    const auto rank = [&ends](const Step &step) {
        const Delivery &delivery = ends.deliveries[step.delivery];
        if (step.isArrival)
            return 1;
        return delivery.isWhole() && ends.delayNs(delivery) == 0 ? 0 : 2;
    };
    std::stable_sort(m_steps.begin(), m_steps.end(), [&](const Step &a, const Step &b) {
        const qint64 timeA = timeNs(ends, a);
        const qint64 timeB = timeNs(ends, b);
        return timeA != timeB ? timeA < timeB : rank(a) < rank(b);
    });
    findPartners(ends);
}

EndSteps EndSteps::ofPair(const TwoEnds &ends, quint32 pair) const
{
    EndSteps chosen;
    for (const Step &step : m_steps) {
        if (ends.deliveries[step.delivery].pair == pair)
            chosen.m_steps.push_back({step.delivery, none, step.isArrival});
    }
    chosen.findPartners(ends);
    return chosen;
}

void EndSteps::findPartners(const TwoEnds &ends)
{
    std::vector<quint32> first(ends.deliveries.size(), none);
    for (size_t i = 0; i < m_steps.size(); ++i) {
        quint32 &other = first[m_steps[i].delivery];
        if (other == none) {
            other = static_cast<quint32>(i);
        } else {
            m_steps[i].partner = other;
            m_steps[other].partner = static_cast<quint32>(i);
        }
    }
}

qint64 EndSteps::timeNs(const TwoEnds &ends, const Step &step)
{
    const Delivery &delivery = ends.deliveries[step.delivery];
    return step.isArrival ? ends.arrivedNs(delivery) : ends.leftNs(delivery);
}

bool EndSteps::isHere(const TwoEnds &ends, const Step &step)
{
    return ends.deliveries[step.delivery].fromHere != step.isArrival;
}

quint32 EndSteps::entry(const TwoEnds &ends, const Step &step)
{
    const Delivery &delivery = ends.deliveries[step.delivery];
    return step.isArrival ? delivery.received : delivery.sent;
}

std::optional<size_t> EndSteps::stepOf(const TwoEnds &ends, quint32 entryHere) const
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(),
                                    [&](const Step &step) { return isHere(ends, step) && entry(ends, step) == entryHere; });
    if (found == m_steps.end())
        return {};
    return static_cast<size_t>(found - m_steps.begin());
}

} // namespace net
