// CBOR that a stranger sent, read field by field: nothing is believed that was not checked first. Pure; fuzzed by way of the
// messages.
//
// What is announced never decides how much memory is taken: a string is read only when it is within its limit and has come
// whole, an array grows with the elements that are really there, and what is read over may be nested only so deep. Every
// function returns false for what is not as asked for; the frame is then refused as a whole. A field that was set already is
// refused too, so that a key means one thing. Thread: any. Source: RFC 8949.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCborStreamReader>
#include <QString>

#include <optional>

namespace net::transfer::cbor {

inline constexpr int maxSkippedDepth = 16;
inline constexpr qsizetype maxKeyBytes = 16; // longer ones are not ours
inline constexpr qsizetype maxMapKeys = 64;

[[nodiscard]] bool readInteger(QCborStreamReader &reader, qint64 least, qint64 most, std::optional<qint64> &out);
[[nodiscard]] bool readBool(QCborStreamReader &reader, std::optional<bool> &out);
[[nodiscard]] bool readText(QCborStreamReader &reader, qsizetype maxBytes, std::optional<QString> &out); // valid UTF-8
[[nodiscard]] bool readBytes(QCborStreamReader &reader, qsizetype maxBytes, std::optional<QByteArray> &out);
[[nodiscard]] bool skip(QCborStreamReader &reader);

// A key, at most maxKeyBytes of it: *length is 0 for a longer one or one that is no text, which is ours in no map.
struct Key {
    char text[maxKeyBytes] = {};
    qsizetype length = 0;
    [[nodiscard]] bool is(const char *name) const { return QByteArrayView(text, length) == QByteArrayView(name); }
};
[[nodiscard]] bool readKey(QCborStreamReader &reader, Key &key);

// field(const Key &) reads the value (or skips it) and tells whether it was as it should be.
template <typename Field>
[[nodiscard]] bool readMap(QCborStreamReader &reader, Field &&field)
{
    if (!reader.isMap() || !reader.enterContainer())
        return false;
    for (qsizetype keys = 0; reader.lastError() == QCborError::NoError && reader.hasNext(); ++keys) {
        Key key;
        if (keys == maxMapKeys || !readKey(reader, key) || !field(key))
            return false;
    }
    return reader.lastError() == QCborError::NoError && reader.leaveContainer();
}

// element() reads one.
template <typename Element>
[[nodiscard]] bool readArray(QCborStreamReader &reader, Element &&element)
{
    if (!reader.isArray() || !reader.enterContainer())
        return false;
    while (reader.lastError() == QCborError::NoError && reader.hasNext()) {
        if (!element())
            return false;
    }
    return reader.lastError() == QCborError::NoError && reader.leaveContainer();
}

// One map, and nothing after it.
template <typename Field>
[[nodiscard]] bool readWhole(QByteArrayView payload, Field &&field)
{
    QCborStreamReader reader(payload.data(), payload.size());
    return readMap(reader, [&](const Key &key) { return field(reader, key); }) && reader.currentOffset() == payload.size();
}

} // namespace net::transfer::cbor
