// The list of transfers against boards that are filled as the engines fill them, and the list of a transfer's files.
#include "plaintext.h"
#include "transferfilesmodel.h"
#include "transfermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using net::TransferBoard;
using net::TransferFile;
using net::TransferInfo;
using net::TransferState;
using widgets::TransferFilesModel;
using widgets::TransferKey;
using widgets::TransferModel;

namespace {

TransferInfo entry(quint32 id, TransferState state = TransferState::Running)
{
    TransferInfo info;
    info.id = id;
    info.isSending = true;
    info.state = state;
    info.title = QStringLiteral("file %1").arg(id);
    info.files = 1;
    info.bytes = 1000;
    return info;
}

QString text(const TransferModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestTransferModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises();
    void showsTheNewestFirst();
    void tellsTheEnginesApart();
    void rowsKeepTheirPlaceWhileTheyChange();
    void forgottenOnesGo();
    void saysHowFarHowFastHowLong();
    void neverSaysHundredBeforeTheEnd();
    void ofAnEndedOneSaysTheMean();
    void addsUp();
    void namesOfStrangersAreHarmless();
    void filesKeepTheirPromises();
    void filesCanBeLeftOut();
    void digestsAreWrittenAsToolsDo();
};

void TestTransferModel::keepsItsPromises()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!model.poll());
    for (quint32 id = 1; id <= 20; ++id) {
        sender.put(entry(id));
        receiver.put(entry(id));
    }
    QVERIFY(model.poll());
    QCOMPARE(model.rowCount(), 40);
    for (quint32 id = 1; id <= 20; id += 3)
        sender.forget(id);
    receiver.forget(20);
    receiver.put(entry(21));
    QVERIFY(model.poll());
    QCOMPARE(model.rowCount(), 33);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.at(row).key), row);
    QCOMPARE(model.rowOf({true, 20}), -1);
    QVERIFY(!model.poll());
}

void TestTransferModel::showsTheNewestFirst()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    sender.put(entry(1));
    model.poll();
    receiver.put(entry(1));
    model.poll();
    sender.put(entry(2));
    sender.put(entry(3));
    model.poll();
    QCOMPARE(model.at(0).key, (TransferKey{false, 3}));
    QCOMPARE(model.at(1).key, (TransferKey{false, 2}));
    QCOMPARE(model.at(2).key, (TransferKey{true, 1}));
    QCOMPARE(model.at(3).key, (TransferKey{false, 1}));
}

void TestTransferModel::tellsTheEnginesApart()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    sender.put(entry(7));
    TransferInfo incoming = entry(7);
    incoming.isSending = false;
    incoming.title = QStringLiteral("incoming");
    receiver.put(incoming);
    model.poll();
    const int row = model.rowOf({true, 7});
    QCOMPARE(text(model, row, TransferModel::Name), QStringLiteral("incoming"));
    QCOMPARE(text(model, row, TransferModel::Direction), QStringLiteral("↓"));
    QCOMPARE(text(model, model.rowOf({false, 7}), TransferModel::Direction), QStringLiteral("↑"));
    QCOMPARE(&model.boardOf({true, 7}), &receiver);
}

void TestTransferModel::rowsKeepTheirPlaceWhileTheyChange()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    sender.put(entry(1));
    sender.put(entry(2));
    model.poll();
    QSignalSpy changed(&model, &TransferModel::dataChanged);
    QSignalSpy inserted(&model, &TransferModel::rowsInserted);
    TransferInfo info = entry(1);
    info.bytesDone = 500;
    sender.put(info);
    QVERIFY(model.poll());
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(model.at(1).info.bytesDone, 500);
}

void TestTransferModel::forgottenOnesGo()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    for (quint32 id = 1; id <= 3; ++id)
        sender.put(entry(id, TransferState::Done));
    receiver.put(entry(2, TransferState::Done));
    model.poll();
    sender.forget(2);
    model.poll();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf({false, 2}), -1);
    // The other engine's number two is another transfer.
    QVERIFY(model.rowOf({true, 2}) >= 0);
}

void TestTransferModel::saysHowFarHowFastHowLong()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    TransferInfo info = entry(1);
    info.bytes = 10'000'000;
    info.bytesDone = 2'500'000;
    info.bytesPerSecond = 1'000'000;
    sender.put(info);
    model.poll();
    QCOMPARE(text(model, 0, TransferModel::Progress), QStringLiteral("25 %"));
    QCOMPARE(model.index(0, TransferModel::Progress).data(TransferModel::ShareRole).toDouble(), 0.25);
    QCOMPARE(text(model, 0, TransferModel::Speed), QStringLiteral("1.0 MB/s"));
    QCOMPARE(text(model, 0, TransferModel::Time), QStringLiteral("8 s left"));
    QCOMPARE(text(model, 0, TransferModel::Size), QStringLiteral("10.0 MB"));
    // Neither known size nor speed: nothing is made up.
    info.bytes = -1;
    info.bytesPerSecond = 0;
    sender.put(info);
    model.poll();
    QCOMPARE(text(model, 0, TransferModel::Progress), QStringLiteral("2.5 MB"));
    QVERIFY(model.index(0, TransferModel::Progress).data(TransferModel::ShareRole).toDouble() < 0);
    QCOMPARE(text(model, 0, TransferModel::Time), QString());
    QCOMPARE(text(model, 0, TransferModel::Speed), QString());
    QCOMPARE(text(model, 0, TransferModel::Size), QString());
}

