#include "transferframe.h"

#include <QtEndian>

namespace net::transfer {

namespace {

bool isKnown(quint8 type)
{
    return type >= static_cast<quint8>(FrameType::Hello) && type <= static_cast<quint8>(FrameType::KeepAlive);
}

qsizetype limitOf(FrameType type)
{
    return type == FrameType::Data ? maxDataBytes : maxControlBytes;
}

} // namespace

FrameHead parseFrameHead(QByteArrayView buffer)
{
    if (buffer.size() < frameHeadBytes)
        return {};
    const auto type = static_cast<quint8>(buffer[4]);
    FrameHead head;
    head.type = static_cast<FrameType>(type);
    head.length = qFromBigEndian<quint32>(buffer.data());
    if (head.length > limitOf(head.type))
        head.status = FrameHead::Status::TooLong;
    else
        head.status = isKnown(type) ? FrameHead::Status::Complete : FrameHead::Status::UnknownType;
    return head;
}

void appendFrameHead(QByteArray &out, FrameType type, qsizetype length)
{
    Q_ASSERT(length >= 0 && length <= limitOf(type));
    char head[frameHeadBytes];
    qToBigEndian(static_cast<quint32>(length), head);
    head[4] = static_cast<char>(type);
    out.append(head, frameHeadBytes);
}

QByteArray frame(FrameType type, QByteArrayView payload)
{
    QByteArray out;
    out.reserve(frameHeadBytes + payload.size());
    appendFrameHead(out, type, payload.size());
    out.append(payload);
    return out;
}

} // namespace net::transfer
