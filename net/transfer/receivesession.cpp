#include "receivesession.h"

#include "clock.h"
#include "pathlook.h"
#include "textencoding.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace net {

using transfer::FrameType;

ReceiveSession::ReceiveSession(const TransferContext &context, const TransferInfo &info, const TransferLink::Ends &ends,
                               const FileReceiverOptions &options, PinGuard &pins)
    : TransferSession(context, info)
    , m_options(options)
    , m_pins(pins)
    , m_link(ends, context.recorder, context.counter, *this)
{
    setFlow(m_link.flow());
    m_placing.setOccupied([folder = options.folder](const QString &name) {
        const PathLook::Kind kind = lookAt(folder + u'/' + name).kind;
        return kind == PathLook::Kind::File || kind == PathLook::Kind::Other;
    });
    limit().set(options.bytesPerSecond);
}

ReceiveSession::~ReceiveSession() = default;

void ReceiveSession::begin()
{
    m_beganNs = nowNs();
    line().folder = m_options.folder;
    setState(TransferState::Connecting);
}

void ReceiveSession::frameCame(FrameType type, QByteArrayView payload)
{
    if (m_stage == Stage::Over)
        return;
    if (type != FrameType::KeepAlive)
        m_saidNs = nowNs();
    if (m_stage == Stage::Greeting && type != FrameType::Hello) {
        fail({NetErrorCode::ProtocolUnknown, 0, line().peer.toString(), {}, -1}, QStringLiteral("protocol"));
        return;
    }
    switch (type) {
    case FrameType::Hello: helloCame(payload); break;
    case FrameType::Proof: proofCame(payload); break;
    case FrameType::Offer: offerCame(payload); break;
    case FrameType::Entries: entriesCame(payload); break;
    case FrameType::OfferEnd:
        if (m_stage == Stage::Listing)
            offerIsWhole();
        else
            violated("end of an offer");
        break;
    case FrameType::FileBegin: fileBegins(payload); break;
    case FrameType::FileEnd: fileEnds(payload); break;
    case FrameType::Done: peerDone(); break;
    case FrameType::Pause:
    case FrameType::Resume: peerPaused(type == FrameType::Pause); break;
    case FrameType::Cancel:
        log(EventKind::TransferCancelled, QStringLiteral("peer"));
        line().isResumable = true;
        endWith(TransferState::Cancelled, {});
        break;
    case FrameType::Error: {
        const transfer::Ending ending = transfer::decodeEnding(payload).value_or(transfer::Ending{});
        fail({NetErrorCode::PeerFailed, 0, line().peer.toString(), ending.code, -1});
        break;
    }
    case FrameType::KeepAlive: break;
    default: violated("frame of a receiver"); break;
    }
}

void ReceiveSession::helloCame(QByteArrayView payload)
{
    const std::optional<transfer::Hello> hello = transfer::decodeHello(payload);
    if (!hello) {
        fail({NetErrorCode::ProtocolUnknown, 0, line().peer.toString(),
              QString::fromLatin1(payload.first(std::min<qsizetype>(payload.size(), 40)).toByteArray()), -1},
             QStringLiteral("protocol"));
        return;
    }
    if (m_stage != Stage::Greeting) {
        violated("second greeting");
        return;
    }
    if (hello->version < 1) {
        m_link.send(FrameType::Error,
                    encode(transfer::Ending{QStringLiteral("version"), QString::number(transfer::protocolVersion)}));
        fail({NetErrorCode::VersionUnsupported, 0, line().peer.toString(), {}, hello->version});
        return;
    }
    line().peerName = visibleControls(hello->name); // a stranger's text
    publish();
    if (m_options.policy != ReceivePolicy::Pin) {
        welcome();
        return;
    }
    m_stage = Stage::Proving;
    const int left = m_pins.left(line().peer, nowNs());
    if (left <= 0) {
        lockedOut();
        return;
    }
    m_nonce.resize(transfer::nonceBytes);
    for (char &byte : m_nonce)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    m_link.send(FrameType::Challenge, encode(transfer::Challenge{m_nonce, left}));
    log(EventKind::PinAsked, {}, left);
}

