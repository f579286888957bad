#include "qrwindow.h"

#include "qrview.h"
#include "screenroom.h"
#include "theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int leastPixels = 18; // of the address
constexpr int linesOnScreen = 16;

} // namespace

QrWindow::QrWindow(const QString &name, const QString &text, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_view(new QrView(name + QStringLiteral(".code")))
    , m_address(new QLabel(text))
    , m_hint(new QLabel)
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setText(text);
    m_address->setObjectName(name + QStringLiteral(".address"));
    m_address->setAlignment(Qt::AlignCenter);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint->setAlignment(Qt::AlignCenter);
    // White and black whatever the theme: light is what a projector is good at.
    for (QLabel *label : {m_address, m_hint}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, label == m_hint ? QColor(90, 90, 90) : QColor(Qt::black));
        label->setPalette(palette);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_view, 1);
    column->addWidget(m_address);
    column->addWidget(m_hint);
    connect(m_view, &QrView::clicked, this, &QWidget::close);
    resize(QSize(720, 800).boundedTo(screenRoom(*this)));
    retranslateUi();
    // No frame around the code: the window itself has the keyboard.
    m_view->setFocusPolicy(Qt::NoFocus);
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
}

void QrWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void QrWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QFont font = Theme::instance().dataFont();
    font.setPixelSize(std::max(leastPixels, height() / linesOnScreen));
    // As large as fits in one line.
    while (font.pixelSize() > leastPixels && QFontMetrics(font).horizontalAdvance(m_address->text()) > width() - 24)
        font.setPixelSize(font.pixelSize() - 1);
    m_address->setFont(font);
}

void QrWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Qt::white);
}

void QrWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void QrWindow::retranslateUi()
{
    setWindowTitle(tr("QR code"));
    m_hint->setText(tr("Scan with a phone in the same network · Esc closes"));
}

} // namespace widgets
