// Byte ranges of a resource: the Range field (RFC 9110 section 14), against a known length. Pure; fuzzed. Thread: any.
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <vector>

namespace net::http {

struct ByteRange {
    qint64 first = 0;
    qint64 length = 0;
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

inline constexpr int maxRanges = 16; // more, or overlapping ones, are answered whole (RFC 9110 section 14.2 allows that)

struct RangeResult {
    enum class Kind : quint8 {
        Ignore,
        Satisfiable,
        Unsatisfiable
    } kind = Kind::Ignore;         // Ignore: answer 200 with everything
    std::vector<ByteRange> ranges; // in the order asked for
};
// value: of the Range field. Another unit than bytes, or a malformed value, is ignored as the RFC says.
[[nodiscard]] RangeResult parseRanges(QByteArrayView value, qint64 size);

} // namespace net::http
