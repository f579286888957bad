// The model of a connection list against a board that is filled as an engine fills it.
#include "connectionmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using net::ConnectionInfo;
using net::ConnectionState;
using widgets::ConnectionModel;

namespace {

ConnectionInfo entry(quint32 id, ConnectionState state = ConnectionState::Open)
{
    ConnectionInfo info;
    info.id = id;
    info.flow = id;
    info.peer = net::Endpoint(QHostAddress(QHostAddress::LocalHost), quint16(id % 60000));
    info.state = state;
    return info;
}

void pollUntilRows(ConnectionModel &model, int rows)
{
    constexpr int enough = 500; // each takes 512 changes at least; no test here makes more than 150,000
    for (int i = 0; i < enough && model.rowCount() != rows; ++i)
        model.poll();
    QCOMPARE(model.rowCount(), rows);
}

} // namespace

class TestConnectionModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsPromises();
    void showsWhatTheBoardSays();
    void aShortConnectionNeverShows();
    void selectionSurvivesScatteredClosings();
    void notesAreKeptAndTold();
    void tenThousandComeAndGoInBatches();
    void floodOfShortConnectionsIsToldInStretches();
    void aReaderThatFellBehindStartsAnew();
    void aLateIdGetsItsPlace();
};

void TestConnectionModel::modelKeepsItsPromises()
{
    net::ConnectionBoard board;
    ConnectionModel model(board);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (quint32 id = 1; id <= 100; ++id)
        board.put(entry(id));
    pollUntilRows(model, 100);
    for (quint32 id = 2; id <= 100; id += 2)
        board.put(entry(id, ConnectionState::Closed));
    for (quint32 id = 101; id <= 110; ++id)
        board.put(entry(id));
    pollUntilRows(model, 60);
    board.put(entry(1, ConnectionState::Closed));
    pollUntilRows(model, 59);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.at(row).id), row);
    QCOMPARE(model.rowOf(2), -1);
}

void TestConnectionModel::showsWhatTheBoardSays()
{
    net::ConnectionBoard board;
    ConnectionModel model(board);
    ConnectionInfo info = entry(7, ConnectionState::Connecting);
    info.peer = {};
    info.host = QStringLiteral("example.test:80");
    board.put(info);
    pollUntilRows(model, 1);
    QCOMPARE(model.index(0, ConnectionModel::Peer).data().toString(), QStringLiteral("example.test:80"));

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    info = entry(7);
    info.bytesIn = 999;
    info.nickname = QStringLiteral("小明");
    board.put(info);
    model.poll();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, ConnectionModel::Peer).data().toString(), QStringLiteral("127.0.0.1:7"));
    QCOMPARE(model.index(0, ConnectionModel::BytesIn).data().toString(), QStringLiteral("999 B"));
    QCOMPARE(model.index(0, ConnectionModel::Note).data().toString(), QStringLiteral("小明"));
    QVERIFY(model.index(0, ConnectionModel::SendQueue).data().toString().isEmpty());
}

void TestConnectionModel::aShortConnectionNeverShows()
{
    net::ConnectionBoard board;
    ConnectionModel model(board);
    board.put(entry(1));
    board.put(entry(1, ConnectionState::Closed));
    board.put(entry(2));
    pollUntilRows(model, 1);
    QCOMPARE(model.at(0).id, 2U);
}

void TestConnectionModel::selectionSurvivesScatteredClosings()
{
    net::ConnectionBoard board;
    ConnectionModel model(board);
    QItemSelectionModel selection(&model);
    for (quint32 id = 1; id <= 200; ++id)
        board.put(entry(id));
    pollUntilRows(model, 200);
    selection.select(model.index(model.rowOf(151), 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.select(model.index(model.rowOf(150), 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    for (quint32 id = 2; id <= 200; id += 2)
        board.put(entry(id, ConnectionState::Closed));
    pollUntilRows(model, 100);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(model.at(selection.selectedRows().first().row()).id, 151U);
}

void TestConnectionModel::notesAreKeptAndTold()
{
    net::ConnectionBoard board;
    ConnectionModel model(board);
    QSignalSpy edited(&model, &ConnectionModel::noteEdited);
    board.put(entry(1));
    board.put(entry(2));
    pollUntilRows(model, 2);
    QVERIFY(!(model.index(1, ConnectionModel::Peer).flags() & Qt::ItemIsEditable));
    QVERIFY(model.setData(model.index(1, ConnectionModel::Note), QStringLiteral(" the printer "), Qt::EditRole));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().at(0).toUInt(), 2U);
    QCOMPARE(edited.first().at(1).toString(), QStringLiteral("the printer"));
    board.put(entry(1, ConnectionState::Closed));
    board.put(entry(2));
    pollUntilRows(model, 1);
    QCOMPARE(model.index(0, ConnectionModel::Note).data().toString(), QStringLiteral("the printer"));
}

void TestConnectionModel::tenThousandComeAndGoInBatches()
{
    net::ConnectionBoard board;
    ConnectionModel model(board);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    for (quint32 id = 1; id <= 10000; ++id)
        board.put(entry(id));
    pollUntilRows(model, 10000);
    QVERIFY2(inserted.size() <= 40, qPrintable(QString::number(inserted.size())));
    for (quint32 id = 1; id <= 10000; ++id)
        if (id % 3)
            board.put(entry(id, ConnectionState::Closed));
    pollUntilRows(model, 3333);
    QVERIFY2(removed.size() <= 40, qPrintable(QString::number(removed.size())));
}

void TestConnectionModel::floodOfShortConnectionsIsToldInStretches()
{
    // 28,000 connects a second, each closed a second later, into 10,000 rows that stay; polls as the list does them.
    net::ConnectionBoard board;
    ConnectionModel model(board);
    for (quint32 id = 1; id <= 10000; ++id)
        board.put(entry(id));
    pollUntilRows(model, 10000);
    constexpr quint32 perPoll = 28000 * 33 / 1000;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    quint32 next = 10001;
    constexpr int polls = 60;
    for (int i = 0; i < polls; ++i) {
        for (quint32 n = 0; n < perPoll; ++n, ++next) {
            board.put(entry(next));
            if (next >= 10001 + 30 * perPoll)
                board.put(entry(next - 30 * perPoll, ConnectionState::Closed));
        }
        model.poll();
    }
    // Each poll takes a view's time by how often it tells of rows, not by how many they are.
    const qsizetype told = inserted.size() + removed.size();
    QVERIFY2(told <= polls * 2 * 8, qPrintable(QString::number(told)));
    pollUntilRows(model, 10000 + 30 * int(perPoll));
}

void TestConnectionModel::aReaderThatFellBehindStartsAnew()
{
    net::ConnectionBoard board;
    ConnectionModel model(board);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.put(entry(1));
    board.put(entry(2));
    pollUntilRows(model, 2);
    board.put(entry(1, ConnectionState::Closed));
    for (quint32 id = 3; id < 70003; ++id) {
        board.put(entry(id));
        board.put(entry(id, ConnectionState::Closed));
    }
    pollUntilRows(model, 1);
    QCOMPARE(model.at(0).id, 2U);
}

void TestConnectionModel::aLateIdGetsItsPlace()
{
    net::ConnectionBoard board;
    ConnectionModel model(board);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.put(entry(5));
    board.put(entry(9));
    pollUntilRows(model, 2);
    board.put(entry(7));
    board.put(entry(3));
    board.put(entry(12));
    pollUntilRows(model, 5);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.at(row).id), row);
}

QTEST_GUILESS_MAIN(TestConnectionModel)
#include "tst_connectionmodel.moc"
