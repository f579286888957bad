// What is said about one file.
#include "cborfields.h"
#include "cborwrite.h"
#include "transfermessages.h"

namespace net::transfer {

using cbor::Key;
using cbor::MapWriter;

QByteArray encode(const FileBegin &begin)
{
    MapWriter map(4);
    map.add("i", begin.index);
    map.add("o", begin.offset);
    map.add("s", begin.size);
    map.add("m", begin.modifiedNs);
    return map.take();
}

std::optional<FileBegin> decodeFileBegin(QByteArrayView payload)
{
    std::optional<qint64> index;
    std::optional<qint64> offset;
    std::optional<qint64> size;
    std::optional<qint64> modified;
    const bool isWhole = cbor::readWhole(payload, [&](QCborStreamReader &reader, const Key &key) {
        if (key.is("i"))
            return cbor::readInteger(reader, 0, maxEntries - 1, index);
        if (key.is("o"))
            return cbor::readInteger(reader, 0, maxFileBytes, offset);
        if (key.is("s"))
            return cbor::readInteger(reader, 0, maxFileBytes, size);
        if (key.is("m"))
            return cbor::readInteger(reader, -maxFileBytes, maxFileBytes, modified);
        return cbor::skip(reader);
    });
    if (!isWhole || !index || !size || offset.value_or(0) > *size)
        return std::nullopt;
    return FileBegin{*index, offset.value_or(0), *size, modified.value_or(0)};
}

QByteArray encode(const FileEnd &end)
{
    MapWriter map(3);
    map.add("i", end.index);
    map.add("digest", end.digest);
    map.add("error", end.error, maxCodeBytes);
    return map.take();
}

std::optional<FileEnd> decodeFileEnd(QByteArrayView payload)
{
    std::optional<qint64> index;
    std::optional<QByteArray> digest;
    std::optional<QString> error;
    const bool isWhole = cbor::readWhole(payload, [&](QCborStreamReader &reader, const Key &key) {
        if (key.is("i"))
            return cbor::readInteger(reader, 0, maxEntries - 1, index);
        if (key.is("digest"))
            return cbor::readBytes(reader, digestBytes, digest);
        if (key.is("error"))
            return cbor::readText(reader, maxCodeBytes, error);
        return cbor::skip(reader);
    });
    if (!isWhole || !index)
        return std::nullopt;
    const FileEnd end{*index, digest.value_or(QByteArray()), error.value_or(QString())};
    const bool isWholeFile = end.error.isEmpty() && end.digest.size() == digestBytes;
    const bool isFailure = !end.error.isEmpty() && (end.digest.isEmpty() || end.digest.size() == digestBytes);
    if (!isWholeFile && !isFailure)
        return std::nullopt;
    return end;
}

QByteArray encode(const FileResult &result)
{
    MapWriter map(3);
    map.add("i", result.index);
    map.add("ok", result.ok);
    map.add("error", result.error, maxCodeBytes);
    return map.take();
}

std::optional<FileResult> decodeFileResult(QByteArrayView payload)
{
    std::optional<qint64> index;
    std::optional<bool> ok;
    std::optional<QString> error;
    const bool isWhole = cbor::readWhole(payload, [&](QCborStreamReader &reader, const Key &key) {
        if (key.is("i"))
            return cbor::readInteger(reader, 0, maxEntries - 1, index);
        if (key.is("ok"))
            return cbor::readBool(reader, ok);
        if (key.is("error"))
            return cbor::readText(reader, maxCodeBytes, error);
        return cbor::skip(reader);
    });
    if (!isWhole || !index || !ok)
        return std::nullopt;
    return FileResult{*index, *ok, error.value_or(QString())};
}

} // namespace net::transfer
