#include "qrview.h"

#include "theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int usualSide = 170;
constexpr int leastSide = 96;

} // namespace

QrView::QrView(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    retranslateUi();
}

void QrView::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_code = QrCode(text);
    retranslateUi();
    update();
}

QSize QrView::sizeHint() const
{
    const int side = Theme::instance().scaled(usualSide);
    return {side, side};
}

QSize QrView::minimumSizeHint() const
{
    return {leastSide, leastSide};
}

int QrView::heightForWidth(int width) const
{
    return std::min(width, sizeHint().height()); // in a column; a window that stretches it gives more
}

void QrView::copyPicture()
{
    if (!m_code.isNull())
        QGuiApplication::clipboard()->setImage(m_code.image(copiedModulePixels));
}

void QrView::paintEvent(QPaintEvent *)
{
    if (m_code.isNull())
        return;
    QPainter painter(this);
    // Whole device pixels a module: an edge between two pixels is grey, and a camera does not like that.
    const qreal ratio = devicePixelRatioF();
    const int modules = m_code.size() + 2 * QrCode::quietModules;
    const int pixels = std::max(1, static_cast<int>(std::min(width(), height()) * ratio) / modules);
    QImage picture = m_code.image(pixels);
    picture.setDevicePixelRatio(ratio);
    const qreal side = picture.width() / ratio;
    const QPointF at(std::floor((width() - side) / 2 * ratio) / ratio, std::floor((height() - side) / 2 * ratio) / ratio);
    painter.drawImage(at, picture);
    if (hasFocus() && window()->isActiveWindow()) {
        painter.setPen(QPen(colours().accent, 2));
        painter.drawRect(QRectF(at, QSizeF(side, side)).adjusted(1, 1, -1, -1));
    }
}

void QrView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void QrView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyPicture();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void QrView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void QrView::retranslateUi()
{
    setAccessibleName(tr("QR code of %1").arg(m_text));
    setToolTip(tr("Scan it with a phone's camera to open %1").arg(m_text));
}

} // namespace widgets
