#include "filespage.h"

#include "droparea.h"
#include "icons.h"
#include "labelledform.h"
#include "logpanel.h"
#include "offerprompt.h"
#include "ownaddresses.h"
#include "plaintext.h"
#include "receiveform.h"
#include "section.h"
#include "sendform.h"
#include "showinfolder.h"
#include "taborder.h"
#include "transferpanel.h"
#include "words.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

using net::TransferState;

namespace {

int openOn(const net::TransferBoard &board)
{
    const auto all = board.all();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [](const net::TransferInfo &info) {
        return !isEnded(info.state) && info.state != TransferState::Waiting;
    }));
}

} // namespace

FilesPage::FilesPage(const PageContext &context, QWidget *parent)
    : FilesPage(*new net::FileSender(*context.recorder), *new net::FileReceiver(*context.recorder), context, parent)
{
}

FilesPage::FilesPage(net::FileSender &sender, net::FileReceiver &receiver, const PageContext &context, QWidget *parent)
    : EnginePage(QStringLiteral("files"), {&sender, &receiver}, context, parent)
    , m_sender(sender)
    , m_receiver(receiver)
    , m_receiveSection(new Section(name(), QStringLiteral("receive"), true))
    , m_receive(new ReceiveForm(name()))
    , m_start(new QPushButton)
    , m_addresses(new OwnAddresses(part(QLatin1StringView("addresses"))))
    , m_sendSection(new Section(name(), QStringLiteral("send"), true))
    , m_send(new SendForm(name()))
    , m_plain(new QLabel)
    , m_prompt(new OfferPrompt(part(QLatin1StringView("offer")), receiver.board()))
    , m_tabs(new QTabWidget)
    , m_panel(new TransferPanel(part(QLatin1StringView("transfers")), sender.board(), receiver.board()))
    , m_log(new LogPanel(part(QLatin1StringView("log")), *context.recorder, channel()))
{
    setAcceptDrops(true);
    buildSetup();
    buildMiddle();
    connectSender();
    connectReceiver();
    connectPanel();
    // Files are dropped anywhere on the page; a field would take their names as text.
    const auto edits = findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits)
        edit->setAcceptDrops(false);
    orderTabs({m_receiveSection->focusProxy(), m_receive, m_start, m_addresses, m_receive->limits(),
               m_sendSection->focusProxy(), m_send});
    retranslateUi();
}

void FilesPage::buildSetup()
{
    m_start->setObjectName(part(QLatin1StringView("start")));
    setPrimaryButton(*m_start);
    m_plain->setObjectName(part(QLatin1StringView("plain")));
    m_plain->setWordWrap(true);
    m_plain->setProperty("muted", true);
    auto *receive = new QWidget;
    auto *column = new QVBoxLayout(receive);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_receive);
    column->addWidget(m_start);
    column->addWidget(m_addresses);
    column->addWidget(m_receive->limits());
    m_receiveSection->setContent(receive);
    m_sendSection->setContent(m_send);
    setup().addWidget(m_receiveSection);
    setup().addWidget(m_sendSection);
    setup().addWidget(m_plain);
    setBelowSetup(new QWidget);
    connect(m_start, &QPushButton::clicked, this, &FilesPage::toggle);
    connect(m_receive, &ReceiveForm::returnPressed, m_start, &QPushButton::click);
    connect(m_receive, &ReceiveForm::changed, this, &FilesPage::passOptions);
    connect(m_receive, &ReceiveForm::protocolChanged, this, &FilesPage::refreshState);
    connect(m_receive, &ReceiveForm::openFolderRequested, this, &FilesPage::openFolder);
    connect(m_send, &SendForm::pathsChosen, this, &FilesPage::send);
    connect(m_send, &SendForm::fetchRequested, this, &FilesPage::fetch);
    connect(m_send, &SendForm::changed, this, &FilesPage::refreshDropTexts);
    connect(m_send, &SendForm::speedChanged, this, &FilesPage::limitSpeed);
}

void FilesPage::buildMiddle()
{
    m_tabs->setObjectName(part(QLatin1StringView("tabs")));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_panel, {});
    m_tabs->addTab(m_log, {});
    m_tabs->setCurrentIndex(std::clamp(field(middleTabField, 0).toInt(), 0, 1));
    middle().addWidget(m_prompt);
    middle().addWidget(m_tabs, 1);
}

