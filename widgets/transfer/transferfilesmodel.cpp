#include "transferfilesmodel.h"

#include "plaintext.h"
#include "theme.h"
#include "transferwords.h"
#include "words.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace widgets {

namespace {

bool isSame(const net::TransferFile &a, const net::TransferFile &b)
{
    return a.path == b.path && a.size == b.size && a.digest == b.digest && a.error == b.error && a.isDone == b.isDone &&
           a.isFolder == b.isFolder;
}

} // namespace

TransferFilesModel::TransferFilesModel(bool checkable, QObject *parent)
    : QAbstractTableModel(parent)
    , m_checkable(checkable)
{
}

void TransferFilesModel::setFiles(const std::vector<net::TransferFile> &files, bool isOver)
{
    const size_t kept = std::min(files.size(), m_files.size());
    const bool saysMore = std::exchange(m_isOver, isOver) != isOver;
    if (files.size() < m_files.size()) {
        beginRemoveRows({}, static_cast<int>(files.size()), rowCount() - 1);
        m_files.resize(files.size());
        m_isWanted.resize(files.size());
        endRemoveRows();
    }
    int first = -1;
    int last = -1;
    for (size_t i = 0; i < kept; ++i) {
        if (!saysMore && isSame(m_files[i], files[i]))
            continue;
        m_files[i] = files[i];
        first = first < 0 ? static_cast<int>(i) : first;
        last = static_cast<int>(i);
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    if (files.size() > kept) {
        beginInsertRows({}, static_cast<int>(kept), static_cast<int>(files.size()) - 1);
        m_files.insert(m_files.end(), files.begin() + static_cast<std::ptrdiff_t>(kept), files.end());
        m_isWanted.resize(files.size(), true);
        endInsertRows();
    }
}

void TransferFilesModel::clear()
{
    if (m_files.empty())
        return;
    beginResetModel();
    m_files.clear();
    m_isWanted.clear();
    endResetModel();
}

void TransferFilesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_files.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QList<qint64> TransferFilesModel::leftOut() const
{
    QList<qint64> indexes;
    for (size_t i = 0; i < m_isWanted.size(); ++i) {
        if (!m_isWanted[i])
            indexes.append(static_cast<qint64>(i));
    }
    return indexes;
}

qint64 TransferFilesModel::wantedBytes() const
{
    qint64 sum = 0;
    for (size_t i = 0; i < m_files.size(); ++i) {
        // Saturating: a stranger's numbers.
        if (m_isWanted[i] && qAddOverflow(sum, std::max<qint64>(0, m_files[i].size), &sum))
            return std::numeric_limits<qint64>::max();
    }
    return sum;
}

qint64 TransferFilesModel::files() const
{
    return std::count_if(m_files.begin(), m_files.end(), [](const net::TransferFile &file) { return !file.isFolder; });
}

qint64 TransferFilesModel::wantedFiles() const
{
    qint64 count = 0;
    for (size_t i = 0; i < m_files.size(); ++i)
        count += m_isWanted[i] && !m_files[i].isFolder;
    return count;
}

void TransferFilesModel::setAllWanted(bool wanted)
{
    if (m_files.empty())
        return;
    std::fill(m_isWanted.begin(), m_isWanted.end(), wanted);
    Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    Q_EMIT wantedChanged();
}

QString TransferFilesModel::digestLines() const
{
    QString lines;
    for (const net::TransferFile &file : m_files) {
        if (!file.digest.isEmpty())
            lines += QString::fromLatin1(file.digest) + QStringLiteral("  ") + file.path + u'\n';
    }
    return lines;
}

int TransferFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int TransferFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_checkable ? int{Size} + 1 : int{columnTotal};
}

QVariant TransferFilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const net::TransferFile &file = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(file, column);
    case Qt::ToolTipRole: return plainToolTip(text(file, column));
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: return column == Digest ? QVariant(Theme::instance().dataFont()) : QVariant();
    case Qt::ForegroundRole:
        if (column == State && (!file.error.isEmpty() || file.isDone))
            return file.error.isEmpty() ? colours().good : colours().error;
        return {};
    case Qt::CheckStateRole:
        if (m_checkable && column == Name)
            return m_isWanted[static_cast<size_t>(index.row())] ? Qt::Checked : Qt::Unchecked;
        return {};
    default: return {};
    }
}

QVariant TransferFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("File");
    case Size: return tr("Size");
    case State: return tr("State");
    case Digest: return tr("Digest (XXH3-128)");
    default: return {};
    }
}

Qt::ItemFlags TransferFilesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return m_checkable && index.column() == Name ? base | Qt::ItemIsUserCheckable : base;
}

bool TransferFilesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_checkable || !index.isValid() || index.column() != Name || role != Qt::CheckStateRole)
        return false;
    m_isWanted[static_cast<size_t>(index.row())] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT wantedChanged();
    return true;
}

QString TransferFilesModel::text(const net::TransferFile &file, int column) const
{
    switch (column) {
    case Name: return file.isFolder ? file.path + u'/' : file.path;
    case Size: return file.isFolder ? QString() : words::bytesText(file.size);
    case State:
        if (!file.error.isEmpty())
            return words::transferReasonText(file.error);
        return file.isDone ? tr("whole") : m_isOver && !file.isFolder ? tr("left out") : QString();
    case Digest: return QString::fromLatin1(file.digest);
    default: return {};
    }
}

} // namespace widgets
