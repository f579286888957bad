#include "httppage.h"

#include "addressbox.h"
#include "cannedmodel.h"
#include "cannedwindow.h"
#include "contentbox.h"
#include "httptotals.h"
#include "httpwords.h"
#include "inlinemessage.h"
#include "labelledform.h"
#include "limitsform.h"
#include "listeningform.h"
#include "livepanel.h"
#include "logpanel.h"
#include "portbox.h"
#include "requestspanel.h"
#include "section.h"
#include "servingform.h"
#include "transferlist.h"
#include "urllist.h"
#include "words.h"

#include <QDragEnterEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr QLatin1StringView cannedField("canned");

// The one local file or folder that is being dragged; empty for anything else.
QString draggedPath(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

HttpPage::HttpPage(const PageContext &context, QWidget *parent)
    : HttpPage(*new net::HttpServer(*context.recorder), context, parent)
{
}

HttpPage::HttpPage(net::HttpServer &server, const PageContext &context, QWidget *parent)
    : EnginePage(QStringLiteral("httpServer"), server, context, parent)
    , m_server(server)
    , m_address(new AddressBox(part(QLatin1StringView("address")), AddressBox::Offer::Listening))
    , m_port(new PortBox(part(QLatin1StringView("port"))))
    , m_form(new LabelledForm(staticMetaObject.className()))
    , m_content(new ContentBox(name()))
    , m_start(new QPushButton)
    , m_urls(new UrlList(part(QLatin1StringView("urls"))))
    , m_serving(new ServingForm(name()))
    , m_canned(new CannedModel(this))
    , m_cannedSection(new Section(name(), QStringLiteral("cannedSection"), false))
    , m_cannedLabel(new QLabel)
    , m_cannedEdit(new QPushButton)
    , m_limitsSection(new Section(name(), QStringLiteral("limitsSection"), false))
    , m_limits(new LimitsForm(name()))
    , m_moreSection(new Section(name(), QStringLiteral("moreSection"), false))
    , m_listening(new ListeningForm(name(), net::HttpServerOptions().backlog))
    , m_tabs(new QTabWidget)
    , m_requests(new RequestsPanel(part(QLatin1StringView("requests")), *context.recorder))
    , m_log(new LogPanel(part(QLatin1StringView("log")), *context.recorder, channel()))
    , m_transfersSection(new Section(name(), QStringLiteral("transfersSection"), true))
    , m_transfers(new TransferList(part(QLatin1StringView("transfers"))))
    , m_totals(new HttpTotals(name(), server.board()))
{
    setAcceptDrops(true);
    restoreCanned();
    buildSetup();
    buildSections();
    buildMiddle();
    buildLive();
    connectEngine();
    retranslateUi();
}

void HttpPage::buildSetup()
{
    m_start->setObjectName(part(QLatin1StringView("start")));
    setPrimaryButton(*m_start);
    m_form->addField(QT_TR_NOOP("Address"), m_address, QT_TR_NOOP("Which of this machine's addresses browsers can reach"));
    m_form->addField(QT_TR_NOOP("Port"), m_port,
                     QT_TR_NOOP("8080 is usual where 80 needs administrator rights; 0 lets the system choose a free one"));
    setup().addLayout(m_form);
    setup().addWidget(m_content);
    setup().addWidget(m_start);
    setup().addWidget(m_urls);
    setup().addWidget(m_serving);
    setup().addWidget(m_cannedSection);
    setup().addWidget(m_limitsSection);
    setup().addWidget(m_moreSection);
    setBelowSetup(new QWidget);
    m_address->setKey(field(QLatin1StringView("address")).toString());
    m_port->setText(field(QLatin1StringView("port"), QString::number(usualPort)).toString());
    connect(m_start, &QPushButton::clicked, this, &HttpPage::toggle);
    connect(m_port, &PortBox::returnPressed, m_start, &QPushButton::click);
    connect(m_content, &ContentBox::contentChanged, this, &HttpPage::serve);
    connect(m_serving, &ServingForm::servingChanged, this, &HttpPage::serve);
    connect(m_limits, &LimitsForm::limitsChanged, this, &HttpPage::serve);
    connect(m_canned, &CannedModel::changed, this, &HttpPage::refreshCanned);
    connect(m_canned, &CannedModel::changed, this, &HttpPage::serve);
}

void HttpPage::buildSections()
{
    auto *canned = new QWidget;
    auto *row = new QHBoxLayout(canned);
    row->setContentsMargins(0, 0, 0, 0);
    m_cannedLabel->setWordWrap(true);
    m_cannedLabel->setProperty("muted", true);
    m_cannedEdit->setObjectName(part(QLatin1StringView("editCanned")));
    row->addWidget(m_cannedLabel, 1);
    row->addWidget(m_cannedEdit, 0, Qt::AlignTop);
    m_cannedSection->setContent(canned);
    m_limitsSection->setContent(m_limits);
    m_moreSection->setContent(m_listening);
    connect(m_cannedEdit, &QPushButton::clicked, this, &HttpPage::editCanned);
}

void HttpPage::buildMiddle()
{
    m_tabs->setObjectName(part(QLatin1StringView("tabs")));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_requests, {});
    m_tabs->addTab(m_log, {});
    m_tabs->setCurrentIndex(std::clamp(field(middleTabField, 0).toInt(), 0, 1));
    middle().addWidget(m_tabs, 1);
    connect(m_requests, &RequestsPanel::logRequested, this, &HttpPage::showInLog);
}

