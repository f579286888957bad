#include "udppage.h"

#include "addressbox.h"
#include "bufferbars.h"
#include "composer.h"
#include "contactsbook.h"
#include "encodingbox.h"
#include "icons.h"
#include "inlinemessage.h"
#include "labelledform.h"
#include "livepanel.h"
#include "logpanel.h"
#include "multicastbox.h"
#include "portbox.h"
#include "recorder.h"
#include "replybox.h"
#include "section.h"
#include "taborder.h"
#include "udpoptionsform.h"
#include "udptargetbox.h"
#include "words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr quint32 flowsPerLook = 200; // new pairs of endpoints looked at per tick; more are simply not offered as targets

template <class Box>
Box *named(Box *box, QLatin1StringView part)
{
    box->setObjectName(QStringLiteral("udp.") + part);
    return box;
}

} // namespace

UdpPage::UdpPage(const PageContext &context, QWidget *parent)
    : UdpPage(*new net::UdpPeer(*context.recorder), context, parent)
{
}

UdpPage::UdpPage(net::UdpPeer &peer, const PageContext &context, QWidget *parent)
    : EndpointPage(QStringLiteral("udp"), peer, context, parent)
    , m_peer(peer)
    , m_address(new AddressBox(part(QLatin1StringView("address")), AddressBox::Offer::Listening))
    , m_port(new PortBox(part(QLatin1StringView("port"))))
    , m_reply(new ReplyBox(part(QLatin1StringView("reply"))))
    , m_encoding(new EncodingBox(part(QLatin1StringView("encoding"))))
    , m_bind(named(new QPushButton, QLatin1StringView("bind")))
    , m_about(named(new QLabel, QLatin1StringView("about")))
    , m_more(new Section(name(), QStringLiteral("more"), false))
    , m_options(new UdpOptionsForm(name()))
    , m_multicast(new Section(name(), QStringLiteral("multicastSection"), false))
    , m_groups(new MulticastBox(name()))
    , m_contactsTitle(new QLabel)
    , m_contacts(new ContactsBook(part(QLatin1StringView("contacts"))))
    , m_target(new UdpTargetBox(part(QLatin1StringView("target"))))
    , m_form(new LabelledForm(staticMetaObject.className()))
{
    live().setUsesConnections(false);
    setComposerTarget(m_target);
    composer().setMaxMessageBytes(net::maxDatagramBytes);
    composer().setEmptyAllowed(true);
    buildForm();
    buildLower();
    orderTabs({m_address, m_port, m_reply, m_encoding, m_bind, m_more, m_multicast, m_contacts});
    restoreFields();
    connectFields();
    connectEngine(&peer);
    retranslateUi();
}

void UdpPage::buildForm()
{
    setPrimaryButton(*m_bind);
    m_about->setProperty("muted", true);
    m_about->setWordWrap(true);
    m_form->addField(QT_TR_NOOP("Address"), m_address, QT_TR_NOOP("Which of this machine's addresses hears datagrams"));
    m_form->addField(QT_TR_NOOP("Port"), m_port, QT_TR_NOOP("0 … 65535; 0 lets the system choose a free one"));
    m_form->addField(QT_TR_NOOP("Reply"), m_reply, QT_TR_NOOP("What is answered to every datagram by itself"));
    m_form->addField(QT_TR_NOOP("Encoding"), m_encoding, QT_TR_NOOP("How the bytes are read as text, and text is sent"));
    m_more->setContent(m_options);
    m_multicast->setContent(m_groups);
    setup().addLayout(m_form);
    setup().addWidget(m_bind);
    setup().addWidget(m_about);
    setup().addWidget(m_more);
    setup().addWidget(m_multicast);
}

void UdpPage::buildLower()
{
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_contactsTitle);
    column->addWidget(m_contacts, 1);
    m_contactsTitle->setBuddy(m_contacts);
    setBelowSetup(below);
}

void UdpPage::restoreFields()
{
    const net::UdpPeerOptions usual;
    const auto restored = [this](const char *name, const QVariant &fallback) {
        return field(QLatin1StringView(name), fallback);
    };
    m_address->setKey(restored("address", {}).toString());
    m_port->setText(restored("port", QString::number(UdpTargetBox::usualPort)).toString());
    m_reply->setFixedText(restored("replyText", m_reply->fixedText()).toString());
    m_reply->setRule(
        net::ReplyRule::of(static_cast<net::ReplyRule::Kind>(restored("reply", 0).toInt()), m_reply->fixedText()));
    if (const auto known = net::TextEncoding::fromName(restored("encoding", usual.encoding.name()).toString()))
        m_encoding->setEncoding(*known);
    m_target->setContacts(m_contacts->contacts());
    m_target->choose(restored("target", QStringLiteral("127.0.0.1:%1").arg(UdpTargetBox::usualPort)).toString());
    refreshGroups();
    takeEncoding();
}

