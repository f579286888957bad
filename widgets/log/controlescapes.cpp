#include "controlescapes.h"

namespace widgets {

QString controlEscape(QChar c)
{
    switch (c.unicode()) {
    case u'\r': return QStringLiteral("\\r");
    case u'\n': return QStringLiteral("\\n");
    case u'\t': return QStringLiteral("\\t");
    case u'\0': return QStringLiteral("\\0");
    default: break;
    }
    const QString text(c);
    if (net::visibleControls(text) == text)
        return {};
    return c.unicode() < 0x80 ? QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'))
                              : QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
}

EscapedText escapeControls(const net::DecodedText &decoded)
{
    // One look at the whole text first: most have nothing to escape.
    const QString &text = decoded.text;
    const QString visible = net::visibleControls(text);
    EscapedText escaped;
    if (visible == text) {
        escaped.text = text;
        escaped.invalid = decoded.invalid;
        return escaped;
    }
    auto span = decoded.invalid.begin();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (span != decoded.invalid.end() && span->start == i) {
            escaped.invalid.push_back({escaped.text.size(), span->length});
            ++span;
        }
        if (visible[i] == text[i]) {
            escaped.text += text[i];
            continue;
        }
        const QString shown = controlEscape(text[i]);
        if (!escaped.controls.empty() &&
            escaped.controls.back().start + escaped.controls.back().length == escaped.text.size())
            escaped.controls.back().length += shown.size();
        else
            escaped.controls.push_back({escaped.text.size(), shown.size()});
        escaped.text += shown;
    }
    return escaped;
}

} // namespace widgets
