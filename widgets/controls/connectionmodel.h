// The rows of a connection list: a copy of the engine's board, brought up to date on LiveTimer's tick.
//
// A poll works for a few milliseconds at most and goes on at the next one, so that ten thousand clients that come
// or go at once never stall the window; rows come and go in batches. Notes are the user's, kept for the run.
// Thread: the main thread.
#pragma once

#include "connectionboard.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <span>
#include <vector>

namespace widgets {

class ConnectionModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionModel)

public:
    enum Column : int {
        Peer,
        Local,
        State,
        BytesIn,
        BytesOut,
        Since,
        SendQueue,
        ReceiveQueue,
        RoundTrip,
        Note,
        columnTotal
    };

    // The board outlives the model.
    explicit ConnectionModel(const net::ConnectionBoard &board, QObject *parent = nullptr);

    // True when there was much: then it is worth asking again at the next tick.
    bool poll();
    void retranslate();

    [[nodiscard]] const net::ConnectionInfo &at(int row) const { return *m_rows[size_t(row)]; }
    [[nodiscard]] int rowOf(quint32 id) const; // -1: not there
    // Endpoint, or the host as typed while there is no endpoint yet.
    [[nodiscard]] static QString nameOf(const net::ConnectionInfo &info);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void noteEdited(quint32 flow, const QString &note);
    void polled(); // something changed: rows, or what they say

private:
    using Pointers = std::vector<const net::ConnectionInfo *>;
    using Entries = std::span<const net::ConnectionInfo *const>;
    void takeAll();
    void apply(Entries entries);
    void append(const Pointers &entries);
    void remove(const std::vector<int> &rows); // rising
    void removeScattered(const std::vector<int> &rows);
    [[nodiscard]] QString text(const net::ConnectionInfo &info, int column) const;

    const net::ConnectionBoard &m_board;
    // By rising id, which is the order in which they came. Pointers, because rows behind a closing are moved up.
    std::vector<std::unique_ptr<net::ConnectionInfo>> m_rows;
    QHash<quint32, QString> m_notes;
    std::vector<net::ConnectionInfo> m_pending; // read from the board, not yet in the rows
    Pointers m_order;                           // of the pending ones by rising id
    size_t m_next = 0;
    quint64 m_revision = 0;
};

} // namespace widgets
