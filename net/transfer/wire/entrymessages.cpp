// The offer's entries and the answer to it: the messages that hold lists.
#include "cborfields.h"
#include "cborwrite.h"
#include "transferframe.h"
#include "transfermessages.h"

#include <algorithm>

namespace net::transfer {

using cbor::Key;
using cbor::MapWriter;

namespace {

constexpr qsizetype maxEntryOverhead = 40; // keys, numbers and heads of an entry besides the bytes of its path
constexpr qsizetype maxResumeBytes = 1 + 5 + 9 + 1 + digestBytes; // an index is below 2^32
constexpr qint64 earliestNs = -maxFileBytes;
constexpr qint64 latestNs = maxFileBytes;

void writeEntry(QCborStreamWriter &writer, const Entry &entry, const QByteArray &path)
{
    writer.startMap(
        static_cast<quint64>(1 + (entry.size != 0) + (entry.modifiedNs != 0) + entry.isFolder + entry.isExecutable));
    writer.append(QLatin1StringView("p"));
    writer.appendTextString(path.constData(), path.size());
    if (entry.size != 0) {
        writer.append(QLatin1StringView("s"));
        writer.append(entry.size);
    }
    if (entry.modifiedNs != 0) {
        writer.append(QLatin1StringView("m"));
        writer.append(entry.modifiedNs);
    }
    if (entry.isFolder) {
        writer.append(QLatin1StringView("d"));
        writer.append(true);
    }
    if (entry.isExecutable) {
        writer.append(QLatin1StringView("x"));
        writer.append(true);
    }
    writer.endMap();
}

bool readEntry(QCborStreamReader &reader, Entry &entry)
{
    std::optional<QString> path;
    std::optional<qint64> size;
    std::optional<qint64> modified;
    std::optional<bool> isFolder;
    std::optional<bool> isExecutable;
    const bool isWhole = cbor::readMap(reader, [&](const Key &key) {
        if (key.is("p"))
            return cbor::readText(reader, maxPathBytes, path);
        if (key.is("s"))
            return cbor::readInteger(reader, 0, maxFileBytes, size);
        if (key.is("m"))
            return cbor::readInteger(reader, earliestNs, latestNs, modified);
        if (key.is("d"))
            return cbor::readBool(reader, isFolder);
        if (key.is("x"))
            return cbor::readBool(reader, isExecutable);
        return cbor::skip(reader);
    });
    if (!isWhole || !path)
        return false;
    entry = {*path, size.value_or(0), modified.value_or(0), isFolder.value_or(false), isExecutable.value_or(false)};
    return isSendable(entry);
}

// Bit i of byte i / 8, the lowest first; no zero byte at the end.
QByteArray bitsOf(const QList<qint64> &indexes)
{
    QByteArray bits;
    for (const qint64 index : indexes) {
        if (index < 0 || index >= maxEntries)
            continue;
        const qint64 byte = index / 8;
        if (byte >= bits.size())
            bits.resize(byte + 1, '\0');
        bits[byte] = static_cast<char>(bits[byte] | (1 << (index % 8)));
    }
    return bits;
}

bool indexesOf(const QByteArray &bits, QList<qint64> &indexes)
{
    for (qsizetype byte = 0; byte < bits.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            if ((static_cast<quint8>(bits.at(byte)) >> bit) & 1)
                indexes.append(byte * 8 + bit);
        }
    }
    return indexes.isEmpty() || indexes.last() < maxEntries;
}

bool isPlausible(const ResumePoint &point)
{
    return point.index >= 0 && point.index < maxEntries && point.offset >= 0 && point.offset <= maxFileBytes &&
           point.digest.size() == digestBytes;
}

// The ones with the largest offsets, when there is no room for all; by index.
QList<ResumePoint> fitting(QList<ResumePoint> points, qsizetype room)
{
    points.removeIf([](const ResumePoint &point) { return !isPlausible(point); });
    const qsizetype most = room / maxResumeBytes;
    if (points.size() > most) {
        std::nth_element(points.begin(), points.begin() + most, points.end(),
                         [](const ResumePoint &a, const ResumePoint &b) { return a.offset > b.offset; });
        points.resize(most);
    }
    std::sort(points.begin(), points.end(), [](const ResumePoint &a, const ResumePoint &b) { return a.index < b.index; });
    points.erase(std::unique(points.begin(), points.end(),
                             [](const ResumePoint &a, const ResumePoint &b) { return a.index == b.index; }),
                 points.end());
    return points;
}

bool readResumePoint(QCborStreamReader &reader, QList<ResumePoint> &points)
{
    std::optional<qint64> index;
    std::optional<qint64> offset;
    std::optional<QByteArray> digest;
    const bool isWhole = cbor::readArray(reader, [&] {
        if (!index)
            return cbor::readInteger(reader, points.isEmpty() ? 0 : points.last().index + 1, maxEntries - 1, index);
        if (!offset)
            return cbor::readInteger(reader, 0, maxFileBytes, offset);
        if (!digest)
            return cbor::readBytes(reader, digestBytes, digest);
        return cbor::skip(reader);
    });
    if (!isWhole || !digest || digest->size() != digestBytes)
        return false;
    points.append({*index, *offset, *digest});
    return true;
}

} // namespace

