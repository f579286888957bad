#include "logview.h"

#include "columnfit.h"
#include "logactions.h"
#include "logrowpainter.h"
#include "logviewaccessible.h"
#include "theme.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

LogView::LogView(LogModel &model, QWidget *parent)
    : LogView(model, std::make_unique<LogRowPainter>(model.reader()), parent)
{
}

LogView::LogView(LogModel &model, std::unique_ptr<RowPainter> painter, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_actions(new LogActions(*this))
    , m_painter(std::move(painter))
{
    LogViewAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // paints all of itself: what is behind it need not
    setUpHeader();
    setUpScrolling();
    setUpFollowButton();
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LogView::modelReset);
    connect(&m_model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::instance(), &Theme::changed, this, &LogView::updateFonts);
    updateFonts();
    setDefaultWidths();
    retranslateUi();
}

LogView::~LogView()
{
    // It reports its geometry once more while it dies, when this is no LogView any longer.
    m_header->disconnect(this);
}

void LogView::setUpHeader()
{
    m_header = new QHeaderView(Qt::Horizontal, this);
    m_header->setModel(&m_model);
    m_header->setSectionsMovable(true);
    m_header->setSectionsClickable(false);
    m_header->setHighlightSections(false);
    m_header->setStretchLastSection(true);
    m_header->setMinimumSectionSize(24);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->setFocusPolicy(Qt::NoFocus);
    hideUnoffered();
    m_columns = new ColumnFit(*m_header, this);
    m_columns->setGivesWay(m_painter->dispensableColumn());
    connect(m_header, &QHeaderView::sectionResized, this, &LogView::updateScrollBars);
    connect(m_header, &QHeaderView::sectionResized, viewport(), qOverload<>(&QWidget::update));
    connect(m_header, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
    connect(m_header, &QHeaderView::geometriesChanged, this, &LogView::updateGeometries);
    connect(m_header, &QHeaderView::customContextMenuRequested, this, &LogView::showHeaderMenu);
}

void LogView::setUpScrolling()
{
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolledByUser);
    verticalScrollBar()->setSingleStep(1);
    horizontalScrollBar()->setSingleStep(20);
}

void LogView::setUpFollowButton()
{
    m_followButton = new QPushButton(viewport());
    m_followButton->setCursor(Qt::PointingHandCursor);
    m_followButton->setFocusPolicy(Qt::NoFocus); // End does the same
    m_followButton->hide();
    connect(m_followButton, &QPushButton::clicked, this, [this] { setFollowing(true); });
}

void LogView::rowsInserted(int first, int last)
{
    const int count = last - first + 1;
    const bool isAtFront = first == 0 && last + 1 < m_model.rowCount();
    if (isAtFront) {
        m_selection.insertRows(0, count);
        m_current += m_current >= 0 ? count : 0;
        m_anchor += m_anchor >= 0 ? count : 0;
    } else if (!m_following) {
        m_unseen += count;
    }
    const int top = verticalScrollBar()->value();
    updateScrollBars();
    if (isAtFront && !m_following) {
        m_settingBar = true;
        verticalScrollBar()->setValue(top + count);
        m_settingBar = false;
    }
    // Rows that come in below the screen's edge change nothing on it.
    if (m_following || first <= firstVisibleRow() + rowsPerPage())
        viewport()->update();
    updateFollowButton();
}

void LogView::modelReset()
{
    m_selection.clear();
    m_anchor = -1;
    m_unseen = 0;
    setCurrent(-1);
    updateScrollBars();
    setFollowing(true);
    viewport()->update();
}

void LogView::setFollowOffered(bool on)
{
    m_followOffered = on;
    updateFollowButton();
}

void LogView::setFollowing(bool on)
{
    if (on) {
        m_unseen = 0;
        m_settingBar = true;
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        m_settingBar = false;
    }
    const bool changed = std::exchange(m_following, on) != on;
    updateFollowButton();
    if (changed)
        Q_EMIT followingChanged(on);
}

void LogView::scrolledByUser()
{
    viewport()->update();
    if (!m_settingBar)
        setFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

int LogView::firstVisibleRow() const
{
    return verticalScrollBar()->value();
}

int LogView::rowsPerPage() const
{
    return std::max(1, viewport()->height() / m_painter->rowHeight());
}

int LogView::rowAt(int y) const
{
    const int row = firstVisibleRow() + y / m_painter->rowHeight();
    return y >= 0 && row < m_model.rowCount() ? row : -1;
}

QRect LogView::rowRect(int row) const
{
    const qint64 top = qint64{row - firstVisibleRow()} * m_painter->rowHeight();
    return {0, static_cast<int>(std::clamp<qint64>(top, -1'000'000, 1'000'000)), viewport()->width(),
            m_painter->rowHeight()};
}

void LogView::updateScrollBars()
{
    const int page = rowsPerPage();
    const int top = std::max(0, m_model.rowCount() - page);
    m_settingBar = true;
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, top);
    if (m_following)
        verticalScrollBar()->setValue(top);
    m_settingBar = false;
    const int width = viewport()->width();
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setRange(0, m_model.rowCount() > 0 ? std::max(0, m_header->length() - width) : 0);
}

