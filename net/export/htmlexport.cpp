#include "htmlexport.h"

#include "htmlpage.h"
#include "ratepicture.h"

#include <algorithm>

namespace net {

namespace {

QByteArray escaped(const QString &text)
{
    QByteArray out;
    appendHtml(out, text.toUtf8());
    return out;
}

// 1,234,567: the same in both languages.
QByteArray grouped(qint64 number)
{
    QByteArray digits = QByteArray::number(number);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, ',');
    return digits;
}

QByteArray tagOf(const ExportWords &words)
{
    return escaped(QString(words.language).replace(u'_', u'-'));
}

QByteArrayView severityClass(EventSeverity severity)
{
    switch (severity) {
    case EventSeverity::Info: return "info";
    case EventSeverity::Good: return "good";
    case EventSeverity::Warning: return "warning";
    case EventSeverity::Error: return "error";
    }
    return "info";
}

} // namespace

HtmlExport::HtmlExport(const ExportContext &context)
    : m_context(context)
    , m_time(context.times, TimeText::Form::People, context.beginNs())
    , m_text(context.encoding)
    , m_isUtf8(context.encoding == TextEncoding())
    , m_emptyMessage("<span class=\"muted\">" + word(PageWord::EmptyMessage) + "</span>")
{
    for (size_t i = 0; i < m_channels.size(); ++i)
        m_channels[i] = inAll([i](const ExportWords &words) { return channelWords(words, static_cast<Channel>(i)); });
}

QByteArray HtmlExport::inAll(const Say &say) const
{
    QByteArray all;
    for (const ExportWords &words : m_context.words)
        all += "<span class=\"t\" lang=\"" + tagOf(words) + "\">" + escaped(say(words)) + "</span>";
    return all;
}

QByteArray HtmlExport::word(PageWord which) const
{
    return inAll([which](const ExportWords &words) { return pageWords(words, which); });
}

void HtmlExport::begin(QByteArray &out)
{
    appendHead(out);
    appendTitle(out);
    appendFigures(out);
    if (m_survey.in.messages + m_survey.out.messages > 0)
        appendPicture(out);
    if (!m_survey.connections.empty())
        appendConnections(out);
    out += "<h2>" + word(PageWord::Happened) + "</h2>\n";
    if (m_survey.entries() == 0)
        out += "<p>" + word(PageWord::Nothing) + "</p>\n";
    out += "<div class=\"table\"><table id=\"entries\">\n";
    appendHeads(out, {PageWord::Number, PageWord::Time, PageWord::Channel, PageWord::Direction, PageWord::Peer,
                      PageWord::Size, PageWord::Content});
    out += "<tbody>\n";
}

void HtmlExport::appendHead(QByteArray &out) const
{
    const QByteArray language = tagOf(m_context.words.front());
    out += "<!DOCTYPE html>\n<html lang=\"" + language + "\" data-lang=\"" + language +
           "\">\n<head>\n<meta charset=\"utf-8\">\n";
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"" + pagePolicy() + "\">\n";
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += "<meta name=\"generator\" content=\"NetYard " NETYARD_VERSION "\">\n";
    out += "<title>NetYard: " + escaped(m_context.sessionName) + "</title>\n<style>" + pageStyle() + "</style>\n</head>\n";
}

void HtmlExport::appendTitle(QByteArray &out)
{
    out += "<body>\n<header>\n<div>\n<h1>" + escaped(m_context.sessionName) + "</h1>\n";
    if (m_context.isPart)
        out += "<p>" + word(PageWord::Part) + "</p>\n";
    out += "<p class=\"muted\">" + word(PageWord::Origin) + "</p>\n</div>\n";
    if (m_context.words.size() > 1) {
        out += "<nav aria-label=\"" + escaped(pageWords(m_context.words.front(), PageWord::Language)) + "\">";
        for (size_t i = 0; i < m_context.words.size(); ++i) {
            const ExportWords &words = m_context.words[i];
            out += "<button type=\"button\" value=\"" + tagOf(words) + "\" lang=\"" + tagOf(words) + "\" aria-pressed=\"" +
                   (i == 0 ? "true" : "false") + "\">" + escaped(words.languageName) + "</button>";
        }
        out += "</nav>\n";
    }
    out += "</header>\n";
}

