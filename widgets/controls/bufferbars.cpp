#include "bufferbars.h"

#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

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
    const bool isSame = !resized && caption == m_caption;
    m_caption = caption;
    m_bars = std::move(bars);
    QStringList spoken{m_caption};
    for (const Bar &bar : m_bars)
        spoken.append(bar.label + QStringLiteral(": ") + figures(bar));
    setAccessibleDescription(spoken.join(u", "));
    if (resized)
        updateGeometry();
    // Not back again when the figures get shorter: what is below would jump with every other message.
    setStacked((m_isStacked && isSame) || !fitsSideBySide());
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
    const int textLines = m_isStacked ? 2 : 1;
    return {160, lines + gap + rows * (textLines * lines + 2 + barHeight + gap)};
}

QSize BufferBars::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

bool BufferBars::fitsSideBySide() const
{
    return std::all_of(m_bars.begin(), m_bars.end(), [this](const Bar &bar) {
        return fontMetrics().horizontalAdvance(bar.label) + gap + fontMetrics().horizontalAdvance(figures(bar)) <= width();
    });
}

void BufferBars::setStacked(bool stacked)
{
    if (stacked == m_isStacked)
        return;
    m_isStacked = stacked;
    updateGeometry();
    update();
}

void BufferBars::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        setStacked(!fitsSideBySide());
}

void BufferBars::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setStacked(!fitsSideBySide());
}

void BufferBars::paintTexts(QPainter *painter, const Bar &bar, int y) const
{
    const int line = fontMetrics().height();
    const QString right = figures(bar);
    painter->setPen(colours().text);
    painter->drawText(QRect(0, m_isStacked ? y + line : y, width(), line), Qt::AlignRight | Qt::AlignVCenter, right);
    const int room = m_isStacked ? width() : width() - fontMetrics().horizontalAdvance(right) - gap;
    painter->setPen(colours().mutedText);
    painter->drawText(QRect(0, y, room, line), Qt::AlignLeft | Qt::AlignVCenter,
                      fontMetrics().elidedText(bar.label, Qt::ElideRight, room));
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
        paintTexts(&painter, bar, y);
        y += (m_isStacked ? 2 : 1) * line + 2;
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
