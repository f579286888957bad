#include "logpanel.h"

#include "detailpane.h"
#include "entrymatcher.h"
#include "filterbar.h"
#include "livetimer.h"
#include "logmodel.h"
#include "logremarks.h"
#include "logview.h"
#include "matchmarks.h"
#include "rowdrag.h"
#include "seenvalues.h"
#include "sessionfeed.h"
#include "settings.h"

#include <QEvent>
#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int countEveryTicks = 3; // each new figure lays the bar out anew

} // namespace

// The panel's parts and what goes to and fro between them.
class LogPanel::Private final : public QObject {
public:
    Private(LogPanel &panel, const QString &prefix, const SessionSource &source, std::optional<net::Channel> channel);

    void tick();
    void applyFilter(const LogFilter &filter);
    void searchMarksAgain();
    void showSearch();
    void showCount();
    void goToMatch(bool next);
    void showCurrent();
    void tellCurrent() { Q_EMIT q.currentEntryChanged(current()); }
    [[nodiscard]] std::optional<quint32> current() const;
    void updateWords();
    [[nodiscard]] LogChoice choice() const;
    void dragRows();
    void restoreState();
    void saveState() const;

    LogPanel &q;
    QString name;
    SessionSource session;
    EntryReader reader;
    LogModel model;
    SessionFeed feed;
    FilterBar *bar;
    LogView *view;
    LogRemarks *remarks;
    DetailPane *detail;
    QSplitter *splitter;
    QString emptyText;
    qint64 ticks = 0;
    bool isFilterWrong = false;
};

LogPanel::Private::Private(LogPanel &panel, const QString &prefix, const SessionSource &source,
                           std::optional<net::Channel> channel)
    : q(panel)
    , name(prefix)
    , session(source)
    , model(reader, RowScope(channel))
    , feed(source, model, [this](SearchJob *job) { job->filter = bar->filter(); })
    , bar(new FilterBar(prefix, &panel))
    , view(new LogView(model))
    , remarks(new LogRemarks(*view, source))
    , detail(new DetailPane(prefix, reader))
    , splitter(new QSplitter(Qt::Vertical, &panel))
{
    view->setObjectName(prefix + QLatin1StringView(".view"));
    splitter->setObjectName(prefix + QLatin1StringView(".splitter"));
    splitter->addWidget(view);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(true);
    splitter->setCollapsible(0, false);
    auto *column = new QVBoxLayout(&panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(bar);
    column->addWidget(splitter, 1);

    connect(bar, &FilterBar::filterChanged, this, &Private::applyFilter);
    connect(bar, &FilterBar::followPicked, view, &LogView::setFollowing);
    connect(bar, &FilterBar::clearViewPicked, &panel, &LogPanel::clearView);
    connect(bar, &FilterBar::left, view, qOverload<>(&QWidget::setFocus));
    connect(bar, &FilterBar::matchPicked, this, &Private::goToMatch);
    bar->setValues([this] { return reader.index() ? seenValues(*reader.index()) : QueryValues(); });
    connect(view, &LogView::followingChanged, bar, &FilterBar::setFollowing);
    connect(view, &LogView::currentChanged, this, &Private::showCurrent);
    connect(view, &LogView::currentChanged, this, &Private::tellCurrent);
    connect(view, &LogView::endpointPicked, &panel, &LogPanel::filterEndpoint);
    connect(view, &LogView::exportRequested, &panel, &LogPanel::exportRequested);
    connect(view, &LogView::dragRequested, this, &Private::dragRows);
    connect(view, &LogView::notice, bar, &FilterBar::setNotice);
    connect(view, &LogView::microsecondsPicked, this, [](bool on) { Settings::setValue(keys::microseconds, on); });
    connect(view, &LogView::conversationPicked, &panel, &LogPanel::conversationRequested);
    connect(remarks, &LogRemarks::changed, this, &Private::searchMarksAgain);
    connect(remarks, &LogRemarks::notice, bar, &FilterBar::setNotice);
    connect(remarks, &LogRemarks::entryRequested, &panel, &LogPanel::showEntry);
    connect(detail, &DetailPane::notice, bar, &FilterBar::setNotice);
    connect(&feed, &SessionFeed::searched, this, &Private::showSearch);
    connect(&feed, &SessionFeed::keptFound, view, &LogView::setCurrentRow);
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &Private::tick);
    bar->setFollowOffered(source.isLive());
    view->setFollowOffered(source.isLive());
    restoreState();
    feed.attach();
}

