// A message that was put away under a name, to be sent again by a click; and a list of them as JSON for the settings.
//
// Thread: a value.
#pragma once

#include "messagedraft.h"

#include <QJsonArray>
#include <QList>

namespace widgets {

struct SavedMessage {
    QString name;
    QString text;
    MessageMode mode = MessageMode::Text;
    friend bool operator==(const SavedMessage &, const SavedMessage &) = default;

    static constexpr qsizetype maxCount = 1000;

    [[nodiscard]] static QJsonArray toJson(const QList<SavedMessage> &messages);
    // What is no saved message is left out.
    [[nodiscard]] static QList<SavedMessage> fromJson(const QJsonArray &array);
    // A name made of the text, for one who gives none.
    [[nodiscard]] static QString nameFor(const QString &text);
};

} // namespace widgets
