#include "exporter.h"

#include "capturedentry.h"
#include "exportwriter.h"
#include "flowtexts.h"
#include "pcapngexport.h"
#include "platform.h"
#include "recordreader.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <tuple>

namespace net {

namespace {

constexpr qsizetype gatherBytes = qsizetype{256} << 10;
constexpr qint64 progressEvery = 4096; // entries

// One export: walks the index, reads what the sieve takes, empties the writer's buffer into the device.
class ExportRun final {
    Q_DISABLE_COPY_MOVE(ExportRun)

public:
    ExportRun(QIODevice &device, const ExportSource &source, const ExportOptions &options)
        : m_device(device)
        , m_options(options)
        , m_index(*source.index)
        , m_path(source.path)
        , m_reader(source.path, source.index)
        , m_flows(m_index, m_reader)
        , m_sieve(options.scope)
        , m_end(source.index->size())
        , m_context{QFileInfo(source.path).fileName(), m_index, m_end, options.times, options.encoding, options.words,
                    !options.scope.takesAll()}
    {
        if (m_context.words.empty())
            m_context.words.emplace_back();
    }

    [[nodiscard]] Result<Exported> run()
    {
        if (m_options.format == ExportFormat::Pcapng && m_options.scope.takesAll()) {
            const Result<qint64> bytes = wholeSessionBytes(m_path, m_index, m_end, [this] { return goesOn(); });
            if (!bytes)
                return failure(bytes.error());
            if (*bytes > 0)
                return copy(*bytes);
        }
        const auto writer = makeExportWriter(m_options.format, m_context);
        const Result<void> done = writer->wantsSurvey() ? writeSurveyed(*writer) : writePlainly(*writer);
        if (!done)
            return failure(done.error());
        return Exported{m_progress.entries, m_progress.bytes, m_sentAgain, m_late};
    }

private:
    // Calls visit(number of the entry) for each that has to be looked at.
    template <class Visit>
    [[nodiscard]] Result<void> walk(const std::vector<EntryRange> &ranges, Visit visit)
    {
        for (const EntryRange &range : ranges) {
            for (qint64 i = range.first; i <= range.last; ++i) {
                if (m_progress.done++ % progressEvery == 0 && !goesOn())
                    return failure(NetErrorCode::None);
                if (const Result<void> visited = visit(i); !visited)
                    return visited;
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> writePlainly(ExportWriter &writer)
    {
        const std::vector<EntryRange> ranges = m_sieve.ranges(m_end);
        m_progress.total = countOf(ranges);
        writer.begin(m_out);
        const Result<void> walked = walk(ranges, [this, &writer](qint64 i) -> Result<void> {
            return m_sieve.takes(m_index.at(i)) ? write(writer, i) : Result<void>();
        });
        return walked ? finish(writer) : walked;
    }

    // First a look at what comes, so that its summary can stand at the beginning. What the sieve took is kept as runs:
    // the test, which may read payloads, is not asked twice.
    [[nodiscard]] Result<void> writeSurveyed(ExportWriter &writer)
    {
        const std::vector<EntryRange> ranges = m_sieve.ranges(m_end);
        std::vector<bool> taken(static_cast<size_t>(m_end));
        m_progress.total = 2 * countOf(ranges);
        const Result<void> surveyed = walk(ranges, [this, &writer, &taken](qint64 i) -> Result<void> {
            if (m_sieve.takes(m_index.at(i))) {
                taken[static_cast<size_t>(i)] = true;
                writer.survey(m_index.at(i));
            }
            return {};
        });
        if (!surveyed)
            return surveyed;
        writer.begin(m_out);
        const Result<void> walked = walk(ranges, [this, &writer, &taken](qint64 i) -> Result<void> {
            return taken[static_cast<size_t>(i)] ? write(writer, i) : Result<void>();
        });
        return walked ? finish(writer) : walked;
    }

    [[nodiscard]] Result<void> write(ExportWriter &writer, qint64 i)
    {
        const IndexEntry &entry = m_index.at(i);
        if (!writer.canTell(entry)) {
            ++m_sentAgain;
            return {};
        }
        if (entry.isEvent()) {
            const Result<Event> event = m_reader.event(entry);
            if (!event)
                return failure(event.error());
            const FlowText texts = textsOf(*event, entry);
            writer.event(m_out, {i + 1, entry, texts.flow, texts.local, texts.peer, remarkOn(entry)}, *event);
        } else {
            const Result<QByteArray> payload = m_reader.payload(entry);
            if (!payload)
                return failure(payload.error());
            const Result<const FlowText *> texts = m_flows.of(entry);
            if (!texts)
                return failure(texts.error());
            writer.message(m_out, {i + 1, entry, (*texts)->flow, (*texts)->local, (*texts)->peer, remarkOn(entry)},
                           *payload);
        }
        ++m_progress.entries;
        m_late += m_options.format == ExportFormat::Pcapng && isLate(entry);
        return m_out.size() >= gatherBytes ? put() : Result<void>();
    }

    [[nodiscard]] Remark remarkOn(const IndexEntry &entry) const
    {
        return m_index.remarks().isEmpty() ? Remark() : m_index.remarks().of(entry.offset);
    }

    [[nodiscard]] Result<void> finish(ExportWriter &writer)
    {
        writer.end(m_out);
        if (const Result<void> written = put(); !written)
            return written;
        m_progress.done = m_progress.total;
        std::ignore = goesOn(); // it is done; who asked shall see all of it
        return {};
    }

    [[nodiscard]] Result<void> put()
    {
        const qsizetype size = m_out.size();
        const bool written = m_device.write(m_out) == size;
        m_out.resize(0);
        if (!written)
            return failure(NetErrorCode::FileNotWritable, {}, -1, m_device.errorString());
        m_progress.bytes += size;
        m_context.writtenBytes = m_progress.bytes;
        // Long messages: not only after so many entries.
        if (!goesOn())
            return failure(NetErrorCode::None);
        return {};
    }

    [[nodiscard]] Result<Exported> copy(qint64 bytes)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return failure(NetErrorCode::FileNotReadable, m_path, -1, file.errorString());
        m_progress.total = bytes;
        while (m_progress.done < bytes) {
            m_out = file.read(std::min<qint64>(gatherBytes, bytes - m_progress.done));
            if (m_out.isEmpty())
                return failure(NetErrorCode::FileNotReadable, m_path, -1, file.errorString());
            m_progress.done += m_out.size();
            if (const Result<void> written = put(); !written)
                return failure(written.error());
        }
        return Exported{m_end, m_progress.bytes, 0, 0};
    }

    [[nodiscard]] bool goesOn() const { return !m_options.progress || m_options.progress(m_progress); }

    [[nodiscard]] static qint64 countOf(const std::vector<EntryRange> &ranges)
    {
        qint64 count = 0;
        for (const EntryRange &range : ranges)
            count += range.last - range.first + 1;
        return count;
    }

    QIODevice &m_device;
    const ExportOptions &m_options;
    const SessionIndex &m_index;
    QString m_path;
    RecordReader m_reader;
    FlowTexts m_flows;
    EntrySieve m_sieve;
    qint64 m_end;
    ExportContext m_context;
    ExportProgress m_progress;
    qint64 m_sentAgain = 0;
    qint64 m_late = 0;
    QByteArray m_out;
};

} // namespace

Result<Exported> exportTo(QIODevice &device, const ExportSource &source, const ExportOptions &options)
{
    return ExportRun(device, source, options).run();
}

Result<Exported> exportToFile(const QString &path, const ExportSource &source, const ExportOptions &options)
{
    // A session is not replaced by what is read from it: its recorder would take it for lost.
    if (QFileInfo(path) == QFileInfo(source.path))
        return failure(NetErrorCode::FileNotWritable, path);
    QSaveFile file(path);
    const auto notWritten = [&file, &path] {
        // A write that came half way is reported as a mere write error: the volume knows better.
        const qint64 freeBytes = freeBytesAt(QFileInfo(path).absolutePath());
        const bool full = file.error() == QFileDevice::ResourceError || (freeBytes >= 0 && freeBytes < gatherBytes);
        return failure(full ? NetErrorCode::DiskFull : NetErrorCode::FileNotWritable, path, -1, file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notWritten();
    Result<Exported> exported = exportTo(file, source, options);
    if (!exported) {
        if (exported.error().code == NetErrorCode::FileNotWritable)
            exported = notWritten();
        file.cancelWriting(); // afterwards the file's own error is gone
        return exported;
    }
    if (!file.commit())
        return notWritten();
    return exported;
}

} // namespace net
