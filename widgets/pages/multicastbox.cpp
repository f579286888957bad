#include "multicastbox.h"

#include "fieldnote.h"
#include "fieldparts.h"
#include "interfaceaddresses.h"
#include "settings.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr QLatin1StringView groupsField("groups");

} // namespace

MulticastBox::MulticastBox(const QString &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_group(new QLineEdit)
    , m_note(new FieldNote(m_group, this))
    , m_interface(new QComboBox)
    , m_join(new QPushButton)
    , m_leave(new QPushButton)
    , m_list(new QListWidget)
{
    setObjectName(page + QStringLiteral(".multicast"));
    m_group->setObjectName(page + QStringLiteral(".group"));
    m_interface->setObjectName(page + QStringLiteral(".groupInterface"));
    m_join->setObjectName(page + QStringLiteral(".join"));
    m_leave->setObjectName(page + QStringLiteral(".leave"));
    m_list->setObjectName(page + QStringLiteral(".groups"));
    m_group->setText(QStringLiteral("239.255.0.1"));
    m_list->setMaximumHeight(fontMetrics().height() * 5);
    showWhole(*m_interface);

    auto *entry = new QHBoxLayout;
    entry->addWidget(m_group, 3);
    entry->addWidget(m_interface, 2);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_join);
    buttons->addWidget(m_leave);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(entry);
    column->addWidget(m_note);
    column->addLayout(buttons);
    column->addWidget(m_list);

    connect(m_join, &QPushButton::clicked, this, &MulticastBox::join);
    connect(m_group, &QLineEdit::returnPressed, this, &MulticastBox::join);
    connect(m_group, &QLineEdit::textEdited, m_note, [this] { m_note->setError({}); });
    connect(m_leave, &QPushButton::clicked, this, &MulticastBox::leave);
    connect(m_list, &QListWidget::currentRowChanged, m_leave, [this](int row) { m_leave->setEnabled(row >= 0); });
    restore();
    retranslateUi();
}

void MulticastBox::refuse(const net::NetError &error)
{
    const auto isMeant = [&error](const Group &group) {
        return group.address.toString() == error.subject || group.interfaceName == error.subject;
    };
    m_groups.removeIf(isMeant);
    fillList();
    m_note->setError(error);
    Q_EMIT groupsChanged();
}

void MulticastBox::saveState()
{
    QStringList stored;
    for (const Group &group : std::as_const(m_groups))
        stored.append(group.address.toString() + u' ' + group.interfaceName);
    Settings::setField(m_page, groupsField, stored);
}

void MulticastBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void MulticastBox::retranslateUi()
{
    m_group->setPlaceholderText(tr("group address"));
    m_group->setAccessibleName(tr("Group address"));
    m_group->setToolTip(tr("IPv4: 224.0.0.0 … 239.255.255.255; IPv6: ff00::/8"));
    m_interface->setAccessibleName(tr("Interface"));
    m_interface->setToolTip(tr("On which network the group is joined"));
    m_join->setText(tr("Join"));
    m_leave->setText(tr("Leave"));
    m_list->setAccessibleName(tr("Groups joined"));
    fillInterfaces();
    fillList();
}

void MulticastBox::restore()
{
    const QStringList stored = Settings::field(m_page, groupsField).toStringList();
    for (const QString &entry : stored) {
        const QHostAddress address(entry.section(u' ', 0, 0));
        if (address.isMulticast() && m_groups.size() < maxGroups)
            m_groups.append({address, entry.section(u' ', 1)});
    }
}

void MulticastBox::join()
{
    const QString text = m_group->text().trimmed();
    const QHostAddress address(text);
    if (address.isNull() || !address.isMulticast()) {
        m_note->setError({address.isNull() ? net::NetErrorCode::MalformedAddress : net::NetErrorCode::NotMulticastAddress,
                          0,
                          text,
                          {},
                          -1});
        m_group->setFocus();
        return;
    }
    m_note->setError({});
    const Group group{address, m_interface->currentData().toString()};
    if (m_groups.contains(group) || m_groups.size() >= maxGroups)
        return;
    m_groups.append(group);
    fillList();
    Q_EMIT joinRequested(group.address, group.interfaceName);
    Q_EMIT groupsChanged();
}

void MulticastBox::leave()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const Group group = m_groups.takeAt(row);
    fillList();
    Q_EMIT leaveRequested(group.address, group.interfaceName);
    Q_EMIT groupsChanged();
}

void MulticastBox::fillList()
{
    m_list->clear();
    for (const Group &group : std::as_const(m_groups))
        m_list->addItem(group.interfaceName.isEmpty()
                            ? group.address.toString()
                            : group.address.toString() + QStringLiteral(" — ") + group.interfaceName);
    m_list->setVisible(!m_groups.isEmpty());
    m_leave->setEnabled(m_list->currentRow() >= 0);
}

void MulticastBox::fillInterfaces()
{
    const QString chosen = m_interface->currentData().toString();
    m_interface->clear();
    m_interface->addItem(tr("System's choice"), QString());
    const auto interfaces = multicastInterfaces();
    for (const MulticastInterface &one : interfaces)
        m_interface->addItem(one.label, one.name);
    m_interface->setCurrentIndex(std::max(0, m_interface->findData(chosen)));
}

} // namespace widgets
