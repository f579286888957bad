// What of a list of connections can be read in how much room, and that the user's choices of columns stay.
#include "columnedges.h"
#include "connectionlist.h"
#include "language.h"
#include "settings.h"
#include "theme.h"
#include "words.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <initializer_list>
#include <memory>

using namespace widgets;

namespace {

constexpr int narrow = 38; // digits: the list in a window of 1280 x 720
constexpr int wide = 200;

net::ConnectionInfo openOne(quint32 id)
{
    net::ConnectionInfo info;
    info.id = id;
    info.flow = id;
    info.peer = net::Endpoint(QHostAddress(QHostAddress::LocalHost), 50000);
    info.local = net::Endpoint(QHostAddress(QHostAddress::LocalHost), 7);
    info.state = net::ConnectionState::Open;
    info.sinceMs = 1'000'000'000'000;
    return info;
}

struct List {
    explicit List(int digits, bool showLocal = false)
        : list(QStringLiteral("tcpServer"), board, showLocal)
        , table(*list.findChild<QTableView *>())
        , header(*table.horizontalHeader())
    {
        board.put(openOne(1));
        setWide(digits);
        list.show();
    }
    void setWide(int digits) { list.resize(digits * list.fontMetrics().horizontalAdvance(u'0'), 300); }
    void put(const net::ConnectionInfo &info) { board.put(info); }
    [[nodiscard]] bool hasRows(int rows) const
    {
        return QTest::qWaitFor([this, rows] { return list.model().rowCount() == rows; });
    }

    [[nodiscard]] int width(int column) const { return header.sectionSize(column); } // 0: hidden
    [[nodiscard]] bool scrolls() const { return table.horizontalScrollBar()->maximum() > 0; }
    [[nodiscard]] bool fills() const { return header.length() == table.viewport()->width(); }
    // The first row's, not elided; and its title.
    [[nodiscard]] bool isRead(int column) const
    {
        const int margins = 2 * (table.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &table) + 1);
        const QString text = list.model().index(0, column).data().toString();
        return !header.isSectionHidden(column) && table.fontMetrics().horizontalAdvance(text) + margins <= width(column) &&
               header.sectionSizeHint(column) <= width(column);
    }
    [[nodiscard]] bool areRead(std::initializer_list<int> columns) const
    {
        return std::all_of(columns.begin(), columns.end(), [this](int column) { return isRead(column); });
    }

    void tick(int column) const // in the menu of the titles, as a person does, or untick
    {
        Q_EMIT header.customContextMenuRequested({1, 1});
        const std::unique_ptr<QMenu> menu(list.findChild<QMenu *>());
        QVERIFY(menu);
        menu->actions().at(column - ConnectionModel::Local)->trigger();
    }

    net::ConnectionBoard board;
    ConnectionList list;
    QTableView &table;
    QHeaderView &header;
};

constexpr std::initializer_list<int> always{ConnectionModel::Peer, ConnectionModel::State, ConnectionModel::BytesIn,
                                            ConnectionModel::BytesOut};

} // namespace

class TestConnectionColumns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theNarrowListIsReadWithoutScrolling();
    void columnsGoByPriorityAndComeBack();
    void thisEndIsOfferedToClientsOnly();
    void aStateThatIsASentenceLeavesThePeer();
    void tickedStaysInTheNarrowAndOverARestart();
    void untickedStaysAwayOverARestart();
    void whatIsDraggedStays();
    void aNoteThatIsAskedForIsShown();
    void whatIsWideInSightIsFitted();
    void largerTypeRefits();
    void stateOfAnOlderVersionIsRead();
    void strangeChoicesAreNone();

private:
    QTemporaryDir m_folder;
};

void TestConnectionColumns::initTestCase()
{
    QVERIFY(m_folder.isValid());
    Theme::instance().apply(ThemeChoice::Light);
}

void TestConnectionColumns::init()
{
    Settings::useFile(m_folder.filePath(QStringLiteral("%1.ini").arg(QLatin1StringView(QTest::currentTestFunction()))));
    QVERIFY(words::installLanguage(QStringLiteral("en")));
}

void TestConnectionColumns::theNarrowListIsReadWithoutScrolling()
{
    List f(narrow);
    QVERIFY(f.hasRows(1));
    QTRY_VERIFY(f.areRead(always));
    QVERIFY(!f.scrolls());
    QVERIFY(f.fills());
    QVERIFY(!f.table.horizontalScrollBar()->isVisible());
    int place = 0;
    for (int column : always)
        QCOMPARE(f.header.visualIndex(column), place++);
}

