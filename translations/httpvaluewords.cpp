#include "httpvaluewords.h"

#include "conditions.h"
#include "requesthead.h"
#include "tr.h"
#include "words.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <vector>

namespace words {

namespace {

constexpr qsizetype mostPreferences = 5;
constexpr qsizetype mostValueBytes = 4096; // of a longer one nothing is explained

QList<QByteArray> listItems(QByteArrayView value, char separator = ',')
{
    QList<QByteArray> items;
    for (const QByteArray &item : value.toByteArray().split(separator))
        if (const QByteArray trimmed = item.trimmed(); !trimmed.isEmpty())
            items.append(trimmed);
    return items;
}

// "text/html, application/xml;q=0.9, */*;q=0.8" in the order of liking.
QString preferences(QByteArrayView value)
{
    struct Choice {
        QByteArray name;
        double weight = 1;
    };
    std::vector<Choice> choices;
    for (const QByteArray &item : listItems(value)) {
        const QList<QByteArray> parts = listItems(item, ';');
        if (parts.isEmpty())
            continue;
        Choice choice{parts.first(), 1};
        for (const QByteArray &part : parts.mid(1))
            if (part.startsWith("q="))
                choice.weight = std::clamp(part.mid(2).toDouble(), 0.0, 1.0);
        choices.push_back(choice);
    }
    std::stable_sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) { return a.weight > b.weight; });
    QStringList names;
    for (const Choice &choice : choices) {
        if (names.size() == mostPreferences) {
            names << QStringLiteral("…");
            break;
        }
        const QString name =
            choice.name == "*/*" || choice.name == "*" ? Words::tr("anything") : QString::fromUtf8(choice.name);
        names << (choice.weight < 1 ? QStringLiteral("%1 (%2)").arg(name).arg(choice.weight) : name);
    }
    if (names.isEmpty())
        return {};
    return names.size() == 1 ? Words::tr("Here: %1.").arg(names.first())
                             : Words::tr("Best first: %1.", "a list; numbers in it are weights from 0 to 1")
                                   .arg(names.join(QStringLiteral(", ")));
}

QString connectionValue(QByteArrayView value)
{
    if (net::http::listHolds(value, "close"))
        return Words::tr("close: it is closed; the next request needs a new one.");
    if (net::http::listHolds(value, "upgrade"))
        return Words::tr("upgrade: the client wants another protocol on it.");
    if (net::http::listHolds(value, "keep-alive"))
        return Words::tr("keep-alive: it stays open for further requests.");
    return {};
}

QString rangeValue(QByteArrayView value)
{
    if (!value.startsWith("bytes="))
        return {};
    const QList<QByteArray> ranges = listItems(value.sliced(6));
    if (ranges.size() != 1)
        return Words::tr("It asks for %n part(s) at once.", nullptr, static_cast<int>(ranges.size()));
    const qsizetype dash = ranges.first().indexOf('-');
    if (dash < 0)
        return {};
    bool hasFirst = false;
    bool hasLast = false;
    const qint64 first = ranges.first().left(dash).toLongLong(&hasFirst);
    const qint64 last = ranges.first().mid(dash + 1).toLongLong(&hasLast);
    if (hasFirst && hasLast)
        return Words::tr("From byte %L1 to byte %L2, counted from 0: %3.")
            .arg(first)
            .arg(last)
            .arg(bytesText(last - first + 1));
    if (hasFirst)
        return Words::tr("From byte %L1, counted from 0, to the end.").arg(first);
    return hasLast ? Words::tr("The last %L1 bytes.").arg(last) : QString();
}

QString contentRangeValue(QByteArrayView value)
{
    // bytes 0-499/1234
    const QByteArray text = value.toByteArray();
    const qsizetype dash = text.indexOf('-');
    const qsizetype slash = text.indexOf('/');
    if (!text.startsWith("bytes ") || slash < 0)
        return {};
    const QString whole = bytesText(text.mid(slash + 1).toLongLong());
    if (dash < 0)
        return Words::tr("It has %1 in all.").arg(whole);
    return Words::tr("Bytes %L1 to %L2 of %3.")
        .arg(text.mid(6, dash - 6).toLongLong())
        .arg(text.mid(dash + 1, slash - dash - 1).toLongLong())
        .arg(whole);
}

