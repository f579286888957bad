#include "jsonexport.h"

namespace net {

namespace {

void appendText(QByteArray &out, QByteArrayView key, const QString &text)
{
    if (text.isEmpty())
        return;
    out.append(key);
    appendJsonString(out, text.toUtf8());
}

void appendError(QByteArray &out, const NetError &error)
{
    out += ",\"error\":{\"name\":";
    appendJsonString(out, errorName(error.code));
    if (error.systemCode != 0)
        out.append(",\"system\":").append(QByteArray::number(error.systemCode));
    appendText(out, ",\"subject\":", error.subject);
    appendText(out, ",\"detail\":", error.detail);
    if (error.number >= 0)
        out.append(",\"number\":").append(QByteArray::number(error.number));
    out += '}';
}

} // namespace

JsonExport::JsonExport(const ExportContext &context)
    : m_context(context)
    , m_time(context.times, TimeText::Form::Machine, context.beginNs())
    , m_text(context.encoding)
{
}

void JsonExport::start(QByteArray &out, const ExportEntry &entry)
{
    const QByteArrayView quote = m_context.times == ExportTimes::Relative ? "" : "\"";
    out.append("{\"entry\":").append(QByteArray::number(entry.number));
    out.append(",\"time\":").append(quote);
    m_time.append(out, entry.entry.timeNs);
    out.append(quote).append(",\"channel\":\"").append(channelName(entry.entry.channel));
    out.append("\",\"kind\":\"").append(kindName(entry.entry.type)).append('"');
    if (entry.entry.flow != 0)
        out.append(",\"connection\":").append(QByteArray::number(entry.entry.flow));
    if (!entry.local.isEmpty())
        appendJsonString(out += ",\"local\":", entry.local);
    if (!entry.peer.isEmpty())
        appendJsonString(out += ",\"peer\":", entry.peer);
    if (entry.remark.isBookmarked)
        out += ",\"bookmark\":true";
    appendText(out, ",\"note\":", entry.remark.note);
}

void JsonExport::message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload)
{
    start(out, entry);
    out.append(",\"bytes\":").append(QByteArray::number(entry.entry.length));
    out.append(",\"kept\":").append(QByteArray::number(payload.size()));
    out.append(",\"base64\":\"");
    out.append(QByteArray::fromRawData(payload.data(), payload.size()).toBase64()).append('"');
    m_text.set(payload);
    if (m_text.isExact() && entry.entry.kept == entry.entry.length) {
        out += ",\"text\":";
        appendJsonString(out, m_text.utf8());
    }
    out += "}\n";
}

void JsonExport::event(QByteArray &out, const ExportEntry &entry, const Event &event)
{
    start(out, entry);
    out.append(",\"event\":\"").append(eventName(event.kind)).append("\",\"text\":");
    appendJsonString(out, eventWords(m_context.words.front(), event).toUtf8());
    if (event.number >= 0)
        out.append(",\"number\":").append(QByteArray::number(event.number));
    appendText(out, ",\"detail\":", event.text);
    if (event.error.isError())
        appendError(out, event.error);
    out += "}\n";
}

} // namespace net
