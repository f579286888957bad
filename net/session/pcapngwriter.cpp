#include "pcapngwriter.h"

#include "clock.h"

#include <QtEndian>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace net::pcapng {

namespace {

constexpr qsizetype blockFrame = 12; // type, length, and the length again

constexpr qsizetype padded(qsizetype length)
{
    return (length + 3) & ~qsizetype{3};
}

template <class T>
char *put(char *to, T value)
{
    qToLittleEndian(value, to);
    return to + sizeof(T);
}

char *putPadded(char *to, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(to, bytes.data(), static_cast<size_t>(bytes.size()));
    const qsizetype padding = padded(bytes.size()) - bytes.size();
    std::memset(to + bytes.size(), 0, static_cast<size_t>(padding));
    return to + bytes.size() + padding;
}

char *putOption(char *to, quint16 code, QByteArrayView value)
{
    to = put(to, code);
    to = put(to, static_cast<quint16>(value.size()));
    return putPadded(to, value);
}

QByteArray option(quint16 code, QByteArrayView value)
{
    value = value.first(std::min<qsizetype>(value.size(), 0xFFFF));
    QByteArray bytes(4 + padded(value.size()), Qt::Uninitialized);
    putOption(bytes.data(), code, value);
    return bytes;
}

// body must be a multiple of four bytes.
void appendBlock(QByteArray &out, quint32 type, const QByteArray &body)
{
    const auto length = static_cast<quint32>(body.size() + blockFrame);
    char *to = put(put(grow(out, length), type), length);
    put(putPadded(to, body), length);
}

template <class T>
QByteArray number(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    put(bytes.data(), value);
    return bytes;
}

} // namespace

char *grow(QByteArray &out, qsizetype count)
{
    const qsizetype size = out.size();
    if (out.capacity() < size + count)
        out.reserve(std::max(size + count, out.capacity() * 2));
    out.resize(size + count);
    return out.data() + size;
}

void appendSectionHeader(QByteArray &out, const QByteArray &application)
{
    QByteArray body = number(byteOrderMagic) + number(quint16{1}) + number(quint16{0}) + number(qint64{-1});
    body += option(optionComment,
                   "Recorded by NetYard from socket events, not captured from a network. Payloads, directions, times, "
                   "addresses and ports are what the program saw; the IP, TCP and UDP headers (sequence numbers, "
                   "checksums, SYN, FIN, RST) are synthesised so that streams can be followed.");
    body += option(optionShbApplication, application);
    body += option(optionEnd, {});
    appendBlock(out, sectionHeaderType, body);
}

void appendInterface(QByteArray &out, const QByteArray &name, const QByteArray &description)
{
    QByteArray body = number(linkTypeRaw) + number(quint16{0}) + number(quint32{0}); // no snapshot limit
    body += option(optionIfName, name);
    body += option(optionIfDescription, description);
    body += option(optionIfTsResolution, QByteArrayView("\x09", 1));
    body += option(optionEnd, {});
    appendBlock(out, interfaceType, body);
}

char *appendPacket(QByteArray &out, const PacketInfo &info)
{
    constexpr qsizetype fixed = 20;
    constexpr qsizetype flagsOption = 8;
    const QByteArrayView comment = info.comment.first(std::min<qsizetype>(info.comment.size(), 0xFFFF));
    const qsizetype data = padded(info.capturedLength);
    const qsizetype commentOption = comment.isEmpty() ? 0 : 4 + padded(comment.size());
    const auto length = static_cast<quint32>(blockFrame + fixed + data + flagsOption + commentOption + 4);

    char *to = put(put(grow(out, length), packetType), length);
    to = put(to, info.interface);
    to = put(to, static_cast<quint32>(static_cast<quint64>(info.timeNs) >> 32));
    to = put(to, static_cast<quint32>(static_cast<quint64>(info.timeNs)));
    to = put(to, info.capturedLength);
    to = put(to, info.originalLength);
    char *packet = to;
    std::memset(packet + info.capturedLength, 0, static_cast<size_t>(data - info.capturedLength));
    to += data;
    to = put(put(to, optionPacketFlags), quint16{4});
    to = put(to, info.direction == Direction::In ? quint32{1} : quint32{2});
    if (!comment.isEmpty())
        to = putOption(to, optionComment, comment);
    put(put(to, quint32{0}), length); // end of options, then the length again
    return packet;
}

// In one go, since every event passes here: into room for the longest time stamps, of which the rest is given back.
void appendJournal(QByteArray &out, qint64 timeNs, QByteArrayView entry)
{
    constexpr QByteArrayView microseconds("__REALTIME_TIMESTAMP=");
    constexpr QByteArrayView nanoseconds("\nNETYARD_TIME_NS=");
    constexpr qsizetype blockHead = 8; // type and length
    constexpr qsizetype digits = 20;
    constexpr qsizetype stamps = microseconds.size() + nanoseconds.size() + 2 * digits + 1;
    entry = entry.first(std::min(entry.size(), journalTextLimit));
    const qsizetype before = out.size();
    char *const block = grow(out, blockFrame + padded(stamps + entry.size()));
    char *const text = block + blockHead;
    char *to = std::copy(microseconds.begin(), microseconds.end(), text);
    to = std::to_chars(to, to + digits, timeNs / nsPerUs).ptr;
    to = std::copy(nanoseconds.begin(), nanoseconds.end(), to);
    to = std::to_chars(to, to + digits, timeNs).ptr;
    *to++ = '\n';
    to = std::copy(entry.begin(), entry.end(), to);
    to = std::fill_n(to, padded(to - text) - (to - text), '\0');
    const auto length = static_cast<quint32>(to - text + blockFrame);
    put(put(block, journalType), length);
    put(to, length);
    out.truncate(before + length);
}

} // namespace net::pcapng
