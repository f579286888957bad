// The window itself: tabs, shortcuts, looks, languages, settings.
#include "application.h"
#include "language.h"
#include "logpanel.h"
#include "mainwindow.h"
#include "page.h"
#include "pagetabs.h"
#include "recorder.h"
#include "settings.h"
#include "settingsdialog.h"
#include "shortcutsdialog.h"
#include "theme.h"
#include "windowactions.h"
#include "windowtest.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace widgets;

class TestMainWindow final : public testing::WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void startsWithOneTabMade()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        QVERIFY(QTest::qWaitForWindowExposed(&application.window()));
        QCOMPARE(application.window().tabs().pages().size(), size_t{1});
        QCOMPARE(application.window().tabs().currentName(), QStringLiteral("tcpServer"));
        QCOMPARE(application.workspace().recorder().state(), net::RecorderState::Recording);
        QVERIFY(QFile::exists(application.workspace().recorder().path()));
    }

    void isPaintedFirstAndThenBegins()
    {
        Application application({}, sessions());
        QSignalSpy begun(&application, &Application::sessionBegun);
        application.show();
        QCOMPARE(begun.count(), 0);
        QVERIFY(!application.window().tabs().currentPage());
        QTRY_COMPARE(begun.count(), 1);
        QTRY_VERIFY(application.window().tabs().currentPage()->isVisible());
    }

    void everyTabOpens()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        for (const QString &name : PageTabs::names()) {
            QVERIFY(application.window().tabs().showTab(name));
            QVERIFY(application.window().tabs().currentPage());
            QCOMPARE(application.window().tabs().currentPage()->name(), name);
        }
        QVERIFY(!application.window().tabs().showTab(QStringLiteral("nonsense")));
    }

    void tabsHaveShortcuts()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        QVERIFY(QTest::qWaitForWindowActive(&application.window()));
        QTest::keyClick(&application.window(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(application.window().tabs().currentIndex(), 1);
        QTest::keyClick(&application.window(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(application.window().tabs().currentIndex(), 0);
    }

    void shortcutsAndMnemonicsAreUnique_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : words::languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void shortcutsAndMnemonicsAreUnique()
    {
        QFETCH(QString, language);
        Application application({}, sessions());
        application.window().setLanguage(language);
        QSet<QString> seen;
        for (const QAction *action : application.window().actions().all()) {
            QVERIFY(!action->objectName().isEmpty());
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!seen.contains(keys.toString()), qPrintable(keys.toString()));
                seen << keys.toString();
            }
        }
        QVERIFY(seen.size() > 15);
        for (const QMenu *menu : application.window().findChildren<QMenu *>()) {
            QSet<QChar> letters;
            for (const QAction *action : menu->actions()) {
                const qsizetype mark = action->text().indexOf(u'&');
                if (mark < 0)
                    continue;
                const QChar letter = action->text().at(mark + 1).toUpper();
                QVERIFY2(!letters.contains(letter), qPrintable(menu->objectName() + u' ' + action->text()));
                letters << letter;
            }
        }
    }

    void listOfShortcutsIsMadeOfTheActions()
    {
        Application application({}, sessions());
        ShortcutsDialog dialog(application.window().actions().all());
        const auto *table = dialog.findChild<QAbstractItemView *>(QStringLiteral("shortcuts.table"));
        QVERIFY(table);
        QVERIFY(table->model()->rowCount() > 15);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString text = table->model()->index(row, 0).data().toString();
            QVERIFY2(!text.isEmpty() && !text.contains(u'&'), qPrintable(text));
            QVERIFY(!table->model()->index(row, 1).data().toString().isEmpty());
        }
    }

    void themeSwitchesAndIsKept()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        application.window().setTheme(ThemeChoice::Light);
        auto *button = child<QAbstractButton>(application, "window.corner.theme");
        button->click();
        QVERIFY(Theme::instance().isDark());
        QCOMPARE(Settings::value(keys::theme), static_cast<int>(ThemeChoice::Dark));
        button->click();
        QVERIFY(!Theme::instance().isDark());
    }

    void scaleByKeysAndWheel()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        application.window().setScale(1.0);
        const double size = QApplication::font().pointSizeF();
        application.window().actions().zoomIn->trigger();
        QVERIFY(QApplication::font().pointSizeF() > size);
        application.window().actions().zoomReset->trigger();
        QCOMPARE(Theme::instance().scale(), 1.0);
        application.window().actions().presentation->trigger();
        QCOMPARE(Theme::instance().scale(), Theme::presentationScale);
        QCOMPARE(Settings::value(keys::scale), Theme::presentationScale);
        application.window().actions().presentation->trigger();
        QCOMPARE(Theme::instance().scale(), 1.0);
        QWheelEvent wheel(QPointF(100, 100), application.window().mapToGlobal(QPointF(100, 100)), {}, QPoint(0, 120),
                          Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&application.window(), &wheel);
        QVERIFY(Theme::instance().scale() > 1.05);
        application.window().setScale(1.0);
    }

    void languageIsKept()
    {
        {
            Application application({}, sessions());
            application.window().setLanguage(QStringLiteral("zh_CN"));
        }
        Application application({}, sessions());
        QCOMPARE(words::currentLanguage(), QStringLiteral("zh_CN"));
        application.window().setLanguage(QStringLiteral("en"));
        CommandLine line;
        line.language = QStringLiteral("zh_CN");
        const Application other(line, sessions());
        QCOMPARE(words::currentLanguage(), QStringLiteral("zh_CN"));
        (void)words::installLanguage(QStringLiteral("en"));
    }

    void geometryDockAndTabAreKept()
    {
        const QSize size(1180, 720);
        {
            Application application({}, sessions());
            application.show();
            application.begin();
            application.window().resize(size);
            application.window().actions().allTraffic->trigger();
            (void)application.window().tabs().showTab(QStringLiteral("udp"));
            application.window().saveState();
        }
        Application application({}, sessions());
        application.show();
        application.begin();
        QCOMPARE(application.window().size(), size);
        QCOMPARE(application.window().tabs().currentName(), QStringLiteral("udp"));
        QVERIFY(child<QDockWidget>(application, "window.allTrafficDock")->isVisible());
    }

    void allTrafficIsMadeWhenShown()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        QVERIFY(!application.window().findChild<LogPanel *>(QStringLiteral("allTraffic")));
        application.window().actions().allTraffic->trigger();
        QVERIFY(application.window().findChild<LogPanel *>(QStringLiteral("allTraffic")));
        QVERIFY(application.window().actions().allTraffic->isChecked());
    }

    void settingsAreStored()
    {
        SettingsDialog dialog;
        QSignalSpy accepted(&dialog, &SettingsDialog::settingsAccepted);
        dialog.findChild<QWidget *>(QStringLiteral("settings.kept"))->setProperty("value", 7);
        dialog.findChild<QWidget *>(QStringLiteral("settings.folder"))->setProperty("text", sessions());
        dialog.findChild<QWidget *>(QStringLiteral("settings.keepFree"))->setProperty("value", 99);
        dialog.accept();
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(Settings::value(keys::sessionsKept), 7);
        QCOMPARE(Settings::value(keys::sessionFolder), sessions());
        QCOMPARE(Settings::value(keys::keepFreeMiB), qint64{99});
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
