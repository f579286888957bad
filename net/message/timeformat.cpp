#include "timeformat.h"

#include "timeconversion.h"

namespace net {

namespace {

// Parses "%[flags][width][E|O]conversion" at the front. length 0: the text ends before the conversion.
struct Parsed {
    TimeConversion conversion;
    qsizetype length = 0;
};

Parsed parseConversion(QStringView text)
{
    Parsed parsed;
    TimeConversion &conversion = parsed.conversion;
    qsizetype at = 1;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'_' || c == u'-' || c == u'0' || c == u'+')
            conversion.pad = c;
        else if (c == u'^')
            conversion.upper = true;
        else if (c == u'#')
            conversion.swapCase = true;
        else
            break;
    }
    for (; at < text.size() && text[at] >= u'0' && text[at] <= u'9'; ++at) {
        const qsizetype width = qMax(conversion.width, qsizetype{0}) * 10 + (text[at].unicode() - u'0');
        conversion.width = qMin(width, maxTimeText);
    }
    if (at < text.size() && (text[at] == u'E' || text[at] == u'O'))
        conversion.modifier = text[at++];
    if (at < text.size()) {
        conversion.letter = text[at];
        parsed.length = at + 1;
    }
    return parsed;
}

} // namespace

QString formatTime(QStringView format, const QDateTime &time)
{
    QString out;
    if (!time.isValid())
        return out;
    const TimeConverter converter(time);
    while (!format.isEmpty() && out.size() < maxTimeText) {
        if (format.front() != u'%') {
            out.append(format.front());
            format = format.sliced(1);
            continue;
        }
        const Parsed parsed = parseConversion(format);
        const qsizetype length = parsed.length > 0 ? parsed.length : format.size();
        const std::optional<QString> text = parsed.length > 0 ? converter.convert(parsed.conversion) : std::nullopt;
        out.append(text ? QStringView(*text) : format.first(length));
        format = format.sliced(length);
    }
    out.truncate(maxTimeText);
    return out;
}

} // namespace net
