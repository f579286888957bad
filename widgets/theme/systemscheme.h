// Whether the system asks for light or dark, and that it changed its mind while we run.
//
// Qt 6.4 does not say (QStyleHints::colorScheme() is of 6.5). On Linux desktops the settings portal does, over D-Bus, and
// tells of changes; where there is none, and elsewhere, the palette that the platform's theme makes is looked at, on
// Windows the registry, whenever recheck() is called. Thread: the main thread.
// Source: XDG Desktop Portal, org.freedesktop.portal.Settings, org.freedesktop.appearance color-scheme.
#pragma once

#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace widgets {

class SystemScheme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemScheme)

public:
    // Before the program sets a palette of its own. The portal's answer comes from the event loop.
    explicit SystemScheme(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_portal.value_or(m_platform); }
    void recheck(); // on QEvent::ThemeChange

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &name, const QString &key, const QDBusVariant &value);
    void onAnswer(QDBusPendingCallWatcher *call);

private:
    void askPortal();
    void setPortal(uint preference);

    bool m_platform = false;      // what the platform's palette looks like
    std::optional<bool> m_portal; // what the portal said, if it has a preference
};

} // namespace widgets
