#include "hextext.h"
#include "query.h"
#include "queryfields.h"
#include "queryregex.h"
#include "queryscanner.h"

#include <algorithm>
#include <array>

namespace net {

namespace {

using Parsed = tl::expected<QueryNode, QueryProblem>;

bool isHexPairs(QStringView word)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return !word.isEmpty() && word.size() % 2 == 0 && std::all_of(word.begin(), word.end(), isDigit);
}

// Recursive descent over the text; depth counts what is still open.
class Parser final : private QueryScanner {
public:
    explicit Parser(QStringView text)
        : QueryScanner(text)
    {
    }

    Parsed parse();

private:
    Parsed any(int depth);
    Parsed all(int depth);
    Parsed negated(int depth);
    Parsed primary(int depth);
    Parsed group(int depth);
    Parsed phraseTerm(QueryTerm term);
    Parsed textTerm(QueryTerm term, const QueryWord &word);
    std::optional<Parsed> regexTerm(QueryTerm term);
    std::optional<Parsed> fieldTerm();
    Parsed directionTerm(QueryTerm term);
    Parsed hexTerm(QueryTerm term, qsizetype afterName);
    Parsed valueTerm(const QueryFieldInfo &info, QueryTerm term, qsizetype afterName);
    Parsed finished(QueryTerm term);

