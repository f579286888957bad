#include "transferdetails.h"

#include "draggedwidths.h"
#include "fieldparts.h"
#include "plaintext.h"
#include "protocolbox.h"
#include "settings.h"
#include "theme.h"
#include "transferfilesmodel.h"
#include "words.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace widgets {

namespace {

constexpr QLatin1StringView fileColumnsSetting("columns");

} // namespace

TransferDetails::TransferDetails(const QString &name, const TransferModel &transfers, QWidget *parent)
    : QWidget(parent)
    , m_transfers(transfers)
    , m_files(new TransferFilesModel(false, this))
    , m_summary(plainLabel(name + QStringLiteral(".summary")))
    , m_explanation(plainLabel(name + QStringLiteral(".explanation")))
    , m_table(new QTableView)
    , m_more(plainLabel(name + QStringLiteral(".more")))
{
    setObjectName(name);
    for (QLabel *label : {m_summary, m_explanation, m_more})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setProperty("muted", true);
    setUpTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_summary);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 1);
    column->addWidget(m_more);
    retranslateUi();
}

void TransferDetails::setUpTable()
{
    m_table->setObjectName(objectName() + QStringLiteral(".files"));
    m_table->setModel(m_files);
    setUpRows(*m_table, QAbstractItemView::ExtendedSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(TransferFilesModel::Digest, QHeaderView::Stretch);
    m_drags = new DraggedWidths(*m_table, m_table);
    m_drags->restore(Settings::field(objectName(), fileColumnsSetting).toList());
    connect(m_drags, &DraggedWidths::changed, this, &TransferDetails::fitTable);
    fitTable();
    auto *copy = new QAction(m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &TransferDetails::copyDigests);
}

void TransferDetails::fitTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    if (m_drags->isDragging())
        return;
    const int digit = fontMetrics().horizontalAdvance(u'0');
    constexpr std::array characters{26, 9, 12}; // the digest takes what is left
    for (int column = 0; column < TransferFilesModel::Digest; ++column) {
        const int fitted = characters[static_cast<size_t>(column)] * digit + 10;
        m_table->horizontalHeader()->resizeSection(column, m_drags->width(column, fitted));
    }
}

void TransferDetails::show(const std::optional<TransferKey> &key)
{
    if (key == m_key)
        return;
    m_key = key;
    m_revision = 0;
    m_files->clear();
    refresh();
}

void TransferDetails::refresh()
{
    const int row = m_key ? m_transfers.rowOf(*m_key) : -1;
    m_table->setVisible(row >= 0);
    if (row < 0) {
        m_explanation->hide();
        m_more->hide();
        m_summary->setText(tr("Choose a transfer above to see its files and their digests."));
        return;
    }
    const TransferModel::Row &transfer = m_transfers.at(row);
    const net::TransferInfo &info = transfer.info;
    if (info.revision == m_revision)
        return;
    m_revision = info.revision;
    m_summary->setText(summary(transfer));
    const QString why = explanation(transfer);
    m_explanation->setText(why);
    m_explanation->setVisible(!why.isEmpty());
    QPalette palette;
    palette.setColor(QPalette::WindowText, info.error.isError() ? colours().error : colours().mutedText);
    m_explanation->setPalette(palette);
    m_files->setFiles(m_transfers.boardOf(*m_key).files(m_key->id, mostFiles), info.state == net::TransferState::Done);
    const qint64 listed = m_files->files();
    m_more->setVisible(m_files->rowCount() == mostFiles && info.files > listed);
    m_more->setText(tr("The first %n file(s) are listed.", nullptr, static_cast<int>(listed)));
}

void TransferDetails::copyDigests() const
{
    QString lines;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        const net::TransferFile &file = m_files->at(index.row());
        if (!file.digest.isEmpty())
            lines += QString::fromLatin1(file.digest) + QStringLiteral("  ") + file.path + u'\n';
    }
    if (lines.isEmpty())
        lines = m_files->digestLines();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines);
}

void TransferDetails::saveState() const
{
    Settings::setField(objectName(), fileColumnsSetting, m_drags->values());
}

void TransferDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange && m_drags)
        fitTable();
}

void TransferDetails::retranslateUi()
{
    if (!m_more)
        return;
    m_table->setAccessibleName(tr("Files of the transfer"));
    m_files->retranslate();
    m_revision = 0;
    refresh();
}

QString TransferDetails::summary(const TransferModel::Row &transfer) const
{
    const net::TransferInfo &info = transfer.info;
    const qint64 leftOut = m_transfers.leftOut(transfer.key, info);
    const qint64 files = info.files + leftOut; // that were offered
    const auto number = [](qint64 count) { return static_cast<int>(std::min<qint64>(count, INT_MAX)); };
    QStringList parts{shortened(TransferModel::nameOf(info))};
    if (!TransferModel::peerOf(info).isEmpty())
        parts << (info.isSending ? tr("to %1") : tr("from %1")).arg(shortened(TransferModel::peerOf(info)));
    parts << ProtocolBox::protocolText(info.protocol);
    if (info.bytes >= 0 && info.files > 0)
        parts << tr("%1 of %2", "bytes done, bytes in all")
                     .arg(words::bytesText(info.bytesDone), words::bytesText(info.bytes));
    if (files > 1)
        parts << tr("%1 of %n file(s)", nullptr, number(files)).arg(info.filesDone);
    if (info.filesFailed > 0)
        parts << tr("%n failed", nullptr, number(info.filesFailed));
    if (leftOut > 0)
        parts << tr("%n left out", "files", number(leftOut));
    return parts.join(QStringLiteral(" · "));
}

QString TransferDetails::explanation(const TransferModel::Row &transfer) const
{
    const net::TransferInfo &info = transfer.info;
    QStringList sentences;
    if (info.error.isError())
        sentences << words::errorText(info.error);
    if (m_transfers.isCancelledByPeer(transfer.key, info))
        sentences << tr("%1 cancelled it.").arg(shortened(TransferModel::peerOf(info)));
    if (info.bytesResumed > 0)
        sentences << tr("%1 of it were there already and were not sent again.").arg(words::bytesText(info.bytesResumed));
    // The error of a connection that ended says so itself.
    if (isEnded(info.state) && info.state != net::TransferState::Done && info.isResumable &&
        info.error.code != net::NetErrorCode::PeerGone)
        sentences << (info.isSending ? tr("Send again goes on where it stopped.")
                                     : tr("When it is sent again, it goes on where it stopped."));
    if (info.state == net::TransferState::Done && !info.isSending && !info.folder.isEmpty())
        sentences << tr("It is in %1.").arg(QDir::toNativeSeparators(info.folder));
    return words::joinedSentences(sentences);
}

} // namespace widgets
