#include "filterbar.h"

#include "filterspopup.h"
#include "icons.h"
#include "queryedit.h"
#include "queryhelp.h"
#include "querywords.h"
#include "savedfilters.h"
#include "taborder.h"
#include "theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int noticeMs = 8000;
constexpr int percent = 100;
// Widths in digits, so that they grow with the type.
constexpr int digitsBesideWideKinds = 98; // a query in its field, the endpoint, the count, five buttons, the margins
constexpr int digitsInAll = 52;

} // namespace

FilterBar::FilterBar(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_text(new QueryEdit(prefix + QLatin1StringView(".filter"), this))
    , m_endpoint(new QLineEdit(this))
    , m_kinds(new QButtonGroup(this))
    , m_clear(new QToolButton(this))
    , m_count(new QLabel(this))
    , m_follow(new QToolButton(this))
    , m_clearView(new QToolButton(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_problem(new QLabel(this))
    , m_prefix(prefix)
    , m_notice(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    column->addLayout(row);
    m_notice->setObjectName(prefix + QLatin1StringView(".notice"));
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addWidget(m_notice);
    setUpFields(prefix, row);
    setUpKinds(prefix, row);
    row->addWidget(m_endpoint, 2);
    setUpButtons(prefix, row);
    setUpTyping();
    setUpProblem(prefix);
    orderTabs({m_text, kindButton(LogKind::All), kindButton(LogKind::In), kindButton(LogKind::Out),
               kindButton(LogKind::Events), kindButton(LogKind::Errors), m_endpoint, m_clear, m_previous, m_next, m_follow, m_clearView});
    retranslateUi();
}

void FilterBar::setUpFields(const QString &prefix, QHBoxLayout *row)
{
    setUpQuery(prefix);
    row->addWidget(m_text, 4);
    m_endpoint->setObjectName(prefix + QLatin1StringView(".endpoint"));
    m_endpoint->setClearButtonEnabled(true);
    m_endpoint->setMinimumWidth(60);
}

void FilterBar::setUpQuery(const QString &prefix)
{
    m_text->setMinimumWidth(70);
    m_showFilters = m_text->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_showFilters->setObjectName(prefix + QLatin1StringView(".showFilters"));
    m_showHelp = m_text->addAction(icon(u"help", IconTint::Muted), QLineEdit::TrailingPosition);
    m_showHelp->setObjectName(prefix + QLatin1StringView(".filterHelp"));
    connect(m_showFilters, &QAction::triggered, this, &FilterBar::showFilters);
    connect(m_showHelp, &QAction::triggered, this, &FilterBar::showHelp);
    connect(m_text, &QueryEdit::helpAsked, this, &FilterBar::showHelp);
    connect(m_text, &QLineEdit::editingFinished, this, [this] { SavedFilters::use(savable()); });
}

// On what is below, so that the rows do not jump while one types.
void FilterBar::setUpProblem(const QString &prefix)
{
    m_problem->setObjectName(prefix + QLatin1StringView(".problem"));
    m_problem->setFrameShape(QFrame::StyledPanel);
    m_problem->setMargin(6);
    m_problem->setWordWrap(true);
    m_problem->setAutoFillBackground(true);
    m_problem->hide();
    m_problemTimer.setSingleShot(true);
    m_problemTimer.setInterval(problemDelayMs);
    connect(&m_problemTimer, &QTimer::timeout, this, &FilterBar::showProblem);
}

void FilterBar::setUpKinds(const QString &prefix, QHBoxLayout *row)
{
    m_kinds->setExclusive(true);
    addKind(LogKind::All, prefix + QLatin1StringView(".kindAll"), {});
    addKind(LogKind::In, prefix + QLatin1StringView(".kindIn"), {});
    addKind(LogKind::Out, prefix + QLatin1StringView(".kindOut"), {});
    addKind(LogKind::Events, prefix + QLatin1StringView(".kindEvents"), QStringLiteral("event"));
    addKind(LogKind::Errors, prefix + QLatin1StringView(".kindErrors"), QStringLiteral("error"));
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(0);
    for (QAbstractButton *button : m_kinds->buttons())
        kinds->addWidget(button);
    row->addLayout(kinds);
    kindButton(LogKind::All)->setChecked(true);
}

void FilterBar::addKind(LogKind kind, const QString &objectName, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    m_kinds->addButton(button, static_cast<int>(kind));
}

void FilterBar::setUpButtons(const QString &prefix, QHBoxLayout *row)
{
    const auto add = [row](QToolButton *button, const QString &objectName, const QIcon &picture) {
        button->setObjectName(objectName);
        button->setAutoRaise(true);
        button->setIcon(picture);
        row->addWidget(button);
    };
    add(m_clear, prefix + QLatin1StringView(".clearFilter"), icon(u"close", IconTint::Muted));
    m_count->setObjectName(prefix + QLatin1StringView(".count"));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_count, 1);
    add(m_previous, prefix + QLatin1StringView(".previousMatch"), icon(u"up"));
    add(m_next, prefix + QLatin1StringView(".nextMatch"), icon(u"down"));
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT matchPicked(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT matchPicked(true); });
    add(m_follow, prefix + QLatin1StringView(".follow"), icon(u"follow"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    add(m_clearView, prefix + QLatin1StringView(".clearView"), icon(u"clear"));
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_follow, &QToolButton::clicked, this, &FilterBar::followPicked);
    connect(m_clearView, &QToolButton::clicked, this, &FilterBar::clearViewPicked);
}

void FilterBar::setUpTyping()
{
    // The first change is applied after the delay and not put off by further ones: a fast typist sees it move.
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingDelayMs);
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(noticeMs);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::readFields);
    connect(&m_noticeTimer, &QTimer::timeout, m_notice, &QWidget::hide);
    const auto typed = [this] {
        if (!m_typing.isActive())
            m_typing.start();
    };
    connect(m_text, &QLineEdit::textChanged, this, typed);
    connect(m_endpoint, &QLineEdit::textChanged, this, typed);
    connect(m_kinds, &QButtonGroup::idClicked, this, &FilterBar::readFields);
}

