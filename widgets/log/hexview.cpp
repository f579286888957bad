#include "hexview.h"

#include "hextext.h"
#include "theme.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QtMath>

#include <algorithm>

namespace widgets {

namespace {

constexpr int margin = 8;
constexpr int gapChars = 2; // between offset, bytes and ASCII
constexpr int middle = HexView::bytesPerRow / 2;

char hexDigit(int value)
{
    return "0123456789abcdef"[value & 0xf];
}

} // namespace

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&Theme::instance(), &Theme::changed, this, &HexView::updateMetrics);
    updateMetrics();
    retranslateUi();
}

void HexView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_anchor = m_cursor = -1;
    m_marks.clear();
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void HexView::setEmptyText(const QString &text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void HexView::setMarks(std::vector<net::DecodedText::Span> marks)
{
    m_marks = std::move(marks);
    viewport()->update();
}

void HexView::select(qsizetype first, qsizetype count)
{
    if (count <= 0 || first < 0 || first >= m_bytes.size()) {
        m_anchor = m_cursor = -1;
    } else {
        m_anchor = first;
        m_cursor = std::min(first + count, m_bytes.size()) - 1;
        show(m_anchor);
    }
    viewport()->update();
}

qsizetype HexView::selectionStart() const
{
    return std::min(m_anchor, m_cursor);
}

qsizetype HexView::selectionLength() const
{
    return m_anchor < 0 ? 0 : std::abs(m_cursor - m_anchor) + 1;
}

QByteArray HexView::selectedBytes() const
{
    return m_anchor < 0 ? m_bytes : m_bytes.mid(selectionStart(), selectionLength());
}

qsizetype HexView::rowCount() const
{
    return (m_bytes.size() + bytesPerRow - 1) / bytesPerRow;
}

int HexView::offsetDigits() const
{
    return m_bytes.size() > 0xffff ? 8 : 4;
}

int HexView::hexLeft(int column) const
{
    const int chars = offsetDigits() + gapChars + column * 3 + (column >= middle ? 1 : 0);
    return margin + qRound(chars * m_charWidth) - horizontalScrollBar()->value();
}

int HexView::asciiLeft(int column) const
{
    return hexLeft(bytesPerRow - 1) + qRound((2 + gapChars + column) * m_charWidth);
}

void HexView::updateMetrics()
{
    constexpr int sample = 64;
    const QFontMetricsF metrics(Theme::instance().dataFont());
    m_charWidth = std::max(1.0, metrics.horizontalAdvance(QString(sample, u'0')) / sample);
    m_rowHeight = qCeil(metrics.height()) + 2;
    updateScrollBars();
    viewport()->update();
}

void HexView::updateScrollBars()
{
    const int page = std::max(1, (viewport()->height() - 2 * margin) / m_rowHeight);
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qsizetype>(0, rowCount() - page)));
    const int width = asciiLeft(bytesPerRow) + horizontalScrollBar()->value() + margin;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(qRound(m_charWidth));
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
}

void HexView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours().field);
    painter.setFont(Theme::instance().dataFont());
    if (m_bytes.isEmpty()) {
        painter.setPen(colours().mutedText);
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin), Qt::TextWordWrap, m_emptyText);
        return;
    }
    qsizetype row = verticalScrollBar()->value();
    for (int y = margin; y < viewport()->height() && row < rowCount(); y += m_rowHeight, ++row)
        paintRow(&painter, row, y);
}

// From edge to edge: adding up rounded widths would leave seams.
void HexView::fillBytes(QPainter *painter, int first, int last, int y, const QColor &colour) const
{
    const int hexRight = hexLeft(last) + qRound(2 * m_charWidth);
    const int asciiRight = asciiLeft(last + 1);
    painter->fillRect(QRect(hexLeft(first), y, hexRight - hexLeft(first), m_rowHeight), colour);
    painter->fillRect(QRect(asciiLeft(first), y, asciiRight - asciiLeft(first), m_rowHeight), colour);
}

void HexView::paintMarks(QPainter *painter, qsizetype begin, qsizetype count, int y) const
{
    const auto behind = [](const net::DecodedText::Span &mark) { return mark.start + mark.length; };
    auto mark = std::partition_point(m_marks.begin(), m_marks.end(),
                                     [&](const net::DecodedText::Span &span) { return behind(span) <= begin; });
    for (; mark != m_marks.end() && mark->start < begin + count; ++mark) {
        const int first = static_cast<int>(std::max(mark->start, begin) - begin);
        const int last = static_cast<int>(std::min(behind(*mark), begin + count) - begin) - 1;
        fillBytes(painter, first, last, y, colours().match);
    }
}

