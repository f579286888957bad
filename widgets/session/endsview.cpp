#include "endsview.h"

#include "clock.h"
#include "plaintext.h"
#include "sessionsource.h"
#include "theme.h"
#include "words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace widgets {

EndsView::EndsView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(1);
    m_here.setMicroseconds(true);
    m_there.setMicroseconds(true);
    connect(&Theme::instance(), &Theme::changed, this, &EndsView::updateFonts);
    updateFonts();
}

EndsView::~EndsView() = default;

void EndsView::setEnds(const std::shared_ptr<const JoinedEnds> &joined, const SessionFilePart &here,
                       const SessionFilePart &there)
{
    m_joined = joined;
    m_ends = &joined->ends;
    m_here.setSource(here.path, here.index);
    m_there.setSource(there.path, there.index);
    remake();
}

void EndsView::setPair(std::optional<quint32> pair)
{
    if (m_pair == pair)
        return;
    m_pair = pair;
    remake();
}

void EndsView::remake()
{
    m_chosen = m_joined && m_pair ? m_joined->steps.ofPair(*m_ends, *m_pair) : net::EndSteps();
    m_current.reset();
    updateScrollBar();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void EndsView::updateFonts()
{
    constexpr int texts = 2; // lines of text in a row
    const QFontMetrics mono(Theme::instance().dataFont());
    m_rowHeight = fontMetrics().height() * texts + scaled(4);
    m_timeWidth = mono.horizontalAdvance(QStringLiteral("00:00:00.000000")) + scaled(16);
    m_here.forget();
    m_there.forget();
    updateScrollBar();
    viewport()->update();
}

void EndsView::updateScrollBar()
{
    const int perPage = std::max(1, viewport()->height() / m_rowHeight);
    verticalScrollBar()->setPageStep(perPage);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(steps().size()) - perPage));
}

void EndsView::showEntry(quint32 entryHere)
{
    if (!m_ends)
        return;
    if (const std::optional<size_t> step = steps().stepOf(*m_ends, entryHere); step && step != m_current)
        setCurrent(*step);
}

void EndsView::setCurrent(size_t step)
{
    m_current = step;
    const int row = static_cast<int>(step);
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value() || row >= bar->value() + bar->pageStep())
        bar->setValue(row - bar->pageStep() / 3);
    setAccessibleDescription(stepText(step));
    viewport()->update();
}

const net::Delivery &EndsView::deliveryOf(const net::EndSteps::Step &step) const
{
    return m_ends->deliveries[step.delivery];
}

EntryReader &EndsView::readerOf(const net::EndSteps::Step &step)
{
    return net::EndSteps::isHere(*m_ends, step) ? m_here : m_there;
}

QString EndsView::timeText(const net::EndSteps::Step &step) const
{
    return m_here.timeText(net::EndSteps::timeNs(*m_ends, step));
}

// What went: a message's text, or what an opening or closing is called.
QString EndsView::contentText(const net::EndSteps::Step &step)
{
    switch (deliveryOf(step).kind) {
    case net::DeliveryKind::Opening: return tr("opens the connection (SYN)");
    case net::DeliveryKind::Finish: return tr("sends no more (FIN)");
    case net::DeliveryKind::Reset: return tr("breaks the connection off (RST)");
    case net::DeliveryKind::Message: break;
    }
    return readerOf(step).row(net::EndSteps::entry(*m_ends, step)).text;
}

// Size and how long it took, or why that cannot be said.
QString EndsView::factsText(const net::EndSteps::Step &step) const
{
    const net::Delivery &delivery = deliveryOf(step);
    QStringList facts;
    if (delivery.kind == net::DeliveryKind::Message)
        facts << EntryReader::sizeText(delivery.bytes);
    if (!delivery.wasReceived())
        facts << tr("did not arrive, or was not recorded there");
    else if (!delivery.wasSent())
        facts << tr("its sender recorded nothing of it");
    else if (m_ends->clock.known == net::ClockOffset::Known::Between)
        facts << words::durationText(m_ends->delayNs(delivery) / net::nsPerUs);
    return facts.join(QStringLiteral(" · "));
}

