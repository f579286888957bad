// Every text of the window goes through tr() and is made anew when the language changes: under a translator that puts
// brackets around everything, nothing visible may be left without them, except data.
#include "aboutdialog.h"
#include "application.h"
#include "mainwindow.h"
#include "pagetabs.h"
#include "settings.h"
#include "settingsdialog.h"
#include "shortcutsdialog.h"
#include "windowactions.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTranslator>

using namespace widgets;

namespace {

class Brackets final : public QTranslator {
public:
    QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        return sourceText && *sourceText ? QStringLiteral("⟦%1⟧").arg(QString::fromUtf8(sourceText)) : QString();
    }
    bool isEmpty() const override { return false; }
};

// Names, numbers and units that are the same in every language.
bool isData(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral(
        R"(^[\d\s.,:;/%()\[\]<>{}=+*#|_?!⇄↓↑→←·—–×-]*$)"      // no letter in it
        R"(|^[\d.,  ]+ ?(B|kB|MB|GB|KiB|MiB|ms|µs|s)?(/s)?$)" // a measure
        R"(|^(↓|↑)? ?[\d.,]+ ?k?B +↑ [\d.,]+ ?k?B$)"          // totals
        R"(|^[\w:.%]+ (—|\() ?[\w-]+\)?$)"                    // an address and its interface
        R"(|^[A-Za-z]+[\w-]*[-_\d][\w-]*$)"                   // an encoding or option: UTF-8, GB18030
        R"(|^(GBK|\+ (CR|LF|CR LF)|macintosh|lo|English|中文|已送达|localhost|NetYard.*|q|bye|/.*|[2-5]xx|curl)$)"
        R"(|^(Ctrl|F\d|Alt|Shift).*$)"));
    return text.contains(plain);
}

// Made by Qt, with words of Qt's own translations.
bool isQtsOwn(const QWidget &widget)
{
    return widget.objectName().startsWith(QStringLiteral("qt_")) || widget.objectName().startsWith(QStringLiteral("Scroll"));
}

} // namespace

class TestRetranslation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        Settings::useFile(m_folder.filePath(QStringLiteral("settings.ini")));
        Settings::setValue(keys::language, QStringLiteral("en"));
    }

    void nothingIsLeftBehind()
    {
        Application application({}, m_folder.path());
        application.show();
        application.begin();
        application.window().actions().allTraffic->trigger();
        for (const QString &tab : PageTabs::names())
            QVERIFY(application.window().tabs().showTab(tab));
        AboutDialog about(&application.window());
        SettingsDialog settings(&application.window());
        ShortcutsDialog shortcuts(application.window().actions().all(), &application.window());

        Brackets brackets;
        QVERIFY(QCoreApplication::installTranslator(&brackets));
        QCoreApplication::sendPostedEvents();
        bool turned = false; // what is put off to the event loop's next turn has come as well
        QTimer::singleShot(0, &application, [&turned] { turned = true; });
        QTRY_VERIFY(turned);
        QStringList left;
        for (const QString &tab : PageTabs::names()) {
            QVERIFY(application.window().tabs().showTab(tab));
            collect(application.window(), left);
        }
        collect(about, left);
        collect(settings, left);
        collect(shortcuts, left);
        QCoreApplication::removeTranslator(&brackets);
        QCoreApplication::sendPostedEvents();
        left.removeDuplicates();
        for (const QString &text : std::as_const(left))
            qWarning("%s", qPrintable(text));
        QVERIFY(left.isEmpty());
    }

    void theCheckSeesWhatIsNotTranslated()
    {
        QLabel label(QStringLiteral("Just English"));
        QStringList left;
        collect(label, left);
        QCOMPARE(left.size(), 1);
    }

private:
    static void look(const QWidget &widget, const char *what, const QString &text, QStringList &left)
    {
        const QString plain = QString(text).remove(QRegularExpression(QStringLiteral("<[^>]*>"))).trimmed();
        if (plain.isEmpty() || plain.contains(u'⟦') || isData(plain))
            return;
        left << QStringLiteral("%1 (%2) %3: \"%4\"")
                    .arg(widget.objectName().isEmpty() && widget.parentWidget()
                             ? widget.parentWidget()->objectName() + QStringLiteral("/?")
                             : widget.objectName(),
                         QString::fromLatin1(widget.metaObject()->className()), QString::fromLatin1(what), plain);
    }

    static void collect(const QWidget &root, QStringList &left)
    {
        QList<const QWidget *> widgets{&root};
        for (const QWidget *child : root.findChildren<QWidget *>())
            widgets << child;
        for (const QWidget *widget : std::as_const(widgets)) {
            if (isQtsOwn(*widget))
                continue;
            look(*widget, "tool tip", widget->toolTip(), left);
            look(*widget, "accessible name", widget->accessibleName(), left);
            look(*widget, "accessible description", widget->accessibleDescription(), left);
            if (widget->isWindow() || qobject_cast<const QDockWidget *>(widget))
                look(*widget, "title", widget->windowTitle(), left);
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                look(*widget, "text", label->text(), left);
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                look(*widget, "text", button->text(), left);
            if (const auto *group = qobject_cast<const QGroupBox *>(widget))
                look(*widget, "title", group->title(), left);
            if (const auto *line = qobject_cast<const QLineEdit *>(widget))
                look(*widget, "placeholder", line->placeholderText(), left);
            if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
                look(*widget, "placeholder", edit->placeholderText(), left);
            if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
                for (int i = 0; i < tabs->count(); ++i)
                    look(*widget, "tab", tabs->tabText(i), left);
            }
            if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
                for (int i = 0; i < box->count(); ++i)
                    look(*widget, "item", box->itemText(i), left);
            }
            if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model()) {
                for (int i = 0; i < header->count(); ++i)
                    look(*widget, "column", header->model()->headerData(i, header->orientation()).toString(), left);
            }
            for (const QAction *action : widget->actions()) {
                look(*widget, "action", action->text(), left);
                look(*widget, "action's tool tip", action->toolTip(), left);
            }
        }
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestRetranslation)
#include "tst_retranslation.moc"
