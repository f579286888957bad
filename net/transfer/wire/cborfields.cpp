#include "cborfields.h"

namespace net::transfer::cbor {

namespace {

// A string in one piece that has come whole; the reader is past it afterwards.
bool readString(QCborStreamReader &reader, char *to, qsizetype length)
{
    const auto chunk = reader.readStringChunk(to, length);
    if (chunk.status != QCborStreamReader::Ok || chunk.data != length)
        return false;
    // The end of a string is a chunk of its own to the reader.
    char nothing = 0;
    return reader.readStringChunk(&nothing, 0).status == QCborStreamReader::EndOfString;
}

// -1: of unknown length (in pieces), not whole, or longer than most.
qsizetype stringLength(QCborStreamReader &reader, qsizetype most)
{
    if (!reader.isLengthKnown() || reader.length() > static_cast<quint64>(most))
        return -1;
    return static_cast<qsizetype>(reader.length());
}

bool skipTags(QCborStreamReader &reader)
{
    while (reader.isTag()) {
        if (!reader.next(maxSkippedDepth))
            return false;
    }
    return true;
}

} // namespace

bool readInteger(QCborStreamReader &reader, qint64 least, qint64 most, std::optional<qint64> &out)
{
    qint64 value = 0;
    if (reader.isUnsignedInteger()) {
        if (reader.toUnsignedInteger() > static_cast<quint64>(std::numeric_limits<qint64>::max()))
            return false;
        value = static_cast<qint64>(reader.toUnsignedInteger());
    } else if (reader.isNegativeInteger()) {
        // -value as a number of its own: 0 stands for 2^64
        const auto magnitude = static_cast<quint64>(reader.toNegativeInteger());
        if (magnitude == 0 || magnitude > static_cast<quint64>(std::numeric_limits<qint64>::max()))
            return false;
        value = -static_cast<qint64>(magnitude);
    } else {
        return false;
    }
    if (out || value < least || value > most)
        return false;
    out = value;
    return reader.next(maxSkippedDepth);
}

bool readBool(QCborStreamReader &reader, std::optional<bool> &out)
{
    if (out || !reader.isBool())
        return false;
    out = reader.toBool();
    return reader.next(maxSkippedDepth);
}

bool readText(QCborStreamReader &reader, qsizetype maxBytes, std::optional<QString> &out)
{
    if (out || !reader.isString())
        return false;
    const qsizetype length = stringLength(reader, maxBytes);
    if (length < 0)
        return false;
    QByteArray utf8(length, Qt::Uninitialized);
    if (!readString(reader, utf8.data(), length) || !QByteArrayView(utf8).isValidUtf8())
        return false;
    out = QString::fromUtf8(utf8);
    return true;
}

bool readBytes(QCborStreamReader &reader, qsizetype maxBytes, std::optional<QByteArray> &out)
{
    if (out || !reader.isByteArray())
        return false;
    const qsizetype length = stringLength(reader, maxBytes);
    if (length < 0)
        return false;
    out.emplace(length, Qt::Uninitialized);
    return readString(reader, out->data(), length);
}

bool skip(QCborStreamReader &reader)
{
    return skipTags(reader) && reader.next(maxSkippedDepth);
}

bool readKey(QCborStreamReader &reader, Key &key)
{
    if (!reader.isString())
        return skip(reader);
    const qsizetype length = stringLength(reader, maxKeyBytes);
    if (length < 0)
        return skip(reader);
    if (!readString(reader, key.text, length))
        return false;
    key.length = length;
    return true;
}

} // namespace net::transfer::cbor
