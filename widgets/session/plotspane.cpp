#include "plotspane.h"

#include "icons.h"
#include "livetimer.h"
#include "sessionplots.h"
#include "timelinetable.h"
#include "words.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSaveFile>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int growEveryTicks = 10; // three times a second what is new of a live session
constexpr int allScopes = -1;
constexpr int oneConnection = -2; // item data; else a channel

} // namespace

PlotsPane::PlotsPane(const QString &name, const SessionSource &source, QWidget *parent)
    : SessionPane(parent)
    , m_source(source)
    , m_scopeLabel(new QLabel(this))
    , m_scopes(new QComboBox(this))
    , m_plots(new SessionPlots(name + QStringLiteral(".plot"), this))
{
    setObjectName(name);
    m_scopes->setObjectName(name + QStringLiteral(".scope"));
    m_scopes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scopeLabel->setBuddy(m_scopes);
    m_all = addButton("showAll", u"zoom-reset");
    m_in = addButton("zoomIn", u"zoom-in");
    m_out = addButton("zoomOut", u"zoom-out");
    m_copy = addButton("copy", u"copy");
    m_save = addButton("save", u"save");
    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_scopeLabel);
    bar->addWidget(m_scopes);
    bar->addStretch(1);
    for (QToolButton *button : {m_all, m_in, m_out, m_copy, m_save})
        bar->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addLayout(bar);
    column->addWidget(m_plots, 1);

    connect(m_scopes, &QComboBox::activated, this, &PlotsPane::showScope);
    connect(m_all, &QToolButton::clicked, m_plots, &SessionPlots::showAll);
    connect(m_in, &QToolButton::clicked, m_plots, &SessionPlots::zoomIn);
    connect(m_out, &QToolButton::clicked, m_plots, &SessionPlots::zoomOut);
    connect(m_copy, &QToolButton::clicked, this, &PlotsPane::copyNumbers);
    connect(m_save, &QToolButton::clicked, this, &PlotsPane::askForFile);
    connect(m_plots, &SessionPlots::rangeChanged, this, [this] { m_rangeChanged = true; });
    connect(m_plots, &SessionPlots::timePicked, this, &PlotsPane::pick);
    connect(&m_worker, &TimelineWorker::ready, this, &PlotsPane::take);
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &PlotsPane::tick);
    retranslateUi();
}

QString PlotsPane::paneTitle()
{
    return tr("Plots");
}

QToolButton *PlotsPane::addButton(const char *part, QStringView iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName() + u'.' + QLatin1StringView(part));
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    return button;
}

net::TimelineScope PlotsPane::scope() const
{
    const int chosen = m_scopes->currentData().toInt();
    if (chosen == oneConnection)
        return {{}, m_flow};
    if (chosen == allScopes)
        return {};
    return {static_cast<net::Channel>(chosen), 0};
}

void PlotsPane::fillScopes()
{
    const QVariant chosen = m_scopes->count() > 0 ? m_scopes->currentData() : QVariant(allScopes);
    m_scopes->clear();
    m_scopes->addItem(tr("Everything"), allScopes);
    for (int i = 0; i < net::channelCount; ++i)
        m_scopes->addItem(words::channelText(static_cast<net::Channel>(i)), i);
    if (m_flow != 0 && m_file.index) {
        const net::Flow flow = m_file.index->flow(m_flow);
        m_scopes->addItem(tr("Connection with %1").arg(flow.peer.toString()), oneConnection);
    }
    m_scopes->setCurrentIndex(std::max(0, m_scopes->findData(chosen)));
}

void PlotsPane::showScope()
{
    m_asked = -1;
    ask();
}

void PlotsPane::markEntry(quint32 entry)
{
    m_marked = entry;
    if (!m_file.index)
        m_file = m_source.file();
    if (entry >= m_file.index->size())
        return;
    const net::IndexEntry &marked = m_file.index->at(entry);
    m_plots->setMark(marked.timeNs);
    if (marked.flow == 0 || marked.flow == m_flow || scope().flow != 0)
        return; // the connection that is looked at stays
    m_flow = marked.flow;
    fillScopes();
}

void PlotsPane::tick()
{
    if (!isVisible())
        return;
    const SessionFilePart file = m_source.file();
    if (file.index != m_file.index) { // another session
        m_file = file;
        m_flow = 0;
        m_marked.reset();
        m_asked = -1;
        m_plots->clear();
        fillScopes();
    }
    const bool grows = ++m_ticks % growEveryTicks == 0 && m_file.index->size() != m_asked;
    if (m_rangeChanged || m_asked < 0 || (grows && !m_worker.isBusy()))
        ask();
}

void PlotsPane::ask()
{
    if (!m_file.index)
        m_file = m_source.file();
    m_rangeChanged = false;
    m_asked = m_file.index->size();
    TimelineWorker::Request request{m_file.index, scope(), 0, 0};
    if (!m_plots->showsAll()) {
        request.fromNs = m_plots->fromNs();
        request.toNs = std::max(request.fromNs + 1, m_plots->toNs());
    }
    m_worker.ask(request);
}

void PlotsPane::take(const net::Timeline &timeline, const net::TimelineScope &of, bool isWhole)
{
    if (of != scope() || isWhole != m_plots->showsAll())
        return; // something else is wanted by now, and under way
    m_plots->showTimeline(timeline);
}

void PlotsPane::pick(qint64 timeNs)
{
    const qint64 entry = net::firstEntryAt(*m_file.index, scope(), timeNs);
    if (entry < 0) {
        Q_EMIT notice(tr("Nothing was recorded after that time."));
        return;
    }
    m_plots->setMark(m_file.index->at(entry).timeNs);
    Q_EMIT entryRequested(static_cast<quint32>(entry));
}

void PlotsPane::askForFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Save the plots"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Numbers, comma-separated (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), -1).chopped(1));
    });
    dialog->selectFile(QStringLiteral("plots.png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const net::Result<void> saved = save(path); !saved)
            Q_EMIT notice(words::errorText(saved.error()));
        else
            Q_EMIT notice(tr("Saved as %1").arg(path));
    });
    dialog->open();
}

net::Result<void> PlotsPane::save(const QString &path)
{
    if (!path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return m_plots->savePicture(path);
    QSaveFile file(path);
    const QByteArray table = timelineTable(m_plots->timeline(), ',');
    if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size() || !file.commit())
        return net::failure(net::NetErrorCode::FileNotWritable, path, -1, file.errorString());
    return {};
}

void PlotsPane::copyNumbers()
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(timelineTable(m_plots->timeline(), '\t')));
    Q_EMIT notice(tr("The numbers are on the clipboard, tab-separated."));
}

void PlotsPane::changeEvent(QEvent *event)
{
    SessionPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void PlotsPane::showEvent(QShowEvent *event)
{
    SessionPane::showEvent(event);
    tick();
}

void PlotsPane::retranslateUi()
{
    m_scopeLabel->setText(tr("&Show:"));
    m_scopes->setAccessibleName(tr("What the plots are about"));
    m_scopes->setToolTip(tr("One tab's traffic, or the connection of the row that was last current"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_all, tr("The whole session (Home)"));
    name(m_in, tr("Zoom in (+)"));
    name(m_out, tr("Zoom out (−)"));
    name(m_copy, tr("Copy the numbers"));
    name(m_save, tr("Save as PNG, SVG or CSV …"));
    fillScopes();
}

} // namespace widgets
