#include "httpfault.h"

#include <algorithm>
#include <array>

namespace net::http {

namespace {

enum class After : quint8 { Close, Keep }; // what becomes of the connection

struct FaultRow {
    Fault fault;
    int status;
    const char *name;
    const char *source;
    After after;
};

using enum After;

constexpr std::array faultRows{
    FaultRow{Fault::None, 0, "none", "", Keep},
    FaultRow{Fault::RequestLineTooLong, 414, "request-line-too-long", "RFC 9112 section 3", Close},
    FaultRow{Fault::RequestLineMalformed, 400, "request-line-malformed", "RFC 9112 section 3", Close},
    FaultRow{Fault::MethodMalformed, 400, "method-malformed", "RFC 9110 section 9.1", Close},
    FaultRow{Fault::MethodUnknown, 501, "method-unknown", "RFC 9110 section 9.1", Keep},
    FaultRow{Fault::MethodNotAllowed, 405, "method-not-allowed", "RFC 9110 section 15.5.6", Keep},
    FaultRow{Fault::TargetMalformed, 400, "target-malformed", "RFC 9112 section 3.2", Close},
    FaultRow{Fault::VersionMalformed, 400, "version-malformed", "RFC 9112 section 2.3", Close},
    FaultRow{Fault::VersionUnsupported, 505, "version-unsupported", "RFC 9110 section 15.6.6", Close},
    FaultRow{Fault::BareCarriageReturn, 400, "bare-carriage-return", "RFC 9112 section 2.2", Close},
    FaultRow{Fault::HeadTooLong, 431, "head-too-long", "RFC 6585 section 5", Close},
    FaultRow{Fault::TooManyFields, 431, "too-many-fields", "RFC 6585 section 5", Close},
    FaultRow{Fault::FieldMalformed, 400, "field-malformed", "RFC 9112 section 5", Close},
    FaultRow{Fault::SpaceBeforeColon, 400, "space-before-colon", "RFC 9112 section 5.1", Close},
    FaultRow{Fault::LineFolding, 400, "line-folding", "RFC 9112 section 5.2", Close},
    FaultRow{Fault::HostMissing, 400, "host-missing", "RFC 9112 section 3.2", Close},
    FaultRow{Fault::HostRepeated, 400, "host-repeated", "RFC 9112 section 3.2", Close},
    FaultRow{Fault::HostMalformed, 400, "host-malformed", "RFC 9112 section 3.2", Close},
    FaultRow{Fault::LengthMalformed, 400, "length-malformed", "RFC 9112 section 6.3", Close},
    FaultRow{Fault::LengthsDiffer, 400, "lengths-differ", "RFC 9112 section 6.3", Close},
    FaultRow{Fault::LengthAndEncoding, 400, "length-and-encoding", "RFC 9112 section 6.1", Close},
    FaultRow{Fault::EncodingInOldVersion, 400, "encoding-in-old-version", "RFC 9112 section 6.1", Close},
    FaultRow{Fault::EncodingUnsupported, 501, "encoding-unsupported", "RFC 9112 section 6.1", Close},
    FaultRow{Fault::ChunkMalformed, 400, "chunk-malformed", "RFC 9112 section 7.1", Close},
    FaultRow{Fault::BodyTooLong, 413, "body-too-long", "RFC 9110 section 15.5.14", Close},
    FaultRow{Fault::ExpectationUnknown, 417, "expectation-unknown", "RFC 9110 section 15.5.18", Close},
    FaultRow{Fault::PercentMalformed, 400, "percent-malformed", "RFC 3986 section 2.1", Keep},
    FaultRow{Fault::PathOutsideRoot, 403, "path-outside-root", "RFC 9110 section 17.3", Keep},
    FaultRow{Fault::NotFound, 404, "not-found", "RFC 9110 section 15.5.5", Keep},
    FaultRow{Fault::Forbidden, 403, "forbidden", "RFC 9110 section 15.5.4", Keep},
    FaultRow{Fault::RangeNotSatisfiable, 416, "range-not-satisfiable", "RFC 9110 section 14.2", Keep},
    FaultRow{Fault::PreconditionFailed, 412, "precondition-failed", "RFC 9110 section 13.1", Keep},
    FaultRow{Fault::ContentTypeUnsupported, 415, "content-type-unsupported", "RFC 9110 section 15.5.16", Close},
    FaultRow{Fault::MultipartMalformed, 400, "multipart-malformed", "RFC 7578 section 4", Close},
    FaultRow{Fault::TooManyConnections, 503, "too-many-connections", "RFC 9110 section 15.6.4", Close},
    FaultRow{Fault::TooManyFromOne, 503, "too-many-from-one", "RFC 9110 section 15.6.4", Close},
    FaultRow{Fault::HeadTimedOut, 408, "head-timed-out", "RFC 9110 section 15.5.9", Close},
    FaultRow{Fault::BodyTimedOut, 408, "body-timed-out", "RFC 9110 section 15.5.9", Close},
    FaultRow{Fault::DiskFull, 507, "disk-full", "RFC 4918 section 11.5", Close},
    FaultRow{Fault::ServerError, 500, "server-error", "RFC 9110 section 15.6.1", Keep},
};

constexpr bool faultsInOrder()
{
    for (size_t i = 0; i < faultRows.size(); ++i) {
        if (static_cast<size_t>(faultRows.at(i).fault) != i)
            return false;
    }
    return true;
}
static_assert(faultsInOrder() && faultRows.size() == static_cast<size_t>(Fault::ServerError) + 1,
              "one row a fault, in order");

const FaultRow &rowOf(Fault fault)
{
    const auto i = static_cast<size_t>(fault);
    return faultRows.at(i < faultRows.size() ? i : 0);
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
    const auto it = std::find_if(faultRows.begin(), faultRows.end(),
                                 [name](const FaultRow &row) { return name == QByteArrayView(row.name); });
    return it == faultRows.end() ? Fault::None : it->fault;
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