void ReceiveSession::proofCame(QByteArrayView payload)
{
    const std::optional<transfer::Proof> proof = transfer::decodeProof(payload);
    if (!proof || m_stage != Stage::Proving) {
        violated("proof");
        return;
    }
    if (m_pins.left(line().peer, nowNs()) <= 0) { // used up by its other connections meanwhile
        lockedOut();
        return;
    }
    const QByteArray wanted = transfer::pinProof(m_options.pin, m_nonce, proof->nonce);
    // Compared without telling by its time where they differ.
    quint8 difference = wanted.size() == proof->mac.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(wanted.size(), proof->mac.size()); ++i)
        difference = static_cast<quint8>(difference | (wanted.at(i) ^ proof->mac.at(i)));
    if (difference != 0) {
        m_pins.failed(line().peer, nowNs());
        const int left = m_pins.left(line().peer, nowNs());
        log(EventKind::PinWrong, {}, left);
        fail({NetErrorCode::PinRefused, 0, line().peer.toString(), {}, left}, QStringLiteral("pin"));
        return;
    }
    m_pins.succeeded(line().peer);
    welcome();
}

void ReceiveSession::lockedOut()
{
    const qint64 seconds = m_pins.secondsToWait(line().peer, nowNs());
    m_link.send(FrameType::Error, encode(transfer::Ending{QStringLiteral("pin-locked"), QString::number(seconds)}));
    fail({NetErrorCode::PinLocked, 0, line().peer.toString(), QStringLiteral("there"), seconds});
}

void ReceiveSession::welcome()
{
    m_stage = Stage::Listing;
    m_link.send(FrameType::Hello,
                encode(transfer::Hello{transfer::protocolVersion,
                                       QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion(),
                                       m_options.name}));
}

void ReceiveSession::offerCame(QByteArrayView payload)
{
    const std::optional<transfer::Offer> offer = transfer::decodeOffer(payload);
    if (!offer || m_stage != Stage::Listing || m_offer.files + m_offer.folders > 0) {
        violated("offer");
        return;
    }
    m_offer = *offer;
    line().files = offer->files;
    line().bytes = offer->bytes;
    if (offer->files + offer->folders > transfer::maxEntries)
        refuse(QStringLiteral("too-many"), {NetErrorCode::OfferTooLarge, 0, line().peer.toString(), QStringLiteral("files"),
                                            offer->files + offer->folders});
}

void ReceiveSession::entriesCame(QByteArrayView payload)
{
    const std::optional<QList<transfer::Entry>> entries = transfer::decodeEntries(payload);
    m_listedBytes += payload.size();
    if (!entries || m_listedBytes > transfer::maxEntriesBytes || m_stage != Stage::Listing ||
        m_entries.size() + entries->size() > m_offer.files + m_offer.folders) {
        violated("entries");
        return;
    }
    for (const transfer::Entry &entry : *entries) {
        m_places.append(m_placing.placeFor(entry.path, entry.isFolder));
        if (m_entries.size() < TransferBoard::maxListed)
            board().putFile(id(), m_entries.size(), {m_places.last(), entry.size, {}, {}, false, entry.isFolder});
        m_entries.append(entry);
    }
    if (line().title.isEmpty() && !m_places.isEmpty())
        line().title = m_places.first();
}

qint64 ReceiveSession::bytesToCome() const
{
    // Saturating: a stranger's numbers.
    qint64 sum = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!m_leftOut.contains(i) && qAddOverflow(sum, m_entries.at(i).size, &sum))
            return transfer::maxFileBytes;
    }
    return sum;
}

void ReceiveSession::offerIsWhole()
{
    if (m_entries.size() != m_offer.files + m_offer.folders) {
        violated("number of entries");
        return;
    }
    line().bytes = bytesToCome();
    log(EventKind::TransferOffered, QString::number(m_offer.files) + u' ' + line().title, line().bytes);
    if (m_options.maxFileBytes > 0) {
        for (const transfer::Entry &entry : m_entries) {
            if (entry.size > m_options.maxFileBytes) {
                refuse(QStringLiteral("too-large"),
                       {NetErrorCode::OfferTooLarge, 0, line().peer.toString(), QStringLiteral("bytes"), entry.size});
                return;
            }
        }
    }
    m_stage = Stage::Asking;
    if (m_options.policy == ReceivePolicy::Ask) {
        setState(TransferState::Asking);
        Q_EMIT asked(id());
    } else {
        accept({});
    }
}

void ReceiveSession::accept(const QList<qint64> &leftOut)
{
    if (m_stage != Stage::Asking)
        return;
    for (const qint64 index : leftOut) {
        if (index >= 0 && index < m_entries.size() && m_leftOut.insert(index).second && !m_entries.at(index).isFolder)
            --line().files;
    }
    line().bytes = bytesToCome();
    m_stage = Stage::Looking;
    m_next = 0;
    showPause();
    lookSome();
}

void ReceiveSession::decline()
{
    if (m_stage != Stage::Asking)
        return;
    log(EventKind::TransferDeclined, line().title);
    m_link.send(FrameType::Answer, encode(transfer::Answer{false, QStringLiteral("declined"), {}, {}}));
    endWith(TransferState::Declined, {});
}

