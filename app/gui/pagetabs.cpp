#include "pagetabs.h"

#include "activitydot.h"
#include "icons.h"
#include "pages.h"
#include "words.h"

#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace widgets {

PageTabs::PageTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName(QStringLiteral("window.tabs"));
    setDocumentMode(true);
    tabBar()->setObjectName(QStringLiteral("window.tabBar"));
    tabBar()->setDrawBase(true);
    tabBar()->setExpanding(false);
    for (const PageSpec &spec : pageSpecs()) {
        auto *place = new QWidget(this);
        auto *layout = new QVBoxLayout(place);
        layout->setContentsMargins({});
        const int index = addTab(place, icon(spec.iconName), {});
        auto *dot = new ActivityDot(tabBar());
        dot->setObjectName(QStringLiteral("window.active.%1").arg(spec.name));
        tabBar()->setTabButton(index, QTabBar::RightSide, dot);
        m_dots.push_back(dot);
        m_pages.push_back(nullptr);
    }
    connect(this, &QTabWidget::currentChanged, this, &PageTabs::makeCurrentPage);
    connect(this, &PageTabs::statusChanged, this, &PageTabs::refreshDots);
    retranslateUi();
}

void PageTabs::setContext(const PageContext &context)
{
    m_context = context;
}

void PageTabs::destroyPages()
{
    m_context = {};
    for (Page *&page : m_pages) {
        if (page)
            page->saveState();
        delete page;
        page = nullptr;
    }
    refreshDots();
}

void PageTabs::makeCurrentPage()
{
    const auto index = static_cast<size_t>(currentIndex());
    if (!m_context.recorder || currentIndex() < 0 || m_pages[index])
        return;
    Page *page = pageSpecs()[index].make(m_context, widget(currentIndex()));
    widget(currentIndex())->layout()->addWidget(page);
    m_pages[index] = page;
    connect(page, &Page::statusChanged, this, &PageTabs::statusChanged);
    Q_EMIT pageMade(page);
    Q_EMIT statusChanged();
}

bool PageTabs::showTab(const QString &name)
{
    const qsizetype index = names().indexOf(name);
    if (index < 0)
        return false;
    setCurrentIndex(static_cast<int>(index));
    return true;
}

QStringList PageTabs::names()
{
    QStringList names;
    for (const PageSpec &spec : pageSpecs())
        names << spec.name;
    return names;
}

QStringList PageTabs::titles()
{
    QStringList titles;
    for (const PageSpec &spec : pageSpecs())
        titles << words::channelText(spec.channel);
    return titles;
}

QString PageTabs::currentName() const
{
    return names().value(currentIndex());
}

Page *PageTabs::currentPage() const
{
    return currentIndex() < 0 ? nullptr : m_pages[static_cast<size_t>(currentIndex())];
}

std::vector<Page *> PageTabs::pages() const
{
    std::vector<Page *> made;
    for (Page *page : m_pages) {
        if (page)
            made.push_back(page);
    }
    return made;
}

void PageTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void PageTabs::retranslateUi()
{
    for (int i = 0; i < count(); ++i) {
        setTabText(i, words::channelText(pageSpecs()[static_cast<size_t>(i)].channel));
        setTabToolTip(i, QStringLiteral("Alt+%1").arg(i + 1));
    }
    tabBar()->setAccessibleName(tr("Tabs"));
}

void PageTabs::refreshDots()
{
    for (size_t i = 0; i < m_dots.size(); ++i)
        m_dots[i]->setOn(m_pages[i] && m_pages[i]->isActive());
}

} // namespace widgets