void TestConnectionColumns::columnsGoByPriorityAndComeBack()
{
    List f(wide);
    QVERIFY(f.hasRows(1));
    QTRY_VERIFY(f.width(ConnectionModel::ReceiveQueue) > 0);
    QVERIFY(f.width(ConnectionModel::Note) > 0);
    f.setWide(narrow);
    QTRY_COMPARE(f.width(ConnectionModel::ReceiveQueue), 0);
    QTRY_VERIFY(f.areRead(always));
    QVERIFY(!f.scrolls());
    f.setWide(wide);
    QTRY_VERIFY(f.width(ConnectionModel::ReceiveQueue) > 0);
    QVERIFY(f.fills());
    // The more room, the more of them; never a less important one in place of a more important one.
    for (int digits = wide; digits >= narrow; digits -= 6) {
        f.setWide(digits);
        QTRY_VERIFY(f.fills());
        QVERIFY(f.width(ConnectionModel::ReceiveQueue) == 0 || f.width(ConnectionModel::SendQueue) > 0);
        QVERIFY(f.width(ConnectionModel::Since) == 0 || f.width(ConnectionModel::Note) > 0);
    }
}

void TestConnectionColumns::thisEndIsOfferedToClientsOnly()
{
    List server(wide);
    List client(wide, true);
    QVERIFY(server.hasRows(1) && client.hasRows(1));
    QTRY_VERIFY(client.isRead(ConnectionModel::Local));
    QCOMPARE(server.width(ConnectionModel::Local), 0);
}

void TestConnectionColumns::aStateThatIsASentenceLeavesThePeer()
{
    List f(narrow);
    net::ConnectionInfo blocked = openOne(1);
    blocked.sendBlocked = true;
    f.put(blocked);
    QTRY_VERIFY(f.list.model().rowCount() == 1 && f.list.model().at(0).sendBlocked);
    QTRY_VERIFY(f.areRead({ConnectionModel::Peer, ConnectionModel::BytesIn, ConnectionModel::BytesOut}));
    QVERIFY(f.width(ConnectionModel::State) > 0);
    QVERIFY(!f.scrolls());
    f.setWide(wide);
    QTRY_VERIFY(f.isRead(ConnectionModel::State));
}

void TestConnectionColumns::tickedStaysInTheNarrowAndOverARestart()
{
    {
        List f(narrow);
        QVERIFY(f.hasRows(1));
        QTRY_COMPARE(f.width(ConnectionModel::ReceiveQueue), 0);
        f.tick(ConnectionModel::ReceiveQueue);
        QVERIFY(f.isRead(ConnectionModel::ReceiveQueue));
        QTRY_VERIFY(f.areRead(always));
        f.setWide(wide);
        f.setWide(narrow);
        QTRY_VERIFY(f.scrolls());
        QVERIFY(f.isRead(ConnectionModel::ReceiveQueue));
        f.list.saveState();
    }
    List again(narrow);
    QVERIFY(again.hasRows(1));
    QTRY_VERIFY(again.scrolls());
    QVERIFY(again.isRead(ConnectionModel::ReceiveQueue));
    QCOMPARE(again.width(ConnectionModel::SendQueue), 0);
    again.setWide(wide);
    QTRY_VERIFY(again.width(ConnectionModel::SendQueue) > 0); // it was only short of room when it was saved
}

void TestConnectionColumns::untickedStaysAwayOverARestart()
{
    {
        List f(wide);
        QVERIFY(f.hasRows(1));
        QTRY_VERIFY(f.width(ConnectionModel::Since) > 0);
        f.tick(ConnectionModel::Since);
        f.tick(ConnectionModel::BytesOut);
        QCOMPARE(f.width(ConnectionModel::Since), 0);
        f.list.saveState();
    }
    List again(wide);
    QVERIFY(again.hasRows(1));
    QTRY_VERIFY(again.width(ConnectionModel::ReceiveQueue) > 0);
    QCOMPARE(again.width(ConnectionModel::Since), 0);
    QCOMPARE(again.width(ConnectionModel::BytesOut), 0);
}

void TestConnectionColumns::whatIsDraggedStays()
{
    int dragged = 0;
    {
        List f(wide);
        QVERIFY(f.hasRows(1));
        QTRY_VERIFY(f.width(ConnectionModel::Note) > 0);
        dragged = f.width(ConnectionModel::Note) + 30;
        testing::dragEdge(f.header, ConnectionModel::Note, 30);
        QCOMPARE(f.width(ConnectionModel::Note), dragged);
        QVERIFY(f.fills());
        f.setWide(narrow);
        QTRY_VERIFY(f.scrolls());
        QCOMPARE(f.width(ConnectionModel::Note), dragged);
        QTRY_VERIFY(f.areRead(always));
        f.list.saveState();
    }
    List again(narrow);
    QVERIFY(again.hasRows(1));
    QTRY_VERIFY(again.areRead(always));
    QCOMPARE(again.width(ConnectionModel::Note), dragged);
    again.setWide(wide);
    QTRY_VERIFY(again.fills());
    testing::doubleClickEdge(again.header, ConnectionModel::Note);
    QVERIFY(again.width(ConnectionModel::Note) < dragged);
    again.setWide(narrow);
    QTRY_COMPARE(again.width(ConnectionModel::Note), 0);
}

