// The transfers of both engines, the newest first: what comes and what goes, from two boards in one list.
//
// poll() takes what has changed; rows keep their place while they change. Speed and time are those of a transfer under way;
// of one that is over they are its mean and how long it took. The speed is measured here, of what crossed the network: what
// was there already is skipped at once, and counts as little as a pause. Thread: the main thread.
#pragma once

#include "clock.h"
#include "transferboard.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>
#include <vector>

namespace widgets {

// Which engine a transfer is known to, and under which number.
struct TransferKey {
    bool isReceiver = false;
    quint32 id = 0;
    friend bool operator==(const TransferKey &, const TransferKey &) = default;
};

[[nodiscard]] inline size_t qHash(const TransferKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.isReceiver, key.id);
}

class TransferModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferModel)

public:
    enum Column : int { Direction, Name, Peer, Size, Progress, Speed, Time, State, columnTotal };
    enum Role : int {
        ShareRole = Qt::UserRole, // double, 0 … 1; below 0: not known
        ToneRole,                 // int of Tone
    };
    enum class Tone : quint8 { Moving, Still, Good, Bad };
    struct Row {
        TransferKey key;
        net::TransferInfo info;
        bool isCancelledHere = false; // asked for by us, not by the other side
        qint64 bytesPerSecond = 0;    // 0 while nothing moves
        qint64 countedNs = 0;         // when the speed was last measured; 0: not yet
        qint64 countedBytes = 0;      // that had crossed then
    };
    struct Totals {
        int running = 0; // connected, and not over
        int waiting = 0;
        int asking = 0;
        int arrived = 0;  // over, and whole
        int missed = 0;   // over: failed, declined, cancelled
        qint64 bytes = 0; // of those that are not over
        qint64 bytesDone = 0;
        qint64 bytesLeft = 0; // of those that move or are in the queue: what the time goes by
        qint64 bytesPerSecond = 0;
    };

    // The boards outlive the model.
    TransferModel(const net::TransferBoard &sender, const net::TransferBoard &receiver, QObject *parent = nullptr);

    bool poll(qint64 nowNs = net::steadyNs());  // whether something has changed
    void noteCancelled(const TransferKey &key); // by us
    void retranslate();

    [[nodiscard]] const Row &at(int row) const { return m_rows[indexOf(row)]; }
    [[nodiscard]] int rowOf(const TransferKey &key) const; // -1: not there
    [[nodiscard]] const net::TransferBoard &boardOf(const TransferKey &key) const { return *m_boards[key.isReceiver]; }
    [[nodiscard]] const Totals &totals() const { return m_totals; }
    [[nodiscard]] bool isCancelledByPeer(const TransferKey &key, const net::TransferInfo &info) const;
    [[nodiscard]] qint64 leftOut(const TransferKey &key, const net::TransferInfo &info) const; // files, by the receiver

    [[nodiscard]] static QString nameOf(const net::TransferInfo &info);
    [[nodiscard]] static QString peerOf(const net::TransferInfo &info);
    // Over the whole of it, without what was there before; 0 while nothing can be said.
    [[nodiscard]] static qint64 meanSpeed(const net::TransferInfo &info);
    [[nodiscard]] static qint64 spentMs(const net::TransferInfo &info);           // of one that is over
    [[nodiscard]] static qint64 secondsLeft(qint64 bytes, qint64 bytesPerSecond); // -1: cannot be told

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void polled(); // something has changed: rows, or what they say

private:
    // Kept oldest first, shown newest first.
    [[nodiscard]] size_t indexOf(int row) const { return m_rows.size() - 1 - static_cast<size_t>(row); }
    [[nodiscard]] int rowAt(size_t index) const { return static_cast<int>(m_rows.size() - 1 - index); }
    void take(bool isReceiver, const std::vector<net::TransferInfo> &entries, qint64 nowNs);
    static void measure(Row &row, qint64 nowNs);
    void removeMissing(bool isReceiver, const std::vector<net::TransferInfo> &there);
    void countTotals();
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString timeText(const Row &row) const;

    std::array<const net::TransferBoard *, 2> m_boards; // sender, receiver
    std::array<quint64, 2> m_revisions{};
    std::vector<Row> m_rows;
    QHash<TransferKey, size_t> m_places; // in m_rows
    Totals m_totals;
};

} // namespace widgets