void HexView::paintRow(QPainter *painter, qsizetype row, int y) const
{
    const auto cell = [this, y](int left, int chars) { return QRect(left, y, qRound(chars * m_charWidth), m_rowHeight); };
    const qsizetype begin = row * bytesPerRow;
    const int count = static_cast<int>(std::min<qsizetype>(bytesPerRow, m_bytes.size() - begin));
    paintMarks(painter, begin, count, y);
    const qsizetype selected = std::max(selectionStart(), begin);
    const qsizetype past = std::min(selectionStart() + selectionLength(), begin + count);
    if (m_anchor >= 0 && selected < past)
        fillBytes(painter, static_cast<int>(selected - begin), static_cast<int>(past - begin) - 1, y, colours().selection);
    QString hex(bytesPerRow * 3 + 1, u' ');
    QString ascii(count, u'.');
    for (int i = 0; i < count; ++i) {
        const auto byte = static_cast<uchar>(m_bytes[begin + i]);
        const qsizetype at = i * 3 + (i >= middle ? 1 : 0);
        hex[at] = QLatin1Char(hexDigit(byte >> 4));
        hex[at + 1] = QLatin1Char(hexDigit(byte));
        if (byte >= 0x20 && byte < 0x7f)
            ascii[i] = QLatin1Char(static_cast<char>(byte));
    }
    painter->setPen(colours().mutedText);
    painter->drawText(cell(margin - horizontalScrollBar()->value(), offsetDigits() + 1), Qt::AlignVCenter,
                      QStringLiteral("%1").arg(begin, offsetDigits(), 16, QLatin1Char('0')));
    painter->drawText(cell(asciiLeft(0), bytesPerRow + 1), Qt::AlignVCenter, ascii);
    painter->setPen(colours().text);
    painter->drawText(cell(hexLeft(0), static_cast<int>(hex.size()) + 1), Qt::AlignVCenter, hex);
}

qsizetype HexView::byteAt(const QPoint &at) const
{
    const int line = (at.y() - margin) / m_rowHeight;
    if (at.y() < margin)
        return -1;
    int column = -1;
    if (at.x() >= asciiLeft(0))
        column = std::min(static_cast<int>((at.x() - asciiLeft(0)) / m_charWidth), bytesPerRow - 1);
    else {
        for (int i = 0; i < bytesPerRow; ++i) {
            if (at.x() >= hexLeft(i) - qRound(m_charWidth / 2))
                column = i;
        }
    }
    const qsizetype byte = (qsizetype{verticalScrollBar()->value()} + line) * bytesPerRow + column;
    return column >= 0 && byte < m_bytes.size() ? byte : -1;
}

void HexView::moveCursor(qsizetype to, bool extend)
{
    if (m_bytes.isEmpty())
        return;
    m_cursor = std::clamp<qsizetype>(to, 0, m_bytes.size() - 1);
    if (!extend || m_anchor < 0)
        m_anchor = m_cursor;
    show(m_cursor);
    viewport()->update();
    setAccessibleDescription(net::toHex(selectedBytes().left(bytesPerRow)));
    Q_EMIT selectionChanged(selectionStart(), selectionLength());
}

void HexView::show(qsizetype byte)
{
    const int row = static_cast<int>(byte / bytesPerRow);
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(row - bar->pageStep() + 1);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(net::toHex(selectedBytes()));
        return;
    }
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const qsizetype page = qsizetype{verticalScrollBar()->pageStep()} * bytesPerRow;
    if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        moveCursor(m_bytes.size() - 1, true);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: moveCursor(m_cursor - 1, extend); return;
    case Qt::Key_Right: moveCursor(m_cursor + 1, extend); return;
    case Qt::Key_Up: moveCursor(m_cursor - bytesPerRow, extend); return;
    case Qt::Key_Down: moveCursor(m_cursor + bytesPerRow, extend); return;
    case Qt::Key_PageUp: moveCursor(m_cursor - page, extend); return;
    case Qt::Key_PageDown: moveCursor(m_cursor + page, extend); return;
    case Qt::Key_Home: moveCursor(0, extend); return;
    case Qt::Key_End: moveCursor(m_bytes.size() - 1, extend); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const qsizetype byte = byteAt(event->position().toPoint());
    if (byte >= 0)
        moveCursor(byte, event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || m_anchor < 0)
        return;
    const qsizetype byte = byteAt(event->position().toPoint());
    if (byte >= 0 && byte != m_cursor)
        moveCursor(byte, true);
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_bytes.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, QString (*form)(QByteArrayView)) {
        QAction *action = menu->addAction(text);
        connect(action, &QAction::triggered, this,
                [this, form] { QGuiApplication::clipboard()->setText(form(selectedBytes())); });
    };
    add(tr("Copy as &hex"), net::toHex);
    add(tr("Copy as hex &dump"), net::toHexDump);
    add(tr("Copy as &C array"), net::toCArray);
    add(tr("Copy as &Python bytes"), net::toPythonBytes);
    menu->popup(event->globalPos());
}

void HexView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HexView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        updateMetrics();
    else if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void HexView::retranslateUi()
{
    setAccessibleName(tr("Bytes in hexadecimal"));
}

} // namespace widgets
