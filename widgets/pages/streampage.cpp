#include "streampage.h"

#include "bufferbars.h"
#include "inlinemessage.h"
#include "logpanel.h"
#include "recorder.h"
#include "streamoptionsform.h"
#include "streamtargetbox.h"
#include "words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace widgets {

StreamPage::StreamPage(const QString &name, net::Engine &engine, const net::ConnectionBoard &board,
                       const PageContext &context, QWidget *parent)
    : EndpointPage(name, engine, context, parent)
    , m_board(board)
    , m_form(new StreamOptionsForm(name, this))
    , m_list(new ConnectionList(name, board, engine.channel() == net::Channel::TcpClient))
    , m_target(new StreamTargetBox(part(QLatin1StringView("target")), *m_list))
    , m_listTitle(new QLabel)
{
    setComposerTarget(m_target);
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_listTitle);
    column->addWidget(m_list, 1);
    m_listTitle->setBuddy(m_list);
    setBelowSetup(below);

    connect(m_form, &StreamOptionsForm::optionsChanged, this, &StreamPage::passOptions);
    connect(m_form, &StreamOptionsForm::encodingChanged, this, &StreamPage::setEncoding);
    connect(m_list, &ConnectionList::filterRequested, &log(), &LogPanel::filterConnection);
    connect(m_list, &ConnectionList::sendToRequested, m_target, &StreamTargetBox::choose);
    connect(m_list, &ConnectionList::noteEdited, this, &StreamPage::noteToSession);
    connect(m_list, &ConnectionList::selectionChanged, this, &StreamPage::refreshBuffers);
    connect(m_target, &StreamTargetBox::targetChanged, this, &StreamPage::refreshSending);
    setEncoding(m_form->encoding());
}

void StreamPage::saveState()
{
    EndpointPage::saveState();
    m_form->saveState();
    m_list->saveState();
}

void StreamPage::retranslateUi()
{
    EndpointPage::retranslateUi();
    bars().setEmptyText(tr("Select a connection to see how full its buffers are."));
    m_target->refresh();
    tick();
    passOptions(); // the chat room's phrases are in the user's language
}

void StreamPage::sendMessage(const QByteArray &message)
{
    if (m_target->isUsable())
        Q_EMIT sendRequested(m_target->ids(), message);
}

void StreamPage::tick()
{
    m_listTitle->setText(tr("Connections (%n)", nullptr, m_list->model().rowCount()));
    m_target->refresh();
    refreshBuffers();
}

void StreamPage::showRefusal(quint32 id, const net::NetError &error)
{
    Q_UNUSED(id)
    message().showError(error);
}

void StreamPage::noteToSession(quint32 flow, const QString &note)
{
    net::Event event;
    event.kind = net::EventKind::Note;
    event.channel = channel();
    event.flow = flow;
    event.text = note;
    const auto found = context().recorder->index()->flow(flow);
    event.local = found.local;
    event.peer = found.peer;
    context().recorder->event(event);
}

void StreamPage::passOptions()
{
    if (const auto options = m_form->options())
        Q_EMIT streamOptionsRequested(*options);
}

void StreamPage::refreshSending()
{
    const QString why = whyNotSending();
    const bool usable = why.isEmpty() && m_target->isUsable();
    setSendEnabled(usable, usable ? QString() : why.isEmpty() ? m_target->reason() : why);
}

void StreamPage::refreshBuffers()
{
    const auto current = m_list->current();
    if (!current || current->peer.isNull()) {
        bars().setBars({}, {});
        return;
    }
    const auto options = m_form->options();
    std::vector<BufferBars::Bar> rows;
    rows.push_back({tr("Program's queue"), current->waitingBytes, options ? options->sendLimitBytes : -1, true});
    rows.push_back({tr("Kernel's send queue"), current->kernelSendQueue, current->kernelSendBuffer, true});
    rows.push_back({tr("Kernel's receive queue"), current->kernelReceiveQueue, current->kernelReceiveBuffer, false});
    QString caption = ConnectionModel::nameOf(*current);
    if (current->roundTripUs >= 0)
        caption = tr("%1, round trip %2").arg(caption, words::durationText(current->roundTripUs));
    bars().setBars(caption, std::move(rows));
}

} // namespace widgets
