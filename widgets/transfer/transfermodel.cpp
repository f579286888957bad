#include "transfermodel.h"

#include "plaintext.h"
#include "theme.h"
#include "transferwords.h"
#include "words.h"

#include <QSet>

#include <algorithm>

namespace widgets {

using net::TransferState;

namespace {

bool isMoving(const net::TransferInfo &info)
{
    return info.state == TransferState::Running || info.state == TransferState::Verifying;
}

TransferModel::Tone toneOf(const net::TransferInfo &info)
{
    switch (info.state) {
    case TransferState::Done: return TransferModel::Tone::Good;
    case TransferState::Failed: return TransferModel::Tone::Bad;
    case TransferState::Running:
    case TransferState::Verifying: return TransferModel::Tone::Moving;
    default: return TransferModel::Tone::Still;
    }
}

double shareOf(const net::TransferInfo &info)
{
    if (info.state == TransferState::Done)
        return 1;
    if (info.bytes <= 0)
        return info.bytes < 0 && info.state == TransferState::Running ? -1 : 0;
    return std::clamp(static_cast<double>(info.bytesDone) / static_cast<double>(info.bytes), 0.0, 1.0);
}

} // namespace

TransferModel::TransferModel(const net::TransferBoard &sender, const net::TransferBoard &receiver, QObject *parent)
    : QAbstractTableModel(parent)
    , m_boards{&sender, &receiver}
{
}

bool TransferModel::poll(qint64 nowNs)
{
    bool changed = false;
    for (const bool isReceiver : {false, true}) {
        const net::TransferBoard &board = *m_boards[isReceiver];
        const auto changes = board.changesSince(m_revisions[isReceiver]);
        if (changes.revision == m_revisions[isReceiver])
            continue;
        m_revisions[isReceiver] = changes.revision;
        if (changes.isForgetful)
            removeMissing(isReceiver, board.all());
        take(isReceiver, changes.entries, nowNs);
        changed = true;
    }
    if (changed) {
        countTotals();
        Q_EMIT polled();
    }
    return changed;
}

void TransferModel::noteCancelled(const TransferKey &key)
{
    if (const auto found = m_places.constFind(key); found != m_places.cend())
        m_rows[*found].isCancelledHere = true;
}

bool TransferModel::isCancelledByPeer(const TransferKey &key, const net::TransferInfo &info) const
{
    const auto found = m_places.constFind(key);
    return info.state == TransferState::Cancelled && (found == m_places.cend() || !m_rows[*found].isCancelledHere);
}

// When all is done, what is not was not wanted.
qint64 TransferModel::leftOut(const TransferKey &key, const net::TransferInfo &info) const
{
    if (info.state != TransferState::Done)
        return 0;
    const auto files = boardOf(key).files(key.id, net::TransferBoard::maxListed);
    return std::count_if(files.begin(), files.end(),
                         [](const net::TransferFile &file) { return !file.isFolder && !file.isDone; });
}

void TransferModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnTotal - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

int TransferModel::rowOf(const TransferKey &key) const
{
    const auto found = m_places.constFind(key);
    return found == m_places.cend() ? -1 : rowAt(*found);
}

QString TransferModel::nameOf(const net::TransferInfo &info)
{
    if (info.title.isEmpty())
        return QStringLiteral("…");
    return info.files > 1
               ? tr("%1 (%n file(s))", nullptr, static_cast<int>(std::min<qint64>(info.files, INT_MAX))).arg(info.title)
               : info.title;
}

QString TransferModel::peerOf(const net::TransferInfo &info)
{
    const QString endpoint = info.peer.isNull() ? QString() : info.peer.toString();
    if (endpoint.isEmpty() || info.peerName.isEmpty() || info.peerName == endpoint)
        return endpoint.isEmpty() ? info.peerName : endpoint;
    return QStringLiteral("%1 · %2").arg(info.peerName, endpoint);
}

// What it took, without the wait for somebody to accept it.
qint64 TransferModel::spentMs(const net::TransferInfo &info)
{
    const qint64 since = info.runningMs > 0 ? info.runningMs : info.sinceMs;
    return since > 0 ? info.endedMs - since : 0;
}

qint64 TransferModel::meanSpeed(const net::TransferInfo &info)
{
    const qint64 ms = spentMs(info);
    const qint64 bytes = info.bytesDone - info.bytesResumed;
    if (ms <= 0 || bytes <= 0)
        return 0;
    return static_cast<qint64>(static_cast<double>(bytes) * 1000.0 / static_cast<double>(ms));
}

qint64 TransferModel::secondsLeft(qint64 bytes, qint64 bytesPerSecond)
{
    // Rounded up: "0 s left" is no time for anything.
    return bytesPerSecond <= 0 || bytes < 0 ? -1 : bytes / bytesPerSecond + (bytes % bytesPerSecond > 0);
}

int TransferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TransferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = at(index.row());
    const net::TransferInfo &info = row.info;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::TextAlignmentRole: {
        const bool isFigure = column == Size || column == Speed || column == Time;
        return static_cast<int>((isFigure              ? Qt::AlignRight
                                 : column == Direction ? Qt::AlignHCenter
                                                       : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    }
    case Qt::ToolTipRole:
        if (column == Direction)
            return info.isSending ? tr("Sent from here") : tr("Received here");
        return plainToolTip(column == State && info.error.isError() ? words::errorText(info.error) : text(row, column));
    case Qt::AccessibleTextRole:
        return column == Direction ? (info.isSending ? tr("sending") : tr("receiving")) : text(row, column);
    case Qt::ForegroundRole:
        if (column == Direction)
            return info.isSending ? colours().out : colours().in;
        if (column == State && info.state != TransferState::Running)
            return info.state == TransferState::Failed   ? colours().error
                   : info.state == TransferState::Done   ? colours().good
                   : info.state == TransferState::Asking ? colours().warning
                                                         : colours().text;
        return {};
    case ShareRole: return shareOf(info);
    case ToneRole: return static_cast<int>(toneOf(info));
    default: return {};
    }
}

QVariant TransferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Size || section == Speed || section == Time ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Direction: return tip ? tr("Sent (↑) or received (↓)") : QString();
    case Name: return tr("Name");
    case Peer: return tr("Peer");
    case Size: return tr("Size");
    case Progress: return tr("Progress");
    case Speed: return tip ? tr("Over the last seconds; of a transfer that is over its mean") : tr("Speed");
    case Time: return tip ? tr("How long still; of a transfer that is over how long it took") : tr("Time");
    case State: return tr("State");
    default: return {};
    }
}

