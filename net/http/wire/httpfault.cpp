#include "httpfault.h"

#include <algorithm>
#include <array>

namespace net::http {

namespace {

enum class After : quint8 { Close, Keep }; // what becomes of the connection

struct Row {
    Fault fault;
    int status;
    const char *name;
    const char *source;
    After after;
};

using enum After;

constexpr std::array rows{
    Row{Fault::None, 0, "none", "", Keep},
    Row{Fault::RequestLineTooLong, 414, "request-line-too-long", "RFC 9112 section 3", Close},
    Row{Fault::RequestLineMalformed, 400, "request-line-malformed", "RFC 9112 section 3", Close},
    Row{Fault::MethodMalformed, 400, "method-malformed", "RFC 9110 section 9.1", Close},
    Row{Fault::MethodUnknown, 501, "method-unknown", "RFC 9110 section 9.1", Keep},
    Row{Fault::MethodNotAllowed, 405, "method-not-allowed", "RFC 9110 section 15.5.6", Keep},
    Row{Fault::TargetMalformed, 400, "target-malformed", "RFC 9112 section 3.2", Close},
    Row{Fault::VersionMalformed, 400, "version-malformed", "RFC 9112 section 2.3", Close},
    Row{Fault::VersionUnsupported, 505, "version-unsupported", "RFC 9110 section 15.6.6", Close},
    Row{Fault::BareCarriageReturn, 400, "bare-carriage-return", "RFC 9112 section 2.2", Close},
    Row{Fault::HeadTooLong, 431, "head-too-long", "RFC 6585 section 5", Close},
    Row{Fault::TooManyFields, 431, "too-many-fields", "RFC 6585 section 5", Close},
    Row{Fault::FieldMalformed, 400, "field-malformed", "RFC 9112 section 5", Close},
    Row{Fault::SpaceBeforeColon, 400, "space-before-colon", "RFC 9112 section 5.1", Close},
    Row{Fault::LineFolding, 400, "line-folding", "RFC 9112 section 5.2", Close},
    Row{Fault::HostMissing, 400, "host-missing", "RFC 9112 section 3.2", Close},
    Row{Fault::HostRepeated, 400, "host-repeated", "RFC 9112 section 3.2", Close},
    Row{Fault::HostMalformed, 400, "host-malformed", "RFC 9112 section 3.2", Close},
    Row{Fault::LengthMalformed, 400, "length-malformed", "RFC 9112 section 6.3", Close},
    Row{Fault::LengthsDiffer, 400, "lengths-differ", "RFC 9112 section 6.3", Close},
    Row{Fault::LengthAndEncoding, 400, "length-and-encoding", "RFC 9112 section 6.1", Close},
    Row{Fault::EncodingInOldVersion, 400, "encoding-in-old-version", "RFC 9112 section 6.1", Close},
    Row{Fault::EncodingUnsupported, 501, "encoding-unsupported", "RFC 9112 section 6.1", Close},
    Row{Fault::ChunkMalformed, 400, "chunk-malformed", "RFC 9112 section 7.1", Close},
    Row{Fault::BodyTooLong, 413, "body-too-long", "RFC 9110 section 15.5.14", Close},
    Row{Fault::ExpectationUnknown, 417, "expectation-unknown", "RFC 9110 section 15.5.18", Close},
    Row{Fault::PercentMalformed, 400, "percent-malformed", "RFC 3986 section 2.1", Keep},
    Row{Fault::PathOutsideRoot, 403, "path-outside-root", "RFC 9110 section 17.3", Keep},
    Row{Fault::NotFound, 404, "not-found", "RFC 9110 section 15.5.5", Keep},
    Row{Fault::Forbidden, 403, "forbidden", "RFC 9110 section 15.5.4", Keep},
    Row{Fault::RangeNotSatisfiable, 416, "range-not-satisfiable", "RFC 9110 section 14.2", Keep},
    Row{Fault::PreconditionFailed, 412, "precondition-failed", "RFC 9110 section 13.1", Keep},
    Row{Fault::ContentTypeUnsupported, 415, "content-type-unsupported", "RFC 9110 section 15.5.16", Close},
    Row{Fault::MultipartMalformed, 400, "multipart-malformed", "RFC 7578 section 4", Close},
    Row{Fault::TooManyConnections, 503, "too-many-connections", "RFC 9110 section 15.6.4", Close},
    Row{Fault::TooManyFromOne, 503, "too-many-from-one", "RFC 9110 section 15.6.4", Close},
    Row{Fault::HeadTimedOut, 408, "head-timed-out", "RFC 9110 section 15.5.9", Close},
    Row{Fault::BodyTimedOut, 408, "body-timed-out", "RFC 9110 section 15.5.9", Close},
    Row{Fault::DiskFull, 507, "disk-full", "RFC 4918 section 11.5", Close},
    Row{Fault::ServerError, 500, "server-error", "RFC 9110 section 15.6.1", Keep},
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<size_t>(rows.at(i).fault) != i)
            return false;
    }
    return true;
}
static_assert(inOrder() && rows.size() == static_cast<size_t>(Fault::ServerError) + 1, "one row a fault, in order");

const Row &rowOf(Fault fault)
{
    const auto i = static_cast<size_t>(fault);
    return rows.at(i < rows.size() ? i : 0);
}

} // namespace

int faultStatus(Fault fault)
{
    return rowOf(fault).status;
}

QByteArray faultName(Fault fault)
{
    const char *name = rowOf(fault).name;
    return QByteArray::fromRawData(name, static_cast<qsizetype>(std::char_traits<char>::length(name)));
}

Fault faultFromName(QByteArrayView name)
{
    const auto it =
        std::find_if(rows.begin(), rows.end(), [name](const Row &row) { return name == QByteArrayView(row.name); });
    return it == rows.end() ? Fault::None : it->fault;
}

QByteArray faultSource(Fault fault)
{
    return QByteArray(rowOf(fault).source);
}

bool faultKeepsConnection(Fault fault)
{
    return rowOf(fault).after == After::Keep;
}

} // namespace net::http
