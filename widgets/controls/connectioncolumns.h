// Widths of a list of connections: as wide as what stands in them, the peer takes what is left; what there is no room for
// goes, the least important first, and comes back.
//
// What the user has dragged, ticked or unticked stays so, in any room and any size of type: then the list scrolls sideways.
// A double click on a column's edge fits it again. Thread: the main thread.
#pragma once

#include "connectionmodel.h"
#include "draggedwidths.h"

#include <QObject>
#include <QVariantList>

#include <array>

class QHeaderView;
class QTableView;

namespace widgets {

class ConnectionColumns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionColumns)

public:
    // The table shows the model already; it and the model outlive this.
    // showLocal: this end's endpoint has a place of its own accord where there is room.
    ConnectionColumns(QTableView &table, const ConnectionModel &model, bool showLocal, QObject *parent = nullptr);

    // Once a poll: looks at some of the rows in sight if anything in them may be different.
    void follow();
    void choose(int column, bool shown); // by the user

    // What the user has chosen. header: QHeaderView's own state, which has the order; without choices, of a version that had
    // none, what is hidden in it as well.
    [[nodiscard]] QVariantList choices() const;
    void restore(const QByteArray &header, const QVariantList &choices);

private:
    enum class Mark : quint8 { ByRoom, Shown, Hidden };
    using Widths = std::array<int, ConnectionModel::columnTotal>; // 0: hidden

    bool eventFilter(QObject *watched, QEvent *event) override;
    void setUpHeader();
    void takeOldState();
    void fit();
    void lookAnew(); // in other words, or other type
    void look();
    [[nodiscard]] Widths widths(int room) const;
    [[nodiscard]] Widths contents() const;
    [[nodiscard]] int need(int column) const;
    [[nodiscard]] int least(int column) const;
    [[nodiscard]] int titleWidth(int column) const;
    [[nodiscard]] int digits(int count) const;
    [[nodiscard]] bool isKept(int column) const;
    [[nodiscard]] bool goesByRoom(int column) const;

    QTableView &m_table;
    QHeaderView &m_header;
    const ConnectionModel &m_model;
    DraggedWidths m_drags;
    std::array<Mark, ConnectionModel::columnTotal> m_marks{};
    // The widest that stood in the rows lately, and in the stretch of looks before: edges do not tremble with every figure.
    Widths m_seen{};
    Widths m_seenBefore{};
    int m_looks = 0;
    bool m_showLocal;
    bool m_isStale = true;
};

} // namespace widgets
