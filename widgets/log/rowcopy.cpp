#include "rowcopy.h"

#include "hextext.h"

#include <QStringList>

#include <algorithm>

namespace widgets {

namespace {

struct Collected {
    QStringList lines;
    QByteArray bytes;
    qint64 size = 0;
};

bool joinsBytes(CopyForm form)
{
    return form == CopyForm::CArray || form == CopyForm::PythonBytes;
}

void collect(EntryReader *reader, quint32 number, CopyForm form, Collected *all)
{
    const net::IndexEntry &entry = reader->entry(number);
    if (form == CopyForm::Rows || (form == CopyForm::Text && (entry.isEvent() || entry.kept == 0))) {
        all->lines.append(form == CopyForm::Rows ? reader->lineText(number) : reader->row(number).text);
        all->size += all->lines.last().size();
        return;
    }
    if (entry.isEvent())
        return;
    const auto payload = reader->payload(number, maxCopiedBytes);
    if (!payload)
        return;
    all->size += payload->size();
    if (joinsBytes(form))
        all->bytes += *payload;
    else
        all->lines.append(form == CopyForm::Hex ? net::toHex(*payload) : reader->encoding().decodeToString(*payload));
}

} // namespace

CopiedRows copyRows(const LogModel &model, const RowRanges &selection, CopyForm form)
{
    CopiedRows copied;
    Collected all;
    for (const RowRanges::Range &range : selection.ranges()) {
        const qint64 last = std::min<qint64>(range.last, model.rowCount() - 1);
        for (qint64 row = range.first; row <= last; ++row) {
            if (copied.rows >= maxCopiedRows || all.size >= maxCopiedBytes)
                break;
            collect(&model.reader(), model.entryAt(static_cast<int>(row)), form, &all);
            ++copied.rows;
        }
    }
    copied.leftOut = selection.count() - copied.rows;
    switch (form) {
    case CopyForm::CArray: copied.text = net::toCArray(all.bytes); break;
    case CopyForm::PythonBytes: copied.text = net::toPythonBytes(all.bytes); break;
    default: copied.text = all.lines.join(u'\n'); break;
    }
    return copied;
}

} // namespace widgets
