// A query's text and how far it is read: characters, words, phrases, keywords and signs, with what Chinese input methods
// make of them.
//
// Pure; see query.h for the language. What is left of the text is told by m_at; m_open groups are open, so that a closing
// parenthesis ends a word.
#pragma once

#include "query.h"

#include <optional>

namespace net {

struct QueryWord {
    QStringView text;
    qsizetype position = 0;
};

[[nodiscard]] tl::unexpected<QueryProblem> queryProblem(QueryProblemCode code, qsizetype position, qsizetype length,
                                                        const QString &subject = {});
[[nodiscard]] bool isOpeningSign(QChar c); // a parenthesis, also a wide one
[[nodiscard]] bool isClosingSign(QChar c);

class QueryScanner {
protected:
    explicit QueryScanner(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atClose() const { return m_open > 0 && isClosingSign(peek()); }
    [[nodiscard]] bool isBoundary(qsizetype at) const;
    [[nodiscard]] bool isQuote() const;
    void skipSpace();
    [[nodiscard]] qsizetype keyword(QLatin1StringView word) const; // its length, 0 when it is not there
    QueryWord readWord();
    tl::expected<QString, QueryProblem> readPhrase();
    std::optional<QueryRelation> readSign();

    QStringView m_text;
    qsizetype m_at = 0;
    int m_open = 0;
};

} // namespace net
