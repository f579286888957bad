#include "hextext.h"
#include "query.h"
#include "queryfields.h"
#include "queryregex.h"

#include <algorithm>
#include <array>

namespace net {

namespace {

using Parsed = tl::expected<QueryNode, QueryProblem>;

tl::unexpected<QueryProblem> problem(QueryProblemCode code, qsizetype position, qsizetype length, const QString &subject = {})
{
    return tl::unexpected<QueryProblem>(QueryProblem{code, position, std::max<qsizetype>(length, 1), subject});
}

bool isOpening(QChar c)
{
    return c == u'(' || c == u'（';
}

bool isClosing(QChar c)
{
    return c == u')' || c == u'）';
}

bool isWideQuote(QChar c)
{
    return c == u'“' || c == u'”' || c == u'„' || c == u'＂';
}

bool isHexPairs(QStringView word)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return !word.isEmpty() && word.size() % 2 == 0 && std::all_of(word.begin(), word.end(), isDigit);
}

struct Word {
    QStringView text;
    qsizetype position = 0;
};

// Recursive descent over the text; depth counts what is still open.
class Parser final {
public:
    explicit Parser(QStringView text)
        : m_text(text)
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
    Parsed textTerm(QueryTerm term, const Word &word);
    std::optional<Parsed> regexTerm(QueryTerm term);
    std::optional<Parsed> fieldTerm();
    Parsed directionTerm(QueryTerm term);
    Parsed hexTerm(QueryTerm term, qsizetype afterName);
    Parsed valueTerm(const QueryFieldInfo &info, QueryTerm term, qsizetype afterName);
    Parsed finished(QueryTerm term);

    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atClose() const { return m_open > 0 && isClosing(peek()); }
    [[nodiscard]] bool isBoundary(qsizetype at) const;
    [[nodiscard]] bool isQuote() const { return peek() == u'"' || isWideQuote(peek()); }
    void skipSpace();
    qsizetype keyword(QLatin1StringView word) const; // its length, 0 when it is not there
    Word readWord();
    tl::expected<QString, QueryProblem> readPhrase();
    std::optional<QueryRelation> readSign();

