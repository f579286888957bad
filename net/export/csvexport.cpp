#include "csvexport.h"

namespace net {

namespace {

void appendRemarkCells(QByteArray &out, const Remark &remark)
{
    out.append(remark.isBookmarked ? "yes," : ",");
    appendCsvCell(out, remark.note.toUtf8());
    out += ',';
}

} // namespace

CsvExport::CsvExport(const ExportContext &context)
    : m_context(context)
    , m_time(context.times, TimeText::Form::Machine, context.beginNs())
    , m_text(context.encoding)
{
}

void CsvExport::begin(QByteArray &out)
{
    out += "\xEF\xBB\xBF"
           "entry,time,channel,kind,connection,local,peer,bytes,event,bookmark,note,text,hex\r\n";
}

void CsvExport::start(QByteArray &out, const ExportEntry &entry)
{
    out.append(QByteArray::number(entry.number)).append(',');
    m_time.append(out, entry.entry.timeNs);
    out.append(',').append(channelName(entry.entry.channel));
    out.append(',').append(kindName(entry.entry.type)).append(',');
    if (entry.entry.flow != 0)
        out.append(QByteArray::number(entry.entry.flow));
    appendCsvCell(out += ',', entry.local);
    appendCsvCell(out += ',', entry.peer);
    out += ',';
}

void CsvExport::message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload)
{
    start(out, entry);
    out.append(QByteArray::number(entry.entry.length)).append(",,");
    appendRemarkCells(out, entry.remark);
    m_text.set(payload);
    appendCsvCell(out, m_text.utf8());
    out += ',';
    appendHex(out, payload);
    out += "\r\n";
}

void CsvExport::event(QByteArray &out, const ExportEntry &entry, const Event &event)
{
    start(out, entry);
    out.append(',').append(eventName(event.kind)).append(',');
    appendRemarkCells(out, entry.remark);
    appendCsvCell(out, eventWords(m_context.words.front(), event).toUtf8());
    out += ",\r\n";
}

} // namespace net
