#include "statusline.h"

#include "icons.h"
#include "interfaceaddresses.h"
#include "language.h"
#include "recorder.h"
#include "theme.h"
#include "words.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace widgets {

namespace {

constexpr int addressRounds = 10; // calls of show(), half a second each
constexpr int sayMs = 4000;

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_open(new QLabel(this))
    , m_totals(new QLabel(this))
    , m_address(button("address"))
    , m_addressMenu(new QMenu(m_address))
    , m_session(button("session"))
    , m_language(button("language"))
{
    setObjectName(QStringLiteral("window.status"));
    setSizeGripEnabled(false);
    m_open->setObjectName(QStringLiteral("window.status.open"));
    m_totals->setObjectName(QStringLiteral("window.status.totals"));
    m_open->setTextFormat(Qt::PlainText);
    m_open->setMinimumWidth(1); // gives way to the others
    m_open->setContentsMargins(Theme::instance().scaled(8), 0, 0, 0);
    m_totals->setContentsMargins(Theme::instance().scaled(8), 0, Theme::instance().scaled(8), 0);
    addWidget(m_open, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_totals, m_address, m_session, m_language})
        addPermanentWidget(widget);
    m_address->setIcon(icon(u"network", IconTint::Muted));
    m_address->setMenu(m_addressMenu);
    m_address->setPopupMode(QToolButton::InstantPopup);
    m_session->setIcon(icon(u"session", IconTint::Error));
    m_language->setIcon(icon(u"language", IconTint::Muted));
    connect(m_session, &QToolButton::clicked, this, &StatusLine::openFolderRequested);
    connect(m_language, &QToolButton::clicked, this, &StatusLine::languageRequested);
    retranslateUi();
}

QToolButton *StatusLine::button(const char *name)
{
    auto *made = new QToolButton(this);
    made->setObjectName(QStringLiteral("window.status.%1").arg(QLatin1StringView(name)));
    made->setAutoRaise(true);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return made;
}

void StatusLine::show(const std::vector<Page *> &pages, const net::Recorder &recorder)
{
    QStringList open;
    Page::Totals totals;
    for (const Page *page : pages) {
        if (!page->statusText().isEmpty())
            open << page->statusText();
        totals.bytesIn += page->totals().bytesIn;
        totals.bytesOut += page->totals().bytesOut;
    }
    m_openText = open.isEmpty() ? tr("Nothing is open") : open.join(QStringLiteral("   ·   "));
    m_open->setToolTip(open.join(u'\n'));
    elideOpen();
    m_totals->setText(
        QStringLiteral("↓ %1   ↑ %2").arg(words::bytesText(totals.bytesIn), words::bytesText(totals.bytesOut)));

    m_sessionPath = recorder.path();
    m_sessionBytes = recorder.fileBytes();
    const bool recording = recorder.state() == net::RecorderState::Recording;
    if (recording != m_recording)
        m_session->setIcon(icon(recording ? u"session" : u"warning", IconTint::Error));
    m_recording = recording;
    m_session->setText(tr("Session %1").arg(words::bytesText(m_sessionBytes)));
    m_session->setToolTip(tr("%1\nClick to open its folder").arg(m_sessionPath));
    if (--m_untilAddresses <= 0)
        refreshAddresses();
}

// A label cuts its text in the middle of a character.
void StatusLine::elideOpen()
{
    m_open->setText(m_open->fontMetrics().elidedText(m_openText, Qt::ElideRight, m_open->contentsRect().width()));
    m_open->setAccessibleName(m_openText);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    elideOpen();
}

void StatusLine::say(const QString &text)
{
    showMessage(text, sayMs);
}

void StatusLine::refreshAddresses()
{
    m_untilAddresses = addressRounds;
    if (m_addressMenu->isVisible())
        return;
    const QList<InterfaceAddress> addresses = interfaceAddresses();
    m_addressMenu->clear();
    for (const InterfaceAddress &each : addresses) {
        QAction *action = m_addressMenu->addAction(icon(u"copy"), each.text());
        connect(action, &QAction::triggered, this, [this, address = each.address.toString()] { copyAddress(address); });
    }
    m_address->setEnabled(!addresses.isEmpty());
    m_address->setText(addresses.isEmpty() ? tr("No network")
                                           : QStringLiteral("%1 (%2)").arg(addresses.first().address.toString(),
                                                                           addresses.first().interfaceName));
}

void StatusLine::copyAddress(const QString &address)
{
    QGuiApplication::clipboard()->setText(address);
    say(tr("Copied: %1").arg(address));
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void StatusLine::retranslateUi()
{
    m_untilAddresses = 0;
    m_language->setText(words::languageName(words::currentLanguage()));
    m_language->setToolTip(tr("Change the language"));
    m_language->setAccessibleName(tr("Language"));
    m_address->setToolTip(tr("This machine's addresses; choose one to copy it"));
    m_address->setAccessibleName(tr("This machine's addresses"));
    m_session->setAccessibleName(tr("Session file"));
    m_totals->setToolTip(tr("Received and sent in all tabs"));
    clearMessage();
}

} // namespace widgets
