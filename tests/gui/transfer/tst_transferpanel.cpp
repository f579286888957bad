// The middle of the Files tab against boards that are filled as the engines fill them: what is selected, and what is said.
#include "transferboard.h"
#include "transferpanel.h"

#include <QAction>
#include <QLabel>
#include <QTableView>
#include <QTest>

#include <memory>

using net::TransferBoard;
using net::TransferInfo;
using net::TransferState;
using widgets::TransferKey;
using widgets::TransferPanel;

class TestTransferPanel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }
    void aNewOneIsSelected();
    void oneThatTheUserWatchesStaysSelected();
    void severalStaySelected();
    void theSelectionDoesNotVanish();
    void totalsSayWhatArrived();
    void saysWhoCancelled();
    void saysWhatWasLeftOut();
    void advisesOnce_data();
    void advisesOnce();

private:
    void put(bool isReceiver, quint32 id, TransferState state, qint64 bytesDone = 0);
    void clickRow(const TransferKey &key);
    [[nodiscard]] QList<TransferKey> selected() const;
    [[nodiscard]] QString text(const char *label) const
    {
        return m_panel->findChild<QLabel *>(QStringLiteral("panel.") + QString::fromLatin1(label))->text();
    }
    [[nodiscard]] QTableView *table() const { return m_panel->findChild<QTableView *>(QStringLiteral("panel.table")); }

    std::unique_ptr<TransferBoard> m_sender;
    std::unique_ptr<TransferBoard> m_receiver;
    std::unique_ptr<TransferPanel> m_panel;
};

