// What is marked of the rows and the detail while a filter is on: the places of its texts, expressions and bytes.
//
// What the filter excludes is not marked. Thread: a value, the main thread.
#pragma once

#include "query.h"
#include "textencoding.h"

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace widgets {

class MatchMarks final {
public:
    using Span = net::DecodedText::Span;

    MatchMarks() = default;
    [[nodiscard]] static MatchMarks ofText(const QString &text);
    [[nodiscard]] static MatchMarks ofQuery(const net::QueryNode &query);

    [[nodiscard]] bool isEmpty() const { return m_texts.isEmpty() && m_regexes.empty() && m_bytes.isEmpty(); }
    // Ascending, none overlapping another; at most `limit` of each term.
    [[nodiscard]] std::vector<Span> inText(const QString &text, size_t limit) const;
    [[nodiscard]] std::vector<Span> inBytes(QByteArrayView bytes, size_t limit) const; // of hex terms

    [[nodiscard]] static std::vector<Span> merged(std::vector<Span> spans);

private:
    void add(const net::QueryNode &query);

    QStringList m_texts;
    std::vector<QRegularExpression> m_regexes;
    QList<QByteArray> m_bytes;
};

} // namespace widgets
