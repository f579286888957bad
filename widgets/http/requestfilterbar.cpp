#include "requestfilterbar.h"

#include "icons.h"
#include "plaintext.h"
#include "requestrowpainter.h"
#include "theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int noticeMs = 8000;
constexpr int markSide = 12;
// Widths in digits, so that they grow with the type.
constexpr int digitsInAll = 55; // at least
constexpr int digitsWithCount = 66;
constexpr int digitsWithMarks = 76; // and the count
constexpr int digitsInField = 12;

QIcon markIcon(StatusClass statusClass, qreal ratio)
{
    const int side = scaled(markSide);
    QPixmap pixmap((QSizeF(side, side) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintStatusMark(&painter, QRectF(1.5, 1.5, side - 3, side - 3), statusClass);
    return {pixmap};
}

} // namespace

RequestFilterBar::RequestFilterBar(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_classes(new QButtonGroup(this))
    , m_count(new QLabel)
    , m_notice(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_notice);
    m_notice->setObjectName(prefix + QStringLiteral(".notice"));
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_text->setObjectName(prefix + QStringLiteral(".filter"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    row->addWidget(m_text, 3);
    addClasses(prefix, row);
    m_count->setObjectName(prefix + QStringLiteral(".count"));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_count, 1);
    m_follow = addButton(prefix + QStringLiteral(".follow"), u"follow", row);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_clearView = addButton(prefix + QStringLiteral(".clearView"), u"clear", row);
    m_more = addButton(prefix + QStringLiteral(".more"), u"more", row);
    m_more->setPopupMode(QToolButton::InstantPopup);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingDelayMs);
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(noticeMs);
    connect(&m_typing, &QTimer::timeout, this, &RequestFilterBar::readFields);
    connect(&m_noticeTimer, &QTimer::timeout, m_notice, &QWidget::hide);
    // Not put off by further keys: a fast typist sees it move.
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        if (!m_typing.isActive())
            m_typing.start();
    });
    connect(m_classes, &QButtonGroup::idClicked, this, &RequestFilterBar::readFields);
    connect(m_follow, &QToolButton::clicked, this, &RequestFilterBar::followPicked);
    connect(m_clearView, &QToolButton::clicked, this, &RequestFilterBar::clearViewPicked);
    connect(&Theme::instance(), &Theme::changed, this, &RequestFilterBar::refreshIcons);
    refreshIcons();
    fitParts();
    retranslateUi();
}

void RequestFilterBar::addClasses(const QString &prefix, QHBoxLayout *row)
{
    static const std::array names{QLatin1StringView(".all"), QLatin1StringView(".good"), QLatin1StringView(".redirected"),
                                  QLatin1StringView(".clientErrors"), QLatin1StringView(".serverErrors")};
    auto *classes = new QHBoxLayout;
    classes->setSpacing(0);
    for (const StatusClass statusClass : statusClasses) {
        auto *button = new QToolButton;
        button->setObjectName(prefix + names[static_cast<size_t>(statusClass)]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly); // fitParts() adds the marks
        m_classes->addButton(button, static_cast<int>(statusClass));
        classes->addWidget(button);
    }
    classButton(StatusClass::All)->setChecked(true);
    row->addLayout(classes);
}

QToolButton *RequestFilterBar::addButton(const QString &name, QStringView iconName, QHBoxLayout *row)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    row->addWidget(button);
    return button;
}

QToolButton *RequestFilterBar::classButton(StatusClass statusClass) const
{
    return static_cast<QToolButton *>(m_classes->button(static_cast<int>(statusClass)));
}

void RequestFilterBar::setMenu(QMenu *menu)
{
    m_more->setMenu(menu);
}

void RequestFilterBar::setFilter(const RequestFilter &filter)
{
    {
        const QSignalBlocker blocker(m_text);
        m_text->setText(filter.text);
    }
    classButton(filter.status)->setChecked(true);
    readFields();
}

void RequestFilterBar::readFields()
{
    m_typing.stop();
    const RequestFilter wanted{m_text->text(), static_cast<StatusClass>(m_classes->checkedId())};
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    Q_EMIT filterChanged(m_filter);
}

void RequestFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void RequestFilterBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_text->text().isEmpty() && m_filter.isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        readFields();
        Q_EMIT left();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void RequestFilterBar::setCount(qint64 shown, qint64 total, bool isSearching)
{
    if (shown == m_shown && total == m_total && isSearching == m_isSearching)
        return;
    m_shown = shown;
    m_total = total;
    m_isSearching = isSearching;
    showCount();
}

void RequestFilterBar::showCount()
{
    QString text;
    if (m_isSearching)
        text = tr("%L1 of %L2 …", "requests found so far, requests in all").arg(m_shown).arg(m_total);
    else if (m_shown != m_total)
        text = tr("%L1 of %L2", "requests shown, requests in all").arg(m_shown).arg(m_total);
    else
        text = tr("%L1 request(s)", nullptr, static_cast<int>(m_total)).arg(m_total);
    setFigures(*m_count, text);
}

void RequestFilterBar::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    m_noticeTimer.start();
}

void RequestFilterBar::setFollowing(bool on)
{
    m_follow->setChecked(on);
}

QSize RequestFilterBar::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'0') * digitsInAll, QWidget::minimumSizeHint().height()};
}

void RequestFilterBar::fitParts()
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    constexpr int iconMargin = 8;
    m_text->setMinimumWidth(digit * digitsInField + 2 * (style()->pixelMetric(QStyle::PM_SmallIconSize) + iconMargin));
    // What can be missed gives way to the field: a mark says what the word beside it does, the list itself how much there
    // is.
    const bool withMarks = width() >= digit * digitsWithMarks;
    for (const StatusClass statusClass : statusClasses)
        if (statusClass != StatusClass::All)
            classButton(statusClass)->setToolButtonStyle(withMarks ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    m_count->setVisible(width() >= digit * digitsWithCount);
}

void RequestFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitParts();
}

void RequestFilterBar::refreshIcons()
{
    const int side = scaled(markSide);
    for (const StatusClass statusClass : statusClasses) {
        classButton(statusClass)->setIconSize({side, side});
        if (statusClass != StatusClass::All)
            classButton(statusClass)->setIcon(markIcon(statusClass, devicePixelRatioF()));
    }
}

void RequestFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitParts();
        showCount();
    }
}

void RequestFilterBar::retranslateUi()
{
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    m_text->setPlaceholderText(tr("Filter: method, path, client, program …"));
    m_text->setAccessibleName(tr("Filter requests by text"));
    m_text->setToolTip(tr("Shows only requests with this text, in whatever case (Ctrl+F; Esc shows all again)"));
    classButton(StatusClass::All)->setText(tr("All"));
    for (const StatusClass statusClass : statusClasses)
        if (statusClass != StatusClass::All)
            classButton(statusClass)->setText(QStringLiteral("%1xx").arg(static_cast<int>(statusClass) + 1));
    name(classButton(StatusClass::All), tr("Requests with any status"));
    name(classButton(StatusClass::Good), tr("Only those that worked (2xx)"));
    name(classButton(StatusClass::Redirected), tr("Only those sent elsewhere, or told that nothing changed (3xx)"));
    name(classButton(StatusClass::ClientError), tr("Only those at fault themselves (4xx)"));
    name(classButton(StatusClass::ServerError), tr("Only those at which the server failed (5xx)"));
    name(m_follow, tr("Follow the newest requests"));
    name(m_clearView, tr("Clear the view; the session keeps everything"));
    name(m_more, tr("Export and copy"));
    showCount();
}

} // namespace widgets