void TransferModel::take(bool isReceiver, const std::vector<net::TransferInfo> &entries, qint64 nowNs)
{
    std::vector<Row> fresh;
    for (const net::TransferInfo &info : entries) {
        const TransferKey key{isReceiver, info.id};
        const auto found = m_places.constFind(key);
        if (found == m_places.cend()) {
            Row &row = fresh.emplace_back();
            row.key = key;
            row.info = info;
            measure(row, nowNs);
            continue;
        }
        m_rows[*found].info = info;
        measure(m_rows[*found], nowNs);
        const int row = rowAt(*found);
        Q_EMIT dataChanged(index(row, 0), index(row, columnTotal - 1));
    }
    if (fresh.empty())
        return;
    std::sort(fresh.begin(), fresh.end(), [](const Row &a, const Row &b) { return a.key.id < b.key.id; });
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    for (Row &row : fresh) {
        m_places.insert(row.key, m_rows.size());
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

// As often as once a second, from when it moves.
void TransferModel::measure(Row &row, qint64 nowNs)
{
    const qint64 crossed = row.info.bytesDone - row.info.bytesResumed;
    if (!isMoving(row.info) || row.countedNs == 0) {
        row.bytesPerSecond = 0;
        row.countedNs = isMoving(row.info) ? nowNs : 0;
        row.countedBytes = crossed;
        return;
    }
    const qint64 passed = nowNs - row.countedNs;
    if (passed < net::nsPerSecond)
        return;
    const double seconds = static_cast<double>(passed) / static_cast<double>(net::nsPerSecond);
    const auto speed = static_cast<qint64>(static_cast<double>(crossed - row.countedBytes) / seconds);
    row.bytesPerSecond = std::max<qint64>(0, row.bytesPerSecond > 0 ? (row.bytesPerSecond + speed) / 2 : speed);
    row.countedNs = nowNs;
    row.countedBytes = crossed;
}

void TransferModel::removeMissing(bool isReceiver, const std::vector<net::TransferInfo> &there)
{
    QSet<quint32> ids;
    for (const net::TransferInfo &info : there)
        ids.insert(info.id);
    const auto isGone = [&](size_t index) {
        return m_rows[index].key.isReceiver == isReceiver && !ids.contains(m_rows[index].key.id);
    };
    for (size_t end = m_rows.size(); end > 0;) {
        if (!isGone(end - 1)) {
            --end;
            continue;
        }
        size_t begin = end - 1;
        while (begin > 0 && isGone(begin - 1))
            --begin;
        beginRemoveRows({}, rowAt(end - 1), rowAt(begin));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(begin), m_rows.begin() + static_cast<std::ptrdiff_t>(end));
        m_places.clear();
        for (size_t i = 0; i < m_rows.size(); ++i)
            m_places.insert(m_rows[i].key, i);
        endRemoveRows();
        end = begin;
    }
}

void TransferModel::countTotals()
{
    m_totals = {};
    for (const Row &row : m_rows) {
        const net::TransferInfo &info = row.info;
        if (isEnded(info.state)) {
            ++(info.state == TransferState::Done ? m_totals.arrived : m_totals.missed);
            continue;
        }
        ++(info.state == TransferState::Waiting  ? m_totals.waiting
           : info.state == TransferState::Asking ? m_totals.asking
                                                 : m_totals.running);
        m_totals.bytes += std::max<qint64>(0, info.bytes);
        m_totals.bytesDone += info.bytesDone;
        if (isMoving(info) || info.state == TransferState::Waiting)
            m_totals.bytesLeft += std::max<qint64>(0, info.bytes - info.bytesDone);
        m_totals.bytesPerSecond += row.bytesPerSecond;
    }
}

QString TransferModel::text(const Row &row, int column) const
{
    const net::TransferInfo &info = row.info;
    switch (column) {
    case Direction: return info.isSending ? QStringLiteral("↑") : QStringLiteral("↓");
    case Name: return nameOf(info);
    case Peer: return peerOf(info);
    case Size: return info.bytes < 0 || (info.bytes == 0 && info.files == 0) ? QString() : words::bytesText(info.bytes);
    case Progress: {
        const double share = shareOf(info);
        // Not "100 %" before it is whole.
        return share < 0 ? words::bytesText(info.bytesDone) : QStringLiteral("%1 %").arg(static_cast<int>(share * 100));
    }
    case Speed: {
        const qint64 speed = isEnded(info.state) ? meanSpeed(info) : row.bytesPerSecond;
        return speed > 0 ? QStringLiteral("%1/s").arg(words::bytesText(speed)) : QString();
    }
    case Time: return timeText(row);
    case State:
        return isCancelledByPeer(row.key, info) ? tr("cancelled by the other side") : words::transferStateText(info.state);
    default: return {};
    }
}

QString TransferModel::timeText(const Row &row) const
{
    const net::TransferInfo &info = row.info;
    constexpr qint64 usPerMs = 1000;
    constexpr qint64 usPerSecond = 1'000'000;
    if (isEnded(info.state)) {
        const qint64 ms = spentMs(info);
        return ms > 0 ? words::durationText(ms * usPerMs) : QString();
    }
    if (info.state != TransferState::Running || info.bytes < 0)
        return {};
    const qint64 seconds = secondsLeft(info.bytes - info.bytesDone, row.bytesPerSecond);
    return seconds < 0 ? QString() : tr("%1 left", "time").arg(words::durationText(seconds * usPerSecond));
}

} // namespace widgets
