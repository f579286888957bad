#include "ranges.h"

#include "httpchars.h"
#include "requesthead.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace net::http {

namespace {

constexpr qint64 endless = std::numeric_limits<qint64>::max();

// Digits from the front of text; a number that is too large for 63 bits lies behind every end, so it may as well be the
// largest.
std::optional<qint64> takeNumber(QByteArrayView *text)
{
    if (text->isEmpty() || !isDigit(text->front()))
        return std::nullopt;
    qint64 value = 0;
    while (!text->isEmpty() && isDigit(text->front())) {
        const qint64 digit = text->front() - '0';
        value = value > (endless - digit) / 10 ? endless : value * 10 + digit;
        *text = text->sliced(1);
    }
    return value;
}

struct Spec {
    bool isValid = false;
    ByteRange range; // length 0: not satisfiable
};

// int-range = first-pos "-" [ last-pos ]; suffix-range = "-" suffix-length (section 14.1.1).
Spec parseSpec(QByteArrayView text, qint64 size)
{
    const std::optional<qint64> first = takeNumber(&text);
    if (!text.startsWith('-'))
        return {};
    text = text.sliced(1);
    const std::optional<qint64> last = takeNumber(&text);
    if (!text.isEmpty() || (!first && !last) || (first && last && *last < *first))
        return {};
    if (!first) {
        const qint64 length = std::min(*last, size);
        return {true, {size - length, length}};
    }
    if (*first >= size)
        return {true, {}};
    return {true, {*first, std::min(last.value_or(endless), size - 1) - *first + 1}};
}

bool overlap(std::vector<ByteRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const ByteRange &a, const ByteRange &b) { return a.first < b.first; });
    return std::adjacent_find(ranges.begin(), ranges.end(), [](const ByteRange &a, const ByteRange &b) {
               return a.first + a.length > b.first;
           }) != ranges.end();
}

} // namespace

RangeResult parseRanges(QByteArrayView value, qint64 size)
{
    constexpr QByteArrayView unit("bytes=");
    if (size < 0 || value.size() < unit.size() || !equalsIgnoringCase(value.first(unit.size()), unit))
        return {};
    RangeResult result;
    int specs = 0;
    QByteArrayView rest = value.sliced(unit.size());
    for (bool isLast = false; !isLast;) {
        const qsizetype comma = findByte(rest, ',');
        isLast = comma < 0;
        const QByteArrayView text = trimmedSpace(isLast ? rest : rest.first(comma));
        rest = isLast ? QByteArrayView() : rest.sliced(comma + 1);
        if (text.isEmpty())
            continue; // a list may have empty members (section 5.6.1.2)
        const Spec spec = parseSpec(text, size);
        if (!spec.isValid || ++specs > maxRanges)
            return {};
        // The end of nothing: satisfiable by the letter, but no Content-Range can say so.
        if (size == 0 && text.front() == '-' && text != QByteArrayView("-0"))
            return {};
        if (spec.range.length > 0)
            result.ranges.push_back(spec.range);
    }
    if (specs == 0 || overlap(result.ranges))
        return {};
    result.kind = result.ranges.empty() ? RangeResult::Kind::Unsatisfiable : RangeResult::Kind::Satisfiable;
    return result;
}

} // namespace net::http
