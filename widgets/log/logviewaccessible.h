// The log for screen readers: a list whose items are the rows, each with its sentence.
//
// Items are made only when asked for, and few are kept: a list of millions costs nothing. Thread: the main thread.
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace widgets {

class LogView;

class LogViewAccessible final : public QAccessibleWidget {
public:
    static constexpr int keptItems = 256;

    static void install(); // once; makes QAccessible know log views
    // The current row has changed, -1 for none: a reader speaks it.
    static void currentChanged(LogView *view, int row);

    explicit LogViewAccessible(LogView *view);
    ~LogViewAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int row) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;

private:
    LogView &m_view;
    mutable QHash<int, QAccessible::Id> m_items;
};

} // namespace widgets