QString dateValue(QByteArrayView value)
{
    const qint64 seconds = net::http::parseHttpDate(value);
    if (seconds < 0)
        return {};
    const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds);
    return Words::tr("In local time: %1.").arg(local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
}

QString lengthValue(QByteArrayView value)
{
    bool isNumber = false;
    const qint64 bytes = value.toByteArray().toLongLong(&isNumber);
    return isNumber && bytes >= 1000 ? Words::tr("That is %1.").arg(bytesText(bytes)) : QString();
}

QString cacheValue(QByteArrayView value)
{
    QStringList said;
    for (const QByteArray &item : listItems(value)) {
        const QByteArray name = item.left(item.indexOf('=') < 0 ? item.size() : item.indexOf('=')).toLower();
        if (name == "no-store")
            said << Words::tr("no-store: nobody may keep it.");
        else if (name == "no-cache")
            said << Words::tr("no-cache: a copy may be kept, but ask each time whether it is still right.");
        else if (name == "max-age" && item.mid(8).toLongLong() == 0)
            said << Words::tr("max-age=0: whatever is kept is stale; ask again.");
        else if (name == "max-age")
            said << Words::tr("max-age: a copy is good for %1.").arg(durationText(item.mid(8).toLongLong() * 1'000'000));
        else if (name == "private")
            said << Words::tr("private: only the browser may keep it.");
        else if (name == "public")
            said << Words::tr("public: proxies may keep it as well.");
        else if (name == "must-revalidate")
            said << Words::tr("must-revalidate: a stale copy may not be used.");
        else if (name == "immutable")
            said << Words::tr("immutable: it never changes.");
    }
    return joinedSentences(said);
}

QString typeValue(QByteArrayView value)
{
    const QByteArray text = value.toByteArray().toLower();
    QStringList said;
    const auto begins = [&text](const char *type) { return text.startsWith(type); };
    if (begins("text/html"))
        said << Words::tr("Here: a web page.");
    else if (begins("text/css"))
        said << Words::tr("Here: a style sheet.");
    else if (begins("text/plain"))
        said << Words::tr("Here: plain text.");
    else if (begins("image/"))
        said << Words::tr("Here: a picture.");
    else if (begins("video/") || begins("audio/"))
        said << Words::tr("Here: sound or video.");
    else if (begins("application/json"))
        said << Words::tr("Here: data as JSON.");
    else if (begins("text/javascript") || begins("application/javascript"))
        said << Words::tr("Here: a script.");
    else if (begins("application/octet-stream"))
        said << Words::tr("Here: just bytes; browsers save that.");
    else if (begins("application/x-www-form-urlencoded"))
        said << Words::tr("Here: a form's fields as name=value, joined by &.");
    else if (begins("multipart/form-data"))
        said << Words::tr("Here: a form with files, in parts; the boundary is the line between them.");
    else if (begins("multipart/byteranges"))
        said << Words::tr("Here: several ranges, in parts; the boundary is the line between them.");
    if (text.contains("charset="))
        said << Words::tr("charset says how the bytes become letters.");
    return joinedSentences(said);
}

QString agentValue(QByteArrayView value)
{
    const QByteArray text = value.toByteArray();
    struct Program {
        const char *mark;
        const char *name;
    };
    // Whoever claims to be another one as well comes first.
    static constexpr std::array programs{
        Program{"curl/", "curl"},
        Program{"Wget/", "Wget"},
        Program{"python-requests", "Python (requests)"},
        Program{"Python-urllib", "Python (urllib)"},
        Program{"ApacheBench", "ab"},
        Program{"MicroMessenger", "WeChat"},
        Program{"Edg/", "Microsoft Edge"},
        Program{"OPR/", "Opera"},
        Program{"Firefox/", "Firefox"},
        Program{"Chrome/", "Chrome"},
        Program{"Safari/", "Safari"},
    };
    for (const Program &program : programs) {
        if (!text.contains(program.mark))
            continue;
        const QString name = QString::fromLatin1(program.name);
        return text.startsWith("Mozilla/")
                   ? Words::tr("It is probably %1; all browsers call themselves Mozilla, for old times' sake.").arg(name)
                   : Words::tr("It is probably %1.").arg(name);
    }
    return {};
}

