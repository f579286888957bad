#include "querymatcher.h"

#include "entrycontent.h"
#include "searchability.h"

#include <algorithm>
#include <numeric>

namespace net {

namespace {

constexpr int passCost = 20'000; // of looking for a needle at all, in the measure of ByteSearch::commonness()
constexpr int regexCost = 3;
constexpr int contentCost = 2;
constexpr int flowCost = 1;

template <class T>
bool holds(T value, QueryRelation relation, T bound)
{
    switch (relation) {
    case QueryRelation::Equal: return value == bound;
    case QueryRelation::Less: return value < bound;
    case QueryRelation::LessOrEqual: return value <= bound;
    case QueryRelation::Greater: return value > bound;
    case QueryRelation::GreaterOrEqual: return value >= bound;
    }
    return false;
}

QueryMatcher::Answer answer(bool yes)
{
    return yes ? QueryMatcher::Answer::Yes : QueryMatcher::Answer::No;
}

bool isOfContent(QueryTermKind kind)
{
    return kind == QueryTermKind::Text || kind == QueryTermKind::Regex || kind == QueryTermKind::Hex;
}

bool goes(const IndexEntry &entry, Direction direction)
{
    return entry.type == (direction == Direction::In ? EntryType::MessageIn : EntryType::MessageOut);
}

// Qt takes "192.168.1" for one too.
bool isWholeAddress(const QString &text)
{
    const QHostAddress address(text);
    return !address.isNull() && (address.protocol() == QAbstractSocket::IPv6Protocol || address.toString() == text);
}

const Endpoint &other(const Flow &flow)
{
    return flow.peer.isNull() ? flow.local : flow.peer;
}

} // namespace

QueryMatcher::QueryMatcher(const QueryNode &query, const QueryContext &context)
    : m_context(context)
    , m_asText(bytesAsText(context.encoding))
    , m_root(compile(query))
{
    if (!m_context.eventText)
        m_context.eventText = [](const Event &event) { return QString::fromUtf8(eventSummary(event)); };
    chooseNeedles();
}

QueryMatcher::~QueryMatcher() = default;

QueryMatcher::Node QueryMatcher::compile(const QueryNode &query)
{
    Node node;
    node.op = query.op;
    if (query.op == QueryNode::Op::Term) {
        node.leaf = m_leaves.size();
        m_leaves.emplace_back().term = query.term;
        prepare(&m_leaves.back());
        return node;
    }
    for (const QueryNode &child : query.children)
        node.children.push_back(compile(child));
    // What is cheap to know is asked first.
    std::stable_sort(node.children.begin(), node.children.end(),
                     [this](const Node &a, const Node &b) { return cost(a) < cost(b); });
    return node;
}

int QueryMatcher::cost(const Node &node) const
{
    if (node.op == QueryNode::Op::Term) {
        switch (m_leaves[node.leaf].term.kind) {
        case QueryTermKind::Regex: return regexCost;
        case QueryTermKind::Text:
        case QueryTermKind::Hex: return contentCost;
        case QueryTermKind::Peer:
        case QueryTermKind::Local:
        case QueryTermKind::Port: return flowCost;
        default: return 0;
        }
    }
    return std::accumulate(node.children.begin(), node.children.end(), 0,
                           [this](int most, const Node &child) { return std::max(most, cost(child)); });
}

void QueryMatcher::prepare(Leaf *leaf)
{
    const QueryTerm &term = leaf->term;
    switch (term.kind) {
    case QueryTermKind::Text: prepareText(leaf); break;
    case QueryTermKind::Regex: {
        leaf->regex = Utf8Regex(term.text, term.ignoresCase);
        const QString required = requiredText(term.text);
        if (const auto bytes = bytesToSearch(required, m_context.encoding); bytes && !required.isEmpty())
            leaf->bytes.emplace(*bytes, term.ignoresCase ? ByteSearch::Letters::AnyCase : ByteSearch::Letters::Exact);
        break;
    }
    case QueryTermKind::Hex:
        leaf->search = Searchability::Bytes;
        leaf->bytes.emplace(term.bytes, ByteSearch::Letters::Exact);
        break;
    case QueryTermKind::Peer:
    case QueryTermKind::Local:
        if (term.isPart)
            break;
        if (const auto whole = Endpoint::parse(term.text))
            leaf->endpoint = *whole;
        else if (isWholeAddress(term.text))
            leaf->address = QHostAddress(term.text).toString();
        break;
    default: break;
    }
}

void QueryMatcher::prepareText(Leaf *leaf)
{
    leaf->search = searchability(leaf->term.text, m_context.encoding);
    if (leaf->search == Searchability::Text)
        return;
    if (const auto bytes = bytesToSearch(leaf->term.text, m_context.encoding))
        leaf->bytes.emplace(*bytes);
}

bool QueryMatcher::readsContent(const Node &node) const
{
    if (node.op == QueryNode::Op::Term)
        return isOfContent(m_leaves[node.leaf].term.kind) && m_leaves[node.leaf].search != Searchability::Never;
    return std::any_of(node.children.begin(), node.children.end(),
                       [this](const Node &child) { return readsContent(child); });
}

int QueryMatcher::cost(const std::vector<size_t> &leaves) const
{
    return std::accumulate(leaves.begin(), leaves.end(), 0, [this](int sum, size_t leaf) {
        return std::min(1'000'000, sum + passCost + m_leaves[leaf].bytes->commonness());
    });
}

// Of terms that must all hold, one is enough to rule an entry out; of those where any will do, each has to be looked for.
std::vector<size_t> QueryMatcher::cheapest(const Node &node) const
{
    std::vector<size_t> chosen;
    switch (node.op) {
    case QueryNode::Op::Term:
        if (m_leaves[node.leaf].bytes && isOfContent(m_leaves[node.leaf].term.kind))
            chosen.push_back(node.leaf);
        break;
    case QueryNode::Op::Not: return cheapest(node.children.front());
    case QueryNode::Op::All:
        for (const Node &child : node.children) {
            std::vector<size_t> of = cheapest(child);
            if (!of.empty() && (chosen.empty() || cost(of) < cost(chosen)))
                chosen = std::move(of);
        }
        break;
    case QueryNode::Op::Any:
        for (const Node &child : node.children) {
            if (!readsContent(child))
                continue;
            const std::vector<size_t> of = cheapest(child);
            if (of.empty())
                return {};
            chosen.insert(chosen.end(), of.begin(), of.end());
        }
        break;
    }
    return chosen;
}

void QueryMatcher::chooseNeedles()
{
    const std::vector<size_t> chosen = cheapest(m_root);
    if (chosen.size() > maxNeedles)
        return;
    for (const size_t leaf : chosen) {
        m_leaves[leaf].needle = static_cast<int>(m_needles.size());
        m_needles.push_back(*m_leaves[leaf].bytes);
    }
}

QueryMatcher::Answer QueryMatcher::quickAnswer(const IndexEntry &entry, quint64 missing)
{
    return quick(m_root, entry, missing);
}

QueryMatcher::Answer QueryMatcher::quick(const Node &node, const IndexEntry &entry, quint64 missing)
{
    switch (node.op) {
    case QueryNode::Op::Term: return quickLeaf(m_leaves[node.leaf], entry, missing);
    case QueryNode::Op::Not:
        switch (quick(node.children.front(), entry, missing)) {
        case Answer::No: return Answer::Yes;
        case Answer::Yes: return Answer::No;
        case Answer::Unknown: return Answer::Unknown;
        }
        break;
    case QueryNode::Op::All:
    case QueryNode::Op::Any: break;
    }
    const Answer decisive = node.op == QueryNode::Op::Any ? Answer::Yes : Answer::No;
    Answer result = decisive == Answer::Yes ? Answer::No : Answer::Yes;
    for (const Node &child : node.children) {
        const Answer of = quick(child, entry, missing);
        if (of == decisive)
            return decisive;
        if (of == Answer::Unknown)
            result = Answer::Unknown;
    }
    return result;
}

QueryMatcher::Answer QueryMatcher::quickLeaf(Leaf &leaf, const IndexEntry &entry, quint64 missing)
{
    const QueryTerm &term = leaf.term;
    switch (term.kind) {
    case QueryTermKind::Text:
    case QueryTermKind::Regex:
    case QueryTermKind::Hex: return quickContent(leaf, entry, missing);
    case QueryTermKind::Direction: return answer(goes(entry, *term.direction));
    case QueryTermKind::Peer:
    case QueryTermKind::Local:
    case QueryTermKind::Port: return entry.flow == 0 ? Answer::Unknown : flowAnswer(leaf, entry.flow);
    case QueryTermKind::Channel: return answer((term.channels >> static_cast<int>(entry.channel)) & 1);
    case QueryTermKind::Size: return answer(!entry.isEvent() && holds<qint64>(entry.length, term.relation, term.number));
    case QueryTermKind::Time: {
        const qint64 time = term.time.hasDate ? entry.timeNs : m_timeOfDay.of(entry.timeNs);
        if (term.relation == QueryRelation::Equal)
            return answer(time >= term.time.ns && time < term.time.ns + term.time.spanNs);
        return answer(holds(time, term.relation, term.time.ns));
    }
    case QueryTermKind::Kind:
        switch (term.entryKind) {
        case QueryEntryKind::Event: return answer(entry.isEvent());
        case QueryEntryKind::Message: return answer(!entry.isEvent());
        case QueryEntryKind::Problem:
            return answer(entry.isEvent() && eventSeverity(entry.kind()) >= EventSeverity::Warning);
        case QueryEntryKind::Named: return answer(entry.isEvent() && entry.kind() == term.event);
        }
        break;
    case QueryTermKind::Has: return answer(leaf.marked.has(term, m_context.index->remarks(), entry.offset));
    }
    return Answer::No;
}

QueryMatcher::Answer QueryMatcher::quickContent(Leaf &leaf, const IndexEntry &entry, quint64 missing)
{
    if (leaf.term.direction && !goes(entry, *leaf.term.direction))
        return Answer::No;
    if (entry.isEvent())
        return leaf.term.kind == QueryTermKind::Hex ? Answer::No : Answer::Unknown;
    const bool asksEndpoint = leaf.term.kind == QueryTermKind::Text && !leaf.term.direction;
    if (asksEndpoint && entry.flow != 0 && flowAnswer(leaf, entry.flow) == Answer::Yes)
        return Answer::Yes;
    if (asksEndpoint && entry.flow == 0)
        return Answer::Unknown;
    const bool isMissing = leaf.needle >= 0 && ((missing >> leaf.needle) & 1) != 0;
    return entry.kept == 0 || leaf.search == Searchability::Never || isMissing ? Answer::No : Answer::Unknown;
}

QueryMatcher::Answer QueryMatcher::flowAnswer(Leaf &leaf, quint32 flow)
{
    if (flow >= leaf.flows.size())
        leaf.flows.resize(std::max<size_t>(flow + 1, m_context.index->flowCount() + 1));
    quint8 &known = leaf.flows[flow];
    if (known == 0)
        known = flowFits(leaf, m_context.index->flow(flow)) ? 2 : 1;
    return answer(known == 2);
}

bool QueryMatcher::flowFits(const Leaf &leaf, const Flow &flow)
{
    const auto portFits = [&leaf](const Endpoint &end) {
        return !end.isNull() && holds<qint64>(end.port(), leaf.term.relation, leaf.term.number);
    };
    switch (leaf.term.kind) {
    case QueryTermKind::Local: return endpointFits(leaf, flow.local);
    case QueryTermKind::Port: return portFits(flow.peer) || portFits(flow.local);
    default: return endpointFits(leaf, other(flow));
    }
}

bool QueryMatcher::endpointFits(const Leaf &leaf, const Endpoint &endpoint)
{
    if (leaf.endpoint)
        return endpoint == *leaf.endpoint;
    if (!leaf.address.isEmpty())
        return endpoint.addressText() == leaf.address;
    return endpoint.toString().contains(leaf.term.text, Qt::CaseInsensitive);
}

bool QueryMatcher::matches(const IndexEntry &entry, EntryContent &content)
{
    const Answer known = quickAnswer(entry);
    if (known != Answer::Unknown)
        return known == Answer::Yes;
    return matchesByContent(entry, content);
}

bool QueryMatcher::matchesByContent(const IndexEntry &entry, EntryContent &content, quint64 found)
{
    std::optional<QByteArrayView> payload;
    const bool isTerm = m_root.op == QueryNode::Op::Term && isOfContent(m_leaves[m_root.leaf].term.kind);
    if (isTerm && !entry.isEvent() && entry.flow != 0) { // the payload alone is open, and most often its bytes decide
        payload = content.payload(entry).value_or(QByteArrayView());
        const Answer known = bytesAnswer(m_leaves[m_root.leaf], *payload, found);
        if (known != Answer::Unknown)
            return known == Answer::Yes;
    }
    Decoded decoded(entry, content, m_context, {found, payload});
    return full(m_root, entry, decoded);
}

bool QueryMatcher::full(const Node &node, const IndexEntry &entry, Decoded &decoded)
{
    const auto holdsIn = [&](const Node &child) { return full(child, entry, decoded); };
    switch (node.op) {
    case QueryNode::Op::Term: return fullLeaf(m_leaves[node.leaf], entry, decoded);
    case QueryNode::Op::Not: return !holdsIn(node.children.front());
    case QueryNode::Op::All: return std::all_of(node.children.begin(), node.children.end(), holdsIn);
    case QueryNode::Op::Any: return std::any_of(node.children.begin(), node.children.end(), holdsIn);
    }
    return false;
}

bool QueryMatcher::fullLeaf(Leaf &leaf, const IndexEntry &entry, Decoded &decoded)
{
    const Answer known = quickLeaf(leaf, entry, 0);
    if (known != Answer::Unknown)
        return known == Answer::Yes;
    if (!isOfContent(leaf.term.kind))
        return flowFits(leaf, decoded.flow());
    return textFits(leaf, entry, decoded);
}

bool QueryMatcher::textFits(Leaf &leaf, const IndexEntry &entry, Decoded &decoded) const
{
    const bool isRegex = leaf.term.kind == QueryTermKind::Regex;
    if (entry.isEvent()) {
        if (isRegex)
            return leaf.regex.isIn(decoded.words().toUtf8());
        if (decoded.words().contains(leaf.term.text, Qt::CaseInsensitive))
            return true;
    }
    const bool asksEndpoint = leaf.term.kind == QueryTermKind::Text && !leaf.term.direction;
    if (asksEndpoint && (entry.isEvent() || entry.flow == 0) && endpointFits(leaf, other(decoded.flow())))
        return true;
    return !entry.isEvent() && entry.kept > 0 && payloadFits(leaf, decoded);
}

// Of a message that has a payload: from that alone, undecoded.
QueryMatcher::Answer QueryMatcher::bytesAnswer(Leaf &leaf, QByteArrayView payload, quint64 found) const
{
    const bool isRegex = leaf.term.kind == QueryTermKind::Regex;
    // And the regex looks for it anyway.
    const bool isLikely = isRegex && leaf.needle >= 0 && ((found >> leaf.needle) & 1) != 0;
    if (leaf.search == Searchability::Never || (leaf.bytes && !isLikely && !leaf.bytes->isIn(payload)))
        return Answer::No;
    if (isRegex) {
        const Utf8AsIs asIs = utf8AsIs(payload, m_asText);
        if (asIs == Utf8AsIs::No)
            return Answer::Unknown;
        return answer(asIs == Utf8AsIs::Ascii ? leaf.regex.isInAscii(payload) : leaf.regex.isIn(payload));
    }
    return leaf.search == Searchability::Bytes ? Answer::Yes : Answer::Unknown;
}

bool QueryMatcher::payloadFits(Leaf &leaf, Decoded &decoded) const
{
    const Answer known = bytesAnswer(leaf, decoded.payload(), decoded.found());
    if (known != Answer::Unknown)
        return known == Answer::Yes;
    if (leaf.term.kind == QueryTermKind::Regex)
        return leaf.regex.isIn(decoded.utf8Text());
    return decoded.text().contains(leaf.term.text, Qt::CaseInsensitive);
}

} // namespace net
