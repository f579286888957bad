// One thing that left one end and arrived at the other, as both sessions tell it.
//
// Thread: plain values.
#pragma once

#include <QtGlobal>

namespace net {

enum class DeliveryKind : quint8 { Message, Opening, Finish, Reset };

struct Delivery {
    static constexpr quint32 nowhere = 0xFFFF'FFFF;

    qint64 sentNs = 0;          // by the sending end's clock; of no meaning when `sent` is nowhere
    qint64 receivedNs = 0;      // by the receiving end's clock, likewise
    quint32 sent = nowhere;     // entry of the sending end's index
    quint32 received = nowhere; // of the receiving end's: the one in which the last of its bytes came
    quint32 bytes = 0;          // as sent, or as received when nothing is known of the sending
    quint32 pair = 0;           // into the list of FlowPairs
    DeliveryKind kind = DeliveryKind::Message;
    bool fromHere = false;
    bool isRough = false; // of a bulk stream its length was noted after it had gone: sentNs may be late

    [[nodiscard]] bool wasSent() const { return sent != nowhere; }
    [[nodiscard]] bool wasReceived() const { return received != nowhere; }
    [[nodiscard]] bool isWhole() const { return wasSent() && wasReceived(); }
};

} // namespace net
