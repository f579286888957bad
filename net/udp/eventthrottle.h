// Lets at most so many events of one sort through a second and counts the rest, which the next one tells of.
// Thread: one.
#pragma once

#include <QElapsedTimer>

#include <utility>

namespace net {

class EventThrottle final {
public:
    explicit EventThrottle(int perSecond)
        : m_perSecond(perSecond)
    {
    }

    [[nodiscard]] bool allows()
    {
        if (!m_window.isValid() || m_window.hasExpired(1000)) {
            m_window.start();
            m_inWindow = 0;
        }
        if (m_inWindow >= m_perSecond) {
            ++m_suppressed;
            return false;
        }
        ++m_inWindow;
        return true;
    }
    [[nodiscard]] qint64 takeSuppressed() { return std::exchange(m_suppressed, 0); }

private:
    QElapsedTimer m_window;
    int m_perSecond;
    int m_inWindow = 0;
    qint64 m_suppressed = 0;
};

} // namespace net
