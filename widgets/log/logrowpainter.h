// Paints one row of the log: direction or severity as a drawn mark, columns, the payload's one line.
//
// Marks differ in shape as well as in colour. Thread: the main thread, inside a paint event.
#pragma once

#include "entryreader.h"
#include "rowpainter.h"

#include <QPixmap>

#include <array>

namespace widgets {

class LogRowPainter final : public RowPainter {
public:
    explicit LogRowPainter(EntryReader &reader)
        : m_reader(reader)
    {
    }

    [[nodiscard]] int columnWidth(int column, bool microseconds) const override;
    [[nodiscard]] int leastColumnWidth(int column, bool microseconds) const override;
    [[nodiscard]] int dispensableColumn() const override;
    void paint(QPainter *painter, const QRect &rect, const QHeaderView &header, quint32 number,
               const State &state) const override;

private:
    struct Arrow {
        QColor colour;
        int height = 0;
        QPixmap picture;
    };

    [[nodiscard]] const QPixmap &arrow(bool isIn, double pixelRatio) const;
    void paintMark(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row) const;
    void paintRemark(QPainter *painter, const QRect &rect, const net::Remark &remark) const;
    void paintText(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row,
                   const QColor &colour, const QColor &muted) const;
    void paintPieces(QPainter *painter, const QRect &rect, const RowText &row, const QFontMetrics &metrics,
                     const QColor &plain, const QColor &muted) const;

    EntryReader &m_reader;
    mutable std::array<Arrow, 2> m_arrows; // in, out: as they were drawn last
};

} // namespace widgets
