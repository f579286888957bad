#include "transferstranger.h"

#include "filedigest.h"

#include <QTest>

namespace testing {

using namespace net::transfer;

Entry fileEntry(const QString &path, qint64 size)
{
    Entry entry;
    entry.path = path;
    entry.size = size;
    return entry;
}

void TransferStranger::say(const QByteArray &bytes)
{
    qsizetype at = 0;
    (void)QTest::qWaitFor(
        [&] {
            at += m_peer.send(bytes.mid(at));
            return at == bytes.size() || m_peer.wasReset();
        },
        patienceMs);
}

void TransferStranger::offer(const QList<Entry> &entries, const QString &name)
{
    greet(1, name);
    Offer offer;
    for (const Entry &entry : entries) {
        ++(entry.isFolder ? offer.folders : offer.files);
        offer.bytes += entry.size;
    }
    say(FrameType::Offer, encode(offer));
    for (qsizetype next = 0; next < entries.size();)
        say(FrameType::Entries, encodeEntries(entries, next, &next));
    say(FrameType::OfferEnd);
}

void TransferStranger::sendFile(qint64 index, const QByteArray &bytes)
{
    net::FileDigest digest;
    digest.add(bytes);
    say(FrameType::FileBegin, encode(FileBegin{index, 0, bytes.size(), 0}));
    if (!bytes.isEmpty())
        say(FrameType::Data, bytes);
    say(FrameType::FileEnd, encode(FileEnd{index, digest.value(), {}}));
}

std::optional<QByteArray> TransferStranger::waitFor(FrameType type, int timeoutMs)
{
    std::optional<QByteArray> found;
    const auto look = [&] {
        m_unread += m_peer.receive();
        for (FrameHead head = parseFrameHead(m_unread);
             head.status == FrameHead::Status::Complete && m_unread.size() >= frameHeadBytes + head.length && !found;
             head = parseFrameHead(m_unread)) {
            if (head.type == type)
                found = m_unread.mid(frameHeadBytes, head.length);
            m_unread.remove(0, frameHeadBytes + head.length);
        }
        return found || m_peer.sawEnd() || m_peer.wasReset();
    };
    (void)QTest::qWaitFor(look, timeoutMs);
    return found;
}

bool TransferStranger::waitForEnd()
{
    return QTest::qWaitFor(
        [this] {
            m_unread += m_peer.receive();
            return m_peer.sawEnd() || m_peer.wasReset();
        },
        patienceMs);
}

} // namespace testing
