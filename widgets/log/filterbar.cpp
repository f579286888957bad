#include "filterbar.h"

#include "icons.h"

#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace widgets {

namespace {

constexpr int noticeMs = 8000;

} // namespace

FilterBar::FilterBar(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_endpoint(new QLineEdit(this))
    , m_kinds(new QButtonGroup(this))
    , m_clear(new QToolButton(this))
    , m_count(new QLabel(this))
    , m_follow(new QToolButton(this))
    , m_clearView(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_text->setObjectName(prefix + QLatin1StringView(".filter"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(90);
    m_text->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    row->addWidget(m_text, 3);

    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(0);
    row->addLayout(kinds);
    m_kinds->setExclusive(true);
    addKind(LogKind::All, prefix + QLatin1StringView(".kindAll"));
    addKind(LogKind::In, prefix + QLatin1StringView(".kindIn"));
    addKind(LogKind::Out, prefix + QLatin1StringView(".kindOut"));
    addKind(LogKind::Events, prefix + QLatin1StringView(".kindEvents"));
    addKind(LogKind::Errors, prefix + QLatin1StringView(".kindErrors"));
    for (QAbstractButton *button : m_kinds->buttons())
        kinds->addWidget(button);
    kindButton(LogKind::All)->setChecked(true);

    m_endpoint->setObjectName(prefix + QLatin1StringView(".endpoint"));
    m_endpoint->setClearButtonEnabled(true);
    m_endpoint->setMinimumWidth(80);
    row->addWidget(m_endpoint, 2);

    m_clear->setObjectName(prefix + QLatin1StringView(".clearFilter"));
    m_clear->setAutoRaise(true);
    row->addWidget(m_clear);
    m_count->setObjectName(prefix + QLatin1StringView(".count"));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_count, 1);
    m_follow->setObjectName(prefix + QLatin1StringView(".follow"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setAutoRaise(true);
    row->addWidget(m_follow);
    m_clearView->setObjectName(prefix + QLatin1StringView(".clearView"));
    m_clearView->setAutoRaise(true);
    row->addWidget(m_clearView);

    // The first change is applied after the delay and not put off by further ones: a fast typist sees it move.
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingDelayMs);
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(noticeMs);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::readFields);
    connect(&m_noticeTimer, &QTimer::timeout, this, [this] { setNotice({}); });
    const auto typed = [this] {
        if (!m_typing.isActive())
            m_typing.start();
    };
    connect(m_text, &QLineEdit::textChanged, this, typed);
    connect(m_endpoint, &QLineEdit::textChanged, this, typed);
    connect(m_kinds, &QButtonGroup::idClicked, this, &FilterBar::readFields);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_follow, &QToolButton::clicked, this, &FilterBar::followPicked);
    connect(m_clearView, &QToolButton::clicked, this, &FilterBar::clearViewPicked);
    m_clear->setIcon(icon(u"close", IconTint::Muted));
    m_follow->setIcon(icon(u"follow"));
    m_clearView->setIcon(icon(u"clear"));
    retranslateUi();
}

void FilterBar::addKind(LogKind kind, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_kinds->addButton(button, static_cast<int>(kind));
}

QToolButton *FilterBar::kindButton(LogKind kind) const
{
    return static_cast<QToolButton *>(m_kinds->button(static_cast<int>(kind)));
}

void FilterBar::setFilter(const LogFilter &filter)
{
    {
        const QSignalBlocker text(m_text);
        const QSignalBlocker endpoint(m_endpoint);
        m_text->setText(filter.text);
        m_endpoint->setText(filter.endpoint);
    }
    m_wholeEndpoint = filter.isWholeEndpoint ? filter.endpoint : QString();
    kindButton(filter.kind)->setChecked(true);
    readFields();
}

void FilterBar::readFields()
{
    m_typing.stop();
    LogFilter wanted;
    wanted.text = m_text->text();
    wanted.endpoint = m_endpoint->text().trimmed();
    wanted.isWholeEndpoint = !wanted.endpoint.isEmpty() && wanted.endpoint == m_wholeEndpoint;
    wanted.kind = static_cast<LogKind>(m_kinds->checkedId());
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    m_clear->setEnabled(!m_filter.isEmpty());
    Q_EMIT filterChanged(m_filter);
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
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        readFields();
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FilterBar::setCount(qint64 shown, qint64 total, bool isSearching)
{
    if (shown == m_shown && total == m_total && isSearching == m_isSearching)
        return;
    m_shown = shown;
    m_total = total;
    m_isSearching = isSearching;
    showCount();
}

void FilterBar::setNotice(const QString &text)
{
    m_notice = text;
    if (!text.isEmpty())
        m_noticeTimer.start();
    showCount();
}

void FilterBar::showCount()
{
    QString text;
    if (!m_notice.isEmpty())
        text = m_notice;
    else if (m_isSearching)
        text = tr("%L1 of %L2 …", "rows found so far, rows in all").arg(m_shown).arg(m_total);
    else if (m_shown != m_total)
        text = tr("%L1 of %L2", "rows shown, rows in all").arg(m_shown).arg(m_total);
    else
        text = tr("%L1 rows", nullptr, static_cast<int>(m_total)).arg(m_total);
    m_count->setText(text);
    m_count->setToolTip(m_notice);
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
    m_text->setToolTip(tr("Shows only rows with this text, in whatever case (Ctrl+F; Esc shows all again)"));
    m_endpoint->setPlaceholderText(tr("Endpoint"));
    m_endpoint->setAccessibleName(tr("Filter by endpoint"));
    m_endpoint->setToolTip(tr("An address with its port, or a part of it: 192.168.1.7:8989, :8989, 192.168"));
    kindButton(LogKind::All)->setText(tr("All"));
    name(kindButton(LogKind::All), tr("Messages and events"));
    kindButton(LogKind::In)->setText(tr("← In"));
    name(kindButton(LogKind::In), tr("Only what was received"));
    kindButton(LogKind::Out)->setText(tr("→ Out"));
    name(kindButton(LogKind::Out), tr("Only what was sent"));
    kindButton(LogKind::Events)->setText(tr("Events"));
    name(kindButton(LogKind::Events), tr("Only events: opened, closed, refused …"));
    kindButton(LogKind::Errors)->setText(tr("Errors"));
    name(kindButton(LogKind::Errors), tr("Only what went wrong, and warnings"));
    name(m_clear, tr("Show all rows again"));
    name(m_follow, tr("Follow the newest rows"));
    name(m_clearView, tr("Clear the view; the session keeps everything"));
    m_clear->setEnabled(!m_filter.isEmpty());
    showCount();
}

} // namespace widgets