void TestTransferPanel::init()
{
    m_sender = std::make_unique<TransferBoard>();
    m_receiver = std::make_unique<TransferBoard>();
    m_panel = std::make_unique<TransferPanel>(QStringLiteral("panel"), *m_sender, *m_receiver);
    m_panel->resize(900, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestTransferPanel::put(bool isReceiver, quint32 id, TransferState state, qint64 bytesDone)
{
    TransferInfo info;
    info.id = id;
    info.isSending = !isReceiver;
    info.state = state;
    info.title = QStringLiteral("file %1").arg(id);
    info.peerName = QStringLiteral("vm");
    info.files = 1;
    info.bytes = 1000;
    info.bytesDone = bytesDone;
    (isReceiver ? m_receiver : m_sender)->put(info);
    m_panel->poll();
}

void TestTransferPanel::clickRow(const TransferKey &key)
{
    const QModelIndex index = m_panel->model().index(m_panel->model().rowOf(key), 1);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
}

QList<TransferKey> TestTransferPanel::selected() const
{
    QList<TransferKey> keys;
    const auto rows = table()->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        keys.append(m_panel->model().at(index.row()).key);
    return keys;
}

void TestTransferPanel::aNewOneIsSelected()
{
    put(false, 1, TransferState::Running);
    QCOMPARE(selected(), (QList<TransferKey>{{false, 1}}));
    put(true, 1, TransferState::Asking);
    QCOMPARE(selected(), (QList<TransferKey>{{true, 1}}));
    QVERIFY(text("details.summary").startsWith(QStringLiteral("file 1 · from vm")));
    // One that the user looked at and that is over makes room as well.
    put(false, 1, TransferState::Done);
    clickRow({false, 1});
    QCOMPARE(selected(), (QList<TransferKey>{{false, 1}}));
    put(false, 2, TransferState::Waiting);
    QCOMPARE(selected(), (QList<TransferKey>{{false, 2}}));
}

void TestTransferPanel::oneThatTheUserWatchesStaysSelected()
{
    put(false, 1, TransferState::Running);
    put(false, 2, TransferState::Running);
    clickRow({false, 1});
    put(false, 3, TransferState::Running);
    put(true, 1, TransferState::Asking);
    QCOMPARE(selected(), (QList<TransferKey>{{false, 1}}));
    // It is over: the next one is looked at.
    put(false, 1, TransferState::Done);
    QCOMPARE(selected(), (QList<TransferKey>{{false, 1}}));
    put(false, 4, TransferState::Running);
    QCOMPARE(selected(), (QList<TransferKey>{{false, 4}}));
}

void TestTransferPanel::severalStaySelected()
{
    put(false, 1, TransferState::Done);
    put(false, 2, TransferState::Done);
    table()->selectAll();
    put(false, 3, TransferState::Running);
    QCOMPARE(selected().size(), 2);
    QVERIFY(!selected().contains(TransferKey{false, 3}));
}

// As after Send again, which takes the old one away.
void TestTransferPanel::theSelectionDoesNotVanish()
{
    put(false, 1, TransferState::Done);
    put(false, 2, TransferState::Failed);
    clickRow({false, 2});
    m_sender->forget(2);
    put(false, 3, TransferState::Waiting);
    QCOMPARE(selected(), (QList<TransferKey>{{false, 3}}));
    put(false, 3, TransferState::Done);
    m_sender->forget(3);
    m_panel->poll();
    QCOMPARE(selected(), (QList<TransferKey>{{false, 1}}));
    // The key that has removed one must not cancel another.
    put(false, 4, TransferState::Running);
    put(false, 5, TransferState::Done);
    m_sender->forget(1);
    m_sender->forget(5);
    m_panel->poll();
    QVERIFY(selected().isEmpty());
}

void TestTransferPanel::totalsSayWhatArrived()
{
    put(false, 1, TransferState::Done);
    put(true, 1, TransferState::Done);
    QCOMPARE(text("totals"), QStringLiteral("2 transfer(s), all finished"));
    put(false, 2, TransferState::Cancelled);
    put(false, 3, TransferState::Failed);
    put(true, 2, TransferState::Declined);
    QCOMPARE(text("totals"), QStringLiteral("5 transfer(s) · 2 arrived · 3 did not arrive"));
    put(false, 4, TransferState::Running, 100);
    QVERIFY2(text("totals").startsWith(QStringLiteral("1 under way")), qPrintable(text("totals")));
}

void TestTransferPanel::saysWhoCancelled()
{
    const auto state = [this] { return m_panel->model().index(0, widgets::TransferModel::State).data().toString(); };
    put(false, 1, TransferState::Running);
    put(false, 1, TransferState::Cancelled);
    QCOMPARE(state(), QStringLiteral("cancelled by the other side"));
    QVERIFY2(text("details.explanation").contains(QStringLiteral("vm cancelled it.")),
             qPrintable(text("details.explanation")));
    put(false, 2, TransferState::Running);
    m_panel->findChild<QAction *>(QStringLiteral("panel.cancel"))->trigger();
    put(false, 2, TransferState::Cancelled);
    QCOMPARE(state(), QStringLiteral("cancelled"));
    QVERIFY(!text("details.explanation").contains(QStringLiteral("cancelled it")));
}

void TestTransferPanel::saysWhatWasLeftOut()
{
    put(false, 1, TransferState::Running);
    for (qsizetype i = 0; i < 4; ++i)
        m_sender->putFile(1, i, {QStringLiteral("f%1").arg(i), 10, {}, {}, i != 2, false});
    TransferInfo info = m_sender->all().front();
    info.state = TransferState::Done;
    info.files = info.filesDone = 3;
    m_sender->put(info);
    m_panel->poll();
    QVERIFY2(text("details.summary").endsWith(QStringLiteral("3 of 4 file(s) · 1 left out")),
             qPrintable(text("details.summary")));
    const auto *files = m_panel->findChild<QTableView *>(QStringLiteral("panel.details.files"));
    QCOMPARE(files->model()->index(2, 2).data().toString(), QStringLiteral("left out"));
}

void TestTransferPanel::advisesOnce_data()
{
    QTest::addColumn<bool>("isReceiver");
    QTest::newRow("sender") << false;
    QTest::newRow("receiver") << true;
}

void TestTransferPanel::advisesOnce()
{
    QFETCH(bool, isReceiver);
    TransferInfo info;
    info.id = 1;
    info.isSending = !isReceiver;
    info.state = TransferState::Failed;
    info.title = QStringLiteral("big.bin");
    info.files = 1;
    info.isResumable = true;
    info.error = {net::NetErrorCode::PeerGone, 0, QStringLiteral("127.0.0.1:46646"), {}, 23'500'000};
    (isReceiver ? m_receiver : m_sender)->put(info);
    m_panel->poll();
    const QString said = text("details.explanation");
    QCOMPARE(said.count(QStringLiteral("sent again")), 1);
    QVERIFY2(!said.contains(QStringLiteral("Send again")), qPrintable(said)); // that is off at the receiver
    QCOMPARE(said.count(QStringLiteral("goes on")), 1);
}

QTEST_MAIN(TestTransferPanel)
#include "tst_transferpanel.moc"
