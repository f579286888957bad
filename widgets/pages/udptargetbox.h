// To whom a datagram goes: a contact, someone heard from, broadcast, a joined group, or host:port as typed.
//
// Thread: the main thread. Errors: target() as net::parseHostPort.
#pragma once

#include "contact.h"
#include "endpoint.h"

#include <QComboBox>

namespace widgets {

class UdpTargetBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UdpTargetBox)

public:
    static constexpr qsizetype recentShown = 20;
    static constexpr quint16 usualPort = 9000;
    explicit UdpTargetBox(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] net::Result<net::HostPort> target() const;
    [[nodiscard]] QString text() const { return currentText(); } // what is remembered
    void choose(const QString &endpoint, const QString &name = {});

    void setContacts(const QList<Contact> &contacts);
    void setGroups(const QStringList &groups);     // addresses
    void setPort(quint16 port);                    // for broadcast and groups
    void addRecent(const net::Endpoint &endpoint); // newest first

Q_SIGNALS:
    void targetChanged();

private:
    void changeEvent(QEvent *event) override;
    void fill();
    void add(const QString &name, const QString &endpoint);

    QList<Contact> m_contacts;
    QStringList m_groups;
    QStringList m_recent;
    quint16 m_port;
};

} // namespace widgets
