#include "conditions.h"

#include "httpchars.h"

#include <algorithm>

namespace net::http {

namespace {

// The If-… fields of a head, found in one pass: most heads have none.
struct Conditional {
    bool hasMatch = false;
    bool hasNoneMatch = false;
    QByteArrayView unmodifiedSince; // null: not there, or more than once, which is no date
    QByteArrayView modifiedSince;
    QByteArrayView range;
    bool isRangeRepeated = false;
};

Conditional conditional(const RequestHead &head)
{
    Conditional found;
    int unmodified = 0;
    int modified = 0;
    for (const Field &field : head.fields) {
        const QByteArrayView name = field.name;
        if (name.size() < 8 || name[2] != '-' || (name[0] | 0x20) != 'i' || (name[1] | 0x20) != 'f')
            continue;
        if (equalsIgnoringCase(name, "if-match")) {
            found.hasMatch = true;
        } else if (equalsIgnoringCase(name, "if-none-match")) {
            found.hasNoneMatch = true;
        } else if (equalsIgnoringCase(name, "if-range")) {
            found.isRangeRepeated = !found.range.isNull();
            found.range = field.value;
        } else if (equalsIgnoringCase(name, "if-modified-since")) {
            found.modifiedSince = ++modified == 1 ? field.value : QByteArrayView();
        } else if (equalsIgnoringCase(name, "if-unmodified-since")) {
            found.unmodifiedSince = ++unmodified == 1 ? field.value : QByteArrayView();
        }
    }
    return found;
}

struct EntityTag {
    QByteArrayView opaque; // with its quotes; null when there is none
    bool isWeak = false;
    qsizetype length = 0; // of all of it
};

// entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE (RFC 9110 section 8.8.3), at the front of text.
EntityTag entityTag(QByteArrayView text)
{
    const bool isWeak = text.startsWith("W/");
    const QByteArrayView quoted = isWeak ? text.sliced(2) : text;
    if (!quoted.startsWith('"'))
        return {};
    const qsizetype end = findByte(quoted.sliced(1), '"');
    if (end < 0)
        return {};
    return {quoted.first(end + 2), isWeak, end + 2 + (isWeak ? 2 : 0)};
}

// Section 8.8.3.2: a weak comparison looks at the opaque part only, a strong one never holds for weak tags.
bool listHoldsTag(QByteArrayView list, QByteArrayView etag, bool weakly)
{
    while (!list.isEmpty()) {
        if (list.front() == ',' || list.front() == ' ' || list.front() == '\t') {
            list = list.sliced(1);
            continue;
        }
        const EntityTag tag = entityTag(list);
        if (tag.opaque.isNull())
            return false; // what follows cannot be told apart
        if (tag.opaque == etag && (weakly || !tag.isWeak))
            return true;
        list = list.sliced(tag.length);
    }
    return false;
}

// Of all fields of that name together.
bool anyHoldsTag(const RequestHead &head, QByteArrayView name, QByteArrayView etag, bool weakly)
{
    return std::any_of(head.fields.begin(), head.fields.end(), [&](const Field &field) {
        return equalsIgnoringCase(field.name, name) &&
               (field.value == QByteArrayView("*") || listHoldsTag(field.value, etag, weakly));
    });
}

} // namespace

Condition evaluateConditions(const RequestHead &head, const Validators &validators)
{
    const Conditional conditions = conditional(head);
    const bool isRead = head.method == Method::Get || head.method == Method::Head;

    if (conditions.hasMatch) {
        if (!anyHoldsTag(head, "if-match", validators.etag, false))
            return Condition::Failed;
    } else if (!conditions.unmodifiedSince.isNull() && validators.modified != -1) {
        const qint64 since = parseHttpDate(conditions.unmodifiedSince);
        if (since != -1 && validators.modified > since)
            return Condition::Failed;
    }

    if (conditions.hasNoneMatch) {
        if (anyHoldsTag(head, "if-none-match", validators.etag, true))
            return isRead ? Condition::NotModified : Condition::Failed;
    } else if (isRead && !conditions.modifiedSince.isNull() && validators.modified != -1) {
        const qint64 since = parseHttpDate(conditions.modifiedSince);
        if (since != -1 && validators.modified <= since)
            return Condition::NotModified;
    }
    return Condition::Proceed;
}

bool rangeApplies(const RequestHead &head, const Validators &validators)
{
    if (head.method != Method::Get)
        return false;
    const Conditional conditions = conditional(head);
    if (conditions.range.isNull())
        return true;
    if (conditions.isRangeRepeated)
        return false;
    if (const EntityTag tag = entityTag(conditions.range); !tag.opaque.isNull())
        return !tag.isWeak && tag.length == conditions.range.size() && tag.opaque == validators.etag;
    const qint64 date = parseHttpDate(conditions.range);
    return date != -1 && date == validators.modified;
}

} // namespace net::http