void HttpPage::buildLive()
{
    m_transfersSection->setContent(m_transfers);
    live().addSection(m_transfersSection);
    live().addSection(m_totals);
    connect(m_transfers, &TransferList::disconnectRequested, this,
            [this](quint64 connection) { Q_EMIT disconnectRequested({connection}); });
    connect(m_totals, &HttpTotals::textPicked, this, [this](const QString &text) {
        m_tabs->setCurrentWidget(m_requests);
        m_requests->filterText(text);
    });
    connect(m_totals, &HttpTotals::resetPicked, this, [this] { m_server.resetTotals(); });
}

void HttpPage::connectEngine()
{
    connect(this, &HttpPage::startRequested, &m_server, &net::HttpServer::start);
    connect(this, &HttpPage::servingRequested, &m_server, &net::HttpServer::setServing);
    connect(this, &HttpPage::stopRequested, &m_server, &net::HttpServer::stopListening);
    connect(this, &HttpPage::closeAllRequested, &m_server, &net::HttpServer::closeAll);
    connect(this, &HttpPage::disconnectRequested, &m_server, &net::HttpServer::disconnectClients);
    connect(&m_server, &net::HttpServer::listening, this, &HttpPage::showListening);
    connect(&m_server, &net::HttpServer::listeningStopped, this, &HttpPage::showStopped);
    connect(&m_server, &net::Engine::failed, this, &HttpPage::showFailure);
}

QString HttpPage::title() const
{
    return words::channelText(channel());
}

void HttpPage::shutDown()
{
    Q_EMIT stopRequested();
    Q_EMIT closeAllRequested();
}

void HttpPage::saveState()
{
    EnginePage::saveState();
    setField(QLatin1StringView("address"), m_address->key());
    setField(QLatin1StringView("port"), m_port->text());
    setField(middleTabField, m_tabs->currentIndex());
    setField(cannedField, QString::fromUtf8(QJsonDocument(m_canned->toJson()).toJson(QJsonDocument::Compact)));
    m_content->saveState();
    m_serving->saveState();
    m_limits->saveState();
    m_listening->saveState();
    m_requests->saveState();
    m_log->saveState();
}

void HttpPage::restoreCanned()
{
    const QByteArray saved = field(cannedField).toString().toUtf8();
    m_canned->setAnswers(CannedModel::fromJson(QJsonDocument::fromJson(saved).array()));
}

