// What a fuzz target says when an invariant does not hold.
#pragma once

#include <QByteArray>

#include <cstdlib>

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

// A copy that has nothing behind its end but what a sanitizer watches.
[[nodiscard]] inline QByteArray exactCopy(QByteArrayView bytes)
{
    QByteArray copy(bytes.data(), bytes.size());
    copy.squeeze();
    return copy;
}
