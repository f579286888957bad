// The settings portal of a Linux desktop, played by the test on a bus of its own.
#include "ownbus.h"
#include "systemscheme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;

class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    void say(const QString &name, uint wanted)
    {
        Q_EMIT SettingChanged(name, QStringLiteral("color-scheme"), QDBusVariant(wanted));
    }

    uint preference = 0;
    int asked = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &name, const QString &key)
    {
        asked += name == QStringLiteral("org.freedesktop.appearance") && key == QStringLiteral("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(preference)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &name, const QString &key, const QDBusVariant &value);
};

class TestSystemScheme final : public QObject {
    Q_OBJECT

    const QString m_appearance = QStringLiteral("org.freedesktop.appearance");
    testing::OwnBus m_bus;
    FakePortal m_portal;

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bus.start())
            QSKIP("there is no dbus-daemon");
        QDBusConnection own = QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("portal"));
        QVERIFY(own.isConnected());
        QVERIFY(own.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(own.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

    void cleanupTestCase() { QDBusConnection::disconnectFromBus(QStringLiteral("portal")); }

    void firstAnswer_data()
    {
        QTest::addColumn<uint>("preference");
        QTest::addColumn<bool>("dark");
        QTest::newRow("none") << 0U << false;
        QTest::newRow("dark") << 1U << true;
        QTest::newRow("light") << 2U << false;
        QTest::newRow("unheard of") << 7U << false;
    }

    void firstAnswer()
    {
        QFETCH(uint, preference);
        QFETCH(bool, dark);
        m_portal.preference = preference;
        m_portal.asked = 0;
        SystemScheme scheme;
        QTRY_COMPARE(m_portal.asked, 1);
        QTRY_COMPARE(scheme.isDark(), dark);
    }

    void changesAreTold()
    {
        m_portal.preference = 2;
        m_portal.asked = 0;
        SystemScheme scheme;
        QTRY_COMPARE(m_portal.asked, 1);
        QSignalSpy changed(&scheme, &SystemScheme::changed);
        m_portal.say(QStringLiteral("org.example.other"), 1);
        m_portal.say(m_appearance, 1);
        QTRY_VERIFY(scheme.isDark());
        QCOMPARE(changed.count(), 1);
        m_portal.say(m_appearance, 1);
        m_portal.say(m_appearance, 0); // no preference any more: what the palette says
        QTRY_VERIFY(!scheme.isDark());
        QCOMPARE(changed.count(), 2);
    }

    void thePortalGoesBeforeThePalette()
    {
        m_portal.preference = 2;
        m_portal.asked = 0;
        SystemScheme scheme;
        QTRY_COMPARE(m_portal.asked, 1);
        m_portal.say(m_appearance, 1);
        QTRY_VERIFY(scheme.isDark());
        m_portal.say(m_appearance, 2);
        QTRY_VERIFY(!scheme.isDark());
        qputenv("GTK_THEME", "Any:dark");
        const auto restore = qScopeGuard([] { qunsetenv("GTK_THEME"); });
        scheme.recheck();
        QVERIFY(!scheme.isDark());
        m_portal.say(m_appearance, 0);
        QTRY_VERIFY(scheme.isDark());
    }
};

QTEST_MAIN(TestSystemScheme)
#include "tst_systemscheme.moc"