void ReceiveSession::peerPaused(bool on)
{
    if (std::exchange(m_pausedByPeer, on) == on)
        return;
    log(on ? EventKind::TransferPaused : EventKind::TransferContinued, QStringLiteral("peer"));
    showPause();
}

void ReceiveSession::pause(bool on)
{
    if (isOver() || m_pausedByUs == on)
        return;
    m_pausedByUs = on;
    log(on ? EventKind::TransferPaused : EventKind::TransferContinued, QStringLiteral("us"));
    m_link.send(on ? FrameType::Pause : FrameType::Resume);
    showPause();
}

void ReceiveSession::showPause()
{
    if (m_stage != Stage::Looking && m_stage != Stage::Receiving)
        return;
    setState(m_pausedByUs                ? TransferState::Paused
             : m_pausedByPeer            ? TransferState::PausedByPeer
             : m_stage == Stage::Looking ? TransferState::Verifying
                                         : TransferState::Running);
}

void ReceiveSession::tick(qint64 now)
{
    if (m_stage == Stage::Over)
        return;
    if (!m_reading && limit().allowance(now, TransferLink::readBytes) > 0) {
        m_reading = true;
        m_link.setReading(true);
    }
    const bool ours = m_stage == Stage::Asking || m_stage == Stage::Looking || m_pausedByUs;
    if (now - m_keptAliveNs > keepAliveNs && ours) {
        m_keptAliveNs = now;
        m_link.send(FrameType::KeepAlive);
    }
    if (!ours && m_reading && m_options.silenceSeconds > 0 && now - heardNs() > silenceNs()) {
        line().isResumable = true;
        fail({NetErrorCode::PeerSilent, 0, line().peer.toString(), {}, silenceNs() / nsPerSecond},
             QStringLiteral("timeout"));
    }
}

// Who has not offered anything yet keeps nobody else waiting by saying that he is still there.
qint64 ReceiveSession::heardNs() const
{
    return m_stage < Stage::Asking ? std::max(m_saidNs, m_beganNs) : m_link.lastHeardNs();
}

// A PIN is asked of a person.
qint64 ReceiveSession::silenceNs() const
{
    return (m_stage == Stage::Proving ? std::max(m_options.silenceSeconds, m_options.pinSeconds)
                                      : m_options.silenceSeconds) *
           nsPerSecond;
}

void ReceiveSession::linkEnded(const NetError &error)
{
    NetError told = error;
    if (told.code == NetErrorCode::PeerGone)
        told.number = line().bytesDone;
    line().isResumable = m_stage == Stage::Receiving;
    fail(told);
}

void ReceiveSession::cancel()
{
    if (isOver())
        return;
    if (m_stage == Stage::Asking) {
        decline();
        return;
    }
    log(EventKind::TransferCancelled, QStringLiteral("us"));
    m_link.send(FrameType::Cancel);
    line().isResumable = true;
    endWith(TransferState::Cancelled, {});
}

void ReceiveSession::shutDown()
{
    if (isOver())
        return;
    line().isResumable = true;
    m_link.close();
    endWith(TransferState::Failed, {NetErrorCode::PeerGone, 0, line().peer.toString(), {}, line().bytesDone});
}

// Declined: a rule of ours says no. Failed: it was wanted, and cannot be.
void ReceiveSession::refuse(const QString &reason, const NetError &error, TransferState state)
{
    log(state == TransferState::Declined ? EventKind::TransferDeclined : EventKind::TransferFailed, line().title, -1, error);
    m_link.send(FrameType::Answer, encode(transfer::Answer{false, reason, {}, {}}));
    endWith(state, error);
}

void ReceiveSession::violated(const char *rule)
{
    m_link.send(FrameType::Error, encode(transfer::Ending{QStringLiteral("protocol"), QString::fromLatin1(rule)}));
    line().isResumable = m_stage == Stage::Receiving;
    fail({NetErrorCode::ProtocolViolated, 0, line().peer.toString(), QString::fromLatin1(rule), -1});
}

void ReceiveSession::fail(const NetError &error, const QString &code)
{
    if (isOver())
        return;
    if (!code.isEmpty())
        m_link.send(FrameType::Error, encode(transfer::Ending{code, {}}));
    log(EventKind::TransferFailed, line().title, line().bytesDone, error);
    endWith(TransferState::Failed, error);
}

void ReceiveSession::endWith(TransferState state, const NetError &error)
{
    m_stage = Stage::Over;
    if (m_file)
        m_file->suspend();
    m_file.reset();
    m_checking.reset();
    m_looked.clear();
    m_link.closeSoftly();
    over(state, error);
}

} // namespace net
