// What can stand where the cursor is in a query: fields, and their values. Pure function. Thread: any.
#pragma once

#include <QString>
#include <QStringList>

namespace widgets {

struct QueryValues { // seen in the session
    QStringList peers;
    QStringList locals;
    QStringList ports;
};

struct QueryCompletion {
    qsizetype start = 0; // what is replaced: from here to the cursor
    QStringList texts;
    bool operator==(const QueryCompletion &) const = default;
};

// all: also where nothing is typed yet. At most maxQueryCompletions, best first.
inline constexpr qsizetype maxQueryCompletions = 60;
[[nodiscard]] QueryCompletion completeQuery(const QString &text, qsizetype cursor, const QueryValues &values,
                                            bool all = false);

} // namespace widgets
