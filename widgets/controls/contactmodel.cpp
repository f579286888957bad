#include "contactmodel.h"

#include "endpoint.h"

#include <QUndoCommand>

namespace widgets {

class ContactModel::InsertCommand final : public QUndoCommand {
public:
    InsertCommand(ContactModel &model, int row, const Contact &contact)
        : m_model(model)
        , m_contact(contact)
        , m_row(row)
    {
    }
    void redo() override { m_model.putRow(m_row, m_contact); }
    void undo() override { m_model.eraseRow(m_row); }

private:
    ContactModel &m_model;
    Contact m_contact;
    int m_row;
};

class ContactModel::RemoveCommand final : public QUndoCommand {
public:
    RemoveCommand(ContactModel &model, int row)
        : m_model(model)
        , m_contact(model.m_contacts.at(row))
        , m_row(row)
    {
    }
    void redo() override { m_model.eraseRow(m_row); }
    void undo() override { m_model.putRow(m_row, m_contact); }

private:
    ContactModel &m_model;
    Contact m_contact;
    int m_row;
};

class ContactModel::EditCommand final : public QUndoCommand {
public:
    EditCommand(ContactModel &model, int row, const Contact &contact)
        : m_model(model)
        , m_before(model.m_contacts.at(row))
        , m_after(contact)
        , m_row(row)
    {
    }
    void redo() override { m_model.replaceRow(m_row, m_after); }
    void undo() override { m_model.replaceRow(m_row, m_before); }

private:
    ContactModel &m_model;
    Contact m_before;
    Contact m_after;
    int m_row;
};

ContactModel::ContactModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_contacts(loadContacts())
{
}

// An undo stack clears itself on the way out and would tell of it to who is gone already.
ContactModel::~ContactModel()
{
    m_undo.blockSignals(true);
}

void ContactModel::add(const Contact &contact)
{
    if (m_contacts.size() < maxContacts)
        m_undo.push(new InsertCommand(*this, rowCount(), contact));
}

void ContactModel::removeAt(int row)
{
    if (row >= 0 && row < rowCount())
        m_undo.push(new RemoveCommand(*this, row));
}

void ContactModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnTotal - 1);
}

int ContactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_contacts.size());
}

int ContactModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ContactModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole))
        return {};
    const Contact &contact = m_contacts.at(index.row());
    return index.column() == Name ? contact.name : contact.endpointText();
}

QVariant ContactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Endpoint");
}

Qt::ItemFlags ContactModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool ContactModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    Contact contact = m_contacts.at(index.row());
    if (index.column() == Name) {
        contact.name = value.toString().trimmed();
    } else {
        const auto parts = net::parseHostPort(QStringView(value.toString()).trimmed());
        if (!parts) {
            Q_EMIT invalidEndpoint(parts.error());
            return false;
        }
        contact.host = parts->host;
        contact.port = parts->port;
    }
    if (contact == m_contacts.at(index.row()))
        return true;
    m_undo.push(new EditCommand(*this, index.row(), contact));
    return true;
}

void ContactModel::putRow(int row, const Contact &contact)
{
    beginInsertRows({}, row, row);
    m_contacts.insert(row, contact);
    endInsertRows();
    saveContacts(m_contacts);
    Q_EMIT contactsChanged();
}

void ContactModel::eraseRow(int row)
{
    beginRemoveRows({}, row, row);
    m_contacts.removeAt(row);
    endRemoveRows();
    saveContacts(m_contacts);
    Q_EMIT contactsChanged();
}

void ContactModel::replaceRow(int row, const Contact &contact)
{
    m_contacts[row] = contact;
    Q_EMIT dataChanged(index(row, 0), index(row, columnTotal - 1));
    saveContacts(m_contacts);
    Q_EMIT contactsChanged();
}

} // namespace widgets
