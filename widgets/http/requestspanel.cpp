#include "requestspanel.h"

#include "accesslogexport.h"
#include "livetimer.h"
#include "logview.h"
#include "requestfilterbar.h"
#include "requestinspector.h"
#include "requestmatcher.h"
#include "requestmodel.h"
#include "requestrowpainter.h"
#include "sessionfeed.h"
#include "settings.h"
#include "words.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int countEveryTicks = 3; // each new figure lays the bar out anew

} // namespace

class RequestsPanel::Private final : public QObject {
public:
    Private(RequestsPanel &panel, const QString &prefix, const SessionSource &sessionSource);

    void build();
    void buildMenus();
    QAction *addAction(QMenu *menu, const QString &part);
    void tick();
    void applyFilter(const RequestFilter &filter);
    void showSearch();
    void showCurrent();
    void updateWords();
    void restoreState();
    void saveState() const;
    void askForExport(bool combined);
    void showOnlyClient();
    void retranslateUi();

    RequestsPanel &q;
    QString name;
    SessionSource source;
    EntryReader reader;
    RequestReader requests;
    RequestModel model;
    SessionFeed feed;
    RequestFilterBar *bar;
    LogView *view;
    RequestInspector *inspector;
    QSplitter *splitter;
    AccessLogExport *exporter;
    QMenu *rowMenu;
    QMenu *listMenu;
    QAction *copyCurl = nullptr;
    QAction *showLog = nullptr;
    QAction *onlyClient = nullptr;
    QAction *exportCommon = nullptr;
    QAction *exportCombined = nullptr;
    QString emptyText;
    qint64 ticks = 0;
};

RequestsPanel::Private::Private(RequestsPanel &panel, const QString &prefix, const SessionSource &sessionSource)
    : q(panel)
    , name(prefix)
    , source(sessionSource)
    , requests(reader)
    , model(requests)
    , feed(source, model,
           [this](SearchJob *job) {
               job->makeTest = [filter = bar->filter()](const SearchJob &search) {
                   return std::make_unique<RequestMatcher>(search, filter);
               };
           })
    , bar(new RequestFilterBar(prefix, &panel))
    , view(new LogView(model, std::make_unique<RequestRowPainter>(requests)))
    , inspector(new RequestInspector(prefix + QStringLiteral(".inspector"), requests))
    , splitter(new QSplitter(Qt::Vertical, &panel))
    , exporter(new AccessLogExport(panel))
    , rowMenu(new QMenu(&panel))
    , listMenu(new QMenu(&panel))
{
    build();
    buildMenus();
    connect(bar, &RequestFilterBar::filterChanged, this, &Private::applyFilter);
    connect(bar, &RequestFilterBar::followPicked, view, &LogView::setFollowing);
    connect(bar, &RequestFilterBar::clearViewPicked, &panel, &RequestsPanel::clearView);
    connect(bar, &RequestFilterBar::left, view, qOverload<>(&QWidget::setFocus));
    connect(view, &LogView::followingChanged, bar, &RequestFilterBar::setFollowing);
    connect(view, &LogView::currentChanged, this, &Private::showCurrent);
    connect(view, &LogView::notice, bar, &RequestFilterBar::setNotice);
    connect(view, &LogView::endpointPicked, &panel, &RequestsPanel::filterText);
    connect(view, &LogView::microsecondsPicked, this, [](bool on) { Settings::setValue(keys::microseconds, on); });
    connect(inspector, &RequestInspector::notice, bar, &RequestFilterBar::setNotice);
    connect(inspector, &RequestInspector::logRequested, &panel, &RequestsPanel::logRequested);
    connect(&feed, &SessionFeed::searched, this, &Private::showSearch);
    connect(&feed, &SessionFeed::keptFound, view, &LogView::setCurrentRow);
    connect(exporter, &AccessLogExport::progressed, this,
            [this](int percent) { bar->setNotice(RequestsPanel::tr("Writing the access log: %1 %").arg(percent)); });
    connect(exporter, &AccessLogExport::finished, this, [this](const QString &path, qint64 lines) {
        bar->setNotice(RequestsPanel::tr("%L1 requests written to %2").arg(lines).arg(path));
    });
    connect(exporter, &AccessLogExport::failed, this,
            [this](const net::NetError &error) { bar->setNotice(words::errorText(error)); });
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &Private::tick);
    restoreState();
    feed.attach();
    inspector->showRequest({});
    retranslateUi();
}

void RequestsPanel::Private::build()
{
    view->setObjectName(name + QStringLiteral(".view"));
    splitter->setObjectName(name + QStringLiteral(".splitter"));
    splitter->addWidget(view);
    splitter->addWidget(inspector);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({300, 240});
    splitter->setChildrenCollapsible(true);
    splitter->setCollapsible(0, false);
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(bar);
    column->addWidget(splitter, 1);
}

QAction *RequestsPanel::Private::addAction(QMenu *menu, const QString &part)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(name + u'.' + part);
    return action;
}

