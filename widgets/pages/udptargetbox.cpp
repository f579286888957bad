#include "udptargetbox.h"

#include "fieldparts.h"

#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace widgets {

UdpTargetBox::UdpTargetBox(const QString &name, QWidget *parent)
    : QComboBox(parent)
    , m_port(usualPort)
{
    setObjectName(name);
    letType(*this);
    letShrink(*this, 18);
    setMaxVisibleItems(20);
    fill();
    connect(this, &QComboBox::editTextChanged, this, &UdpTargetBox::targetChanged);
}

net::Result<net::HostPort> UdpTargetBox::target() const
{
    const int entry = findText(currentText());
    const QString endpoint = entry >= 0 ? itemData(entry).toString() : currentText().trimmed();
    return net::parseHostPort(endpoint);
}

void UdpTargetBox::choose(const QString &endpoint, const QString &name)
{
    const QString text = name.isEmpty() ? endpoint : QStringLiteral("%1 — %2").arg(name, endpoint);
    setEditText(text);
    lineEdit()->setCursorPosition(0);
}

void UdpTargetBox::setContacts(const QList<Contact> &contacts)
{
    m_contacts = contacts;
    fill();
}

void UdpTargetBox::setGroups(const QStringList &groups)
{
    m_groups = groups;
    fill();
}

void UdpTargetBox::setPort(quint16 port)
{
    if (port == 0 || port == m_port)
        return;
    m_port = port;
    fill();
}

void UdpTargetBox::addRecent(const net::Endpoint &endpoint)
{
    const QString text = endpoint.toString();
    m_recent.removeAll(text);
    m_recent.prepend(text);
    if (m_recent.size() > recentShown)
        m_recent.removeLast();
    fill();
}

void UdpTargetBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

// Rebuilds the list and leaves the text that is chosen, or typed, as it is.
void UdpTargetBox::fill()
{
    const QSignalBlocker blocker(this);
    const QString text = currentText();
    const QSignalBlocker editBlocker(lineEdit());
    clear();
    for (const Contact &contact : std::as_const(m_contacts))
        add(contact.name, contact.endpointText());
    for (const QString &endpoint : std::as_const(m_recent))
        add({}, endpoint);
    for (const QString &group : std::as_const(m_groups))
        add(tr("Group"), net::Endpoint(QHostAddress(group), m_port).toString());
    add(tr("Broadcast"), QStringLiteral("255.255.255.255:%1").arg(m_port));
    setCurrentIndex(-1);
    setEditText(text);
    lineEdit()->setPlaceholderText(tr("host:port"));
    setAccessibleName(tr("Send to"));
    setToolTip(tr("To whom the datagram goes: a contact, someone heard from, or host:port"));
}

void UdpTargetBox::add(const QString &name, const QString &endpoint)
{
    addItem(name.isEmpty() ? endpoint : QStringLiteral("%1 — %2").arg(name, endpoint), endpoint);
}

} // namespace widgets