void UdpPage::shutDown()
{
    Q_EMIT unbindRequested();
}

void UdpPage::saveState()
{
    EndpointPage::saveState();
    const auto save = [this](const char *name, const QVariant &value) { setField(QLatin1StringView(name), value); };
    save("address", m_address->key());
    save("port", m_port->text());
    save("reply", int(m_reply->rule().kind()));
    save("replyText", m_reply->fixedText());
    save("encoding", m_encoding->encoding().name());
    save("target", m_target->text());
    m_options->saveState();
    m_groups->saveState();
}

void UdpPage::connectFields()
{
    connect(m_bind, &QPushButton::clicked, this, &UdpPage::toggle);
    connect(m_port, &PortBox::returnPressed, m_bind, &QPushButton::click);
    connect(m_reply, &ReplyBox::ruleChanged, this, &UdpPage::passReply);
    connect(m_encoding, &EncodingBox::encodingChanged, this, &UdpPage::takeEncoding);
    connect(m_target, &UdpTargetBox::targetChanged, this, &UdpPage::refreshSending);
    connect(m_contacts, &ContactsBook::contactsChanged, this, [this] { m_target->setContacts(m_contacts->contacts()); });
    connect(m_contacts, &ContactsBook::sendToRequested, this,
            [this](const Contact &contact) { m_target->choose(contact.endpointText(), contact.name); });
    connect(m_groups, &MulticastBox::groupsChanged, this, &UdpPage::refreshGroups);
    connect(m_groups, &MulticastBox::joinRequested, this, [this](const QHostAddress &group, const QString &interfaceName) {
        if (m_state == State::Bound)
            Q_EMIT joinRequested(group, interfaceName);
    });
}

void UdpPage::connectEngine(net::UdpPeer *peer)
{
    connect(this, &UdpPage::bindRequested, peer, &net::UdpPeer::bind);
    connect(this, &UdpPage::unbindRequested, peer, &net::UdpPeer::unbind);
    connect(this, &UdpPage::replyRequested, peer, &net::UdpPeer::setReply);
    connect(this, &UdpPage::sendRequested, peer, &net::UdpPeer::sendToHost);
    connect(this, &UdpPage::joinRequested, peer, &net::UdpPeer::join);
    connect(m_groups, &MulticastBox::leaveRequested, peer, &net::UdpPeer::leave);
    connect(peer, &net::UdpPeer::bound, this, &UdpPage::showBound);
    connect(peer, &net::UdpPeer::unbound, this, &UdpPage::showUnbound);
    connect(peer, &net::Engine::failed, this, &UdpPage::showFailure);
    connect(peer, &net::UdpPeer::sendFailed, this, &UdpPage::showSendFailure);
    connect(peer, &net::UdpPeer::portUnreachable, this, &UdpPage::showUnreachable);
}

QString UdpPage::title() const
{
    return words::channelText(channel());
}

QString UdpPage::statusText() const
{
    return m_state == State::Bound ? tr("bound to %1").arg(m_local.toString()) : QString();
}

void UdpPage::retranslateUi()
{
    EndpointPage::retranslateUi();
    m_form->retranslate();
    LabelledForm::alignLabels({m_form});
    m_more->setTitle(tr("More options"));
    m_multicast->setTitle(tr("Multicast groups"));
    m_contactsTitle->setText(tr("Contacts"));
    log().setEmptyText(
        tr("Press Bind, then send a datagram to someone, or let someone send one here.\nTo try it alone: send "
           "to 127.0.0.1 and this very port."));
    bars().setEmptyText(tr("Bind to see how full the receive buffer is."));
    refreshState();
    passReply();
}

void UdpPage::sendMessage(const QByteArray &message)
{
    const auto target = m_target->target();
    if (!target || m_state != State::Bound)
        return;
    Q_EMIT sendRequested(target->host, target->port, message);
}

void UdpPage::tick()
{
    refreshNewPeers();
    if (m_state != State::Bound)
        return;
    const net::UdpPeerStatus status = m_peer.status();
    std::vector<BufferBars::Bar> rows;
    rows.push_back({tr("Kernel's receive queue"), status.kernelReceiveQueue, status.receiveBufferBytes, false});
    const QString caption = status.kernelDrops < 0 ? tr("%n peer(s) heard from", nullptr, status.peersSeen)
                                                   : tr("Dropped by the kernel: %1").arg(status.kernelDrops);
    bars().setBars(caption, std::move(rows));
}

