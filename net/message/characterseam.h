// A character that was cut in two, one part at the end of some bytes and the other at the start of what comes behind them.
//
// Both are found by decoding alone, so that every encoding is served whose characters have at most four bytes. Encodings
// with shift states (ISO-2022, HZ) have no characters across seams: a part of theirs stands for itself. Pure functions.
#pragma once

#include "textencoding.h"

namespace net {

inline constexpr qsizetype longestCharacter = 4; // bytes

struct CharacterSeam {
    qsizetype before = 0; // bytes of the character at the end of what comes before; 0: none is cut
    qsizetype behind = 0; // and at the start of what comes behind
    friend bool operator==(const CharacterSeam &, const CharacterSeam &) = default;
};

// `before` begins where a character begins.
[[nodiscard]] CharacterSeam characterAcross(QByteArrayView before, QByteArrayView behind, const TextEncoding &encoding);

// A place near the end of the bytes where certainly a character begins, or their size when they certainly do not end inside
// one; -1 when nothing tells but reading from the beginning.
[[nodiscard]] qsizetype certainStart(QByteArrayView bytes, const TextEncoding &encoding);

} // namespace net