void TestTransferModel::neverSaysHundredBeforeTheEnd()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    TransferInfo info = entry(1);
    info.bytes = 1'000'000;
    info.bytesDone = 999'999;
    sender.put(info);
    model.poll();
    QCOMPARE(text(model, 0, TransferModel::Progress), QStringLiteral("99 %"));
    // An empty file is whole once it is done, and not before.
    info.bytes = 0;
    info.bytesDone = 0;
    sender.put(info);
    model.poll();
    QCOMPARE(text(model, 0, TransferModel::Progress), QStringLiteral("0 %"));
    info.state = TransferState::Done;
    sender.put(info);
    model.poll();
    QCOMPARE(text(model, 0, TransferModel::Progress), QStringLiteral("100 %"));
}

void TestTransferModel::ofAnEndedOneSaysTheMean()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    TransferInfo info = entry(1, TransferState::Done);
    info.bytes = 6'000'000;
    info.bytesDone = 6'000'000;
    info.bytesResumed = 2'000'000;
    info.sinceMs = 900'000;
    info.runningMs = 1'000'000; // the wait for the receiver's answer does not count
    info.endedMs = 1'002'000;
    sender.put(info);
    model.poll();
    QCOMPARE(text(model, 0, TransferModel::Speed), QStringLiteral("2.0 MB/s"));
    QCOMPARE(text(model, 0, TransferModel::Time), QStringLiteral("2 s"));
}

void TestTransferModel::addsUp()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    TransferInfo running = entry(1);
    running.bytesDone = 400;
    running.bytesPerSecond = 50;
    sender.put(running);
    sender.put(entry(2, TransferState::Waiting));
    sender.put(entry(3, TransferState::Done));
    receiver.put(entry(1, TransferState::Asking));
    model.poll();
    const TransferModel::Totals &totals = model.totals();
    QCOMPARE(totals.running, 1);
    QCOMPARE(totals.waiting, 1);
    QCOMPARE(totals.asking, 1);
    QCOMPARE(totals.bytes, 3000);
    QCOMPARE(totals.bytesDone, 400);
    QCOMPARE(totals.bytesPerSecond, 50);
}

void TestTransferModel::namesOfStrangersAreHarmless()
{
    QVERIFY(!widgets::plainToolTip(QStringLiteral("<img src=x>")).contains(QStringLiteral("<img")));
    QCOMPARE(widgets::shortened(QStringLiteral("a\nb")), QStringLiteral("a b"));
    QCOMPARE(widgets::shortened(QString(300, u'x')).size(), 59);
    QCOMPARE(widgets::shortened(QStringLiteral("short")), QStringLiteral("short"));
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    TransferInfo info = entry(1);
    info.title = QStringLiteral("<b>x</b>");
    sender.put(info);
    model.poll();
    QVERIFY(!model.index(0, TransferModel::Name).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

void TestTransferModel::filesKeepTheirPromises()
{
    TransferFilesModel model(true);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<TransferFile> files;
    for (int i = 0; i < 10; ++i)
        files.push_back({QStringLiteral("f%1").arg(i), i, {}, {}, false, false});
    model.setFiles(files);
    QCOMPARE(model.rowCount(), 10);
    files[4].isDone = true;
    QSignalSpy changed(&model, &TransferFilesModel::dataChanged);
    model.setFiles(files);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 4);
    model.setFiles(files);
    QCOMPARE(changed.size(), 1);
    files.resize(3);
    model.setFiles(files);
    QCOMPARE(model.rowCount(), 3);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestTransferModel::filesCanBeLeftOut()
{
    TransferFilesModel model(true);
    model.setFiles({{QStringLiteral("d"), 0, {}, {}, false, true},
                    {QStringLiteral("d/a"), 100, {}, {}, false, false},
                    {QStringLiteral("d/b"), 23, {}, {}, false, false}});
    QCOMPARE(model.wantedFiles(), 2);
    QCOMPARE(model.wantedBytes(), 123);
    QVERIFY(model.leftOut().isEmpty());
    QSignalSpy wanted(&model, &TransferFilesModel::wantedChanged);
    QVERIFY(model.setData(model.index(1, TransferFilesModel::Name), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(model.leftOut(), QList<qint64>{1});
    QCOMPARE(model.wantedFiles(), 1);
    QCOMPARE(model.wantedBytes(), 23);
    model.setAllWanted(true);
    QVERIFY(model.leftOut().isEmpty());
    // A stranger's sizes do not overflow.
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    model.setFiles({{QStringLiteral("a"), most, {}, {}, false, false}, {QStringLiteral("b"), most, {}, {}, false, false}});
    QCOMPARE(model.wantedBytes(), most);
}

void TestTransferModel::digestsAreWrittenAsToolsDo()
{
    TransferFilesModel model(false);
    model.setFiles({{QStringLiteral("a b"), 1, "00ff", {}, true, false}, {QStringLiteral("c"), 1, {}, {}, false, false}});
    QCOMPARE(model.digestLines(), QStringLiteral("00ff  a b\n"));
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable));
}

QTEST_MAIN(TestTransferModel)
#include "tst_transfermodel.moc"
