#include "logpanel.h"

#include "detailpane.h"
#include "filterbar.h"
#include "livetimer.h"
#include "logmodel.h"
#include "logsearch.h"
#include "logview.h"
#include "recorder.h"
#include "settings.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int countEveryTicks = 3;           // each new figure lays the bar out anew
constexpr qint64 resultBudgetNs = 4'000'000; // a turn of the event loop

} // namespace

// The panel's parts and what goes to and fro between them.
class LogPanel::Private final : public QObject {
public:
    Private(LogPanel &panel, const QString &prefix, const net::Recorder &source, std::optional<net::Channel> channel);

    void tick();
    void attach();
    void applyFilter(const LogFilter &filter);
    void startSearch();
    void takeResults();
    void showCurrent();
    void updateWords();
    void restoreState();
    void saveState() const;

    QString name;
    const net::Recorder &recorder;
    EntryReader reader;
    LogModel model;
    LogSearch search;
    FilterBar *bar;
    LogView *view;
    DetailPane *detail;
    QSplitter *splitter;
    QString emptyText;
    std::optional<quint32> wanted; // the entry to make current again once the search has found it
    qint64 ticks = 0;
    bool isTakingSoon = false;
};

LogPanel::Private::Private(LogPanel &panel, const QString &prefix, const net::Recorder &source,
                           std::optional<net::Channel> channel)
    : name(prefix)
    , recorder(source)
    , model(reader, channel)
    , bar(new FilterBar(prefix, &panel))
    , view(new LogView(model))
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
    connect(view, &LogView::followingChanged, bar, &FilterBar::setFollowing);
    connect(view, &LogView::currentChanged, this, &Private::showCurrent);
    connect(view, &LogView::endpointPicked, &panel, &LogPanel::filterEndpoint);
    connect(view, &LogView::notice, bar, &FilterBar::setNotice);
    connect(view, &LogView::microsecondsPicked, this, [](bool on) { Settings::setValue(keys::microseconds, on); });
    connect(detail, &DetailPane::notice, bar, &FilterBar::setNotice);
    connect(&search, &LogSearch::found, this, &Private::takeResults);
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &Private::tick);
    restoreState();
    attach();
}

void LogPanel::Private::attach()
{
    std::shared_ptr<const net::SessionIndex> index = recorder.index();
    if (index.get() == reader.index())
        return;
    search.stop();
    model.endMatches();
    reader.setSource(recorder.path(), std::move(index));
    model.sourceChanged();
    if (!bar->filter().isEmpty())
        startSearch();
}

void LogPanel::Private::tick()
{
    attach();
    view->setMicroseconds(Settings::value(keys::microseconds));
    model.takeNew();
    if (model.showsMatches()) {
        search.extend(model.taken());
        takeResults();
    }
    if (++ticks % countEveryTicks == 0)
        bar->setCount(model.rowCount(), model.total(), model.showsMatches() && !search.isDone());
    updateWords();
}

void LogPanel::Private::updateWords()
{
    if (!model.showsMatches())
        view->setEmptyText(emptyText);
    else if (search.isDone())
        view->setEmptyText(LogPanel::tr("No row matches the filter. Esc shows all rows again."));
    else
        view->setEmptyText(LogPanel::tr("Searching …"));
}

void LogPanel::Private::applyFilter(const LogFilter &filter)
{
    const int row = view->currentRow();
    wanted = row >= 0 ? std::optional(model.entryAt(row)) : std::nullopt;
    view->setHighlight(filter.text);
    detail->setHighlight(filter.text);
    if (!filter.isEmpty()) {
        startSearch();
        return;
    }
    search.stop();
    model.endMatches();
    if (wanted)
        view->setCurrentRow(model.rowOf(*wanted));
    updateWords();
}

void LogPanel::Private::startSearch()
{
    if (!reader.index())
        return;
    model.beginMatches();
    SearchJob job;
    job.filter = bar->filter();
    job.encoding = reader.encoding();
    job.channel = model.channel();
    job.path = recorder.path();
    job.index = recorder.index();
    job.firstEntry = model.firstEntry();
    job.endEntry = model.taken();
    search.start(std::move(job));
    updateWords();
}

void LogPanel::Private::takeResults()
{
    QElapsedTimer clock;
    clock.start();
    bool isMore = true;
    while (isMore && clock.nsecsElapsed() < resultBudgetNs) {
        const std::optional<LogSearch::Batch> batch = search.take();
        isMore = batch.has_value();
        if (!batch)
            break;
        if (batch->newer)
            model.appendMatches(batch->entries);
        else
            model.prependMatches(batch->entries);
    }
    if (wanted && view->currentRow() < 0) {
        const int row = model.rowOf(*wanted);
        if (row >= 0)
            view->setCurrentRow(row);
    }
    bar->setCount(model.rowCount(), model.total(), !search.isDone());
    // More is waiting: after whatever else the window has to do.
    if (isMore && !std::exchange(isTakingSoon, true))
        QTimer::singleShot(0, this, [this] {
            isTakingSoon = false;
            takeResults();
        });
}

void LogPanel::Private::showCurrent()
{
    const int row = view->currentRow();
    if (row >= 0) {
        wanted.reset();
        detail->showEntry(model.entryAt(row));
    } else {
        detail->showEntry({});
    }
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

LogPanel::LogPanel(const QString &name, const net::Recorder &recorder, std::optional<net::Channel> channel, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, name, recorder, channel))
{
    setObjectName(name);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &LogPanel::focusFilter);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), d->splitter);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, d->bar, &FilterBar::clear);
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
        d->startSearch();
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

qint64 LogPanel::rowCount() const
{
    return d->model.rowCount();
}

void LogPanel::saveState()
{
    d->saveState();
}

void LogPanel::clearView()
{
    d->model.clear();
    if (d->model.showsMatches())
        d->startSearch();
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
    d->updateWords();
    if (d->model.showsMatches() && !d->bar->filter().text.isEmpty())
        d->startSearch();
}

} // namespace widgets
