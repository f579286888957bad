// Paints one row of the log: direction or severity as a drawn mark, columns, marked matches.
//
// Marks differ in shape as well as in colour. Colours come from the theme at the time of painting.
// Thread: the main thread, inside a paint event.
#pragma once

#include "entryreader.h"
#include "logmodel.h"

#include <QFont>
#include <QFontMetrics>
#include <QString>

class QHeaderView;
class QPainter;

namespace widgets {

class RowPainter final {
public:
    struct State {
        bool isSelected = false;
        bool isCurrent = false;
        bool isActive = false; // the view has the keyboard focus
        bool isAlternate = false;
    };

    void setFonts(const QFont &data, const QFont &words);
    void setHighlight(const QString &text) { m_highlight = text; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    // As wide as what usually stands in it.
    [[nodiscard]] int columnWidth(LogModel::Column column, bool microseconds) const;

    void paint(QPainter *painter, const QRect &rect, const QHeaderView &header, EntryReader *reader, quint32 number,
               const State &state) const;

private:
    void paintBackground(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row,
                         const State &state) const;
    void paintMark(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row) const;
    void paintText(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row,
                   const QColor &colour, const QColor &muted) const;
    void paintPieces(QPainter *painter, const QRect &rect, const RowText &row, const QFontMetrics &metrics,
                     const QColor &plain, const QColor &muted) const;
    void paintSpan(QPainter *painter, const QRect &rect, const QString &text, qsizetype start, qsizetype length,
                   const QColor &fill, const QFontMetrics &metrics) const;
    void paintCell(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment,
                   const QColor &colour) const;

    QFont m_dataFont;
    QFont m_wordsFont;
    QFontMetrics m_dataMetrics{QFont()};
    QFontMetrics m_wordsMetrics{QFont()};
    QString m_highlight;
    int m_rowHeight = 20;
    int m_padding = 6;
};

} // namespace widgets
