#include "logmodel.h"

#include "words.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace widgets {

namespace {

constexpr qint64 entriesBetweenClockReads = 8192;
constexpr qint64 maxRows = std::numeric_limits<int>::max() - 1;

} // namespace

LogModel::LogModel(EntryReader &reader, const RowScope &scope, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_scope(scope)
{
}

void LogModel::sourceChanged()
{
    beginResetModel();
    m_mark = 0;
    m_taken = 0;
    m_rows.clear();
    m_matches.clear();
    endResetModel();
}

void LogModel::takeNew()
{
    if (!m_reader.index())
        return;
    const qint64 size = std::min(m_reader.index()->size(), m_mark + maxRows);
    if (size == m_taken)
        return;
    if (m_scope.isAll())
        takeAll(size);
    else
        takeScope(size);
}

void LogModel::takeAll(qint64 size)
{
    if (m_showsMatches) {
        m_taken = size;
        return;
    }
    beginInsertRows({}, static_cast<int>(m_taken - m_mark), static_cast<int>(size - m_mark - 1));
    m_taken = size;
    endInsertRows();
}

void LogModel::takeScope(qint64 size)
{
    QElapsedTimer clock;
    clock.start();
    const net::SessionIndex &index = *m_reader.index();
    std::vector<quint32> found;
    while (m_taken < size && clock.nsecsElapsed() < batchBudgetUs * 1000) {
        const qint64 end = std::min(size, m_taken + entriesBetweenClockReads);
        for (; m_taken < end; ++m_taken) {
            if (m_scope.shows(index.at(m_taken)))
                found.push_back(static_cast<quint32>(m_taken));
        }
    }
    if (m_showsMatches)
        m_rows.insert(m_rows.end(), found.begin(), found.end());
    else
        insert(&m_rows, false, found);
}

void LogModel::clear()
{
    beginResetModel();
    m_mark = m_reader.index() ? m_reader.index()->size() : 0;
    m_taken = m_mark;
    m_rows.clear();
    m_matches.clear();
    endResetModel();
}

void LogModel::beginMatches()
{
    beginResetModel();
    m_matches.clear();
    m_showsMatches = true;
    endResetModel();
}

void LogModel::prependMatches(std::span<const quint32> entries)
{
    insert(&m_matches, true, entries);
}

void LogModel::appendMatches(std::span<const quint32> entries)
{
    insert(&m_matches, false, entries);
}

void LogModel::endMatches()
{
    if (!m_showsMatches)
        return;
    beginResetModel();
    m_showsMatches = false;
    m_matches.clear();
    endResetModel();
}

void LogModel::insert(Rows *rows, bool atFront, std::span<const quint32> entries)
{
    if (entries.empty())
        return;
    const int count = static_cast<int>(entries.size());
    const int at = atFront ? 0 : static_cast<int>(rows->size());
    beginInsertRows({}, at, at + count - 1);
    rows->insert(atFront ? rows->begin() : rows->end(), entries.begin(), entries.end());
    endInsertRows();
}

qint64 LogModel::total() const
{
    return m_scope.isAll() ? m_taken - m_mark : static_cast<qint64>(m_rows.size());
}

quint32 LogModel::entryAt(int row) const
{
    const auto at = static_cast<size_t>(row);
    if (m_showsMatches)
        return m_matches[at];
    return m_scope.isAll() ? static_cast<quint32>(m_mark + row) : m_rows[at];
}

int LogModel::rowOf(quint32 entry) const
{
    if (!m_showsMatches && m_scope.isAll())
        return entry >= m_mark && entry < m_taken ? static_cast<int>(entry - m_mark) : -1;
    const Rows &rows = m_showsMatches ? m_matches : m_rows;
    const auto found = std::lower_bound(rows.begin(), rows.end(), entry);
    return found != rows.end() && *found == entry ? static_cast<int>(found - rows.begin()) : -1;
}

qint64 LogModel::listBytes() const
{
    return static_cast<qint64>(m_rows.size() + m_matches.size()) * qint64{sizeof(quint32)};
}

void LogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    textChanged();
}

void LogModel::textChanged()
{
    forgetRows();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_showsMatches ? static_cast<qint64>(m_matches.size()) : total());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const quint32 number = entryAt(index.row());
    const net::IndexEntry &entry = m_reader.entry(number);
    switch (role) {
    case EntryRole: return number;
    case SpokenRole: return m_reader.spokenText(number);
    case Qt::ToolTipRole:
        if (index.column() == TimeColumn)
            return EntryReader::fullTimeText(entry.timeNs);
        return m_reader.remark(number).note.isEmpty() ? QVariant() : m_reader.remark(number).note.toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case TimeColumn: return m_reader.row(number).time;
    case ChannelColumn: return words::channelText(entry.channel);
    case DirectionColumn:
        if (entry.isEvent())
            return tr("event");
        return entry.type == net::EntryType::MessageIn ? tr("in") : tr("out");
    case EndpointColumn: return m_reader.row(number).endpoint;
    case SizeColumn: return m_reader.row(number).size;
    case TextColumn: return m_reader.row(number).text;
    default: return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const auto side = section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(side | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case ChannelColumn: return tr("Tab");
    case DirectionColumn: return QStringLiteral("⇄");
    case EndpointColumn: return tr("Endpoint");
    case SizeColumn: return tr("Size");
    case TextColumn: return tr("Text");
    default: return {};
    }
}

QString LogModel::columnName(int column) const
{
    return column == DirectionColumn ? tr("Direction") : headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

} // namespace widgets
