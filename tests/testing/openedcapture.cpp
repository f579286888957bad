#include "openedcapture.h"

#include "recordreader.h"

#include <QFile>

namespace testing {

using namespace net;

namespace {

QByteArray wordOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Connecting: return "syn>";
    case EventKind::HalfClosed: return "fin>";
    case EventKind::PeerFinished: return "fin<";
    case EventKind::Aborted: return "reset>";
    case EventKind::ResetByPeer: return "reset<";
    default: return eventName(kind);
    }
}

} // namespace

Result<Session> openCapture(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(NetErrorCode::FileNotWritable, path);
    file.close();
    return Session::open(path);
}

std::vector<CapturedFrame> capturedConversation(quint16 linkType, bool isV6)
{
    using namespace tcpflag;
    const Endpoint &from = isV6 ? captured::client6 : captured::client;
    const Endpoint &to = isV6 ? captured::server6 : captured::server;
    const QByteArrayList packets{
        tcpPacket(from, to, syn, 100),          tcpPacket(to, from, syn | ack, 500),
        tcpPacket(from, to, ack, 101),          tcpPacket(from, to, psh | ack, 101, "hello"),
        tcpPacket(to, from, ack, 501, "world"), tcpPacket(from, to, fin | ack, 106),
        tcpPacket(to, from, rst, 506),
    };
    std::vector<CapturedFrame> frames;
    for (qsizetype i = 0; i < packets.size(); ++i)
        frames.push_back({framed(linkType, packets[i]), captured::startNs + i * captured::stepNs});
    return frames;
}

QByteArrayList told(const Session &session)
{
    RecordReader reader(session.path(), session.index());
    QByteArrayList words;
    for (qint64 i = 0; i < session.index()->size(); ++i) {
        const IndexEntry &entry = session.index()->at(i);
        if (entry.isEvent()) {
            const auto event = reader.event(entry);
            words << (event && event->flow == entry.flow ? wordOf(event->kind) : QByteArray("unreadable"));
            continue;
        }
        const auto payload = reader.payload(entry);
        words << (entry.type == EntryType::MessageOut ? ">" : "<") + payload.value_or(QByteArray("unreadable"));
    }
    return words;
}

} // namespace testing
