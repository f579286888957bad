#include "textexport.h"

namespace net {

TextExport::TextExport(const ExportContext &context)
    : m_context(context)
    , m_time(context.times, TimeText::Form::People, context.beginNs())
    , m_text(context.encoding)
{
}

void TextExport::start(QByteArray &out, const ExportEntry &entry, QByteArrayView mark)
{
    m_time.append(out, entry.entry.timeNs);
    out.append('\t').append(channelName(entry.entry.channel)).append('\t');
    out.append(mark).append('\t').append(entry.peer).append('\t');
}

void TextExport::message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload)
{
    start(out, entry, entry.entry.type == EntryType::MessageIn ? "←" : "→");
    out.append(QByteArray::number(entry.entry.length)).append(" B\t");
    m_text.set(payload);
    appendOneLine(out, m_text.utf8());
    appendRemark(out, "\t", entry.remark);
    out += '\n';
}

void TextExport::event(QByteArray &out, const ExportEntry &entry, const Event &event)
{
    start(out, entry, "●");
    appendOneLine(out, eventWords(m_context.words.front(), event).toUtf8());
    appendRemark(out, "\t", entry.remark);
    out += '\n';
}

} // namespace net
