#include "endspane.h"

#include "endsview.h"
#include "inlinemessage.h"
#include "session.h"
#include "sessionopener.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>
#include <QUrl>

#include <initializer_list>

namespace widgets {

namespace {

constexpr int allPairs = -1; // item data; else the pair's number

// The file that a drag carries, when it is one.
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

void EndsPane::askForOther()
{
    auto *dialog = new QFileDialog(this, tr("Open the session of the other end"), QFileInfo(m_source.file().path).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Sessions and captures (*.pcapng *.pcap)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &EndsPane::openOther);
    dialog->open();
}

void EndsPane::openOther(const QString &path)
{
    giveUp();
    m_message->hide();
    m_opener = std::make_unique<SessionOpener>(path);
    connect(m_opener.get(), &SessionOpener::progressed, m_progress, &QProgressBar::setValue);
    connect(m_opener.get(), &SessionOpener::opened, this, [this](const std::shared_ptr<const net::Session> &session) {
        m_opener.release()->deleteLater();
        join(session);
    });
    connect(m_opener.get(), &SessionOpener::failed, this, [this](const net::NetError &error) {
        m_opener.release()->deleteLater();
        setBusy(false);
        if (error.isError())
            m_message->showError(error);
    });
    m_opener->start();
    setBusy(true);
}

void EndsPane::useOwn()
{
    giveUp();
    m_message->hide();
    join(nullptr);
}

void EndsPane::giveUp()
{
    m_opener.reset();
    m_worker.giveUp();
    setBusy(false);
}

void EndsPane::join(const std::shared_ptr<const net::Session> &other)
{
    m_wanted.other = other;
    m_wanted.here = m_source.file();
    m_wanted.there = other ? SessionFilePart{other->path(), other->index()} : m_wanted.here;
    m_worker.join(m_wanted.here, m_wanted.there);
    setBusy(true);
}

bool EndsPane::isCurrent() const
{
    return m_source.file().index == m_shown.here.index;
}

// Another session has begun: the numbers of the entries are those of the one before.
void EndsPane::forget()
{
    giveUp();
    m_shown = {};
    m_joined.reset();
    m_pages->setCurrentIndex(0);
    setBusy(false);
}

void EndsPane::take(const std::shared_ptr<const JoinedEnds> &joined)
{
    if (joined->ends.pairs.empty()) {
        setBusy(false);
        InlineMessage::Content content;
        content.severity = MessageSeverity::Warning;
        content.text = [hasOther = m_wanted.other != nullptr] {
            return hasOther
                       ? tr("The two sessions have no connection in common: no local address and port of one is the peer of "
                            "the other. Choose the session that the other machine recorded at the same time.")
                       : tr("No connection of this session has both its ends in it. Open the session that the other machine "
                            "recorded.");
        };
        m_message->showMessage(content);
        return;
    }
    m_joined = joined;
    m_shown = m_wanted;
    setBusy(false);
    m_view->setEnds(joined, m_shown.here, m_shown.there);
    fillPairs();
    showPair();
    m_pages->setCurrentIndex(1);
    refreshTexts();
}

void EndsPane::fillPairs()
{
    constexpr size_t mostListed = 1000;
    const QSignalBlocker quiet(m_pairs);
    m_pairs->clear();
    m_pairs->addItem(tr("All connections"), allPairs);
    for (size_t i = 0; i < m_joined->ends.pairs.size() && i < mostListed; ++i) {
        const net::Flow flow = m_shown.here.index->flow(m_joined->ends.pairs[i].here);
        m_pairs->addItem(QStringLiteral("%1 ↔ %2").arg(flow.local.toString(), flow.peer.toString()), static_cast<int>(i));
    }
}

void EndsPane::showPair()
{
    const int pair = m_pairs->currentData().toInt();
    m_view->setPair(pair == allPairs ? std::nullopt : std::optional<quint32>(static_cast<quint32>(pair)));
}

void EndsPane::markEntry(quint32 entry)
{
    if (isCurrent())
        m_view->showEntry(entry);
}

void EndsPane::copyTable()
{
    QGuiApplication::clipboard()->setText(m_view->tableText());
    Q_EMIT notice(
        m_view->steps().size() > EndsView::mostCopied
            ? tr("The first messages with their times are on the clipboard, tab-separated; there are too many for all.")
            : tr("The messages with their times are on the clipboard, tab-separated."));
}

void EndsPane::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    if (busy)
        m_progress->setValue(0);
    // Before there is something to see, the invitation has all that can be done.
    for (QWidget *part : std::initializer_list<QWidget *>{m_open, m_pairsLabel, m_pairs, m_copy})
        part->setVisible(m_joined != nullptr);
    m_refresh->setVisible(m_joined && m_source.isLive()); // an opened session does not change
    for (QWidget *part : std::initializer_list<QWidget *>{m_refresh, m_copy, m_pairs})
        part->setEnabled(!busy);
}

void EndsPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void EndsPane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openOther(droppedFile(event->mimeData()));
}

} // namespace widgets
