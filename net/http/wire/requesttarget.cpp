#include "requesttarget.h"

#include "hostfield.h"
#include "httpchars.h"

#include <algorithm>

namespace net::http {

namespace {

// Whether the path is its own decoded form, so that its bytes can be shared: no percent sign, no dot after a slash, no two
// slashes, no backslash, no control character.
bool isPlain(QByteArrayView path)
{
    char before = '\0';
    for (const char c : path) {
        if (c == '%' || c == '\\' || isControl(c) || (before == '/' && (c == '.' || c == '/')))
            return false;
        before = c;
    }
    return true;
}

// Cuts the last segment off "/a/b/".
bool leaveFolder(QByteArray &path)
{
    if (path.size() <= 1)
        return false;
    path.truncate(path.lastIndexOf('/', -2) + 1);
    return true;
}

Fault resolvePath(QByteArrayView raw, QByteArray *path)
{
    path->reserve(raw.size());
    path->append('/');
    qsizetype at = 1;
    while (at < raw.size()) {
        const qsizetype slash = findByte(raw.sliced(at), '/');
        const QByteArrayView segment = slash < 0 ? raw.sliced(at) : raw.sliced(at, slash);
        at += segment.size() + (slash < 0 ? 0 : 1);
        const std::optional<QByteArray> decoded = percentDecoded(segment);
        if (!decoded)
            return Fault::PercentMalformed;
        if (decoded->contains('/') || decoded->contains('\\') || firstControl(*decoded) < decoded->size())
            return Fault::PathOutsideRoot;
        if (decoded->isEmpty() || *decoded == ".")
            continue;
        if (*decoded == "..") {
            if (!leaveFolder(*path))
                return Fault::PathOutsideRoot;
            continue;
        }
        path->append(*decoded);
        if (slash >= 0)
            path->append('/');
    }
    return Fault::None;
}

Target refused(Fault fault)
{
    Target target;
    target.fault = fault;
    return target;
}

// http://authority or https://authority in front; its length, 0 when there is none, -1 when it is wrong.
qsizetype schemeAndAuthority(QByteArrayView target)
{
    qsizetype scheme = 0;
    if (target.size() >= 7 && equalsIgnoringCase(target.first(7), "http://"))
        scheme = 7;
    else if (target.size() >= 8 && equalsIgnoringCase(target.first(8), "https://"))
        scheme = 8;
    else
        return 0;
    const auto end = std::find_if(target.begin() + scheme, target.end(), [](char c) { return c == '/' || c == '?'; });
    const QByteArrayView authority(target.begin() + scheme, end);
    if (authority.isEmpty() || !isHostAndPort(authority)) // a user before an @ is no host either
        return -1;
    return end - target.begin();
}

} // namespace

Target parseTarget(QByteArrayView text, Method method)
{
    Target target;
    if (text == QByteArrayView("*")) {
        target.isAsterisk = method == Method::Options;
        target.fault = target.isAsterisk ? Fault::None : Fault::TargetMalformed;
        return target;
    }
    if (method == Method::Connect)
        return refused(Fault::TargetMalformed); // authority-form (RFC 9112 section 3.2.3) is for proxies
    bool isAbsolute = false;
    if (!text.startsWith('/')) {
        const qsizetype length = schemeAndAuthority(text);
        if (length <= 0)
            return refused(Fault::TargetMalformed);
        text = text.sliced(length);
        isAbsolute = true;
    }
    if (findByte(text, '#') >= 0)
        return refused(Fault::TargetMalformed); // a fragment is the client's own (RFC 9110 section 7.1)

    const qsizetype question = findByte(text, '?');
    const QByteArrayView path = question < 0 ? text : text.first(question);
    if (question >= 0) {
        const QByteArrayView query = text.sliced(question + 1);
        if (firstControl(query) < query.size())
            return refused(Fault::TargetMalformed);
        target.query = query.toByteArray();
    }
    target.rawPath = path.toByteArray();
    if (isAbsolute && path.isEmpty()) {
        // RFC 9112 section 3.2.4: that is how OPTIONS * looks on its way through a proxy.
        target.isAsterisk = method == Method::Options && question < 0;
        if (!target.isAsterisk)
            target.path = QByteArray("/");
        return target;
    }
    if (isPlain(path))
        target.path = target.rawPath;
    else
        target.fault = resolvePath(path, &target.path);
    if (target.fault != Fault::None)
        target.path.clear();
    return target;
}

} // namespace net::http