    int m_terms = 0;
};

Parsed Parser::parse()
{
    if (m_text.size() > maxQueryLength)
        return queryProblem(QueryProblemCode::TooLong, maxQueryLength, m_text.size() - maxQueryLength);
    skipSpace();
    return atEnd() ? Parsed(QueryNode()) : any(0);
}

Parsed Parser::any(int depth)
{
    Parsed first = all(depth);
    if (!first)
        return first;
    QueryNode node{QueryNode::Op::Any, {*std::move(first)}, {}};
    while (const qsizetype length = keyword(QLatin1StringView("or"))) {
        const qsizetype position = m_at;
        m_at += length;
        skipSpace();
        if (atEnd() || atClose())
            return queryProblem(QueryProblemCode::MissingTerm, position, length, m_text.sliced(position, length).toString());
        Parsed next = all(depth);
        if (!next)
            return next;
        node.children.push_back(*std::move(next));
    }
    return node.children.size() == 1 ? Parsed(std::move(node.children.front())) : Parsed(std::move(node));
}

Parsed Parser::all(int depth)
{
    QueryNode node;
    for (;;) {
        Parsed next = negated(depth);
        if (!next)
            return next;
        node.children.push_back(*std::move(next));
        skipSpace();
        if (const qsizetype length = keyword(QLatin1StringView("and"))) {
            const qsizetype position = m_at;
            m_at += length;
            skipSpace();
            if (atEnd() || atClose() || keyword(QLatin1StringView("or")) > 0)
                return queryProblem(QueryProblemCode::MissingTerm, position, length,
                                    m_text.sliced(position, length).toString());
        }
        if (atEnd() || atClose() || keyword(QLatin1StringView("or")) > 0)
            break;
    }
    return node.children.size() == 1 ? Parsed(std::move(node.children.front())) : Parsed(std::move(node));
}

Parsed Parser::negated(int depth)
{
    const qsizetype position = m_at;
    qsizetype length = keyword(QLatin1StringView("not"));
    if (length == 0 && (peek() == u'-' || peek() == u'－') && !isBoundary(m_at + 1))
        length = 1;
    if (length == 0)
        return primary(depth);
    if (depth >= maxQueryDepth)
        return queryProblem(QueryProblemCode::TooDeep, position, length);
    m_at += length;
    skipSpace();
    if (atEnd() || atClose())
        return queryProblem(QueryProblemCode::MissingTerm, position, length, m_text.sliced(position, length).toString());
    Parsed inner = negated(depth + 1);
    if (!inner)
        return inner;
    return QueryNode{QueryNode::Op::Not, {*std::move(inner)}, {}};
}

Parsed Parser::primary(int depth)
{
    for (const QLatin1StringView word : {QLatin1StringView("and"), QLatin1StringView("or")}) {
        if (const qsizetype length = keyword(word))
            return queryProblem(QueryProblemCode::MissingTerm, m_at, length, m_text.sliced(m_at, length).toString());
    }
    if (isOpeningSign(peek()))
        return group(depth);
    if (isClosingSign(peek()))
        return queryProblem(QueryProblemCode::UnexpectedClose, m_at, 1);
    QueryTerm term;
    term.position = m_at;
    if (isQuote())
        return phraseTerm(term);
    if (auto regex = regexTerm(term))
        return *std::move(regex);
    if (auto field = fieldTerm())
        return *std::move(field);
    return textTerm(term, readWord());
}

Parsed Parser::group(int depth)
{
    const qsizetype position = m_at++;
    if (depth >= maxQueryDepth)
        return queryProblem(QueryProblemCode::TooDeep, position, 1);
    ++m_open;
    skipSpace();
    if (isClosingSign(peek()))
        return queryProblem(QueryProblemCode::MissingTerm, position, m_at + 1 - position);
    if (atEnd())
        return queryProblem(QueryProblemCode::UnclosedGroup, position, 1);
    Parsed inner = any(depth + 1);
    if (!inner)
        return inner;
    if (!isClosingSign(peek()))
        return queryProblem(QueryProblemCode::UnclosedGroup, position, 1);
    ++m_at;
    --m_open;
    return inner;
}

Parsed Parser::finished(QueryTerm term)
{
    term.length = m_at - term.position;
    if (++m_terms > maxQueryTerms)
        return queryProblem(QueryProblemCode::TooManyTerms, term.position, m_text.size() - term.position);
    return QueryNode{QueryNode::Op::Term, {}, std::move(term)};
}

Parsed Parser::phraseTerm(QueryTerm term)
{
    auto phrase = readPhrase();
    if (!phrase)
        return tl::unexpected<QueryProblem>(phrase.error());
    if (phrase->isEmpty() && !term.direction)
        return QueryNode();
    term.kind = phrase->isEmpty() ? QueryTermKind::Direction : QueryTermKind::Text;
    term.text = *std::move(phrase);
    return finished(std::move(term));
}

Parsed Parser::textTerm(QueryTerm term, const QueryWord &word)
{
    term.kind = QueryTermKind::Text;
    term.text = word.text.toString();
    return finished(std::move(term));
}

// Nothing when it is text that begins with a slash: its second one is missing, or more of the word follows.
std::optional<Parsed> Parser::regexTerm(QueryTerm term)
{
    if (peek() != u'/')
        return std::nullopt;
    qsizetype end = m_at + 1;
    bool inClass = false;
    for (; end < m_text.size() && (inClass || m_text[end] != u'/'); ++end) {
        if (m_text[end] == u'\\')
            ++end;
        else if (m_text[end] == u'[')
            inClass = true;
        else if (m_text[end] == u']')
            inClass = false;
    }
    if (end >= m_text.size() || end == m_at + 1)
        return std::nullopt;
    const bool anyCase = end + 1 < m_text.size() && m_text[end + 1] == u'i';
    if (!isBoundary(end + (anyCase ? 2 : 1)))
        return std::nullopt;
    term.kind = QueryTermKind::Regex;
    term.text = m_text.sliced(m_at + 1, end - m_at - 1).toString();
    term.ignoresCase = anyCase;
    if (const auto wrong = queryRegexProblem(term.text, term.ignoresCase))
        return queryProblem(QueryProblemCode::BadRegex, std::min(m_at + 1 + wrong->offset, end), 1, wrong->reason);
    m_at = end + (anyCase ? 2 : 1);
    return finished(std::move(term));
}

std::optional<Parsed> Parser::fieldTerm()
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    const qsizetype start = m_at;
    qsizetype end = start;
    while (end < m_text.size() && isLetter(m_text[end]))
        ++end;
    const QueryFieldInfo *info = queryFieldNamed(m_text.sliced(start, end - start));
    if (!info)
        return std::nullopt;
    QueryTerm term;
    term.position = start;
    m_at = end;
    const bool hasColon = peek() == u':' || peek() == u'：';
    if (hasColon)
        ++m_at;
    if (info->takesRelation) {
        skipSpace();
        const auto sign = readSign();
        if (!sign && !hasColon) {
            m_at = start;
            return std::nullopt;
        }
        term.relation = sign.value_or(QueryRelation::Equal);
    } else if (!hasColon) {
        m_at = start;
        return std::nullopt;
    }
    const qsizetype afterName = hasColon && !info->takesRelation ? end + 1 : m_at;
    switch (info->field) {
    case QueryField::In: term.direction = Direction::In; return directionTerm(std::move(term));
    case QueryField::Out: term.direction = Direction::Out; return directionTerm(std::move(term));
    case QueryField::Hex: return hexTerm(std::move(term), afterName);
    default: return valueTerm(*info, std::move(term), afterName);
    }
}

