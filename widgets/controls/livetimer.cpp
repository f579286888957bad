#include "livetimer.h"

namespace widgets {

LiveTimer &LiveTimer::instance()
{
    static LiveTimer timer;
    return timer;
}

LiveTimer::LiveTimer()
{
    startTimer(intervalMs);
}

void LiveTimer::timerEvent(QTimerEvent *)
{
    Q_EMIT tick();
}

} // namespace widgets
