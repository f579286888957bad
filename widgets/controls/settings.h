// Every setting that is remembered: one table of keys with type and default. The only place that knows QSettings.
//
// Keys are grouped by what they belong to: "window/geometry", "tcpServer/port". A page passes its own prefix for the
// fields that every page has (columns, splitters, composer). Thread: the main thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace widgets {

template <class T>
struct SettingKey {
    const char *name;
    T fallback;
};

class Settings final {
public:
    template <class T>
    [[nodiscard]] static T value(const SettingKey<T> &key)
    {
        const QVariant stored = read(QString::fromLatin1(key.name));
        return stored.isValid() && stored.canConvert<T>() ? stored.value<T>() : key.fallback;
    }
    template <class T>
    static void setValue(const SettingKey<T> &key, const T &value)
    {
        write(QString::fromLatin1(key.name), QVariant::fromValue(value));
    }

    // A field of a page: "tcpServer" + "port".
    [[nodiscard]] static QVariant field(const QString &page, const QString &name, const QVariant &fallback = {});
    static void setField(const QString &page, const QString &name, const QVariant &value);

    // Tests keep their settings in a folder of their own; call before the first use.
    static void useFile(const QString &path);

private:
    [[nodiscard]] static QVariant read(const QString &name);
    static void write(const QString &name, const QVariant &value);
};

namespace keys {
inline const SettingKey<QString> language{"window/language", {}}; // empty: the system's
inline const SettingKey<int> theme{"window/theme", 0};            // ThemeChoice
inline const SettingKey<double> scale{"window/scale", 1.0};
inline const SettingKey<QByteArray> geometry{"window/geometry", {}};
inline const SettingKey<QByteArray> windowState{"window/state", {}};
inline const SettingKey<QString> tab{"window/tab", QStringLiteral("tcpServer")};
inline const SettingKey<QString> sessionFolder{"session/folder", {}}; // empty: the platform's data location
inline const SettingKey<int> sessionsKept{"session/kept", 20};        // 0: all
inline const SettingKey<qint64> keepFreeMiB{"session/keepFreeMiB", 512};
inline const SettingKey<bool> microseconds{"log/microseconds", false};
inline const SettingKey<QStringList> filterNames{"log/filterNames", {}}; // of saved filters, and
inline const SettingKey<QStringList> filterTexts{"log/filterTexts", {}}; // what they are
inline const SettingKey<QStringList> recentFilters{"log/recentFilters", {}};
inline const SettingKey<QString> contacts{"udp/contacts", {}}; // JSON
inline const SettingKey<QStringList> hostHistory{"tcpClient/hosts", {}};
inline const SettingKey<QString> exportFormat{"export/format", QStringLiteral("text")};
inline const SettingKey<QString> exportTimes{"export/times", QStringLiteral("local")};
inline const SettingKey<QString> exportLanguage{"export/language", {}}; // empty: the interface's
inline const SettingKey<QString> exportFolder{"export/folder", {}};     // empty: the documents
} // namespace keys

} // namespace widgets
