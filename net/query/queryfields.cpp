#include "queryfields.h"

#include <algorithm>
#include <array>

namespace net {

namespace {

constexpr QLatin1StringView bookmarkName("bookmark");
constexpr QLatin1StringView noteName("note");

constexpr std::array fields{
    QueryFieldInfo{QLatin1StringView("in"), QueryField::In, false},
    QueryFieldInfo{QLatin1StringView("out"), QueryField::Out, false},
    QueryFieldInfo{QLatin1StringView("dir"), QueryField::Dir, false},
    QueryFieldInfo{QLatin1StringView("hex"), QueryField::Hex, false},
    QueryFieldInfo{QLatin1StringView("peer"), QueryField::Peer, false},
    QueryFieldInfo{QLatin1StringView("local"), QueryField::Local, false},
    QueryFieldInfo{QLatin1StringView("port"), QueryField::Port, true},
    QueryFieldInfo{QLatin1StringView("channel"), QueryField::Channel, false},
    QueryFieldInfo{QLatin1StringView("size"), QueryField::Size, true},
    QueryFieldInfo{QLatin1StringView("time"), QueryField::Time, true},
    QueryFieldInfo{QLatin1StringView("kind"), QueryField::Kind, false},
    QueryFieldInfo{QLatin1StringView("has"), QueryField::Has, false},
    QueryFieldInfo{noteName, QueryField::Note, false},
};

// 1500, 10k, 1.5M, with or without a B behind it.
std::optional<qint64> readSize(QString text)
{
    constexpr double largest = 1e15;
    if (text.endsWith(u'b', Qt::CaseInsensitive))
        text.chop(1);
    double factor = 1;
    if (!text.isEmpty()) {
        switch (text.back().toLower().unicode()) {
        case u'k': factor = 1e3; break;
        case u'm': factor = 1e6; break;
        case u'g': factor = 1e9; break;
        default: break;
        }
        if (factor > 1)
            text.chop(1);
    }
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
    bool isNumber = false;
    const double value = text.toDouble(&isNumber) * factor;
    if (!isNumber || !isPlain || value > largest)
        return std::nullopt;
    return static_cast<qint64>(value);
}

bool readChannels(const QString &name, QueryTerm *term)
{
    for (int i = 0; i < channelCount; ++i) {
        if (channelName(static_cast<Channel>(i)).startsWith(name.toLower().toUtf8()))
            term->channels |= 1U << i;
    }
    return term->channels != 0;
}

bool readKind(const QString &name, QueryTerm *term)
{
    const QByteArray lower = name.toLower().toUtf8();
    if (lower == "error")
        term->entryKind = QueryEntryKind::Problem;
    else if (lower == "event")
        term->entryKind = QueryEntryKind::Event;
    else if (lower == "message")
        term->entryKind = QueryEntryKind::Message;
    else
        term->event = eventKindFromName(lower);
    return term->entryKind != QueryEntryKind::Named || term->event != EventKind::None;
}

bool readMark(const QString &name, QueryTerm *term)
{
    if (name.compare(bookmarkName, Qt::CaseInsensitive) == 0)
        term->mark = QueryMark::Bookmark;
    else if (name.compare(noteName, Qt::CaseInsensitive) == 0)
        term->mark = QueryMark::Note;
    else
        return false;
    return true;
}

} // namespace

const QueryFieldInfo *queryFieldNamed(QStringView name)
{
    const auto it = std::find_if(fields.begin(), fields.end(), [name](const QueryFieldInfo &info) {
        return name.compare(info.name, Qt::CaseInsensitive) == 0;
    });
    return it == fields.end() ? nullptr : &*it;
}

QStringList queryFieldNames()
{
    QStringList names;
    for (const QueryFieldInfo &info : fields)
        names.append(info.name);
    return names;
}

QStringList queryFieldValues(QueryField field)
{
    QStringList values;
    switch (field) {
    case QueryField::Dir: return {QStringLiteral("in"), QStringLiteral("out")};
    case QueryField::Channel:
        for (int i = 0; i < channelCount; ++i)
            values.append(QString::fromLatin1(channelName(static_cast<Channel>(i))));
        return values;
    case QueryField::Kind:
        values = {QStringLiteral("error"), QStringLiteral("event"), QStringLiteral("message")};
        // The view's mark of what was cleared is never in a session.
        for (int i = 1; i < static_cast<int>(EventKind::Cleared); ++i)
            values.append(QString::fromLatin1(eventName(static_cast<EventKind>(i))));
        return values;
    case QueryField::Has: return {bookmarkName, noteName};
    default: return {};
    }
}

QString halfWidth(QStringView text)
{
    constexpr char16_t first = 0xff01;
    constexpr char16_t last = 0xff5e;
    constexpr char16_t distance = 0xfee0;
    QString result = text.toString();
    for (QChar &c : result) {
        if (c.unicode() >= first && c.unicode() <= last)
            c = QChar(static_cast<char16_t>(c.unicode() - distance));
        else if (c == u'。')
            c = u'.';
        else if (c == u'\u3000')
            c = u' ';
    }
    return result;
}

std::optional<QueryProblemCode> readQueryValue(QueryField field, QStringView value, QueryTerm *term)
{
    constexpr qint64 highestPort = 65535;
    const QString text = halfWidth(value);
    switch (field) {
    case QueryField::Peer:
    case QueryField::Local:
        term->kind = field == QueryField::Peer ? QueryTermKind::Peer : QueryTermKind::Local;
        term->text = text;
        return std::nullopt;
    case QueryField::Dir:
        term->kind = QueryTermKind::Direction;
        if (text.compare(u"in", Qt::CaseInsensitive) == 0)
            term->direction = Direction::In;
        else if (text.compare(u"out", Qt::CaseInsensitive) == 0)
            term->direction = Direction::Out;
        else
            return QueryProblemCode::UnknownDirection;
        return std::nullopt;
    case QueryField::Port: {
        term->kind = QueryTermKind::Port;
        bool isNumber = false;
        term->number = text.toLongLong(&isNumber);
        const bool isPort = isNumber && term->number >= 0 && term->number <= highestPort;
        return isPort ? std::nullopt : std::optional(QueryProblemCode::BadNumber);
    }
    case QueryField::Size: {
        term->kind = QueryTermKind::Size;
        const auto size = readSize(text);
        term->number = size.value_or(0);
        return size ? std::nullopt : std::optional(QueryProblemCode::BadNumber);
    }
    case QueryField::Time: {
        term->kind = QueryTermKind::Time;
        const auto time = parseQueryTime(text);
        term->time = time.value_or(QueryTime());
        return time ? std::nullopt : std::optional(QueryProblemCode::BadTime);
    }
    case QueryField::Channel:
        term->kind = QueryTermKind::Channel;
        return readChannels(text, term) ? std::nullopt : std::optional(QueryProblemCode::UnknownChannel);
    case QueryField::Kind:
        term->kind = QueryTermKind::Kind;
        return readKind(text, term) ? std::nullopt : std::optional(QueryProblemCode::UnknownKind);
    case QueryField::Has:
        term->kind = QueryTermKind::Has;
        return readMark(text, term) ? std::nullopt : std::optional(QueryProblemCode::UnknownMark);
    case QueryField::Note:
        term->kind = QueryTermKind::Has;
        term->mark = QueryMark::Note;
        term->text = value.toString();
        return std::nullopt;
    case QueryField::Hex:
    case QueryField::In:
    case QueryField::Out: break;
    }
    return QueryProblemCode::MissingValue;
}

} // namespace net
