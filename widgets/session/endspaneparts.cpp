// What the pane of the two ends is made of, and its texts.
#include "endspane.h"

#include "clock.h"
#include "endsview.h"
#include "icons.h"
#include "inlinemessage.h"
#include "livetimer.h"
#include "session.h"
#include "sessionopener.h"
#include "theme.h"
#include "words.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

EndsPane::EndsPane(const QString &name, const SessionSource &source, QWidget *parent)
    : SessionPane(parent)
    , m_source(source)
    , m_open(new QToolButton(this))
    , m_openAction(new QAction(this))
    , m_ownAction(new QAction(this))
    , m_pairs(new QComboBox(this))
    , m_refresh(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_pairsLabel(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_message(new InlineMessage(name + QStringLiteral(".message"), this))
    , m_pages(new QStackedLayout)
    , m_invitation(new QLabel(this))
    , m_inviteOpen(new QPushButton(this))
    , m_inviteOwn(new QPushButton(this))
    , m_clock(new QLabel(this))
    , m_totals(new QLabel(this))
    , m_hereName(new QLabel(this))
    , m_thereName(new QLabel(this))
    , m_view(new EndsView(this))
{
    setObjectName(name);
    setAcceptDrops(true);
    auto *bar = new QWidget(this);
    setUpBar(bar);
    auto *invitation = new QWidget(this);
    setUpInvitation(invitation);
    auto *timeline = new QWidget(this);
    setUpTimeline(timeline);
    m_pages->addWidget(invitation);
    m_pages->addWidget(timeline);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(bar);
    column->addWidget(m_message);
    column->addLayout(m_pages, 1);

    connect(m_openAction, &QAction::triggered, this, &EndsPane::askForOther);
    connect(m_ownAction, &QAction::triggered, this, &EndsPane::useOwn);
    connect(m_inviteOpen, &QPushButton::clicked, this, &EndsPane::askForOther);
    connect(m_inviteOwn, &QPushButton::clicked, this, &EndsPane::useOwn);
    connect(m_refresh, &QToolButton::clicked, this, [this] { join(m_shown.other); });
    connect(m_copy, &QToolButton::clicked, this, &EndsPane::copyTable);
    connect(m_cancel, &QToolButton::clicked, this, &EndsPane::giveUp);
    connect(m_pairs, &QComboBox::currentIndexChanged, this, &EndsPane::showPair);
    connect(m_view, &EndsView::entryPicked, this, &EndsPane::entryPicked);
    connect(m_view, &EndsView::entryRequested, this, &EndsPane::entryRequested);
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, [this] {
        if (m_joined && !isCurrent())
            forget();
    });
    connect(&m_worker, &EndsWorker::joined, this, &EndsPane::take);
    connect(&m_worker, &EndsWorker::progressed, this,
            [this](qint64 done, qint64 all) { m_progress->setValue(static_cast<int>(done * 100 / all)); });
    setBusy(false);
    retranslateUi();
}

EndsPane::~EndsPane() = default;

QString EndsPane::paneTitle()
{
    return tr("Two ends");
}

void EndsPane::setUpBar(QWidget *bar)
{
    const auto part = [this](const char *suffix) { return objectName() + u'.' + QLatin1StringView(suffix); };
    m_open->setObjectName(part("open"));
    m_open->setIcon(icon(u"session"));
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_open->setPopupMode(QToolButton::InstantPopup);
    m_open->setAutoRaise(true);
    m_openAction->setObjectName(part("openAction"));
    m_ownAction->setObjectName(part("ownAction"));
    auto *menu = new QMenu(m_open);
    menu->addAction(m_openAction);
    menu->addAction(m_ownAction);
    m_open->setMenu(menu);
    m_pairs->setObjectName(part("pairs"));
    m_pairs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pairs->setMinimumContentsLength(28);
    m_pairsLabel->setBuddy(m_pairs);
    m_refresh->setObjectName(part("refresh"));
    m_refresh->setIcon(icon(u"refresh"));
    m_refresh->setAutoRaise(true);
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_copy->setObjectName(part("copy"));
    m_copy->setIcon(icon(u"copy"));
    m_copy->setAutoRaise(true);
    m_progress->setObjectName(part("progress"));
    m_progress->setRange(0, 100);
    m_progress->setMaximumWidth(scaled(160));
    m_cancel->setObjectName(part("cancel"));
    m_cancel->setIcon(icon(u"close"));
    m_cancel->setAutoRaise(true);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_open);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_pairsLabel);
    row->addWidget(m_pairs);
    row->addWidget(m_refresh);
    row->addWidget(m_copy);
}

