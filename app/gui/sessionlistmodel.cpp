#include "sessionlistmodel.h"

#include "icons.h"
#include "words.h"

#include <QFileInfo>
#include <QFont>
#include <QLocale>

#include <algorithm>

namespace widgets {

SessionListModel::SessionListModel(const QString &folder, QObject *parent)
    : QAbstractTableModel(parent)
    , m_folder(folder)
    , m_census(folder)
{
    connect(&m_counter, &SessionCounter::counted, this, &SessionListModel::takeCounts);
    connect(&m_counter, &SessionCounter::finished, this, [this] { m_census.save(); });
    reload();
}

SessionListModel::~SessionListModel()
{
    m_census.save(); // what was counted so far need not be counted again
}

void SessionListModel::reload()
{
    beginResetModel();
    m_rows.clear();
    std::vector<net::SessionFile> unknown;
    for (net::SessionFile &file : m_folder.sessions()) {
        std::optional<net::SessionCounts> counts = m_census.known(file);
        if (!counts && !file.isRecorded)
            unknown.push_back(file);
        m_rows.push_back({std::move(file), counts});
    }
    endResetModel();
    m_counter.count(std::move(unknown));
}

void SessionListModel::takeCounts(const net::SessionFile &file, const net::SessionCounts &counts)
{
    m_census.remember(file, counts);
    const int row = rowOf(file.path);
    if (row < 0)
        return;
    m_rows[static_cast<size_t>(row)].counts = counts;
    Q_EMIT dataChanged(index(row, MessagesColumn), index(row, NotesColumn));
}

QString SessionListModel::nameOf(int row) const
{
    const net::SessionFile &session = file(row);
    return session.title.isEmpty() ? QFileInfo(session.path).completeBaseName() : session.title;
}

int SessionListModel::rowOf(const QString &path) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&path](const Row &row) { return row.file.path == path; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

qint64 SessionListModel::totalBytes() const
{
    qint64 sum = 0;
    for (const Row &row : m_rows)
        sum += row.file.bytes;
    return sum;
}

net::Result<void> SessionListModel::setKept(int row, bool kept)
{
    net::SessionFile &session = m_rows[static_cast<size_t>(row)].file;
    const net::Result<void> done = kept ? m_folder.keep(session.path) : m_folder.unkeep(session.path);
    if (!done)
        return done;
    session.kept = kept;
    Q_EMIT dataChanged(index(row, KeptColumn), index(row, KeptColumn));
    return {};
}

net::Result<QString> SessionListModel::discard(int row)
{
    const net::Result<QString> trashPath = m_folder.discard(file(row).path);
    if (!trashPath)
        return trashPath;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    return trashPath;
}

net::Result<void> SessionListModel::restore(const QString &trashPath, const QString &path)
{
    const net::Result<void> done = m_folder.restore(trashPath, path);
    if (done)
        reload();
    return done;
}

void SessionListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SessionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SessionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SessionListModel::sortValue(const Row &row, int column) const
{
    switch (column) {
    case BegunColumn: return row.file.start;
    case SizeColumn: return row.file.bytes;
    case MessagesColumn: return row.counts ? row.counts->messages : -1;
    case NotesColumn: return row.counts ? row.counts->notes : -1;
    case KeptColumn: return row.file.kept;
    default: return nameOf(static_cast<int>(&row - m_rows.data()));
    }
}

QString SessionListModel::text(int row, int column) const
{
    const Row &session = m_rows[static_cast<size_t>(row)];
    switch (column) {
    case TitleColumn: return nameOf(row);
    case BegunColumn: return session.file.start.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case SizeColumn: return words::bytesText(session.file.bytes);
    case MessagesColumn:
        if (session.file.isRecorded)
            return tr("being recorded now");
        return session.counts ? QLocale().toString(session.counts->messages) : tr("counting …");
    case NotesColumn:
        return session.counts && session.counts->notes > 0 ? QLocale().toString(session.counts->notes) : QString();
    default: return {};
    }
}

QVariant SessionListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), column);
    case Qt::EditRole: return row.file.title;
    case SortRole: return sortValue(row, column);
    case Qt::ToolTipRole:
        if (row.counts && row.counts->isDamaged && column == MessagesColumn)
            return tr("damaged");
        return column == TitleColumn ? row.file.path : QVariant();
    case Qt::DecorationRole:
        if (column == KeptColumn && row.file.kept)
            return icon(u"star", IconTint::Accent);
        return column == MessagesColumn && row.counts && row.counts->isDamaged ? icon(u"warning", IconTint::Warning)
                                                                               : QVariant();
    case Qt::AccessibleTextRole: return column == KeptColumn && row.file.kept ? tr("Yes") : text(index.row(), column);
    case Qt::TextAlignmentRole:
        return column == SizeColumn || column == MessagesColumn || column == NotesColumn
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    default: return {};
    }
}

bool SessionListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != TitleColumn)
        return false;
    net::SessionFile &session = m_rows[static_cast<size_t>(index.row())].file;
    const QString title = value.toString().simplified();
    if (title == session.title)
        return true;
    if (const net::Result<void> done = m_folder.setTitle(session.path, title); !done) {
        Q_EMIT failed(done.error());
        return false;
    }
    session.title = title;
    session.kept = session.kept || !title.isEmpty();
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    return true;
}

Qt::ItemFlags SessionListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == TitleColumn ? usual | Qt::ItemIsEditable : usual;
}

QVariant SessionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == SizeColumn || section == MessagesColumn || section == NotesColumn;
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn: return tr("Session");
    case BegunColumn: return tr("Begun");
    case SizeColumn: return tr("Size");
    case MessagesColumn: return tr("Messages");
    case NotesColumn: return tr("Notes");
    case KeptColumn: return tr("Kept");
    default: return {};
    }
}

} // namespace widgets
