// The file protocols of classroom scripts, taken apart. Pure; fuzzed. Thread: plain values.
//
// Upload:   the client sends NAME<SEPARATOR>SIZE, waits for any reply, sends SIZE bytes, closes.
// Download: the client sends a bare file name; the server answers 0<SEPARATOR>SIZE and the bytes at once, or
//           -1<SEPARATOR>message, and closes.
// Neither says where its header ends. Of an upload's it ends where the client pauses for the reply (UploadHeaderReader). Of
// a download's, digits of the size and digits of the file may touch: every prefix of the digits is a candidate, and the one
// for which digits and bytes together make the whole stream is right. There is at most one, since each digit more makes the
// size at least ten times as large.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace net::transfer {

inline constexpr QByteArrayView separator = "<SEPARATOR>";
inline constexpr qsizetype maxClassicNameBytes = 4096;
inline constexpr qsizetype maxRefusalBytes = 4096; // of a download's message; no more is waited for

struct UploadHeader {
    QByteArray name; // as sent
    qint64 size = 0;
};
// nullopt: not one (yet). What follows the digits in the same piece is the beginning of the file (a client that does not
// wait): *consumed says where it begins. As with downloads digits may touch; here all of them are taken for the size.
[[nodiscard]] std::optional<UploadHeader> parseUploadHeader(QByteArrayView buffer, qsizetype *consumed);
[[nodiscard]] QByteArray uploadHeader(QByteArrayView name, qint64 size);

// The header of an upload as it comes, in pieces of which the network may have made more than the client did.
//
// A client that waits for its reply sends nothing behind its digits, so digits at the end of a piece may go on in the next
// one: whoever reads gives it a moment, then calls settle(). A piece that holds anything but digits shows a client that does
// not wait; the size ended where the piece before ended.
class UploadHeaderReader {
public:
    enum class Status : quint8 { NeedMore, MayGoOn, Whole, Malformed };
    [[nodiscard]] Status add(QByteArrayView piece);
    void settle() { m_status = m_status == Status::MayGoOn ? Status::Whole : m_status; }

    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }     // all that came
    [[nodiscard]] const UploadHeader &header() const { return m_header; } // Whole
    [[nodiscard]] QByteArray rest() const { return m_bytes.mid(m_end); }  // Whole: the file's beginning

private:
    QByteArray m_bytes;
    UploadHeader m_header;
    qsizetype m_end = 0; // of the header
    Status m_status = Status::NeedMore;
};

class DownloadHeader {
public:
    enum class Status : quint8 { NeedMore, Refused, File, Malformed };
    // All that has come so far, from the first byte.
    [[nodiscard]] static DownloadHeader parse(QByteArrayView buffer);

    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] QByteArray message() const { return m_message; }  // Refused
    [[nodiscard]] qsizetype digitsAt() const { return m_digitsAt; } // File: offset of the first digit
    [[nodiscard]] QByteArray digits() const { return m_digits; }    // File: the run of them, at most 19
    [[nodiscard]] qint64 likelySize() const;                        // the longest candidate, for a progress bar
    // Once the run of digits is over: no more than this may come, from the first digit on, for any candidate to fit.
    [[nodiscard]] qint64 mostBytes() const { return likelyDigits() + likelySize(); }
    // At the end of the stream, with `total` bytes from the first digit on: how many digits are the size; nullopt when none
    // fits (the stream was cut).
    [[nodiscard]] std::optional<qsizetype> sizeDigits(qint64 total) const;

private:
    [[nodiscard]] qsizetype likelyDigits() const;

    Status m_status = Status::NeedMore;
    QByteArray m_message;
    QByteArray m_digits;
    qsizetype m_digitsAt = 0;
};
[[nodiscard]] QByteArray downloadHeader(qint64 size);
[[nodiscard]] QByteArray downloadRefusal(const QString &message);

} // namespace net::transfer
