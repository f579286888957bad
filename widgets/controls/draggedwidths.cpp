#include "draggedwidths.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QTableView>

#include <algorithm>

namespace widgets {

namespace {

constexpr double mostDragged = 500.0; // digits

} // namespace

DraggedWidths::DraggedWidths(QTableView &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_header(*table.horizontalHeader())
    , m_digits(static_cast<size_t>(m_header.count()), 0.0)
{
    m_header.viewport()->installEventFilter(this);
    connect(&m_header, &QHeaderView::sectionResized, this, [this](int column, int, int size) { takeResize(column, size); });
    connect(&m_header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        m_digits[static_cast<size_t>(column)] = 0;
        Q_EMIT changed();
    });
}

bool DraggedWidths::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        m_isPressed = static_cast<const QMouseEvent *>(event)->button() == Qt::LeftButton;
    } else if (event->type() == QEvent::MouseButtonDblClick) {
        m_isPressed = false;
    } else if (event->type() == QEvent::MouseButtonRelease && m_isPressed) {
        m_isPressed = false;
        Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

void DraggedWidths::takeResize(int column, int size)
{
    if (m_isPressed && size > 0 && m_header.sectionResizeMode(column) == QHeaderView::Interactive)
        m_digits[static_cast<size_t>(column)] = static_cast<double>(size) / m_table.fontMetrics().horizontalAdvance(u'0');
}

int DraggedWidths::width(int column, int fitted) const
{
    if (!isDragged(column))
        return fitted;
    const double wanted = m_digits[static_cast<size_t>(column)];
    return std::max(leastColumn, qRound(wanted * m_table.fontMetrics().horizontalAdvance(u'0')));
}

QVariantList DraggedWidths::values() const
{
    return {m_digits.begin(), m_digits.end()};
}

void DraggedWidths::restore(const QVariantList &values)
{
    if (values.size() != static_cast<qsizetype>(m_digits.size()))
        return;
    std::transform(values.begin(), values.end(), m_digits.begin(), [](const QVariant &value) {
        const double width = value.toDouble();
        return width > 0 ? std::min(width, mostDragged) : 0.0;
    });
}

} // namespace widgets
