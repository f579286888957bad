// A chunked body taken apart as it comes (RFC 9112 section 7.1). Pure; fuzzed. Trailer fields are read over. Thread: a plain
// value.
#pragma once

#include "httpfault.h"

#include <QByteArrayView>

namespace net::http {

class ChunkDecoder {
public:
    static constexpr qsizetype maxLineBytes = 4096; // chunk size with extensions; one trailer field
    static constexpr qsizetype maxTrailerBytes = 16384;

    enum class Status : quint8 { NeedMore, Data, Done, Refused };
    struct Step {
        Status status = Status::NeedMore;
        QByteArrayView data;    // Data: a piece of the body, as long as the buffer has it
        qsizetype consumed = 0; // take so much off the buffer's front; may be more than 0 with NeedMore
    };
    [[nodiscard]] Step next(QByteArrayView buffer);
    [[nodiscard]] bool isDone() const { return m_state == State::Done; }

private:
    enum class State : quint8 { Size, Data, DataEnd, Trailer, Done, Broken };
    qint64 m_left = 0; // of the chunk
    qsizetype m_trailerBytes = 0;
    State m_state = State::Size;
};

} // namespace net::http
