#include "settings.h"

#include <QSettings>

#include <memory>

namespace widgets {

namespace {

// Until now they stood under a made-up name, for want of an organisation's.
std::unique_ptr<QSettings> userSettings()
{
    const QString name = QStringLiteral("NetYard");
    auto settings = std::make_unique<QSettings>(name, name);
    if (settings->allKeys().isEmpty()) {
        const QSettings before;
        for (const QString &key : before.allKeys())
            settings->setValue(key, before.value(key));
    }
    return settings;
}

std::unique_ptr<QSettings> &store()
{
    static std::unique_ptr<QSettings> settings;
    if (!settings)
        settings = userSettings();
    return settings;
}

} // namespace

QVariant Settings::field(const QString &page, const QString &name, const QVariant &fallback)
{
    const QVariant stored = read(page + u'/' + name);
    return stored.isValid() ? stored : fallback;
}

void Settings::setField(const QString &page, const QString &name, const QVariant &value)
{
    write(page + u'/' + name, value);
}

void Settings::useFile(const QString &path)
{
    store() = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

QVariant Settings::read(const QString &name)
{
    return store()->value(name);
}

void Settings::write(const QString &name, const QVariant &value)
{
    store()->setValue(name, value);
}

} // namespace widgets
