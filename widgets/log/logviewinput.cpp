// Keyboard and mouse of the log view.
#include "logactions.h"
#include "logview.h"
#include "logviewaccessible.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace widgets {

namespace {

constexpr int dragIntervalMs = 40;

} // namespace

void LogView::setCurrentRow(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        moveCurrent(row, Qt::NoModifier);
}

void LogView::selectAll()
{
    if (m_model.rowCount() == 0)
        return;
    m_selection.clear();
    m_selection.add(0, m_model.rowCount() - 1);
    viewport()->update();
}

void LogView::moveCurrent(int row, Qt::KeyboardModifiers modifiers)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    row = std::clamp(row, 0, last);
    select(row, modifiers);
    scrollTo(row);
}

void LogView::scrollTo(int row)
{
    const int top = firstVisibleRow();
    if (row < top)
        verticalScrollBar()->setValue(row);
    else if (row >= top + rowsPerPage())
        verticalScrollBar()->setValue(row - rowsPerPage() + 1);
    // Who looks at a row further up does not want it to run away.
    if (row < m_model.rowCount() - 1 && verticalScrollBar()->maximum() > 0)
        setFollowing(false);
    else if (row == m_model.rowCount() - 1)
        setFollowing(true);
}

void LogView::select(int row, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        if (m_anchor < 0)
            m_anchor = std::max(0, m_current);
        if (!modifiers.testFlag(Qt::ControlModifier))
            m_selection.clear();
        m_selection.add(std::min(m_anchor, row), std::max(m_anchor, row));
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        m_selection.toggle(row);
        m_anchor = row;
    } else {
        m_selection.clear();
        m_selection.add(row, row);
        m_anchor = row;
    }
    setCurrent(row);
    viewport()->update();
}

void LogView::setCurrent(int row)
{
    if (row == m_current)
        return;
    m_current = row;
    LogViewAccessible::currentChanged(this, row);
    Q_EMIT currentChanged(row);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & Qt::ShiftModifier;
    const int from = m_current >= 0 ? m_current : m_model.rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Up: moveCurrent(m_current < 0 ? from : from - 1, modifiers); return;
    case Qt::Key_Down: moveCurrent(m_current < 0 ? from : from + 1, modifiers); return;
    case Qt::Key_PageUp: moveCurrent(from - rowsPerPage(), modifiers); return;
    case Qt::Key_PageDown: moveCurrent(from + rowsPerPage(), modifiers); return;
    case Qt::Key_Home: moveCurrent(0, modifiers); return;
    case Qt::Key_End:
        moveCurrent(m_model.rowCount() - 1, modifiers);
        setFollowing(true);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row < 0)
        return;
    if (event->button() == Qt::RightButton && m_selection.contains(row)) {
        setCurrent(row);
        return;
    }
    // A press on what is selected picks the row up; released where it was pressed, it selects that row alone.
    m_mayDrag = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && m_selection.contains(row);
    m_pressedAt = event->position().toPoint();
    if (m_mayDrag)
        return;
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton) {
        select(row, event->button() == Qt::LeftButton ? event->modifiers() : Qt::NoModifier);
        scrollTo(row);
    }
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_mayDrag) {
        if ((event->position().toPoint() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
            return;
        m_mayDrag = false;
        m_anchor = -1; // what is moved on with the button down is no new selection
        Q_EMIT dragRequested();
        return;
    }
    if (!event->buttons().testFlag(Qt::LeftButton) || m_anchor < 0)
        return;
    const int y = event->position().toPoint().y();
    if (y < 0 || y >= viewport()->height()) {
        if (!m_dragTimer.isActive())
            m_dragTimer.start(dragIntervalMs, this);
        return;
    }
    m_dragTimer.stop();
    const int row = rowAt(y);
    if (row >= 0 && row != m_current)
        select(row, Qt::ShiftModifier);
}

void LogView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragTimer.stop();
    if (!m_mayDrag || event->button() != Qt::LeftButton)
        return;
    m_mayDrag = false;
    if (const int row = rowAt(m_pressedAt.y()); row >= 0) {
        select(row, Qt::NoModifier);
        scrollTo(row);
    }
}

void LogView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int y = viewport()->mapFromGlobal(QCursor::pos()).y();
    const int beyond = y < 0 ? y : std::max(0, y - viewport()->height());
    const int rows = beyond / m_painter->rowHeight() + (beyond < 0 ? -1 : 1);
    moveCurrent(m_current + rows, Qt::ShiftModifier);
}

void LogView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    LogViewAccessible::currentChanged(this, m_current);
    viewport()->update();
}

void LogView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_dragTimer.stop();
    viewport()->update();
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_selection.isEmpty())
        return;
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && m_current >= 0)
        at = viewport()->mapToGlobal(rowRect(m_current).bottomLeft() + QPoint(m_painter->rowHeight(), 0));
    if (m_menu)
        m_menu->popup(at);
    else
        m_actions->popup(at);
}

bool LogView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString LogView::toolTipAt(const QPoint &at) const
{
    const int row = rowAt(at.y());
    const int column = m_header->logicalIndexAt(at.x());
    if (row < 0 || column < 0)
        return {};
    return m_model.data(m_model.index(row, column), Qt::ToolTipRole).toString();
}

void LogView::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < lastColumn(); ++column) {
        if (!m_model.isColumnOffered(column))
            continue;
        QAction *shown = menu->addAction(m_model.columnName(column));
        shown->setCheckable(true);
        shown->setChecked(!m_header->isSectionHidden(column));
        connect(shown, &QAction::toggled, this, [this, column](bool on) { m_header->setSectionHidden(column, !on); });
    }
    menu->addSeparator();
    QAction *micro = menu->addAction(tr("Microseconds"));
    micro->setCheckable(true);
    micro->setChecked(m_model.reader().microseconds());
    connect(micro, &QAction::toggled, this, &LogView::microsecondsPicked);
    QAction *widths = menu->addAction(tr("Reset column widths"));
    connect(widths, &QAction::triggered, this, &LogView::setDefaultWidths);
    menu->popup(m_header->mapToGlobal(at));
}

} // namespace widgets