QString EndsView::stepText(size_t step)
{
    const net::EndSteps::Step &here = steps().at(step);
    const bool isHere = net::EndSteps::isHere(*m_ends, here);
    QString what;
    if (here.isArrival)
        what = isHere ? tr("%1: arrived here") : tr("%1: arrived there");
    else
        what = isHere ? tr("%1: left here") : tr("%1: left there");
    return QStringList{what.arg(timeText(here)), contentText(here), factsText(here)}.join(QStringLiteral(" · "));
}

QString EndsView::tableText()
{
    QStringList lines{
        QStringList{tr("Left"), tr("Arrived"), tr("From"), tr("Bytes"), tr("Took, µs"), tr("Content")}.join(u'\t')};
    for (size_t i = 0; i < steps().size() && i < mostCopied; ++i) {
        const net::EndSteps::Step &step = steps().at(i);
        const net::Delivery &delivery = deliveryOf(step);
        if (step.isArrival && delivery.wasSent())
            continue; // it stands where it left
        const auto time = [&](bool has, qint64 timeNs) { return has ? m_here.timeText(timeNs) : QString(); };
        lines << QStringList{time(delivery.wasSent(), m_ends->leftNs(delivery)),
                             time(delivery.wasReceived(), m_ends->arrivedNs(delivery)),
                             delivery.fromHere ? tr("here") : tr("there"),
                             QString::number(delivery.bytes),
                             delivery.isWhole() ? QString::number(m_ends->delayNs(delivery) / net::nsPerUs) : QString(),
                             contentText(step)}
                     .join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

std::optional<size_t> EndsView::stepAt(int y) const
{
    const size_t step = static_cast<size_t>(verticalScrollBar()->value() + std::max(0, y) / m_rowHeight);
    if (step >= steps().size())
        return {};
    return step;
}

void EndsView::pick(size_t step, bool request)
{
    setCurrent(step);
    // The log here has only what happened here; of the other end's step it is the other half.
    const net::EndSteps::Step *here = &steps().at(step);
    if (!net::EndSteps::isHere(*m_ends, *here)) {
        if (here->partner == net::EndSteps::none)
            return;
        here = &steps().at(here->partner);
    }
    const quint32 entry = net::EndSteps::entry(*m_ends, *here);
    if (request)
        Q_EMIT entryRequested(entry);
    else
        Q_EMIT entryPicked(entry);
}

void EndsView::keyPressEvent(QKeyEvent *event)
{
    if (steps().size() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const auto last = static_cast<qint64>(steps().size()) - 1;
    const int page = std::max(1, verticalScrollBar()->pageStep() - 1);
    const bool isFirst = !m_current;
    auto to = static_cast<qint64>(m_current.value_or(static_cast<size_t>(verticalScrollBar()->value())));
    switch (event->key()) {
    case Qt::Key_Up: to -= isFirst ? 0 : 1; break;
    case Qt::Key_Down: to += isFirst ? 0 : 1; break;
    case Qt::Key_PageUp: to -= page; break;
    case Qt::Key_PageDown: to += page; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    case Qt::Key_Left:
    case Qt::Key_Right: // the arrow's other end
        if (const quint32 partner = steps().at(static_cast<size_t>(to)).partner; partner != net::EndSteps::none)
            to = partner;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            pick(*m_current, true);
        return;
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    pick(static_cast<size_t>(std::clamp<qint64>(to, 0, last)), false);
}

void EndsView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const std::optional<size_t> step = stepAt(event->pos().y()))
        pick(*step, false);
}

void EndsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const std::optional<size_t> step = stepAt(event->pos().y()))
        pick(*step, true);
}

bool EndsView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::optional<size_t> step = stepAt(help->pos().y());
    QToolTip::showText(help->globalPos(), step ? plainToolTip(stepText(*step)) : QString(), viewport());
    return true;
}

void EndsView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void EndsView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        updateFonts();
}

void EndsView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void EndsView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace widgets
