// Statuses, methods, the request line.
#include "httpwords.h"

#include "httpstatustable.h"
#include "tr.h"
#include "words.h"

#include <algorithm>

namespace words {

namespace {

const HttpStatusWords *wordsOf(int status)
{
    const auto found = std::find_if(httpStatuses.begin(), httpStatuses.end(),
                                    [status](const HttpStatusWords &row) { return row.status == status; });
    return found == httpStatuses.end() ? nullptr : &*found;
}

QString classExplanation(int status)
{
    switch (status / 100) {
    case 1: return Words::tr("An interim answer: the real one follows.");
    case 2: return Words::tr("It worked.");
    case 3: return Words::tr("The client has to look elsewhere, or already has what it asked for.");
    case 4: return Words::tr("The request was at fault: the client has to ask differently.");
    case 5: return Words::tr("The server was at fault: the same request may work later.");
    default: return Words::tr("No status that HTTP knows: the first digit says the class, from 1 to 5.");
    }
}

} // namespace

QString statusText(int status)
{
    const HttpStatusWords *known = wordsOf(status);
    return known ? Words::tr(known->title) : Words::tr("Status %1").arg(status);
}

QString statusExplanation(int status)
{
    const HttpStatusWords *known = wordsOf(status);
    return known ? Words::tr(known->text) : classExplanation(status);
}

QString methodExplanation(QByteArrayView method)
{
    if (method == "GET")
        return Words::tr("GET asks for what is at the address. It changes nothing, so it can be repeated and cached.");
    if (method == "HEAD")
        return Words::tr(
            "HEAD asks for the header only: as GET, but without the content. Good for asking about size and date.");
    if (method == "POST")
        return Words::tr("POST hands something over to be processed: a form, a file. Sent twice, it may happen twice.");
    if (method == "PUT")
        return Words::tr("PUT asks to store the content under exactly this address. This server does not do that.");
    if (method == "DELETE")
        return Words::tr("DELETE asks to remove what is at the address. This server does not do that.");
    if (method == "PATCH")
        return Words::tr("PATCH asks to change a part of what is at the address. This server does not do that.");
    if (method == "OPTIONS")
        return Words::tr("OPTIONS asks which methods are allowed here. The answer is in the header Allow.");
    if (method == "TRACE")
        return Words::tr(
            "TRACE asks to get the request back as it arrived. Most servers refuse, since it may betray cookies.");
    if (method == "CONNECT")
        return Words::tr("CONNECT asks a proxy for a tunnel, as for https. A server that is no proxy refuses.");
    return Words::tr("No method that this server knows. Methods are case-sensitive: get is not GET.");
}

QString targetExplanation(QByteArrayView target)
{
    if (target == "*")
        return Words::tr("* means the server as a whole, not one resource.");
    if (target.startsWith("http://") || target.startsWith("https://"))
        return Words::tr("The whole URL, as one writes it to a proxy. The path in it is what counts here.");
    QStringList said{target == "/" ? Words::tr("/ is the start page: what stands here is up to the server.")
                                   : Words::tr("The path of what is asked for, without the host: that stands in a header.")};
    if (target.contains('?'))
        said << Words::tr("After the question mark comes the query, in pairs name=value.");
    if (target.contains('%'))
        said << Words::tr(
            "%XX stands for one byte in hexadecimal: for spaces, Chinese, and whatever has a meaning of its own.");
    return joinedSentences(said);
}

QString versionExplanation(int minorVersion)
{
    return minorVersion == 0
               ? Words::tr("HTTP/1.0: the connection ends after the answer, unless both sides agree to keep it.")
               : Words::tr("HTTP/1.1: the connection stays open for further requests, unless one side says otherwise.");
}

} // namespace words
