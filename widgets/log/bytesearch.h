// Finds text in undecoded bytes, ASCII letters in either case.
//
// Horspool's algorithm (R. N. Horspool, Practical fast searching in strings, 1980) over case-folded bytes: most bytes
// of a payload are never looked at. Thread: immutable after construction, any thread.
#pragma once

#include <QByteArray>

#include <array>

namespace widgets {

class ByteSearch final {
public:
    explicit ByteSearch(const QByteArray &needle); // an empty needle is found everywhere

    [[nodiscard]] bool isIn(QByteArrayView bytes) const;

private:
    QByteArray m_needle; // folded
    std::array<qint32, 256> m_skip{};
};

} // namespace widgets
