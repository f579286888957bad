// One CBOR map, written key by key. The other half of cborfields.h. Pure. Thread: a plain value.
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QByteArrayView>
#include <QCborStreamWriter>
#include <QString>

namespace net::transfer::cbor {

// At most maxBytes of UTF-8, cut between characters.
[[nodiscard]] QByteArray shortened(const QString &text, qsizetype maxBytes);

class MapWriter final {
    Q_DISABLE_COPY_MOVE(MapWriter)

public:
    // keys: how many will be added. before: bytes in front of the map.
    explicit MapWriter(quint64 keys, QByteArrayView before = {});

    void add(const char *key, qint64 value);
    void add(const char *key, int value) { add(key, qint64{value}); }
    void add(const char *key, bool value);
    void add(const char *key, const QByteArray &value);
    void add(const char *key, const QString &value, qsizetype maxBytes);

    // For what is nested: the writer after the key. Whatever is begun must be ended before the next key.
    [[nodiscard]] QCborStreamWriter &value(const char *key);
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_buffer.pos()); }

    [[nodiscard]] QByteArray take(); // ends the map

private:
    QBuffer m_buffer;
    QCborStreamWriter m_writer;
};

} // namespace net::transfer::cbor
