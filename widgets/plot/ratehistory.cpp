#include "ratehistory.h"

#include <QDateTime>

#include <algorithm>

namespace widgets {

bool RateHistory::feed(double time, const net::ByteCounterValues &totals)
{
    if (!m_started) {
        m_started = true;
        m_last = totals;
        m_lastTime = time;
        return false;
    }
    const double passed = time - m_lastTime;
    if (passed < sampleSeconds)
        return false;
    const auto rate = [passed](qint64 now, qint64 before) {
        return static_cast<double>(std::max<qint64>(0, now - before)) / passed;
    };
    const RateSample sample{time, rate(totals.bytesIn, m_last.bytesIn), rate(totals.bytesOut, m_last.bytesOut),
                            rate(totals.messagesIn, m_last.messagesIn), rate(totals.messagesOut, m_last.messagesOut)};
    if (m_samples.size() < maxSamples) {
        m_samples.push_back(sample);
    } else {
        m_samples[m_first] = sample;
        m_first = (m_first + 1) % maxSamples;
    }
    m_last = totals;
    m_lastTime = time;
    return true;
}

void RateHistory::clear()
{
    m_samples.clear();
    m_first = 0;
    m_started = false;
}

RateSample RateHistory::lastSecond() const
{
    RateSample mean;
    const size_t count = std::min<size_t>(4, size());
    for (size_t i = size() - count; i < size(); ++i) {
        const RateSample &sample = at(i);
        const double part = 1.0 / static_cast<double>(count);
        mean.time = sample.time;
        mean.bytesIn += sample.bytesIn * part;
        mean.bytesOut += sample.bytesOut * part;
        mean.messagesIn += sample.messagesIn * part;
        mean.messagesOut += sample.messagesOut * part;
    }
    return mean;
}

double RateHistory::highestSince(double time) const
{
    double highest = 0;
    for (size_t i = size(); i-- > 0 && at(i).time >= time;)
        highest = std::max({highest, at(i).bytesIn, at(i).bytesOut});
    return highest;
}

QString RateHistory::toTsv() const
{
    QString text = QStringLiteral("time\tbytes_in_per_s\tbytes_out_per_s\tmessages_in_per_s\tmessages_out_per_s\n");
    for (size_t i = 0; i < size(); ++i) {
        const RateSample &sample = at(i);
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(qRound64(sample.time * 1000));
        text += time.toString(Qt::ISODateWithMs);
        for (const double rate : {sample.bytesIn, sample.bytesOut, sample.messagesIn, sample.messagesOut})
            text += u'\t' + QString::number(rate, 'f', 1);
        text += u'\n';
    }
    return text;
}

} // namespace widgets
