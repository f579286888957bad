#include "totalslist.h"

#include "requestrowpainter.h"
#include "theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace widgets {

namespace {

constexpr int padding = 6;
constexpr int leastWidth = 120;

} // namespace

TotalsList::TotalsList(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TotalsList::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    const bool resized = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    m_current = std::min(m_current, static_cast<int>(m_rows.size()) - 1);
    QStringList spoken;
    for (const Row &row : m_rows)
        spoken << row.name + QStringLiteral(": ") + row.value;
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    if (resized)
        updateGeometry();
    update();
}

void TotalsList::setWords(const QString &name, const QString &emptyText)
{
    setAccessibleName(name);
    m_emptyText = emptyText;
    updateGeometry();
    update();
}

int TotalsList::rowHeight() const
{
    return fontMetrics().height() + padding;
}

QSize TotalsList::sizeHint() const
{
    return {leastWidth, rowHeight() * std::max(1, static_cast<int>(m_rows.size()))};
}

QSize TotalsList::minimumSizeHint() const
{
    return sizeHint();
}

int TotalsList::rowAt(int y) const
{
    const int row = y / rowHeight();
    return y >= 0 && row < static_cast<int>(m_rows.size()) ? row : -1;
}

void TotalsList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_rows.empty()) {
        painter.setPen(colours().mutedText);
        painter.drawText(rect().adjusted(padding, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_emptyText, Qt::ElideRight, width() - 2 * padding));
        return;
    }
    qint64 most = 1;
    for (const Row &row : m_rows)
        most = std::max(most, row.number);
    const int height = rowHeight();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const QRect line(0, static_cast<int>(i) * height, width(), height);
        QColor bar = row.statusClass == StatusClass::All ? colours().accent : statusColour(row.statusClass);
        bar.setAlphaF(0.16F);
        const auto share = static_cast<double>(row.number) / static_cast<double>(most);
        painter.fillRect(line.adjusted(0, 1, -line.width() + std::max(2, static_cast<int>(share * line.width())), -1), bar);
        int left = padding;
        if (row.statusClass != StatusClass::All) {
            const double size = height * 0.42;
            paintStatusMark(&painter, QRectF(left, line.center().y() - size / 2 + 0.5, size, size), row.statusClass);
            left += static_cast<int>(size) + padding;
        }
        const int valueWidth = fontMetrics().horizontalAdvance(row.value);
        painter.setPen(colours().mutedText);
        painter.drawText(line.adjusted(0, 0, -padding, 0), Qt::AlignRight | Qt::AlignVCenter, row.value);
        painter.setPen(colours().text);
        painter.drawText(line.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(row.name, Qt::ElideMiddle, width() - left - valueWidth - 2 * padding));
        if (hasFocus() && static_cast<int>(i) == m_current) {
            painter.setPen(colours().accent);
            painter.drawRect(line.adjusted(0, 0, -1, -1));
        }
    }
}

void TotalsList::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    m_current = row;
    update();
    Q_EMIT picked(m_rows[static_cast<size_t>(row)].key);
}

void TotalsList::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: m_current = std::max(0, m_current - 1); break;
    case Qt::Key_Down: m_current = std::min(last, m_current + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT picked(m_rows[static_cast<size_t>(m_current)].key);
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

bool TotalsList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos().y());
        QToolTip::showText(help->globalPos(), row < 0 ? QString() : m_rows[static_cast<size_t>(row)].toolTip, this);
        return true;
    }
    return QWidget::event(event);
}

void TotalsList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace widgets
