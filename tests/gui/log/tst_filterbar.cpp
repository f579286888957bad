#include "filterbar.h"
#include "filterspopup.h"
#include "language.h"
#include "queryedit.h"
#include "queryhelp.h"
#include "savedfilters.h"
#include "settings.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace widgets;

namespace {

struct Fixture {
    Fixture()
        : bar(QStringLiteral("t"), &window)
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&bar);
        column->addStretch(1);
        window.resize(1000, 400);
        window.show();
        window.activateWindow();
        field()->setFocus();
    }
    QueryEdit *field() { return bar.findChild<QueryEdit *>(QStringLiteral("t.filter")); }
    QLabel *problem() { return window.findChild<QLabel *>(QStringLiteral("t.problem")); }
    QAbstractItemView *offers() { return field()->findChild<QCompleter *>()->popup(); }
    FiltersPopup *popup() { return bar.findChild<FiltersPopup *>(QStringLiteral("t.filters")); }
    QListWidget *list() { return popup()->findChild<QListWidget *>(QStringLiteral("t.filters.list")); }

    QWidget window;
    FilterBar bar;
};

} // namespace

class TestFilterBar final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Settings::useFile(m_folder.filePath(QStringLiteral("%1.ini").arg(QLatin1StringView(QTest::currentTestFunction()))));
        QVERIFY(words::installLanguage(QStringLiteral("en")));
    }

    void aWrongQueryKeepsTheLastRightOne()
    {
        Fixture f;
        const QSignalSpy changed(&f.bar, &FilterBar::filterChanged);
        f.field()->setText(QStringLiteral("hello"));
        QTRY_COMPARE(f.bar.filter().text, QStringLiteral("hello"));
        f.field()->setText(QStringLiteral("hello (a"));
        QTRY_VERIFY(f.problem()->isVisible());
        QCOMPARE(f.bar.filter().text, QStringLiteral("hello"));
        QCOMPARE(changed.size(), 1);
        QVERIFY(f.problem()->text().contains(QStringLiteral("not closed")));
        QVERIFY(f.field()->problem().has_value());
        QCOMPARE(f.field()->problem()->position, qsizetype{6});
        QVERIFY(f.problem()->y() >= f.bar.mapTo(&f.window, f.field()->geometry().bottomLeft()).y());
        QCOMPARE(f.field()->text(), QStringLiteral("hello (a")); // underlining leaves the text alone
        f.field()->setText(QStringLiteral("hello (a)"));
        QTRY_COMPARE(f.bar.filter().text, QStringLiteral("hello (a)"));
        QVERIFY(!f.problem()->isVisible());
        QVERIFY(!f.field()->problem());
    }

    void theEndpointGivesWayToTheFilter()
    {
        Fixture f;
        const auto *endpoint = f.bar.findChild<QLineEdit *>(QStringLiteral("t.endpoint"));
        const int digit = f.bar.fontMetrics().horizontalAdvance(u'0');
        f.window.resize(digit * 120, 400);
        QTRY_VERIFY(endpoint->isVisible());
        f.window.resize(digit * 60, 400);
        QTRY_VERIFY(!endpoint->isVisible());
        QTRY_VERIFY(f.field()->width() >= digit * 12);
        LogFilter filter;
        filter.endpoint = QStringLiteral("10.0.0.1");
        f.bar.setFilter(filter);
        QVERIFY(endpoint->isVisible()); // what is in use is seen
        f.bar.clear();
        QVERIFY(!endpoint->isVisible());
    }

    void enterShowsTheProblemAtOnce()
    {
        Fixture f;
        const QSignalSpy left(&f.bar, &FilterBar::left);
        f.field()->setText(QStringLiteral("size>ten"));
        QTest::keyClick(f.field(), Qt::Key_Return);
        QVERIFY(f.problem()->isVisible());
        QVERIFY(left.isEmpty());
        f.field()->setText(QStringLiteral("size>10"));
        QTest::keyClick(f.field(), Qt::Key_Return);
        QCOMPARE(left.size(), 1);
    }

    void theProblemFollowsTheLanguage()
    {
        Fixture f;
        f.field()->setText(QStringLiteral("\"abc"));
        QTest::keyClick(f.field(), Qt::Key_Return);
        QVERIFY(f.problem()->text().contains(QStringLiteral("quotation mark")));
        QVERIFY(words::installLanguage(QStringLiteral("zh_CN")));
        QTRY_VERIFY(f.problem()->text().contains(QStringLiteral("引号")));
    }

    void completesFieldsAndValues()
    {
        Fixture f;
        f.bar.setValues([] { return QueryValues{{QStringLiteral("10.0.0.1:80")}, {}, {}}; });
        QTest::keyClicks(f.field(), QStringLiteral("hello pe"));
        QTRY_VERIFY(f.offers()->isVisible());
        QTest::keyClick(f.offers(), Qt::Key_Down);
        QTest::keyClick(f.offers(), Qt::Key_Return);
        QTRY_COMPARE(f.field()->text(), QStringLiteral("hello peer:"));
        QTRY_VERIFY(f.offers()->isVisible());
        QTest::keyClick(f.offers(), Qt::Key_Down);
        QTest::keyClick(f.offers(), Qt::Key_Return);
        QTRY_COMPARE(f.field()->text(), QStringLiteral("hello peer:10.0.0.1:80 "));
        QVERIFY(!f.offers()->isVisible());
    }

    void enterTakesOnlyWhatWasChosen()
    {
        Fixture f;
        const QSignalSpy left(&f.bar, &FilterBar::left);
        QTest::keyClicks(f.field(), QStringLiteral("p"));
        QTRY_VERIFY(f.offers()->isVisible());
        QTest::keyClick(f.offers(), Qt::Key_Return);
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(f.field()->text(), QStringLiteral("p"));
        QVERIFY(!f.offers()->isVisible());
        QTest::keyClicks(f.field(), QStringLiteral(" p"));
        QTRY_VERIFY(f.offers()->isVisible());
        QTest::keyClick(f.offers(), Qt::Key_Down);
        QTest::keyClick(f.offers(), Qt::Key_Return);
        QTRY_COMPARE(f.field()->text(), QStringLiteral("p peer:"));
        QCOMPARE(left.size(), 1);
    }

    void escapeClosesTheOffersFirst()
    {
        Fixture f;
        QTest::keyClicks(f.field(), QStringLiteral("pe"));
        QTRY_VERIFY(f.offers()->isVisible());
        QTest::keyClick(f.offers(), Qt::Key_Escape);
        QVERIFY(!f.offers()->isVisible());
        QCOMPARE(f.field()->text(), QStringLiteral("pe"));
        QTest::keyClick(f.field(), Qt::Key_Escape);
        QVERIFY(f.field()->text().isEmpty());
    }

    void theSentenceWaitsUntilTheOffersAreClosed()
    {
        Fixture f;
        f.bar.setValues([] { return QueryValues{{QStringLiteral("10.0.0.1:80")}, {}, {}}; });
        QTest::keyClicks(f.field(), QStringLiteral("peer:"));
        QTRY_VERIFY(f.field()->problem().has_value());
        QVERIFY(f.offers()->isVisible());
        QVERIFY(!f.problem()->isVisible());
        // Who has it read out hears it all the same.
        QVERIFY(f.field()->accessibleDescription().contains(QStringLiteral("missing")));
        QTest::keyClick(f.offers(), Qt::Key_Escape);
        QTRY_VERIFY(f.problem()->isVisible());
        QVERIFY(f.problem()->text().contains(QStringLiteral("missing")));
        QTest::keyClicks(f.field(), QStringLiteral("1"));
        QTRY_VERIFY(f.offers()->isVisible());
        QTRY_VERIFY(!f.problem()->isVisible());
        QTest::keyClick(f.offers(), Qt::Key_Escape);
        QTRY_VERIFY(f.field()->accessibleDescription().isEmpty());
        QVERIFY(!f.problem()->isVisible());
    }

    void filtersAreSavedRenamedAndRemoved()
    {
        Fixture f;
        f.field()->setText(QStringLiteral("kind:error port:80"));
        QTest::keyClick(f.field(), Qt::Key_Down, Qt::AltModifier);
        QVERIFY(f.popup() && f.popup()->isVisible());
        auto *name = f.popup()->findChild<QLineEdit *>(QStringLiteral("t.filters.name"));
        QTest::keyClicks(name, QStringLiteral("web errors"));
        f.popup()->findChild<QPushButton *>(QStringLiteral("t.filters.save"))->click();
        const QList<SavedFilter> saved{{QStringLiteral("web errors"), QStringLiteral("kind:error port:80")}};
        QCOMPARE(SavedFilters::saved(), saved);
        QCOMPARE(f.list()->currentItem()->text(), QStringLiteral("web errors"));

        f.list()->currentItem()->setText(QStringLiteral("renamed")); // as F2 and its editor do
        QCOMPARE(SavedFilters::saved().first().name, QStringLiteral("renamed"));

        f.field()->clear();
        QTest::keyClick(f.list(), Qt::Key_Return);
        QVERIFY(!f.popup()->isVisible());
        QCOMPARE(f.field()->text(), QStringLiteral("kind:error port:80"));
        QCOMPARE(f.bar.filter().text, QStringLiteral("kind:error port:80"));
        QCOMPARE(SavedFilters::recent(), QStringList{QStringLiteral("kind:error port:80")});

        QTest::keyClick(f.field(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(f.list(), Qt::Key_Delete);
        QVERIFY(SavedFilters::saved().isEmpty());
    }

    void namesStayUnique()
    {
        SavedFilters::save({QStringLiteral("a"), QStringLiteral("1")});
        SavedFilters::save({QStringLiteral("b"), QStringLiteral("2")});
        SavedFilters::save({QStringLiteral("a"), QStringLiteral("3")});
        SavedFilters::rename(1, QStringLiteral("a"));
        SavedFilters::rename(0, QStringLiteral("  "));
        SavedFilters::rename(7, QStringLiteral("x"));
        const QList<SavedFilter> expected{{QStringLiteral("a"), QStringLiteral("3")},
                                          {QStringLiteral("b"), QStringLiteral("2")}};
        QCOMPARE(SavedFilters::saved(), expected);
        SavedFilters::remove(5);
        SavedFilters::remove(0);
        QCOMPARE(SavedFilters::saved().size(), qsizetype{1});
    }

    void theLatestComeFirst()
    {
        for (int i = 0; i < 30; ++i)
            SavedFilters::use(QString::number(i));
        SavedFilters::use(QStringLiteral("15"));
        SavedFilters::use(QStringLiteral("  "));
        QCOMPARE(SavedFilters::recent().size(), SavedFilters::maxRecent);
        QCOMPARE(SavedFilters::recent().first(), QStringLiteral("15"));
        QCOMPARE(SavedFilters::recent().count(QStringLiteral("15")), 1);
    }

    void f1Explains()
    {
        Fixture f;
        QTest::keyClick(f.field(), Qt::Key_F1);
        auto *help = f.bar.findChild<QueryHelp *>(QStringLiteral("t.help"));
        QVERIFY(help && help->isVisible());
        QVERIFY(help->findChild<QLabel *>()->text().contains(QStringLiteral("hex:48 65 6c")));
        help->hide();
    }

    void progressAndPlaceAreCounted()
    {
        Fixture f;
        auto *count = f.bar.findChild<QLabel *>(QStringLiteral("t.count"));
        f.bar.setCount({5, 5000, -1, 0.42});
        QCOMPARE(count->text(), QStringLiteral("5 found, 42 % searched"));
        f.bar.setCount({1240, 5000, -1, 1});
        QCOMPARE(count->text(), QStringLiteral("1,240 of 5,000"));
        f.bar.setCount({1240, 5000, 2, 1});
        QCOMPARE(count->text(), QStringLiteral("row 3 of 1,240"));
        f.bar.setCount({5000, 5000, 2, 1});
        QCOMPARE(count->text(), QStringLiteral("5,000 rows"));
    }

    // Else a flood of messages lays out and paints the whole window with each tick.
    void aGrowingCountLeavesTheLayoutAlone()
    {
        struct Requests final : QObject {
            int count = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                count += event->type() == QEvent::LayoutRequest ? 1 : 0;
                return false;
            }
        };
        Fixture f;
        const auto *count = f.bar.findChild<QLabel *>(QStringLiteral("t.count"));
        f.bar.setCount({1'111'111, 1'111'111, -1, 1});
        QCoreApplication::sendPostedEvents();
        Requests requests;
        f.bar.installEventFilter(&requests);
        for (qint64 rows = 1'111'112; rows < 9'000'000; rows += 700'000) {
            f.bar.setCount({rows, rows, -1, 1});
            QCoreApplication::sendPostedEvents();
        }
        QCOMPARE(requests.count, 0);
        f.bar.setCount({10'000'000, 10'000'000, -1, 1}); // needs more room
        QTRY_COMPARE(requests.count, 1);
        QTRY_VERIFY(count->width() >= count->fontMetrics().horizontalAdvance(count->text()));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