void LogView::updateGeometries()
{
    const int height = m_header->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.left(), area.top() - height, area.width(), height);
    m_columns->fit(area.width());
    updateScrollBars();
    updateFollowButton();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateGeometries();
}

void LogView::scrollContentsBy(int dx, int)
{
    if (dx != 0)
        m_header->setOffset(horizontalScrollBar()->value());
    viewport()->update();
}

void LogView::updateFollowButton()
{
    m_followButton->setVisible(m_followOffered && !m_following && m_model.rowCount() > 0);
    if (m_following)
        return;
    m_followButton->setText(m_unseen == 0 ? tr("⬇ Follow")
                                          : tr("⬇ Follow · %L1 new", "rows that came in meanwhile").arg(m_unseen));
    m_followButton->adjustSize();
    const QSize size = m_followButton->sizeHint();
    m_followButton->setGeometry(viewport()->width() - size.width() - 12, viewport()->height() - size.height() - 10,
                                size.width(), size.height());
}

void LogView::updateFonts()
{
    const int before = m_painter->rowHeight();
    m_painter->setFonts(Theme::instance().dataFont(), font());
    m_model.forgetRows();
    m_columns->scale(m_painter->rowHeight(), before);
    setLeastWidths();
    updateGeometries();
    viewport()->update();
}

void LogView::setDefaultWidths()
{
    for (int column = 0; column < lastColumn(); ++column)
        m_columns->setWanted(column, m_painter->columnWidth(column, m_model.reader().microseconds()));
}

void LogView::setLeastWidths()
{
    std::vector<int> least;
    for (int column = 0; column <= lastColumn(); ++column)
        least.push_back(m_painter->leastColumnWidth(column, m_model.reader().microseconds()));
    m_columns->setLeast(least);
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslateUi();
        setLeastWidths(); // words for units and channels differ in length
        updateGeometries();
        break;
    case QEvent::FontChange: updateFonts(); break;
    case QEvent::PaletteChange:
    case QEvent::StyleChange: viewport()->update(); break;
    default: break;
    }
}

void LogView::retranslateUi()
{
    setAccessibleName(m_name.isEmpty() ? tr("Log") : m_name);
    setAccessibleDescription(m_name.isEmpty() ? tr("What came in, what went out and what happened, in the order of time")
                                              : m_description);
    m_followButton->setToolTip(tr("Show the newest rows as they come (End)"));
    m_followButton->setAccessibleName(tr("Follow the newest rows"));
    m_actions->retranslateUi();
    updateFollowButton();
    viewport()->update();
}

void LogView::offerConversations()
{
    m_actions->offerConversations();
}

void LogView::addMenuActions(const QList<QAction *> &actions)
{
    m_actions->append(actions);
}

void LogView::setMenu(QMenu *menu)
{
    m_menu = menu;
}

void LogView::setWords(const QString &name, const QString &description)
{
    m_name = name;
    m_description = description;
    retranslateUi();
}

void LogView::hideUnoffered()
{
    for (int column = 0; column <= lastColumn(); ++column)
        if (!m_model.isColumnOffered(column))
            m_header->setSectionHidden(column, true);
}

void LogView::setEmptyText(const QString &text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    viewport()->update();
}

void LogView::setMarks(const MatchMarks &marks)
{
    m_painter->setMarks(marks);
    viewport()->update();
}

void LogView::setMicroseconds(bool on)
{
    if (on == m_model.reader().microseconds())
        return;
    m_model.reader().setMicroseconds(on);
    setLeastWidths();
    m_columns->setWanted(LogModel::TimeColumn, m_painter->columnWidth(LogModel::TimeColumn, on));
    m_model.textChanged();
}

void LogView::setLayoutState(const QByteArray &state)
{
    if (!state.isEmpty() && m_columns->restoreState(state))
        hideUnoffered();
    m_header->setStretchLastSection(true);
}

QByteArray LogView::layoutState() const
{
    return m_columns->saveState();
}

void LogView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours().field);
    const int count = m_model.rowCount();
    if (count == 0) {
        painter.setPen(colours().mutedText);
        painter.setFont(font());
        const int margin = m_painter->rowHeight();
        painter.drawText(viewport()->rect().adjusted(margin, 0, -margin, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    const int height = m_painter->rowHeight();
    const int top = firstVisibleRow();
    const int last = std::min(count - 1, top + event->rect().bottom() / height);
    const bool isActive = hasFocus();
    for (int row = top + event->rect().top() / height; row <= last; ++row) {
        const RowPainter::State state{m_selection.contains(row), row == m_current, isActive, row % 2 == 1};
        m_painter->paint(&painter, rowRect(row), *m_header, m_model.entryAt(row), state);
    }
}

} // namespace widgets
