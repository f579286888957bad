// Finds a needle in undecoded bytes, ASCII letters in either case if asked.
//
// Two bytes of the needle that are rare in traffic are compared at 64 places at once, in a loop that compilers turn into
// vector instructions; only where both fit is the rest looked at. Thread: immutable after construction, any thread.
// The idea: W. Muła, "SIMD-friendly algorithms for substring searching" (2018).
#pragma once

#include <QByteArray>

#include <array>

namespace net {

class ByteSearch final {
public:
    enum class Letters : quint8 { AnyCase, Exact };

    explicit ByteSearch(const QByteArray &needle, Letters letters = Letters::AnyCase); // an empty one is found everywhere

    [[nodiscard]] qsizetype find(QByteArrayView bytes, qsizetype from = 0) const; // -1 when it is not there
    [[nodiscard]] bool isIn(QByteArrayView bytes) const { return find(bytes) >= 0; }
    [[nodiscard]] qsizetype size() const { return m_needle.size(); }
    // About how many of a million places both of the rare bytes fit by chance: the lower, the quicker.
    [[nodiscard]] int commonness() const;

private:
    [[nodiscard]] bool fitsAt(const uchar *place) const;

    struct Anchor {
        qsizetype at = 0;
        uchar value = 0;
        uchar ignored = 0; // bits that are set before comparing: 0x20 for a letter
    };
    [[nodiscard]] Anchor anchorAt(qsizetype at) const;

    QByteArray m_needle; // its letters small, when the case does not matter
    Letters m_letters;
    Anchor m_first;
    Anchor m_second;
};

} // namespace net