void LogPanel::Private::tick()
{
    feed.attach();
    view->setMicroseconds(Settings::value(keys::microseconds));
    feed.tick();
    remarks->tick();
    if (++ticks % countEveryTicks == 0)
        showCount();
    updateWords();
}

void LogPanel::Private::showCount()
{
    bar->setCount({model.rowCount(), model.total(), view->currentRow(), feed.searchedShare()});
}

void LogPanel::Private::updateWords()
{
    if (!model.showsMatches())
        view->setEmptyText(emptyText);
    else if (isFilterWrong)
        view->setEmptyText(LogPanel::tr("The filter cannot be understood where it is marked. Esc shows all rows again."));
    else if (!feed.isSearching())
        view->setEmptyText(LogPanel::tr("No row matches the filter. Esc shows all rows again."));
    else
        view->setEmptyText(LogPanel::tr("Searching …"));
}

void LogPanel::Private::applyFilter(const LogFilter &filter)
{
    const auto query = net::parseQuery(filter.text);
    isFilterWrong = !query;
    const MatchMarks marks = MatchMarks::ofQuery(query.value_or(net::QueryNode()));
    view->setMarks(marks);
    detail->setMarks(marks);
    feed.setFiltered(!filter.isEmpty(), current());
}

void LogPanel::Private::searchMarksAgain()
{
    if (net::asksForMarks(queryOf(bar->filter())))
        feed.setFiltered(true, current());
}

std::optional<quint32> LogPanel::Private::current() const
{
    const int row = view->currentRow();
    return row >= 0 ? std::optional(model.entryAt(row)) : std::nullopt;
}

void LogPanel::Private::showSearch()
{
    if (!feed.isSearching()) // meanwhile now and then, see tick()
        showCount();
    updateWords();
}

// Through the row one has picked, then on to the next row: each that is shown has a match.
void LogPanel::Private::goToMatch(bool next)
{
    if (bar->filter().text.isEmpty() || model.rowCount() == 0) {
        bar->focusText();
        return;
    }
    const int current = view->currentRow();
    if (current >= 0 && detail->goToMatch(next))
        return;
    const int row = current < 0 ? (next ? 0 : model.rowCount() - 1) : current + (next ? 1 : -1);
    if (row < 0 || row >= model.rowCount()) {
        bar->setNotice(next ? LogPanel::tr("That was the last match.") : LogPanel::tr("That was the first match."));
        return;
    }
    view->setCurrentRow(row);
    static_cast<void>(detail->goToMatch(next));
}

void LogPanel::Private::showCurrent()
{
    const int row = view->currentRow();
    if (row >= 0) {
        feed.forgetKept();
        detail->showEntry(model.entryAt(row));
    } else {
        detail->showEntry({});
    }
    showCount();
}

LogChoice LogPanel::Private::choice() const
{
    LogChoice choice;
    const SessionFilePart file = session.file();
    choice.source = {file.path, file.index};
    choice.channel = model.scope().channel;
    choice.encoding = reader.encoding();
    choice.selection = entriesOf(model, view->selection());
    choice.selectedRows = view->selection().count();
    if (!bar->filter().isEmpty()) {
        SearchJob job;
        job.filter = bar->filter();
        job.encoding = reader.encoding();
        job.scope = model.scope();
        job.path = file.path;
        job.index = file.index;
        choice.makeFilter = [job] { return std::make_unique<EntryMatcher>(job); };
        choice.firstEntry = model.firstEntry();
        choice.filteredRows = model.rowCount();
    }
    if (const int row = view->currentRow(); row >= 0) {
        choice.flow = reader.entry(model.entryAt(row)).flow;
        choice.flowName = reader.index()->flow(choice.flow).peer.toString();
    }
    return choice;
}

void LogPanel::Private::dragRows()
{
    startRowDrag(*view, choice());
}

