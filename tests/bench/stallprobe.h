// How long the thread it lives on keeps others waiting: a timer that notes how late it comes.
//
// A stall of 30 ms kept everyone who came during it waiting, not only the one timer event: each stall is therefore counted
// once for every interval it covers, with what was left of it then (what latency benchmarks call correcting for coordinated
// omission). Milliseconds.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <vector>

class StallProbe final : public QObject {
public:
    static constexpr double intervalMs = 2.0;

    StallProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(static_cast<int>(intervalMs));
        connect(&m_timer, &QTimer::timeout, this, &StallProbe::note);
    }
    void start()
    {
        m_waits.clear();
        m_clock.start();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }

    [[nodiscard]] double percentile(double part)
    {
        if (m_waits.empty())
            return 0;
        std::sort(m_waits.begin(), m_waits.end());
        return m_waits[static_cast<size_t>(part * static_cast<double>(m_waits.size() - 1))];
    }
    [[nodiscard]] double longest() { return percentile(1.0); }

private:
    void note()
    {
        const double gap = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        m_clock.start();
        for (double wait = std::max(0.0, gap - intervalMs);; wait -= intervalMs) {
            m_waits.push_back(std::max(0.0, wait));
            if (wait <= intervalMs)
                break;
        }
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_waits;
};
