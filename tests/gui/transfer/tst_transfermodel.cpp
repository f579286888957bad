// The list of transfers against boards that are filled as the engines fill them.
#include "plaintext.h"
#include "transfermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using net::TransferBoard;
using net::TransferInfo;
using net::TransferState;
using widgets::TransferKey;
using widgets::TransferModel;

namespace {

constexpr qint64 start = 1000 * net::nsPerSecond;

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
    void whatWasThereAlreadyIsNoSpeed();
    void aPausedOneHasNoSpeed();
    void neverSaysHundredBeforeTheEnd();
    void ofAnEndedOneSaysTheMean();
    void addsUp();
    void saysWhoCancelled();
    void countsWhatIsLeftOut();
    void namesOfStrangersAreHarmless();
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
    info.bytesDone = 1'500'000;
    sender.put(info);
    model.poll(start);
    info.bytesDone = 2'500'000;
    sender.put(info);
    model.poll(start + net::nsPerSecond);
    QCOMPARE(text(model, 0, TransferModel::Progress), QStringLiteral("25 %"));
    QCOMPARE(model.index(0, TransferModel::Progress).data(TransferModel::ShareRole).toDouble(), 0.25);
    QCOMPARE(text(model, 0, TransferModel::Speed), QStringLiteral("1.0 MB/s"));
    QCOMPARE(text(model, 0, TransferModel::Time), QStringLiteral("8 s left"));
    QCOMPARE(text(model, 0, TransferModel::Size), QStringLiteral("10.0 MB"));
    // Neither known size nor speed: nothing is made up.
    sender.forget(1);
    info.id = 2;
    info.bytes = -1;
    sender.put(info);
    model.poll(start + 2 * net::nsPerSecond);
    QCOMPARE(text(model, 0, TransferModel::Progress), QStringLiteral("2.5 MB"));
    QVERIFY(model.index(0, TransferModel::Progress).data(TransferModel::ShareRole).toDouble() < 0);
    QCOMPARE(text(model, 0, TransferModel::Time), QString());
    QCOMPARE(text(model, 0, TransferModel::Speed), QString());
    QCOMPARE(text(model, 0, TransferModel::Size), QString());
}

// After a break it goes on where it stopped: what is skipped did not cross the network.
void TestTransferModel::whatWasThereAlreadyIsNoSpeed()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    TransferInfo info = entry(1, TransferState::Verifying);
    info.bytes = 40'000'000;
    sender.put(info);
    model.poll(start);
    info.state = TransferState::Running;
    info.bytesDone = info.bytesResumed = 20'000'000;
    info.bytesDone += 1'000'000;
    sender.put(info);
    model.poll(start + net::nsPerSecond);
    QCOMPARE(text(model, 0, TransferModel::Speed), QStringLiteral("1.0 MB/s"));
    QCOMPARE(text(model, 0, TransferModel::Time), QStringLiteral("19 s left"));
    QCOMPARE(model.totals().bytesPerSecond, 1'000'000);
}

void TestTransferModel::aPausedOneHasNoSpeed()
{
    for (const TransferState paused : {TransferState::Paused, TransferState::PausedByPeer}) {
        TransferBoard sender;
        TransferBoard receiver;
        TransferModel model(sender, receiver);
        TransferInfo info = entry(1);
        info.bytes = 10'000'000;
        sender.put(info);
        model.poll(start);
        info.bytesDone = 1'000'000;
        sender.put(info);
        model.poll(start + net::nsPerSecond);
        QCOMPARE(model.totals().bytesPerSecond, 1'000'000);
        QCOMPARE(model.totals().bytesLeft, 9'000'000);
        info.state = paused;
        sender.put(info);
        model.poll(start + net::nsPerSecond * 11 / 10);
        QCOMPARE(text(model, 0, TransferModel::Speed), QString());
        QCOMPARE(text(model, 0, TransferModel::Time), QString());
        QCOMPARE(model.totals().bytesPerSecond, 0);
        QCOMPARE(model.totals().bytesLeft, 0);
        // The pause does not count once it goes on.
        info.state = TransferState::Running;
        sender.put(info);
        model.poll(start + 60 * net::nsPerSecond);
        info.bytesDone = 3'000'000;
        sender.put(info);
        model.poll(start + 61 * net::nsPerSecond);
        QCOMPARE(text(model, 0, TransferModel::Speed), QStringLiteral("2.0 MB/s"));
    }
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
    running.bytesDone = 350;
    sender.put(running);
    sender.put(entry(2, TransferState::Waiting));
    sender.put(entry(3, TransferState::Done));
    sender.put(entry(4, TransferState::Cancelled));
    sender.put(entry(5, TransferState::Failed));
    receiver.put(entry(1, TransferState::Asking));
    receiver.put(entry(2, TransferState::Declined));
    model.poll(start);
    running.bytesDone = 400;
    sender.put(running);
    model.poll(start + net::nsPerSecond);
    const TransferModel::Totals &totals = model.totals();
    QCOMPARE(totals.running, 1);
    QCOMPARE(totals.waiting, 1);
    QCOMPARE(totals.asking, 1);
    QCOMPARE(totals.bytes, 3000);
    QCOMPARE(totals.bytesDone, 400);
    QCOMPARE(totals.bytesPerSecond, 50);
    QCOMPARE(totals.bytesLeft, 600 + 1000); // nothing is known of what is not decided
    QCOMPARE(totals.arrived, 1);
    QCOMPARE(totals.missed, 3);
}

void TestTransferModel::saysWhoCancelled()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    for (const quint32 id : {1U, 2U})
        sender.put(entry(id));
    model.poll();
    model.noteCancelled({false, 1});
    for (const quint32 id : {1U, 2U})
        sender.put(entry(id, TransferState::Cancelled));
    model.poll();
    QCOMPARE(text(model, 1, TransferModel::State), QStringLiteral("cancelled"));
    QCOMPARE(text(model, 0, TransferModel::State), QStringLiteral("cancelled by the other side"));
}

void TestTransferModel::countsWhatIsLeftOut()
{
    TransferBoard sender;
    TransferBoard receiver;
    TransferModel model(sender, receiver);
    TransferInfo info = entry(1);
    sender.put(info);
    sender.putFile(1, 0, {QStringLiteral("d"), 0, {}, {}, false, true});
    sender.putFile(1, 1, {QStringLiteral("d/a"), 1, {}, {}, true, false});
    sender.putFile(1, 2, {QStringLiteral("d/b"), 1, {}, {}, false, false});
    QCOMPARE(model.leftOut({false, 1}, info), 0); // it may still come
    info.state = TransferState::Done;
    QCOMPARE(model.leftOut({false, 1}, info), 1);
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

QTEST_MAIN(TestTransferModel)
#include "tst_transfermodel.moc"