    QStringView m_text;
    qsizetype m_at = 0;
    int m_open = 0;
    int m_terms = 0;
};

void Parser::skipSpace()
{
    while (!atEnd() && peek().isSpace())
        ++m_at;
}

bool Parser::isBoundary(qsizetype at) const
{
    return at >= m_text.size() || m_text[at].isSpace() || (m_open > 0 && isClosing(m_text[at]));
}

qsizetype Parser::keyword(QLatin1StringView word) const
{
    if (!m_text.sliced(std::min(m_at, m_text.size())).startsWith(word, Qt::CaseInsensitive))
        return 0;
    const qsizetype end = m_at + word.size();
    return isBoundary(end) || isOpening(m_text[end]) ? word.size() : 0;
}

// A parenthesis that was opened in the word belongs to it.
Word Parser::readWord()
{
    const qsizetype start = m_at;
    int inner = 0;
    for (; !atEnd() && !peek().isSpace(); ++m_at) {
        if (isOpening(peek()))
            ++inner;
        else if (isClosing(peek()) && inner > 0)
            --inner;
        else if (atClose())
            break;
    }
    return {m_text.sliced(start, m_at - start), start};
}

tl::expected<QString, QueryProblem> Parser::readPhrase()
{
    const qsizetype start = m_at;
    const bool isWide = isWideQuote(peek());
    QString phrase;
    for (++m_at; !atEnd(); ++m_at) {
        const QChar c = peek();
        if (isWide ? isWideQuote(c) : c == u'"') {
            ++m_at;
            return phrase;
        }
        if (c == u'\\' && (peek(1) == u'"' || peek(1) == u'\\'))
            ++m_at;
        phrase.append(peek());
    }
    return problem(QueryProblemCode::UnclosedQuote, start, m_text.size() - start);
}

// <, <=, >, >=, =, and what Chinese input methods make of them.
std::optional<QueryRelation> Parser::readSign()
{
    const QChar c = peek();
    const auto isEqual = [](QChar sign) { return sign == u'=' || sign == u'＝'; };
    const auto take = [this](qsizetype count, QueryRelation relation) {
        m_at += count;
        return relation;
    };
    if (isEqual(c))
        return take(1, QueryRelation::Equal);
    if (c == u'≤')
        return take(1, QueryRelation::LessOrEqual);
    if (c == u'≥')
        return take(1, QueryRelation::GreaterOrEqual);
    if (c == u'<' || c == u'＜')
        return isEqual(peek(1)) ? take(2, QueryRelation::LessOrEqual) : take(1, QueryRelation::Less);
    if (c == u'>' || c == u'＞')
        return isEqual(peek(1)) ? take(2, QueryRelation::GreaterOrEqual) : take(1, QueryRelation::Greater);
    return std::nullopt;
}

Parsed Parser::parse()
{
    if (m_text.size() > maxQueryLength)
        return problem(QueryProblemCode::TooLong, maxQueryLength, m_text.size() - maxQueryLength);
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
            return problem(QueryProblemCode::MissingTerm, position, length, m_text.sliced(position, length).toString());
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
                return problem(QueryProblemCode::MissingTerm, position, length, m_text.sliced(position, length).toString());
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
        return problem(QueryProblemCode::TooDeep, position, length);
    m_at += length;
    skipSpace();
    if (atEnd() || atClose())
        return problem(QueryProblemCode::MissingTerm, position, length, m_text.sliced(position, length).toString());
    Parsed inner = negated(depth + 1);
    if (!inner)
        return inner;
    return QueryNode{QueryNode::Op::Not, {*std::move(inner)}, {}};
}

Parsed Parser::primary(int depth)
{
    for (const QLatin1StringView word : {QLatin1StringView("and"), QLatin1StringView("or")}) {
        if (const qsizetype length = keyword(word))
            return problem(QueryProblemCode::MissingTerm, m_at, length, m_text.sliced(m_at, length).toString());
    }
    if (isOpening(peek()))
        return group(depth);
    if (isClosing(peek()))
        return problem(QueryProblemCode::UnexpectedClose, m_at, 1);
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
        return problem(QueryProblemCode::TooDeep, position, 1);
    ++m_open;
    skipSpace();
    if (isClosing(peek()))
        return problem(QueryProblemCode::MissingTerm, position, m_at + 1 - position);
    if (atEnd())
        return problem(QueryProblemCode::UnclosedGroup, position, 1);
    Parsed inner = any(depth + 1);
    if (!inner)
        return inner;
    if (!isClosing(peek()))
        return problem(QueryProblemCode::UnclosedGroup, position, 1);
    ++m_at;
    --m_open;
    return inner;
}

Parsed Parser::finished(QueryTerm term)
{
    term.length = m_at - term.position;
    if (++m_terms > maxQueryTerms)
        return problem(QueryProblemCode::TooManyTerms, term.position, m_text.size() - term.position);
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

Parsed Parser::textTerm(QueryTerm term, const Word &word)
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
    if (const auto wrong = queryRegexProblem(term.text))
        return problem(QueryProblemCode::BadRegex, std::min(m_at + 1 + wrong->offset, end), 1, wrong->reason);
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
            const Word word = readWord();
            if (!isHexPairs(word.text)) {
                m_at = before;
                break;
            }
            digits += u' ' + word.text.toString();
        }
    }
    if (digits.trimmed().isEmpty())
        return problem(QueryProblemCode::MissingValue, term.position, afterName - term.position,
                       m_text.sliced(term.position, afterName - term.position).toString());
    const auto bytes = parseHex(halfWidth(digits));
    if (!bytes || bytes->isEmpty())
        return problem(QueryProblemCode::BadHex, start, m_at - start, digits);
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
        return problem(QueryProblemCode::MissingValue, term.position, afterName - term.position,
                       m_text.sliced(term.position, afterName - term.position).toString());
    auto wrong = readQueryValue(info.field, value, &term);
    if (wrong)
        return problem(*wrong, start, m_at - start, value);
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
