#include "connectioncolumns.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyleOptionHeader>
#include <QTableView>

#include <algorithm>
#include <numeric>
#include <utility>

namespace widgets {

namespace {

constexpr int besideText = 10;      // pixels, of a cell
constexpr int sampledRows = 32;     // of those in sight, in one look
constexpr int looksRemembered = 30; // a few seconds while much happens
constexpr int stateLeastDigits = 6; // "open"

struct ContentBounds {
    int least; // digits
    int most;
};
constexpr std::array<ContentBounds, ConnectionModel::columnTotal> contentBounds{
    ContentBounds{10, 22}, ContentBounds{0, 22}, ContentBounds{0, 26}, ContentBounds{0, 10}, ContentBounds{0, 10},
    ContentBounds{0, 10},  ContentBounds{0, 10}, ContentBounds{0, 10}, ContentBounds{0, 12}, ContentBounds{10, 22},
};

// Behind the peer, by rising dispensability.
constexpr std::array firstColumns{ConnectionModel::State, ConnectionModel::BytesIn, ConnectionModel::BytesOut};
constexpr std::array otherColumns{ConnectionModel::Local, ConnectionModel::Note,      ConnectionModel::RoundTrip,
                                  ConnectionModel::Since, ConnectionModel::SendQueue, ConnectionModel::ReceiveQueue};

} // namespace

ConnectionColumns::ConnectionColumns(QTableView &table, const ConnectionModel &model, bool showLocal, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_header(*table.horizontalHeader())
    , m_model(model)
    , m_drags(table)
    , m_showLocal(showLocal)
{
    setUpHeader();
    m_header.moveSection(ConnectionModel::Local, ConnectionModel::BytesOut); // how it stands is what one acts on
    m_table.installEventFilter(this);
    m_table.viewport()->installEventFilter(this);
    m_header.installEventFilter(this);
    connect(&m_drags, &DraggedWidths::changed, this, &ConnectionColumns::fit);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &ConnectionColumns::lookAnew);
    connect(&model, &ConnectionModel::polled, this, [this] { m_isStale = true; });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { m_isStale = true; });
    connect(m_table.verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_isStale = true; });
    fit();
}

// Also after QHeaderView::restoreState(), which brings what was set when it was saved.
void ConnectionColumns::setUpHeader()
{
    m_header.setMinimumSectionSize(DraggedWidths::leastColumn);
    m_header.setStretchLastSection(false);
    m_header.setSectionResizeMode(QHeaderView::Interactive);
    m_header.setSectionsMovable(true);
}

bool ConnectionColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table.viewport()) {
        if (event->type() == QEvent::Resize) {
            m_isStale = true; // other rows may be in sight
            fit();
        }
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        lookAnew();
    }
    return QObject::eventFilter(watched, event);
}

void ConnectionColumns::follow()
{
    // A note that is being written keeps its column.
    const bool isEditing = m_table.viewport()->isAncestorOf(QApplication::focusWidget());
    if (!m_isStale || !m_table.isVisible() || isEditing)
        return;
    const Widths before = contents();
    if (++m_looks % looksRemembered == 0)
        m_seenBefore = std::exchange(m_seen, {});
    look();
    if (contents() != before)
        fit();
}

void ConnectionColumns::lookAnew()
{
    m_seen = m_seenBefore = {};
    look();
    fit();
}

