#include "pcapfile.h"

#include "clock.h"

#include <QtEndian>

namespace net::pcap {

namespace {

constexpr quint32 magicMicroseconds = 0xA1B2C3D4;
constexpr quint32 magicNanoseconds = 0xA1B23C4D;

quint32 get32(QByteArrayView bytes, qsizetype at, bool isBigEndian)
{
    return isBigEndian ? qFromBigEndian<quint32>(bytes.data() + at) : qFromLittleEndian<quint32>(bytes.data() + at);
}

} // namespace

std::optional<Header> parseHeader(QByteArrayView bytes)
{
    if (bytes.size() < headerBytes)
        return std::nullopt;
    for (const bool isBigEndian : {false, true}) {
        const quint32 magic = get32(bytes, 0, isBigEndian);
        if (magic != magicMicroseconds && magic != magicNanoseconds)
            continue;
        Header header;
        header.isBigEndian = isBigEndian;
        header.isNanoseconds = magic == magicNanoseconds;
        header.linkType = static_cast<quint16>(get32(bytes, 20, isBigEndian) & 0xFFFF); // above it: the frame check's length
        return header;
    }
    return std::nullopt;
}

Record parseRecord(const Header &header, QByteArrayView bytes)
{
    Record record;
    if (bytes.size() < recordHeadBytes)
        return record;
    const quint32 captured = get32(bytes, 8, header.isBigEndian);
    record.originalLength = get32(bytes, 12, header.isBigEndian);
    if (captured > maxPacketBytes) {
        record.status = RecordStatus::Damaged;
        return record;
    }
    record.length = static_cast<quint32>(recordHeadBytes) + captured;
    if (bytes.size() < static_cast<qsizetype>(record.length))
        return record;
    const qint64 fraction = get32(bytes, 4, header.isBigEndian);
    record.timeNs = qint64{get32(bytes, 0, header.isBigEndian)} * nsPerSecond + fraction * (header.isNanoseconds ? 1 : 1000);
    record.data = bytes.sliced(recordHeadBytes, captured);
    record.status = RecordStatus::Ok;
    return record;
}

} // namespace net::pcap