bool isSendable(const Entry &entry)
{
    return !entry.path.isEmpty() && !entry.path.contains(QChar(u'\0')) && entry.path.toUtf8().size() <= maxPathBytes &&
           entry.size >= 0 && entry.size <= maxFileBytes && entry.modifiedNs >= earliestNs && entry.modifiedNs <= latestNs;
}

QByteArray encodeEntries(const QList<Entry> &entries, qsizetype first, qsizetype *next)
{
    MapWriter map(1);
    QCborStreamWriter &writer = map.value("e");
    writer.startArray(); // how many fit is known only at the end
    for (*next = first; *next < entries.size(); ++*next) {
        const Entry &entry = entries.at(*next);
        const QByteArray path = entry.path.toUtf8();
        Q_ASSERT(isSendable(entry));
        if (*next > first && map.size() + path.size() + maxEntryOverhead >= maxControlBytes)
            break;
        writeEntry(writer, entry, path);
    }
    writer.endArray();
    return map.take();
}

std::optional<QList<Entry>> decodeEntries(QByteArrayView payload)
{
    std::optional<QList<Entry>> entries;
    const bool isWhole = cbor::readWhole(payload, [&](QCborStreamReader &reader, const Key &key) {
        if (!key.is("e"))
            return cbor::skip(reader);
        if (entries)
            return false;
        entries.emplace();
        return cbor::readArray(reader, [&] { return readEntry(reader, entries->emplaceBack()); });
    });
    return isWhole ? entries : std::nullopt;
}

QByteArray encode(const Answer &answer)
{
    MapWriter map(4);
    map.add("ok", answer.accepted);
    map.add("reason", answer.reason, maxCodeBytes);
    map.add("out", bitsOf(answer.leftOut));
    QCborStreamWriter &writer = map.value("resume");
    constexpr qsizetype heads = 16; // of the array, and the end of the map
    const QList<ResumePoint> points = fitting(answer.resume, maxControlBytes - map.size() - heads);
    writer.startArray(static_cast<quint64>(points.size()));
    for (const ResumePoint &point : points) {
        writer.startArray(3);
        writer.append(point.index);
        writer.append(point.offset);
        writer.append(point.digest);
        writer.endArray();
    }
    writer.endArray();
    return map.take();
}

std::optional<Answer> decodeAnswer(QByteArrayView payload)
{
    std::optional<bool> accepted;
    std::optional<QString> reason;
    std::optional<QByteArray> leftOut;
    std::optional<QList<ResumePoint>> resume;
    const bool isWhole = cbor::readWhole(payload, [&](QCborStreamReader &reader, const Key &key) {
        if (key.is("ok"))
            return cbor::readBool(reader, accepted);
        if (key.is("reason"))
            return cbor::readText(reader, maxCodeBytes, reason);
        if (key.is("out"))
            return cbor::readBytes(reader, (maxEntries + 7) / 8, leftOut);
        if (!key.is("resume"))
            return cbor::skip(reader);
        if (resume)
            return false;
        resume.emplace();
        return cbor::readArray(reader, [&] { return readResumePoint(reader, *resume); });
    });
    if (!isWhole || !accepted)
        return std::nullopt;
    Answer answer{*accepted, reason.value_or(QString()), {}, resume.value_or(QList<ResumePoint>())};
    if (!indexesOf(leftOut.value_or(QByteArray()), answer.leftOut))
        return std::nullopt;
    return answer;
}

} // namespace net::transfer
