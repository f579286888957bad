#include "requesthead.h"

#include "framingfields.h"
#include "httpchars.h"

#include <algorithm>
#include <array>

namespace net::http {

namespace {

// Empty lines before the request line are skipped (RFC 9112 section 2.2), but not for ever.
constexpr int maxEmptyLines = 16;

struct KnownMethod {
    QByteArrayView name;
    Method method;
};
constexpr std::array knownMethods{
    KnownMethod{"GET", Method::Get},         KnownMethod{"HEAD", Method::Head},     KnownMethod{"POST", Method::Post},
    KnownMethod{"PUT", Method::Put},         KnownMethod{"DELETE", Method::Delete}, KnownMethod{"CONNECT", Method::Connect},
    KnownMethod{"OPTIONS", Method::Options}, KnownMethod{"TRACE", Method::Trace},   KnownMethod{"PATCH", Method::Patch},
};

Method methodOf(QByteArrayView name)
{
    for (const KnownMethod &known : knownMethods) {
        if (known.name.size() == name.size() && std::memcmp(known.name.data(), name.data(), size_t(name.size())) == 0)
            return known.method;
    }
    return Method::Unknown;
}

// One head on its way through: reads line after line, and the first fault in the order of the bytes is the one that counts.
// That makes the answer the same however the bytes were cut.
class HeadReader {
public:
    HeadReader(QByteArrayView buffer, const HeadLimits &limits, RequestHead *head)
        : m_buffer(buffer)
        , m_limits(limits)
        , m_head(*head)
    {
    }

    HeadResult read();
    // Whether a byte of the request line has been seen.
    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }

private:
    // false: m_result says how it ended.
    bool skipEmptyLines();
    bool readRequestLine();
    bool readFieldLine(QByteArrayView line);

    bool refuse(Fault fault, const char *at)
    {
        m_result.status = ParseStatus::Refused;
        m_result.fault = fault;
        m_result.faultAt = at - m_buffer.data();
        return false;
    }

    const QByteArrayView m_buffer;
    const HeadLimits &m_limits;
    RequestHead &m_head;
    HeadResult m_result;
    qsizetype m_at = 0; // start of the line to be read
    bool m_hasBegun = false;
    FramingFields m_framing;
};

// The line up to its LF without CR LF or LF.
QByteArrayView withoutBreak(const char *start, const char *lineFeed)
{
    return {start, lineFeed != start && lineFeed[-1] == '\r' ? lineFeed - 1 : lineFeed};
}

HeadResult HeadReader::read()
{
    if (!skipEmptyLines() || !readRequestLine())
        return m_result;
    for (;;) {
        const char *start = m_buffer.data() + m_at;
        const qsizetype length = findByte(m_buffer.sliced(m_at), '\n');
        if (length < 0 ? m_buffer.size() > m_limits.headBytes : m_at + length + 1 > m_limits.headBytes) {
            refuse(Fault::HeadTooLong, m_buffer.data() + m_limits.headBytes);
            return m_result;
        }
        if (length < 0)
            return m_result; // NeedMore
        const QByteArrayView line = withoutBreak(start, start + length);
        m_at += length + 1;
        if (line.isEmpty()) {
            if (const auto [fault, at] = m_framing.finish(start, m_head); fault != Fault::None) {
                refuse(fault, at);
            } else {
                m_result.status = ParseStatus::Complete;
                m_result.consumed = m_at;
            }
            return m_result;
        }
        if (!readFieldLine(line))
            return m_result;
    }
}

bool HeadReader::skipEmptyLines()
{
    for (int skipped = 0; m_at < m_buffer.size(); ++skipped) {
        const char *at = m_buffer.data() + m_at;
        if (m_at >= m_limits.headBytes)
            return refuse(Fault::HeadTooLong, at);
        qsizetype length = 0;
        if (*at == '\n')
            length = 1;
        else if (*at == '\r' && m_at + 1 == m_buffer.size())
            return false; // NeedMore
        else if (*at == '\r' && at[1] == '\n')
            length = 2;
        else
            break;
        if (skipped == maxEmptyLines)
            return refuse(Fault::RequestLineMalformed, at);
        if (m_at + length > m_limits.headBytes)
            return refuse(Fault::HeadTooLong, m_buffer.data() + m_limits.headBytes);
        m_at += length;
    }
    m_hasBegun = m_at < m_buffer.size();
    return m_hasBegun;
}

bool HeadReader::readRequestLine()
{
    const char *start = m_buffer.data() + m_at;
    // What cannot be HTTP (a TLS greeting, for one) is refused by its first byte rather than waited for.
    if (!isTokenChar(*start)) {
        return refuse(*start == ' '    ? Fault::RequestLineMalformed
                      : *start == '\r' ? Fault::BareCarriageReturn
                                       : Fault::MethodMalformed,
                      start);
    }
    const qsizetype length = findByte(m_buffer.sliced(m_at), '\n');
    QByteArrayView line = length < 0 ? m_buffer.sliced(m_at) : withoutBreak(start, start + length);
    if (length < 0 && line.endsWith('\r'))
        line.chop(1); // may be the line's end
    // The line's break and the empty line have to fit as well, so that a head that is too long is so in its fields.
    const qsizetype longest = std::max<qsizetype>(std::min(m_limits.requestLineBytes, m_limits.headBytes - m_at - 4), 0);
    const bool isTooLong = line.size() > longest;
    if (length < 0 && !isTooLong)
        return false; // NeedMore

    const qsizetype firstSpace = findByte(line, ' ');
    const QByteArrayView method = firstSpace < 0 ? line : line.first(firstSpace);
    if (!isTooLong || firstSpace >= 0) {
        m_head.method = methodOf(method);
        if (m_head.method == Method::Unknown) {
            const auto wrong = std::find_if_not(method.begin(), method.end(), isTokenChar);
            if (wrong != method.end() && !isTooLong)
                return refuse(*wrong == '\r' ? Fault::BareCarriageReturn : Fault::MethodMalformed, &*wrong);
        }
        m_head.methodName = method;
    }
    if (isTooLong) {
        if (firstSpace >= 0)
            m_head.target = line.sliced(firstSpace + 1);
        return refuse(Fault::RequestLineTooLong, start + longest);
    }
    m_at += length + 1;

    if (firstSpace < 0)
        return refuse(Fault::RequestLineMalformed, line.end());
    QByteArrayView rest = line.sliced(firstSpace + 1);
    const qsizetype lastSpace = rest.lastIndexOf(' ');
    m_head.target = lastSpace < 0 ? rest : rest.first(lastSpace);
    if (const qsizetype wrong = firstControl(rest); wrong < rest.size()) {
        const bool isInVersion = lastSpace >= 0 && wrong > lastSpace;
        return refuse(rest[wrong] == '\r' ? Fault::BareCarriageReturn
                      : isInVersion       ? Fault::VersionMalformed
                                          : Fault::TargetMalformed,
                      rest.begin() + wrong);
    }
    if (lastSpace <= 0)
        return refuse(Fault::RequestLineMalformed, lastSpace < 0 ? rest.end() : rest.begin());
    if (const qsizetype space = findByte(m_head.target, ' '); space >= 0)
        return refuse(Fault::RequestLineMalformed, m_head.target.begin() + space);

    const QByteArrayView version = rest.sliced(lastSpace + 1);
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5]) || version[6] != '.' ||
        !isDigit(version[7]))
        return refuse(Fault::VersionMalformed, version.begin());
    if (version[5] != '1')
        return refuse(Fault::VersionUnsupported, version.begin());
    m_head.minorVersion = version[7] == '0' ? 0 : 1;
    return true;
}

