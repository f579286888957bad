#include "queryscanner.h"

#include <algorithm>

namespace net {

namespace {

bool isWideQuote(QChar c)
{
    return c == u'“' || c == u'”' || c == u'„' || c == u'＂';
}

} // namespace

tl::unexpected<QueryProblem> queryProblem(QueryProblemCode code, qsizetype position, qsizetype length,
                                          const QString &subject)
{
    return tl::unexpected<QueryProblem>(QueryProblem{code, position, std::max<qsizetype>(length, 1), subject});
}

bool isOpeningSign(QChar c)
{
    return c == u'(' || c == u'（';
}

bool isClosingSign(QChar c)
{
    return c == u')' || c == u'）';
}

bool QueryScanner::isQuote() const
{
    return peek() == u'"' || isWideQuote(peek());
}

void QueryScanner::skipSpace()
{
    while (!atEnd() && peek().isSpace())
        ++m_at;
}

bool QueryScanner::isBoundary(qsizetype at) const
{
    return at >= m_text.size() || m_text[at].isSpace() || (m_open > 0 && isClosingSign(m_text[at]));
}

qsizetype QueryScanner::keyword(QLatin1StringView word) const
{
    if (!m_text.sliced(std::min(m_at, m_text.size())).startsWith(word, Qt::CaseInsensitive))
        return 0;
    const qsizetype end = m_at + word.size();
    return isBoundary(end) || isOpeningSign(m_text[end]) ? word.size() : 0;
}

// A parenthesis that was opened in the word belongs to it.
QueryWord QueryScanner::readWord()
{
    const qsizetype start = m_at;
    int inner = 0;
    for (; !atEnd() && !peek().isSpace(); ++m_at) {
        if (isOpeningSign(peek()))
            ++inner;
        else if (isClosingSign(peek()) && inner > 0)
            --inner;
        else if (atClose())
            break;
    }
    return {m_text.sliced(start, m_at - start), start};
}

tl::expected<QString, QueryProblem> QueryScanner::readPhrase()
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
    return queryProblem(QueryProblemCode::UnclosedQuote, start, m_text.size() - start);
}

// <, <=, >, >=, =, and what Chinese input methods make of them.
std::optional<QueryRelation> QueryScanner::readSign()
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

} // namespace net
