// What a header field is for: one sentence each. What its value says is in httpvaluewords.cpp.
#include "httpwords.h"

#include "httpvaluewords.h"
#include "requesthead.h"
#include "tr.h"
#include "words.h"

#include <algorithm>
#include <array>

namespace words {

namespace {

struct HeaderWords {
    const char *name;
    const char *text; // of the context "Words"
};

constexpr std::array headers{
    // of requests
    HeaderWords{"Host",
                QT_TRANSLATE_NOOP("Words", "The host that is meant: one address can serve many. HTTP/1.1 demands it.")},
    HeaderWords{"User-Agent", QT_TRANSLATE_NOOP("Words", "The program that asks. It may say whatever it likes here.")},
    HeaderWords{"Accept", QT_TRANSLATE_NOOP("Words", "The types of content that the client can use.")},
    HeaderWords{"Accept-Language", QT_TRANSLATE_NOOP("Words", "The languages that the person in front of it reads.")},
    HeaderWords{"Accept-Encoding",
                QT_TRANSLATE_NOOP("Words", "The compressions that the client understands; none has to be used.")},
    HeaderWords{"Accept-Charset",
                QT_TRANSLATE_NOOP("Words", "The text encodings that the client knows. Out of use: everything is UTF-8.")},
    HeaderWords{"Accept-Ranges",
                QT_TRANSLATE_NOOP("Words", "Whether one may ask for parts: then a download can be resumed.")},
    HeaderWords{"Connection", QT_TRANSLATE_NOOP("Words", "What becomes of the connection after this answer.")},
    HeaderWords{"Keep-Alive", QT_TRANSLATE_NOOP("Words", "How long, and for how many requests, the connection is kept.")},
    HeaderWords{"Proxy-Connection",
                QT_TRANSLATE_NOOP("Words", "An old mistake of some programs; it means Connection and is ignored.")},
    HeaderWords{
        "Range",
        QT_TRANSLATE_NOOP("Words", "Only this part of the content is wanted: to resume a download, or to skip in a video.")},
    HeaderWords{"If-Range", QT_TRANSLATE_NOOP(
                                "Words", "The part is wanted only if this is still the same version; otherwise all of it.")},
    HeaderWords{"If-None-Match",
                QT_TRANSLATE_NOOP("Words",
                                  "The version that the client has. If it is still this one, 304 is enough for an answer.")},
    HeaderWords{"If-Modified-Since",
                QT_TRANSLATE_NOOP(
                    "Words", "The client has it as of then. If it has not changed since, 304 is enough for an answer.")},
    HeaderWords{"If-Match", QT_TRANSLATE_NOOP("Words", "Only if it is still this version; otherwise 412.")},
    HeaderWords{"If-Unmodified-Since", QT_TRANSLATE_NOOP("Words", "Only if it has not changed since then; otherwise 412.")},
    HeaderWords{"Expect",
                QT_TRANSLATE_NOOP("Words", "With 100-continue the client waits for leave before it sends the body.")},
    HeaderWords{"Referer", QT_TRANSLATE_NOOP("Words", "The page whose link was followed, misspelt since 1995.")},
    HeaderWords{"Origin",
                QT_TRANSLATE_NOOP("Words", "The site whose script or form asks; the server may refuse strangers.")},
    HeaderWords{"Cookie",
                QT_TRANSLATE_NOOP("Words", "What the server had asked the client to keep: this is how it knows one again.")},
    HeaderWords{"Authorization", QT_TRANSLATE_NOOP("Words", "Who asks, with a proof.")},
    HeaderWords{"DNT", QT_TRANSLATE_NOOP("Words", "“Do not track”: a request that hardly anybody heeds.")},
    HeaderWords{"Sec-GPC", QT_TRANSLATE_NOOP("Words", "“Do not sell my data”: the follower of DNT.")},
    HeaderWords{"Upgrade-Insecure-Requests",
                QT_TRANSLATE_NOOP("Words", "The browser would rather have https, if the server can.")},
    HeaderWords{
        "Upgrade",
        QT_TRANSLATE_NOOP("Words", "Another protocol that may be spoken on this connection, for example websocket or h2c.")},
    HeaderWords{"Sec-Fetch-Site", QT_TRANSLATE_NOOP("Words", "Whether the request comes from the same site.")},
    HeaderWords{"Sec-Fetch-Mode", QT_TRANSLATE_NOOP("Words", "What kind of request the browser makes.")},
    HeaderWords{"Sec-Fetch-Dest", QT_TRANSLATE_NOOP("Words", "What the content is to be used for.")},
    HeaderWords{"Sec-Fetch-User", QT_TRANSLATE_NOOP("Words", "?1: a person clicked or typed, it was not a script.")},
    HeaderWords{
        "Sec-CH-UA",
        QT_TRANSLATE_NOOP(
            "Words",
            "The browser and its version, as a list; one entry is nonsense on purpose, so that nobody relies on it.")},
    HeaderWords{"Sec-CH-UA-Mobile", QT_TRANSLATE_NOOP("Words", "Whether it is a phone: ?1 yes, ?0 no.")},
    HeaderWords{"Sec-CH-UA-Platform", QT_TRANSLATE_NOOP("Words", "The operating system of the client.")},
    HeaderWords{
        "Sec-WebSocket-Key",
        QT_TRANSLATE_NOOP("Words", "A random number that the server must answer rightly to show that it speaks WebSocket.")},
    HeaderWords{"Sec-WebSocket-Version", QT_TRANSLATE_NOOP("Words", "The version of WebSocket that the client speaks.")},
    HeaderWords{"Purpose", QT_TRANSLATE_NOOP("Words", "Why it is fetched: “prefetch” is before anybody clicked.")},
    HeaderWords{"Priority", QT_TRANSLATE_NOOP("Words", "How urgent it is for the page: u=0 most, u=7 least.")},
    HeaderWords{"Pragma", QT_TRANSLATE_NOOP("Words", "The Cache-Control of HTTP/1.0: no-cache means “fetch it anew”.")},
    HeaderWords{"X-Requested-With", QT_TRANSLATE_NOOP("Words", "A script asks, not a person: a custom of some libraries.")},
    HeaderWords{"X-Forwarded-For", QT_TRANSLATE_NOOP("Words", "Whom a proxy asks for. Anybody can write anything here.")},
    HeaderWords{"TE", QT_TRANSLATE_NOOP("Words", "The transfer encodings that the client takes.")},
    HeaderWords{"Trailer", QT_TRANSLATE_NOOP("Words", "Headers that follow only after the body.")},
    // of both
    HeaderWords{
        "Content-Length",
        QT_TRANSLATE_NOOP("Words",
                          "How many bytes of content follow the empty line: this is how the reader knows where it ends.")},
    HeaderWords{"Content-Type",
                QT_TRANSLATE_NOOP("Words", "What the content is. Browsers go by this, not by the file's name.")},
    HeaderWords{"Content-Encoding", QT_TRANSLATE_NOOP("Words", "The content is compressed like this.")},
    HeaderWords{"Content-Disposition",
                QT_TRANSLATE_NOOP("Words", "Whether to show it or to save it, and under which name.")},
    HeaderWords{"Content-Language", QT_TRANSLATE_NOOP("Words", "The language that the content is written in.")},
    HeaderWords{"Content-Location", QT_TRANSLATE_NOOP("Words", "An address of exactly this version of the content.")},
    HeaderWords{"Content-Range", QT_TRANSLATE_NOOP("Words", "Which part of the whole this is.")},
    HeaderWords{"Transfer-Encoding", QT_TRANSLATE_NOOP("Words", "How the content is wrapped for the way.")},
    HeaderWords{"Cache-Control", QT_TRANSLATE_NOOP("Words", "Who may keep a copy, and for how long.")},
    HeaderWords{"Date", QT_TRANSLATE_NOOP("Words", "When the message was made, by its maker's clock.")},
    HeaderWords{"Via", QT_TRANSLATE_NOOP("Words", "The proxies that it went through.")},
    // of responses
    HeaderWords{"Server", QT_TRANSLATE_NOOP("Words", "The program that answers.")},
    HeaderWords{
        "Last-Modified",
        QT_TRANSLATE_NOOP("Words", "When the file was last changed; the client can ask later whether it is still so.")},
    HeaderWords{"ETag",
                QT_TRANSLATE_NOOP(
                    "Words", "A name for exactly this version; the client can ask later whether it is still this one.")},
    HeaderWords{"Expires", QT_TRANSLATE_NOOP("Words", "Until then a copy may be used without asking.")},
    HeaderWords{"Age", QT_TRANSLATE_NOOP("Words", "For how many seconds a cache has held it.")},
    HeaderWords{"Vary",
                QT_TRANSLATE_NOOP("Words", "The answer depends on these headers of the request; caches must heed them.")},
    HeaderWords{"Location", QT_TRANSLATE_NOOP("Words", "Where to go instead: the browser asks there by itself.")},
    HeaderWords{"Allow", QT_TRANSLATE_NOOP("Words", "The methods that may be used at this address.")},
    HeaderWords{"WWW-Authenticate",
                QT_TRANSLATE_NOOP("Words", "How to log in here. Basic makes the browser ask for name and password.")},
    HeaderWords{"Set-Cookie",
                QT_TRANSLATE_NOOP("Words", "The client is asked to keep this and to send it with every further request.")},
    HeaderWords{"Retry-After", QT_TRANSLATE_NOOP("Words", "When to try again.")},
    HeaderWords{"Refresh", QT_TRANSLATE_NOOP("Words", "The browser is to load another address after so many seconds.")},
    HeaderWords{"Link", QT_TRANSLATE_NOOP("Words", "What else belongs to it, for example a style sheet to fetch at once.")},
    HeaderWords{"X-Content-Type-Options",
                QT_TRANSLATE_NOOP("Words", "nosniff: the browser is to believe Content-Type and not to guess.")},
    HeaderWords{"X-Frame-Options", QT_TRANSLATE_NOOP("Words", "Whether other sites may show this page inside theirs.")},
    HeaderWords{"Referrer-Policy",
                QT_TRANSLATE_NOOP("Words", "How much the browser may say in Referer when a link is followed.")},
    HeaderWords{
        "Content-Security-Policy",
        QT_TRANSLATE_NOOP("Words", "What the page may load and run: a protection against scripts that were slipped in.")},
    HeaderWords{"Strict-Transport-Security", QT_TRANSLATE_NOOP("Words", "From now on the browser is to use https only.")},
    HeaderWords{"Access-Control-Allow-Origin",
                QT_TRANSLATE_NOOP("Words", "Which other sites' scripts may read the answer; * is all.")},
    HeaderWords{"Alt-Svc", QT_TRANSLATE_NOOP("Words", "The same is to be had elsewhere or by HTTP/3.")},
};

} // namespace

QString headerExplanation(QByteArrayView name, QByteArrayView value)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const HeaderWords &row) {
        return net::http::equalsIgnoringCase(name, QByteArrayView(row.name));
    });
    QString text;
    if (found != headers.end())
        text = Words::tr(found->text);
    else if (name.size() > 2 && net::http::equalsIgnoringCase(name.first(2), "X-"))
        text = Words::tr("A header of somebody's own: X- marks what is in no standard.");
    else
        text = Words::tr("No header that NetYard knows. Whoever does not know a header passes over it.");
    return joinedSentences({text, headerValueText(name, value)});
}

QList<QByteArray> explainedHeaders()
{
    QList<QByteArray> names;
    for (const HeaderWords &row : headers)
        names.append(row.name);
    return names;
}

} // namespace words