void HtmlExport::appendFigure(QByteArray &out, PageWord what, const QByteArray &value, const QByteArray &small) const
{
    out += "<div><dt>" + word(what) + "</dt><dd>" + value;
    if (!small.isEmpty())
        out += "<small>" + small + "</small>";
    out += "</dd></div>\n";
}

void HtmlExport::appendFigures(QByteArray &out) const
{
    const auto bytes = [this](qint64 count) {
        return inAll([count](const ExportWords &words) { return bytesWords(words, count); });
    };
    const auto counted = [this](PageWord what, qint64 count) {
        return inAll([what, count](const ExportWords &words) {
            return pageWords(words, what).arg(QString::fromLatin1(grouped(count)));
        });
    };
    const qint64 microseconds = (m_survey.lastNs - m_survey.firstNs) / 1000;
    TimeText began(m_context.times == ExportTimes::Utc ? ExportTimes::Utc : ExportTimes::Local, TimeText::Form::People, 0);
    out += "<dl class=\"figures\">\n";
    if (m_survey.entries() > 0) {
        // Seconds are enough here: the date, and below it the time and the zone.
        const QByteArray time = began.text(m_survey.firstNs);
        appendFigure(out, PageWord::Began, time.left(10), time.mid(11, 8) + ' ' + time.mid(26));
        appendFigure(out, PageWord::Lasted,
                     inAll([microseconds](const ExportWords &words) { return durationWords(words, microseconds); }), {});
    }
    appendFigure(out, PageWord::Received, bytes(m_survey.in.bytes), counted(PageWord::Messages, m_survey.in.messages));
    appendFigure(out, PageWord::Sent, bytes(m_survey.out.bytes), counted(PageWord::Messages, m_survey.out.messages));
    appendFigure(out, PageWord::Events, grouped(m_survey.events),
                 m_survey.problems > 0 ? counted(PageWord::Problems, m_survey.problems) : QByteArray());
    out += "</dl>\n";
}

void HtmlExport::appendPicture(QByteArray &out)
{
    const RateBins &rates = m_survey.rates;
    const auto perSecond =
        static_cast<qint64>(static_cast<double>(rates.peak()) * 1e9 / static_cast<double>(rates.spanNs()));
    out += "<h2>" + word(PageWord::Throughput) + "</h2>\n<figure>\n<figcaption><span class=\"in\">" +
           word(PageWord::Received) + "</span><span class=\"out\">" + word(PageWord::Sent) + "</span><span>";
    out += inAll([perSecond](const ExportWords &words) {
        return pageWords(words, PageWord::Peak).arg(bytesWords(words, perSecond));
    });
    out += "</span></figcaption>\n" + ratePicture(rates, escaped(pageWords(m_context.words.front(), PageWord::Throughput)));
    out += "\n<div class=\"span\"><span>" + m_time.text(m_survey.firstNs) + "</span><span>" + m_time.text(m_survey.lastNs) +
           "</span></div>\n</figure>\n";
}

void HtmlExport::appendHeads(QByteArray &out, std::initializer_list<PageWord> columns) const
{
    out += "<thead><tr>";
    for (const PageWord column : columns) {
        const bool number = column == PageWord::Number || column == PageWord::Size || column == PageWord::Received ||
                            column == PageWord::Sent;
        out += (number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">") + word(column) + "</th>";
    }
    out += "</tr></thead>\n";
}

