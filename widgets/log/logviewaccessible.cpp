#include "logviewaccessible.h"

#include "logview.h"

namespace widgets {

namespace {

class RowAccessible final : public QAccessibleInterface {
public:
    RowAccessible(LogView &view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] bool isValid() const override { return m_row < m_view.model().rowCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return m_view.window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_view); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Value))
            return {};
        return m_view.model().data(m_view.model().index(m_row, 0), LogModel::SpokenRole).toString();
    }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = m_view.rowRect(m_row);
        return {m_view.viewport()->mapToGlobal(local.topLeft()), local.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.focusable = true;
        state.readOnly = true;
        state.selected = m_view.selection().contains(m_row);
        state.focused = m_view.hasFocus() && m_view.currentRow() == m_row;
        state.offscreen = !m_view.viewport()->rect().intersects(m_view.rowRect(m_row));
        return state;
    }

private:
    LogView &m_view; // the list deletes its items before it goes with the view
    int m_row;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<LogView *>(object);
    return view ? new LogViewAccessible(view) : nullptr;
}

} // namespace

void LogViewAccessible::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void LogViewAccessible::currentChanged(LogView *view, int row)
{
    if (!QAccessible::isActive() || row < 0 || !view->hasFocus())
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

LogViewAccessible::LogViewAccessible(LogView *view)
    : QAccessibleWidget(view, QAccessible::List)
    , m_view(*view)
{
}

LogViewAccessible::~LogViewAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
}

int LogViewAccessible::childCount() const
{
    return m_view.model().rowCount();
}

QAccessibleInterface *LogViewAccessible::child(int row) const
{
    if (row < 0 || row >= childCount())
        return nullptr;
    if (const QAccessible::Id known = m_items.value(row); known != 0)
        return QAccessible::accessibleInterface(known);
    if (m_items.size() >= keptItems) {
        for (const QAccessible::Id id : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(id);
        m_items.clear();
    }
    auto *item = new RowAccessible(m_view, row); // QAccessible's cache owns it
    m_items.insert(row, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface *LogViewAccessible::childAt(int x, int y) const
{
    const QPoint at = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    return m_view.viewport()->rect().contains(at) ? child(m_view.rowAt(at.y())) : nullptr;
}

QAccessibleInterface *LogViewAccessible::focusChild() const
{
    return child(m_view.currentRow());
}

int LogViewAccessible::indexOfChild(const QAccessibleInterface *item) const
{
    const auto *row = dynamic_cast<const RowAccessible *>(item);
    return row ? row->row() : -1;
}

} // namespace widgets
