// The saved messages as a list that can be renamed in place and reordered by dragging; a deletion can be undone.
//
// Thread: the main thread.
#pragma once

#include "savedmessage.h"

#include <QAbstractListModel>

#include <vector>

namespace widgets {

class SavedMessagesModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedMessagesModel)

public:
    enum Role : int { TextRole = Qt::UserRole, ModeRole };

    explicit SavedMessagesModel(QObject *parent = nullptr);

    [[nodiscard]] const QList<SavedMessage> &messages() const { return m_messages; }
    void setMessages(const QList<SavedMessage> &messages);

    bool add(const SavedMessage &message); // false when there are maxCount
    void replaceText(int row, const QString &text, MessageMode mode);
    void moveTo(int row, int newRow);
    void removeAt(int row);
    [[nodiscard]] bool canUndo() const { return !m_removed.empty(); }
    void undoRemove();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void changed(); // by the user, not by setMessages()

private:
    struct Removed {
        SavedMessage message;
        int row;
    };
    QList<SavedMessage> m_messages;
    std::vector<Removed> m_removed;
};

} // namespace widgets
