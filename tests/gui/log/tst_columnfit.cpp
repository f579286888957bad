#include "columnfit.h"

#include "logmodel.h"
#include "logpanel.h"
#include "logview.h"
#include "recordedsession.h"
#include "theme.h"

#include <QHeaderView>
#include <QScopeGuard>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

#include <memory>

using namespace widgets;

class TestColumnFit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void widths_data();
    void widths();
    void growsBackToWhatWasWanted();
    void otherFontsAndBackLoseNothing();
    void theUsersWidthsAreWanted();
    void hiddenColumnsTakeNothing();
    void oneGivesWay();
    void whatIsBroughtBackStays();
    void stateHoldsWhatIsWanted();
    void textIsSeenAtPresentationSize();
};

void TestColumnFit::widths_data()
{
    using Widths = QList<int>;
    QTest::addColumn<Widths>("wanted");
    QTest::addColumn<Widths>("least");
    QTest::addColumn<int>("available");
    QTest::addColumn<Widths>("expected");
    QTest::newRow("room for all") << Widths{100, 200} << Widths{50, 50} << 400 << Widths{100, 200};
    QTest::newRow("just") << Widths{100, 200} << Widths{50, 50} << 300 << Widths{100, 200};
    QTest::newRow("in proportion to what each can give") << Widths{100, 250} << Widths{50, 50} << 300 << Widths{90, 210};
    QTest::newRow("one that cannot") << Widths{100, 200} << Widths{100, 50} << 250 << Widths{100, 150};
    QTest::newRow("as narrow as can be") << Widths{100, 200} << Widths{60, 40} << 100 << Widths{60, 40};
    QTest::newRow("not narrower") << Widths{100, 200} << Widths{60, 40} << -50 << Widths{60, 40};
    QTest::newRow("narrower than least, by the user") << Widths{30, 200} << Widths{60, 40} << 130 << Widths{30, 100};
    QTest::newRow("odd pixels") << Widths{101, 101, 101} << Widths{0, 0, 0} << 200 << Widths{66, 67, 67};
}

void TestColumnFit::widths()
{
    QFETCH(QList<int>, wanted);
    QFETCH(QList<int>, least);
    QFETCH(int, available);
    QFETCH(QList<int>, expected);
    const std::vector<int> found = fittedWidths({wanted.begin(), wanted.end()}, {least.begin(), least.end()}, available);
    QCOMPARE(QList<int>(found.begin(), found.end()), expected);
}

namespace {

// The header has to have its sections first.
struct Columns {
    QStandardItemModel model{1, 3};
    QHeaderView header{Qt::Horizontal};
    std::unique_ptr<ColumnFit> fit;

    Columns()
    {
        header.setModel(&model);
        header.setStretchLastSection(true);
        fit = std::make_unique<ColumnFit>(header);
        fit->setLeast({50, 50, 100});
        fit->setWanted(0, 150);
        fit->setWanted(1, 150);
    }
    [[nodiscard]] QList<int> sizes() const { return {header.sectionSize(0), header.sectionSize(1)}; }
};

} // namespace

void TestColumnFit::growsBackToWhatWasWanted()
{
    Columns columns;
    columns.fit->fit(300);
    QCOMPARE(columns.sizes(), QList<int>({100, 100}));
    columns.fit->fit(10);
    QCOMPARE(columns.sizes(), QList<int>({50, 50}));
    columns.fit->fit(800);
    QCOMPARE(columns.sizes(), QList<int>({150, 150}));
    columns.fit->scale(3, 2);
    columns.fit->fit(800);
    QCOMPARE(columns.sizes(), QList<int>({225, 225}));
}

void TestColumnFit::otherFontsAndBackLoseNothing()
{
    Columns columns;
    columns.fit->setLeast({113, 80, 100});
    columns.fit->setWanted(0, 113); // as wide as it has to be
    columns.fit->setWanted(1, 60);  // narrower, by the user
    for (int i = 0; i < 5; ++i) {
        columns.fit->scale(29, 20);
        columns.fit->setLeast({166, 117, 145}); // type does not grow as rows do
        columns.fit->fit(800);
        QCOMPARE(columns.sizes(), QList<int>({166, 87}));
        columns.fit->scale(20, 29);
        columns.fit->setLeast({113, 80, 100});
        columns.fit->fit(800);
        QVERIFY(columns.header.sectionSize(0) >= 113 && columns.header.sectionSize(0) <= 115);
        QCOMPARE(columns.header.sectionSize(1), 60);
    }
}