void UdpPage::toggle()
{
    if (m_state == State::Bound)
        Q_EMIT unbindRequested();
    else if (m_state == State::Idle)
        bind();
}

void UdpPage::bind(bool onFreePort)
{
    const auto port = m_port->port();
    const auto address = m_address->value();
    if (!port || !address) {
        (address ? static_cast<QWidget *>(m_port) : static_cast<QWidget *>(m_address))->setFocus();
        return;
    }
    net::UdpPeerOptions options;
    options.address = *address;
    options.port = onFreePort ? 0 : *port;
    m_options->fill(options);
    options.encoding = m_encoding->encoding();
    options.reply = m_reply->rule();
    options.chatPhrases = words::chatPhrases();
    m_state = State::Binding;
    message().hide();
    saveState();
    refreshState();
    Q_EMIT bindRequested(options);
}

void UdpPage::showBound(const net::Endpoint &local)
{
    m_state = State::Bound;
    m_local = local;
    m_target->setPort(local.port());
    refreshState();
    for (const MulticastBox::Group &group : m_groups->groups())
        Q_EMIT joinRequested(group.address, group.interfaceName);
}

void UdpPage::showUnbound()
{
    m_state = State::Idle;
    bars().setBars({}, {});
    refreshState();
}

void UdpPage::showFailure(const net::NetError &error)
{
    if (m_state == State::Bound) {
        // Bound already, so it was about a group.
        m_groups->refuse(error);
        m_multicast->setOpen(true);
        return;
    }
    m_state = State::Idle;
    refreshState();
    if (!m_address->takeError(error))
        message().showListenError(error, [this] { bind(true); });
}

void UdpPage::showSendFailure(const net::Endpoint &to, const net::NetError &error)
{
    Q_UNUSED(to)
    message().showError(error);
}

void UdpPage::showUnreachable(const net::Endpoint &peer)
{
    message().showError({net::NetErrorCode::PortUnreachable, 0, peer.toString(), {}, -1});
}

void UdpPage::takeEncoding()
{
    setEncoding(m_encoding->encoding());
    passReply();
}

void UdpPage::passReply()
{
    Q_EMIT replyRequested(m_reply->rule(), m_encoding->encoding());
}

void UdpPage::refreshState()
{
    const bool idle = m_state == State::Idle;
    const bool isBound = m_state == State::Bound;
    for (QWidget *locked : std::initializer_list<QWidget *>{m_address, m_port, m_options})
        locked->setEnabled(idle);
    m_port->showInUse(isBound ? m_local.port() : 0);
    m_bind->setEnabled(m_state != State::Binding);
    m_bind->setText(isBound ? tr("Unbind") : tr("Bind"));
    m_bind->setAccessibleName(m_bind->text());
    m_bind->setIcon(icon(isBound ? u"stop" : u"start", IconTint::OnAccent));
    m_about->setText(isBound ? tr("Bound to %1. There is no connection: each datagram goes its own way, and nobody says "
                                  "whether it arrived.")
                                   .arg(m_local.toString())
                             : tr("UDP has no connection: bind a port, then send to anyone and hear from anyone."));
    refreshSending();
    Q_EMIT statusChanged();
}

void UdpPage::refreshSending()
{
    const auto target = m_target->target();
    const bool portless = target && target->port == 0;
    const bool usable = m_state == State::Bound && target && !portless;
    QString why;
    if (m_state != State::Bound)
        why = tr("Bind first.");
    else if (!target || portless)
        why = tr("Say to whom: host:port, or choose a contact.");
    setSendEnabled(usable, why);
}

void UdpPage::refreshGroups()
{
    QStringList addresses;
    for (const MulticastBox::Group &group : m_groups->groups())
        addresses.append(group.address.toString());
    m_target->setGroups(addresses);
}

// Whoever a datagram came from has a flow in the session: offered as a target.
void UdpPage::refreshNewPeers()
{
    const auto index = context().recorder->index();
    const quint32 total = index ? index->flowCount() : 0;
    const quint32 from = std::max(m_flowsSeen, total > flowsPerLook ? total - flowsPerLook : 0);
    for (quint32 id = from + 1; id <= total; ++id) {
        const net::Flow flow = index->flow(id);
        if (flow.channel == net::Channel::Udp && flow.openedByPeer)
            m_target->addRecent(flow.peer);
    }
    m_flowsSeen = total;
}

} // namespace widgets
