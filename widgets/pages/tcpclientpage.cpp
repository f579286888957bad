#include "tcpclientpage.h"

#include "addressbox.h"
#include "hosthistory.h"
#include "icons.h"
#include "inlinemessage.h"
#include "labelledform.h"
#include "logpanel.h"
#include "portbox.h"
#include "section.h"
#include "streamoptionsform.h"
#include "taborder.h"
#include "words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

namespace widgets {

namespace {

constexpr int longestTimeoutSeconds = 300;

} // namespace

TcpClientPage::TcpClientPage(const PageContext &context, QWidget *parent)
    : TcpClientPage(*new net::TcpClient(*context.recorder), context, parent)
{
}

TcpClientPage::TcpClientPage(net::TcpClient &client, const PageContext &context, QWidget *parent)
    : StreamPage(QStringLiteral("tcpClient"), client, client.board(), context, parent)
    , m_host(new HostHistory(part(QLatin1StringView("host"))))
    , m_port(new PortBox(part(QLatin1StringView("port"))))
    , m_connect(new QPushButton)
    , m_disconnectAll(new QPushButton)
    , m_more(new Section(name(), QStringLiteral("more"), false))
    , m_form(new LabelledForm(staticMetaObject.className()))
    , m_moreForm(new LabelledForm(staticMetaObject.className()))
    , m_localAddress(new AddressBox(part(QLatin1StringView("localAddress")), AddressBox::Offer::Outgoing))
    , m_localPort(new PortBox(part(QLatin1StringView("localPort"))))
    , m_timeout(new QSpinBox)
    , m_reconnect(new QCheckBox)
{
    buildForm();
    restoreFields();
    connectEngine(&client);
    retranslateUi();
}

void TcpClientPage::buildForm()
{
    m_connect->setObjectName(part(QLatin1StringView("connect")));
    m_disconnectAll->setObjectName(part(QLatin1StringView("disconnectAll")));
    m_timeout->setObjectName(part(QLatin1StringView("timeout")));
    m_reconnect->setObjectName(part(QLatin1StringView("reconnect")));
    setPrimaryButton(*m_connect);
    m_timeout->setRange(1, longestTimeoutSeconds);
    m_form->addField(QT_TR_NOOP("Host"), m_host, QT_TR_NOOP("A name, an address, or host:port"));
    m_form->addField(QT_TR_NOOP("Port"), m_port);
    m_moreForm->addField(QT_TR_NOOP("Connect timeout"), m_timeout, QT_TR_NOOP("For each address that is tried"));
    m_moreForm->addField(QT_TR_NOOP("Local address"), m_localAddress,
                         QT_TR_NOOP("bind() before connect(): which way out is taken"));
    m_moreForm->addField(QT_TR_NOOP("Local port"), m_localPort, QT_TR_NOOP("0 lets the system choose, as usual"));
    m_moreForm->addCheck(QT_TR_NOOP("Reconnect by itself"), m_reconnect,
                         QT_TR_NOOP("After a connection failed or ended, with growing pauses; not after one's own close"));

    auto *more = new QWidget;
    auto *moreColumn = new QVBoxLayout(more);
    moreColumn->setContentsMargins(0, 0, 0, 0);
    moreColumn->addLayout(m_moreForm);
    moreColumn->addWidget(streamForm().moreWidget());
    m_more->setContent(more);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_connect, 1);
    buttons->addWidget(m_disconnectAll);
    setup().addLayout(m_form);
    setup().addWidget(&streamForm());
    setup().addLayout(buttons);
    setup().addWidget(m_more);
    orderTabs({m_host, m_port, &streamForm(), m_connect, m_disconnectAll, m_more, &connections()});

    connect(m_connect, &QPushButton::clicked, this, &TcpClientPage::open);
    connect(m_disconnectAll, &QPushButton::clicked, this, &TcpClientPage::closeAllRequested);
    connect(m_host, &HostHistory::portChosen, m_port, &PortBox::setPort);
    connect(m_host, &HostHistory::returnPressed, m_connect, &QPushButton::click);
    connect(m_port, &PortBox::returnPressed, m_connect, &QPushButton::click);
}

void TcpClientPage::restoreFields()
{
    const net::TcpClientOptions usual;
    m_host->setHost(field(QLatin1StringView("host"), QStringLiteral("127.0.0.1")).toString());
    m_port->setText(field(QLatin1StringView("port"), QString::number(usualPort)).toString());
    m_localAddress->setKey(field(QLatin1StringView("localAddress")).toString());
    m_localPort->setText(field(QLatin1StringView("localPort"), QStringLiteral("0")).toString());
    m_timeout->setValue(field(QLatin1StringView("timeout"), usual.connectTimeoutMs / 1000).toInt());
    m_reconnect->setChecked(field(QLatin1StringView("reconnect"), usual.reconnect).toBool());
}

