// Which columns of a table the user has made how wide: they stay so in any room and any size of type, until a double click
// on their edge gives them back.
//
// Widths are kept in digits of the table's type. Whoever fits the columns asks width() and fits again at changed(), but not
// while isDragging(): the edge stays under the mouse. Only Interactive columns count. Thread: the main thread.
#pragma once

#include <QObject>
#include <QVariantList>

#include <vector>

class QHeaderView;
class QTableView;

namespace widgets {

class DraggedWidths final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraggedWidths)

public:
    static constexpr int leastColumn = 24; // pixels

    explicit DraggedWidths(QTableView &table, QObject *parent = nullptr); // shows its model already

    [[nodiscard]] bool isDragging() const { return m_isPressed; }
    [[nodiscard]] bool isDragged(int column) const { return m_digits[static_cast<size_t>(column)] > 0; }
    [[nodiscard]] int width(int column, int fitted) const; // pixels: what the user wants, else what fits

    [[nodiscard]] QVariantList values() const; // one a column; 0: as it fits
    void restore(const QVariantList &values);  // of as many columns; what is not a width is none

Q_SIGNALS:
    void changed(); // the mouse let go, or an edge was double-clicked

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void takeResize(int column, int size);

    QTableView &m_table;
    QHeaderView &m_header;
    std::vector<double> m_digits; // 0: not dragged
    bool m_isPressed = false;     // the mouse button, on the titles
};

} // namespace widgets
