// Regular expressions of queries: how they are compiled, and the text that a match cannot do without. Pure functions.
//
// ^ and $ hold at each line, whatever its end; \w knows all letters. A pattern that would try for ever gives up after a
// bounded number of steps and counts as not found. Source: pcre2pattern(3). Thread: any.
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace net {

inline constexpr int maxRegexSteps = 100'000; // of one match: some milliseconds

struct QueryRegexProblem {
    qsizetype offset = 0; // in the pattern
    QString reason;       // in Qt's words, or PCRE2's
};
[[nodiscard]] std::optional<QueryRegexProblem> queryRegexProblem(const QString &pattern, bool ignoresCase = false);

// What stands before each pattern: the bounds and the ends of lines above.
[[nodiscard]] QString queryRegexStart();
// For text that is shown; what is searched has Utf8Regex.
[[nodiscard]] QRegularExpression compileQueryRegex(const QString &pattern, bool ignoresCase);

// The longest run of ASCII characters that stands in everything the pattern matches, in whatever case; empty when none
// is found. Looks at the outermost level only, and rather finds none than a wrong one.
[[nodiscard]] QString requiredText(const QString &pattern);

} // namespace net
