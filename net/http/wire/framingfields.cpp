#include "framingfields.h"

#include "bodylength.h"
#include "hostfield.h"

#include <algorithm>

namespace net::http {

// Length and first letter tell most names from these five without a comparison.
FramingFields::Refusal FramingFields::take(const Field &field, RequestHead &head)
{
    const auto is = [&field](char letter, QByteArrayView name) {
        return (field.name.front() | 0x20) == letter && equalsIgnoringCase(field.name, name);
    };
    switch (field.name.size()) {
    case 4:
        if (is('h', "host"))
            return takeHost(field, head);
        break;
    case 6:
        if (is('e', "expect"))
            takeExpectation(field);
        break;
    case 10:
        if (is('c', "connection")) {
            m_asksClose = m_asksClose || listHolds(field.value, "close");
            m_asksKeepAlive = m_asksKeepAlive || listHolds(field.value, "keep-alive");
        }
        break;
    case 14:
        if (is('c', "content-length"))
            return takeLength(field, head);
        break;
    case 17:
        if (is('t', "transfer-encoding"))
            takeEncoding(field);
        break;
    default: break;
    }
    return {};
}

FramingFields::Refusal FramingFields::takeHost(const Field &field, RequestHead &head)
{
    if (m_host)
        return {Fault::HostRepeated, field.name.data()};
    if (!isHostAndPort(field.value))
        return {Fault::HostMalformed, field.value.data()};
    m_host = field.name.data();
    head.host = field.value;
    return {};
}

FramingFields::Refusal FramingFields::takeLength(const Field &field, RequestHead &head)
{
    const BodyLength length = parseBodyLength(field.value);
    if (length.fault != Fault::None)
        return {length.fault, field.value.data()};
    if (m_length && length.bytes != head.contentLength)
        return {Fault::LengthsDiffer, field.value.data()};
    m_length = field.name.data();
    head.contentLength = length.bytes;
    return {};
}

void FramingFields::takeEncoding(const Field &field)
{
    m_isChunked = !m_encoding && equalsIgnoringCase(field.value, "chunked"); // a second one is never "chunked" alone
    m_encoding = field.name.data();
}

void FramingFields::takeExpectation(const Field &field)
{
    if (equalsIgnoringCase(field.value, "100-continue"))
        m_expectsContinue = true;
    else if (!field.value.isEmpty())
        m_unknownExpectation = field.name.data();
}

// What only all fields together tell.
FramingFields::Refusal FramingFields::finish(const char *emptyLine, RequestHead &head) const
{
    const bool isOld = head.minorVersion == 0;
    if (m_encoding && m_length)
        return {Fault::LengthAndEncoding, std::max(m_encoding, m_length)};
    if (m_encoding && isOld)
        return {Fault::EncodingInOldVersion, m_encoding};
    if (m_encoding && !m_isChunked)
        return {Fault::EncodingUnsupported, m_encoding};
    if (!m_host && !isOld)
        return {Fault::HostMissing, emptyLine};
    if (m_unknownExpectation && !isOld)
        return {Fault::ExpectationUnknown, m_unknownExpectation};

    head.body = m_isChunked ? BodyKind::Chunked : head.contentLength > 0 ? BodyKind::Length : BodyKind::None;
    head.keepAlive = !m_asksClose && (!isOld || m_asksKeepAlive);
    head.expectsContinue = m_expectsContinue && !isOld && head.body != BodyKind::None;
    return {};
}

} // namespace net::http
