#include "bufferbars.h"

#include "theme.h"
#include "words.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr int barHeight = 6;
constexpr int gap = 6;
constexpr int barsReserved = 3; // room kept while there are none, so that nothing jumps

} // namespace

BufferBars::BufferBars(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void BufferBars::setBars(const QString &caption, std::vector<Bar> bars)
{
    if (caption == m_caption && bars == m_bars)
        return;
    const bool resized = bars.size() != m_bars.size();
    m_caption = caption;
    m_bars = std::move(bars);
    QStringList spoken{m_caption};
    for (const Bar &bar : m_bars)
        spoken.append(bar.label + QStringLiteral(": ") + figures(bar));
    setAccessibleDescription(spoken.join(u", "));
    if (resized)
        updateGeometry();
    update();
}

void BufferBars::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

QSize BufferBars::sizeHint() const
{
    const int lines = fontMetrics().height();
    const int rows = std::max(int(m_bars.size()), barsReserved);
    return {160, lines + gap + rows * (lines + 2 + barHeight + gap)};
}

QSize BufferBars::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void BufferBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours();
    const int line = fontMetrics().height();
    painter.setPen(c.mutedText);
    if (m_bars.empty()) {
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_caption, Qt::ElideMiddle, width()));
    int y = line + gap;
    for (const Bar &bar : m_bars) {
        const QString right = figures(bar);
        const int rightWidth = fontMetrics().horizontalAdvance(right);
        painter.setPen(c.text);
        painter.drawText(QRect(0, y, width(), line), Qt::AlignRight | Qt::AlignVCenter, right);
        painter.setPen(c.mutedText);
        painter.drawText(QRect(0, y, width() - rightWidth - gap, line), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(bar.label, Qt::ElideRight, width() - rightWidth - gap));
        y += line + 2;
        painter.fillRect(QRect(0, y, width(), barHeight), c.border);
        if (bar.limit > 0 && bar.value > 0) {
            const double fill = std::min(1.0, double(bar.value) / double(bar.limit));
            const QColor colour = fill >= 0.9 ? c.warning : bar.outgoing ? c.out : c.in;
            // The smallest amount is still to be seen.
            painter.fillRect(QRect(0, y, std::max(2, int(fill * width())), barHeight), colour);
        }
        y += barHeight + gap;
    }
}

QString BufferBars::figures(const Bar &bar)
{
    if (bar.value < 0)
        return tr("not known");
    return bar.limit < 0 ? words::bytesText(bar.value)
                         : tr("%1 of %2").arg(words::bytesText(bar.value), words::bytesText(bar.limit));
}

} // namespace widgets
