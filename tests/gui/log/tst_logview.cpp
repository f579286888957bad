#include "logview.h"
#include "logviewaccessible.h"
#include "recordedsession.h"
#include "rowcopy.h"
#include "talk.h"
#include "theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;
using testing::RecordedSession;

class TestLogView final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(qint64 messages = 100)
            : model(reader, net::Channel::TcpServer)
            , view(model)
            , flow(testing::openTcp(session.recorder(), 50000))
        {
            reader.setSource(session.recorder().path(), session.recorder().index());
            model.sourceChanged();
            view.resize(700, 300);
            add(messages);
            view.show();
            const bool exposed = QTest::qWaitForWindowExposed(&view);
            view.activateWindow();
            view.setFocus();
            Q_UNUSED(exposed)
        }

        void add(qint64 messages)
        {
            testing::recordMessages(session.recorder(), flow, messages, next);
            next += messages;
            session.recorder().flush();
            while (model.taken() < session.recorder().index()->size())
                model.takeNew();
        }

        int last() const { return model.rowCount() - 1; }
        bool shows(int row) const { return view.viewport()->rect().contains(view.rowRect(row)); }
        void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
        void click(int row, Qt::KeyboardModifiers modifiers = {})
        {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.rowRect(row).center());
        }

        RecordedSession session;
        EntryReader reader;
        LogModel model;
        LogView view;
        quint32 flow;
        qint64 next = 0;
    };

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }

    void followsTheTailUntilOneScrollsUp()
    {
        Fixture f;
        QVERIFY(f.view.isFollowing());
        QVERIFY(f.shows(f.last()));
        f.add(50);
        QVERIFY(f.shows(f.last()));

        QSignalSpy following(&f.view, &LogView::followingChanged);
        f.view.verticalScrollBar()->setValue(10);
        QVERIFY(!f.view.isFollowing());
        QCOMPARE(following.count(), 1);
        f.add(50);
        QCOMPARE(f.view.firstVisibleRow(), 10);

        const auto *button = f.view.findChild<QPushButton *>();
        QVERIFY(button && button->isVisible());
        QVERIFY(button->text().contains(QStringLiteral("50")));
        f.key(Qt::Key_End);
        QVERIFY(f.view.isFollowing());
        QVERIFY(!button->isVisible());
        f.add(1);
        QVERIFY(f.shows(f.last()));
    }

    void theButtonFollowsAgain()
    {
        Fixture f;
        f.view.verticalScrollBar()->setValue(0);
        auto *button = f.view.findChild<QPushButton *>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(f.view.isFollowing());
        QVERIFY(f.shows(f.last()));
    }

    void scrollingToTheEndFollowsAgain()
    {
        Fixture f;
        f.view.verticalScrollBar()->setValue(0);
        f.view.verticalScrollBar()->setValue(f.view.verticalScrollBar()->maximum());
        QVERIFY(f.view.isFollowing());
    }

    void aPickedRowStays()
    {
        Fixture f;
        const int row = f.view.firstVisibleRow() + 1;
        f.click(row);
        QCOMPARE(f.view.currentRow(), row);
        QVERIFY(!f.view.isFollowing());
        f.add(100);
        QVERIFY(f.shows(row));
    }

    void keysMove_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to"); // -1: a page from there
        QTest::newRow("down") << int(Qt::Key_Down) << 10 << 11;
        QTest::newRow("up") << int(Qt::Key_Up) << 10 << 9;
        QTest::newRow("up at the top") << int(Qt::Key_Up) << 0 << 0;
        QTest::newRow("home") << int(Qt::Key_Home) << 50 << 0;
        QTest::newRow("page down") << int(Qt::Key_PageDown) << 10 << -1;
    }

    void keysMove()
    {
        QFETCH(int, key);
        QFETCH(int, from);
        QFETCH(int, to);
        Fixture f;
        f.view.setCurrentRow(from);
        QCOMPARE(f.view.currentRow(), from);
        f.key(static_cast<Qt::Key>(key));
        QCOMPARE(f.view.currentRow(), to < 0 ? from + f.view.rowsPerPage() : to);
        QVERIFY(f.shows(f.view.currentRow()));
        QCOMPARE(f.view.selection().count(), qint64{1});
    }

    void shiftSelectsARange()
    {
        Fixture f;
        f.view.setCurrentRow(10);
        f.key(Qt::Key_Down, Qt::ShiftModifier);
        f.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f.view.selection().count(), qint64{3});
        f.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(f.view.selection().count(), qint64{2});
        QVERIFY(f.view.selection().contains(11));
        f.key(Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(f.view.selection().count(), qint64{11});
    }

    void theMouseSelects()
    {
        Fixture f;
        f.view.verticalScrollBar()->setValue(0);
        f.click(1);
        f.click(4, Qt::ShiftModifier);
        QCOMPARE(f.view.selection().count(), qint64{4});
        f.click(2, Qt::ControlModifier);
        QCOMPARE(f.view.selection().count(), qint64{3});
        QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, f.view.rowRect(5).center());
        QMouseEvent move(QEvent::MouseMove, f.view.rowRect(7).center(),
                         f.view.viewport()->mapToGlobal(f.view.rowRect(7).center()), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.view.viewport(), &move);
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, f.view.rowRect(7).center());
        QCOMPARE(f.view.selection().count(), qint64{3});
        QCOMPARE(f.view.currentRow(), 7);
    }

    void rowsBeforeMoveTheSelection()
    {
        Fixture f;
        f.model.beginMatches();
        const std::vector<quint32> newer{20, 21, 22};
        f.model.prependMatches(newer);
        f.view.setCurrentRow(1);
        const std::vector<quint32> older{3, 4};
        f.model.prependMatches(older);
        QCOMPARE(f.view.currentRow(), 3);
        QCOMPARE(f.model.entryAt(f.view.currentRow()), quint32{21});
        QVERIFY(f.view.selection().contains(3));
        QCOMPARE(f.view.selection().count(), qint64{1});
    }

    void copies_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << int(Qt::Key_C) << int(Qt::ControlModifier) << QStringLiteral("message 0\nmessage 1");
        QTest::newRow("hex") << int(Qt::Key_H) << int(Qt::ControlModifier | Qt::ShiftModifier)
                             << QStringLiteral("6d 65 73 73 61 67 65 20 30\n6d 65 73 73 61 67 65 20 31");
    }

    void copies()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        Fixture f(2);
        f.click(0);
        f.click(1, Qt::ShiftModifier);
        f.key(static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
        QTEST(QGuiApplication::clipboard()->text(), "text");
    }

    void copyFormsJoinTheBytes()
    {
        Fixture f(2);
        RowRanges both;
        both.add(0, 1);
        QVERIFY(copyRows(f.model, both, CopyForm::PythonBytes).text.contains(QStringLiteral("message 0message 1")));
        QVERIFY(copyRows(f.model, both, CopyForm::CArray).text.contains(QStringLiteral("[18]")));
        const QString rows = copyRows(f.model, both, CopyForm::Rows).text;
        QCOMPARE(rows.count(u'\n'), 1);
        QVERIFY(rows.contains(QStringLiteral("\t←\t192.168.1.7:50000\t9 B\tmessage 0")));
    }

    void aHugeCopyIsBounded()
    {
        Fixture f(maxCopiedRows + 500);
        f.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f.view.selection().count(), qint64{f.model.rowCount()});
        QSignalSpy notice(&f.view, &LogView::notice);
        f.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(notice.count(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n') + 1, qsizetype{maxCopiedRows});
    }

    void theEndpointCanBePicked()
    {
        Fixture f(3);
        QSignalSpy picked(&f.view, &LogView::endpointPicked);
        f.click(1);
        f.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked[0][0].toString(), QStringLiteral("192.168.1.7:50000"));
    }

    void columnsAreRemembered()
    {
        QByteArray state;
        {
            Fixture f(1);
            f.view.header().resizeSection(LogModel::EndpointColumn, 333);
            f.view.header().moveSection(0, 3);
            state = f.view.layoutState();
        }
        Fixture f(1);
        f.view.resize(1200, 300); // with room for what is wanted
        f.view.setLayoutState(state);
        QCOMPARE(f.view.header().sectionSize(LogModel::EndpointColumn), 333);
        QCOMPARE(f.view.header().visualIndex(LogModel::TimeColumn), 3);
        QVERIFY(f.view.header().isSectionHidden(LogModel::ChannelColumn));
        f.view.setLayoutState("nonsense");
        QCOMPARE(f.view.header().sectionSize(LogModel::EndpointColumn), 333);
    }

    void rowsGrowWithTheScale()
    {
        Fixture f;
        const int before = f.view.rowRect(f.view.firstVisibleRow()).height();
        Theme::instance().setScale(2.0);
        QVERIFY(f.view.rowRect(f.view.firstVisibleRow()).height() > before * 3 / 2);
        QVERIFY(f.shows(f.last()));
        Theme::instance().setScale(1.0);
    }

    void screenReadersGetTheRows()
    {
        Fixture f(5);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&f.view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), f.model.rowCount());
        f.view.setCurrentRow(1);
        QAccessibleInterface *row = list->focusChild();
        QVERIFY(row);
        QCOMPARE(row->role(), QAccessible::ListItem);
        QVERIFY(row->text(QAccessible::Name).contains(QStringLiteral("message 1")));
        QVERIFY(row->state().selected);
        QCOMPARE(list->indexOfChild(row), 1);
        QCOMPARE(row->parent()->object(), &f.view);
        const QPoint centre = f.view.viewport()->mapToGlobal(f.view.rowRect(2).center());
        QCOMPARE(list->indexOfChild(list->childAt(centre.x(), centre.y())), 2);
        QVERIFY(!list->child(99));
        for (int i = 0; i < 3 * LogViewAccessible::keptItems; ++i)
            QVERIFY(list->child(i % f.model.rowCount()));
    }

    void nothingButVisibleRowsIsRead()
    {
        // A million rows without a file behind them: painting must not ask for what is off the screen.
        EntryReader reader;
        auto index = std::make_shared<net::SessionIndex>();
        const std::vector<net::IndexEntry> entries(1'000'000);
        index->append(entries);
        reader.setSource(QStringLiteral("/nowhere"), index);
        LogModel model(reader, {});
        LogView view(model);
        model.sourceChanged();
        view.resize(600, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        model.takeNew();
        view.selectAll();
        QCOMPARE(view.grab().isNull(), false);
        QCOMPARE(model.rowCount(), 1'000'000);
        QVERIFY(reader.rowsMade() > 0);
        QVERIFY2(reader.rowsMade() < 200, qPrintable(QString::number(reader.rowsMade())));
    }

    void thereIsAlwaysSomethingToRead()
    {
        Fixture f(0);
        f.model.clear();
        f.view.setEmptyText(QStringLiteral("Start the server"));
        const QImage with = f.view.viewport()->grab().toImage();
        f.view.setEmptyText({});
        QVERIFY(with != f.view.viewport()->grab().toImage());
    }
};

QTEST_MAIN(TestLogView)
#include "tst_logview.moc"
