// Where one message ends and the next begins on a byte stream, which has no boundaries of its own.
//
// Pure: no socket, no QObject. Names as on the command line: none | lf | crlf | length32 | fixed:N | delimiter:HEX.
// length32 is a 4-byte big-endian (network order) count of the bytes that follow.
#pragma once

#include "result.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace net {

class Framing {
public:
    enum class Kind : quint8 { None, Lf, CrLf, Length32, Fixed, Delimiter };

    Framing() = default;
    static constexpr qint64 maxFixed = 1 << 20;
    static constexpr qsizetype maxDelimiter = 64;

    [[nodiscard]] static Result<Framing> parse(QStringView text); // InvalidFraming
    // Out of range: fixedLength is brought into 1 … maxFixed, a long delimiter is cut, without one it is None.
    [[nodiscard]] static Framing of(Kind kind, qint64 fixedLength = 0, const QByteArray &delimiter = {});
    [[nodiscard]] QString toString() const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] qint64 fixedLength() const { return m_fixedLength; }
    [[nodiscard]] const QByteArray &delimiter() const { return m_delimiter; } // "\n", "\r\n" for Lf and CrLf

    // The bytes to send for one message: with its terminator or length. Fixed: padded with zero bytes to a
    // multiple of N. A message too long for length32 cannot be built in memory here.
    [[nodiscard]] QByteArray frame(QByteArrayView message) const;

    friend bool operator==(const Framing &, const Framing &) = default;

private:
    Kind m_kind = Kind::None;
    qint64 m_fixedLength = 0;
    QByteArray m_delimiter;
};

enum class FrameStatus : quint8 { Complete, NeedMore, TooLong };

// One step of taking a stream apart.
struct FrameStep {
    FrameStatus status = FrameStatus::NeedMore;
    qsizetype payloadStart = 0;  // into the buffer, when Complete
    qsizetype payloadLength = 0; // without terminator or length field
    qsizetype consumed = 0;      // bytes to take off the front of the buffer, when Complete
    qint64 announced = 0;        // TooLong: the length announced or reached
};

// `searched` lets a delimiter search go on where the last one stopped; start with 0, keep it between calls
// with the same growing buffer, it is set back to 0 when a frame is complete.
// maxFrame: the largest payload accepted (named limit of the options, "line without end"); without framing, the
// largest piece handed out at a time. However a stream was cut into pieces, the frames are the same.
[[nodiscard]] FrameStep nextFrame(const Framing &framing, QByteArrayView buffer, qint64 maxFrame, qsizetype *searched);

} // namespace net

Q_DECLARE_METATYPE(net::Framing)
