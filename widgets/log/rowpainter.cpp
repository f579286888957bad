#include "rowpainter.h"

#include "theme.h"

#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr size_t maxHighlights = 64; // in one row, of one term

} // namespace

void RowPainter::setFonts(const QFont &data, const QFont &words)
{
    m_dataFont = data;
    m_wordsFont = words;
    m_plainFont = data;
    m_plainFont.setStyleStrategy(QFont::StyleStrategy(data.styleStrategy() | QFont::PreferNoShaping));
    m_dataMetrics = QFontMetrics(data);
    m_plainMetrics = QFontMetrics(m_plainFont);
    m_wordsMetrics = QFontMetrics(words);
    const int text = std::max(m_dataMetrics.height(), m_wordsMetrics.height());
    m_rowHeight = text + std::max(4, text / 3);
    m_padding = std::max(4, m_dataMetrics.averageCharWidth() * 3 / 4);
}

bool RowPainter::isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        const bool isLatin = u < 0x0300;
        const bool isChinese = (u >= 0x3000 && u < 0x302A) || (u >= 0x3400 && u < 0xA000) || (u >= 0xFF00 && u < 0xFFF0);
        return isLatin || isChinese;
    });
}

int RowPainter::sampleWidth(const QString &sample) const
{
    return m_dataMetrics.horizontalAdvance(sample) + 2 * m_padding + 2;
}

QRect RowPainter::cellRect(const QRect &rect, const QHeaderView &header, int column)
{
    if (header.isSectionHidden(column))
        return {};
    const QRect cell(header.sectionViewportPosition(column), rect.top(), header.sectionSize(column), rect.height());
    return cell.right() < rect.left() || cell.left() > rect.right() ? QRect() : cell;
}

void RowPainter::paintBackground(QPainter *painter, const QRect &rect, const State &state, const QColor &fill) const
{
    if (state.isSelected) {
        QColor selection = colours().selection;
        if (!state.isActive)
            selection.setAlphaF(0.45F);
        painter->fillRect(rect, selection);
    } else if (fill.isValid()) {
        painter->fillRect(rect, fill);
    } else if (state.isAlternate) {
        painter->fillRect(rect, colours().alternateRow);
    }
}

void RowPainter::paintFrame(QPainter *painter, const QRect &rect, const State &state) const
{
    if (!state.isCurrent || !state.isActive)
        return;
    painter->setPen(QPen(colours().accent, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
}

void RowPainter::paintMatches(QPainter *painter, const QRect &rect, const QString &text, const QFontMetrics &metrics) const
{
    if (m_marks.isEmpty())
        return;
    for (const MatchMarks::Span &span : m_marks.inText(text, maxHighlights))
        paintSpan(painter, rect, text, span.start, span.length, colours().match, metrics);
}

void RowPainter::paintSpan(QPainter *painter, const QRect &rect, const QString &text, qsizetype start, qsizetype length,
                           const QColor &fill, const QFontMetrics &metrics) const
{
    const int left = metrics.horizontalAdvance(text, static_cast<int>(start));
    const int right = metrics.horizontalAdvance(text, static_cast<int>(std::min(text.size(), start + length)));
    painter->fillRect(QRect(rect.left() + left, rect.top() + 2, right - left, rect.height() - 4), fill);
}

void RowPainter::paintCell(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment,
                           const QColor &colour) const
{
    painter->setPen(colour);
    const QFontMetrics metrics = painter->fontMetrics();
    int width = metrics.horizontalAdvance(text);
    QString fitting = text;
    if (width > rect.width()) {
        fitting = metrics.elidedText(text, Qt::ElideMiddle, rect.width());
        width = metrics.horizontalAdvance(fitting);
    }
    const int left = (alignment & Qt::AlignRight) ? rect.right() + 1 - width : rect.left();
    drawLine(painter, QRect(left, rect.top(), width, rect.height()), fitting, metrics);
}

void RowPainter::drawLine(QPainter *painter, const QRect &rect, const QString &text, const QFontMetrics &metrics)
{
    painter->drawText(rect.left(), rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent(), text);
}

} // namespace widgets
