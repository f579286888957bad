#include "setuparea.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int leastHeight = 120;

} // namespace

SetupArea::SetupArea(QWidget *parent)
    : QScrollArea(parent)
    , m_column(nullptr)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    // Tab goes to the fields, not to the frame around them.
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
}

QSize SetupArea::sizeHint() const
{
    return {widget()->sizeHint().width() + verticalScrollBar()->sizeHint().width(), wantedHeight()};
}

QSize SetupArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            std::min(leastHeight, wantedHeight())};
}

bool SetupArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void SetupArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // Wrapped sentences need more lines when the column gets narrower.
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
    followKept(event->oldSize().height(), event->size().height());
}

void SetupArea::keepInSight(const QWidget &widget)
{
    m_kept = &widget;
}

// Only what was in sight: a low window shows the top of the form first.
void SetupArea::followKept(int heightBefore, int height)
{
    if (!m_kept || height >= heightBefore)
        return;
    const int bottom = m_kept->mapTo(widget(), QPoint(0, m_kept->height())).y() - verticalScrollBar()->value();
    if (bottom <= heightBefore && bottom > height)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + bottom - height);
}

int SetupArea::wantedHeight() const
{
    const int width = viewport()->width();
    return m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width) : m_column->totalSizeHint().height();
}

} // namespace widgets
