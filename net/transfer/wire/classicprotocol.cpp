#include "classicprotocol.h"

#include "transfermessages.h"

#include <algorithm>

namespace net::transfer {

namespace {

constexpr qsizetype maxSizeDigits = 19; // of 2^63
constexpr QByteArrayView fileCode = "0";
constexpr QByteArrayView refusalCode = "-1";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

qsizetype digitRun(QByteArrayView bytes)
{
    return std::find_if_not(bytes.begin(), bytes.end(), isDigit) - bytes.begin();
}

// nullopt beyond maxFileBytes. At most maxSizeDigits digits, which never overflow 64 bits without sign.
std::optional<qint64> sizeOf(QByteArrayView digits)
{
    quint64 value = 0;
    for (const char digit : digits)
        value = value * 10 + static_cast<quint64>(digit - '0');
    if (digits.isEmpty() || value > static_cast<quint64>(maxFileBytes))
        return std::nullopt;
    return static_cast<qint64>(value);
}

enum class Beginning : quint8 { Other, Part, Whole };

Beginning beginning(QByteArrayView buffer, const QByteArray &expected)
{
    const qsizetype length = std::min(buffer.size(), expected.size());
    if (buffer.first(length) != QByteArrayView(expected).first(length))
        return Beginning::Other;
    return length == expected.size() ? Beginning::Whole : Beginning::Part;
}

} // namespace

std::optional<UploadHeader> parseUploadHeader(QByteArrayView buffer, qsizetype *consumed)
{
    const qsizetype nameBytes =
        buffer.first(std::min(buffer.size(), maxClassicNameBytes + separator.size())).indexOf(separator);
    if (nameBytes <= 0)
        return std::nullopt;
    const QByteArrayView rest = buffer.sliced(nameBytes + separator.size());
    const qsizetype digits = digitRun(rest);
    if (digits > maxSizeDigits)
        return std::nullopt;
    const std::optional<qint64> size = sizeOf(rest.first(digits));
    if (!size)
        return std::nullopt;
    *consumed = buffer.size() - rest.size() + digits;
    return UploadHeader{buffer.first(nameBytes).toByteArray(), *size};
}

QByteArray uploadHeader(QByteArrayView name, qint64 size)
{
    return name.toByteArray() + separator.toByteArray() + QByteArray::number(size);
}

UploadHeaderReader::Status UploadHeaderReader::add(QByteArrayView piece)
{
    if (m_status == Status::Whole || m_status == Status::Malformed)
        return m_status;
    m_bytes.append(piece);
    qsizetype end = 0;
    const std::optional<UploadHeader> header = parseUploadHeader(m_bytes, &end);
    const bool onlyDigitsCame = header && end == m_bytes.size();
    if (m_status == Status::MayGoOn && !onlyDigitsCame) {
        m_status = Status::Whole;
    } else if (header) {
        m_header = *header;
        m_end = end;
        m_status = onlyDigitsCame ? Status::MayGoOn : Status::Whole;
    } else if (m_bytes.size() > maxClassicNameBytes + separator.size() + maxSizeDigits) {
        m_status = Status::Malformed;
    }
    return m_status;
}

DownloadHeader DownloadHeader::parse(QByteArrayView buffer)
{
    static const QByteArray file = fileCode.toByteArray() + separator.toByteArray();
    static const QByteArray refusal = refusalCode.toByteArray() + separator.toByteArray();
    DownloadHeader header;
    const Beginning asFile = beginning(buffer, file);
    const Beginning asRefusal = beginning(buffer, refusal);
    if (asRefusal == Beginning::Whole) {
        header.m_status = Status::Refused;
        header.m_message = buffer.sliced(refusal.size()).toByteArray();
    } else if (asFile == Beginning::Whole) {
        const QByteArrayView rest = buffer.sliced(file.size());
        header.m_digitsAt = file.size();
        header.m_digits = rest.first(std::min(digitRun(rest), maxSizeDigits)).toByteArray();
        if (!header.m_digits.isEmpty())
            header.m_status = Status::File;
        else if (!rest.isEmpty())
            header.m_status = Status::Malformed;
    } else if (asFile == Beginning::Other && asRefusal == Beginning::Other) {
        header.m_status = Status::Malformed;
    }
    return header;
}

qsizetype DownloadHeader::likelyDigits() const
{
    qsizetype length = m_digits.size();
    while (length > 0 && !sizeOf(QByteArrayView(m_digits).first(length)))
        --length;
    return length;
}

qint64 DownloadHeader::likelySize() const
{
    return sizeOf(QByteArrayView(m_digits).first(likelyDigits())).value_or(0);
}

std::optional<qsizetype> DownloadHeader::sizeDigits(qint64 total) const
{
    for (qsizetype length = 1; length <= m_digits.size(); ++length) {
        const std::optional<qint64> size = sizeOf(QByteArrayView(m_digits).first(length));
        if (size && *size == total - length)
            return length;
    }
    return std::nullopt;
}

QByteArray downloadHeader(qint64 size)
{
    return fileCode.toByteArray() + separator.toByteArray() + QByteArray::number(size);
}

QByteArray downloadRefusal(const QString &message)
{
    return refusalCode.toByteArray() + separator.toByteArray() + message.toUtf8();
}

} // namespace net::transfer