void EndsPane::setUpInvitation(QWidget *page)
{
    m_invitation->setWordWrap(true);
    m_invitation->setAlignment(Qt::AlignCenter);
    m_invitation->setProperty("muted", true);
    m_inviteOpen->setObjectName(objectName() + QStringLiteral(".inviteOpen"));
    m_inviteOwn->setObjectName(objectName() + QStringLiteral(".inviteOwn"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_inviteOpen);
    buttons->addWidget(m_inviteOwn);
    buttons->addStretch(1);
    m_invitation->setMaximumWidth(scaled(560));
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    auto *text = new QHBoxLayout;
    text->addStretch(1);
    text->addWidget(m_invitation, 8);
    text->addStretch(1);
    column->addLayout(text);
    column->addSpacing(scaled(12));
    column->addLayout(buttons);
    column->addStretch(3);
}

void EndsPane::setUpTimeline(QWidget *page)
{
    m_view->setObjectName(objectName() + QStringLiteral(".timeline"));
    m_clock->setObjectName(objectName() + QStringLiteral(".clock"));
    m_totals->setObjectName(objectName() + QStringLiteral(".totals"));
    m_totals->setProperty("muted", true);
    for (QLabel *label : {m_clock, m_totals}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    for (QLabel *label : {m_hereName, m_thereName}) {
        QFont strong = label->font();
        strong.setBold(true);
        label->setFont(strong);
        label->setTextFormat(Qt::PlainText);
    }
    auto *names = new QHBoxLayout;
    names->addWidget(m_hereName);
    names->addStretch(1);
    names->addWidget(m_thereName);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_clock);
    column->addWidget(m_totals);
    column->addSpacing(scaled(4));
    column->addLayout(names);
    column->addWidget(m_view, 1);
}

QString EndsPane::sentences(const QStringList &texts)
{
    QString all = texts.value(0);
    for (qsizetype i = 1; i < texts.size(); ++i)
        all = tr("%1 %2", "two sentences").arg(all, texts.at(i));
    return all;
}

QString EndsPane::clockText() const
{
    using Known = net::ClockOffset::Known;
    const net::ClockOffset &clock = m_joined->ends.clock;
    const QString by = words::durationText(qAbs(clock.offsetNs) / net::nsPerUs);
    const bool isAhead = clock.offsetNs > 0;
    switch (clock.known) {
    case Known::Nothing:
        return tr("No message is in both sessions, so nothing can be said about the clocks: the times of both are shown as "
                  "they are.");
    case Known::AtMost:
        return (isAhead ? tr("Messages went from here only: the clock there is at most %1 ahead. The times are shown as if "
                             "the fastest "
                             "message had taken no time.")
                        : tr("Messages went from here only: the clock there is at least %1 behind. The times are shown as "
                             "if the "
                             "fastest message had taken no time."))
            .arg(by);
    case Known::AtLeast:
        return (isAhead ? tr("Messages came from there only: the clock there is at least %1 ahead. The times are shown as "
                             "if the "
                             "fastest message had taken no time.")
                        : tr("Messages came from there only: the clock there is at most %1 behind. The times are shown as "
                             "if the "
                             "fastest message had taken no time."))
            .arg(by);
    case Known::Between: break;
    }
    const QString about = words::durationText(clock.uncertaintyNs / net::nsPerUs);
    QString text;
    if (qAbs(clock.offsetNs) <= clock.uncertaintyNs)
        text = tr("Both clocks agree, give or take %1.").arg(about);
    else if (isAhead)
        text = tr("The clock there is %1 ahead of the clock here, give or take %2.").arg(by, about);
    else
        text = tr("The clock there is %1 behind the clock here, give or take %2.").arg(by, about);
    if (clock.drift != 0) {
        constexpr double perMillion = 1e6;
        const QString rate = QLocale().toString(qAbs(clock.drift) * perMillion, 'f', 1);
        text =
            sentences({text, (clock.drift > 0 ? tr("It gains %1 µs a second.") : tr("It loses %1 µs a second.")).arg(rate)});
    }
    if (clock.contradictionNs > 0) {
        const QString contradiction = words::durationText(clock.contradictionNs / net::nsPerUs);
        text = sentences(
            {text, tr("The recorded times contradict each other by %1: something was recorded late.").arg(contradiction)});
    }
    return sentences({text, tr("All times are those of the clock here.")});
}

QString EndsPane::wayText(const QString &way, const net::DeliveryTotals &totals, bool hasTimes)
{
    QStringList facts{tr("%Ln message(s) arrived", nullptr, static_cast<int>(totals.arrived))};
    if (hasTimes && totals.arrived > 0) {
        const auto time = [](qint64 ns) { return words::durationText(ns / net::nsPerUs); };
        facts << tr("in %1 (%2 to %3)").arg(time(totals.medianNs), time(totals.leastNs), time(totals.mostNs));
    }
    if (totals.notReceived > 0)
        facts << tr("%Ln did not, or were not recorded there", nullptr, static_cast<int>(totals.notReceived));
    if (totals.notSent > 0)
        facts << tr("%Ln of which the sender recorded nothing", nullptr, static_cast<int>(totals.notSent));
    return way.arg(facts.join(tr(", ", "between the parts of a sentence")));
}

void EndsPane::refreshTexts()
{
    if (!m_joined)
        return;
    const bool hasTimes = m_joined->ends.clock.known == net::ClockOffset::Known::Between;
    m_clock->setText(clockText());
    QStringList totals{wayText(tr("From here: %1."), m_joined->ends.fromHere, hasTimes),
                       wayText(tr("From there: %1."), m_joined->ends.fromThere, hasTimes)};
    if (m_joined->ends.isCut)
        totals << tr("There are more messages than are shown.");
    m_totals->setText(sentences(totals));
    m_hereName->setText(tr("Here: %1").arg(QFileInfo(m_shown.here.path).fileName()));
    m_thereName->setText(m_shown.other ? tr("There: %1").arg(QFileInfo(m_shown.there.path).fileName())
                                       : tr("The other end, in the same session"));
}

void EndsPane::retranslateUi()
{
    m_open->setText(tr("Other end"));
    m_open->setToolTip(tr("Compare with another session"));
    m_openAction->setText(tr("Open the other end…"));
    m_openAction->setToolTip(tr("Open the session that the other machine recorded"));
    m_ownAction->setText(tr("Both ends are in this session"));
    m_ownAction->setToolTip(tr("For when client and server ran on one machine, in one NetYard"));
    m_inviteOpen->setText(m_openAction->text());
    m_inviteOwn->setText(m_ownAction->text());
    m_inviteOwn->setToolTip(m_ownAction->toolTip());
    m_invitation->setText(
        tr("Open the session that the other machine recorded, or drop it here. Where the same bytes left one machine "
           "and arrived at the other, both clocks can be compared, and one sees how long each message was on its way."));
    m_pairsLabel->setText(tr("&Connection:"));
    m_pairs->setAccessibleName(tr("Connection"));
    if (m_pairs->count() > 0)
        m_pairs->setItemText(0, tr("All connections"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_refresh, tr("Take in what was recorded since (F5)"));
    name(m_copy, tr("Copy the messages with their times"));
    name(m_cancel, tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
    m_view->setAccessibleName(tr("Timeline of both ends"));
    refreshTexts();
}

void EndsPane::changeEvent(QEvent *event)
{
    SessionPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace widgets
