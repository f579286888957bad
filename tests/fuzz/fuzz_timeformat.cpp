// Any format at any time: bounded, and no crash.
#include "timeformat.h"

#include <cstdlib>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    qint64 seconds = 0;
    if (size < sizeof seconds)
        return 0;
    std::memcpy(&seconds, data, sizeof seconds);
    const QString format =
        QString::fromUtf8(QByteArrayView(data + sizeof seconds, static_cast<qsizetype>(size - sizeof seconds)));
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds % 400'000'000'000, Qt::UTC);
    if (net::formatTime(format, time).size() > net::maxTimeText)
        std::abort();
    return 0;
}
