// A path that is let through leads nowhere but down, and means the same when it is encoded again; whatever is encoded
// decodes to itself.
#include "fuzzrequire.h"
#include "requesttarget.h"

#include <algorithm>

using namespace net::http;

namespace {

void checkTarget(const QByteArray &text, Method method)
{
    const Target target = parseTarget(text, method);
    if (target.fault != Fault::None) {
        require(target.path.isNull() && !target.isAsterisk && faultStatus(target.fault) >= 400);
        return;
    }
    if (target.isAsterisk) {
        require(method == Method::Options && target.path.isNull());
        return;
    }
    const QByteArray &path = target.path;
    require(path.startsWith('/'));
    for (const char *never : {"//", "/./", "/../", "\\"})
        require(!path.contains(never));
    require(!path.endsWith("/.") && !path.endsWith("/.."));
    require(std::none_of(path.begin(), path.end(), [](char c) { return static_cast<uchar>(c) < 0x20 || c == 0x7F; }));
    require(text.contains(target.rawPath) && text.endsWith(target.query));
    require(path.size() <= std::max(text.size(), qsizetype{1}));

    const Target again = parseTarget(percentEncodedPath(path), method);
    require(again.fault == Fault::None && again.path == path && again.query.isNull());
    // Folders of that name cannot be told from ones that were encoded twice.
    const Target twice = parseTarget(percentEncodedPath(percentEncodedPath(path)), method);
    require(twice.fault == Fault::None && twice.path == percentEncodedPath(path));
    require(parseTarget("http://a:80" + text, method).path == path || !text.startsWith('/'));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text = exactCopy(QByteArrayView(data, static_cast<qsizetype>(size)));
    checkTarget(text, Method::Get);
    checkTarget(text, Method::Options);
    checkTarget('/' + text, Method::Get);

    require(percentDecoded(percentEncodedPath(text)) == text);
    for (const bool plusIsSpace : {false, true}) {
        if (const auto decoded = percentDecoded(text, plusIsSpace))
            require(decoded->size() <= text.size() && !decoded->isNull());
    }
    const qsizetype half = text.size() / 2;
    require(queryValue(text.first(half), text.sliced(half)).size() <= half);
    const QByteArray query = "x=1&" + text.toPercentEncoding() + '=' + text.toPercentEncoding();
    if (text != "x")
        require(queryValue(query, text) == text);
    return 0;
}
