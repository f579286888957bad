// Takes a byte stream apart into messages as it comes in pieces; keeps what is not complete yet.
//
// Use: begin(bytes), next() until it is not Complete, end(). Between begin() and end() the views point into the
// caller's bytes or into what was kept. What is kept is bounded by maxFrameBytes and one piece. Thread: one.
#pragma once

#include "framing.h"

#include <QByteArray>
#include <QByteArrayView>

namespace net {

class FrameSplitter final {
public:
    struct Frame {
        QByteArrayView payload; // without terminator or length
        QByteArrayView wire;    // as it came
    };

    void begin(QByteArrayView bytes);
    // Without framing all that is there is one message. TooLong: announced() has the length.
    [[nodiscard]] FrameStatus next(const Framing &framing, qint64 maxFrameBytes, Frame *frame);
    [[nodiscard]] qint64 announced() const { return m_announced; }
    void end();

    [[nodiscard]] bool isEmpty() const { return m_kept.isEmpty(); }
    [[nodiscard]] QByteArray takeRest();     // after end(): half a message; nothing is kept then
    void restartSearch() { m_searched = 0; } // the framing has changed

private:
    QByteArray m_kept;
    QByteArrayView m_view;
    qsizetype m_position = 0;
    qsizetype m_searched = 0;
    qint64 m_announced = 0;
    bool m_viewIsKept = false;
};

} // namespace net
