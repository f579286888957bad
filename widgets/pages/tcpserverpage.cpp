#include "tcpserverpage.h"

#include "addressbox.h"
#include "icons.h"
#include "inlinemessage.h"
#include "labelledform.h"
#include "listeningform.h"
#include "logpanel.h"
#include "ownaddresses.h"
#include "portbox.h"
#include "section.h"
#include "streamoptionsform.h"
#include "taborder.h"
#include "words.h"

#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace widgets {

TcpServerPage::TcpServerPage(const PageContext &context, QWidget *parent)
    : TcpServerPage(*new net::TcpServer(*context.recorder), context, parent)
{
}

TcpServerPage::TcpServerPage(net::TcpServer &server, const PageContext &context, QWidget *parent)
    : StreamPage(QStringLiteral("tcpServer"), server, server.board(), context, parent)
    , m_address(new AddressBox(part(QLatin1StringView("address")), AddressBox::Offer::Listening))
    , m_port(new PortBox(part(QLatin1StringView("port"))))
    , m_start(new QPushButton)
    , m_more(new Section(name(), QStringLiteral("more"), false))
    , m_own(new OwnAddresses(part(QLatin1StringView("ownAddresses"))))
    , m_form(new LabelledForm(staticMetaObject.className()))
    , m_moreForm(new LabelledForm(staticMetaObject.className()))
    , m_maxClients(new QSpinBox)
    , m_listening(new ListeningForm(name(), net::TcpServerOptions().backlog))
{
    buildForm();
    connectEngine(&server);
    retranslateUi();
}

void TcpServerPage::buildForm()
{
    m_start->setObjectName(part(QLatin1StringView("start")));
    m_maxClients->setObjectName(part(QLatin1StringView("maxClients")));
    setPrimaryButton(*m_start);
    m_maxClients->setRange(0, 1000000);
    m_form->addField(QT_TR_NOOP("Address"), m_address, QT_TR_NOOP("Which of this machine's addresses clients can reach"));
    m_form->addField(QT_TR_NOOP("Port"), m_port, QT_TR_NOOP("0 … 65535; 0 lets the system choose a free one"));
    m_moreForm->addField(QT_TR_NOOP("Clients at most"), m_maxClients,
                         QT_TR_NOOP("Who comes when it is full is turned away"));

    auto *more = new QWidget;
    auto *moreColumn = new QVBoxLayout(more);
    moreColumn->setContentsMargins(0, 0, 0, 0);
    moreColumn->addLayout(m_moreForm);
    moreColumn->addWidget(m_listening);
    moreColumn->addWidget(streamForm().moreWidget());
    m_more->setContent(more);
    setup().addLayout(m_form);
    setup().addWidget(&streamForm());
    setup().addWidget(m_start);
    setup().addWidget(m_own);
    setup().addWidget(m_more);
    orderTabs({m_address, m_port, &streamForm(), m_start, m_own, m_more, &connections()});

    const net::TcpServerOptions usual;
    m_address->setKey(field(QLatin1StringView("address")).toString());
    m_port->setText(field(QLatin1StringView("port"), QString::number(usualPort)).toString());
    m_maxClients->setValue(field(QLatin1StringView("maxClients"), usual.maxClients).toInt());
    connect(m_start, &QPushButton::clicked, this, &TcpServerPage::toggle);
    connect(m_port, &PortBox::returnPressed, m_start, &QPushButton::click);
}

void TcpServerPage::connectEngine(net::TcpServer *server)
{
    connectStream(server);
    connect(this, &TcpServerPage::startRequested, server, &net::TcpServer::start);
    connect(this, &TcpServerPage::stopRequested, server, &net::TcpServer::stopListening);
    connect(this, &TcpServerPage::closeAllRequested, server, &net::TcpServer::closeAll);
    connect(server, &net::TcpServer::listening, this, &TcpServerPage::showListening);
    connect(server, &net::TcpServer::listeningStopped, this, &TcpServerPage::showStopped);
    connect(server, &net::Engine::failed, this, &TcpServerPage::showFailure);
}

QString TcpServerPage::title() const
{
    return words::channelText(channel());
}

QString TcpServerPage::statusText() const
{
    const qsizetype clients = board().openCount();
    if (m_state == State::Listening)
        return tr("listening %1, %n client(s)", nullptr, int(clients)).arg(m_local.toString());
    return clients == 0 ? QString() : tr("%n client(s), not listening", nullptr, int(clients));
}

bool TcpServerPage::isActive() const
{
    return m_state == State::Listening || board().openCount() > 0;
}

