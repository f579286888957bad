// Column widths that leave room for the last column, the one that is read: while there is little, the others are as narrow
// as they may be, and one of them may go; when there is more again, they are as wide as they were wanted. Thread: the main
// thread.
#pragma once

#include <QByteArray>
#include <QObject>

#include <vector>

class QHeaderView;

namespace widgets {

// wanted and least: of the columns before the last. Together at most `available`, as far as least allows; what is missing is
// taken from each in proportion to what it can give.
[[nodiscard]] std::vector<int> fittedWidths(const std::vector<int> &wanted, const std::vector<int> &least, int available);

class ColumnFit final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnFit)

public:
    // The header's last logical column takes what is left (QHeaderView::stretchLastSection).
    explicit ColumnFit(QHeaderView &header, QObject *parent = nullptr);

    void setWanted(int column, int width); // as the user does by dragging
    // Of every column, also in other fonts or words: what was as wide as that is so again.
    void setLeast(const std::vector<int> &least);
    // The column that is gone while the last one would have less than half of what it should; not once the user brings it
    // back.
    void setGivesWay(int column) { m_givesWay = column; }
    void scale(int to, int from); // other fonts; setLeast() follows
    void fit(int width);          // of the whole view

    // As QHeaderView, with the widths that are wanted.
    [[nodiscard]] QByteArray saveState();
    [[nodiscard]] bool restoreState(const QByteArray &state);

private:
    void takeResize(int column, int size);
    void apply(const std::vector<int> &widths);
    [[nodiscard]] bool shallGiveWay() const;
    void giveWay(bool on);
    [[nodiscard]] int lastColumn() const;

    QHeaderView &m_header;
    std::vector<int> m_wanted; // of the columns before the last
    std::vector<int> m_least;  // of all
    int m_width = 0;
    int m_givesWay = -1; // none
    bool m_gaveWay = false;
    bool m_isFitting = false;
};

} // namespace widgets
