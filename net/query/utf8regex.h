// A query's regular expression, looked for in text as UTF-8: compiled to machine code where the processor allows that.
//
// It is compiled as compileQueryRegex() does it, and finds the same; a second time for text of ASCII alone, where classes of
// characters need no tables. Source: pcre2jit(3). Thread: belongs to one.
#pragma once

#include "queryregex.h"

#include <QByteArrayView>

#include <memory>

namespace net {

class Utf8Regex final {
    Q_DISABLE_COPY(Utf8Regex)

public:
    Utf8Regex(); // is in nothing, like one with a problem
    Utf8Regex(const QString &pattern, bool ignoresCase);
    Utf8Regex(Utf8Regex &&other) noexcept;
    Utf8Regex &operator=(Utf8Regex &&other) noexcept;
    ~Utf8Regex();

    [[nodiscard]] bool isIn(QByteArrayView text);      // valid UTF-8
    [[nodiscard]] bool isInAscii(QByteArrayView text); // of nothing but ASCII: the same, quicker

    [[nodiscard]] static std::optional<QueryRegexProblem> problem(const QString &pattern, bool ignoresCase);
    [[nodiscard]] static QString libraryVersion();

private:
    struct Parts; // keeps the library's header out of this one
    std::unique_ptr<Parts> m_parts;
};

} // namespace net
