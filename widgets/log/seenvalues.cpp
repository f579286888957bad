#include "seenvalues.h"

namespace widgets {

namespace {

constexpr quint32 flowsLookedAt = 2000; // so that a key press costs nothing, however many there are
constexpr qsizetype mostValues = 200;

void add(QStringList *list, const QString &text)
{
    if (!text.isEmpty() && list->size() < mostValues && !list->contains(text))
        list->append(text);
}

void addPort(QStringList *list, const net::Endpoint &endpoint)
{
    if (!endpoint.isNull() && endpoint.port() != 0)
        add(list, QString::number(endpoint.port()));
}

} // namespace

QueryValues seenValues(const net::SessionIndex &index)
{
    QueryValues values;
    const quint32 count = index.flowCount();
    for (quint32 id = count; id > 0 && count - id < flowsLookedAt; --id) {
        const net::Flow flow = index.flow(id);
        add(&values.peers, flow.peer.toString());
        add(&values.locals, flow.local.toString());
        addPort(&values.ports, flow.local);
        addPort(&values.ports, flow.peer);
    }
    return values;
}

} // namespace widgets
