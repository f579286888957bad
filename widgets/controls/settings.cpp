#include "settings.h"

#include <QSettings>

#include <memory>

namespace widgets {

namespace {

std::unique_ptr<QSettings> &store()
{
    static std::unique_ptr<QSettings> settings;
    if (!settings)
        settings = std::make_unique<QSettings>();
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
