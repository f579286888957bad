#include "cborwrite.h"

namespace net::transfer::cbor {

QByteArray shortened(const QString &text, qsizetype maxBytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= maxBytes)
        return utf8;
    qsizetype end = maxBytes;
    while (end > 0 && (static_cast<quint8>(utf8.at(end)) & 0xc0) == 0x80) // in the middle of a character
        --end;
    utf8.truncate(end);
    return utf8;
}

MapWriter::MapWriter(quint64 keys, QByteArrayView before)
    : m_writer(&m_buffer)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_buffer.write(before.data(), before.size());
    m_writer.startMap(keys);
}

QCborStreamWriter &MapWriter::value(const char *key)
{
    m_writer.append(QLatin1StringView(key));
    return m_writer;
}

void MapWriter::add(const char *key, qint64 number)
{
    value(key).append(number);
}

void MapWriter::add(const char *key, bool isTrue)
{
    value(key).append(isTrue);
}

void MapWriter::add(const char *key, const QByteArray &bytes)
{
    value(key).append(bytes);
}

void MapWriter::add(const char *key, const QString &text, qsizetype maxBytes)
{
    const QByteArray utf8 = shortened(text, maxBytes);
    value(key).appendTextString(utf8.constData(), utf8.size());
}

QByteArray MapWriter::take()
{
    m_writer.endMap();
    return m_buffer.data();
}

} // namespace net::transfer::cbor
