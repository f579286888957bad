// How an EndsView looks.
#include "endsview.h"

#include "clock.h"
#include "theme.h"
#include "words.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

namespace {

constexpr double anchorShare = 0.72; // of a row's height, below the text
constexpr double lostShare = 0.55;   // of the way that a lost message's arrow goes
constexpr int stepsLookedBack = 500; // for arrows that only pass through what is visible

} // namespace

EndsView::Lanes EndsView::lanes() const
{
    return {m_timeWidth, viewport()->width() - m_timeWidth};
}

int EndsView::anchorY(size_t step) const
{
    const qint64 row = static_cast<qint64>(step) - verticalScrollBar()->value();
    return static_cast<int>(row * m_rowHeight) + static_cast<int>(m_rowHeight * anchorShare);
}

QColor EndsView::colourOf(const net::Delivery &delivery) const
{
    if (!delivery.isWhole())
        return colours().error;
    if (delivery.kind != net::DeliveryKind::Message)
        return colours().mutedText;
    return delivery.fromHere ? colours().out : colours().in;
}

void EndsView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours().field);
    if (steps().size() == 0)
        return;
    const auto first = static_cast<size_t>(verticalScrollBar()->value());
    const size_t end = std::min(steps().size(), first + static_cast<size_t>(viewport()->height() / m_rowHeight) + 2);
    if (m_current && *m_current >= first && *m_current < end)
        paintGround(&painter, *m_current,
                    QRect(0, static_cast<int>(*m_current - first) * m_rowHeight, viewport()->width(), m_rowHeight));
    const auto [here, there] = lanes();
    painter.setPen(QPen(colours().border, scaled(2)));
    const int bottom = static_cast<int>(end - first) * m_rowHeight;
    for (const int x : {here, there})
        painter.drawLine(x, 0, x, std::min(bottom, viewport()->height()));

    painter.setRenderHint(QPainter::Antialiasing);
    const size_t from = first - std::min<size_t>(first, stepsLookedBack);
    for (size_t step = from; step < end; ++step) {
        const quint32 partner = steps().at(step).partner;
        if (partner == net::EndSteps::none ? step >= first : (partner > step && partner >= first))
            paintArrow(&painter, step);
    }
    for (size_t step = first; step < end; ++step)
        paintStep(&painter, step);
}

void EndsView::paintGround(QPainter *painter, size_t step, const QRect &rect) const
{
    painter->fillRect(rect, colours().field);
    if (m_current != step)
        return;
    QColor selection = colours().selection;
    selection.setAlphaF(hasFocus() ? 0.5F : 0.3F);
    painter->fillRect(rect, selection);
}

// Of the delivery whose first step this is.
void EndsView::paintArrow(QPainter *painter, size_t step) const
{
    const net::EndSteps::Step &here = steps().at(step);
    const net::Delivery &delivery = deliveryOf(here);
    const auto [laneHere, laneThere] = lanes();
    const double start = delivery.fromHere ? laneHere : laneThere;
    const double target = delivery.fromHere ? laneThere : laneHere;
    const bool isCurrent = m_current && (*m_current == step || *m_current == here.partner);
    QPen pen(colourOf(delivery), scaled(isCurrent ? 3 : 1) + 0.5);
    QPointF from(start, anchorY(step));
    QPointF to(target, anchorY(step));
    if (delivery.isWhole()) {
        const size_t partner = here.partner;
        from.setY(anchorY(here.isArrival ? partner : step));
        to.setY(anchorY(here.isArrival ? step : partner));
    } else {
        pen.setStyle(Qt::DashLine);
        const double middle = start + (target - start) * lostShare;
        (delivery.wasSent() ? to : from).setX(middle);
        (delivery.wasSent() ? to : from).ry() += delivery.wasSent() ? m_rowHeight * 0.2 : -m_rowHeight * 0.2;
    }
    if (delivery.kind != net::DeliveryKind::Message)
        pen.setStyle(Qt::DotLine);
    painter->setPen(pen);
    painter->drawLine(from, to);
    painter->setPen(QPen(pen.color(), pen.widthF()));
    if (delivery.wasReceived()) {
        paintArrowHead(painter, from, to);
    } else {
        const double arm = scaled(5);
        painter->drawLine(to + QPointF(-arm, -arm), to + QPointF(arm, arm));
        painter->drawLine(to + QPointF(-arm, arm), to + QPointF(arm, -arm));
    }
    painter->setBrush(pen.color());
    if (delivery.wasSent())
        painter->drawEllipse(from, scaled(2), scaled(2));
    painter->setBrush(Qt::NoBrush);
}

