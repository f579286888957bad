#include "queryregex.h"

#include "utf8regex.h"

namespace net {

namespace {

bool isQuantifier(QChar c)
{
    return c == u'*' || c == u'?' || c == u'{';
}

// Behind the class that opens at `at`; the pattern is valid, so it closes.
qsizetype afterClass(const QString &pattern, qsizetype at)
{
    ++at;
    if (at < pattern.size() && pattern[at] == u'^')
        ++at;
    if (at < pattern.size() && pattern[at] == u']')
        ++at;
    while (at < pattern.size() && pattern[at] != u']') {
        if (pattern[at] == u'\\')
            ++at;
        else if (pattern[at] == u'[' && at + 1 < pattern.size() && pattern[at + 1] == u':')
            at = std::max(at, pattern.indexOf(u":]", at) + 1);
        ++at;
    }
    return at + 1;
}

qsizetype afterGroup(const QString &pattern, qsizetype at)
{
    int depth = 0;
    while (at < pattern.size()) {
        const QChar c = pattern[at];
        if (c == u'\\') {
            at += 2;
        } else if (c == u'[') {
            at = afterClass(pattern, at);
        } else {
            depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
            ++at;
            if (depth == 0)
                return at;
        }
    }
    return at;
}

} // namespace

std::optional<QueryRegexProblem> queryRegexProblem(const QString &pattern, bool ignoresCase)
{
    const QRegularExpression regex(pattern);
    if (regex.isValid())
        return Utf8Regex::problem(pattern, ignoresCase);
    return QueryRegexProblem{std::max<qsizetype>(0, regex.patternErrorOffset()), regex.errorString()};
}

QString queryRegexStart()
{
    return QStringLiteral("(*LIMIT_MATCH=%1)(*ANYCRLF)").arg(maxRegexSteps);
}

QRegularExpression compileQueryRegex(const QString &pattern, bool ignoresCase)
{
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, ignoresCase);
    return QRegularExpression(queryRegexStart() + pattern, options);
}

QString requiredText(const QString &pattern)
{
    // Options and \Q…\E change what characters mean; comments only with options.
    if (pattern.contains(u"\\Q") || pattern.contains(u"(?") || pattern.contains(u"(*"))
        return {};
    QString longest;
    QString run;
    const auto end = [&longest, &run] {
        if (run.size() > longest.size())
            longest = run;
        run.clear();
    };
    for (qsizetype at = 0; at < pattern.size();) {
        const QChar c = pattern[at];
        qsizetype next = at + 1;
        std::optional<QChar> literal;
        if (c == u'|')
            return {};
        if (c == u'[')
            next = afterClass(pattern, at);
        else if (c == u'(')
            next = afterGroup(pattern, at);
        else if (c == u'\\' && next < pattern.size()) {
            const QChar escaped = pattern[next++];
            if (escaped.unicode() < 0x80 && escaped.isPunct())
                literal = escaped;
            else if (QStringView(u"xopPNgkcu0123456789").contains(escaped))
                return {}; // takes what follows as well
        } else if (c.unicode() >= 0x20 && c.unicode() < 0x80 && !QStringView(u".^$*+?{})").contains(c)) {
            literal = c;
        }
        const bool isOptional = next < pattern.size() && isQuantifier(pattern[next]);
        if (literal && !isOptional) {
            run.append(*literal);
            if (next < pattern.size() && pattern[next] == u'+') {
                end();
                ++next;
            }
        } else {
            end();
            if (isOptional) { // {2,3}: its digits are no text
                next = pattern[next] == u'{' ? std::max(next, pattern.indexOf(u'}', next)) + 1 : next + 1;
            }
        }
        at = next;
    }
    end();
    return longest;
}

} // namespace net
