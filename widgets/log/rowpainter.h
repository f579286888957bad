// Paints one row of a list of entries. The base has what such lists share: fonts, background, cells, marked matches.
//
// Colours come from the theme at the time of painting. Thread: the main thread, inside a paint event.
#pragma once

#include "matchmarks.h"

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QString>

class QHeaderView;
class QPainter;

namespace widgets {

class RowPainter {
    Q_DISABLE_COPY_MOVE(RowPainter)

public:
    struct State {
        bool isSelected = false;
        bool isCurrent = false;
        bool isActive = false; // the view has the keyboard focus
        bool isAlternate = false;
    };

    RowPainter() = default;
    virtual ~RowPainter() = default;

    void setFonts(const QFont &data, const QFont &words);
    void setMarks(const MatchMarks &marks) { m_marks = marks; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    // As wide as what usually stands in it.
    [[nodiscard]] virtual int columnWidth(int column, bool microseconds) const = 0;
    // Where there is little room: cut, but still of use. Of the last column: what it is to have before the others give way.
    [[nodiscard]] virtual int leastColumnWidth(int column, bool microseconds) const = 0;
    // The column that goes where the last one would have hardly any room.
    [[nodiscard]] virtual int dispensableColumn() const = 0;
    // number: of the entry.
    virtual void paint(QPainter *painter, const QRect &rect, const QHeaderView &header, quint32 number,
                       const State &state) const = 0;

protected:
    // The row's part that column has; empty when it is hidden or out of sight.
    [[nodiscard]] static QRect cellRect(const QRect &rect, const QHeaderView &header, int column);
    // fill: for a row that is not selected; invalid for none.
    void paintBackground(QPainter *painter, const QRect &rect, const State &state, const QColor &fill) const;
    void paintFrame(QPainter *painter, const QRect &rect, const State &state) const; // around the current row, at last
    void paintMatches(QPainter *painter, const QRect &rect, const QString &text, const QFontMetrics &metrics) const;
    void paintSpan(QPainter *painter, const QRect &rect, const QString &text, qsizetype start, qsizetype length,
                   const QColor &fill, const QFontMetrics &metrics) const;
    void paintCell(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment,
                   const QColor &colour) const;
    // In the painter's pen and font, from the left, on the line that all texts of a row stand on. It is not cut.
    static void drawLine(QPainter *painter, const QRect &rect, const QString &text, const QFontMetrics &metrics);
    [[nodiscard]] int sampleWidth(const QString &sample) const; // of a column of data

    // Whether it can be drawn in m_plainFont: nothing in it is joined or combined.
    [[nodiscard]] static bool isPlain(QStringView text);

    QFont m_dataFont;
    QFont m_plainFont; // the same without shaping, which costs as much as the drawing
    QFont m_wordsFont;
    QFontMetrics m_dataMetrics{QFont()};
    QFontMetrics m_plainMetrics{QFont()};
    QFontMetrics m_wordsMetrics{QFont()};
    MatchMarks m_marks;
    int m_rowHeight = 20;
    int m_padding = 6;
};

} // namespace widgets