void EndsView::paintArrowHead(QPainter *painter, const QPointF &from, const QPointF &to) const
{
    QLineF back(to, from);
    back.setLength(scaled(9));
    const double angle = back.angle();
    for (const double side : {-22.0, 22.0}) {
        back.setAngle(angle + side);
        painter->drawLine(back);
    }
}

void EndsView::paintStep(QPainter *painter, size_t step)
{
    const net::EndSteps::Step &here = steps().at(step);
    const net::Delivery &delivery = deliveryOf(here);
    const bool isHere = net::EndSteps::isHere(*m_ends, here);
    const auto [laneHere, laneThere] = lanes();
    const int top = static_cast<int>(static_cast<qint64>(step) - verticalScrollBar()->value()) * m_rowHeight;
    const int half = m_rowHeight / 2;
    const int gap = scaled(8);

    const QRect times = isHere ? QRect(0, top, laneHere - gap, m_rowHeight)
                               : QRect(laneThere + gap, top, viewport()->width() - laneThere - gap, m_rowHeight);
    const auto side = static_cast<int>((isHere ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    painter->setFont(Theme::instance().dataFont());
    painter->setPen(colours().text);
    painter->drawText(times.adjusted(0, 0, 0, -half), side, timeText(here));
    if (step > 0) {
        const qint64 since = net::EndSteps::timeNs(*m_ends, here) - net::EndSteps::timeNs(*m_ends, steps().at(step - 1));
        painter->setFont(font());
        painter->setPen(colours().mutedText);
        painter->drawText(times.adjusted(0, half, 0, 0), side,
                          QStringLiteral("+%1").arg(words::durationText(since / net::nsPerUs)));
    }
    if (here.isArrival && delivery.wasSent())
        return; // what it was stands where it left
    const QString facts = factsText(here);
    painter->setFont(font());
    const QFontMetrics factsMetrics = painter->fontMetrics();
    const QRect space(laneHere + gap, top, laneThere - laneHere - 2 * gap, half + scaled(2));
    const int factsWidth = std::min(space.width() / 2, factsMetrics.horizontalAdvance(facts) + gap);
    painter->setFont(delivery.kind == net::DeliveryKind::Message ? Theme::instance().dataFont() : font());
    const QString content =
        painter->fontMetrics().elidedText(contentText(here), Qt::ElideRight, std::max(0, space.width() - factsWidth - gap));
    const int contentWidth = painter->fontMetrics().horizontalAdvance(content);
    const int all = contentWidth + gap + factsWidth;
    const int left = isHere ? space.left() : space.right() - all;
    // The arrow of the message before may pass here: not through the text.
    paintGround(painter, step, QRect(left, top, all, space.height()));
    painter->setPen(colourOf(delivery));
    painter->drawText(QRect(left, top, contentWidth + gap, space.height()), Qt::AlignLeft | Qt::AlignVCenter, content);
    painter->setFont(font());
    painter->setPen(delivery.isWhole() ? colours().mutedText : colours().error);
    painter->drawText(QRect(left + contentWidth + gap, top, factsWidth, space.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      factsMetrics.elidedText(facts, Qt::ElideRight, factsWidth));
}

} // namespace widgets
