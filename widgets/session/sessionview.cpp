#include "sessionview.h"

#include "icons.h"
#include "logpanel.h"
#include "logview.h"
#include "sessionheader.h"
#include "sessionpane.h"
#include "sessionpanes.h"
#include "theme.h"

#include <QEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int margin = 10;

} // namespace

SessionView::SessionView(const SessionSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_header(new SessionHeader(source, this))
    , m_tabs(new QTabWidget(this))
    , m_log(new LogPanel(QStringLiteral("session.log"), source, std::nullopt))
    , m_panes(sessionPaneSpecs().size(), nullptr)
{
    m_tabs->setObjectName(QStringLiteral("session.tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard to the log, with its Ctrl+F
    const auto addTab = [this](QWidget *content, const QString &iconName) {
        auto *frame = new QWidget(m_tabs); // the content comes into its layout, sooner or later
        auto *layout = new QVBoxLayout(frame);
        layout->setContentsMargins(0, Theme::instance().scaled(8), 0, 0);
        if (content)
            layout->addWidget(content);
        m_tabs->addTab(frame, icon(iconName), QString());
    };
    addTab(m_log, QStringLiteral("table"));
    for (const SessionPaneSpec &spec : sessionPaneSpecs())
        addTab(nullptr, spec.iconName);

    auto *column = new QVBoxLayout(this);
    const int space = Theme::instance().scaled(margin);
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 1);

    if (!source.isLive())
        m_log->findChild<LogView *>()->setFollowing(false); // one reads it from the beginning
    m_log->findChild<LogView *>()->setFocus();
    connect(m_tabs, &QTabWidget::currentChanged, this, &SessionView::makeCurrentPane);
    connect(m_log, &LogPanel::currentEntryChanged, this, &SessionView::markEntry);
    connect(m_log, &LogPanel::conversationRequested, this, &SessionView::showConversation);
    m_log->offerConversations();
    retranslateUi();
}

SessionView::~SessionView() = default;

void SessionView::makeCurrentPane()
{
    const int pane = m_tabs->currentIndex() - 1; // the log is the first tab
    if (pane >= 0 && m_panes.at(static_cast<size_t>(pane)) == nullptr)
        makePane(static_cast<size_t>(pane));
}

void SessionView::makePane(size_t number)
{
    const SessionPaneSpec &spec = sessionPaneSpecs()[number];
    QWidget *frame = m_tabs->widget(static_cast<int>(number) + 1);
    SessionPane *pane = spec.make(QStringLiteral("session.%1").arg(spec.name), m_source, frame);
    m_panes.at(number) = pane;
    frame->layout()->addWidget(pane);
    connect(pane, &SessionPane::entryPicked, this, &SessionView::markEntry);
    connect(pane, &SessionPane::entryRequested, this, &SessionView::showEntry);
    connect(pane, &SessionPane::notice, m_header, &SessionHeader::say);
    if (m_marked)
        pane->markEntry(*m_marked);
}

void SessionView::markEntry(std::optional<quint32> entry)
{
    if (!entry || m_marked == entry)
        return;
    m_marked = entry;
    for (SessionPane *pane : m_panes) {
        if (pane)
            pane->markEntry(*entry);
    }
}

void SessionView::showEntry(quint32 entry)
{
    m_tabs->setCurrentIndex(0);
    m_log->showEntry(entry);
}

void SessionView::showConversation(quint32 entry)
{
    const auto specs = sessionPaneSpecs();
    const auto found = std::find_if(specs.begin(), specs.end(), [](const SessionPaneSpec &spec) {
        return spec.name == QLatin1StringView("conversations");
    });
    if (found == specs.end())
        return;
    markEntry(entry);
    m_tabs->setCurrentIndex(static_cast<int>(found - specs.begin()) + 1);
}

void SessionView::saveState()
{
    m_log->saveState();
    for (SessionPane *pane : m_panes) {
        if (pane)
            pane->saveState();
    }
}

void SessionView::retranslateUi()
{
    m_tabs->setAccessibleName(tr("Views of the session"));
    m_tabs->setTabText(0, tr("Log"));
    int tab = 1;
    for (const SessionPaneSpec &spec : sessionPaneSpecs())
        m_tabs->setTabText(tab++, spec.title());
    m_log->setEmptyText(m_source.isLive() ? tr("Nothing has been recorded yet.")
                                          : tr("There is no message and no event in this file."));
}

void SessionView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace widgets
