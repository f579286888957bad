#include "timelinetable.h"

#include <QDateTime>

namespace widgets {

QByteArray timelineTable(const net::Timeline &timeline, char separator)
{
    const QByteArray end = separator == ',' ? QByteArray("\r\n") : QByteArray("\n");
    const QByteArrayList heads{"time",        "bytes_in_per_s", "bytes_out_per_s", "messages_in_per_s", "messages_out_per_s",
                               "connections", "round_trip_us"};
    QByteArray table = heads.join(separator) + end;
    const double width = static_cast<double>(timeline.widthNs) / 1e9;
    for (size_t i = 0; i < timeline.buckets.size(); ++i) {
        const net::TimelineBucket &bucket = timeline.buckets[i];
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeline.startOf(i) / 1'000'000, Qt::UTC);
        QByteArrayList cells{time.toString(Qt::ISODateWithMs).toLatin1()};
        for (const qint64 count : {bucket.bytesIn, bucket.bytesOut, bucket.messagesIn, bucket.messagesOut})
            cells << QByteArray::number(static_cast<double>(count) / width, 'f', 1);
        cells << QByteArray::number(bucket.connections);
        cells << (bucket.roundTrips == 0 ? QByteArray()
                                         : QByteArray::number(bucket.roundTripSumUs / qint64{bucket.roundTrips}));
        table += cells.join(separator) + end;
    }
    return table;
}

} // namespace widgets
