#include "session.h"

#include "capturescanner.h"
#include "filewindow.h"
#include "pcapfile.h"
#include "pcapngreader.h"
#include "pcapngwriter.h"
#include "sessionscanner.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace net {

namespace {

constexpr qint64 tellEveryBytes = qint64{1} << 20;

// For people to recognise what they opened by mistake.
QString describe(QByteArrayView head)
{
    struct Magic {
        QByteArrayView bytes;
        QLatin1StringView name;
    };
    static constexpr std::array magics{
        Magic{QByteArrayView("\xd4\xc3\xb2\xa1", 4), QLatin1StringView("pcap")},
        Magic{QByteArrayView("\xa1\xb2\xc3\xd4", 4), QLatin1StringView("pcap")},
        Magic{QByteArrayView("\x0a\x0d\x0d\x0a", 4), QLatin1StringView("pcapng")},
        Magic{QByteArrayView("\x89PNG", 4), QLatin1StringView("PNG")},
        Magic{QByteArrayView("PK\x03\x04", 4), QLatin1StringView("ZIP")},
        Magic{QByteArrayView("\x1f\x8b", 2), QLatin1StringView("gzip")},
        Magic{QByteArrayView("%PDF", 4), QLatin1StringView("PDF")},
    };
    const auto it = std::find_if(magics.begin(), magics.end(), [head](const Magic &m) { return head.startsWith(m.bytes); });
    return it == magics.end() ? QString() : QString(it->name);
}

} // namespace

// One reading of a file, of either format.
class SessionFileScan final {
    Q_DISABLE_COPY_MOVE(SessionFileScan)

public:
    SessionFileScan(const QString &path, const Session::Progress &progress, IndexBuilder::Keep keep)
        : m_file(path)
        , m_window(m_file)
        , m_builder(keep)
        , m_progress(progress)
    {
        m_session.m_path = path;
    }

    Result<Session> run();

private:
    [[nodiscard]] Result<void> scanPcapng();
    [[nodiscard]] Result<void> scanPcap(const pcap::Header &header);
    // At least that many bytes in the window, where the file has them; and the progress told.
    [[nodiscard]] Result<void> readOn(qsizetype wanted);
    void leaveOut(qint64 offset, qint64 bytes);
    void leaveOutTheRest() { leaveOut(m_window.offset(), std::max<qint64>(m_file.size() - m_window.offset(), 0)); }

    QFile m_file;
    FileWindow m_window;
    IndexBuilder m_builder;
    const Session::Progress &m_progress;
    qint64 m_told = 0;
    Session m_session;
};

Result<void> SessionFileScan::readOn(qsizetype wanted)
{
    if (!m_window.readOn(wanted))
        return failure(NetErrorCode::FileNotReadable, m_file.fileName(), -1, m_file.errorString());
    if (m_progress && m_window.offset() - m_told >= tellEveryBytes) {
        m_told = m_window.offset();
        if (!m_progress(m_told, m_session.m_bytes))
            return failure(NetErrorCode::None);
    }
    return {};
}

void SessionFileScan::leaveOut(qint64 offset, qint64 bytes)
{
    if (!m_session.m_damage)
        m_session.m_damage = Session::Damage{offset, 0};
    m_session.m_damage->bytes += bytes;
}

Result<Session> SessionFileScan::run()
{
    if (!m_file.exists())
        return failure(NetErrorCode::FileNotFound, m_file.fileName());
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(NetErrorCode::FileNotReadable, m_file.fileName(), -1, m_file.errorString());
    m_session.m_bytes = m_file.size();
    if (const Result<void> read = readOn(pcap::headerBytes); !read)
        return failure(read.error());
    const std::optional<pcap::Header> header = pcap::parseHeader(m_window.bytes());
    if (const Result<void> scanned = header ? scanPcap(*header) : scanPcapng(); !scanned)
        return failure(scanned.error());
    m_builder.finish();
    m_session.m_index = m_builder.index();
    m_session.m_summary = m_builder.summary();
    return std::move(m_session);
}

Result<void> SessionFileScan::scanPcapng()
{
    SessionScanner scanner(m_builder);
    pcapng::ByteOrder order = pcapng::ByteOrder::Little;
    for (;;) {
        const pcapng::Block block = pcapng::parseBlock(m_window.bytes(), order);
        if (block.status == pcapng::BlockStatus::NeedMore && !m_window.isAtEnd()) {
            if (const Result<void> read = readOn(std::max<qsizetype>(block.length, m_window.bytes().size() + 1)); !read)
                return read;
            continue;
        }
        const bool ok = block.status == pcapng::BlockStatus::Ok;
        if (m_window.offset() == 0 && (!ok || block.type != pcapng::sectionHeaderType))
            return failure(NetErrorCode::NotASession, m_file.fileName(), -1, describe(m_window.bytes()));
        if (!ok) {
            if (m_file.size() > m_window.offset())
                leaveOutTheRest();
            break;
        }
        order = block.order;
        if (!scanner.add(block, static_cast<quint64>(m_window.offset())))
            leaveOut(m_window.offset(), block.length);
        m_window.skip(block.length);
    }
    if (scanner.finish())
        leaveOut(m_window.offset(), 0);
    m_session.m_isForeign = !scanner.isSession();
    m_session.m_application = scanner.application();
    m_session.m_omissions = scanner.capture().omissions();
    return {};
}

Result<void> SessionFileScan::scanPcap(const pcap::Header &header)
{
    m_session.m_isForeign = true;
    CaptureScanner scanner(m_builder);
    m_window.skip(pcap::headerBytes);
    for (;;) {
        const pcap::Record record = pcap::parseRecord(header, m_window.bytes());
        if (record.status == pcap::RecordStatus::NeedMore && !m_window.isAtEnd()) {
            if (const Result<void> read = readOn(std::max<qsizetype>(record.length, m_window.bytes().size() + 1)); !read)
                return read;
            continue;
        }
        if (record.status != pcap::RecordStatus::Ok) {
            if (m_file.size() > m_window.offset())
                leaveOutTheRest();
            break;
        }
        CapturedPacket packet;
        packet.timeNs = record.timeNs;
        packet.linkType = header.linkType;
        packet.originalLength = record.originalLength;
        packet.data = record.data;
        packet.offset = static_cast<quint64>(m_window.offset());
        packet.dataAt = pcap::recordHeadBytes;
        scanner.add(packet);
        m_window.skip(record.length);
    }
    m_session.m_omissions = scanner.omissions();
    return {};
}

Result<Session> Session::open(const QString &path, const Progress &progress)
{
    return SessionFileScan(path, progress, IndexBuilder::Keep::Entries).run();
}

Result<Session> Session::survey(const QString &path, const Progress &progress)
{
    return SessionFileScan(path, progress, IndexBuilder::Keep::CountsOnly).run();
}

} // namespace net