QToolButton *FilterBar::kindButton(LogKind kind) const
{
    return static_cast<QToolButton *>(m_kinds->button(static_cast<int>(kind)));
}

void FilterBar::setFilter(const LogFilter &filter)
{
    m_picked = filter.isWholeEndpoint ? filter : LogFilter();
    m_pickedText = filter.endpoint;
    if (filter.isWholeEndpoint && !filter.local.isEmpty())
        m_pickedText = filter.local + QStringLiteral(" \u2194 ") + filter.endpoint;
    {
        const QSignalBlocker text(m_text);
        const QSignalBlocker endpoint(m_endpoint);
        m_text->setText(filter.text);
        m_endpoint->setText(m_pickedText);
        m_endpoint->setCursorPosition(0);
    }
    kindButton(filter.kind)->setChecked(true);
    readFields();
}

void FilterBar::readFields()
{
    m_typing.stop();
    const auto query = net::parseQuery(m_text->text());
    setProblem(query ? std::nullopt : std::optional(query.error()));
    LogFilter wanted;
    wanted.text = query ? m_text->text() : m_filter.text;
    wanted.endpoint = m_endpoint->text().trimmed();
    if (m_picked.isWholeEndpoint && wanted.endpoint == m_pickedText) {
        wanted.endpoint = m_picked.endpoint;
        wanted.local = m_picked.local;
        wanted.isWholeEndpoint = true;
    }
    wanted.kind = static_cast<LogKind>(m_kinds->checkedId());
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    m_clear->setEnabled(!m_filter.isEmpty());
    fitKinds();
    Q_EMIT filterChanged(m_filter);
}

void FilterBar::setProblem(const std::optional<net::QueryProblem> &problem)
{
    m_wrong = problem;
    if (m_wrong) {
        m_problemTimer.start();
        return;
    }
    m_problemTimer.stop();
    m_text->showProblem({});
    m_problem->hide();
}

void FilterBar::showProblem()
{
    m_problemTimer.stop();
    m_text->showProblem(m_wrong);
    if (!m_wrong || !isVisible()) {
        m_problem->hide();
        return;
    }
    constexpr int widestDigits = 64;
    QWidget *over = parentWidget() ? parentWidget() : this;
    if (m_problem->parentWidget() != over)
        m_problem->setParent(over);
    QPalette palette = over->palette();
    palette.setColor(QPalette::Window, colours().errorFill);
    palette.setColor(QPalette::WindowText, colours().text);
    m_problem->setPalette(palette);
    m_problem->setText(words::queryProblemText(*m_wrong));
    const QPoint corner = mapTo(over, m_text->geometry().bottomLeft()) + QPoint(0, 3);
    const int room = over->width() - corner.x();
    m_problem->setFixedWidth(std::min(room, fontMetrics().horizontalAdvance(u'0') * widestDigits));
    m_problem->adjustSize();
    m_problem->move(corner);
    m_problem->raise();
    m_problem->show();
}

QString FilterBar::savable() const
{
    const QString text = m_text->text().trimmed();
    return net::parseQuery(text) ? text : QString();
}

void FilterBar::showFilters()
{
    if (!m_filters) {
        m_filters = new FiltersPopup(m_prefix + QLatin1StringView(".filters"), this);
        connect(m_filters, &FiltersPopup::picked, this, &FilterBar::pick);
    }
    m_filters->popUpBelow(m_text, savable());
}

void FilterBar::showHelp()
{
    if (!m_help)
        m_help = new QueryHelp(m_prefix + QLatin1StringView(".help"), this);
    m_help->popUpBelow(m_text);
}

void FilterBar::pick(const QString &text)
{
    m_text->setText(text);
    m_text->setFocus(Qt::PopupFocusReason);
    SavedFilters::use(text);
    readFields();
}

