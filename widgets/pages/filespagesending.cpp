// The Files tab's sending: what is dropped, chosen or asked for, and where it goes.
#include "droparea.h"
#include "filespage.h"
#include "plaintext.h"
#include "receiveform.h"
#include "section.h"
#include "sendform.h"
#include "transferpanel.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTabWidget>
#include <QUrl>

namespace widgets {

namespace {

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

void FilesPage::send(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_pending = paths;
    if (m_send->protocol() == net::TransferProtocol::ClassicDownload) {
        say({MessageSeverity::Info,
             [] { return tr("The download protocol only fetches. Choose another one on the left to send."); },
             {},
             {}});
        return;
    }
    auto options = m_send->options();
    if (!options) {
        say({MessageSeverity::Info,
             [this] {
                 return tr("Where should the %n item(s) go? Say it on the left, then send.", nullptr,
                           static_cast<int>(m_pending.size()));
             },
             [] { return tr("Send"); }, [this] { send(QStringList(m_pending)); }});
        return;
    }
    m_pending.clear();
    message().hide();
    beginAnother(*options);
    if (options->protocol == net::TransferProtocol::NetYard) {
        options->paths = paths;
        pass(*options);
    } else {
        // That protocol knows one file a connection, and no folders.
        for (const QString &path : paths) {
            if (QFileInfo(path).isDir()) {
                say({MessageSeverity::Warning,
                     [] { return tr("Folders are not sent: this protocol knows only files."); },
                     {},
                     {}});
                continue;
            }
            options->paths = {path};
            pass(*options);
        }
    }
    m_tabs->setCurrentWidget(m_panel);
}

void FilesPage::fetch()
{
    auto options = m_send->options();
    if (!options)
        return;
    if (!m_receive->takeFolder()) {
        m_receiveSection->setOpen(true);
        return;
    }
    options->folder = m_receive->folder();
    message().hide();
    beginAnother(*options);
    m_tabs->setCurrentWidget(m_panel);
    pass(*options);
}

// What the field says now is meant for this one: it corrects none that failed before.
void FilesPage::beginAnother(const net::FileSenderOptions &options)
{
    m_send->remember(options);
    saveState();
    for (Sent &sent : m_sent)
        sent.failedWith = m_send->target();
}

void FilesPage::pass(const net::FileSenderOptions &options)
{
    m_passed.enqueue(options);
    Q_EMIT sendRequested(options);
}

void FilesPage::noteSent(quint32 id)
{
    if (!m_passed.isEmpty())
        m_sent.insert(id, {m_passed.dequeue(), {}});
}

void FilesPage::limitSpeed(qint64 bytesPerSecond)
{
    for (int row = 0; row < m_panel->model().rowCount(); ++row) {
        const TransferModel::Row &transfer = m_panel->model().at(row);
        if (!transfer.key.isReceiver && !isEnded(transfer.info.state))
            Q_EMIT speedRequested(transfer.key.id, bytesPerSecond);
    }
}

void FilesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (localPaths(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_panel->dropArea().setDragOver(true);
}

void FilesPage::dragLeaveEvent(QDragLeaveEvent *event)
{
    event->accept();
    m_panel->dropArea().setDragOver(false);
}

void FilesPage::dropEvent(QDropEvent *event)
{
    m_panel->dropArea().setDragOver(false);
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    send(paths);
}

void FilesPage::refreshDropTexts()
{
    const QString target = shortened(m_send->target());
    if (m_send->protocol() == net::TransferProtocol::ClassicDownload) {
        m_panel->dropArea().setTexts(tr("This protocol only fetches files"),
                                     tr("Choose another one on the left to send, or name a file there to fetch it."));
        m_panel->dropArea().setEnabled(false);
        return;
    }
    m_panel->dropArea().setEnabled(true);
    m_panel->dropArea().setTexts(target.isEmpty() ? tr("Drop files and folders here to send them")
                                                  : tr("Drop files and folders here to send them to %1").arg(target),
                                 tr("Or click to choose files. To receive, press Start receiving on the left;\nto try it "
                                    "alone, do both on this machine."));
}

} // namespace widgets
