#include "savedfilters.h"

#include "settings.h"

#include <algorithm>

namespace widgets {

QList<SavedFilter> SavedFilters::saved()
{
    const QStringList names = Settings::value(keys::filterNames);
    const QStringList texts = Settings::value(keys::filterTexts);
    QList<SavedFilter> filters;
    for (qsizetype i = 0; i < std::min(names.size(), texts.size()); ++i)
        filters.append({names[i], texts[i]});
    return filters;
}

void SavedFilters::store(const QList<SavedFilter> &filters)
{
    QStringList names;
    QStringList texts;
    for (const SavedFilter &filter : filters) {
        names.append(filter.name);
        texts.append(filter.text);
    }
    Settings::setValue(keys::filterNames, names);
    Settings::setValue(keys::filterTexts, texts);
}

void SavedFilters::save(const SavedFilter &filter)
{
    QList<SavedFilter> filters = saved();
    const auto same =
        std::find_if(filters.begin(), filters.end(), [&](const SavedFilter &other) { return other.name == filter.name; });
    if (same != filters.end())
        *same = filter;
    else
        filters.append(filter);
    store(filters.mid(std::max<qsizetype>(0, filters.size() - maxSaved)));
}

void SavedFilters::rename(qsizetype at, const QString &name)
{
    QList<SavedFilter> filters = saved();
    const QString trimmed = name.trimmed();
    const bool isTaken =
        std::any_of(filters.begin(), filters.end(), [&](const SavedFilter &other) { return other.name == trimmed; });
    if (at < 0 || at >= filters.size() || trimmed.isEmpty() || isTaken)
        return;
    filters[at].name = trimmed;
    store(filters);
}

void SavedFilters::remove(qsizetype at)
{
    QList<SavedFilter> filters = saved();
    if (at < 0 || at >= filters.size())
        return;
    filters.removeAt(at);
    store(filters);
}

QStringList SavedFilters::recent()
{
    return Settings::value(keys::recentFilters);
}

void SavedFilters::use(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    QStringList texts = recent();
    texts.removeAll(text);
    texts.prepend(text);
    Settings::setValue(keys::recentFilters, texts.mid(0, maxRecent));
}

} // namespace widgets
