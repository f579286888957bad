#include "exporter.h"

#include "platform.h"

#include <QFileInfo>
#include <QSaveFile>

namespace net {

namespace {

constexpr qsizetype gatherBytes = qsizetype{64} << 10;
constexpr qint64 progressEvery = 4096;

Result<ExportRow> rowOf(const IndexEntry &entry, RecordReader &reader, const ExportOptions &options)
{
    ExportRow row;
    row.entry = entry;
    if (entry.isEvent()) {
        const Result<Event> event = reader.event(entry);
        if (!event)
            return failure(event.error());
        row.event = *event;
        row.text = options.eventText ? options.eventText(*event) : QString::fromUtf8(eventSummary(*event));
        return row;
    }
    const Result<Flow> flow = reader.flow(entry);
    if (!flow)
        return failure(flow.error());
    row.flow = *flow;
    Result<QByteArray> payload = reader.payload(entry);
    if (!payload)
        return failure(payload.error());
    row.payload = std::move(*payload);
    const DecodedText decoded = options.encoding.decode(row.payload);
    row.text = decoded.text;
    row.textIsExact = decoded.invalid.empty() && entry.kept == entry.length;
    return row;
}

bool matches(const ExportRow &row, const QString &filter)
{
    if (filter.isEmpty())
        return true;
    const auto contains = [&filter](const QString &text) { return text.contains(filter, Qt::CaseInsensitive); };
    const bool isEvent = row.entry.isEvent();
    return contains(row.text) || contains((isEvent ? row.event.peer : row.flow.peer).toString()) ||
           contains((isEvent ? row.event.local : row.flow.local).toString());
}

} // namespace

Result<qint64> exportTo(QIODevice &device, RecordReader &reader, const ExportOptions &options)
{
    const auto put = [&device](QByteArray *lines) {
        const bool done = device.write(*lines) == lines->size();
        lines->resize(0);
        return done;
    };
    const auto notWritten = [&device] { return failure(NetErrorCode::FileNotWritable, {}, -1, device.errorString()); };

    QByteArray lines = exportHead(options.format);
    qint64 written = 0;
    const qint64 count = reader.index().size();
    for (qint64 i = 0; i < count; ++i) {
        if (i % progressEvery == 0 && options.progress && !options.progress(i))
            return failure(NetErrorCode::None);
        const IndexEntry &entry = reader.index().at(i);
        if (options.channel && entry.channel != *options.channel)
            continue;
        const Result<ExportRow> row = rowOf(entry, reader, options);
        if (!row)
            return failure(row.error());
        if (!matches(*row, options.filter))
            continue;
        lines += exportLine(options.format, *row);
        ++written;
        if (lines.size() >= gatherBytes && !put(&lines))
            return notWritten();
    }
    if (!put(&lines))
        return notWritten();
    return written;
}

Result<qint64> exportToFile(const QString &path, RecordReader &reader, const ExportOptions &options)
{
    QSaveFile file(path);
    const auto notWritten = [&file, &path] {
        // A write that came half way is reported as a mere write error: the volume knows better.
        const qint64 freeBytes = freeBytesAt(QFileInfo(path).absolutePath());
        const bool full = file.error() == QFileDevice::ResourceError || (freeBytes >= 0 && freeBytes < gatherBytes);
        return failure(full ? NetErrorCode::DiskFull : NetErrorCode::FileNotWritable, path, -1, file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    Result<qint64> written = exportTo(file, reader, options);
    if (!written) {
        if (written.error().code == NetErrorCode::FileNotWritable)
            written = notWritten();
        file.cancelWriting(); // afterwards the file's own error is gone
        return written;
    }
    if (!file.commit())
        return notWritten();
    return written;
}

} // namespace net
