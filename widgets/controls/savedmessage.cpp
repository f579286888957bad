#include "savedmessage.h"

#include <QJsonObject>

namespace widgets {

namespace {

constexpr qsizetype maxNameFromText = 24;
constexpr QLatin1StringView nameField("name");
constexpr QLatin1StringView textField("text");
constexpr QLatin1StringView modeField("mode");

} // namespace

QJsonArray SavedMessage::toJson(const QList<SavedMessage> &messages)
{
    QJsonArray array;
    for (const SavedMessage &message : messages)
        array.append(QJsonObject{{nameField, message.name}, {textField, message.text}, {modeField, modeName(message.mode)}});
    return array;
}

QList<SavedMessage> SavedMessage::fromJson(const QJsonArray &array)
{
    QList<SavedMessage> messages;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const QString text = object.value(textField).toString();
        if (text.isEmpty() || messages.size() >= maxCount)
            continue;
        const QString name = object.value(nameField).toString();
        messages.append({name.isEmpty() ? nameFor(text) : name, text, modeFromName(object.value(modeField).toString())});
    }
    return messages;
}

QString SavedMessage::nameFor(const QString &text)
{
    const QString line = text.left(4 * maxNameFromText).simplified();
    return line.size() <= maxNameFromText ? line : line.left(maxNameFromText - 1) + u'…';
}

} // namespace widgets
