#include "curlcommand.h"

#include "requesthead.h"
#include "responsehead.h"

#include <QStringList>

#include <algorithm>

namespace widgets {

namespace {

// curl makes these by itself, from the address and the body.
bool isOfCurl(QByteArrayView name)
{
    const auto is = [name](const char *other) { return net::http::equalsIgnoringCase(name, QByteArrayView(other)); };
    return is("Host") || is("Content-Length") || is("Connection") || is("Transfer-Encoding") || is("Expect");
}

QString text(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes.data(), bytes.size());
}

} // namespace

QString shellQuoted(const QString &text)
{
    const bool isPlain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringLiteral("-_./:=,@%+").contains(c));
    });
    if (isPlain)
        return text;
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString curlCommand(QByteArrayView head, QByteArrayView body, const QString &local)
{
    QStringList words{QStringLiteral("curl")};
    QString method = QStringLiteral("GET");
    QString target = QStringLiteral("/");
    QString host = local;
    QStringList fields;
    for (const net::http::HeadLine &line : net::http::headLines(head, true)) {
        if (line.kind == net::http::HeadLine::Kind::RequestLine) {
            const QStringList parts = text(head.sliced(line.start, line.length)).split(u' ', Qt::SkipEmptyParts);
            method = parts.value(0, method);
            target = parts.value(1, target);
        } else if (line.kind == net::http::HeadLine::Kind::Field) {
            if (net::http::equalsIgnoringCase(line.name, "Host") && !line.value.isEmpty())
                host = text(line.value);
            else if (!isOfCurl(line.name))
                fields << QStringLiteral("-H") << shellQuoted(text(line.name) + QStringLiteral(": ") + text(line.value));
        }
    }
    if (method == QLatin1StringView("HEAD"))
        words << QStringLiteral("--head");
    else if (method != QLatin1StringView("GET") && !(method == QLatin1StringView("POST") && !body.isEmpty()))
        words << QStringLiteral("--request") << shellQuoted(method);
    words << fields;
    if (!body.isEmpty())
        words << QStringLiteral("--data-binary") << shellQuoted(text(body));
    // Dot segments are sent as they are: that is what one wants to see again.
    if (target.contains(QStringLiteral("..")) || target.contains(QStringLiteral("/./")))
        words << QStringLiteral("--path-as-is");
    if (target.contains(u'[') || target.contains(u'{'))
        words << QStringLiteral("--globoff");
    const bool isWhole = target.startsWith(QStringLiteral("http://")) || target.startsWith(QStringLiteral("https://"));
    words << shellQuoted(isWhole ? target : QStringLiteral("http://") + host + target);
    return words.join(u' ');
}

} // namespace widgets
