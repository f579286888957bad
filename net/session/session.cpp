#include "session.h"

#include "pcapngreader.h"
#include "pcapngwriter.h"
#include "sessionscanner.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace net {

namespace {

constexpr qsizetype readBytes = qsizetype{1} << 20;

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
        Magic{QByteArrayView("\x4d\x3c\xb2\xa1", 4), QLatin1StringView("pcap")},
        Magic{QByteArrayView("\xa1\xb2\x3c\x4d", 4), QLatin1StringView("pcap")},
        Magic{QByteArrayView("\x0a\x0d\x0d\x0a", 4), QLatin1StringView("pcapng")},
        Magic{QByteArrayView("\x89PNG", 4), QLatin1StringView("PNG")},
        Magic{QByteArrayView("PK\x03\x04", 4), QLatin1StringView("ZIP")},
        Magic{QByteArrayView("\x1f\x8b", 2), QLatin1StringView("gzip")},
        Magic{QByteArrayView("%PDF", 4), QLatin1StringView("PDF")},
    };
    const auto it = std::find_if(magics.begin(), magics.end(), [head](const Magic &m) { return head.startsWith(m.bytes); });
    return it == magics.end() ? QString() : QString(it->name);
}

// The file as a sliding window of whole blocks.
class BlockStream {
public:
    explicit BlockStream(QFile &file)
        : m_file(file)
    {
    }

    [[nodiscard]] qint64 offset() const { return m_offset; }
    [[nodiscard]] QByteArrayView window() const { return QByteArrayView(m_buffer).sliced(m_at); }

    // NeedMore: the file ends here, perhaps in the middle of a block. False: it could not be read.
    bool next(pcapng::Block *block)
    {
        for (;;) {
            *block = pcapng::parseBlock(window());
            if (block->status != pcapng::BlockStatus::NeedMore || m_atEnd)
                return true;
            m_buffer.remove(0, m_at);
            m_at = 0;
            const qsizetype wanted = std::max(readBytes, static_cast<qsizetype>(block->length));
            const qsizetype before = m_buffer.size();
            m_buffer.resize(before + wanted);
            const qint64 count = m_file.read(m_buffer.data() + before, wanted);
            m_buffer.resize(before + std::max<qint64>(count, 0));
            if (count < 0)
                return false;
            m_atEnd = count == 0;
        }
    }

    void skip(const pcapng::Block &block)
    {
        m_at += block.length;
        m_offset += block.length;
    }

private:
    QFile &m_file;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_offset = 0;
    bool m_atEnd = false;
};

} // namespace

Result<Session> Session::open(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(NetErrorCode::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(NetErrorCode::FileNotReadable, path, -1, file.errorString());

    SessionScanner scanner;
    BlockStream stream(file);
    Session session;
    session.m_path = path;
    const auto leaveOut = [&session](qint64 offset, qint64 bytes) {
        if (!session.m_damage)
            session.m_damage = Damage{offset, 0};
        session.m_damage->bytes += bytes;
    };
    for (;;) {
        pcapng::Block block;
        if (!stream.next(&block))
            return failure(NetErrorCode::FileNotReadable, path, -1, file.errorString());
        const bool first = stream.offset() == 0;
        const bool ok = block.status == pcapng::BlockStatus::Ok;
        if (first && (!ok || block.type != pcapng::sectionHeaderType))
            return failure(NetErrorCode::NotASession, path, -1, describe(stream.window()));
        if (!ok) {
            const qint64 left = file.size() - stream.offset();
            if (left > 0)
                leaveOut(stream.offset(), left);
            break;
        }
        if (!scanner.add(block, static_cast<quint64>(stream.offset())))
            leaveOut(stream.offset(), block.length);
        stream.skip(block);
    }
    const bool incomplete = scanner.finish();
    if (!scanner.isSession())
        return failure(NetErrorCode::NotASession, path, -1, QStringLiteral("pcapng"));
    if (incomplete)
        leaveOut(stream.offset(), 0);
    session.m_index = scanner.index();
    session.m_application = scanner.application();
    return session;
}

SessionSummary Session::summary() const
{
    SessionSummary summary;
    summary.entries = m_index->size();
    for (qint64 i = 0; i < summary.entries; ++i) {
        const IndexEntry &entry = m_index->at(i);
        ChannelSummary &channel = summary.channels.at(static_cast<size_t>(entry.channel));
        switch (entry.type) {
        case EntryType::MessageIn:
            ++channel.messagesIn;
            channel.bytesIn += entry.length;
            break;
        case EntryType::MessageOut:
            ++channel.messagesOut;
            channel.bytesOut += entry.length;
            break;
        case EntryType::Event: ++channel.events; break;
        }
        if (summary.firstNs == 0 || entry.timeNs < summary.firstNs)
            summary.firstNs = entry.timeNs;
        summary.lastNs = std::max(summary.lastNs, entry.timeNs);
    }
    for (quint32 id = 1; id <= m_index->flowCount(); ++id)
        ++summary.channels.at(static_cast<size_t>(m_index->flow(id).channel)).connections;
    return summary;
}

} // namespace net
