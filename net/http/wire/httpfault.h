// Why a request was refused: one name for each rule that it broke, the status that answers it, and where the rule stands.
//
// The words are made in translations/httpwords.cpp. Thread: a plain value. Sources: RFC 9110 (semantics), RFC 9112
// (HTTP/1.1).
#pragma once

#include <QByteArray>
#include <QMetaType>

namespace net::http {

enum class Fault : quint8 {
    None,
    // request line
    RequestLineTooLong,   // 414, RFC 9112 3
    RequestLineMalformed, // 400, RFC 9112 3: not three parts with one space between
    MethodMalformed,      // 400, RFC 9110 9.1: no token
    MethodUnknown,        // 501, RFC 9110 9.1
    MethodNotAllowed,     // 405, RFC 9110 15.5.6
    TargetMalformed,      // 400, RFC 9112 3.2
    VersionMalformed,     // 400, RFC 9112 2.3
    VersionUnsupported,   // 505, RFC 9110 15.6.6
    BareCarriageReturn,   // 400, RFC 9112 2.2
    // header fields
    HeadTooLong,      // 431, RFC 6585 5
    TooManyFields,    // 431, RFC 6585 5
    FieldMalformed,   // 400, RFC 9112 5: no colon, no name, control characters
    SpaceBeforeColon, // 400, RFC 9112 5.1
    LineFolding,      // 400, RFC 9112 5.2 (obs-fold)
    HostMissing,      // 400, RFC 9112 3.2
    HostRepeated,     // 400, RFC 9112 3.2
    HostMalformed,    // 400, RFC 9112 3.2
    // body framing
    LengthMalformed,      // 400, RFC 9112 6.3
    LengthsDiffer,        // 400, RFC 9112 6.3
    LengthAndEncoding,    // 400, RFC 9112 6.1: Content-Length beside Transfer-Encoding
    EncodingInOldVersion, // 400, RFC 9112 6.1: Transfer-Encoding in HTTP/1.0
    EncodingUnsupported,  // 501, RFC 9112 6.1: other than chunked
    ChunkMalformed,       // 400, RFC 9112 7.1
    BodyTooLong,          // 413, RFC 9110 15.5.14
    ExpectationUnknown,   // 417, RFC 9110 15.5.18
    // target and content
    PercentMalformed,       // 400, RFC 3986 2.1
    PathOutsideRoot,        // 403, RFC 9110 17.3
    NotFound,               // 404, RFC 9110 15.5.5
    Forbidden,              // 403, RFC 9110 15.5.4: not readable, no regular file, no listing
    RangeNotSatisfiable,    // 416, RFC 9110 14.2
    PreconditionFailed,     // 412, RFC 9110 13.1
    ContentTypeUnsupported, // 415, RFC 9110 15.5.16
    MultipartMalformed,     // 400, RFC 7578 4, RFC 2046 5.1
    // the server's side
    TooManyConnections, // 503, RFC 9110 15.6.4
    TooManyFromOne,     // 503: from one address
    HeadTimedOut,       // 408, RFC 9110 15.5.9
    BodyTimedOut,       // 408
    DiskFull,           // 507, RFC 4918 11.5
    ServerError,        // 500, RFC 9110 15.6.1
};

[[nodiscard]] int faultStatus(Fault fault);             // 400 …; 0 for None
[[nodiscard]] QByteArray faultName(Fault fault);        // "space-before-colon": what a session keeps
[[nodiscard]] Fault faultFromName(QByteArrayView name); // None when unknown
[[nodiscard]] QByteArray faultSource(Fault fault);      // "RFC 9112 section 5.1"
// Whether the rest of the connection can be trusted: false where the next request's beginning is in doubt, and where a body
// is still on its way that nobody will read. True says nothing about a body: one that was not read to its end closes the
// connection all the same.
[[nodiscard]] bool faultKeepsConnection(Fault fault);

} // namespace net::http

Q_DECLARE_METATYPE(net::http::Fault)
