#include "sentencelabel.h"

#include "icons.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace widgets {

namespace {

constexpr int lines = 2;

} // namespace

SentenceLabel::SentenceLabel(const QString &name, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void SentenceLabel::say(const QString &sentence, Tone tone)
{
    if (m_sentence == sentence && m_tone == tone)
        return;
    m_sentence = sentence;
    m_tone = tone;
    setAccessibleName(sentence);
    setToolTip(tone == Tone::Error ? sentence : QString());
    update();
}

void SentenceLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect place = rect();
    if (m_tone == Tone::Error) { // not by colour alone
        const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
        icon(u"error", IconTint::Error).paint(&painter, QRect(0, (height() - size) / 2, size, size));
        place.setLeft(size + 4);
    }
    painter.setPen(m_tone == Tone::Error ? colours().error : colours().mutedText);
    const QString text = shortened(place.width());
    // Half a hint is worth nothing; of what went wrong the beginning is.
    if (m_tone == Tone::Error || text == m_sentence)
        painter.drawText(place, Qt::AlignVCenter | Qt::TextWordWrap, text);
}

// Cut where two lines are full; words break unevenly, so it is tried from the generous side.
QString SentenceLabel::shortened(int width) const
{
    const int allowed = lines * fontMetrics().lineSpacing();
    QString text = m_sentence;
    for (int room = lines * width; room > 0; room -= width / 8 + 1) {
        const QRect taken = fontMetrics().boundingRect(QRect(0, 0, width, height()), Qt::TextWordWrap, text);
        if (taken.height() <= allowed)
            break;
        text = fontMetrics().elidedText(m_sentence, Qt::ElideRight, room);
    }
    return text;
}

QSize SentenceLabel::sizeHint() const
{
    return {0, qMax(lines * fontMetrics().lineSpacing(), style()->pixelMetric(QStyle::PM_SmallIconSize))};
}

QSize SentenceLabel::minimumSizeHint() const
{
    return sizeHint();
}

} // namespace widgets