void ConnectionColumns::look()
{
    m_isStale = false;
    const int rows = m_model.rowCount();
    if (rows == 0) {
        m_seen = m_seenBefore = {};
        return;
    }
    const int first = std::max(m_table.rowAt(0), 0);
    const int end = m_table.rowAt(m_table.viewport()->height() - 1);
    const int last = end < 0 ? rows - 1 : end;
    const int step = std::max((last - first) / sampledRows + 1, 1);
    const QFontMetrics metrics = m_table.fontMetrics();
    for (int row = first; row <= last; row += step) {
        for (int column = 0; column < ConnectionModel::columnTotal; ++column) {
            int &seen = m_seen[static_cast<size_t>(column)];
            seen = std::max(seen, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
        }
    }
}

void ConnectionColumns::fit()
{
    if (m_drags.isDragging())
        return;
    const Widths wanted = widths(m_table.viewport()->width());
    for (int column = 0; column < ConnectionModel::columnTotal; ++column) {
        const int width = wanted[static_cast<size_t>(column)];
        m_header.setSectionHidden(column, width == 0);
        if (width > 0 && m_header.sectionSize(column) != width)
            m_header.resizeSection(column, width);
    }
}

ConnectionColumns::Widths ConnectionColumns::widths(int room) const
{
    Widths all{};
    const auto at = [&all](int column) -> int & { return all[static_cast<size_t>(column)]; };
    // Whether the first ones go is not for those to say that the user has added or made wide.
    int firstRoom = room - need(ConnectionModel::Peer);
    for (int column : firstColumns) {
        if (!isKept(column) && !goesByRoom(column))
            continue;
        firstRoom -= least(column);
        if (firstRoom >= 0 || isKept(column))
            at(column) = m_drags.width(column, least(column));
    }
    for (int column : otherColumns) {
        if (isKept(column))
            at(column) = m_drags.width(column, need(column));
    }
    at(ConnectionModel::Peer) = m_drags.width(ConnectionModel::Peer, need(ConnectionModel::Peer));
    int left = room - std::accumulate(all.begin(), all.end(), 0);
    int &state = at(ConnectionModel::State);
    if (state > 0 && !m_drags.isDragged(ConnectionModel::State)) {
        const int more = std::clamp(left, 0, std::max(need(ConnectionModel::State) - state, 0));
        state += more;
        left -= more;
    }
    for (int column : otherColumns) {
        if (!goesByRoom(column))
            continue;
        if (need(column) > left)
            break; // nothing less important in its place
        at(column) = need(column);
        left -= need(column);
    }
    if (!m_drags.isDragged(ConnectionModel::Peer))
        at(ConnectionModel::Peer) += std::max(left, 0);
    return all;
}

ConnectionColumns::Widths ConnectionColumns::contents() const
{
    Widths all{};
    std::transform(m_seen.begin(), m_seen.end(), m_seenBefore.begin(), all.begin(),
                   [](int now, int before) { return std::max(now, before); });
    return all;
}

// What stands in it, within its bounds, and its title.
int ConnectionColumns::need(int column) const
{
    const auto place = static_cast<size_t>(column);
    const int content = std::max(m_seen[place], m_seenBefore[place]) + besideText;
    const ContentBounds &bounds = contentBounds[place];
    return std::max(std::clamp(content, digits(bounds.least), digits(bounds.most)), titleWidth(column));
}

// A state may be a sentence: where there is no room, its beginning.
int ConnectionColumns::least(int column) const
{
    if (column != ConnectionModel::State)
        return need(column);
    return std::min(need(column), std::max(digits(stateLeastDigits), titleWidth(column)));
}

// As QHeaderView::sectionSizeHint(), which is 0 of a hidden column.
int ConnectionColumns::titleWidth(int column) const
{
    QFont font = m_header.font();
    font.setBold(true);
    QStyleOptionHeader option;
    option.initFrom(&m_header);
    option.text = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    option.fontMetrics = QFontMetrics(font);
    const QSize size = m_header.style()->sizeFromContents(QStyle::CT_HeaderSection, &option, {}, &m_header);
    return std::max(size.width(), DraggedWidths::leastColumn);
}

int ConnectionColumns::digits(int count) const
{
    return count * m_table.fontMetrics().horizontalAdvance(u'0') + besideText;
}

bool ConnectionColumns::isKept(int column) const
{
    const Mark mark = m_marks[static_cast<size_t>(column)];
    return mark == Mark::Shown || (mark == Mark::ByRoom && m_drags.isDragged(column));
}

bool ConnectionColumns::goesByRoom(int column) const
{
    const bool isOffered = column != ConnectionModel::Local || m_showLocal;
    return isOffered && m_marks[static_cast<size_t>(column)] == Mark::ByRoom && !m_drags.isDragged(column);
}

void ConnectionColumns::choose(int column, bool shown)
{
    m_marks[static_cast<size_t>(column)] = shown ? Mark::Shown : Mark::Hidden;
    fit();
}

QVariantList ConnectionColumns::choices() const
{
    QVariantList all = m_drags.values();
    for (Mark mark : m_marks)
        all.append(static_cast<int>(mark));
    return all;
}

void ConnectionColumns::restore(const QByteArray &header, const QVariantList &choices)
{
    const bool hasOrder = m_header.restoreState(header);
    setUpHeader();
    if (choices.size() == 2 * ConnectionModel::columnTotal) {
        m_drags.restore(choices.first(ConnectionModel::columnTotal));
        for (int column = 0; column < ConnectionModel::columnTotal; ++column) {
            const int mark = choices.at(ConnectionModel::columnTotal + column).toInt();
            m_marks[static_cast<size_t>(column)] = mark == 1 ? Mark::Shown : mark == 2 ? Mark::Hidden : Mark::ByRoom;
        }
    } else if (hasOrder) {
        takeOldState();
    }
    fit();
}

// Of a version that hid nothing of its own accord but this end: whatever else is otherwise, the user has chosen.
void ConnectionColumns::takeOldState()
{
    for (int column : otherColumns) {
        const bool wasHidden = column == ConnectionModel::Local && !m_showLocal;
        const bool isHidden = m_header.isSectionHidden(column);
        if (isHidden != wasHidden)
            m_marks[static_cast<size_t>(column)] = isHidden ? Mark::Hidden : Mark::Shown;
    }
    for (int column : firstColumns) {
        if (m_header.isSectionHidden(column))
            m_marks[static_cast<size_t>(column)] = Mark::Hidden;
    }
    constexpr int oldPlace = 2; // behind the state, where this end stood
    if (m_header.visualIndex(ConnectionModel::Local) == oldPlace)
        m_header.moveSection(oldPlace, ConnectionModel::BytesOut);
}

} // namespace widgets
