// The wheel over the boxes of a form: it scrolls the panel, and changes a box only once that has the keyboard.
#include "section.h"
#include "settingsdialog.h"
#include "setuparea.h"
#include "theme.h"
#include "windowtest.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

using namespace widgets;

namespace {

// As the system sends it, to what is under the pointer; so that it would give the keyboard, too.
void turnOver(QWidget &box, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    const QPoint middle = box.rect().center();
    QWidget *under = box.childAt(middle);
    if (!under)
        under = &box;
    QWheelEvent event(under->mapFrom(&box, middle), box.mapToGlobal(middle), {}, QPoint(0, delta), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(under, &event);
}

QList<QWidget *> boxesIn(const QWidget &panel)
{
    QList<QWidget *> boxes;
    const auto all = panel.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)))
            boxes << widget;
    }
    return boxes;
}

QString shownIn(const QWidget &box)
{
    const auto *combo = qobject_cast<const QComboBox *>(&box);
    return combo ? QString::number(combo->currentIndex()) + u' ' + combo->currentText() : box.property("text").toString();
}

} // namespace

class TestWheel final : public testing::WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void scrollsTheSetUpAndChangesNothing_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString &name : PageTabs::names())
            QTest::newRow(qPrintable(name)) << name;
    }

    void scrollsTheSetUpAndChangesNothing()
    {
        QFETCH(QString, page);
        Application application({}, sessions());
        SetupArea *panel = open(application, page);
        QVERIFY(panel);
        QScrollBar *bar = panel->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        const auto boxes = boxesIn(*panel);
        QVERIFY(boxes.size() > 3);
        for (QWidget *box : boxes) {
            panel->ensureWidgetVisible(box);
            const QString before = shownIn(*box);
            const QWidget *keyboard = application.window().focusWidget();
            const int place = bar->value();
            turnOver(*box, place < bar->maximum() ? -120 : 120);
            QVERIFY2(shownIn(*box) == before, qPrintable(box->objectName()));
            QVERIFY2(bar->value() != place, qPrintable(box->objectName()));
            QVERIFY2(application.window().focusWidget() == keyboard, qPrintable(box->objectName()));
        }
    }

    void changesABoxThatHasTheKeyboard()
    {
        Application application({}, sessions());
        SetupArea *panel = open(application, QStringLiteral("files"));
        QVERIFY(panel);
        QVERIFY(QTest::qWaitForWindowActive(&application.window()));
        auto *policy = child<QComboBox>(application, "files.policy");
        auto *largest = child<QSpinBox>(application, "files.maxFile");
        for (QWidget *box : std::initializer_list<QWidget *>{policy, largest}) {
            panel->ensureWidgetVisible(box);
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(4, box->height() / 2));
            if (policy->view()->isVisible())
                policy->hidePopup();
            QTRY_VERIFY(box->hasFocus());
            const QString before = shownIn(*box);
            const int place = panel->verticalScrollBar()->value();
            turnOver(*box, box == policy ? -120 : 120);
            QVERIFY2(shownIn(*box) != before, qPrintable(box->objectName()));
            QCOMPARE(panel->verticalScrollBar()->value(), place);
        }
    }

    void stillZoomsWithControl()
    {
        Application application({}, sessions());
        QVERIFY(open(application, QStringLiteral("files")));
        application.window().setScale(1.0);
        auto *policy = child<QComboBox>(application, "files.policy");
        turnOver(*policy, 120, Qt::ControlModifier);
        QVERIFY(Theme::instance().scale() > 1.05);
        application.window().setScale(1.0);
    }

    void changesNothingInTheSettings()
    {
        Application application({}, sessions());
        SettingsDialog dialog(&application.window());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto boxes = boxesIn(dialog);
        QVERIFY(!boxes.isEmpty());
        dialog.findChild<QLineEdit *>()->setFocus();
        const QWidget *keyboard = dialog.focusWidget();
        for (QWidget *box : boxes) {
            if (box->hasFocus())
                continue;
            for (const int delta : {-120, 120, 120}) {
                const QString before = shownIn(*box);
                turnOver(*box, delta);
                QVERIFY2(shownIn(*box) == before, qPrintable(box->objectName()));
            }
            QCOMPARE(dialog.focusWidget(), keyboard);
        }
    }

private:
    // Its set-up in a low window, with everything that can be unfolded.
    static SetupArea *open(Application &application, const QString &page)
    {
        application.show();
        application.begin();
        application.window().resize(1100, 480);
        if (!application.window().tabs().showTab(page) || !QTest::qWaitForWindowExposed(&application.window()))
            return nullptr;
        auto *panel = application.window().findChild<SetupArea *>(page + QStringLiteral(".setup"));
        const auto sections = panel->findChildren<Section *>();
        for (Section *section : sections)
            section->setOpen(true);
        QCoreApplication::sendPostedEvents(); // laid out
        return panel;
    }
};

QTEST_MAIN(TestWheel)
#include "tst_wheel.moc"
