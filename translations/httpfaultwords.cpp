// Why a request was refused.
#include "httpwords.h"

#include "tr.h"
#include "words.h"

namespace words {

using net::http::Fault;

namespace {

QString requestLineFault(Fault fault)
{
    switch (fault) {
    case Fault::RequestLineTooLong: return Words::tr("The request line is longer than the limit.");
    case Fault::RequestLineMalformed:
        return Words::tr("The request line is not made of three parts with one space between: method, target, version.");
    case Fault::MethodMalformed: return Words::tr("The method has characters that no method may have.");
    case Fault::MethodUnknown: return Words::tr("The method is not known here.");
    case Fault::MethodNotAllowed: return Words::tr("The method is known, but not allowed at this address.");
    case Fault::TargetMalformed: return Words::tr("The target of the request is malformed: it has to begin with a slash.");
    case Fault::VersionMalformed:
        return Words::tr("The request line does not end in HTTP/ and two digits with a dot between.");
    case Fault::VersionUnsupported: return Words::tr("The version of HTTP is not one that this server speaks.");
    case Fault::BareCarriageReturn: return Words::tr("There is a carriage return (CR) without a line feed (LF) after it.");
    default: return {};
    }
}

QString fieldFault(Fault fault)
{
    switch (fault) {
    case Fault::HeadTooLong: return Words::tr("The header is longer than the limit.");
    case Fault::TooManyFields: return Words::tr("The header has more lines than the limit allows.");
    case Fault::FieldMalformed: return Words::tr("A line of the header is not of the form “name: value”.");
    case Fault::SpaceBeforeColon: return Words::tr("There is white space between a header's name and its colon.");
    case Fault::LineFolding: return Words::tr("A header goes on in the next line, which begins with white space.");
    case Fault::HostMissing: return Words::tr("The header Host is missing, which HTTP/1.1 demands.");
    case Fault::HostRepeated: return Words::tr("There is more than one header Host.");
    case Fault::HostMalformed: return Words::tr("The value of the header Host is no host name.");
    default: return {};
    }
}

QString bodyFault(Fault fault)
{
    switch (fault) {
    case Fault::LengthMalformed: return Words::tr("The value of Content-Length is not a plain number.");
    case Fault::LengthsDiffer: return Words::tr("There are several Content-Length headers, and they differ.");
    case Fault::LengthAndEncoding: return Words::tr("There are both Content-Length and Transfer-Encoding.");
    case Fault::EncodingInOldVersion: return Words::tr("There is a Transfer-Encoding in a request of HTTP/1.0.");
    case Fault::EncodingUnsupported: return Words::tr("The Transfer-Encoding is another one than chunked.");
    case Fault::ChunkMalformed: return Words::tr("A chunk of the body does not begin with its size in hexadecimal.");
    case Fault::BodyTooLong: return Words::tr("The body is longer than the limit.");
    case Fault::ExpectationUnknown: return Words::tr("The header Expect asks for something else than 100-continue.");
    case Fault::MultipartMalformed:
        return Words::tr("The form's parts cannot be told apart: a boundary or a part's header is wrong.");
    case Fault::ContentTypeUnsupported: return Words::tr("The body is of a type that cannot be used here.");
    default: return {};
    }
}

QString contentFault(Fault fault)
{
    switch (fault) {
    case Fault::PercentMalformed: return Words::tr("A percent sign in the path is not followed by two hexadecimal digits.");
    case Fault::PathOutsideRoot: return Words::tr("The path leads out of the folder that is served.");
    case Fault::NotFound: return Words::tr("There is no such file.");
    case Fault::Forbidden: return Words::tr("It cannot be read, is no regular file, or is a folder that is not listed.");
    case Fault::RangeNotSatisfiable: return Words::tr("The range lies beyond the end of the file.");
    case Fault::PreconditionFailed: return Words::tr("The file is not the version that the request demands.");
    case Fault::TooManyConnections: return Words::tr("The server has as many connections as it may have.");
    case Fault::TooManyFromOne: return Words::tr("This client has as many connections as one may have.");
    case Fault::HeadTimedOut: return Words::tr("The header did not arrive completely in time.");
    case Fault::BodyTimedOut: return Words::tr("The body came too slowly, or not at all.");
    case Fault::DiskFull: return Words::tr("The disk is full.");
    case Fault::ServerError: return Words::tr("Something went wrong in the server.");
    default: return {};
    }
}

QString reason(Fault fault)
{
    switch (fault) {
    case Fault::LengthsDiffer:
    case Fault::LengthAndEncoding:
    case Fault::EncodingInOldVersion:
    case Fault::LengthMalformed:
    case Fault::ChunkMalformed:
        return Words::tr(
            "Where the body ends would be a guess. Two programs that guess differently see different requests in the same "
            "bytes: that is how request smuggling works. So it is refused, and the connection is closed.");
    case Fault::BareCarriageReturn:
    case Fault::SpaceBeforeColon:
    case Fault::LineFolding:
    case Fault::FieldMalformed:
        return Words::tr(
            "Programs read such a line in different ways, and attackers live on the difference. So it is refused instead of "
            "guessed, and the connection is closed.");
    case Fault::PathOutsideRoot:
        return Words::tr("Paths with .. or their encoded spellings are the oldest attack on web servers. Nothing outside "
                         "the folder is ever "
                         "opened.");
    case Fault::HeadTooLong:
    case Fault::TooManyFields:
    case Fault::RequestLineTooLong:
    case Fault::BodyTooLong:
        return Words::tr("Whoever reads without a limit can be made to fill its memory or disk. The limits can be changed "
                         "in the set-up.");
    case Fault::HeadTimedOut:
    case Fault::BodyTimedOut:
        return Words::tr(
            "A client that sends a byte now and then would hold a connection for ever, and a few hundred of them a whole "
            "server (the Slowloris attack). The time limits can be changed in the set-up.");
    case Fault::TooManyConnections:
    case Fault::TooManyFromOne:
        return Words::tr("Each connection costs a descriptor and memory. The limits can be changed in the set-up.");
    case Fault::HostMissing:
    case Fault::HostRepeated:
    case Fault::HostMalformed:
        return Words::tr("One address can serve many hosts, so a request has to say, clearly and once, which one it means.");
    default: return {};
    }
}

} // namespace

QString faultText(Fault fault)
{
    for (const auto group : {requestLineFault, fieldFault, bodyFault, contentFault}) {
        const QString text = group(fault);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString faultExplanation(Fault fault)
{
    if (fault == Fault::None)
        return {};
    QStringList parts{faultText(fault)};
    if (const QString why = reason(fault); !why.isEmpty())
        parts << why;
    const QByteArray source = net::http::faultSource(fault);
    if (!source.isEmpty())
        parts << Words::tr("The rule: %1.").arg(QString::fromLatin1(source));
    return joinedSentences(parts);
}

} // namespace words