bool HeadReader::readFieldLine(QByteArrayView line)
{
    if (m_head.fields.size() >= static_cast<size_t>(std::max(m_limits.fields, 0)))
        return refuse(Fault::TooManyFields, line.begin());
    if (line.front() == ' ' || line.front() == '\t')
        return refuse(Fault::LineFolding, line.begin());
    qsizetype colon = 0;
    while (colon < line.size() && isTokenChar(line[colon]))
        ++colon;
    if (colon == line.size())
        return refuse(Fault::FieldMalformed, line.begin());
    if (colon == 0 || line[colon] != ':') {
        const char wrong = line[colon];
        const bool isSpace =
            colon > 0 && (wrong == ' ' || wrong == '\t') && trimmedSpace(line.sliced(colon)).startsWith(':');
        return refuse(isSpace         ? Fault::SpaceBeforeColon
                      : wrong == '\r' ? Fault::BareCarriageReturn
                                      : Fault::FieldMalformed,
                      line.begin() + colon);
    }
    const QByteArrayView after = line.sliced(colon + 1);
    for (qsizetype at = firstControl(after); at < after.size(); at += 1 + firstControl(after.sliced(at + 1))) {
        if (after[at] != '\t')
            return refuse(after[at] == '\r' ? Fault::BareCarriageReturn : Fault::FieldMalformed, after.begin() + at);
    }
    const Field field{line.first(colon), trimmedSpace(after)};
    m_head.fields.push_back(field);
    const auto [fault, at] = m_framing.take(field, m_head);
    return fault == Fault::None || refuse(fault, at);
}

void reset(RequestHead &head)
{
    head.method = Method::Unknown;
    head.minorVersion = 1;
    head.body = BodyKind::None;
    head.keepAlive = true;
    head.expectsContinue = false;
    head.contentLength = 0;
    head.methodName = head.target = head.host = QByteArrayView();
    head.fields.clear(); // keeps its memory
}

} // namespace

HeadResult parseRequestHead(QByteArrayView buffer, const HeadLimits &limits, RequestHead *head, qsizetype *searched)
{
    // Without a new end of line nothing can have changed but the lengths. (Past the longest request line there is only
    // headBytes.)
    const qsizetype from = std::min(*searched, buffer.size());
    const bool isWithinLimits =
        buffer.size() <= std::min(limits.requestLineBytes, limits.headBytes - 4) ||
        (buffer.size() <= limits.headBytes && from > limits.requestLineBytes + 2 * maxEmptyLines + 2);
    if (from > 0 && isWithinLimits && findByte(buffer.sliced(from), '\n') < 0) {
        *searched = buffer.size();
        return {};
    }
    reset(*head);
    HeadReader reader(buffer, limits, head);
    const HeadResult result = reader.read();
    *searched = result.status == ParseStatus::NeedMore && reader.hasBegun() ? buffer.size() : 0;
    return result;
}

QByteArrayView methodName(Method method)
{
    const auto it = std::find_if(knownMethods.begin(), knownMethods.end(),
                                 [method](const KnownMethod &known) { return known.method == method; });
    return it == knownMethods.end() ? QByteArrayView() : it->name;
}

} // namespace net::http
