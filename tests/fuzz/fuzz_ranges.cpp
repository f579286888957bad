// Ranges lie inside the resource and do not overlap; a date that is read is written as the same; conditions never fail to
// decide. First eight bytes: the size and the time of the resource.
#include "conditions.h"
#include "fuzzrequire.h"
#include "ranges.h"

#include <algorithm>
#include <cstring>

using namespace net::http;

namespace {

void checkRanges(QByteArrayView value, qint64 size)
{
    RangeResult result = parseRanges(value, size);
    require((result.kind == RangeResult::Kind::Satisfiable) == !result.ranges.empty());
    require(result.ranges.size() <= static_cast<size_t>(maxRanges));
    std::sort(result.ranges.begin(), result.ranges.end(),
              [](const ByteRange &a, const ByteRange &b) { return a.first < b.first; });
    qint64 end = 0;
    QByteArray again = "bytes=";
    for (const ByteRange &range : result.ranges) {
        require(range.first >= end && range.length > 0 && range.length <= size - range.first);
        end = range.first + range.length;
        again += QByteArray::number(range.first) + '-' + QByteArray::number(end - 1) + ',';
    }
    if (!result.ranges.empty())
        require(parseRanges(again, size).ranges == result.ranges);
}

void checkDate(QByteArrayView text)
{
    const qint64 time = parseHttpDate(text);
    if (time == -1)
        return;
    const QByteArray written = httpDate(time);
    require(written.size() == 29);
    if (time <= 253'402'300'799) // a leap second at the very end of the year 9999 is beyond the format
        require(parseHttpDate(written) == time);
}

void checkConditions(const QByteArray &lines, qint64 modified)
{
    for (const char *method : {"GET", "POST"}) {
        const QByteArray bytes = QByteArray(method) + " / HTTP/1.0\r\n" + lines + "\r\n\r\n";
        RequestHead head;
        qsizetype searched = 0;
        if (parseRequestHead(bytes, HeadLimits(), &head, &searched).status != ParseStatus::Complete)
            return;
        const Validators validators{"\"v1\"", modified};
        const Condition condition = evaluateConditions(head, validators);
        require(condition != Condition::NotModified || head.method == Method::Get);
        require(!rangeApplies(head, validators) || head.method == Method::Get);
        const bool isConditional = std::any_of(head.fields.begin(), head.fields.end(), [](const Field &field) {
            return field.name.size() > 3 && equalsIgnoringCase(field.name.first(3), "if-");
        });
        require(isConditional || condition == Condition::Proceed);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    qint64 number = 0;
    if (size < sizeof number)
        return 0;
    std::memcpy(&number, data, sizeof number);
    const QByteArray text = exactCopy(QByteArrayView(data + sizeof number, static_cast<qsizetype>(size - sizeof number)));
    checkRanges(text, number);
    checkRanges(text, number & 0xFF);
    checkRanges("bytes=" + text, number & 0xFF);
    checkDate(text);
    checkConditions(text, number);
    require(httpDate(number).size() == 29);
    return 0;
}
