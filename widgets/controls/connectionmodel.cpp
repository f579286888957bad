#include "connectionmodel.h"

#include "theme.h"
#include "words.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace widgets {

namespace {

constexpr qint64 pollBudgetMs = 4;
constexpr size_t chunk = 512; // entries between two looks at the clock
constexpr int fewRanges = 8;  // up to so many stretches of rows are removed one by one

bool isGone(const net::ConnectionInfo &info)
{
    return info.state == net::ConnectionState::Closed;
}

bool comesFirst(const net::ConnectionInfo *a, const net::ConnectionInfo *b)
{
    return a->id < b->id;
}

QString count(qint64 bytes)
{
    return bytes < 0 ? QString() : words::bytesText(bytes);
}

} // namespace

ConnectionModel::ConnectionModel(const net::ConnectionBoard &board, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board)
{
}

bool ConnectionModel::poll()
{
    QElapsedTimer clock;
    clock.start();
    if (m_next == m_order.size()) {
        auto changes = m_board.changesSince(m_revision);
        m_revision = changes.revision;
        m_pending = std::move(changes.entries);
        if (changes.lost)
            takeAll();
        m_next = 0;
        m_order.clear();
        m_order.reserve(m_pending.size());
        for (const net::ConnectionInfo &info : m_pending)
            m_order.push_back(&info);
        std::sort(m_order.begin(), m_order.end(), comesFirst);
    }
    if (m_order.empty())
        return false;
    // A chunk at least, so that it goes on even where reading the board alone takes the time.
    bool first = true;
    while (m_next < m_order.size() && (std::exchange(first, false) || clock.elapsed() < pollBudgetMs)) {
        const size_t length = std::min(chunk, m_order.size() - m_next);
        apply(Entries(m_order).subspan(m_next, length));
        m_next += length;
    }
    const bool much = m_order.size() > chunk;
    if (m_next == m_order.size()) {
        m_order.clear();
        m_pending.clear();
        m_next = 0;
    }
    Q_EMIT polled();
    return much;
}

// So far behind that closings were forgotten: rows that are not on the board any more have closed meanwhile.
void ConnectionModel::takeAll()
{
    m_pending = m_board.all();
    QSet<quint32> there;
    there.reserve(qsizetype(m_pending.size()));
    for (const net::ConnectionInfo &info : m_pending)
        there.insert(info.id);
    for (const auto &row : m_rows) {
        if (there.contains(row->id))
            continue;
        m_pending.push_back(*row);
        m_pending.back().state = net::ConnectionState::Closed;
    }
}

void ConnectionModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnTotal - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

int ConnectionModel::rowOf(quint32 id) const
{
    const auto found =
        std::lower_bound(m_rows.begin(), m_rows.end(), id, [](const auto &row, quint32 wanted) { return row->id < wanted; });
    return found != m_rows.end() && (*found)->id == id ? int(found - m_rows.begin()) : -1;
}

QString ConnectionModel::nameOf(const net::ConnectionInfo &info)
{
    return info.peer.isNull() ? info.host : info.peer.toString();
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const net::ConnectionInfo &info = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(info, column);
    case Qt::TextAlignmentRole:
        if (column >= BytesIn && column <= RoundTrip && column != Since)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (info.error.isError())
            return words::errorText(info.error);
        return column == Peer && !info.local.isNull() ? tr("%1, here %2").arg(nameOf(info), info.local.toString())
                                                      : text(info, column);
    case Qt::ForegroundRole:
        if (column == State && (info.readPaused || info.sendBlocked || info.error.isError()))
            return colours().warning;
        return {};
    default: return {};
    }
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Peer: return tr("Peer");
    case Local: return tip ? tr("This end of the connection") : tr("Local");
    case State: return tr("State");
    case BytesIn: return tip ? tr("Bytes received") : tr("In");
    case BytesOut: return tip ? tr("Bytes sent") : tr("Out");
    case Since: return tr("Since");
    case SendQueue: return tip ? tr("Sent, but not yet acknowledged by the peer (kernel)") : tr("Send queue");
    case ReceiveQueue: return tip ? tr("Arrived, but not yet read by the program (kernel)") : tr("Receive queue");
    case RoundTrip: return tr("Round trip");
    case Note: return tr("Name, note");
    default: return {};
    }
}

Qt::ItemFlags ConnectionModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.column() == Note ? base | Qt::ItemIsEditable : base;
}

bool ConnectionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Note || role != Qt::EditRole)
        return false;
    const net::ConnectionInfo &info = at(index.row());
    const QString note = value.toString().trimmed();
    if (note == text(info, Note))
        return true;
    m_notes.insert(info.id, note);
    Q_EMIT dataChanged(index, index);
    Q_EMIT noteEdited(info.flow, note);
    return true;
}