net::HttpServerOptions HttpPage::serving() const
{
    net::HttpServerOptions options;
    m_content->fill(&options);
    m_serving->fill(&options);
    options.canned = m_canned->answers();
    options.limits = m_limits->limits();
    options.phrases = words::allHttpPhrases();
    return options;
}

void HttpPage::serve()
{
    // Half a change (a folder that is yet to be chosen) changes nothing.
    if (m_state != State::Listening || !m_content->isReady())
        return;
    saveState();
    Q_EMIT servingRequested(serving());
}

void HttpPage::toggle()
{
    if (m_state == State::Listening)
        Q_EMIT stopRequested();
    else if (m_state == State::Idle)
        start();
}

void HttpPage::start(bool onFreePort)
{
    const auto port = m_port->port();
    const auto address = m_address->value();
    if (!port || !address) {
        // The field itself says what is wrong; the keyboard goes there.
        (!address ? static_cast<QWidget *>(m_address) : m_port)->setFocus();
        return;
    }
    if (!m_content->isReady()) {
        m_content->choose();
        return;
    }
    if (!m_serving->isReady()) {
        m_serving->chooseUploadFolder();
        return;
    }
    net::HttpServerOptions options = serving();
    options.address = *address;
    options.port = onFreePort ? 0 : *port;
    options.backlog = m_listening->backlog();
    options.reuseAddress = m_listening->reuseAddress();
    m_state = State::Starting;
    message().hide();
    m_tellsRemaining = false;
    saveState();
    refreshState();
    Q_EMIT startRequested(options);
}

bool HttpPage::isBothFamilies() const
{
    const auto address = m_address->value();
    return address && *address == QHostAddress(QHostAddress::Any);
}

void HttpPage::showInLog(quint32 entry)
{
    m_tabs->setCurrentWidget(m_log);
    m_log->showEntry(entry);
}

void HttpPage::editCanned()
{
    const QString windowName = part(QLatin1StringView("canned"));
    auto *window = findChild<CannedWindow *>(windowName);
    if (!window)
        window = new CannedWindow(windowName, *m_canned, this);
    window->show();
    window->raise();
    window->activateWindow();
}

void HttpPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedPath(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void HttpPage::dropEvent(QDropEvent *event)
{
    const QString path = draggedPath(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    m_content->take(path);
    if (m_state == State::Listening)
        message().showMessage({MessageSeverity::Good, [path] { return tr("Now serving %1.").arg(path); }, {}, {}});
}

void HttpPage::retranslateUi()
{
    EnginePage::retranslateUi();
    // Their own language change comes after this one, and the widths go by the new words.
    for (LabelledForm *form : {m_form, m_content->form(), m_serving->form()})
        form->retranslate();
    LabelledForm::alignLabels({m_form, m_content->form(), m_serving->form()});
    m_cannedSection->setTitle(tr("Canned answers"));
    m_cannedEdit->setText(tr("Edit…"));
    m_limitsSection->setTitle(tr("Limits"));
    m_moreSection->setTitle(tr("More options"));
    m_transfersSection->setTitle(tr("Transfers"));
    m_tabs->setTabText(0, tr("Requests"));
    m_tabs->setTabText(1, tr("Log"));
    m_tabs->setTabToolTip(0, tr("Every request with its answer, one a line"));
    m_tabs->setTabToolTip(1, tr("Everything that happens on the connections, message by message"));
    m_tabs->setAccessibleName(tr("Requests and log"));
    m_requests->setEmptyText(
        tr("Press Start, then open one of the addresses on the left in a browser:\nhere, on a phone, or on "
           "another machine. Every request is listed here and can be opened."));
    m_log->setEmptyText(
        tr("Press Start, then open one of the addresses on the left in a browser.\nEverything that happens on the "
           "connections is listed here."));
    refreshCanned();
    refreshState();
    // The pages that the server makes itself begin with the interface's language.
    serve();
}

} // namespace widgets