QString fetchValue(QByteArrayView name, QByteArrayView value)
{
    if (net::http::equalsIgnoringCase(name, "Sec-Fetch-Site")) {
        if (value == "none")
            return Words::tr("none: typed into the address bar, or a bookmark.");
        if (value == "same-origin")
            return Words::tr("same-origin: from a page of this very server.");
        if (value == "same-site")
            return Words::tr("same-site: from a server beside this one.");
        return value == "cross-site" ? Words::tr("cross-site: from somebody else's page.") : QString();
    }
    if (net::http::equalsIgnoringCase(name, "Sec-Fetch-Mode")) {
        if (value == "navigate")
            return Words::tr("navigate: a page is opened.");
        return value == "no-cors" ? Words::tr("no-cors: something that belongs to the page, such as a picture.") : QString();
    }
    if (value == "document")
        return Words::tr("document: a page of its own.");
    return value == "empty" ? Words::tr("empty: for a script.") : QString();
}

QString authValue(QByteArrayView value)
{
    if (value.size() >= 5 && net::http::equalsIgnoringCase(value.first(5), "Basic"))
        return Words::tr("Basic: name and password, only written differently (base64). Without https everybody on the way "
                         "can read them.");
    if (value.size() >= 6 && net::http::equalsIgnoringCase(value.first(6), "Bearer"))
        return Words::tr("Bearer: whoever has this text is let in.");
    return {};
}

QString transferValue(QByteArrayView value)
{
    return net::http::listHolds(value, "chunked") ? Words::tr("chunked: in pieces, each with its size in front; a piece of "
                                                              "size 0 is the end. So the length need not be known "
                                                              "beforehand.")
                                                  : QString();
}

QString retryValue(QByteArrayView value)
{
    bool isNumber = false;
    const qint64 seconds = value.toByteArray().toLongLong(&isNumber);
    return isNumber ? Words::tr("In %1.").arg(durationText(seconds * 1'000'000)) : dateValue(value);
}

QString etagValue(QByteArrayView value)
{
    if (value.startsWith("W/"))
        return Words::tr("W/ is a weak one: the same in meaning, not in every byte.");
    return value == "*" ? Words::tr("* means any version.") : QString();
}

} // namespace

QString headerValueText(QByteArrayView name, QByteArrayView value)
{
    if (value.size() > mostValueBytes)
        return {};
    const auto is = [name](const char *other) { return net::http::equalsIgnoringCase(name, QByteArrayView(other)); };
    const auto isOneOf = [&is](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(), is);
    };
    if (isOneOf({"Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset"}))
        return preferences(value);
    if (isOneOf({"Date", "Last-Modified", "Expires", "If-Modified-Since", "If-Unmodified-Since"}))
        return dateValue(value);
    if (isOneOf({"ETag", "If-None-Match", "If-Match"}))
        return etagValue(value);
    if (is("If-Range"))
        return dateValue(value) + etagValue(value);
    if (isOneOf({"Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest"}))
        return fetchValue(name, value);
    if (is("Connection"))
        return connectionValue(value);
    if (is("Range"))
        return rangeValue(value);
    if (is("Content-Range"))
        return contentRangeValue(value);
    if (is("Content-Length"))
        return lengthValue(value);
    if (is("Cache-Control"))
        return cacheValue(value);
    if (is("Content-Type"))
        return typeValue(value);
    if (is("User-Agent"))
        return agentValue(value);
    if (is("Authorization"))
        return authValue(value);
    if (is("Transfer-Encoding"))
        return transferValue(value);
    if (is("Retry-After"))
        return retryValue(value);
    if (is("Accept-Ranges") && value == "none")
        return Words::tr("none: here one may not.");
    return {};
}

} // namespace words
