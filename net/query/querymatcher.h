// A query made ready for one session: decides about entries from the index where that is enough, else from their content.
//
// Text is looked for in the undecoded bytes where the encoding allows that, and what is found there is confirmed in the
// decoded text where bytes alone do not tell. Thread: belongs to one.
#pragma once

#include "bytesearch.h"
#include "markedoffsets.h"
#include "query.h"
#include "searchability.h"
#include "sessionindex.h"
#include "textencoding.h"
#include "utf8regex.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace net {

struct QueryContext {
    QString path; // of the session's file
    std::shared_ptr<const SessionIndex> index;
    TextEncoding encoding;                                // of payloads
    std::function<QString(const Event &)> eventText = {}; // the words of events; none: eventSummary()
};

// Where an entry's content comes from; asked only for what the index does not say.
class EntryContent {
    Q_DISABLE_COPY_MOVE(EntryContent)

public:
    EntryContent() = default;
    virtual ~EntryContent() = default;
    // What is kept of the payload, valid until the next call; none when it cannot be read.
    [[nodiscard]] virtual std::optional<QByteArrayView> payload(const IndexEntry &entry) = 0;
    [[nodiscard]] virtual std::optional<Event> event(const IndexEntry &entry) = 0;
    [[nodiscard]] virtual Flow flow(const IndexEntry &entry) = 0; // of one without a flow in the index
};

class QueryMatcher final {
    Q_DISABLE_COPY_MOVE(QueryMatcher)

public:
    enum class Answer : quint8 { No, Yes, Unknown };
    static constexpr size_t maxNeedles = 64; // bits of missing

    QueryMatcher(const QueryNode &query, const QueryContext &context);
    ~QueryMatcher();

    // Bytes to look for in the file before anything is decoded: where none of them stands, most entries are decided.
    // The cheapest choice; empty when the query has none that would help.
    [[nodiscard]] const std::vector<ByteSearch> &needles() const { return m_needles; }
    // From the index, and from the needles that certainly do not stand in the payload (bit i: needles()[i]).
    [[nodiscard]] Answer quickAnswer(const IndexEntry &entry, quint64 missing = 0);
    [[nodiscard]] bool matches(const IndexEntry &entry, EntryContent &content);
    // The same of an entry whose quickAnswer() is Unknown; found: needles that stand in its payload or close to it, or are
    // likely to.
    [[nodiscard]] bool matchesByContent(const IndexEntry &entry, EntryContent &content, quint64 found = 0);

private:
    struct Leaf {
        QueryTerm term;
        Searchability search = Searchability::Text;
        std::optional<ByteSearch> bytes;
        Utf8Regex regex;
        int needle = -1;                  // into needles()
        std::optional<Endpoint> endpoint; // Peer, Local: a whole one
        QString address;                  // or a whole address
        MarkedOffsets marked;             // Has
        std::vector<quint8> flows;        // what was found of each flow: 0 not yet, else an Answer + 1
    };
    struct Node {
        QueryNode::Op op = QueryNode::Op::All;
        std::vector<Node> children;
        size_t leaf = 0;
    };
    class Decoded; // of the entry in hand, made when first asked for

    [[nodiscard]] Node compile(const QueryNode &query);
    void prepare(Leaf *leaf);
    void prepareText(Leaf *leaf);
    void chooseNeedles();
    [[nodiscard]] bool readsContent(const Node &node) const;
    [[nodiscard]] int cost(const Node &node) const;
    [[nodiscard]] int cost(const std::vector<size_t> &leaves) const;
    [[nodiscard]] std::vector<size_t> cheapest(const Node &node) const;
    [[nodiscard]] Answer quick(const Node &node, const IndexEntry &entry, quint64 missing);
    [[nodiscard]] bool full(const Node &node, const IndexEntry &entry, Decoded &decoded);

    [[nodiscard]] Answer quickLeaf(Leaf &leaf, const IndexEntry &entry, quint64 missing);
    [[nodiscard]] Answer quickContent(Leaf &leaf, const IndexEntry &entry, quint64 missing);
    [[nodiscard]] Answer flowAnswer(Leaf &leaf, quint32 flow);
    [[nodiscard]] bool fullLeaf(Leaf &leaf, const IndexEntry &entry, Decoded &decoded);
    [[nodiscard]] bool textFits(Leaf &leaf, const IndexEntry &entry, Decoded &decoded) const;
    [[nodiscard]] Answer bytesAnswer(Leaf &leaf, QByteArrayView payload, quint64 found) const;
    [[nodiscard]] bool payloadFits(Leaf &leaf, Decoded &decoded) const;
    [[nodiscard]] static bool flowFits(const Leaf &leaf, const Flow &flow);
    [[nodiscard]] static bool endpointFits(const Leaf &leaf, const Endpoint &endpoint);

    QueryContext m_context;
    BytesAsText m_asText;
    std::vector<Leaf> m_leaves;
    Node m_root;
    std::vector<ByteSearch> m_needles;
    TimeOfDay m_timeOfDay;
};

} // namespace net
