#include "sendsession.h"

#include "clock.h"
#include "textencoding.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <utility>

namespace net {

using transfer::FrameType;

namespace {

constexpr int scannedAtOnce = 500;

QByteArray randomNonce()
{
    QByteArray nonce(transfer::nonceBytes, Qt::Uninitialized);
    for (char &byte : nonce)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return nonce;
}

QString programName()
{
    return QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
}

// A stranger's text; -1: no number of them, or one that nobody means.
qint64 secondsOf(const QString &text)
{
    constexpr qint64 aDay = 24 * 60 * 60;
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    return isNumber && seconds > 0 && seconds <= aDay ? seconds : -1;
}

} // namespace

SendSession::SendSession(const TransferContext &context, const TransferInfo &info, const FileSenderOptions &options)
    : TransferSession(context, info)
    , m_options(options)
    , m_tree(options.paths)
{
    limit().set(options.bytesPerSecond);
}

SendSession::~SendSession() = default;

void SendSession::begin()
{
    line().title = m_tree.title();
    setState(TransferState::Connecting);
    later(&SendSession::scanSome);
}

void SendSession::scanSome()
{
    const Result<bool> scanned = m_tree.scan(scannedAtOnce);
    if (!scanned) {
        fail(scanned.error());
        return;
    }
    line().files = m_tree.files();
    line().bytes = m_tree.bytes();
    if (!*scanned) {
        later(&SendSession::scanSome);
        return;
    }
    if (m_tree.entries().isEmpty()) {
        fail(m_tree.leftOut().isEmpty()
                 ? NetError{NetErrorCode::FileNotFound, 0, m_options.paths.join(QStringLiteral(", ")), {}, -1}
                 : errorOf(m_tree.leftOut().first()));
        return;
    }
    if (m_tree.entries().size() > transfer::maxEntries) {
        fail({NetErrorCode::OfferTooLarge, 0, m_options.host, QStringLiteral("files"), m_tree.entries().size()});
        return;
    }
    for (const SourceTree::LeftOut &entry : m_tree.leftOut())
        log(EventKind::FileFailed, entry.path, -1, errorOf(entry));
    line().filesFailed = m_tree.leftOut().size();
    for (qsizetype i = 0; i < std::min(m_tree.entries().size(), TransferBoard::maxListed); ++i)
        board().putFile(
            id(), i,
            {m_tree.entries().at(i).path, m_tree.entries().at(i).size, {}, {}, false, m_tree.entries().at(i).isFolder});
    m_stage = Stage::Connecting;
    TcpClientOptions options;
    options.host = m_options.host;
    options.port = m_options.port;
    options.connectTimeoutMs = m_options.connectTimeoutMs;
    m_attempt = std::make_unique<ConnectAttempt>(recorder(), Channel::Transfer, options);
    connect(m_attempt.get(), &ConnectAttempt::succeeded, this,
            [this](Descriptor descriptor, const Endpoint &peer, qint64) { connected(descriptor, peer); });
    connect(m_attempt.get(), &ConnectAttempt::failed, this, &SendSession::fail);
    m_attempt->start();
}

void SendSession::connected(Descriptor descriptor, const Endpoint &peer)
{
    m_attempt.release()->deleteLater();
    line().local = localEndpoint(descriptor);
    line().peer = peer;
    m_link = std::make_unique<TransferLink>(TransferLink::Ends{descriptor, line().local, peer, false}, recorder(), counter(),
                                            static_cast<TransferLink::Handler &>(*this));
    setFlow(m_link->flow());
    m_stage = Stage::Greeting;
    m_link->send(FrameType::Hello, encode(transfer::Hello{transfer::protocolVersion, programName(), m_options.name}));
}

void SendSession::frameCame(FrameType type, QByteArrayView payload)
{
    if (m_stage == Stage::Greeting && type != FrameType::Hello && type != FrameType::Challenge && type != FrameType::Error) {
        fail({NetErrorCode::ProtocolUnknown, 0, line().peer.toString(),
              QString::fromLatin1(payload.first(std::min<qsizetype>(payload.size(), 40)).toByteArray()), -1});
        return;
    }
    switch (type) {
    case FrameType::Hello: helloCame(payload); break;
    case FrameType::Challenge: challengeCame(payload); break;
    case FrameType::Answer: answerCame(payload); break;
    case FrameType::FileResult: resultCame(payload); break;
    case FrameType::Pause:
    case FrameType::Resume:
        if (std::exchange(m_pausedByPeer, type == FrameType::Pause) != m_pausedByPeer) {
            log(m_pausedByPeer ? EventKind::TransferPaused : EventKind::TransferContinued, QStringLiteral("peer"));
            showPause();
        }
        break;
    case FrameType::Cancel:
        log(EventKind::TransferCancelled, QStringLiteral("peer"));
        line().isResumable = true;
        endWith(TransferState::Cancelled, {});
        break;
    case FrameType::Error: endingCame(payload); break;
    case FrameType::Done:
        if (m_stage != Stage::Finishing || m_awaited > 0) {
            violated("end of the transfer");
            return;
        }
        finishAll();
        break;
    case FrameType::KeepAlive: break;
    default: violated("frame of a sender"); break;
    }
}

bool SendSession::dataCame(QByteArrayView)
{
    if (m_stage != Stage::Over)
        violated("data from a receiver");
    return false;
}

void SendSession::helloCame(QByteArrayView payload)
{
    const std::optional<transfer::Hello> hello = transfer::decodeHello(payload);
    if (!hello) {
        fail({NetErrorCode::ProtocolUnknown, 0, line().peer.toString(), {}, -1});
        return;
    }
    if (m_stage != Stage::Greeting) {
        violated("second greeting");
        return;
    }
    if (hello->version < 1) {
        fail({NetErrorCode::VersionUnsupported, 0, line().peer.toString(), {}, hello->version});
        return;
    }
    line().peerName = visibleControls(hello->name); // a stranger's text
    m_stage = Stage::Offering;
    // A receiver that wants a PIN says so in the same breath, and takes the offer only after the proof.
    offer();
}

void SendSession::challengeCame(QByteArrayView payload)
{
    const std::optional<transfer::Challenge> challenge = transfer::decodeChallenge(payload);
    if (!challenge || m_stage > Stage::Waiting) {
        violated("challenge");
        return;
    }
    log(m_pinSent ? EventKind::PinWrong : EventKind::PinAsked, {}, challenge->attemptsLeft);
    if (m_options.pin.isEmpty() || std::exchange(m_pinSent, true)) {
        const QString detail = m_options.pin.isEmpty() ? QStringLiteral("none") : QString();
        fail({NetErrorCode::PinRefused, 0, line().peer.toString(), detail, challenge->attemptsLeft});
        return;
    }
    transfer::Proof proof;
    proof.nonce = randomNonce();
    proof.mac = transfer::pinProof(m_options.pin, challenge->nonce, proof.nonce);
    m_link->send(FrameType::Proof, encode(proof));
}

// Frame by frame, as the link takes them: a million entries need not stand in its queue.
void SendSession::offer()
{
    if (m_offered == 0) {
        const QList<transfer::Entry> &entries = m_tree.entries();
        m_link->send(FrameType::Offer,
                     encode(transfer::Offer{m_tree.files(), entries.size() - m_tree.files(), m_tree.bytes()}));
        log(EventKind::TransferOffered, QString::number(m_tree.files()) + u' ' + line().title, m_tree.bytes());
        setState(TransferState::Offering);
    }
    while (m_stage == Stage::Offering && m_link->isOpen() && m_link->hasRoom()) {
        if (m_offered == m_tree.entries().size()) {
            m_stage = Stage::Waiting;
            m_link->send(FrameType::OfferEnd);
            return;
        }
        qsizetype next = m_offered;
        const QByteArray frame = transfer::encodeEntries(m_tree.entries(), m_offered, &next);
        if (next == m_offered) {
            fail({NetErrorCode::ProtocolViolated, 0, m_tree.entries().at(m_offered).path, QStringLiteral("path too long"),
                  -1});
            return;
        }
        m_offered = next;
        m_link->send(FrameType::Entries, frame);
    }
}

void SendSession::answerCame(QByteArrayView payload)
{
    const std::optional<transfer::Answer> answer = transfer::decodeAnswer(payload);
    if (!answer || m_stage != Stage::Waiting) {
        violated("answer");
        return;
    }
    if (!answer->accepted) {
        log(EventKind::TransferDeclined, line().title, -1,
            {NetErrorCode::OfferDeclined, 0, line().peer.toString(), answer->reason, -1});
        endWith(TransferState::Declined, {NetErrorCode::OfferDeclined, 0, line().peer.toString(), answer->reason, -1});
        return;
    }
    for (const qint64 index : answer->leftOut)
        m_leftOut.insert(index);
    for (const transfer::ResumePoint &point : answer->resume)
        m_resume.insert(point.index, point);
    qint64 bytes = 0;
    for (qsizetype i = 0; i < m_tree.entries().size(); ++i) {
        if (m_leftOut.contains(i)) {
            line().files -= m_tree.entries().at(i).isFolder ? 0 : 1;
            continue;
        }
        bytes += m_tree.entries().at(i).size;
    }
    line().bytes = bytes;
    log(EventKind::TransferStarted, line().title, bytes);
    m_stage = Stage::Sending;
    setState(TransferState::Running);
    showPause();
    nextFile();
}

void SendSession::endingCame(QByteArrayView payload)
{
    const transfer::Ending ending = transfer::decodeEnding(payload).value_or(transfer::Ending{});
    NetError error{NetErrorCode::PeerFailed, 0, line().peer.toString(), ending.code, -1};
    if (ending.code == u"pin")
        error = {NetErrorCode::PinRefused, 0, line().peer.toString(), {}, 0};
    else if (ending.code == u"pin-locked")
        error = {NetErrorCode::PinLocked, 0, line().peer.toString(), {}, secondsOf(ending.detail)};
    else if (ending.code == u"version")
        error = {NetErrorCode::VersionUnsupported, 0, line().peer.toString(), ending.detail, ending.detail.toInt()};
    line().isResumable = m_stage >= Stage::Checking;
    fail(error);
}

void SendSession::linkDrained()
{
    if (m_stage == Stage::Offering)
        offer();
    else if (m_stage == Stage::Sending)
        pump();
}

void SendSession::linkEnded(const NetError &error)
{
    NetError told = error;
    if (told.code == NetErrorCode::PeerGone)
        told.number = line().bytesDone;
    line().isResumable = m_stage >= Stage::Checking;
    fail(told);
}

void SendSession::tick(qint64 now)
{
    if (!m_link || m_stage == Stage::Over)
        return;
    // Whoever has to do something must do it within the limit; a person who thinks or has paused is covered by keep-alives.
    const bool waitsForPeer =
        m_stage != Stage::Checking && (m_stage != Stage::Sending || m_pausedByPeer || !m_link->isDrained());
    // While a file goes the receiver has nothing to say; that it takes bytes is a sign of life.
    const qint64 heard = m_pausedByPeer ? m_link->lastHeardNs() : std::max(m_link->lastHeardNs(), m_link->lastTakenNs());
    if (waitsForPeer && (m_pausedByPeer || !m_pausedByUs) && m_options.silenceSeconds > 0 &&
        now - heard > m_options.silenceSeconds * nsPerSecond) {
        line().isResumable = m_stage >= Stage::Checking;
        fail({NetErrorCode::PeerSilent, 0, line().peer.toString(), {}, m_options.silenceSeconds});
        return;
    }
    if (now - m_keptAliveNs > keepAliveNs && (m_stage == Stage::Checking || m_pausedByUs)) {
        m_keptAliveNs = now;
        m_link->send(FrameType::KeepAlive);
    }
    if (m_stage == Stage::Sending)
        pump(); // a limit holds back no longer, or is gone
}

void SendSession::pause(bool on)
{
    if (isOver() || m_pausedByUs == on)
        return;
    m_pausedByUs = on;
    log(on ? EventKind::TransferPaused : EventKind::TransferContinued, QStringLiteral("us"));
    if (m_link)
        m_link->send(on ? FrameType::Pause : FrameType::Resume);
    showPause();
}

void SendSession::showPause()
{
    if (m_stage < Stage::Checking || isOver())
        return;
    showState();
    if (!isPaused() && m_stage == Stage::Sending)
        pump();
}

void SendSession::showState()
{
    setState(m_pausedByUs ? TransferState::Paused : m_pausedByPeer ? TransferState::PausedByPeer : TransferState::Running);
}

void SendSession::cancel()
{
    if (isOver())
        return;
    log(EventKind::TransferCancelled, QStringLiteral("us"));
    if (m_link)
        m_link->send(FrameType::Cancel);
    line().isResumable = true;
    endWith(TransferState::Cancelled, {});
}

void SendSession::shutDown()
{
    if (isOver())
        return;
    line().isResumable = true;
    if (m_link)
        m_link->close();
    endWith(TransferState::Failed, {NetErrorCode::PeerGone, 0, line().peer.toString(), {}, line().bytesDone});
}

void SendSession::violated(const char *rule)
{
    if (m_link)
        m_link->send(FrameType::Error, encode(transfer::Ending{QStringLiteral("protocol"), QString::fromLatin1(rule)}));
    fail({NetErrorCode::ProtocolViolated, 0, line().peer.toString(), QString::fromLatin1(rule), -1});
}

void SendSession::fail(const NetError &error)
{
    if (isOver())
        return;
    log(EventKind::TransferFailed, line().title, line().bytesDone, error);
    endWith(TransferState::Failed, error);
}

void SendSession::endWith(TransferState state, const NetError &error)
{
    m_stage = Stage::Over;
    m_file.close();
    if (m_attempt) { // it may be what called us, with an error of its own
        m_attempt->disconnect(this);
        m_attempt.release()->deleteLater();
    }
    if (m_link)
        m_link->closeSoftly();
    over(state, error);
}

} // namespace net
