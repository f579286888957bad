// Filters that are kept: those one has given a name, and the latest that were used. In the settings, for all logs together.
//
// Thread: the main thread.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace widgets {

struct SavedFilter {
    QString name;
    QString text;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

class SavedFilters final {
public:
    static constexpr qsizetype maxSaved = 100;
    static constexpr qsizetype maxRecent = 20;

    [[nodiscard]] static QList<SavedFilter> saved();       // in the order they were saved
    static void save(const SavedFilter &filter);           // replaces the one of that name
    static void rename(qsizetype at, const QString &name); // nothing for an empty name or one that another has
    static void remove(qsizetype at);

    [[nodiscard]] static QStringList recent(); // newest first
    static void use(const QString &text);      // becomes the newest

private:
    static void store(const QList<SavedFilter> &filters);
};

} // namespace widgets
