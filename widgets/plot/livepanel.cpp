#include "livepanel.h"

#include "counterstable.h"
#include "icons.h"
#include "livetimer.h"
#include "ratehistory.h"
#include "screenroom.h"
#include "settings.h"
#include "theme.h"
#include "throughputplot.h"
#include "words.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr int leastWidth = 90; // scaled

// What the panels beside it leave of the screen.
int roomBeside(const LivePanel &panel)
{
    const auto *splitter = qobject_cast<const QSplitter *>(panel.parentWidget());
    if (!splitter || splitter->orientation() != Qt::Horizontal)
        return QWIDGETSIZE_MAX;
    int room = screenRoom(panel).width() - splitter->handleWidth() * (splitter->count() - 1);
    for (int i = 0; i < splitter->count(); ++i) {
        const QWidget *other = splitter->widget(i);
        if (other != &panel && !other->isHidden())
            room -= other->minimumSizeHint().expandedTo(other->minimumSize()).width();
    }
    return room;
}

} // namespace

class LivePanel::Private final : public QObject {
    Q_OBJECT

public:
    Private(LivePanel &panel, const QString &panelName, std::function<net::ByteCounterValues()> counted);

    void build();
    void retranslateUi();
    void tick();
    void resetCounters();
    void chooseFile();
    void save(const QString &path);
    void copyNumbers();
    void say(const QString &text);

    LivePanel &q;
    QString name;
    std::function<net::ByteCounterValues()> counter;
    RateHistory history;
    net::ByteCounterValues baseline;
    QDateTime since = QDateTime::currentDateTime();
    ThroughputPlot *plot = nullptr;
    CountersTable *table = nullptr;
    QScrollArea *scroll = nullptr;
    QVBoxLayout *layout = nullptr;
    QLabel *title = nullptr;
    QLabel *sinceLabel = nullptr;
    QLabel *message = nullptr;
    QToolButton *pause = nullptr;
    QToolButton *resetView = nullptr;
    QToolButton *savePicture = nullptr;
    QToolButton *copy = nullptr;
    QToolButton *resetCounts = nullptr;

private:
    QToolButton *button(const QString &part, QStringView iconName);
};

LivePanel::Private::Private(LivePanel &panel, const QString &panelName, std::function<net::ByteCounterValues()> counted)
    : q(panel)
    , name(panelName)
    , counter(std::move(counted))
{
}

