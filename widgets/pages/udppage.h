// The UDP peer's tab: bind, send to anyone, hear from anyone; shows that there is no connection. Thread: the main thread.
#pragma once

#include "endpointpage.h"
#include "udppeer.h"

class QLabel;
class QPushButton;

namespace widgets {

class AddressBox;
class ContactsBook;
class EncodingBox;
class MulticastBox;
class PortBox;
class ReplyBox;
class UdpOptionsForm;
class UdpTargetBox;

class UdpPage final : public EndpointPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UdpPage)

public:
    explicit UdpPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("udp"); }
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isActive() const override { return m_state == State::Bound; }
    void shutDown() override;
    void saveState() override;

Q_SIGNALS:
    // To the engine.
    void bindRequested(const net::UdpPeerOptions &options);
    void unbindRequested();
    void replyRequested(const net::ReplyRule &reply, const net::TextEncoding &encoding);
    void sendRequested(const QString &host, quint16 port, const QByteArray &datagram);
    void joinRequested(const QHostAddress &group, const QString &interfaceName);

private:
    UdpPage(net::UdpPeer &peer, const PageContext &context, QWidget *parent);
    void buildForm();
    void buildLower();
    void restoreFields();
    void connectEngine(net::UdpPeer *peer);
    void connectFields();
    void retranslateUi() override;
    void sendMessage(const QByteArray &message) override;
    void tick() override;
    void toggle();
    void bind(bool onFreePort = false); // whatever port was typed
    void showBound(const net::Endpoint &local);
    void showUnbound();
    void showFailure(const net::NetError &error);
    void showSendFailure(const net::Endpoint &to, const net::NetError &error);
    void showUnreachable(const net::Endpoint &peer);
    void takeEncoding();
    void passReply();
    void refreshState();
    void refreshSending();
    void refreshGroups();
    void refreshNewPeers();

    enum class State : quint8 { Idle, Binding, Bound };
    const net::UdpPeer &m_peer;
    State m_state = State::Idle;
    net::Endpoint m_local;
    quint32 m_flowsSeen = 0;
    AddressBox *m_address;
    PortBox *m_port;
    ReplyBox *m_reply;
    EncodingBox *m_encoding;
    QPushButton *m_bind;
    QLabel *m_about;
    Section *m_more;
    UdpOptionsForm *m_options;
    Section *m_multicast;
    MulticastBox *m_groups;
    QLabel *m_contactsTitle;
    ContactsBook *m_contacts;
    UdpTargetBox *m_target;
    LabelledForm *m_form;
};

} // namespace widgets
