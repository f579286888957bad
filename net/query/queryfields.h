// The fields of the query language: their names, and how their values are read. Pure functions.
#pragma once

#include "query.h"

#include <QStringList>

namespace net {

enum class QueryField : quint8 { Hex, In, Out, Dir, Peer, Local, Port, Channel, Size, Time, Kind, Has, Note };

struct QueryFieldInfo {
    QLatin1StringView name;
    QueryField field;
    bool takesRelation; // size>1000, not only size:1000
};
[[nodiscard]] const QueryFieldInfo *queryFieldNamed(QStringView name); // in whatever case; nullptr for none
[[nodiscard]] QStringList queryFieldNames();

// The values that a field has by its nature; empty for those with any: of channel:, kind:, dir:, has:.
[[nodiscard]] QStringList queryFieldValues(QueryField field);

// Signs of full width (as Chinese input methods type them) as the ASCII that they stand for.
[[nodiscard]] QString halfWidth(QStringView text);

// Fills the term, or says what is wrong with the value. Not for Hex, In and Out, whose values have a grammar.
[[nodiscard]] std::optional<QueryProblemCode> readQueryValue(QueryField field, QStringView value, QueryTerm *term);

} // namespace net
