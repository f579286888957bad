// The other side of a transfer, frame by frame, as badly behaved as a test wants it: says what it is told to, in either
// role. Never blocks but for waitFor(), which has a bound. Tests only.
#pragma once

#include "rawpeer.h"
#include "transferframe.h"
#include "transfermessages.h"

#include <optional>

namespace testing {

// An entry of an offer, without a time.
[[nodiscard]] net::transfer::Entry fileEntry(const QString &path, qint64 size);

class TransferStranger final {
    Q_DISABLE_COPY_MOVE(TransferStranger)

public:
    static constexpr int patienceMs = 10000;

    TransferStranger() = default; // to listen
    explicit TransferStranger(const net::Endpoint &server) { m_peer.connectTo(server); }

    [[nodiscard]] net::Endpoint listen() { return m_peer.listen(); }
    // Blocks until somebody connects.
    [[nodiscard]] bool accept() { return m_peer.accept(); }

    void say(const QByteArray &bytes);
    void say(net::transfer::FrameType type, const QByteArray &payload = {}) { say(net::transfer::frame(type, payload)); }
    void greet(int version = 1, const QString &name = QStringLiteral("stranger"))
    {
        say(net::transfer::FrameType::Hello, encode(net::transfer::Hello{version, {}, name}));
    }
    // Greeting and a whole offer.
    void offer(const QList<net::transfer::Entry> &entries, const QString &name = QStringLiteral("stranger"));
    // One file, begun, sent and ended as announced.
    void sendFile(qint64 index, const QByteArray &bytes);

    // The payload of the first frame of that type that comes; frames before it are dropped. nullopt: it did not come.
    [[nodiscard]] std::optional<QByteArray> waitFor(net::transfer::FrameType type, int timeoutMs = patienceMs);
    [[nodiscard]] bool waitForEnd(); // the other side has closed
    [[nodiscard]] RawPeer &peer() { return m_peer; }

private:
    RawPeer m_peer;
    QByteArray m_unread;
};

} // namespace testing
