// Each status with a title and what it means: for the inspector and for the pages that the server makes itself.
//
// The texts of 400 and above are read by whoever opened the address in a browser: what happened, what to do.
#pragma once

#include <QtGlobal>

#include <array>

namespace words {

struct HttpStatusWords {
    int status;
    const char *title; // of the context "Words"
    const char *text;
};

inline constexpr std::array httpStatuses{
    HttpStatusWords{100, QT_TRANSLATE_NOOP("Words", "Continue"),
                    QT_TRANSLATE_NOOP("Words", "The server has read the header and is ready for the body.")},
    HttpStatusWords{
        101, QT_TRANSLATE_NOOP("Words", "Switching protocols"),
        QT_TRANSLATE_NOOP("Words", "From here on the connection speaks another protocol, for example WebSocket.")},
    HttpStatusWords{200, QT_TRANSLATE_NOOP("Words", "OK"), QT_TRANSLATE_NOOP("Words", "The content follows the header.")},
    HttpStatusWords{201, QT_TRANSLATE_NOOP("Words", "Created"),
                    QT_TRANSLATE_NOOP("Words", "It worked, and something new was stored.")},
    HttpStatusWords{202, QT_TRANSLATE_NOOP("Words", "Accepted"),
                    QT_TRANSLATE_NOOP("Words", "The request was taken; what it asks for is done later.")},
    HttpStatusWords{204, QT_TRANSLATE_NOOP("Words", "No content"),
                    QT_TRANSLATE_NOOP("Words", "It worked, and there is nothing to send back.")},
    HttpStatusWords{
        206, QT_TRANSLATE_NOOP("Words", "Partial content"),
        QT_TRANSLATE_NOOP("Words",
                          "Only the range that was asked for: this is how downloads are resumed and videos are skipped.")},
    HttpStatusWords{
        301, QT_TRANSLATE_NOOP("Words", "Moved permanently"),
        QT_TRANSLATE_NOOP("Words",
                          "The new address is in the header Location. Browsers remember it and never ask here again.")},
    HttpStatusWords{
        302, QT_TRANSLATE_NOOP("Words", "Found"),
        QT_TRANSLATE_NOOP("Words", "For now it is at the address in the header Location. Next time one asks here again.")},
    HttpStatusWords{
        303, QT_TRANSLATE_NOOP("Words", "See other"),
        QT_TRANSLATE_NOOP(
            "Words", "The answer is at the address in the header Location, to be fetched with GET: usual after a form.")},
    HttpStatusWords{304, QT_TRANSLATE_NOOP("Words", "Not modified"),
                    QT_TRANSLATE_NOOP("Words", "The client already has this version, so the content is not sent again.")},
    HttpStatusWords{
        307, QT_TRANSLATE_NOOP("Words", "Temporary redirect"),
        QT_TRANSLATE_NOOP("Words", "For now it is elsewhere; ask there with the same method and the same content.")},
    HttpStatusWords{
        308, QT_TRANSLATE_NOOP("Words", "Permanent redirect"),
        QT_TRANSLATE_NOOP("Words", "It is elsewhere for good; ask there with the same method and the same content.")},
    HttpStatusWords{
        400, QT_TRANSLATE_NOOP("Words", "Bad request"),
        QT_TRANSLATE_NOOP(
            "Words",
            "The request is not proper HTTP, so it was not carried out. The program that sent it has to be mended.")},
    HttpStatusWords{
        401, QT_TRANSLATE_NOOP("Words", "Login required"),
        QT_TRANSLATE_NOOP("Words", "This page is only for those who log in. The header WWW-Authenticate says how.")},
    HttpStatusWords{
        403, QT_TRANSLATE_NOOP("Words", "Not allowed"),
        QT_TRANSLATE_NOOP("Words", "There may be something here, but it is not handed out. Ask whoever runs this server.")},
    HttpStatusWords{
        404, QT_TRANSLATE_NOOP("Words", "Not found"),
        QT_TRANSLATE_NOOP(
            "Words",
            "There is nothing at this address. Check the spelling, capital letters included, or begin at the start page.")},
    HttpStatusWords{
        405, QT_TRANSLATE_NOOP("Words", "Method not allowed"),
        QT_TRANSLATE_NOOP("Words", "What was asked for cannot be done at this address. The header Allow lists what can.")},
    HttpStatusWords{
        408, QT_TRANSLATE_NOOP("Words", "Request timed out"),
        QT_TRANSLATE_NOOP("Words",
                          "The request did not arrive completely in time, so the server gave up waiting. Try again.")},
    HttpStatusWords{
        409, QT_TRANSLATE_NOOP("Words", "Conflict"),
        QT_TRANSLATE_NOOP("Words",
                          "It does not fit the present state, for example because somebody else changed it meanwhile.")},
    HttpStatusWords{410, QT_TRANSLATE_NOOP("Words", "Gone"),
                    QT_TRANSLATE_NOOP("Words", "It was here and is gone for good.")},
    HttpStatusWords{
        412, QT_TRANSLATE_NOOP("Words", "Condition not met"),
        QT_TRANSLATE_NOOP("Words",
                          "The request was to hold only under a condition, and that is not met: the file has changed.")},
    HttpStatusWords{
        413, QT_TRANSLATE_NOOP("Words", "Too large"),
        QT_TRANSLATE_NOOP("Words", "What was sent is larger than this server takes. Send less, or have the limit raised.")},
    HttpStatusWords{
        414, QT_TRANSLATE_NOOP("Words", "Address too long"),
        QT_TRANSLATE_NOOP("Words",
                          "The address is longer than this server reads. Long data belong into the body, sent with POST.")},
    HttpStatusWords{
        415, QT_TRANSLATE_NOOP("Words", "Unsupported type"),
        QT_TRANSLATE_NOOP(
            "Words", "What was sent is of a type that cannot be used here. Files are uploaded as multipart/form-data.")},
    HttpStatusWords{
        416, QT_TRANSLATE_NOOP("Words", "Range not available"),
        QT_TRANSLATE_NOOP(
            "Words",
            "The part that was asked for lies beyond the end of the file. The header Content-Range says how long it is.")},
    HttpStatusWords{417, QT_TRANSLATE_NOOP("Words", "Expectation failed"),
                    QT_TRANSLATE_NOOP("Words", "The header Expect asks for something that this server does not do.")},
    HttpStatusWords{418, QT_TRANSLATE_NOOP("Words", "I'm a teapot"),
                    QT_TRANSLATE_NOOP("Words", "An April fool's joke of 1998: a teapot that is asked to brew coffee.")},
    HttpStatusWords{421, QT_TRANSLATE_NOOP("Words", "Misdirected request"),
                    QT_TRANSLATE_NOOP("Words", "This server is not responsible for the host that was named.")},
    HttpStatusWords{426, QT_TRANSLATE_NOOP("Words", "Upgrade required"),
                    QT_TRANSLATE_NOOP("Words", "The server wants another protocol; the header Upgrade names it.")},
    HttpStatusWords{
        429, QT_TRANSLATE_NOOP("Words", "Too many requests"),
        QT_TRANSLATE_NOOP(
            "Words", "One client asked too often in a short time. Wait a while; the header Retry-After may say how long.")},
    HttpStatusWords{
        431, QT_TRANSLATE_NOOP("Words", "Header too large"),
        QT_TRANSLATE_NOOP(
            "Words",
            "The request's header is larger than this server reads. Often it is cookies: clear them and try again.")},
    HttpStatusWords{
        500, QT_TRANSLATE_NOOP("Words", "Server error"),
        QT_TRANSLATE_NOOP("Words", "Something went wrong in the server. The request may be all right; its log says more.")},
    HttpStatusWords{501, QT_TRANSLATE_NOOP("Words", "Not implemented"),
                    QT_TRANSLATE_NOOP("Words", "This server does not know how to do what was asked for, at no address.")},
    HttpStatusWords{502, QT_TRANSLATE_NOOP("Words", "Bad gateway"),
                    QT_TRANSLATE_NOOP("Words", "A server in between got no proper answer from the one behind it.")},
    HttpStatusWords{503, QT_TRANSLATE_NOOP("Words", "Busy"),
                    QT_TRANSLATE_NOOP("Words", "The server has as many connections as it takes. Try again in a moment.")},
    HttpStatusWords{504, QT_TRANSLATE_NOOP("Words", "Gateway timed out"),
                    QT_TRANSLATE_NOOP("Words", "A server in between waited in vain for the one behind it.")},
    HttpStatusWords{
        505, QT_TRANSLATE_NOOP("Words", "Version not supported"),
        QT_TRANSLATE_NOOP("Words", "This server speaks HTTP/1.0 and HTTP/1.1; the request names another version.")},
    HttpStatusWords{
        507, QT_TRANSLATE_NOOP("Words", "No space left"),
        QT_TRANSLATE_NOOP(
            "Words", "The server's disk is full, so the upload was not kept. Free some space there and send it again.")},
};

} // namespace words
