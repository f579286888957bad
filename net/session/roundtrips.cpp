#include "roundtrips.h"

#include <algorithm>

namespace net {

QString roundTripText(std::span<const RoundTripSample> samples)
{
    QString text;
    for (const RoundTripSample &sample : samples) {
        if (!text.isEmpty())
            text += u' ';
        text += QString::number(sample.flow) + u':' + QString::number(sample.microseconds);
    }
    return text;
}

std::vector<RoundTripSample> parseRoundTrips(const QString &text, qint64 timeNs)
{
    std::vector<RoundTripSample> samples;
    for (const QStringView part : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype colon = part.indexOf(u':');
        if (colon <= 0 || static_cast<qsizetype>(samples.size()) >= maxRoundTripsTogether)
            continue;
        bool isFlow = false;
        bool isTime = false;
        const RoundTripSample sample{timeNs, part.first(colon).toUInt(&isFlow), part.sliced(colon + 1).toUInt(&isTime)};
        if (isFlow && isTime && sample.flow != 0)
            samples.push_back(sample);
    }
    return samples;
}

void RoundTrips::append(std::span<const RoundTripSample> samples)
{
    const std::unique_lock lock(m_mutex);
    m_samples.insert(m_samples.end(), samples.begin(), samples.end());
    m_size.store(static_cast<qsizetype>(m_samples.size()), std::memory_order_release);
}

std::vector<RoundTripSample> RoundTrips::some(qsizetype from, qsizetype count) const
{
    const std::unique_lock lock(m_mutex);
    const qsizetype end = std::min(static_cast<qsizetype>(m_samples.size()), from + count);
    if (from >= end)
        return {};
    return {m_samples.begin() + from, m_samples.begin() + end};
}

} // namespace net
