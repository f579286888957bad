#include "matchmarks.h"

#include "bytesearch.h"
#include "queryregex.h"

#include <algorithm>

namespace widgets {

MatchMarks MatchMarks::ofText(const QString &text)
{
    MatchMarks marks;
    if (!text.isEmpty())
        marks.m_texts.append(text);
    return marks;
}

MatchMarks MatchMarks::ofQuery(const net::QueryNode &query)
{
    MatchMarks marks;
    marks.add(query);
    return marks;
}

void MatchMarks::add(const net::QueryNode &query)
{
    switch (query.op) {
    case net::QueryNode::Op::Not: return;
    case net::QueryNode::Op::All:
    case net::QueryNode::Op::Any:
        for (const net::QueryNode &child : query.children)
            add(child);
        return;
    case net::QueryNode::Op::Term: break;
    }
    switch (query.term.kind) {
    case net::QueryTermKind::Text: m_texts.append(query.term.text); break;
    case net::QueryTermKind::Regex:
        m_regexes.push_back(net::compileQueryRegex(query.term.text, query.term.ignoresCase));
        break;
    case net::QueryTermKind::Hex: m_bytes.append(query.term.bytes); break;
    default: break;
    }
}

std::vector<MatchMarks::Span> MatchMarks::inText(const QString &text, size_t limit) const
{
    std::vector<Span> spans;
    for (const QString &wanted : m_texts) {
        qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive);
        for (size_t i = 0; at >= 0 && i < limit; ++i) {
            spans.push_back({at, wanted.size()});
            at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive);
        }
    }
    for (const QRegularExpression &regex : m_regexes) {
        QRegularExpressionMatchIterator found = regex.globalMatch(text);
        for (size_t i = 0; found.hasNext() && i < limit; ++i) {
            const QRegularExpressionMatch match = found.next();
            if (match.capturedLength() > 0)
                spans.push_back({match.capturedStart(), match.capturedLength()});
        }
    }
    return merged(std::move(spans));
}

std::vector<MatchMarks::Span> MatchMarks::inBytes(QByteArrayView bytes, size_t limit) const
{
    std::vector<Span> spans;
    for (const QByteArray &wanted : m_bytes) {
        const net::ByteSearch search(wanted, net::ByteSearch::Letters::Exact);
        qsizetype at = search.find(bytes);
        for (size_t i = 0; at >= 0 && i < limit; ++i) {
            spans.push_back({at, wanted.size()});
            at = search.find(bytes, at + wanted.size());
        }
    }
    return merged(std::move(spans));
}

std::vector<MatchMarks::Span> MatchMarks::merged(std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
    std::vector<Span> apart;
    for (const Span &span : spans) {
        if (!apart.empty() && span.start <= apart.back().start + apart.back().length - 1) {
            const qsizetype end = std::max(apart.back().start + apart.back().length, span.start + span.length);
            apart.back().length = end - apart.back().start;
        } else {
            apart.push_back(span);
        }
    }
    return apart;
}

} // namespace widgets