Parsed Parser::directionTerm(QueryTerm term)
{
    if (isBoundary(m_at)) {
        term.kind = QueryTermKind::Direction;
        return finished(std::move(term));
    }
    if (isQuote())
        return phraseTerm(std::move(term));
    if (auto regex = regexTerm(term))
        return *std::move(regex);
    return textTerm(term, readWord());
}

Parsed Parser::hexTerm(QueryTerm term, qsizetype afterName)
{
    skipSpace();
    const qsizetype start = m_at;
    QString digits;
    if (isQuote()) {
        const auto phrase = readPhrase();
        if (!phrase)
            return tl::unexpected<QueryProblem>(phrase.error());
        digits = *phrase;
    } else {
        digits = readWord().text.toString();
        for (;;) { // more pairs may follow
            const qsizetype before = m_at;
            skipSpace();
            const QueryWord word = readWord();
            if (!isHexPairs(word.text)) {
                m_at = before;
                break;
            }
            digits += u' ' + word.text.toString();
        }
    }
    if (digits.trimmed().isEmpty())
        return queryProblem(QueryProblemCode::MissingValue, term.position, afterName - term.position,
                            m_text.sliced(term.position, afterName - term.position).toString());
    const auto bytes = parseHex(halfWidth(digits));
    if (!bytes || bytes->isEmpty())
        return queryProblem(QueryProblemCode::BadHex, start, m_at - start, digits);
    term.kind = QueryTermKind::Hex;
    term.bytes = *bytes;
    return finished(std::move(term));
}

Parsed Parser::valueTerm(const QueryFieldInfo &info, QueryTerm term, qsizetype afterName)
{
    skipSpace();
    const qsizetype start = m_at;
    QString value;
    if (isQuote()) {
        const auto phrase = readPhrase();
        if (!phrase)
            return tl::unexpected<QueryProblem>(phrase.error());
        value = *phrase;
    } else {
        value = readWord().text.toString();
    }
    if (value.isEmpty())
        return queryProblem(QueryProblemCode::MissingValue, term.position, afterName - term.position,
                            m_text.sliced(term.position, afterName - term.position).toString());
    auto wrong = readQueryValue(info.field, value, &term);
    if (wrong)
        return queryProblem(*wrong, start, m_at - start, value);
    if (info.field == QueryField::Time && term.time.hasDate) { // a date and a time with a space between them
        const qsizetype before = m_at;
        skipSpace();
        const QString both = value + u' ' + readWord().text.toString();
        if (readQueryValue(info.field, both, &term)) {
            m_at = before;
            static_cast<void>(readQueryValue(info.field, value, &term));
        }
    }
    return finished(std::move(term));
}

} // namespace

tl::expected<QueryNode, QueryProblem> parseQuery(QStringView text)
{
    return Parser(text).parse();
}

bool asksForMarks(const QueryNode &query)
{
    return (query.op == QueryNode::Op::Term && query.term.kind == QueryTermKind::Has) ||
           std::any_of(query.children.begin(), query.children.end(), asksForMarks);
}

QueryNode bothOf(QueryNode a, QueryNode b)
{
    if (a.isEmpty())
        return b;
    if (b.isEmpty())
        return a;
    QueryNode node;
    for (QueryNode *side : {&a, &b}) {
        if (side->op == QueryNode::Op::All)
            std::move(side->children.begin(), side->children.end(), std::back_inserter(node.children));
        else
            node.children.push_back(std::move(*side));
    }
    return node;
}

QString quotedForQuery(const QString &text)
{
    const auto plain = parseQuery(text);
    if (plain && plain->op == QueryNode::Op::Term && plain->term.kind == QueryTermKind::Text && plain->term.text == text)
        return text;
    QString quoted = text;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + quoted + u'"';
}

} // namespace net