void TestConnectionColumns::aNoteThatIsAskedForIsShown()
{
    List f(narrow);
    QVERIFY(f.hasRows(1));
    QTRY_COMPARE(f.width(ConnectionModel::Note), 0);
    f.table.selectRow(0);
    f.list.findChild<QAction *>(QStringLiteral("tcpServer.connections.note"))->trigger();
    QVERIFY(f.width(ConnectionModel::Note) > 0);
}

void TestConnectionColumns::whatIsWideInSightIsFitted()
{
    constexpr int rows = 10000;
    List f(wide);
    for (quint32 id = 2; id <= rows; ++id)
        f.put(openOne(id));
    net::ConnectionInfo last = openOne(rows);
    last.state = net::ConnectionState::PeerFinished;
    last.bytesIn = 123'400'000;
    f.put(last);
    QVERIFY(f.hasRows(rows));
    QTRY_VERIFY(f.fills() && f.areRead(always));
    const int before = f.width(ConnectionModel::BytesIn);
    const int needed = f.table.fontMetrics().horizontalAdvance(words::bytesText(last.bytesIn));
    QVERIFY(before < needed); // out of sight it is not looked for
    f.table.scrollToBottom();
    QTRY_VERIFY(f.width(ConnectionModel::BytesIn) > needed);
    QVERIFY(f.fills());
    f.table.scrollToTop();
    net::ConnectionInfo first = openOne(1);
    first.bytesOut = 999'900'000;
    f.put(first);
    QTRY_VERIFY(f.list.model().at(0).bytesOut > 0 && f.isRead(ConnectionModel::BytesOut));
    QVERIFY(f.fills());
}

void TestConnectionColumns::largerTypeRefits()
{
    const auto restore = qScopeGuard([] { Theme::instance().setScale(1.0); });
    List f(narrow);
    QVERIFY(f.hasRows(1));
    QTRY_VERIFY(f.areRead(always));
    const int room = f.list.width();
    const int state = f.width(ConnectionModel::State);
    const int digit = f.table.fontMetrics().horizontalAdvance(u'0');
    Theme::instance().setScale(Theme::presentationScale);
    QTRY_VERIFY(f.table.fontMetrics().horizontalAdvance(u'0') > digit * 5 / 4);
    QTRY_VERIFY(f.isRead(ConnectionModel::Peer) && f.fills());
    f.list.resize(qRound(room * Theme::presentationScale), 300);
    QTRY_VERIFY(f.areRead(always) && f.fills());
    QTRY_VERIFY(f.width(ConnectionModel::State) > state * 5 / 4);
    Theme::instance().apply(ThemeChoice::Dark);
    QTRY_VERIFY(f.areRead(always) && f.fills());
    Theme::instance().apply(ThemeChoice::Light);
}

// Which had no choices of its own, and this end behind the state.
void TestConnectionColumns::stateOfAnOlderVersionIsRead()
{
    const net::ConnectionBoard board;
    ConnectionModel model(board);
    QTableView old;
    old.setModel(&model);
    old.horizontalHeader()->moveSection(ConnectionModel::Local, ConnectionModel::State);
    old.setColumnHidden(ConnectionModel::RoundTrip, true);
    Settings::setField(QStringLiteral("tcpServer"), QStringLiteral("connectionColumns"),
                       old.horizontalHeader()->saveState());
    List f(wide);
    QVERIFY(f.hasRows(1));
    QTRY_VERIFY(f.width(ConnectionModel::ReceiveQueue) > 0 && f.fills());
    QCOMPARE(f.width(ConnectionModel::RoundTrip), 0);
    QVERIFY(f.isRead(ConnectionModel::Local)); // shown, which it was not of its own accord
    QCOMPARE(f.header.visualIndex(ConnectionModel::BytesOut), 3);
    f.setWide(narrow);
    QTRY_COMPARE(f.width(ConnectionModel::ReceiveQueue), 0);
}

void TestConnectionColumns::strangeChoicesAreNone()
{
    const QVariantList nonsense(2 * ConnectionModel::columnTotal, QStringLiteral("nan"));
    for (const QVariantList &choices : {QVariantList{100, 100}, nonsense}) {
        Settings::setField(QStringLiteral("tcpServer"), QStringLiteral("connectionColumnChoices"), choices);
        List f(narrow);
        QVERIFY(f.hasRows(1));
        QTRY_VERIFY(f.areRead(always) && f.fills());
        QCOMPARE(f.width(ConnectionModel::ReceiveQueue), 0);
    }
}

QTEST_MAIN(TestConnectionColumns)
#include "tst_connectioncolumns.moc"
