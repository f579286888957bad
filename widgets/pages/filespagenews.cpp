// What the Files tab says of itself: offers to be decided, transfers that are over.
#include "filespage.h"

#include "inlinemessage.h"
#include "offerprompt.h"
#include "plaintext.h"
#include "section.h"
#include "sendform.h"
#include "transferpanel.h"
#include "words.h"

#include <QApplication>

namespace widgets {

using net::TransferState;

namespace {

net::TransferInfo infoOf(const net::TransferBoard &board, quint32 id)
{
    for (const net::TransferInfo &info : board.all()) {
        if (info.id == id)
            return info;
    }
    return {};
}

} // namespace

void FilesPage::refreshOffers()
{
    std::vector<net::TransferInfo> offers;
    QSet<quint32> stillAnswered;
    const TransferModel &model = m_panel->model();
    for (int row = model.rowCount() - 1; row >= 0; --row) { // the oldest is last
        const TransferModel::Row &transfer = model.at(row);
        if (!transfer.key.isReceiver || transfer.info.state != TransferState::Asking)
            continue;
        if (m_answered.contains(transfer.key.id))
            stillAnswered.insert(transfer.key.id);
        else
            offers.push_back(transfer.info);
    }
    m_answered = stillAnswered;
    m_prompt->setOffers(std::move(offers));
}

// As before, but for what has been corrected since: the target after a failure, the PIN that was refused, and the options
// that hold for one sending.
void FilesPage::sendAgain(quint32 id)
{
    const auto sent = m_sent.constFind(id);
    if (sent == m_sent.cend())
        return;
    const net::TransferInfo info = infoOf(m_sender.board(), id);
    net::FileSenderOptions options = sent->options;
    const bool elsewhere = info.state == TransferState::Failed && m_send->target() != sent->failedWith;
    if (elsewhere && !m_send->takeTarget(options))
        return;
    const bool wantsPin =
        info.error.code == net::NetErrorCode::PinRefused || info.error.code == net::NetErrorCode::PinLocked;
    if (elsewhere || wantsPin)
        options.pin = m_send->pin();
    options.bytesPerSecond = m_send->bytesPerSecond();
    options.corruptOneByte = m_send->isCorrupting();
    Q_EMIT forgetSentRequested(id);
    pass(options);
}

void FilesPage::announceReceived(quint32 id)
{
    const net::TransferInfo info = infoOf(m_receiver.board(), id);
    if (m_isShuttingDown || info.id == 0)
        return;
    if (info.state == TransferState::Failed)
        announceFailure(info, false);
    if (info.state != TransferState::Done || info.isSending)
        return;
    message().showMessage({MessageSeverity::Good,
                           [info] {
                               return tr("%1 has arrived complete from %2.")
                                   .arg(shortened(TransferModel::nameOf(info)), shortened(TransferModel::peerOf(info)));
                           },
                           [] { return tr("Show in folder"); }, [this, info] { showReceived(info); }});
    callAttention();
}

void FilesPage::announceSent(quint32 id)
{
    const net::TransferInfo info = infoOf(m_sender.board(), id);
    if (m_isShuttingDown || info.id == 0)
        return;
    if (info.state == TransferState::Failed) {
        if (const auto sent = m_sent.find(id); sent != m_sent.end())
            sent->failedWith = m_send->target();
        announceFailure(info, true);
        return;
    }
    const auto text = [info] {
        const QString name = shortened(TransferModel::nameOf(info));
        const QString peer = shortened(TransferModel::peerOf(info));
        return info.state == TransferState::Declined ? tr("%2 does not want %1.").arg(name, peer)
               : info.isSending                      ? tr("%1 arrived at %2.").arg(name, peer)
                                                     : tr("%1 came from %2.").arg(name, peer);
    };
    if (info.state == TransferState::Declined)
        message().showMessage({MessageSeverity::Warning, text, {}, {}});
    else if (info.state == TransferState::Done && info.isSending)
        message().showMessage({MessageSeverity::Good, text, {}, {}});
    else if (info.state == TransferState::Done)
        message().showMessage(
            {MessageSeverity::Good, text, [] { return tr("Show in folder"); }, [this, info] { showReceived(info); }});
    else
        return;
    callAttention();
}

void FilesPage::announceFailure(const net::TransferInfo &info, bool isOurs)
{
    // Somebody who connected and offered nothing is in the list; there is nothing to say of him.
    if (info.title.isEmpty() && info.protocol == net::TransferProtocol::NetYard)
        return;
    InlineMessage::Content content;
    content.severity = MessageSeverity::Error;
    content.text = [info] {
        return tr("%1: %2", "transfer, what went wrong")
            .arg(shortened(TransferModel::nameOf(info)), words::errorText(info.error));
    };
    if (isOurs && info.error.code == net::NetErrorCode::PinRefused) {
        content.actionText = [] { return tr("Enter the PIN"); };
        content.action = [this] { m_sendSection->setOpen(true), m_send->askForPin(); };
    } else if (isOurs) {
        content.actionText = [isSending = info.isSending] { return isSending ? tr("Send again") : tr("Fetch again"); };
        content.action = [this, id = info.id] { sendAgain(id); };
    }
    message().showMessage(content);
    callAttention();
}

void FilesPage::callAttention()
{
    if (!isActiveWindow())
        QApplication::alert(window());
}

} // namespace widgets
