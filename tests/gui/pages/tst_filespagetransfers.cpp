// What people do in the Files tab with a transfer that waits, runs, has failed or is over. With both real engines, sending
// to itself over loopback, driven by keys and mouse.
#include "droparea.h"
#include "filespagetest.h"
#include "speedbox.h"
#include "transferfilesmodel.h"
#include "transfermodel.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace widgets;
using net::TransferState;
using testing::FilesPageTest;

class TestFilesPageTransfers final : public FilesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void pausesAndGoesOn();
    void isCancelledAndSentAgain();
    void newsGoesWhenANewerTransferBegins();
    void saysWhatTheReceiverLeftOut();
    void digestIsTheSameOnBothSides();
    void aCorruptedByteIsNoticed();
    void aCorruptionIsForOneSending();
    void aWrongPinIsSaid();
    void sendsAgainToWhereItIsSaidNow();
    void sendsAgainToWhereItFailed();
    void speedHoldsForWhatRuns();
    void finishedOnesAreRemoved();

private:
    const QString closedPort = QStringLiteral("1"); // refused on any machine of ours
};

void TestFilesPageTransfers::pausesAndGoesOn()
{
    receive();
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(slow);
    const QByteArray bytes(3'000'000, 'p');
    QVERIFY(drop({put(QStringLiteral("long"), bytes)}));
    QTRY_VERIFY(isIn(false, TransferState::Running) && isIn(true, TransferState::Running));
    QVERIFY(m_page->statusText().contains(u'2'));
    chooseRow(false);
    press("files.transfers.pause");
    QTRY_VERIFY(isIn(false, TransferState::Paused));
    QTRY_VERIFY(isIn(true, TransferState::PausedByPeer));
    QCOMPARE(part<QAction>("files.transfers.pause")->text(), QStringLiteral("Resume"));
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(fast);
    auto *table = part<QTableView>("files.transfers.table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_P);
    QTRY_VERIFY(isIn(false, TransferState::Done));
    QTRY_VERIFY(isIn(true, TransferState::Done));
    QCOMPARE(got(QStringLiteral("long")), bytes);
}

void TestFilesPageTransfers::isCancelledAndSentAgain()
{
    receive();
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(slow);
    const QByteArray bytes(3'000'000, 'c');
    QVERIFY(drop({put(QStringLiteral("again"), bytes)}));
    QTRY_VERIFY(newest(false).bytesDone > 0);
    QTRY_VERIFY(newest(true).bytesDone > 0);
    chooseRow(false);
    auto *table = part<QTableView>("files.transfers.table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_VERIFY(isIn(false, TransferState::Cancelled));
    QTRY_VERIFY(isIn(true, TransferState::Cancelled));
    QCOMPARE(got(QStringLiteral("again")), QByteArray("(no such file)"));
    // Each side says who it was.
    const auto stateOf = [this](bool isReceiver) {
        const int row = model().rowOf({isReceiver, newest(isReceiver).id});
        return model().index(row, TransferModel::State).data().toString();
    };
    QCOMPARE(stateOf(false), QStringLiteral("cancelled"));
    QCOMPARE(stateOf(true), QStringLiteral("cancelled by the other side"));
    QTRY_VERIFY(messageText().contains(QStringLiteral("cancelled again")));
    const quint32 before = newest(false).id;
    chooseRow(false);
    press("files.transfers.again");
    QTRY_VERIFY(newest(false).id > before && isIn(false, TransferState::Running));
    QTRY_COMPARE(messageText(), QString());
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(fast);
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    QCOMPARE(got(QStringLiteral("again")), bytes);
}

void TestFilesPageTransfers::newsGoesWhenANewerTransferBegins()
{
    receive();
    QVERIFY(drop({put(QStringLiteral("small"), "s")}));
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    QTRY_VERIFY(messageText().contains(QStringLiteral("small")));
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(slow);
    QVERIFY(drop({put(QStringLiteral("long"), QByteArray(3'000'000, 'l'))}));
    QTRY_VERIFY(isIn(false, TransferState::Running) && isIn(true, TransferState::Running));
    QTRY_COMPARE(messageText(), QString());
    // The newest is the one that is shown.
    QTRY_VERIFY(part<QLabel>("files.transfers.details.summary")->text().startsWith(QStringLiteral("long")));
}

void TestFilesPageTransfers::saysWhatTheReceiverLeftOut()
{
    receive(net::ReceivePolicy::Ask);
    QVERIFY(drop({put(QStringLiteral("a"), "a"), put(QStringLiteral("b"), "b"), put(QStringLiteral("c"), "c")}));
    QTRY_VERIFY(part<QPushButton>("files.offer.accept")->isVisible());
    QTRY_VERIFY(part<QPushButton>("files.offer.accept")->isEnabled());
    auto *offered = part<QTableView>("files.offer.files");
    QVERIFY(offered->model()->setData(offered->model()->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    click("files.offer.accept");
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    QTRY_VERIFY2(messageText().contains(QStringLiteral("left out 1 file")), qPrintable(messageText()));
    for (const bool isReceiver : {false, true}) {
        chooseRow(isReceiver);
        const QString summary = part<QLabel>("files.transfers.details.summary")->text();
        QVERIFY2(summary.contains(QStringLiteral("2 of 3 file")) && summary.contains(QStringLiteral("1 left out")),
                 qPrintable(summary));
        const auto *files = part<QTableView>("files.transfers.details.files");
        QCOMPARE(files->model()->index(1, TransferFilesModel::State).data().toString(), QStringLiteral("left out"));
    }
}

void TestFilesPageTransfers::digestIsTheSameOnBothSides()
{
    receive();
    QVERIFY(drop({put(QStringLiteral("one"), "the same here and there")}));
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    QStringList lines;
    for (const bool isReceiver : {false, true}) {
        chooseRow(isReceiver);
        QGuiApplication::clipboard()->clear();
        press("files.transfers.copyDigest");
        lines << QGuiApplication::clipboard()->text();
        auto *files = part<QTableView>("files.transfers.details.files");
        QTRY_COMPARE(files->model()->rowCount(), 1);
        const QString shown = files->model()->index(0, TransferFilesModel::Digest).data().toString();
        QCOMPARE(shown.size(), 32);
        QCOMPARE(lines.last(), shown + QStringLiteral("  one\n"));
    }
    QCOMPARE(lines.at(0), lines.at(1));
}

void TestFilesPageTransfers::aCorruptedByteIsNoticed()
{
    receive();
    QVERIFY(!part<QLabel>("files.corruptLesson")->isVisibleTo(m_page.get()));
    click("files.sendMore.header");
    QTRY_VERIFY(part<QCheckBox>("files.corrupt")->isVisible());
    part<QCheckBox>("files.corrupt")->click();
    QVERIFY(part<QLabel>("files.corruptLesson")->text().contains(QStringLiteral("digest")));
    QVERIFY(drop({put(QStringLiteral("bad"), "right")}));
    QTRY_VERIFY(isIn(true, TransferState::Failed));
    QTRY_VERIFY(isIn(false, TransferState::Failed));
    QCOMPARE(got(QStringLiteral("bad")), QByteArray("(no such file)"));
    QTRY_VERIFY(messageText().contains(QStringLiteral("bad")));
    chooseRow(true);
    QTRY_VERIFY(part<QLabel>("files.transfers.details.explanation")->isVisible());
    // Mended, it arrives.
    part<QCheckBox>("files.corrupt")->click();
    QVERIFY(drop({filePath(QStringLiteral("out/bad"))}));
    QTRY_COMPARE(got(QStringLiteral("bad")), QByteArray("right"));
}

void TestFilesPageTransfers::aCorruptionIsForOneSending()
{
    receive();
    part<QCheckBox>("files.corrupt")->setChecked(true);
    QVERIFY(drop({put(QStringLiteral("bad"), "right")}));
    QTRY_VERIFY(isIn(false, TransferState::Failed) && isIn(true, TransferState::Failed));
    QTRY_VERIFY(!messageText().isEmpty());
    part<QCheckBox>("files.corrupt")->setChecked(false);
    chooseRow(false);
    press("files.transfers.again");
    QTRY_COMPARE(got(QStringLiteral("bad")), QByteArray("right"));
}

void TestFilesPageTransfers::aWrongPinIsSaid()
{
    receive(net::ReceivePolicy::Pin);
    const QString pin = part<QLineEdit>("files.pin")->text();
    QCOMPARE(pin.size(), 6);
    QVERIFY(part<QLineEdit>("files.pin")->isVisible());
    type("files.sendPin", QStringLiteral("wrong"));
    QVERIFY(drop({put(QStringLiteral("secret"), "s")}));
    QTRY_VERIFY(isIn(false, TransferState::Failed));
    QTRY_VERIFY(!messageText().isEmpty());
    QTRY_VERIFY(part<QPushButton>("files.message.action")->isVisible());
    click("files.message.action");
    QTRY_VERIFY(part<QLineEdit>("files.sendPin")->hasFocus());
    type("files.sendPin", pin);
    chooseRow(false);
    press("files.transfers.again");
    QTRY_COMPARE(got(QStringLiteral("secret")), QByteArray("s"));
}

void TestFilesPageTransfers::sendsAgainToWhereItIsSaidNow()
{
    receive();
    type("files.targetPort.edit", closedPort);
    QVERIFY(drop({put(QStringLiteral("late"), "l")}));
    QTRY_VERIFY(isIn(false, TransferState::Failed));
    // As it was, while nothing else is said.
    QTRY_VERIFY(part<QPushButton>("files.message.action")->isVisible());
    const quint32 first = newest(false).id;
    click("files.message.action");
    QTRY_VERIFY(newest(false).id > first && isIn(false, TransferState::Failed));
    QVERIFY(newest(false).peerName.endsWith(u':' + closedPort));
    QTRY_VERIFY(part<QPushButton>("files.message.action")->isVisible());
    type("files.targetPort.edit", QString::number(m_port));
    click("files.message.action");
    QTRY_COMPARE(got(QStringLiteral("late")), QByteArray("l"));
}

// What was typed for another transfer is no correction of this one.
void TestFilesPageTransfers::sendsAgainToWhereItFailed()
{
    receive();
    type("files.targetPort.edit", closedPort);
    QVERIFY(drop({put(QStringLiteral("first"), "1")}));
    QTRY_VERIFY(isIn(false, TransferState::Failed));
    const net::TransferInfo failed = newest(false);
    QTRY_VERIFY(part<QPushButton>("files.message.action")->isVisible());
    type("files.targetPort.edit", QString::number(m_port));
    QVERIFY(drop({put(QStringLiteral("second"), "2")}));
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    auto *table = part<QTableView>("files.transfers.table");
    table->selectRow(model().rowOf({false, failed.id}));
    const quint32 last = newest(false).id;
    press("files.transfers.again");
    QTRY_VERIFY(newest(false).id > last && isIn(false, TransferState::Failed));
    QVERIFY(newest(false).peerName.endsWith(u':' + closedPort));
    QCOMPARE(got(QStringLiteral("first")), QByteArray("(no such file)"));
}

void TestFilesPageTransfers::speedHoldsForWhatRuns()
{
    receive();
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(slow);
    const QByteArray bytes(20'000'000, 's');
    QVERIFY(drop({put(QStringLiteral("big"), bytes)}));
    QTRY_VERIFY(isIn(false, TransferState::Running));
    // At a hundred kB a second it would take minutes.
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(fast);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(true, TransferState::Done), 20000);
    QCOMPARE(got(QStringLiteral("big")).size(), bytes.size());
}

void TestFilesPageTransfers::finishedOnesAreRemoved()
{
    receive();
    QVERIFY(drop({put(QStringLiteral("a"), "a")}));
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    QVERIFY(drop({put(QStringLiteral("b"), "b")}));
    QTRY_COMPARE(model().rowCount(), 4);
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    chooseRow(true);
    // The key that cancels one under way removes one that is over.
    auto *table = part<QTableView>("files.transfers.table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(model().rowCount(), 3);
    press("files.transfers.clear");
    QTRY_COMPARE(model().rowCount(), 0);
    QVERIFY(!part<DropArea>("files.transfers.drop")->isCompact());
    QCOMPARE(got(QStringLiteral("a")), QByteArray("a"));
}

QTEST_MAIN(TestFilesPageTransfers)
#include "tst_filespagetransfers.moc"