void LogPanel::Private::restoreState()
{
    view->setLayoutState(Settings::field(name, QStringLiteral("columns")).toByteArray());
    splitter->restoreState(Settings::field(name, QStringLiteral("splitter")).toByteArray());
    detail->setCurrentTab(Settings::field(name, QStringLiteral("detailTab"), 0).toInt());
    LogFilter filter;
    filter.text = Settings::field(name, QStringLiteral("filterText")).toString();
    filter.endpoint = Settings::field(name, QStringLiteral("filterEndpoint")).toString();
    filter.isWholeEndpoint = Settings::field(name, QStringLiteral("filterIsWholeEndpoint"), false).toBool();
    filter.local = Settings::field(name, QStringLiteral("filterLocal")).toString();
    const int kind = Settings::field(name, QStringLiteral("filterKind"), 0).toInt();
    if (kind >= 0 && kind <= static_cast<int>(LogKind::Errors))
        filter.kind = static_cast<LogKind>(kind);
    bar->setFilter(filter);
}

void LogPanel::Private::saveState() const
{
    Settings::setField(name, QStringLiteral("columns"), view->layoutState());
    Settings::setField(name, QStringLiteral("splitter"), splitter->saveState());
    Settings::setField(name, QStringLiteral("detailTab"), detail->currentTab());
    Settings::setField(name, QStringLiteral("filterText"), bar->filter().text);
    Settings::setField(name, QStringLiteral("filterEndpoint"), bar->filter().endpoint);
    Settings::setField(name, QStringLiteral("filterIsWholeEndpoint"), bar->filter().isWholeEndpoint);
    Settings::setField(name, QStringLiteral("filterLocal"), bar->filter().local);
    Settings::setField(name, QStringLiteral("filterKind"), static_cast<int>(bar->filter().kind));
}

LogPanel::LogPanel(const QString &name, const SessionSource &source, std::optional<net::Channel> channel, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, name, source, channel))
{
    setObjectName(name);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &LogPanel::focusFilter);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), d->splitter);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, d->bar, &FilterBar::clear);
    for (const bool next : {true, false}) {
        auto *match = new QShortcut(next ? QKeySequence::FindNext : QKeySequence::FindPrevious, this);
        match->setContext(Qt::WidgetWithChildrenShortcut);
        connect(match, &QShortcut::activated, d.get(), [this, next] { d->goToMatch(next); });
    }
    // With nothing to clear Esc is left to the window.
    escape->setEnabled(!d->bar->filter().isEmpty());
    connect(d->bar, &FilterBar::filterChanged, escape,
            [escape](const LogFilter &filter) { escape->setEnabled(!filter.isEmpty()); });
}

LogPanel::~LogPanel()
{
    // The view looks at the model, and both at the reader: take the view away first.
    delete d->splitter;
}

void LogPanel::setEncoding(const net::TextEncoding &encoding)
{
    if (encoding == d->reader.encoding())
        return;
    d->reader.setEncoding(encoding);
    d->model.textChanged();
    d->detail->reload();
    if (d->model.showsMatches() && !d->bar->filter().text.isEmpty())
        d->feed.setFiltered(true);
}

void LogPanel::setEmptyText(const QString &text)
{
    d->emptyText = text;
    d->updateWords();
}

void LogPanel::filterEndpoint(const QString &endpoint)
{
    filterConnection({}, endpoint);
}

void LogPanel::filterConnection(const QString &local, const QString &peer)
{
    LogFilter filter = d->bar->filter();
    filter.endpoint = peer;
    filter.isWholeEndpoint = !peer.isEmpty();
    filter.local = peer.isEmpty() ? QString() : local;
    d->bar->setFilter(filter);
}

void LogPanel::showEntry(quint32 entry)
{
    d->bar->clear();
    d->feed.tick();
    d->view->setCurrentRow(d->model.rowOf(entry));
    d->view->setFocus();
}

LogChoice LogPanel::choice() const
{
    return d->choice();
}

qint64 LogPanel::rowCount() const
{
    return d->model.rowCount();
}

void LogPanel::offerConversations()
{
    d->view->offerConversations();
}

void LogPanel::saveState()
{
    d->saveState();
}

void LogPanel::clearView()
{
    d->model.clear();
    if (d->model.showsMatches())
        d->feed.setFiltered(true);
    d->tick();
}

void LogPanel::focusFilter()
{
    d->bar->focusText();
}

void LogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    d->model.retranslate();
    d->remarks->retranslateUi();
    d->updateWords();
    if (d->model.showsMatches() && !d->bar->filter().text.isEmpty())
        d->feed.setFiltered(true);
}

} // namespace widgets
