#include "logfilter.h"

namespace widgets {

namespace {

net::QueryNode nodeOf(net::QueryTerm term)
{
    return {net::QueryNode::Op::Term, {}, std::move(term)};
}

net::QueryNode kindNode(LogKind kind)
{
    net::QueryTerm term;
    switch (kind) {
    case LogKind::All: return {};
    case LogKind::In:
    case LogKind::Out:
        term.kind = net::QueryTermKind::Direction;
        term.direction = kind == LogKind::In ? net::Direction::In : net::Direction::Out;
        break;
    case LogKind::Events:
    case LogKind::Errors:
        term.kind = net::QueryTermKind::Kind;
        term.entryKind = kind == LogKind::Events ? net::QueryEntryKind::Event : net::QueryEntryKind::Problem;
        break;
    }
    return nodeOf(std::move(term));
}

net::QueryNode endpointNode(net::QueryTermKind kind, const QString &text, bool isPart)
{
    if (text.isEmpty())
        return {};
    net::QueryTerm term;
    term.kind = kind;
    term.text = text;
    term.isPart = isPart;
    return nodeOf(std::move(term));
}

} // namespace

net::QueryNode queryOf(const LogFilter &filter)
{
    net::QueryNode query =
        bothOf(kindNode(filter.kind), endpointNode(net::QueryTermKind::Peer, filter.endpoint, !filter.isWholeEndpoint));
    if (filter.isWholeEndpoint)
        query = bothOf(std::move(query), endpointNode(net::QueryTermKind::Local, filter.local, false));
    return bothOf(std::move(query), net::parseQuery(filter.text).value_or(net::QueryNode()));
}

} // namespace widgets
