#include "systemscheme.h"

#include "sessionbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

namespace widgets {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString objectPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interfaceName = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");

bool platformIsDark()
{
#ifdef Q_OS_WIN
    // The palette stays light there.
    const QSettings personalize(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    if (qEnvironmentVariable("GTK_THEME").endsWith(QStringLiteral("dark"), Qt::CaseInsensitive))
        return true;
    // Ours hides the platform's, which shows through where nothing is set.
    const QPalette ours = QGuiApplication::palette();
    const bool isSet = ours.resolveMask() != 0;
    if (isSet)
        QGuiApplication::setPalette(QPalette());
    const QPalette palette = QGuiApplication::palette();
    if (isSet)
        QGuiApplication::setPalette(ours);
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
#endif
}

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
    , m_platform(platformIsDark())
{
    if (hasSessionBus())
        askPortal();
}

void SystemScheme::recheck()
{
    const bool before = isDark();
    m_platform = platformIsDark();
    if (isDark() != before)
        Q_EMIT changed();
}

void SystemScheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, objectPath, interfaceName, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, objectPath, interfaceName, QStringLiteral("Read"));
    question << appearance << colourScheme;
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &SystemScheme::onAnswer);
}

void SystemScheme::onAnswer(QDBusPendingCallWatcher *call)
{
    const QDBusPendingReply<QDBusVariant> reply = *call;
    call->deleteLater();
    if (reply.isError())
        return; // no portal, or one without that setting
    // The portal wraps what it reads twice.
    QVariant value = reply.value().variant();
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    setPortal(value.toUInt());
}

void SystemScheme::onSettingChanged(const QString &name, const QString &key, const QDBusVariant &value)
{
    if (name == appearance && key == colourScheme)
        setPortal(value.variant().toUInt());
}

void SystemScheme::setPortal(uint preference)
{
    const bool before = isDark();
    constexpr uint dark = 1;
    constexpr uint light = 2;
    m_portal.reset();
    if (preference == dark || preference == light)
        m_portal = preference == dark;
    if (isDark() != before)
        Q_EMIT changed();
}

} // namespace widgets
