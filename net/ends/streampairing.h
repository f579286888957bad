// Finds which bytes that one end of a TCP connection sent are which bytes that the other end received.
//
// TCP keeps bytes in order but no boundaries: what was one message at one end may have come in three reads, or three in one.
// So the two streams are laid beside each other by position, compared byte by byte where both files kept the bytes, and a
// message has arrived when the last of its bytes to come was read. What a capture has late stands where it belongs in its
// stream. A recording that began later, and bytes a foreign capture holds twice, are found by looking for one end's next
// bytes in the other's stream. Thread: any, one at a time; reads the files.
#pragma once

#include "delivery.h"
#include "recordreader.h"

#include <atomic>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace net {

class StreamPairing final {
    Q_DISABLE_COPY_MOVE(StreamPairing)

public:
    // Numbers of the messages that went this way, in their order, at each end.
    StreamPairing(RecordReader &sender, std::span<const quint32> sent, RecordReader &receiver,
                  std::span<const quint32> received, const std::atomic<bool> &stop);
    // Each message sent comes once, and each that was received and no message sent accounts for; the first `most` of them.
    // Soon after `stop` was set it ends with what it has.
    [[nodiscard]] std::vector<Delivery> run(size_t most);

private:
    struct Piece {
        quint32 entry = 0;
        qint64 from = 0; // position in its end's stream
        qint64 to = 0;
        quint32 skip = 0; // bytes of the entry in front of it
        bool isLate = false;
    };
    struct End {
        RecordReader &reader;
        std::vector<Piece> pieces;
        size_t at = 0; // the piece that is looked at
        size_t loaded = ~size_t{0};
        QByteArray bytes{}; // of the loaded piece, as far as they were kept

        [[nodiscard]] bool isOver() const { return at >= pieces.size(); }
        [[nodiscard]] const Piece &piece() const { return pieces[at]; }
        [[nodiscard]] QByteArrayView payload();
        [[nodiscard]] QByteArray head(qsizetype most);
    };

    static End endOf(RecordReader &reader, std::span<const quint32> entries);
    [[nodiscard]] static QByteArray read(RecordReader &reader, const Piece &piece);
    [[nodiscard]] bool goesOn() const { return !m_stop && m_deliveries.size() < m_most; }
    [[nodiscard]] std::optional<qint64> align();
    void walk(qint64 shift);
    [[nodiscard]] bool agree(qint64 shift);
    void emitSent(size_t piece, std::optional<size_t> receivedPiece);
    void emitReceived(size_t piece);
    void emit(const Delivery &delivery, bool isLate);

    End m_sender;
    End m_receiver;
    const std::atomic<bool> &m_stop;
    size_t m_most = 0;
    bool m_receivedPart = false; // of the receiver's piece some bytes are accounted for
    std::vector<Delivery> m_deliveries;
    std::map<std::pair<quint32, quint32>, size_t> m_ofLate; // deliveries of late entries, by what was sent, received
};

} // namespace net
