#include "framing.h"

#include "hextext.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace net {

namespace {

constexpr qsizetype lengthField = 4;

struct KindName {
    Framing::Kind kind;
    QLatin1StringView name;
};
constexpr KindName plainKinds[] = {
    {Framing::Kind::None, QLatin1StringView("none")},
    {Framing::Kind::Lf, QLatin1StringView("lf")},
    {Framing::Kind::CrLf, QLatin1StringView("crlf")},
    {Framing::Kind::Length32, QLatin1StringView("length32")},
};
constexpr QLatin1StringView fixedPrefix("fixed:");
constexpr QLatin1StringView delimiterPrefix("delimiter:");

FrameStep tooLong(qint64 announced)
{
    FrameStep step;
    step.status = FrameStatus::TooLong;
    step.announced = announced;
    return step;
}

FrameStep complete(qsizetype start, qsizetype length, qsizetype consumed)
{
    return {FrameStatus::Complete, start, length, consumed, 0};
}

FrameStep nextDelimited(const QByteArray &delimiter, QByteArrayView buffer, qint64 maxFrame, qsizetype *searched)
{
    const qsizetype from = std::clamp(*searched, qsizetype{0}, buffer.size());
    *searched = 0;
    const qsizetype end = buffer.indexOf(delimiter, from);
    if (end >= 0)
        return end > maxFrame ? tooLong(end) : complete(0, end, end + delimiter.size());
    // The last bytes may be the beginning of a delimiter: they are neither payload yet nor searched for good.
    const qsizetype settled = std::max(buffer.size() - (delimiter.size() - 1), qsizetype{0});
    if (settled > maxFrame)
        return tooLong(settled);
    *searched = settled;
    return {};
}

FrameStep nextLength32(QByteArrayView buffer, qint64 maxFrame)
{
    if (buffer.size() < lengthField)
        return {};
    const qint64 length = qFromBigEndian<quint32>(buffer.data());
    if (length > maxFrame || length > std::numeric_limits<qsizetype>::max() - lengthField)
        return tooLong(length);
    if (buffer.size() - lengthField < length)
        return {};
    const auto payload = static_cast<qsizetype>(length);
    return complete(lengthField, payload, lengthField + payload);
}

} // namespace

Result<Framing> Framing::parse(QStringView text)
{
    const QStringView name = text.trimmed();
    for (const KindName &known : plainKinds) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0)
            return of(known.kind);
    }
    if (name.startsWith(fixedPrefix, Qt::CaseInsensitive)) {
        bool isNumber = false;
        const qint64 length = name.sliced(fixedPrefix.size()).toLongLong(&isNumber);
        if (isNumber && length >= 1 && length <= maxFixed)
            return of(Kind::Fixed, length);
    } else if (name.startsWith(delimiterPrefix, Qt::CaseInsensitive)) {
        const Result<QByteArray> delimiter = parseHex(name.sliced(delimiterPrefix.size()));
        if (delimiter && !delimiter->isEmpty() && delimiter->size() <= maxDelimiter)
            return of(Kind::Delimiter, 0, *delimiter);
    }
    return failure(NetErrorCode::InvalidFraming, text.toString());
}

Framing Framing::of(Kind kind, qint64 fixedLength, const QByteArray &delimiter)
{
    Framing framing;
    framing.m_kind = kind;
    switch (kind) {
    case Kind::None:
    case Kind::Length32: break;
    case Kind::Lf: framing.m_delimiter = QByteArrayLiteral("\n"); break;
    case Kind::CrLf: framing.m_delimiter = QByteArrayLiteral("\r\n"); break;
    case Kind::Fixed: framing.m_fixedLength = std::clamp(fixedLength, qint64{1}, maxFixed); break;
    case Kind::Delimiter:
        framing.m_delimiter = delimiter.left(maxDelimiter);
        if (delimiter.isEmpty())
            framing.m_kind = Kind::None;
        break;
    }
    return framing;
}

QString Framing::toString() const
{
    if (m_kind == Kind::Fixed)
        return fixedPrefix + QString::number(m_fixedLength);
    if (m_kind == Kind::Delimiter)
        return delimiterPrefix + QString::fromLatin1(m_delimiter.toHex());
    const auto known = std::find_if(std::begin(plainKinds), std::end(plainKinds),
                                    [this](const KindName &candidate) { return candidate.kind == m_kind; });
    return known->name;
}

QByteArray Framing::frame(QByteArrayView message) const
{
    QByteArray framed;
    switch (m_kind) {
    case Kind::None: return message.toByteArray();
    case Kind::Lf:
    case Kind::CrLf:
    case Kind::Delimiter:
        framed.reserve(message.size() + m_delimiter.size());
        return framed.append(message).append(m_delimiter);
    case Kind::Length32: {
        Q_ASSERT(message.size() <= std::numeric_limits<quint32>::max());
        framed.resize(lengthField);
        qToBigEndian(static_cast<quint32>(message.size()), framed.data());
        return framed.append(message);
    }
    case Kind::Fixed: {
        const auto length = static_cast<qsizetype>(m_fixedLength);
        const qsizetype frames = message.size() / length + (message.size() % length == 0 ? 0 : 1);
        framed.reserve(frames * length);
        return framed.append(message).append(frames * length - message.size(), '\0');
    }
    }
    Q_UNREACHABLE();
}

FrameStep nextFrame(const Framing &framing, QByteArrayView buffer, qint64 maxFrame, qsizetype *searched)
{
    switch (framing.kind()) {
    case Framing::Kind::Lf:
    case Framing::Kind::CrLf:
    case Framing::Kind::Delimiter: return nextDelimited(framing.delimiter(), buffer, maxFrame, searched);
    case Framing::Kind::Length32: return nextLength32(buffer, maxFrame);
    case Framing::Kind::None: {
        const auto length = static_cast<qsizetype>(std::clamp(maxFrame, qint64{1}, qint64{buffer.size()} + 1));
        const qsizetype taken = std::min(buffer.size(), length);
        return taken == 0 ? FrameStep{} : complete(0, taken, taken);
    }
    case Framing::Kind::Fixed: {
        if (buffer.isEmpty())
            return {};
        if (framing.fixedLength() > maxFrame)
            return tooLong(framing.fixedLength());
        const auto length = static_cast<qsizetype>(framing.fixedLength());
        return buffer.size() < length ? FrameStep{} : complete(0, length, length);
    }
    }
    Q_UNREACHABLE();
}

} // namespace net