void FilterBar::setValues(std::function<QueryValues()> values)
{
    m_text->setValues(std::move(values));
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_text->text().isEmpty() && m_endpoint->text().isEmpty() && m_filter.isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        showFilters();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        readFields();
        if (m_wrong) {
            showProblem();
            return;
        }
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FilterBar::setCount(const Count &count)
{
    if (count == m_counted)
        return;
    m_counted = count;
    showCount();
}

void FilterBar::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    m_noticeTimer.start();
}

void FilterBar::fitKinds()
{
    struct Wording {
        LogKind kind;
        QString whole;
        QString brief;
    };
    const Wording wordings[] = {{LogKind::In, tr("← In"), QStringLiteral("←")},
                                {LogKind::Out, tr("→ Out"), QStringLiteral("→")},
                                {LogKind::Events, tr("Events"), {}},
                                {LogKind::Errors, tr("Errors"), {}}};
    int wide = fontMetrics().horizontalAdvance(tr("All"));
    for (const Wording &wording : wordings)
        wide += fontMetrics().horizontalAdvance(wording.whole);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const bool isWide = width() > wide + digit * digitsBesideWideKinds;
    m_isWide = isWide;
    m_previous->setVisible(isWide && !m_filter.text.isEmpty());
    m_next->setVisible(isWide && !m_filter.text.isEmpty());
    for (const Wording &wording : wordings) {
        QToolButton *button = kindButton(wording.kind);
        button->setText(isWide ? wording.whole : wording.brief);
        const bool hasText = isWide || !wording.brief.isEmpty();
        button->setToolButtonStyle(hasText ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    }
}

QSize FilterBar::minimumSizeHint() const
{
    // As small as it gets with brief kinds, whatever is shown now.
    return {fontMetrics().horizontalAdvance(u'0') * digitsInAll, QWidget::minimumSizeHint().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitKinds();
    if (m_problem->isVisible())
        showProblem();
}

void FilterBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_problem->hide();
}

void FilterBar::showCount()
{
    const auto &[shown, total, current, searched] = m_counted;
    const bool isFiltered = shown != total || !m_filter.isEmpty();
    QString text;
    if (searched < 1)
        text = tr("%L1 found, %2 % searched", "rows found so far").arg(shown).arg(static_cast<int>(searched * percent));
    else if (isFiltered && current >= 0)
        text = tr("row %L1 of %L2", "the current row among those found").arg(current + 1).arg(shown);
    else if (shown != total)
        text = tr("%L1 of %L2", "rows shown, rows in all").arg(shown).arg(total);
    else
        text = tr("%L1 rows", nullptr, static_cast<int>(total)).arg(total);
    m_count->setText(text);
    m_count->setToolTip(isFiltered ? tr("%L1 of %L2", "rows shown, rows in all").arg(shown).arg(total) : QString());
}

void FilterBar::setFollowOffered(bool on)
{
    m_follow->setVisible(on);
}

void FilterBar::setFollowing(bool on)
{
    m_follow->setChecked(on);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void FilterBar::retranslateUi()
{
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    m_text->setPlaceholderText(tr("Filter: text, address …"));
    m_text->setAccessibleName(tr("Filter by text"));
    m_text->setToolTip(tr("Shows only rows with this text, in whatever case; or those that a query asks for: F1 explains. "
                          "(Ctrl+F; Esc shows all again)"));
    m_showFilters->setText(tr("Saved and recent filters"));
    m_showFilters->setToolTip(tr("Saved and recent filters (Alt+Down)"));
    m_showHelp->setText(tr("How to write a filter"));
    m_showHelp->setToolTip(tr("How to write a filter (F1)"));
    m_problem->setAccessibleName(tr("What is wrong with the filter"));
    name(m_previous, tr("To the match before (Shift+F3)"));
    name(m_next, tr("To the next match (F3)"));
    if (m_wrong && m_problem->isVisible())
        showProblem();
    m_endpoint->setPlaceholderText(tr("Endpoint"));
    m_endpoint->setAccessibleName(tr("Filter by endpoint"));
    m_endpoint->setToolTip(tr("An address with its port, or a part of it: 192.168.1.7:8989, :8989, 192.168"));
    kindButton(LogKind::All)->setText(tr("All"));
    name(kindButton(LogKind::All), tr("Messages and events"));
    name(kindButton(LogKind::In), tr("Only what was received"));
    name(kindButton(LogKind::Out), tr("Only what was sent"));
    name(kindButton(LogKind::Events), tr("Only events: opened, closed, refused …"));
    name(kindButton(LogKind::Errors), tr("Only what went wrong, and warnings"));
    name(m_clear, tr("Show all rows again"));
    name(m_follow, tr("Follow the newest rows"));
    name(m_clearView, tr("Clear the view; the session keeps everything"));
    m_clear->setEnabled(!m_filter.isEmpty());
    showCount();
    fitKinds();
}

} // namespace widgets
