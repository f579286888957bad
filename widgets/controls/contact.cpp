#include "contact.h"

#include "settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace widgets {

QString Contact::endpointText() const
{
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(port);
}

QList<Contact> loadContacts()
{
    QList<Contact> contacts;
    const QJsonArray stored = QJsonDocument::fromJson(Settings::value(keys::contacts).toUtf8()).array();
    for (const QJsonValue &value : stored) {
        const QJsonObject object = value.toObject();
        const int port = object.value(QLatin1StringView("port")).toInt(-1);
        const QString host = object.value(QLatin1StringView("host")).toString();
        if (host.isEmpty() || port < 1 || port > 65535 || contacts.size() >= maxContacts)
            continue;
        contacts.append({object.value(QLatin1StringView("name")).toString(), host, quint16(port)});
    }
    return contacts;
}

void saveContacts(const QList<Contact> &contacts)
{
    QJsonArray array;
    for (const Contact &contact : contacts)
        array.append(QJsonObject{{QStringLiteral("name"), contact.name},
                                 {QStringLiteral("host"), contact.host},
                                 {QStringLiteral("port"), contact.port}});
    Settings::setValue(keys::contacts, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace widgets
