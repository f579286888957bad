// Whatever is typed as a query: it is read or refused, a problem lies in the text, terms lie in it and in their order, and a
// text that is quoted reads back. What is read is then asked of a message.
#include "../testing/onepayload.h"
#include "fuzzrequire.h"
#include "query.h"
#include "querymatcher.h"

using namespace net;

namespace {

int checkTerms(const QueryNode &node, qsizetype size, qsizetype *behind)
{
    if (node.op == QueryNode::Op::Term) {
        require(node.term.position >= *behind && node.term.length > 0 && node.term.position + node.term.length <= size);
        *behind = node.term.position + node.term.length;
        return 0;
    }
    require(node.op != QueryNode::Op::Not || node.children.size() == 1);
    int depth = 0;
    for (const QueryNode &child : node.children)
        depth = std::max(depth, 1 + checkTerms(child, size, behind));
    return depth;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const QString text = QString::fromUtf8(bytes);
    const auto query = parseQuery(text);
    if (!query) {
        const QueryProblem &problem = query.error();
        require(problem.position >= 0 && problem.length >= 1 && problem.position <= text.size());
        require(problem.position + problem.length <= text.size() + 1);
    } else {
        qsizetype behind = 0;
        require(checkTerms(*query, text.size(), &behind) <= 3 * maxQueryDepth + 3);
        static const auto index = std::make_shared<SessionIndex>();
        QueryMatcher matcher(*query, {{}, index, TextEncoding()});
        IndexEntry entry;
        entry.type = EntryType::MessageIn;
        entry.length = entry.kept = static_cast<quint32>(size);
        OnePayload content(bytes);
        const bool matches = matcher.matches(entry, content);
        // What the index and missing needles decide is never taken back by the content.
        quint64 missing = 0;
        for (size_t i = 0; i < matcher.needles().size(); ++i)
            missing |= matcher.needles()[i].isIn(bytes) ? 0 : quint64{1} << i;
        const auto quick = matcher.quickAnswer(entry, missing);
        require(quick == QueryMatcher::Answer::Unknown || (quick == QueryMatcher::Answer::Yes) == matches);
        // It is the same of a message of a flow, whatever needles that is said to have.
        entry.flow = 1;
        require(matcher.matches(entry, content) == matches);
        const bool isOpen = matcher.quickAnswer(entry) == QueryMatcher::Answer::Unknown;
        for (const quint64 found : {~missing, ~quint64{0}})
            require(!isOpen || matcher.matchesByContent(entry, content, found) == matches);
    }
    if (!text.isEmpty() && text.size() < maxQueryLength / 2 - 2) {
        const auto quoted = parseQuery(quotedForQuery(text));
        require(quoted && quoted->op == QueryNode::Op::Term && quoted->term.text == text);
    }
    return 0;
}
