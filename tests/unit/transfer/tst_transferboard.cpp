#include "transferboard.h"

#include <QTest>

using namespace net;

namespace {

TransferInfo transfer(quint32 id, TransferState state, qint64 endedMs = 0)
{
    TransferInfo info;
    info.id = id;
    info.state = state;
    info.endedMs = endedMs;
    return info;
}

QList<quint32> idsOf(const std::vector<TransferInfo> &entries)
{
    QList<quint32> ids;
    for (const TransferInfo &info : entries)
        ids.append(info.id);
    return ids;
}

} // namespace

class TestTransferBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged();
    void filesAreKept();
    void foldersTakeNoFilesPlace();
    void forgets();
    void keepsOnlySoManyEnded();
};

void TestTransferBoard::tellsWhatChanged()
{
    TransferBoard board;
    QVERIFY(board.changesSince(0).entries.empty());
    board.put(transfer(1, TransferState::Running));
    board.put(transfer(2, TransferState::Waiting));
    board.put(transfer(1, TransferState::Paused));
    const TransferBoard::Changes all = board.changesSince(0);
    QCOMPARE(idsOf(all.entries), (QList<quint32>{2, 1})); // in the order of their last change
    QCOMPARE(all.entries.back().state, TransferState::Paused);
    QCOMPARE(all.entries.back().revision, all.revision);
    QVERIFY(board.changesSince(all.revision).entries.empty());
    board.put(transfer(2, TransferState::Running));
    QCOMPARE(idsOf(board.changesSince(all.revision).entries), (QList<quint32>{2}));
    QCOMPARE(idsOf(board.all()), (QList<quint32>{1, 2}));
}

void TestTransferBoard::filesAreKept()
{
    TransferBoard board;
    board.putFile(1, 0, {}); // of nobody
    QVERIFY(board.files(1).empty());
    board.put(transfer(1, TransferState::Running));
    const quint64 before = board.changesSince(0).revision;
    board.putFile(1, 0, {QStringLiteral("a"), 1, {}, {}, false});
    board.putFile(1, 1, {QStringLiteral("b"), 2, {}, {}, false});
    board.putFile(1, 2, {QStringLiteral("c"), 3, {}, {}, true});
    QCOMPARE(idsOf(board.changesSince(before).entries), (QList<quint32>{1}));
    board.put(transfer(1, TransferState::Paused)); // leaves the files alone
    const std::vector<TransferFile> files = board.files(1);
    QCOMPARE(files.size(), size_t{3});
    QCOMPARE(files[0].path, QStringLiteral("a"));
    QCOMPARE(files[1].path, QStringLiteral("b"));
    QCOMPARE(files[2].path, QStringLiteral("c"));
    QVERIFY(files[2].isDone);
    QCOMPARE(board.files(1, 1).size(), size_t{1});
    QVERIFY(board.files(1, -1).empty());

    board.putFile(1, -1, {});
    board.putFile(1, 4, {}); // no holes
    QCOMPARE(board.files(1, 1'000'000).size(), size_t{3});
    for (qsizetype i = 3; i < TransferBoard::maxListedFiles + 5; ++i)
        board.putFile(1, i, {});
    QCOMPARE(board.files(1, 1'000'000).size(), static_cast<size_t>(TransferBoard::maxListedFiles));
    QCOMPARE(board.files(1).size(), size_t{1000});
    board.putFile(1, 1, {QStringLiteral("b"), 2, {}, {}, true}); // one that is listed
    QVERIFY(board.files(1).at(1).isDone);
}

void TestTransferBoard::foldersTakeNoFilesPlace()
{
    TransferBoard board;
    board.put(transfer(1, TransferState::Running));
    qsizetype at = 0;
    for (; at < 10; ++at)
        board.putFile(1, at, {QStringLiteral("folder"), 0, {}, {}, false, true});
    for (; at < TransferBoard::maxListedFiles + 50; ++at)
        board.putFile(1, at, {QStringLiteral("file"), 1, {}, {}, false});
    constexpr auto most = static_cast<size_t>(TransferBoard::maxListedFiles);
    QCOMPARE(board.files(1, 1'000'000).size(), most + 10);
    // Nor without an end of their own.
    board.put(transfer(2, TransferState::Running));
    for (qsizetype i = 0; i < TransferBoard::maxListedFiles + 50; ++i)
        board.putFile(2, i, {QStringLiteral("folder"), 0, {}, {}, false, true});
    QCOMPARE(board.files(2, 1'000'000).size(), most);
}

void TestTransferBoard::forgets()
{
    TransferBoard board;
    board.put(transfer(1, TransferState::Done));
    board.put(transfer(2, TransferState::Running));
    const quint64 seen = board.changesSince(0).revision;
    QVERIFY(!board.changesSince(seen).isForgetful);
    board.forget(3); // never there
    QVERIFY(!board.changesSince(seen).isForgetful);
    board.forget(1);
    const TransferBoard::Changes changes = board.changesSince(seen);
    QVERIFY(changes.isForgetful);
    QVERIFY(!board.changesSince(changes.revision).isForgetful);
    QCOMPARE(idsOf(board.all()), (QList<quint32>{2}));
    QVERIFY(board.files(1).empty());
}

void TestTransferBoard::keepsOnlySoManyEnded()
{
    TransferBoard board;
    board.put(transfer(1, TransferState::Running));
    constexpr auto most = static_cast<quint32>(TransferBoard::maxEnded);
    for (quint32 id = 2; id < most + 2; ++id)
        board.put(transfer(id, TransferState::Failed, 1000 - id % 2));
    const quint64 seen = board.changesSince(0).revision;
    QCOMPARE(board.all().size(), TransferBoard::maxEnded + 1);
    board.put(transfer(2, TransferState::Running)); // sent again: no longer one of them
    board.put(transfer(most + 2, TransferState::Cancelled, 2000));
    QVERIFY(!board.changesSince(seen).isForgetful);
    board.put(transfer(most + 3, TransferState::Done, 2001));
    QVERIFY(board.changesSince(seen).isForgetful);
    const QList<quint32> ids = idsOf(board.all());
    QCOMPARE(ids.size(), static_cast<qsizetype>(TransferBoard::maxEnded) + 2);
    QVERIFY(ids.contains(1) && ids.contains(2));
    QVERIFY(!ids.contains(3)); // the one that ended first
    QVERIFY(ids.contains(most + 3));
}

QTEST_APPLESS_MAIN(TestTransferBoard)
#include "tst_transferboard.moc"
