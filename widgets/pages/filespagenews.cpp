// What the Files tab says of itself: offers to be decided, transfers that are over.
#include "filespage.h"

#include "offerprompt.h"
#include "plaintext.h"
#include "section.h"
#include "sendform.h"
#include "transferpanel.h"
#include "words.h"

#include <QApplication>

#include <algorithm>
#include <limits>
#include <utility>

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
    const TransferKey key{true, id};
    const net::TransferInfo info = infoOf(m_receiver.board(), id);
    if (m_isShuttingDown || info.id == 0)
        return;
    if (info.state == TransferState::Failed) {
        announceFailure(info, false);
    } else if (m_panel->model().isCancelledByPeer(key, info)) {
        announceCancelled(key, info);
    } else if (info.state == TransferState::Done && !info.isSending) {
        showNews(key, arrival(key, info));
        callAttention();
    } else {
        dropNews(true);
    }
}

void FilesPage::announceSent(quint32 id)
{
    const TransferKey key{false, id};
    const net::TransferInfo info = infoOf(m_sender.board(), id);
    if (m_isShuttingDown || info.id == 0)
        return;
    if (info.state == TransferState::Failed) {
        if (const auto sent = m_sent.find(id); sent != m_sent.end())
            sent->failedWith = m_send->target();
        announceFailure(info, true);
    } else if (m_panel->model().isCancelledByPeer(key, info)) {
        announceCancelled(key, info);
    } else if (info.state == TransferState::Declined) {
        showNews(key, {MessageSeverity::Warning,
                       [info] {
                           return tr("%2 does not want %1.")
                               .arg(shortened(TransferModel::nameOf(info)), shortened(TransferModel::peerOf(info)));
                       },
                       {},
                       {}});
        callAttention();
    } else if (info.state == TransferState::Done) {
        showNews(key, arrival(key, info));
        callAttention();
    } else {
        dropNews(false);
    }
}

InlineMessage::Content FilesPage::arrival(const TransferKey &key, const net::TransferInfo &info)
{
    const auto leftOut =
        static_cast<int>(std::min<qint64>(m_panel->model().leftOut(key, info), std::numeric_limits<int>::max()));
    InlineMessage::Content content;
    content.severity = MessageSeverity::Good;
    content.text = [key, info, leftOut] {
        const QString name = shortened(TransferModel::nameOf(info));
        const QString peer = shortened(TransferModel::peerOf(info));
        const QString text = (info.isSending   ? tr("%1 arrived at %2.")
                              : key.isReceiver ? tr("%1 has arrived complete from %2.")
                                               : tr("%1 came from %2."))
                                 .arg(name, peer);
        if (leftOut == 0)
            return text;
        return words::joinedSentences({text, info.isSending ? tr("The receiver left out %n file(s).", nullptr, leftOut)
                                                            : tr("You left out %n file(s).", nullptr, leftOut)});
    };
    if (!info.isSending) {
        content.actionText = [] { return tr("Show in folder"); };
        content.action = [this, info] { showReceived(info); };
    }
    return content;
}

void FilesPage::announceCancelled(const TransferKey &key, const net::TransferInfo &info)
{
    if (info.title.isEmpty())
        return;
    showNews(key, {MessageSeverity::Warning,
                   [info] {
                       return tr("%2 cancelled %1.")
                           .arg(shortened(TransferModel::nameOf(info)), shortened(TransferModel::peerOf(info)));
                   },
                   {},
                   {}});
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
    showNews({!isOurs, info.id}, std::move(content));
    callAttention();
}

void FilesPage::say(InlineMessage::Content content)
{
    m_news.reset();
    message().showMessage(std::move(content));
}

void FilesPage::showNews(const TransferKey &key, InlineMessage::Content content)
{
    m_news = News{key, key.id};
    // By what is listed: the engine may have begun another one since it said this.
    const TransferModel &model = m_panel->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.at(row).key.isReceiver == key.isReceiver)
            m_news->newest = std::max(m_news->newest, model.at(row).key.id);
    }
    message().showMessage(std::move(content));
}

void FilesPage::dropNews(bool isReceiver)
{
    if (!m_news || m_news->about.isReceiver != isReceiver)
        return;
    m_news.reset();
    message().hide();
}

void FilesPage::dropStaleNews()
{
    if (!m_news)
        return;
    const TransferModel &model = m_panel->model();
    for (int row = 0; row < model.rowCount(); ++row) { // the newest is first
        const TransferModel::Row &transfer = model.at(row);
        const bool isSameSide = transfer.key.isReceiver == m_news->about.isReceiver;
        if (!isSameSide || transfer.info.title.isEmpty())
            continue;
        const bool goesOn = transfer.key == m_news->about && !isEnded(transfer.info.state);
        if (goesOn || transfer.key.id > m_news->newest) {
            dropNews(transfer.key.isReceiver);
            return;
        }
    }
}

void FilesPage::callAttention()
{
    if (!isActiveWindow())
        QApplication::alert(window());
}

} // namespace widgets
