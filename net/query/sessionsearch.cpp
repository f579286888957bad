#include "sessionsearch.h"

#include "capturedentry.h"
#include "journalentry.h"
#include "packetformat.h"
#include "packetparser.h"
#include "pcapngwriter.h"

#include <QtEndian>

#include <algorithm>

namespace net {

namespace {

constexpr qint64 aroundPayload = 4096; // at most that much of a block is headers and comments
constexpr qsizetype capturedAt = 20;   // in a packet block
constexpr qsizetype dataAt = 28;       // likewise
constexpr qsizetype leastHeaders = ipv4Bytes + udpBytes;

// All headers of a packet without options, as NetYard writes them; 0 for any other.
qsizetype plainHeaders(QByteArrayView packet)
{
    constexpr quint16 ofFragments = 0x3FFF;
    if (packet.size() < ipv6Bytes + tcpBytes) // short ones are not worth a case each
        return 0;
    const bool isV4 = get8(packet, 0) == 0x45 && (get16(packet, 6) & ofFragments) == 0;
    if (!isV4 && get8(packet, 0) >> 4 != 6)
        return 0;
    const qsizetype ip = isV4 ? ipv4Bytes : ipv6Bytes;
    const qsizetype length = isV4 ? get16(packet, 2) : ip + get16(packet, 4);
    const quint8 inside = get8(packet, isV4 ? 9 : 6);
    if (length != packet.size())
        return 0;
    if (inside == protocol::udp)
        return ip + udpBytes;
    return inside == protocol::tcp && get8(packet, ip + 12) >> 4 == 5 ? ip + tcpBytes : 0;
}

quint32 fieldOf(QByteArrayView block, qsizetype at)
{
    return qFromLittleEndian<quint32>(block.data() + at);
}

// What nearly all packets are, without taking them apart; null for any other.
QByteArrayView plainPayload(QByteArrayView block, quint32 kept)
{
    if (block.size() < dataAt || fieldOf(block, 0) != pcapng::packetType)
        return {};
    const auto captured = qsizetype{fieldOf(block, capturedAt)};
    const auto length = qsizetype{fieldOf(block, 4)};
    if (length > block.size() || captured > length - dataAt)
        return {};
    const QByteArrayView packet = block.sliced(dataAt, captured);
    const qsizetype headers = plainHeaders(packet);
    return headers != 0 && headers + qsizetype{kept} == captured ? packet.sliced(headers) : QByteArrayView();
}

} // namespace

// Content from the window, or by the reader for what is not whole in it.
class SessionSearch::WindowContent final : public EntryContent {
    Q_DISABLE_COPY_MOVE(WindowContent)

public:
    explicit WindowContent(SessionSearch &search)
        : m_search(search)
    {
    }

    std::optional<QByteArrayView> payload(const IndexEntry &entry) override
    {
        const QByteArrayView bytes = m_search.blockOf(entry);
        if (const qsizetype at = payloadAt(entry); at != 0) {
            if (bytes.size() >= at + qsizetype{entry.kept})
                return bytes.sliced(at, entry.kept);
            return m_search.m_reader.payload(entry);
        }
        if (const QByteArrayView plain = plainPayload(bytes, entry.kept); !plain.isNull())
            return plain;
        const pcapng::Block block = pcapng::parseBlock(bytes);
        if (block.status == pcapng::BlockStatus::Ok && block.type == pcapng::packetType) {
            const auto packet = pcapng::parsePacketBlock(block.body);
            const auto parsed = packet ? parsePacket(packet->data, packet->originalLength) : std::nullopt;
            if (parsed && static_cast<quint32>(parsed->payload.size()) == entry.kept)
                return parsed->payload;
        }
        return m_search.m_reader.payload(entry);
    }

    std::optional<Event> event(const IndexEntry &entry) override
    {
        const pcapng::Block block = pcapng::parseBlock(m_search.blockOf(entry));
        if (block.status == pcapng::BlockStatus::Ok && block.type == pcapng::journalType) {
            if (std::optional<Event> event = fromJournalEntry(block.body, &m_endpoints)) {
                event->flow = entry.flow;
                event->timeNs = entry.timeNs;
                return event;
            }
        }
        return m_search.m_reader.event(entry);
    }

