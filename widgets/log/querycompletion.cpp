#include "querycompletion.h"

#include "queryfields.h"

namespace widgets {

namespace {

bool endsWord(QChar c)
{
    return c.isSpace() || c == u'(' || c == u'（';
}

bool isInPhrase(QStringView before)
{
    return before.count(u'"') % 2 != 0 || before.count(u'“') > before.count(u'”');
}

QStringList valuesOf(net::QueryField field, const QueryValues &seen)
{
    switch (field) {
    case net::QueryField::Peer: return seen.peers;
    case net::QueryField::Local: return seen.locals;
    case net::QueryField::Port: return seen.ports;
    default: return net::queryFieldValues(field);
    }
}

// Those that begin with it first, then those that have it somewhere; not the one that is there already.
QStringList matching(const QStringList &candidates, QStringView typed, bool anywhere)
{
    QStringList first;
    QStringList rest;
    for (const QString &candidate : candidates) {
        if (candidate.size() == typed.size() && candidate.compare(typed, Qt::CaseInsensitive) == 0)
            continue;
        if (candidate.startsWith(typed, Qt::CaseInsensitive))
            first.append(candidate);
        else if (anywhere && candidate.contains(typed, Qt::CaseInsensitive))
            rest.append(candidate);
    }
    return (first + rest).mid(0, maxQueryCompletions);
}

} // namespace

QueryCompletion completeQuery(const QString &text, qsizetype cursor, const QueryValues &values, bool all)
{
    const QStringView before = QStringView(text).first(std::clamp<qsizetype>(cursor, 0, text.size()));
    qsizetype start = before.size();
    while (start > 0 && !endsWord(before[start - 1]))
        --start;
    if (isInPhrase(before))
        return {};
    if (start < before.size() && (before[start] == u'-' || before[start] == u'－'))
        ++start;
    const QStringView word = before.sliced(start);
    qsizetype colon = word.indexOf(u':');
    if (colon < 0)
        colon = word.indexOf(u'：');
    if (colon >= 0) {
        const net::QueryFieldInfo *info = net::queryFieldNamed(word.first(colon));
        if (!info)
            return {};
        return {start + colon + 1, matching(valuesOf(info->field, values), word.sliced(colon + 1), true)};
    }
    if (word.isEmpty() && !all)
        return {};
    QStringList fields;
    for (const QString &name : net::queryFieldNames())
        fields.append(name + u':');
    return {start, matching(fields, word, false)};
}

} // namespace widgets