void RequestsPanel::Private::buildMenus()
{
    copyCurl = addAction(rowMenu, QStringLiteral("copyCurl"));
    showLog = addAction(rowMenu, QStringLiteral("showLog"));
    onlyClient = addAction(rowMenu, QStringLiteral("onlyClient"));
    exportCommon = addAction(listMenu, QStringLiteral("exportCommon"));
    exportCombined = addAction(listMenu, QStringLiteral("exportCombined"));
    rowMenu->addSeparator();
    rowMenu->addActions({exportCommon, exportCombined});
    view->setMenu(rowMenu);
    bar->setMenu(listMenu);
    connect(copyCurl, &QAction::triggered, inspector, &RequestInspector::copyAsCurl);
    connect(showLog, &QAction::triggered, this, [this] {
        if (view->currentRow() >= 0)
            Q_EMIT q.logRequested(model.entryAt(view->currentRow()));
    });
    connect(onlyClient, &QAction::triggered, this, &Private::showOnlyClient);
    connect(exportCommon, &QAction::triggered, this, [this] { askForExport(false); });
    connect(exportCombined, &QAction::triggered, this, [this] { askForExport(true); });
}

void RequestsPanel::Private::tick()
{
    feed.attach();
    view->setMicroseconds(Settings::value(keys::microseconds));
    feed.tick();
    if (++ticks % countEveryTicks == 0)
        bar->setCount(model.rowCount(), model.total(), feed.isSearching());
    updateWords();
}

void RequestsPanel::Private::updateWords()
{
    if (!model.showsMatches())
        view->setEmptyText(emptyText);
    else if (!feed.isSearching())
        view->setEmptyText(RequestsPanel::tr("No request matches the filter. Esc shows all again."));
    else
        view->setEmptyText(RequestsPanel::tr("Searching …"));
}

void RequestsPanel::Private::applyFilter(const RequestFilter &filter)
{
    const int row = view->currentRow();
    const auto current = row >= 0 ? std::optional(model.entryAt(row)) : std::nullopt;
    view->setMarks(MatchMarks::ofText(filter.text));
    feed.setFiltered(!filter.isEmpty(), current);
}

void RequestsPanel::Private::showSearch()
{
    bar->setCount(model.rowCount(), model.total(), feed.isSearching());
    updateWords();
}

void RequestsPanel::Private::showCurrent()
{
    const int row = view->currentRow();
    if (row < 0) {
        inspector->showRequest({});
        return;
    }
    feed.forgetKept();
    inspector->showRequest(model.entryAt(row));
}

void RequestsPanel::Private::showOnlyClient()
{
    const int row = view->currentRow();
    if (row >= 0)
        q.filterText(model.reader().endpoint(model.entryAt(row)).addressText());
}

void RequestsPanel::Private::askForExport(bool combined)
{
    if (exporter->isRunning()) {
        bar->setNotice(RequestsPanel::tr("An export is still running."));
        return;
    }
    const SessionFilePart file = source.file();
    exporter->ask(file.path, file.index, model.firstEntry(), combined);
}

void RequestsPanel::Private::restoreState()
{
    view->setLayoutState(Settings::field(name, QStringLiteral("columns")).toByteArray());
    splitter->restoreState(Settings::field(name, QStringLiteral("splitter")).toByteArray());
    inspector->restoreState(name);
    RequestFilter filter;
    filter.text = Settings::field(name, QStringLiteral("filterText")).toString();
    const int status = Settings::field(name, QStringLiteral("filterStatus"), 0).toInt();
    if (status >= 0 && status < static_cast<int>(statusClasses.size()))
        filter.status = static_cast<StatusClass>(status);
    bar->setFilter(filter);
}

void RequestsPanel::Private::saveState() const
{
    Settings::setField(name, QStringLiteral("columns"), view->layoutState());
    Settings::setField(name, QStringLiteral("splitter"), splitter->saveState());
    Settings::setField(name, QStringLiteral("filterText"), bar->filter().text);
    Settings::setField(name, QStringLiteral("filterStatus"), static_cast<int>(bar->filter().status));
    inspector->saveState(name);
}

void RequestsPanel::Private::retranslateUi()
{
    view->setWords(RequestsPanel::tr("Requests"),
                   RequestsPanel::tr("Every request that was answered, in the order of time"));
    copyCurl->setText(RequestsPanel::tr("Copy as &curl"));
    showLog->setText(RequestsPanel::tr("Show in the &log"));
    onlyClient->setText(RequestsPanel::tr("Show only this c&lient"));
    exportCommon->setText(RequestsPanel::tr("Export as &access log (Common Log Format) …"));
    exportCombined->setText(RequestsPanel::tr("Export with &referer and program (Combined) …"));
    updateWords();
}

RequestsPanel::RequestsPanel(const QString &name, const SessionSource &source, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, name, source))
{
    setObjectName(name);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &RequestsPanel::focusFilter);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), d->splitter);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, d->bar, &RequestFilterBar::clear);
}

RequestsPanel::~RequestsPanel()
{
    // The view looks at the model, and both at the reader: take the view away first.
    delete d->splitter;
}

void RequestsPanel::setEmptyText(const QString &text)
{
    d->emptyText = text;
    d->updateWords();
}

void RequestsPanel::filterText(const QString &text)
{
    RequestFilter filter = d->bar->filter();
    filter.text = text;
    d->bar->setFilter(filter);
}

qint64 RequestsPanel::rowCount() const
{
    return d->model.rowCount();
}

void RequestsPanel::saveState()
{
    d->saveState();
}

void RequestsPanel::clearView()
{
    d->model.clear();
    if (d->model.showsMatches())
        d->feed.setFiltered(true);
    d->tick();
}

void RequestsPanel::focusFilter()
{
    d->bar->focusText();
}

void RequestsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    d->model.retranslate();
    d->retranslateUi();
}

} // namespace widgets
