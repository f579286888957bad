#include "filterbar.h"

#include "filterspopup.h"
#include "icons.h"
#include "kindbuttons.h"
#include "plaintext.h"
#include "queryedit.h"
#include "queryhelp.h"
#include "queryproblemlabel.h"
#include "savedfilters.h"
#include "taborder.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int noticeMs = 8000;
constexpr int percent = 100;
// Widths in digits, so that they grow with the type.
constexpr int digitsBesideWideKinds = 98; // a query in its field, the endpoint, the count, five buttons, the margins
constexpr int digitsInAll = 55;
constexpr int digitsWithEndpoint = 68; // with brief kinds
constexpr int digitsInField = 12;

} // namespace

FilterBar::FilterBar(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_text(new QueryEdit(prefix + QLatin1StringView(".filter"), this))
    , m_endpoint(new QLineEdit(this))
    , m_kinds(new KindButtons(prefix, this))
    , m_clear(new QToolButton(this))
    , m_count(new QLabel(this))
    , m_follow(new QToolButton(this))
    , m_clearView(new QToolButton(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_problem(new QueryProblemLabel(prefix + QLatin1StringView(".problem"), m_text))
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
    row->addWidget(m_kinds);
    row->addWidget(m_endpoint, 2);
    setUpButtons(prefix, row);
    setUpTyping();
    orderTabs({m_text, m_kinds->button(LogKind::All), m_kinds->button(LogKind::In), m_kinds->button(LogKind::Out),
               m_kinds->button(LogKind::Events), m_kinds->button(LogKind::Errors), m_endpoint, m_clear, m_previous, m_next,
               m_follow, m_clearView});
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
    m_showFilters = m_text->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_showFilters->setObjectName(prefix + QLatin1StringView(".showFilters"));
    m_showHelp = m_text->addAction(icon(u"help", IconTint::Muted), QLineEdit::TrailingPosition);
    m_showHelp->setObjectName(prefix + QLatin1StringView(".filterHelp"));
    connect(m_showFilters, &QAction::triggered, this, &FilterBar::showFilters);
    connect(m_showHelp, &QAction::triggered, this, &FilterBar::showHelp);
    connect(m_text, &QueryEdit::helpAsked, this, &FilterBar::showHelp);
    connect(m_text, &QLineEdit::editingFinished, this, [this] { SavedFilters::use(savable()); });
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
    connect(m_kinds, &KindButtons::picked, this, &FilterBar::readFields);
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
    m_kinds->setKind(filter.kind);
    readFields();
}

void FilterBar::readFields()
{
    m_typing.stop();
    const auto query = net::parseQuery(m_text->text());
    m_problem->setProblem(query ? std::nullopt : std::optional(query.error()));
    LogFilter wanted;
    wanted.text = query ? m_text->text() : m_filter.text;
    wanted.endpoint = m_endpoint->text().trimmed();
    if (m_picked.isWholeEndpoint && wanted.endpoint == m_pickedText) {
        wanted.endpoint = m_picked.endpoint;
        wanted.local = m_picked.local;
        wanted.isWholeEndpoint = true;
    }
    wanted.kind = m_kinds->kind();
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    m_clear->setEnabled(!m_filter.isEmpty());
    fitKinds();
    Q_EMIT filterChanged(m_filter);
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
        if (m_problem->hasProblem()) {
            m_problem->tell();
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
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const bool isWide = width() > m_kinds->wordsWidth() + digit * digitsBesideWideKinds;
    m_previous->setVisible(isWide && !m_filter.text.isEmpty());
    m_next->setVisible(isWide && !m_filter.text.isEmpty());
    m_kinds->setWide(isWide);
    // Its icons do not count.
    constexpr int iconMargin = 8;
    m_text->setMinimumWidth(digit * digitsInField + 2 * (style()->pixelMetric(QStyle::PM_SmallIconSize) + iconMargin));
    // The query can say an endpoint as well: its box gives way, unless it is in use.
    m_endpoint->setVisible(width() >= digit * digitsWithEndpoint || !m_endpoint->text().isEmpty() || m_endpoint->hasFocus());
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
        m_problem->place();
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
    setFigures(*m_count, text);
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
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::FontChange) {
        fitKinds();
        showCount();
    }
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
    name(m_previous, tr("To the match before (Shift+F3)"));
    name(m_next, tr("To the next match (F3)"));
    m_endpoint->setPlaceholderText(tr("Endpoint"));
    m_endpoint->setAccessibleName(tr("Filter by endpoint"));
    m_endpoint->setToolTip(tr("An address with its port, or a part of it: 192.168.1.7:8989, :8989, 192.168"));
    name(m_clear, tr("Show all rows again"));
    name(m_follow, tr("Follow the newest rows"));
    name(m_clearView, tr("Clear the view; the session keeps everything"));
    m_clear->setEnabled(!m_filter.isEmpty());
    showCount();
    fitKinds();
}

} // namespace widgets