void TestColumnFit::theUsersWidthsAreWanted()
{
    Columns columns;
    columns.fit->fit(800);
    columns.header.resizeSection(0, 300); // as a drag of its edge does
    columns.fit->fit(900);
    QCOMPARE(columns.sizes(), QList<int>({300, 150}));
}

void TestColumnFit::hiddenColumnsTakeNothing()
{
    Columns columns;
    columns.header.setSectionHidden(0, true);
    columns.fit->fit(250);
    QCOMPARE(columns.header.sectionSize(1), 150);
    columns.header.setSectionHidden(0, false);
    columns.fit->fit(300);
    QCOMPARE(columns.sizes(), QList<int>({100, 100}));
}

void TestColumnFit::oneGivesWay()
{
    Columns columns;
    columns.fit->setGivesWay(1);
    columns.fit->fit(150); // least widths, and half of what the last one should have
    QCOMPARE(columns.sizes(), QList<int>({50, 50}));
    columns.fit->fit(149);
    QCOMPARE(columns.sizes(), QList<int>({50, 0}));
    QVERIFY(columns.header.isSectionHidden(1));
    const QByteArray state = columns.fit->saveState();
    QVERIFY(columns.header.isSectionHidden(1)); // as before
    columns.fit->fit(800);
    QCOMPARE(columns.sizes(), QList<int>({150, 150}));
    Columns others;
    QVERIFY(others.fit->restoreState(state));
    others.fit->fit(800);
    QCOMPARE(others.sizes(), QList<int>({150, 150})); // it was the room's doing
}

void TestColumnFit::whatIsBroughtBackStays()
{
    Columns columns;
    columns.fit->setGivesWay(1);
    columns.fit->fit(100);
    QVERIFY(columns.header.isSectionHidden(1));
    columns.header.setSectionHidden(1, false); // in the menu of the titles
    columns.fit->fit(90);
    QVERIFY(!columns.header.isSectionHidden(1));
    columns.header.setSectionHidden(0, true);
    columns.fit->fit(800);
    QVERIFY(columns.header.isSectionHidden(0));
}

void TestColumnFit::stateHoldsWhatIsWanted()
{
    Columns columns;
    columns.fit->fit(300);
    const QByteArray state = columns.fit->saveState();
    QCOMPARE(columns.sizes(), QList<int>({100, 100})); // as before
    Columns others;
    others.fit->setWanted(0, 70);
    QVERIFY(others.fit->restoreState(state));
    others.fit->fit(800);
    QCOMPARE(others.sizes(), QList<int>({150, 150}));
    QVERIFY(!others.fit->restoreState("nonsense"));
}

// What a window of 1280 leaves to the log between its panels.
void TestColumnFit::textIsSeenAtPresentationSize()
{
    Theme &theme = Theme::instance();
    const auto restore = qScopeGuard([&theme, before = theme.scale()] { theme.setScale(before); });
    testing::RecordedSession session;
    const auto channel = net::Channel::TcpServer;
    const quint32 flow = session.recorder().openFlow(
        channel, net::Transport::Tcp, net::Endpoint(QHostAddress(QStringLiteral("192.168.100.100")), 8989),
        net::Endpoint(QHostAddress(QStringLiteral("192.168.100.101")), 50000), true);
    session.recorder().message(flow, net::Direction::In, "hello");
    LogPanel panel(QStringLiteral("log"), session.recorder(), channel);
    panel.resize(640, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *view = panel.findChild<LogView *>(QStringLiteral("log.view"));
    QVERIFY(view);
    QTRY_VERIFY(view->model().rowCount() > 0);
    theme.setScale(Theme::presentationScale);
    const QHeaderView &header = view->header();
    const int left = header.sectionViewportPosition(LogModel::TextColumn);
    QTRY_VERIFY2(header.sectionViewportPosition(LogModel::TextColumn) < view->viewport()->width() * 3 / 4,
                 qPrintable(QStringLiteral("text begins at %1 of %2").arg(left).arg(view->viewport()->width())));
    QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
    view->resize(300, 300); // as a window that is not as wide leaves
    QTRY_VERIFY(header.isSectionHidden(LogModel::SizeColumn));
    view->resize(640, 300);
    theme.setScale(1.0);
    QTRY_VERIFY(!header.isSectionHidden(LogModel::SizeColumn));
    QTRY_VERIFY(header.sectionSize(LogModel::EndpointColumn) >= header.sectionSize(LogModel::TimeColumn));
}

QTEST_MAIN(TestColumnFit)
#include "tst_columnfit.moc"