void ConnectionModel::apply(Entries entries)
{
    int first = INT_MAX;
    int last = -1;
    Pointers fresh;
    std::vector<int> gone;
    for (const net::ConnectionInfo *info : entries) {
        const int row = rowOf(info->id);
        if (row < 0) {
            if (!isGone(*info))
                fresh.push_back(info);
        } else if (isGone(*info)) {
            gone.push_back(row);
        } else {
            *m_rows[size_t(row)] = *info;
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnTotal - 1));
    // Before the new ones, which may shift rows.
    if (!gone.empty())
        remove(gone);
    if (!fresh.empty())
        append(fresh);
}

void ConnectionModel::append(const Pointers &entries)
{
    // Ids rise, so new ones belong behind the last; one that is late for whatever reason gets its place all the same.
    for (size_t from = 0; from < entries.size();) {
        const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), entries[from]->id,
                                            [](const auto &row, quint32 id) { return row->id < id; });
        const size_t length = place == m_rows.end() ? entries.size() - from : 1;
        const auto row = place - m_rows.begin();
        beginInsertRows({}, int(row), int(row) + int(length) - 1);
        std::vector<std::unique_ptr<net::ConnectionInfo>> rows;
        rows.reserve(length);
        for (size_t i = from; i < from + length; ++i)
            rows.push_back(std::make_unique<net::ConnectionInfo>(*entries[i]));
        m_rows.insert(place, std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        endInsertRows();
        from += length;
    }
}

void ConnectionModel::remove(const std::vector<int> &rows)
{
    for (int row : rows)
        m_notes.remove(at(row).id);
    int ranges = 1;
    for (size_t i = 1; i < rows.size(); ++i)
        ranges += rows[i] != rows[i - 1] + 1;
    if (ranges > fewRanges) {
        removeScattered(rows);
        return;
    }
    for (auto end = rows.size(); end > 0;) {
        auto start = end - 1;
        while (start > 0 && rows[start - 1] == rows[start] - 1)
            --start;
        beginRemoveRows({}, rows[start], rows[end - 1]);
        m_rows.erase(m_rows.begin() + rows[start], m_rows.begin() + rows[end - 1] + 1);
        endRemoveRows();
        end = start;
    }
}

// Hundreds of single rows: moved to the end in one step, then cut off in one, instead of a removal each.
void ConnectionModel::removeScattered(const std::vector<int> &rows)
{
    Q_EMIT layoutAboutToBeChanged();
    const int total = rowCount();
    const int kept = total - int(rows.size());
    std::vector<int> newRow(size_t(total), -1);
    std::vector<std::unique_ptr<net::ConnectionInfo>> ordered;
    ordered.reserve(size_t(total));
    auto nextGone = rows.begin();
    for (int row = 0; row < total; ++row) {
        if (nextGone != rows.end() && *nextGone == row) {
            newRow[size_t(row)] = kept + int(nextGone - rows.begin());
            ++nextGone;
            continue;
        }
        newRow[size_t(row)] = int(ordered.size());
        ordered.push_back(std::move(m_rows[size_t(row)]));
    }
    for (int row : rows)
        ordered.push_back(std::move(m_rows[size_t(row)]));
    m_rows = std::move(ordered);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(newRow[size_t(old.row())], old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();

    beginRemoveRows({}, kept, total - 1);
    m_rows.resize(size_t(kept));
    endRemoveRows();
}

QString ConnectionModel::text(const net::ConnectionInfo &info, int column) const
{
    switch (column) {
    case Peer: return nameOf(info);
    case Local: return info.local.toString();
    case State:
        if (info.readPaused)
            return tr("%1, reading paused").arg(words::connectionStateText(info.state));
        return info.sendBlocked ? tr("%1, sending blocked").arg(words::connectionStateText(info.state))
                                : words::connectionStateText(info.state);
    case BytesIn: return count(info.bytesIn);
    case BytesOut: return count(info.bytesOut);
    case Since:
        return info.sinceMs <= 0 ? QString() : QDateTime::fromMSecsSinceEpoch(info.sinceMs).time().toString(u"HH:mm:ss");
    case SendQueue: return count(info.kernelSendQueue);
    case ReceiveQueue: return count(info.kernelReceiveQueue);
    case RoundTrip: return info.roundTripUs < 0 ? QString() : words::durationText(info.roundTripUs);
    case Note: return m_notes.value(info.id, info.nickname);
    default: return {};
    }
}

} // namespace widgets
