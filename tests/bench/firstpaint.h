// Prints the monotonic time (nanoseconds) at which a window has been painted first, and of a later painting of one of its
// parts, if that is asked for; then quits at once.
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>

class FirstPaint final : public QObject {
public:
    // then: the object name of the part whose painting is awaited as well; empty: none.
    explicit FirstPaint(const QString &then = {})
        : m_then(then)
    {
        qApp->installEventFilter(this);
    }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !watched->isWidgetType())
            return false;
        if (!m_painted) {
            m_painted = true;
            tell(m_then.isEmpty());
        } else if (!m_then.isEmpty() && watched->objectName() == m_then) {
            m_then.clear();
            tell(true);
        }
        return false;
    }
    // When what is being painted has been: after this turn of the event loop.
    void tell(bool last)
    {
        QTimer::singleShot(0, this, [last] {
            const auto now = std::chrono::steady_clock::now().time_since_epoch();
            std::printf("%lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
            std::fflush(stdout);
            if (last)
                std::_Exit(0); // what follows is not measured
        });
    }

    QString m_then;
    bool m_painted = false;
};