void FilesPage::connectSender()
{
    connect(this, &FilesPage::sendRequested, &m_sender, &net::FileSender::send);
    connect(this, &FilesPage::speedRequested, &m_sender, &net::FileSender::setSpeedLimit);
    connect(this, &FilesPage::pauseSendingRequested, &m_sender, &net::FileSender::pause);
    connect(this, &FilesPage::cancelSendingRequested, &m_sender, &net::FileSender::cancel);
    connect(this, &FilesPage::forgetSentRequested, &m_sender, &net::FileSender::forget);
    connect(this, &FilesPage::closeAllRequested, &m_sender, &net::FileSender::closeAll);
    connect(this, &FilesPage::forgetSentRequested, this, [this](quint32 id) { m_sent.remove(id); });
    connect(&m_sender, &net::FileSender::queued, this, &FilesPage::noteSent);
    connect(&m_sender, &net::FileSender::ended, this, &FilesPage::announceSent);
}

void FilesPage::connectReceiver()
{
    connect(this, &FilesPage::startRequested, &m_receiver, &net::FileReceiver::start);
    connect(this, &FilesPage::optionsRequested, &m_receiver, &net::FileReceiver::setOptions);
    connect(this, &FilesPage::stopRequested, &m_receiver, &net::FileReceiver::stopListening);
    connect(this, &FilesPage::closeAllRequested, &m_receiver, &net::FileReceiver::closeAll);
    connect(this, &FilesPage::acceptRequested, &m_receiver, &net::FileReceiver::accept);
    connect(this, &FilesPage::declineRequested, &m_receiver, &net::FileReceiver::decline);
    connect(this, &FilesPage::pauseReceivingRequested, &m_receiver, &net::FileReceiver::pause);
    connect(this, &FilesPage::cancelReceivingRequested, &m_receiver, &net::FileReceiver::cancel);
    connect(this, &FilesPage::forgetReceivedRequested, &m_receiver, &net::FileReceiver::forget);
    connect(&m_receiver, &net::FileReceiver::listening, this, &FilesPage::showListening);
    connect(&m_receiver, &net::FileReceiver::listeningStopped, this, &FilesPage::showStopped);
    connect(&m_receiver, &net::Engine::failed, this, &FilesPage::showFailure);
    connect(&m_receiver, &net::FileReceiver::asked, this, &FilesPage::callAttention);
    connect(&m_receiver, &net::FileReceiver::ended, this, &FilesPage::announceReceived);
}

void FilesPage::connectPanel()
{
    connect(m_panel, &TransferPanel::pauseRequested, this, [this](TransferKey key, bool on) {
        key.isReceiver ? Q_EMIT pauseReceivingRequested(key.id, on) : Q_EMIT pauseSendingRequested(key.id, on);
    });
    connect(m_panel, &TransferPanel::cancelRequested, this, [this](TransferKey key) {
        key.isReceiver ? Q_EMIT cancelReceivingRequested(key.id) : Q_EMIT cancelSendingRequested(key.id);
    });
    connect(m_panel, &TransferPanel::forgetRequested, this, [this](TransferKey key) {
        key.isReceiver ? Q_EMIT forgetReceivedRequested(key.id) : Q_EMIT forgetSentRequested(key.id);
    });
    connect(m_panel, &TransferPanel::sendAgainRequested, this, &FilesPage::sendAgain);
    connect(m_panel, &TransferPanel::showRequested, this, &FilesPage::showReceived);
    connect(m_panel, &TransferPanel::updated, this, &FilesPage::refreshOffers);
    connect(m_panel, &TransferPanel::updated, this, &FilesPage::dropStaleNews);
    connect(&m_panel->dropArea(), &QAbstractButton::clicked, m_send, &SendForm::chooseFiles);
    connect(m_prompt, &OfferPrompt::accepted, this, [this](quint32 id, const QList<qint64> &leftOut) {
        m_answered.insert(id);
        Q_EMIT acceptRequested(id, leftOut);
    });
    connect(m_prompt, &OfferPrompt::declined, this, [this](quint32 id) {
        m_answered.insert(id);
        Q_EMIT declineRequested(id);
    });
}

QString FilesPage::title() const
{
    return words::channelText(channel());
}

QString FilesPage::statusText() const
{
    if (m_state == State::Listening && m_receive->isServing())
        return m_open == 0 ? tr("serving files at %1").arg(m_local.toString())
                           : tr("serving files at %1, %n transfer(s)", nullptr, m_open).arg(m_local.toString());
    if (m_state == State::Listening)
        return m_open == 0 ? tr("receiving at %1").arg(m_local.toString())
                           : tr("receiving at %1, %n transfer(s)", nullptr, m_open).arg(m_local.toString());
    return m_open == 0 ? QString() : tr("%n transfer(s)", nullptr, m_open);
}

bool FilesPage::isActive() const
{
    return m_state == State::Listening || openTransfers() > 0;
}

