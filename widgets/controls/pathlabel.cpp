#include "pathlabel.h"

#include <QDir>
#include <QPainter>

namespace widgets {

namespace {

constexpr int leastDigits = 12;
constexpr int usualDigits = 24;

} // namespace

PathLabel::PathLabel(const QString &name, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void PathLabel::setPath(const QString &path)
{
    m_path = path;
    refresh();
}

void PathLabel::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    refresh();
}

void PathLabel::refresh()
{
    const QString native = QDir::toNativeSeparators(m_path);
    setToolTip(native);
    // The label's own text is what screen readers read; it is painted shortened.
    setText(m_path.isEmpty() ? m_placeholder : native);
}

QSize PathLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'0') * leastDigits, QLabel::minimumSizeHint().height()};
}

QSize PathLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'0') * usualDigits, QLabel::sizeHint().height()};
}

void PathLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(m_path.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText));
    painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width()));
}

} // namespace widgets