    Flow flow(const IndexEntry &entry) override { return m_search.m_reader.flow(entry); }

private:
    SessionSearch &m_search;
    EndpointMemo m_endpoints;
};

SessionSearch::SessionSearch(const QueryNode &query, const QueryContext &context,
                             std::function<bool(const IndexEntry &)> scope)
    : m_index(context.index)
    , m_scope(std::move(scope))
    , m_matcher(query, context)
    , m_reader(context.path, context.index)
    , m_file(context.path)
    , m_needleBits(m_matcher.needles().size() == QueryMatcher::maxNeedles ? ~quint64{0}
                                                                          : (quint64{1} << m_matcher.needles().size()) - 1)
{
}

qint64 SessionSearch::windowStart(qint64 end, qint64 first) const
{
    qint64 low = std::max(first, end - windowEntries);
    if (low >= end)
        return low;
    const quint64 last = m_index->at(end - 1).offset;
    const quint64 from = last > static_cast<quint64>(windowBytes) ? last - static_cast<quint64>(windowBytes) : 0;
    // Offsets ascend (where they do not, another window is as good).
    for (qint64 high = end - 1; low < high;) {
        const qint64 middle = low + (high - low) / 2;
        if (m_index->at(middle).offset < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

qint64 SessionSearch::windowEnd(qint64 start, qint64 end) const
{
    qint64 high = std::min(end, start + windowEntries);
    const quint64 upTo = m_index->at(start).offset + static_cast<quint64>(windowBytes);
    for (qint64 low = start + 1; low < high;) {
        const qint64 middle = low + (high - low) / 2;
        if (m_index->at(middle).offset <= upTo)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

void SessionSearch::search(qint64 from, qint64 to, std::vector<quint32> *found)
{
    const qint64 open = askIndex(from, to);
    m_hits.clear();
    m_ruledOut = 0;
    const bool couldLook = open > 0 && read(from, to) && m_needleBits != 0;
    const bool isLooked = couldLook && m_unlooked <= 0;
    m_likelyHits = couldLook && !isLooked ? m_needleBits : 0;
    if (isLooked)
        lookForNeedles(from, to);
    else if (couldLook)
        m_unlooked -= open;
    WindowContent content(*this);
    for (qint64 i = from; i < to; ++i) {
        const auto at = static_cast<size_t>(i - from);
        if (m_answers[at] == Answer::Yes || (m_answers[at] == Answer::Unknown && answerOf(i, at, content) == Answer::Yes))
            found->push_back(static_cast<quint32>(i));
    }
    if (isLooked)
        judgeNeedles(open);
}

// How many entries it does not decide.
qint64 SessionSearch::askIndex(qint64 from, qint64 to)
{
    m_answers.assign(static_cast<size_t>(to - from), Answer::No);
    m_isInOrder = true;
    qint64 open = 0;
    quint64 end = 0; // of the entry before, at least
    for (qint64 i = from; i < to; ++i) {
        const IndexEntry &entry = m_index->at(i);
        m_isInOrder = m_isInOrder && entry.offset >= end;
        end = entry.offset + 1;
        if (m_scope && !m_scope(entry))
            continue;
        const Answer answer = m_matcher.quickAnswer(entry);
        m_answers[static_cast<size_t>(i - from)] = answer;
        open += answer == Answer::Unknown ? 1 : 0;
    }
    return open;
}

SessionSearch::Answer SessionSearch::answerOf(qint64 number, size_t at, WindowContent &content)
{
    const IndexEntry &entry = m_index->at(number);
    const bool isLooked = !m_hits.empty();
    if (const quint64 missing = isLooked ? missingIn(entry, m_hits[at]) : 0; missing != 0) {
        if (const Answer answer = m_matcher.quickAnswer(entry, missing); answer != Answer::Unknown) {
            ++m_ruledOut;
            return answer;
        }
    }
    return m_matcher.matchesByContent(entry, content, isLooked ? m_hits[at] : m_likelyHits) ? Answer::Yes : Answer::No;
}

// Needles that stand in nearly every entry cost more than they save. They may become rare again.
void SessionSearch::judgeNeedles(qint64 open)
{
    constexpr qint64 worthOneIn = 8;
    constexpr qint64 timesAsMany = 15;
    m_unlooked = m_ruledOut * worthOneIn < open ? open * timesAsMany : 0;
}

// False when the entries do not stand in the file in their order, or it cannot be read: then nothing is in the window.
bool SessionSearch::read(qint64 from, qint64 to)
{
    m_window.resize(0);
    m_windowOffset = m_index->at(from).offset;
    if (!m_isInOrder)
        return false;
    const quint64 last = m_index->at(to - 1).offset;
    quint64 end = last + std::min<quint64>(m_index->at(to - 1).kept, windowBytes) + aroundPayload;
    if (to < m_index->size() && m_index->at(to).offset > last)
        end = std::min(end, m_index->at(to).offset);
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    m_window.resize(static_cast<qsizetype>(end - m_windowOffset));
    const qint64 count =
        m_file.seek(static_cast<qint64>(m_windowOffset)) ? m_file.read(m_window.data(), m_window.size()) : -1;
    m_window.resize(std::max<qint64>(count, 0));
    return count > 0;
}

// One find in an entry is enough: the next is looked for behind it.
void SessionSearch::lookForNeedles(qint64 from, qint64 to)
{
    const std::vector<ByteSearch> &needles = m_matcher.needles();
    m_hits.assign(static_cast<size_t>(to - from), 0);
    for (size_t needle = 0; needle < needles.size(); ++needle) {
        qint64 entry = from;
        for (qsizetype at = needles[needle].find(m_window); at >= 0;) {
            const quint64 offset = m_windowOffset + static_cast<quint64>(at);
            for (qint64 step = 1; entry + 1 < to && m_index->at(entry + 1).offset <= offset;) { // galloping
                const qint64 next = std::min(entry + step, to - 1);
                const bool fits = m_index->at(next).offset <= offset;
                entry = fits ? next : entry;
                step = fits ? step * 2 : 1;
            }
            m_hits[static_cast<size_t>(entry - from)] |= quint64{1} << needle;
            if (entry + 1 >= to)
                break;
            at = needles[needle].find(m_window, static_cast<qsizetype>(m_index->at(entry + 1).offset - m_windowOffset));
        }
    }
}

// From its first byte on; shorter than the block when that is not whole in the window.
QByteArrayView SessionSearch::blockOf(const IndexEntry &entry) const
{
    if (entry.offset < m_windowOffset || entry.offset - m_windowOffset >= static_cast<quint64>(m_window.size()))
        return {};
    return QByteArrayView(m_window).sliced(static_cast<qsizetype>(entry.offset - m_windowOffset));
}

// Only of an entry whose payload is in one block, and that in the window, the bytes say what is not in it.
quint64 SessionSearch::missingIn(const IndexEntry &entry, quint64 hits) const
{
    const quint64 missing = m_needleBits & ~hits;
    if (entry.isEvent() || missing == 0)
        return 0;
    const QByteArrayView bytes = blockOf(entry);
    if (const qsizetype at = payloadAt(entry); at != 0)
        return bytes.size() >= at + qsizetype{entry.kept} ? missing : 0;
    if (bytes.size() < capturedAt + 4)
        return 0;
    const auto field = [bytes](qsizetype at) { return qsizetype{fieldOf(bytes, at)}; };
    const bool isWhole = field(0) == pcapng::packetType && field(4) <= bytes.size() && field(capturedAt) <= field(4) &&
                         field(capturedAt) >= qsizetype{entry.kept} + leastHeaders;
    return isWhole ? missing : 0;
}

} // namespace net
