// The contacts as two columns, name and endpoint, edited in place; every change can be undone and is saved.
//
// Thread: the main thread. Errors: an endpoint that cannot be read leaves the old one and is told by invalidEndpoint().
#pragma once

#include "contact.h"

#include <QAbstractTableModel>
#include <QUndoStack>

namespace widgets {

class ContactModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContactModel)

public:
    enum Column : int { Name, Endpoint, columnTotal };
    explicit ContactModel(QObject *parent = nullptr);
    ~ContactModel() override;

    [[nodiscard]] const QList<Contact> &contacts() const { return m_contacts; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }
    void add(const Contact &contact);
    void removeAt(int row);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void invalidEndpoint(const net::NetError &error);
    void contactsChanged();

private:
    class InsertCommand;
    class RemoveCommand;
    class EditCommand;
    void putRow(int row, const Contact &contact);
    void eraseRow(int row);
    void replaceRow(int row, const Contact &contact);

    QList<Contact> m_contacts;
    QUndoStack m_undo;
};

} // namespace widgets
