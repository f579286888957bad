#include "savedmessagesmodel.h"

#include <QMimeData>

#include <algorithm>
#include <memory>

namespace widgets {

namespace {

const QString rowMimeType = QStringLiteral("application/x-netyard-saved-message-row");

} // namespace

SavedMessagesModel::SavedMessagesModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SavedMessagesModel::setMessages(const QList<SavedMessage> &messages)
{
    beginResetModel();
    m_messages = messages.first(std::min(messages.size(), SavedMessage::maxCount));
    m_removed.clear();
    endResetModel();
}

bool SavedMessagesModel::add(const SavedMessage &message)
{
    if (m_messages.size() >= SavedMessage::maxCount)
        return false;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_messages.append(message);
    endInsertRows();
    Q_EMIT changed();
    return true;
}

void SavedMessagesModel::replaceText(int row, const QString &text, MessageMode mode)
{
    if (row < 0 || row >= rowCount())
        return;
    m_messages[row].text = text;
    m_messages[row].mode = mode;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

void SavedMessagesModel::moveTo(int row, int newRow)
{
    newRow = std::clamp(newRow, 0, rowCount() - 1);
    if (row < 0 || row >= rowCount() || row == newRow)
        return;
    beginMoveRows({}, row, row, {}, newRow > row ? newRow + 1 : newRow);
    m_messages.move(row, newRow);
    endMoveRows();
    Q_EMIT changed();
}

void SavedMessagesModel::removeAt(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_removed.push_back({m_messages.takeAt(row), row});
    endRemoveRows();
    Q_EMIT changed();
}

void SavedMessagesModel::undoRemove()
{
    if (m_removed.empty())
        return;
    const Removed last = m_removed.back();
    m_removed.pop_back();
    const int row = std::min(last.row, rowCount());
    beginInsertRows({}, row, row);
    m_messages.insert(row, last.message);
    endInsertRows();
    Q_EMIT changed();
}

int SavedMessagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

QVariant SavedMessagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SavedMessage &message = m_messages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return message.name;
    case Qt::ToolTipRole: return message.text.left(1000);
    case Qt::AccessibleDescriptionRole:
    case TextRole: return message.text;
    case ModeRole: return int(message.mode);
    default: return {};
    }
}

bool SavedMessagesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    SavedMessage &message = m_messages[index.row()];
    const QString name = value.toString().simplified();
    message.name = name.isEmpty() ? SavedMessage::nameFor(message.text) : name;
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed();
    return true;
}

Qt::ItemFlags SavedMessagesModel::flags(const QModelIndex &index) const
{
    // Dropping is between rows, never onto one.
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList SavedMessagesModel::mimeTypes() const
{
    return {rowMimeType};
}

QMimeData *SavedMessagesModel::mimeData(const QModelIndexList &indexes) const
{
    auto data = std::make_unique<QMimeData>();
    if (!indexes.isEmpty())
        data->setData(rowMimeType, QByteArray::number(indexes.first().row()));
    return data.release(); // the view's
}

bool SavedMessagesModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowMimeType))
        return false;
    bool isRow = false;
    const int from = data->data(rowMimeType).toInt(&isRow);
    const int before = row < 0 ? rowCount() : row;
    if (isRow)
        moveTo(from, before > from ? before - 1 : before);
    return false; // moved already: the view need not remove the row it came from
}

} // namespace widgets