void HtmlExport::appendConnections(QByteArray &out)
{
    out += "<h2>" + word(PageWord::Connections) + "</h2>\n<div class=\"table\"><table id=\"connections\">\n";
    appendHeads(out, {PageWord::Number, PageWord::Channel, PageWord::Local, PageWord::Peer, PageWord::Time, PageWord::Lasted,
                      PageWord::Received, PageWord::Sent});
    out += "<tbody>\n";
    const auto way = [this](const WayTotals &totals) {
        return grouped(totals.messages) + " · " +
               inAll([&totals](const ExportWords &words) { return bytesWords(words, totals.bytes); });
    };
    for (const SessionSurvey::Connection &connection : m_survey.connections) {
        const Flow flow = m_context.index.flow(connection.id);
        const qint64 microseconds = (connection.lastNs - connection.firstNs) / 1000;
        out += "<tr><td class=\"n\">" + QByteArray::number(connection.id) + "</td><td>" +
               m_channels.at(static_cast<size_t>(flow.channel)) + "</td><td>" + escaped(flow.local.toString()) +
               "</td><td>" + escaped(flow.peer.toString()) + "</td><td>" + m_time.text(connection.firstNs) + "</td><td>" +
               inAll([microseconds](const ExportWords &words) { return durationWords(words, microseconds); }) +
               "</td><td class=\"n\">" + way(connection.in) + "</td><td class=\"n\">" + way(connection.out) + "</td></tr>\n";
    }
    out += "</tbody></table></div>\n";
    if (m_survey.moreConnections)
        out += "<p class=\"muted\">" + word(PageWord::MoreConnections) + "</p>\n";
}

void HtmlExport::appendStart(QByteArray &out, const ExportEntry &entry)
{
    const QByteArray number = QByteArray::number(entry.number);
    out.append("<tr id=\"e").append(number).append("\"><td class=\"n\"><a href=\"#e").append(number).append("\">");
    out.append(number).append("</a></td><td>");
    m_time.append(out, entry.entry.timeNs);
    out.append("</td><td>").append(m_channels.at(static_cast<size_t>(entry.entry.channel))).append("</td>");
}

void HtmlExport::appendEnd(QByteArray &out, const ExportEntry &entry)
{
    if (!entry.remark.isEmpty()) {
        out += "<div class=\"note\">";
        out += entry.remark.isBookmarked ? "★ " : "✎ ";
        appendHtml(out, entry.remark.note.toUtf8());
        out += "</div>";
    }
    out += "</td></tr>\n";
}

void HtmlExport::message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload)
{
    const bool in = entry.entry.type == EntryType::MessageIn;
    appendStart(out, entry);
    out.append(in ? "<td class=\"in\">←</td><td>" : "<td class=\"out\">→</td><td>");
    appendHtml(out, entry.peer);
    out.append("</td><td class=\"n\">").append(grouped(entry.entry.length)).append(" B</td><td class=\"c\">");
    if (entry.entry.length == 0)
        out.append(m_emptyMessage);
    if (!payload.isEmpty()) {
        m_text.set(payload);
        QByteArray text;
        const bool exact = appendHtml(text, m_text.utf8()) && m_text.isExact() && m_isUtf8;
        out += "<pre class=\"p\"";
        if (!exact)
            out += " data-base64=\"" + QByteArray::fromRawData(payload.data(), payload.size()).toBase64() + '"';
        out += '>' + text + "</pre>";
    }
    if (payload.size() < entry.entry.length) {
        const qint64 kept = payload.size();
        out += "<span class=\"muted\">" +
               inAll([kept](const ExportWords &words) { return pageWords(words, PageWord::NotKept).arg(kept); }) + "</span>";
    }
    appendEnd(out, entry);
}

void HtmlExport::event(QByteArray &out, const ExportEntry &entry, const Event &event)
{
    const QByteArrayView tone = severityClass(eventSeverity(event.kind));
    appendStart(out, entry);
    out.append("<td class=\"").append(tone).append("\">●</td><td>");
    appendHtml(out, entry.peer);
    out.append("</td><td></td><td class=\"e\">");
    out.append(inAll([&event](const ExportWords &words) { return eventWords(words, event); }));
    appendEnd(out, entry);
}

void HtmlExport::end(QByteArray &out)
{
    out += "</tbody></table></div>\n<script>" + pageScript() + "</script>\n</body>\n</html>\n";
}

} // namespace net
