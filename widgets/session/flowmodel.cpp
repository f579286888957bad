#include "flowmodel.h"

#include "clock.h"
#include "entryreader.h"
#include "words.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace widgets {

namespace {

constexpr qint64 budgetNs = 6'000'000; // of a tick
constexpr qint64 entriesAtOnce = 20'000;
constexpr int resortEveryTicks = 30;
constexpr size_t resortedByItself = 20'000; // rows; more are sorted when somebody asks for it

} // namespace

FlowModel::FlowModel(const SessionSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_file(source.file())
{
}

bool FlowModel::isReading() const
{
    return m_table.looked() < m_file.index->size();
}

void FlowModel::tick()
{
    SessionFilePart file = m_source.file();
    if (file.index != m_file.index) { // another session
        beginResetModel();
        m_file = std::move(file);
        m_table = {};
        m_known.clear();
        m_isKnown.clear();
        m_rows.clear();
        m_rowOf.clear();
        endResetModel();
        Q_EMIT sessionChanged();
    }
    QElapsedTimer clock;
    clock.start();
    const qint64 end = m_file.index->size();
    while (!m_table.extend(*m_file.index, end, entriesAtOnce) && clock.nsecsElapsed() < budgetNs) {
    }
    takeChanged();
    if (++m_ticks % resortEveryTicks == 0 && m_isStale && m_rows.size() <= resortedByItself)
        resort();
}

void FlowModel::takeChanged()
{
    const std::vector<quint32> changed = m_table.takeChanged();
    if (changed.empty())
        return;
    m_isKnown.resize(m_table.size());
    m_rowOf.resize(m_table.size(), -1);
    std::vector<quint32> added;
    int first = static_cast<int>(m_rows.size());
    int last = -1;
    for (const quint32 flow : changed) {
        if (!m_isKnown[flow - 1]) {
            m_isKnown[flow - 1] = true;
            m_known.push_back(flow);
            if (passes(flow))
                added.push_back(flow);
        } else if (const int row = m_rowOf[flow - 1]; row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    m_isStale = m_isStale || m_sortColumn != BegunColumn || m_order != Qt::AscendingOrder;
    if (last >= 0)
        Q_EMIT dataChanged(index(first, DurationColumn), index(last, MessagesColumn));
    if (added.empty())
        return;
    const int at = static_cast<int>(m_rows.size());
    beginInsertRows({}, at, at + static_cast<int>(added.size()) - 1);
    for (const quint32 flow : added) {
        m_rowOf[flow - 1] = static_cast<int>(m_rows.size());
        m_rows.push_back(flow);
    }
    endInsertRows();
}

bool FlowModel::passes(quint32 flow) const
{
    if (m_filter.isEmpty())
        return true;
    const net::Flow ends = m_file.index->flow(flow);
    return ends.peer.toString().contains(m_filter, Qt::CaseInsensitive) ||
           ends.local.toString().contains(m_filter, Qt::CaseInsensitive) ||
           words::channelText(ends.channel).contains(m_filter, Qt::CaseInsensitive);
}

void FlowModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    beginResetModel();
    m_rows.clear();
    std::copy_if(m_known.begin(), m_known.end(), std::back_inserter(m_rows), [this](quint32 flow) { return passes(flow); });
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](quint32 a, quint32 b) { return isBefore(a, b); });
    numberRows();
    endResetModel();
}

void FlowModel::numberRows()
{
    std::fill(m_rowOf.begin(), m_rowOf.end(), -1);
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_rowOf[m_rows[row] - 1] = static_cast<int>(row);
}

int FlowModel::rowOf(quint32 flow) const
{
    return flow == 0 || flow > m_rowOf.size() ? -1 : m_rowOf[flow - 1];
}

bool FlowModel::isBefore(quint32 a, quint32 b) const
{
    const net::FlowTotals &x = m_table.at(a);
    const net::FlowTotals &y = m_table.at(b);
    const auto ends = [this](quint32 flow) { return m_file.index->flow(flow); };
    const auto key = [](const net::Endpoint &endpoint) { return std::pair(endpoint.bytes(), endpoint.port()); };
    const auto less = [&](quint32 one, const net::FlowTotals &p, quint32 other, const net::FlowTotals &q) {
        switch (m_sortColumn) {
        case ChannelColumn: return ends(one).channel < ends(other).channel;
        case PeerColumn: return key(ends(one).peer) < key(ends(other).peer);
        case LocalColumn: return key(ends(one).local) < key(ends(other).local);
        case DurationColumn: return p.lastNs - p.firstNs < q.lastNs - q.firstNs;
        case InColumn: return p.bytesIn < q.bytesIn;
        case OutColumn: return p.bytesOut < q.bytesOut;
        case MessagesColumn: return p.messagesIn + p.messagesOut < q.messagesIn + q.messagesOut;
        default: return p.firstEntry < q.firstEntry;
        }
    };
    return m_order == Qt::AscendingOrder ? less(a, x, b, y) : less(b, y, a, x);
}

void FlowModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    resort();
}

void FlowModel::resort()
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<quint32> flows;
    for (const QModelIndex &index : before)
        flows.push_back(flowAt(index.row()));
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](quint32 a, quint32 b) { return isBefore(a, b); });
    numberRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(flows[static_cast<size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    m_isStale = false;
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void FlowModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int FlowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FlowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FlowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const quint32 number = flowAt(index.row());
    const net::FlowTotals &totals = m_table.at(number);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() >= DurationColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == BegunColumn)
        return EntryReader::fullTimeText(totals.firstNs);
    if (role == Qt::ToolTipRole && index.column() == MessagesColumn)
        return tr("%L1 received, %L2 sent").arg(totals.messagesIn).arg(totals.messagesOut);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ChannelColumn: return words::channelText(m_file.index->flow(number).channel);
    case PeerColumn: return m_file.index->flow(number).peer.toString();
    case LocalColumn: return m_file.index->flow(number).local.toString();
    case BegunColumn: return EntryReader::shortTimeText(totals.firstNs);
    case DurationColumn: return words::durationText((totals.lastNs - totals.firstNs) / net::nsPerUs);
    case InColumn: return words::bytesText(totals.bytesIn);
    case OutColumn: return words::bytesText(totals.bytesOut);
    case MessagesColumn: return QLocale().toString(qint64{totals.messagesIn} + totals.messagesOut);
    default: return {};
    }
}

QVariant FlowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= DurationColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ChannelColumn: return tr("Tab");
    case PeerColumn: return tr("Peer");
    case LocalColumn: return tr("This side");
    case BegunColumn: return tr("Begun");
    case DurationColumn: return tr("Duration");
    case InColumn: return tr("Received");
    case OutColumn: return tr("Sent");
    case MessagesColumn: return tr("Messages");
    default: return {};
    }
}

} // namespace widgets
