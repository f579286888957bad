// What is read at once of multipart.h: the boundary in Content-Type and the head of a part.
#include "multiparthead.h"

#include "httpchars.h"
#include "mimeparameters.h"
#include "multipart.h"
#include "requesthead.h"

#include <algorithm>

namespace net::http {

namespace {

// RFC 2046 section 5.1.1: bchars; a space among them, but not as the last.
bool isBoundary(QByteArrayView text)
{
    constexpr QByteArrayView marks("'()+_,-./:=? ");
    return !text.isEmpty() && text.size() <= 70 && text.back() != ' ' && std::all_of(text.begin(), text.end(), [&](char c) {
        return isAlpha(c) || isDigit(c) || findByte(marks, c) >= 0;
    });
}

// Browsers write these three, and no others, as percent signs in names (WHATWG HTML, "multipart/form-data encoding
// algorithm").
QByteArray withoutFormEscapes(QByteArray name)
{
    return name.replace("%22", "\"").replace("%0D", "\r").replace("%0d", "\r").replace("%0A", "\n").replace("%0a", "\n");
}

QByteArray lastComponent(const QByteArray &path)
{
    return path.mid(std::max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

// Content-Disposition (RFC 7578 section 4.2).
bool readDisposition(QByteArrayView value, PartHead *head)
{
    const std::optional<MimeValue> disposition = parseMimeValue(value);
    if (!disposition || disposition->value != "form-data" || disposition->parameter("name").isNull())
        return false;
    head->name = withoutFormEscapes(disposition->parameter("name"));
    QByteArray fileName = extendedValue(disposition->parameter("filename*"));
    if (fileName.isNull() && !disposition->parameter("filename").isNull())
        fileName = withoutFormEscapes(disposition->parameter("filename"));
    head->isFile = !fileName.isNull();
    if (head->isFile)
        head->fileName = lastComponent(fileName);
    return true;
}

} // namespace

bool parsePartHead(QByteArrayView lines, PartHead *head)
{
    bool hasDisposition = false;
    while (!lines.isEmpty()) {
        const qsizetype end = findByte(lines, '\n');
        if (end <= 0 || lines[end - 1] != '\r')
            return false;
        const QByteArrayView line = lines.first(end - 1);
        lines = lines.sliced(end + 1);
        const qsizetype colon = findByte(line, ':');
        if (colon <= 0 || !isToken(line.first(colon)))
            return false; // a folded line as well: nobody sends them in forms
        const QByteArrayView value = trimmedSpace(line.sliced(colon + 1));
        if (std::any_of(value.begin(), value.end(), [](char c) { return isControl(c) && c != '\t'; }))
            return false;
        if (equalsIgnoringCase(line.first(colon), "content-disposition")) {
            if (hasDisposition || !readDisposition(value, head))
                return false;
            hasDisposition = true;
        } else if (equalsIgnoringCase(line.first(colon), "content-type")) {
            head->contentType = value.toByteArray();
        }
    }
    return hasDisposition;
}

QByteArray multipartBoundary(QByteArrayView contentType)
{
    const std::optional<MimeValue> type = parseMimeValue(contentType);
    if (!type || type->value != "multipart/form-data")
        return {};
    const QByteArray boundary = type->parameter("boundary");
    return isBoundary(boundary) ? boundary : QByteArray();
}

} // namespace net::http