void TcpClientPage::connectEngine(net::TcpClient *client)
{
    connectStream(client);
    connect(this, &TcpClientPage::openRequested, client, &net::TcpClient::open);
    connect(this, &TcpClientPage::closeAllRequested, client, &net::TcpClient::closeAll);
    connect(client, &net::TcpClient::connected, this, &TcpClientPage::showConnected);
    connect(client, &net::TcpClient::connectFailed, this, &TcpClientPage::showFailure);
}

QString TcpClientPage::title() const
{
    return words::channelText(channel());
}

QString TcpClientPage::statusText() const
{
    const auto current = connections().current();
    if (current && current->state == net::ConnectionState::Open)
        return tr("connected to %1").arg(ConnectionModel::nameOf(*current));
    const qsizetype open = board().openCount();
    return open == 0 ? QString() : tr("%n connection(s)", nullptr, int(open));
}

bool TcpClientPage::isActive() const
{
    return board().openCount() > 0;
}

void TcpClientPage::shutDown()
{
    Q_EMIT closeAllRequested();
}

void TcpClientPage::saveState()
{
    StreamPage::saveState();
    setField(QLatin1StringView("host"), m_host->host());
    setField(QLatin1StringView("port"), m_port->text());
    setField(QLatin1StringView("localAddress"), m_localAddress->key());
    setField(QLatin1StringView("localPort"), m_localPort->text());
    setField(QLatin1StringView("timeout"), m_timeout->value());
    setField(QLatin1StringView("reconnect"), m_reconnect->isChecked());
}

void TcpClientPage::retranslateUi()
{
    StreamPage::retranslateUi();
    m_form->retranslate();
    m_moreForm->retranslate();
    LabelledForm::alignLabels({m_form, streamForm().form()});
    LabelledForm::alignLabels({m_moreForm, streamForm().moreForm()});
    m_more->setTitle(tr("More options"));
    m_timeout->setSuffix(tr(" s"));
    m_disconnectAll->setText(tr("Disconnect all"));
    log().setEmptyText(tr("Press Connect to reach the server named on the left:\nevery step is listed here, from the name's "
                          "addresses to the connection, and then what is said."));
    connections().setEmptyText(tr("Connections are listed here. Connect again for another one."));
    m_listed = -1;
    refreshState();
}

void TcpClientPage::tick()
{
    StreamPage::tick();
    refreshState();
}

QString TcpClientPage::whyNotSending() const
{
    return connections().model().rowCount() > 0 ? QString() : tr("Connect first.");
}

void TcpClientPage::open()
{
    const auto port = m_port->port();
    const auto stream = streamForm().options();
    const auto localAddress = m_localAddress->value();
    const auto localPort = m_localPort->port();
    if (m_host->host().isEmpty()) {
        m_host->setError({net::NetErrorCode::MalformedAddress, 0, {}, {}, -1});
        m_host->setFocus();
        return;
    }
    if (port && *port == 0) {
        m_port->setError({net::NetErrorCode::PortOutOfRange, 0, {}, {}, 0});
        m_port->setFocus();
        return;
    }
    if (!port || !stream || !localAddress || !localPort) {
        // The field itself says what is wrong; the keyboard goes there.
        m_more->setOpen(m_more->isOpen() || !localAddress || !localPort);
        (!port           ? static_cast<QWidget *>(m_port)
         : !localAddress ? static_cast<QWidget *>(m_localAddress)
         : !localPort    ? static_cast<QWidget *>(m_localPort)
                         : static_cast<QWidget *>(&streamForm()))
            ->setFocus();
        return;
    }
    net::TcpClientOptions options;
    options.host = m_host->host();
    options.port = *port;
    options.localAddress = *localAddress;
    options.localPort = *localPort;
    options.connectTimeoutMs = m_timeout->value() * 1000;
    options.reconnect = m_reconnect->isChecked();
    options.stream = *stream;
    message().hide();
    m_host->remember(options.host, options.port);
    saveState();
    Q_EMIT openRequested(++m_lastId, options);
}

// What was said of the last failure is over once a connection stands.
void TcpClientPage::showConnected(quint32 id)
{
    if (m_failedId != 0 && id >= m_failedId) {
        message().hide();
        m_failedId = 0;
    }
    Q_EMIT statusChanged();
}

void TcpClientPage::showFailure(quint32 id, const net::NetError &error)
{
    m_failedId = id;
    InlineMessage::Content content;
    content.severity = MessageSeverity::Error;
    content.text = [error] { return words::errorText(error); };
    if (!m_reconnect->isChecked()) {
        content.actionText = [] { return tr("Try again"); };
        content.action = [this] { open(); };
    }
    message().showMessage(content);
}

void TcpClientPage::refreshState()
{
    const qsizetype listed = board().openCount();
    if (listed == m_listed)
        return;
    m_listed = listed;
    m_connect->setText(listed > 0 ? tr("Connect another") : tr("Connect"));
    m_connect->setIcon(icon(u"connect", IconTint::OnAccent));
    m_disconnectAll->setVisible(listed > 0);
    Q_EMIT statusChanged();
}

} // namespace widgets