void FilesPage::shutDown()
{
    m_isShuttingDown = true;
    Q_EMIT closeAllRequested();
}

void FilesPage::saveState()
{
    EnginePage::saveState();
    setField(middleTabField, m_tabs->currentIndex());
    m_receive->saveState();
    m_send->saveState();
    m_panel->saveState();
    m_log->saveState();
}

void FilesPage::toggle()
{
    if (m_state == State::Listening)
        Q_EMIT stopRequested();
    else if (m_state == State::Idle)
        start();
}

void FilesPage::start(bool onFreePort)
{
    auto options = m_receive->options();
    if (!options)
        return;
    if (onFreePort)
        options->port = 0;
    m_state = State::Starting;
    message().hide();
    saveState();
    refreshState();
    m_prompt->setKeepFree(options->keepFreeBytes);
    Q_EMIT startRequested(*options);
}

void FilesPage::passOptions()
{
    if (m_state != State::Listening)
        return;
    const auto options = m_receive->options();
    if (!options)
        return;
    m_prompt->setKeepFree(options->keepFreeBytes);
    Q_EMIT optionsRequested(*options);
}

void FilesPage::openFolder(const QString &folder)
{
    widgets::openFolder(folder, [this](const QString &where) { sayWhere(where); });
}

// By the name that it was offered under; another one is given where that was taken, and then the folder has to do.
void FilesPage::showReceived(const net::TransferInfo &info)
{
    const QString name = QFileInfo(info.title).fileName();
    const QString path = QDir(info.folder).filePath(name);
    if (name.isEmpty() || name != info.title || !QFileInfo::exists(path))
        openFolder(info.folder);
    else
        showInFolder(path, this, [this](const QString &where) { sayWhere(where); });
}

void FilesPage::sayWhere(const QString &folder)
{
    say({MessageSeverity::Warning, [folder] { return noFolderText(folder); }, {}, {}});
}

void FilesPage::showListening(const net::Endpoint &local)
{
    m_state = State::Listening;
    m_local = local;
    refreshState();
}

void FilesPage::showStopped()
{
    m_state = State::Idle;
    refreshState();
}

void FilesPage::showFailure(const net::NetError &error)
{
    if (m_state == State::Starting)
        m_state = State::Idle;
    refreshState();
    if (m_receive->takeAddressError(error))
        return;
    m_news.reset();
    message().showListenError(error, [this] { start(true); });
}

void FilesPage::tick()
{
    m_panel->poll();
    const TransferModel::Totals &totals = m_panel->model().totals();
    const int open = totals.running + totals.asking;
    if (open == m_open)
        return;
    m_open = open;
    Q_EMIT statusChanged();
}

int FilesPage::openTransfers() const
{
    return openOn(m_sender.board()) + openOn(m_receiver.board());
}

void FilesPage::retranslateUi()
{
    EnginePage::retranslateUi();
    // Their own language change comes after this one, and the widths go by the new words.
    m_receive->retranslateUi();
    m_send->retranslateUi();
    LabelledForm::alignLabels({m_receive->form(), m_send->form()});
    m_sendSection->setTitle(tr("Send"));
    m_plain->setText(tr("What is sent is not encrypted: whoever can listen to the network can read it."));
    m_tabs->setTabText(0, tr("Transfers"));
    m_tabs->setTabText(1, tr("Log"));
    m_tabs->setTabToolTip(0, tr("Everything that is sent or received, with its progress"));
    m_tabs->setTabToolTip(1, tr("Every step of it, one a line"));
    m_tabs->setAccessibleName(tr("Transfers and log"));
    m_log->setEmptyText(
        tr("Start receiving, or send something.\nEvery step of a transfer is listed here, with what it means."));
    refreshDropTexts();
    refreshState();
}

void FilesPage::refreshState()
{
    const bool listening = m_state == State::Listening;
    m_receive->setRunning(m_state != State::Idle);
    m_receive->showPortInUse(listening ? m_local.port() : 0);
    m_start->setEnabled(m_state != State::Starting);
    const bool serves = m_receive->isServing();
    m_receiveSection->setTitle(serves ? tr("Serve files") : tr("Receive"));
    m_start->setText(serves ? (listening ? tr("Stop serving") : tr("Start serving"))
                            : (listening ? tr("Stop receiving") : tr("Start receiving")));
    m_start->setAccessibleName(m_start->text());
    m_start->setIcon(icon(listening ? u"stop" : u"start", IconTint::OnAccent));
    m_addresses->setListening(listening ? m_local : net::Endpoint(), m_receive->isBothFamilies());
    Q_EMIT statusChanged();
}

} // namespace widgets