QToolButton *LivePanel::Private::button(const QString &part, QStringView iconName)
{
    auto *made = new QToolButton(&q);
    made->setObjectName(name + u'.' + part);
    made->setIcon(icon(iconName));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void LivePanel::Private::build()
{
    title = new QLabel(&q);
    title->setForegroundRole(QPalette::PlaceholderText);
    pause = button(QStringLiteral("pause"), u"pause");
    pause->setCheckable(true);
    resetView = button(QStringLiteral("resetView"), u"zoom-reset");
    savePicture = button(QStringLiteral("savePicture"), u"picture");
    copy = button(QStringLiteral("copyNumbers"), u"copy");
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(title, 1);
    for (QToolButton *tool : {pause, resetView, savePicture, copy})
        head->addWidget(tool);

    plot = new ThroughputPlot(history, &q);
    plot->setObjectName(name + QStringLiteral(".plot"));
    plot->setMinimumHeight(Theme::instance().scaled(130));
    plot->setMaximumHeight(Theme::instance().scaled(260));

    sinceLabel = new QLabel(&q);
    sinceLabel->setObjectName(name + QStringLiteral(".since"));
    sinceLabel->setForegroundRole(QPalette::PlaceholderText);
    resetCounts = button(QStringLiteral("resetCounters"), u"reset");
    auto *countsHead = new QHBoxLayout;
    countsHead->addWidget(sinceLabel, 1);
    countsHead->addWidget(resetCounts);
    table = new CountersTable(name, &q);

    message = new QLabel(&q);
    message->setObjectName(name + QStringLiteral(".message"));
    message->setWordWrap(true);
    message->hide();

    // In a low window the panel scrolls, instead of making the window taller than the screen.
    auto *content = new QWidget;
    scroll = new QScrollArea(&q);
    scroll->setObjectName(name + QStringLiteral(".scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(&q);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    layout = new QVBoxLayout(content);
    layout->addLayout(head);
    layout->addWidget(plot, 100);
    layout->addWidget(message);
    layout->addLayout(countsHead);
    layout->addWidget(table);
    layout->addStretch(1);

    plot->setSpan(Settings::field(name, QStringLiteral("span"), ThroughputPlot::usualSpan).toDouble());
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &Private::tick);
    connect(resetView, &QToolButton::clicked, plot, &ThroughputPlot::resetView);
    connect(savePicture, &QToolButton::clicked, this, &Private::chooseFile);
    connect(copy, &QToolButton::clicked, this, &Private::copyNumbers);
    connect(resetCounts, &QToolButton::clicked, this, &Private::resetCounters);
    connect(pause, &QToolButton::toggled, this, [this](bool paused) {
        pause->setIcon(icon(paused ? u"resume" : u"pause"));
        retranslateUi();
    });
}

void LivePanel::Private::tick()
{
    const double now = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000.0;
    const net::ByteCounterValues totals = counter();
    if (!history.feed(now, totals) || pause->isChecked())
        return;
    plot->update(now);
    if (!q.isVisible())
        return;
    const auto minus = [](net::ByteCounterValues a, const net::ByteCounterValues &b) {
        a.bytesIn -= b.bytesIn, a.bytesOut -= b.bytesOut;
        a.messagesIn -= b.messagesIn, a.messagesOut -= b.messagesOut;
        a.connectionsOpened -= b.connectionsOpened, a.connectionsClosed -= b.connectionsClosed;
        a.dropped -= b.dropped;
        return a;
    };
    table->show(minus(totals, baseline), history.lastSecond());
}

void LivePanel::Private::resetCounters()
{
    baseline = counter();
    since = QDateTime::currentDateTime();
    table->show({}, history.lastSecond());
    retranslateUi();
}

// Not getSaveFileName(): that one runs an event loop of its own.
void LivePanel::Private::chooseFile()
{
    auto *dialog =
        new QFileDialog(&q, tr("Save the picture"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Document (*.pdf)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(QStringLiteral("netyard-throughput.png"));
    connect(dialog, &QFileDialog::fileSelected, this, &Private::save);
    dialog->open();
}

void LivePanel::Private::save(const QString &path)
{
    const net::Result<void> saved = plot->savePicture(path);
    say(saved ? tr("Saved: %1").arg(path) : words::errorText(saved.error()));
}

void LivePanel::Private::copyNumbers()
{
    QGuiApplication::clipboard()->setText(history.toTsv());
    say(tr("Copied %n sample(s), tab-separated", nullptr, static_cast<int>(history.size())));
}

void LivePanel::Private::say(const QString &text)
{
    message->setText(text);
    message->show();
}

void LivePanel::Private::retranslateUi()
{
    title->setText(tr("Throughput"));
    sinceLabel->setText(tr("Since %1").arg(since.toString(QStringLiteral("HH:mm:ss"))));
    const auto label = [](QToolButton *tool, const QString &text) {
        tool->setToolTip(text);
        tool->setAccessibleName(text);
    };
    label(pause, pause->isChecked() ? tr("Go on showing") : tr("Hold the picture still"));
    label(resetView, tr("Back to now"));
    label(savePicture, tr("Save the picture…"));
    label(copy, tr("Copy the numbers"));
    label(resetCounts, tr("Count from now on"));
    message->hide(); // a passing remark in the language of before
}

LivePanel::LivePanel(const QString &name, const net::ByteCounter &counter, QWidget *parent)
    : LivePanel(
          name, [&counter] { return counter.values(); }, parent)
{
}

LivePanel::LivePanel(const QString &name, std::function<net::ByteCounterValues()> counted, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, name, std::move(counted)))
{
    setObjectName(name);
    d->build();
    d->retranslateUi();
}

LivePanel::~LivePanel() = default;

QSize LivePanel::minimumSizeHint() const
{
    const int bar = d->scroll->verticalScrollBar()->sizeHint().width();
    const int whole = d->layout->minimumSize().width() + (d->scroll->verticalScrollBar()->isVisible() ? bar : 0);
    // Rather than make the window wider than the screen it scrolls sideways.
    return {std::min(whole, std::max(roomBeside(*this), scaled(leastWidth))), 0};
}

void LivePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto policy = width() < d->layout->minimumSize().width() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    if (d->scroll->horizontalScrollBarPolicy() != policy)
        d->scroll->setHorizontalScrollBarPolicy(policy);
}

QSize LivePanel::sizeHint() const
{
    return d->layout->sizeHint();
}

void LivePanel::addSection(QWidget *section)
{
    d->layout->insertWidget(d->layout->count() - 1, section); // the last item takes what height is left
}

void LivePanel::setUsesConnections(bool uses)
{
    d->table->setUsesConnections(uses);
}

void LivePanel::saveState()
{
    Settings::setField(d->name, QStringLiteral("span"), d->plot->span());
}

void LivePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslateUi();
}

} // namespace widgets

#include "livepanel.moc"
