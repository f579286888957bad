#include "droparea.h"

#include "icons.h"
#include "theme.h"

#include <QEvent>
#include <QPainter>

namespace widgets {

namespace {

constexpr int radius = 8;
constexpr int pictureSize = 40;
constexpr int bandPadding = 18;

} // namespace

DropArea::DropArea(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setCompact(false);
}

void DropArea::setTexts(const QString &headline, const QString &more)
{
    setText(headline);
    m_more = more;
    setAccessibleName(headline);
    setAccessibleDescription(more);
    setToolTip(m_isCompact ? more : QString());
    update();
}

void DropArea::setCompact(bool compact)
{
    m_isCompact = compact;
    setSizePolicy(QSizePolicy::Expanding, compact ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    setToolTip(compact ? m_more : QString());
    updateGeometry();
    update();
}

void DropArea::setDragOver(bool over)
{
    if (over == m_isDragOver)
        return;
    m_isDragOver = over;
    update();
}

QSize DropArea::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    return m_isCompact ? QSize(line * 20, line + bandPadding) : QSize(line * 24, line * 14);
}

QSize DropArea::minimumSizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    return m_isCompact ? QSize(line * 8, line + bandPadding) : QSize(line * 8, line * 6);
}

bool DropArea::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void DropArea::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    const bool lit = m_isDragOver || isDown();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = lit || hasFocus() || underMouse();
    QPen edge(marked ? c.accent : c.border, marked ? 2.0 : 1.5, Qt::CustomDashLine, Qt::RoundCap);
    edge.setDashPattern({4, 4});
    painter.setPen(edge);
    painter.setBrush(lit ? c.infoFill : c.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);

    const QIcon picture = widgets::icon(u"send", lit ? IconTint::Accent : IconTint::Muted);
    painter.setPen(c.text);
    if (m_isCompact) {
        const int size = fontMetrics().height();
        const int width = std::min(fontMetrics().horizontalAdvance(text()), rect().width() - size - 3 * radius);
        const int left = (rect().width() - size - radius - width) / 2;
        picture.paint(&painter, QRect(left, (height() - size) / 2, size, size));
        const QRect box(left + size + radius, 0, width + 1, height());
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideMiddle, box.width()));
        return;
    }
    const int line = fontMetrics().lineSpacing();
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    const QRect wide = rect().adjusted(2 * radius, 0, -2 * radius, 0);
    const int picked = Theme::instance().scaled(pictureSize);
    const QRect head = QFontMetrics(large).boundingRect(wide, Qt::AlignHCenter | Qt::TextWordWrap, text());
    const QRect more = fontMetrics().boundingRect(wide, Qt::AlignHCenter | Qt::TextWordWrap, m_more);
    int y = std::max(radius, (height() - picked - line - head.height() - line / 2 - more.height()) / 2);
    picture.paint(&painter, QRect((width() - picked) / 2, y, picked, picked));
    y += picked + line;
    painter.setFont(large);
    painter.drawText(QRect(wide.left(), y, wide.width(), head.height()), Qt::AlignHCenter | Qt::TextWordWrap, text());
    y += head.height() + line / 2;
    painter.setFont(font());
    painter.setPen(c.mutedText);
    painter.drawText(QRect(wide.left(), y, wide.width(), more.height()), Qt::AlignHCenter | Qt::TextWordWrap, m_more);
}

} // namespace widgets
