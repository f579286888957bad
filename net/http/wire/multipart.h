// A multipart/form-data body taken apart as it comes: part heads, then their bytes in pieces, never a whole part in memory.
//
// Pure; fuzzed. However the body is cut, the parts are the same. Thread: a plain value. Sources: RFC 7578, RFC 2046
// section 5.1.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace net::http {

// The boundary of a Content-Type value; empty when it is not multipart/form-data or has none that is valid (1 to 70
// characters).
[[nodiscard]] QByteArray multipartBoundary(QByteArrayView contentType);

struct PartHead {
    QByteArray name; // of the form's field; %22, %0D and %0A are decoded, as browsers write quotes and line breaks
    QByteArray
        fileName; // likewise, without a path (\ and / cut); null when the part is no file. filename* (RFC 8187) is
                  // understood. May be empty (no file chosen), "..", or hold any byte: a name for the disk is made elsewhere
    QByteArray contentType; // empty when not given
    bool isFile = false;
};

class MultipartParser {
public:
    static constexpr qsizetype maxHeadBytes = 8192; // of one part

    explicit MultipartParser(const QByteArray &boundary);

    enum class Status : quint8 {
        NeedMore, // feed a longer buffer
        PartBegin,
        PartData,
        PartEnd,
        Done, // the closing boundary was read; what follows (epilogue) is consumed without a word
        Refused,
    };
    struct Step {
        Status status = Status::NeedMore;
        PartHead head;          // PartBegin
        QByteArrayView data;    // PartData: never empty
        qsizetype consumed = 0; // take so much off the buffer's front; with NeedMore as well
    };
    // A buffer of maxHeadBytes + 128 bytes is always enough to make a step.
    [[nodiscard]] Step next(QByteArrayView buffer);
    [[nodiscard]] bool isDone() const { return m_state == State::Epilogue; }

private:
    enum class State : quint8 { Preamble, AfterBoundary, Head, Data, Epilogue, Broken };
    QByteArray m_delimiter; // CR LF "--" boundary
    State m_state = State::Preamble;
    bool m_afterBreak = true; // a boundary may stand here without a line break of its own
};

} // namespace net::http
