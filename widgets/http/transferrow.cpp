#include "transferrow.h"

#include "icons.h"
#include "pathlabel.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int barSteps = 1000;

} // namespace

TransferRow::TransferRow(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_direction(new QLabel)
    , m_path(new PathLabel(name + QStringLiteral(".path")))
    , m_disconnect(new QToolButton)
    , m_bar(new QProgressBar)
    , m_figures(new QLabel)
{
    setObjectName(name);
    m_disconnect->setObjectName(name + QStringLiteral(".disconnect"));
    m_disconnect->setAutoRaise(true);
    m_disconnect->setIcon(icon(u"disconnect", IconTint::Muted));
    m_bar->setObjectName(name + QStringLiteral(".bar"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    m_figures->setObjectName(name + QStringLiteral(".figures"));
    m_figures->setProperty("muted", true);
    m_figures->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_direction);
    head->addWidget(m_path, 1);
    head->addWidget(m_disconnect);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 4);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_figures);
    connect(m_disconnect, &QToolButton::clicked, this, [this] { Q_EMIT disconnectRequested(m_transfer.connection); });
    retranslateUi();
}

void TransferRow::setTransfer(const net::HttpTransfer &transfer)
{
    m_transfer = transfer;
    refresh();
}

void TransferRow::refresh()
{
    m_direction->setText(m_transfer.isUpload ? QStringLiteral("↓") : QStringLiteral("↑"));
    m_direction->setToolTip(m_transfer.isUpload ? tr("Upload") : tr("Download"));
    const QString path = QString::fromUtf8(m_transfer.path);
    if (path != m_path->path())
        m_path->setPath(path);
    const bool isKnown = m_transfer.totalBytes > 0;
    const auto share =
        isKnown ? static_cast<double>(m_transfer.doneBytes) / static_cast<double>(m_transfer.totalBytes) : 0.0;
    // Without a maximum the bar says only that something moves.
    m_bar->setRange(0, isKnown ? barSteps : 0);
    m_bar->setValue(static_cast<int>(share * barSteps));
    QString figures = isKnown
                          ? tr("%1 · %2 of %3 · %4/s", "client, bytes done, bytes in all, speed")
                                .arg(m_transfer.peer.toString(), words::bytesText(m_transfer.doneBytes),
                                     words::bytesText(m_transfer.totalBytes), words::bytesText(m_transfer.bytesPerSecond))
                          : tr("%1 · %2 · %3/s", "client, bytes done, speed")
                                .arg(m_transfer.peer.toString(), words::bytesText(m_transfer.doneBytes),
                                     words::bytesText(m_transfer.bytesPerSecond));
    if (isKnown && m_transfer.bytesPerSecond > 0) {
        const qint64 seconds = (m_transfer.totalBytes - m_transfer.doneBytes) / m_transfer.bytesPerSecond + 1;
        figures += u' ' + tr("· %1 left", "time").arg(words::durationText(seconds * 1'000'000));
    }
    m_figures->setText(figures);
}

void TransferRow::retranslateUi()
{
    m_disconnect->setToolTip(tr("End this connection; the transfer stays incomplete"));
    m_disconnect->setAccessibleName(tr("Disconnect"));
    m_bar->setAccessibleName(tr("Progress"));
    refresh();
}

} // namespace widgets
