#include "httppages.h"

#include "mediatype.h"
#include "responsehead.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <array>

namespace net::http {

namespace {

constexpr char style[] =
    "body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1c2733;background:#f5f7f9}"
    "main{max-width:60rem;margin:0 auto;padding:1.2rem}h1{font-size:1.4rem;overflow-wrap:anywhere}"
    "a{color:#0b62c4;text-decoration:none}a:hover{text-decoration:underline}"
    "table{width:100%;border-collapse:collapse;background:#fff;border-radius:.5rem;overflow:hidden}"
    "th,td{padding:.55rem .7rem;text-align:left;border-bottom:1px solid #e3e8ee}th{background:#eaeff4;font-weight:600}"
    "td:first-child{overflow-wrap:anywhere}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}"
    ".d{white-space:nowrap}.box{background:#fff;border-radius:.5rem;padding:1.4rem;margin:1rem 0}"
    ".code{font-size:3rem;color:#8796a6;margin:0}.m{color:#5c6b7a;overflow-wrap:anywhere}"
    "input[type=file]{display:block;width:100%;margin:1rem 0;padding:1.2rem;border:2px dashed #b5c2cf;border-radius:.5rem;"
    "box-sizing:border-box}"
    "button{font:inherit;padding:.6rem 1.6rem;border:0;border-radius:.4rem;background:#0b62c4;color:#fff}"
    "@media(max-width:36rem){.d{display:none}main{padding:.7rem}}"
    "@media(prefers-color-scheme:dark){body{color:#dbe4ec;background:#151b21}table,.box{background:#1e262e}"
    "th{background:#28323c}th,td{border-color:#303b46}a{color:#6db3ff}.m{color:#9aa9b8}}";

QByteArray escaped(const QString &text)
{
    return htmlEscaped(text.toUtf8());
}

QByteArray document(const HttpPhrases &phrases, const QString &title, const QByteArray &body)
{
    return "<!DOCTYPE html>\n<html lang=\"" + escaped(phrases.languageTag) +
           "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
           "<link rel=\"icon\" href=\"data:,\"><title>" +
           escaped(title) + "</title><style>" + QByteArray(style) + "</style></head>\n<body><main>\n" + body +
           "\n</main></body></html>\n";
}

// 999 B, 1.2 kB: as in the program's own window.
QByteArray sizeText(qint64 bytes)
{
    static constexpr std::array<const char *, 5> units{" kB", " MB", " GB", " TB", " PB"};
    if (bytes < 1000)
        return QByteArray::number(bytes) + " B";
    auto value = static_cast<double>(bytes);
    size_t unit = 0;
    for (value /= 1000; value >= 999.95 && unit + 1 < units.size(); ++unit)
        value /= 1000;
    return QByteArray::number(value, 'f', 1) + units.at(unit);
}

enum class SortKey : quint8 { Name, Size, Modified };

struct Order {
    SortKey key = SortKey::Name;
    bool falling = false;
};

Order orderOf(const Target &target)
{
    Order order;
    const QByteArray key = queryValue(target.query, "sort");
    if (key == "size")
        order.key = SortKey::Size;
    else if (key == "modified")
        order.key = SortKey::Modified;
    order.falling = queryValue(target.query, "order") == "desc";
    return order;
}

struct Entry {
    QString name;
    qint64 size = 0;
    QDateTime modified;
    bool isFolder = false;
};

std::vector<Entry> entriesOf(const QString &folder, const Order &order)
{
    std::vector<Entry> entries;
    QDirIterator it(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot); // hidden ones are not shown
    while (it.hasNext() && static_cast<qsizetype>(entries.size()) < mostListed) {
        const QFileInfo info = it.nextFileInfo();
        entries.push_back({info.fileName(), info.size(), info.lastModified(), info.isDir()});
    }
    const auto less = [order](const Entry &a, const Entry &b) {
        if (a.isFolder != b.isFolder)
            return a.isFolder;
        const Entry &first = order.falling ? b : a;
        const Entry &second = order.falling ? a : b;
        if (order.key == SortKey::Size && first.size != second.size)
            return first.size < second.size;
        if (order.key == SortKey::Modified && first.modified != second.modified)
            return first.modified < second.modified;
        return QString::compare(first.name, second.name, Qt::CaseInsensitive) < 0;
    };
    std::sort(entries.begin(), entries.end(), less);
    return entries;
}

// A column's title: a click sorts by it, another turns the order round.
QByteArray columnLink(const QString &title, SortKey key, const char *name, const Order &order)
{
    const bool isKey = order.key == key;
    const bool falls = isKey && !order.falling;
    return "<a href=\"?sort=" + QByteArray(name) + "&amp;order=" + (falls ? "desc" : "asc") + "\">" + escaped(title) +
           (isKey ? (order.falling ? " ▾" : " ▴") : "") + "</a>";
}

QByteArray pageLinks(const Order &order, qsizetype page, qsizetype pages)
{
    if (pages < 2)
        return {};
    static constexpr std::array<const char *, 3> keys{"name", "size", "modified"};
    const QByteArray start = "<a href=\"?sort=" + QByteArray(keys.at(static_cast<size_t>(order.key))) +
                             "&amp;order=" + (order.falling ? "desc" : "asc") + "&amp;page=";
    QByteArray links = "<p>";
    for (qsizetype i = 1; i <= pages; ++i) {
        const QByteArray number = QByteArray::number(i);
        links += i == page ? "<b>" + number + "</b> " : start + number + "\">" + number + "</a> ";
    }
    return links + "</p>\n";
}

QByteArray row(const HttpPhrases &phrases, const Entry &entry)
{
    const QByteArray name = entry.name.toUtf8();
    const QByteArray slash = entry.isFolder ? "/" : "";
    // "./" keeps a name like "a:b" from being read as a scheme (RFC 3986 section 4.2).
    return "<tr><td><a href=\"./" + percentEncodedPath(name) + slash + "\">" + (entry.isFolder ? "📁 " : "📄 ") +
           htmlEscaped(name) + slash + "</a></td><td class=\"n\">" +
           (entry.isFolder ? QByteArray("–") : sizeText(entry.size)) + "</td><td class=\"d\">" +
           escaped(QLocale(phrases.languageTag).toString(entry.modified, phrases.dateFormat)) + "</td></tr>\n";
}

} // namespace

QByteArray listingPage(const HttpPhrases &phrases, const QString &folder, const Target &target, bool withUpload)
{
    const Order order = orderOf(target);
    const std::vector<Entry> entries = entriesOf(folder, order);
    const QString title = phrases.indexOf.arg(QString::fromUtf8(target.path));
    QByteArray body = "<h1>" + escaped(title) + "</h1>\n";
    if (withUpload)
        body += "<p><a href=\"" + uploadPath.toByteArray() + "\">⬆ " + escaped(phrases.uploadTitle) + "</a></p>\n";
    body += "<table><thead><tr><th>" + columnLink(phrases.name, SortKey::Name, "name", order) + "</th><th class=\"n\">" +
            columnLink(phrases.size, SortKey::Size, "size", order) + "</th><th class=\"d\">" +
            columnLink(phrases.modified, SortKey::Modified, "modified", order) + "</th></tr></thead><tbody>\n";
    if (target.path != "/")
        body +=
            "<tr><td><a href=\"../\">↩ " + escaped(phrases.parentFolder) + "</a></td><td></td><td class=\"d\"></td></tr>\n";
    const auto count = static_cast<qsizetype>(entries.size());
    const qsizetype pages = std::max<qsizetype>((count + listedOnPage - 1) / listedOnPage, 1);
    const qsizetype page = std::clamp<qsizetype>(queryValue(target.query, "page").toLongLong(), 1, pages);
    for (qsizetype i = (page - 1) * listedOnPage; i < std::min(page * listedOnPage, count); ++i)
        body += row(phrases, entries[static_cast<size_t>(i)]);
    if (entries.empty())
        body += "<tr><td colspan=\"3\" class=\"m\">" + escaped(phrases.emptyFolder) + "</td></tr>\n";
    body += "</tbody></table>\n";
    body += pageLinks(order, page, pages);
    const auto folders = std::count_if(entries.begin(), entries.end(), [](const Entry &entry) { return entry.isFolder; });
    body += "<p class=\"m\">" + escaped(phrases.folders.arg(folders)) + " · " +
            escaped(phrases.files.arg(static_cast<qsizetype>(entries.size()) - folders)) +
            (static_cast<qsizetype>(entries.size()) == mostListed ? " …" : "") + "</p>";
    return document(phrases, title, body);
}

QByteArray errorPage(const HttpPhrases &phrases, int status, Fault fault, QByteArrayView target)
{
    const QString title = phrases.errorTitles.value(status, QString::fromLatin1(reasonPhrase(status)));
    QByteArray body = "<div class=\"box\"><p class=\"code\">" + QByteArray::number(status) + "</p><h1>" + escaped(title) +
                      "</h1><p>" + escaped(phrases.errorTexts.value(status)) + "</p>";
    if (!target.isEmpty())
        body += "<p class=\"m\"><code>" + htmlEscaped(target.first(std::min<qsizetype>(target.size(), 300))) + "</code></p>";
    const QByteArray source = faultSource(fault);
    if (!source.isEmpty() && !phrases.source.isEmpty())
        body += "<p class=\"m\">" + escaped(phrases.source.arg(QString::fromLatin1(source))) + "</p>";
    body += "<p><a href=\"/\">" + escaped(phrases.backToStart) + "</a></p></div>";
    return document(phrases, QString::number(status) + u' ' + title, body);
}

QByteArray redirectPage(const HttpPhrases &phrases, const QByteArray &location)
{
    const QByteArray link = htmlEscaped(location);
    return document(phrases, QStringLiteral("301"), "<p><a href=\"" + link + "\">" + link + "</a></p>");
}

QByteArray uploadFormPage(const HttpPhrases &phrases)
{
    return document(phrases, phrases.uploadTitle,
                    "<div class=\"box\"><h1>" + escaped(phrases.uploadTitle) + "</h1><p>" + escaped(phrases.uploadHint) +
                        "</p><form method=\"post\" enctype=\"multipart/form-data\" action=\"" + uploadPath.toByteArray() +
                        "\"><input type=\"file\" name=\"file\" multiple required><button type=\"submit\">" +
                        escaped(phrases.uploadButton) + "</button></form></div><p><a href=\"/\">" +
                        escaped(phrases.backToStart) + "</a></p>");
}

QByteArray uploadDonePage(const HttpPhrases &phrases, const QList<ReceivedFile> &files)
{
    QByteArray body = "<div class=\"box\"><h1>" +
                      escaped(files.isEmpty() ? phrases.uploadNone : phrases.uploadDone.arg(files.size())) + "</h1><ul>";
    for (const ReceivedFile &file : files)
        body += "<li>" + escaped(file.name) + " · " + sizeText(file.bytes) + "</li>";
    body += "</ul></div><p><a href=\"" + uploadPath.toByteArray() + "\">" + escaped(phrases.uploadTitle) +
            "</a> · <a href=\"/\">" + escaped(phrases.backToStart) + "</a></p>";
    return document(phrases, phrases.uploadTitle, body);
}

QByteArray uploadDoneText(const QList<ReceivedFile> &files)
{
    QByteArray text;
    for (const ReceivedFile &file : files)
        text += file.name.toUtf8() + ' ' + QByteArray::number(file.bytes) + '\n';
    return text;
}

} // namespace net::http
