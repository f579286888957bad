#include "transfercolumns.h"

#include "words.h"

#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace widgets {

namespace {

constexpr int directionDigits = 2;
constexpr int nameDigits = 10; // at least
constexpr int peerDigits = 10; // at least
constexpr int peerMostDigits = 28;
constexpr int progressDigits = 14;
constexpr int progressLeastDigits = 10;
constexpr int roomyDigits = 90; // a list in which the bar is long
constexpr int mostPercent = 40; // of the room, of a state
constexpr int cellMargins = 10;
constexpr qint64 sampleBytes = 999'900'000;
constexpr qint64 sampleUs = 59 * 60'000'000LL + 59'000'000LL;

} // namespace

TransferColumns::TransferColumns(QTableView &table, const TransferModel &model, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_header(*table.horizontalHeader())
    , m_model(model)
    , m_drags(table)
{
    m_header.setMinimumSectionSize(DraggedWidths::leastColumn);
    m_header.setSectionResizeMode(QHeaderView::Interactive);
    connect(&m_drags, &DraggedWidths::changed, this, &TransferColumns::fit);
    m_table.installEventFilter(this);
    m_table.viewport()->installEventFilter(this);
}

bool TransferColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table.viewport()) {
        const auto *resized = static_cast<QResizeEvent *>(event);
        if (resized->size().width() != resized->oldSize().width())
            fit();
    } else if (event->type() == QEvent::FontChange && watched == &m_table) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void TransferColumns::restore(const QVariantList &choices)
{
    m_drags.restore(choices);
    fit();
}

void TransferColumns::fit()
{
    if (m_drags.isDragging())
        return;
    const int room = m_table.viewport()->width();
    const Widths wanted = widths(room);
    // The name takes what is left to the last pixel, which only the header knows, as long as that is enough.
    const bool isTight = std::accumulate(wanted.begin(), wanted.end(), 0) > room;
    m_header.setSectionResizeMode(TransferModel::Name, isTight ? QHeaderView::Fixed : QHeaderView::Stretch);
    for (int column = 0; column < TransferModel::columnTotal; ++column) {
        const int width = wanted[static_cast<size_t>(column)];
        m_header.setSectionHidden(column, width == 0);
        const bool isStretched = column == TransferModel::Name && !isTight;
        if (width > 0 && !isStretched && m_header.sectionSize(column) != width)
            m_header.resizeSection(column, width);
    }
}

TransferColumns::Widths TransferColumns::widths(int room) const
{
    Widths all{};
    const auto put = [this, &all](int column, int fitted) {
        all[static_cast<size_t>(column)] = m_drags.width(column, fitted);
    };
    put(TransferModel::Direction, digits(directionDigits));
    put(TransferModel::Size, widthOf(TransferModel::Size, words::bytesText(sampleBytes)));
    put(TransferModel::Progress, digits(room > digits(roomyDigits) ? progressDigits : progressLeastDigits));
    put(TransferModel::Speed, widthOf(TransferModel::Speed, words::bytesText(sampleBytes) + QStringLiteral("/s")));
    put(TransferModel::Time, widthOf(TransferModel::Time, words::durationText(sampleUs)));
    put(TransferModel::State, stateWidth(room));
    const int leastName = digits(nameDigits);
    const int leastPeer = digits(peerDigits);
    const auto left = [&all, room] { return room - std::accumulate(all.begin(), all.end(), 0); };
    const bool isShort = left() < leastName + leastPeer && !hasFigures();
    for (int column : {TransferModel::Speed, TransferModel::Time}) {
        if (isShort && !m_drags.isDragged(column))
            all[static_cast<size_t>(column)] = 0;
    }
    if (left() >= leastName + leastPeer || m_drags.isDragged(TransferModel::Peer))
        put(TransferModel::Peer, std::clamp(left() / 2, leastPeer, digits(peerMostDigits)));
    all[TransferModel::Name] = std::max(left(), leastName);
    return all;
}

int TransferColumns::digits(int count) const
{
    return count * m_table.fontMetrics().horizontalAdvance(u'0') + cellMargins;
}

int TransferColumns::widthOf(int column, const QString &sample) const
{
    return std::max(m_header.sectionSizeHint(column), m_table.fontMetrics().horizontalAdvance(sample) + cellMargins);
}

// As wide as the longest of those that are there.
int TransferColumns::stateWidth(int room) const
{
    std::array<int, static_cast<size_t>(net::TransferState::Cancelled) + 2> rows{}; // of each state one, and one more
    rows.fill(-1);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const TransferModel::Row &transfer = m_model.at(row);
        const size_t byPeer = m_model.isCancelledByPeer(transfer.key, transfer.info) ? 1 : 0;
        rows[static_cast<size_t>(transfer.info.state) + byPeer] = row;
    }
    int width = m_header.sectionSizeHint(TransferModel::State);
    for (const int row : rows) {
        if (row >= 0)
            width =
                std::max(width, widthOf(TransferModel::State, m_model.index(row, TransferModel::State).data().toString()));
    }
    return std::min(width, std::max(room * mostPercent / 100, m_header.sectionSizeHint(TransferModel::State)));
}

// Whether a speed or a time can be told of any.
bool TransferColumns::hasFigures() const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const net::TransferInfo &info = m_model.at(row).info;
        if (info.bytesDone > 0 || isEnded(info.state))
            return true;
    }
    return false;
}

} // namespace widgets