void TcpServerPage::shutDown()
{
    Q_EMIT stopRequested();
    Q_EMIT closeAllRequested();
}

void TcpServerPage::saveState()
{
    StreamPage::saveState();
    setField(QLatin1StringView("address"), m_address->key());
    setField(QLatin1StringView("port"), m_port->text());
    setField(QLatin1StringView("maxClients"), m_maxClients->value());
    m_listening->saveState();
}

void TcpServerPage::retranslateUi()
{
    StreamPage::retranslateUi();
    m_form->retranslate();
    m_moreForm->retranslate();
    m_listening->retranslateUi(); // its own language change comes after this one
    LabelledForm::alignLabels({m_form, streamForm().form()});
    LabelledForm::alignLabels({m_moreForm, m_listening->form(), streamForm().moreForm()});
    m_more->setTitle(tr("More options"));
    m_maxClients->setSpecialValueText(tr("No limit"));
    log().setEmptyText(
        tr("Press Start, then let a client connect to this port:\nanother machine, your own program, or the TCP "
           "client tab. Everything that happens is listed here."));
    connections().setEmptyText(tr("Clients that connect are listed here."));
    refreshState();
}

void TcpServerPage::tick()
{
    StreamPage::tick();
    const qsizetype clients = board().openCount();
    if (clients == m_clients)
        return;
    m_clients = clients;
    Q_EMIT statusChanged();
    if (m_tellsRemaining && clients == 0) {
        m_tellsRemaining = false;
        message().hide();
    }
}

QString TcpServerPage::whyNotSending() const
{
    if (connections().model().rowCount() > 0)
        return {};
    return m_state == State::Listening ? tr("No client is connected yet.") : tr("Start the server first.");
}

void TcpServerPage::toggle()
{
    if (m_state == State::Listening)
        Q_EMIT stopRequested();
    else if (m_state == State::Idle)
        start();
}

void TcpServerPage::start(bool onFreePort)
{
    const auto port = m_port->port();
    const auto address = m_address->value();
    const auto stream = streamForm().options();
    if (!port || !address || !stream) {
        // The field itself says what is wrong; the keyboard goes there.
        (!address ? static_cast<QWidget *>(m_address) : !port ? m_port : static_cast<QWidget *>(&streamForm()))->setFocus();
        return;
    }
    net::TcpServerOptions options;
    options.address = *address;
    options.port = onFreePort ? 0 : *port;
    options.backlog = m_listening->backlog();
    options.reuseAddress = m_listening->reuseAddress();
    options.maxClients = m_maxClients->value();
    options.stream = *stream;
    m_state = State::Starting;
    message().hide();
    m_tellsRemaining = false;
    saveState();
    refreshState();
    Q_EMIT startRequested(options);
}

void TcpServerPage::showListening(const net::Endpoint &local)
{
    m_state = State::Listening;
    m_local = local;
    refreshState();
}

void TcpServerPage::showStopped()
{
    m_state = State::Idle;
    refreshState();
    const qsizetype open = board().openCount();
    if (open == 0)
        return;
    m_tellsRemaining = true;
    message().showMessage(
        {MessageSeverity::Info,
         [this] { return tr("Not listening any more; %n connection(s) stay open.", nullptr, int(board().openCount())); },
         [] { return tr("Close them"); }, [this] { Q_EMIT closeAllRequested(); }});
}

void TcpServerPage::showFailure(const net::NetError &error)
{
    if (m_state == State::Starting)
        m_state = State::Idle;
    refreshState();
    if (!m_address->takeError(error))
        message().showListenError(error, [this] { start(true); });
}

void TcpServerPage::refreshState()
{
    const bool idle = m_state == State::Idle;
    const bool listening = m_state == State::Listening;
    for (QWidget *locked : {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_port),
                            static_cast<QWidget *>(m_maxClients), static_cast<QWidget *>(m_listening)})
        locked->setEnabled(idle);
    m_port->showInUse(listening ? m_local.port() : 0);
    m_start->setEnabled(m_state != State::Starting);
    m_start->setText(listening ? tr("Stop listening") : tr("Start"));
    m_start->setAccessibleName(listening ? tr("Stop listening") : tr("Start the server"));
    m_start->setIcon(icon(listening ? u"stop" : u"start", IconTint::OnAccent));
    const auto chosen = m_address->value();
    m_own->setListening(listening ? m_local : net::Endpoint(), chosen && *chosen == QHostAddress(QHostAddress::Any));
    StreamPage::tick();
    Q_EMIT statusChanged();
}

} // namespace widgets
