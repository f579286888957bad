// What of the list of transfers can be read in how much room.
#include "transfercolumns.h"

#include "columnedges.h"
#include "transferwords.h"
#include "words.h"

#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace widgets;
using net::TransferState;

namespace {

struct List {
    net::TransferBoard sender;
    net::TransferBoard receiver;
    TransferModel model{sender, receiver};
    QTableView table;
    TransferColumns columns{shown(table, model), model};

    static QTableView &shown(QTableView &view, TransferModel &rows)
    {
        view.setModel(&rows);
        view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        return view;
    }
    void put(TransferState state, qint64 bytesDone)
    {
        net::TransferInfo info;
        info.id = 1;
        info.title = QStringLiteral("a file");
        info.state = state;
        info.files = 1;
        info.bytes = 300'000'000;
        info.bytesDone = bytesDone;
        receiver.put(info);
        (void)model.poll();
        columns.fit();
    }
    void showWide(int digits)
    {
        table.resize(digits * table.fontMetrics().horizontalAdvance(u'0'), 200);
        table.show();
    }
    [[nodiscard]] int width(int column) const { return table.horizontalHeader()->sectionSize(column); } // 0: hidden
    [[nodiscard]] int need(const QString &text) const { return table.fontMetrics().horizontalAdvance(text); }
    [[nodiscard]] bool fits() const { return table.horizontalHeader()->length() <= table.viewport()->width(); }
};

} // namespace

class TestTransferColumns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresAndStatesAreReadInFull()
    {
        List list;
        list.put(TransferState::Running, 1);
        list.showWide(120);
        QTRY_VERIFY(list.fits());
        QVERIFY(list.width(TransferModel::Size) > list.need(words::bytesText(300'000'000)));
        QVERIFY(list.width(TransferModel::Speed) > list.need(QStringLiteral("100.1 MB/s")));
        QVERIFY(list.width(TransferModel::Peer) > 0);
        QVERIFY(list.width(TransferModel::Name) > list.need(QString(10, u'0')));
    }

    void whatIsToBeDecidedGoesFirst()
    {
        List list;
        list.put(TransferState::Asking, 0);
        list.showWide(66);
        QTRY_VERIFY(list.fits());
        QCOMPARE(list.width(TransferModel::Speed), 0);
        QCOMPARE(list.width(TransferModel::Time), 0);
        QVERIFY(list.width(TransferModel::Name) > list.need(QString(10, u'0')));
        list.put(TransferState::Running, 1);
        QVERIFY(list.width(TransferModel::Speed) > 0);
        QVERIFY(list.width(TransferModel::Name) > list.need(QString(10, u'0')));
        list.put(TransferState::Asking, 0);
        list.showWide(160);
        QTRY_VERIFY(list.fits());
        QTRY_VERIFY(list.width(TransferModel::Peer) > 0);
        QVERIFY(list.width(TransferModel::State) > list.need(words::transferStateText(TransferState::Asking)));
    }

    void whatIsDraggedStays()
    {
        QVariantList choices;
        int dragged = 0;
        {
            List list;
            list.put(TransferState::Running, 1);
            list.showWide(120);
            QTRY_VERIFY(list.fits() && list.width(TransferModel::Peer) > 0);
            const int name = list.width(TransferModel::Name);
            dragged = list.width(TransferModel::Peer) + 30;
            testing::dragEdge(*list.table.horizontalHeader(), TransferModel::Peer, 30);
            QCOMPARE(list.width(TransferModel::Peer), dragged);
            QCOMPARE(list.width(TransferModel::Name), name - 30);
            list.put(TransferState::Verifying, 2);
            QCOMPARE(list.width(TransferModel::Peer), dragged);
            choices = list.columns.choices();
        }
        List again;
        again.put(TransferState::Running, 1);
        again.columns.restore(choices);
        again.showWide(60);
        QTRY_COMPARE(again.width(TransferModel::Peer), dragged);
        QVERIFY(!again.fits()); // and scrolls
        QVERIFY(again.width(TransferModel::Name) > again.need(QString(10, u'0')));
        again.showWide(120);
        QTRY_VERIFY(again.fits());
        testing::doubleClickEdge(*again.table.horizontalHeader(), TransferModel::Peer);
        QVERIFY(again.width(TransferModel::Peer) < dragged);
        again.columns.restore({QStringLiteral("wide"), -3}); // nothing to go by
        QVERIFY(again.fits());
    }

    void widthsFollowTheType()
    {
        List list;
        list.put(TransferState::Running, 1);
        list.showWide(120);
        QTRY_VERIFY(list.fits());
        QTRY_VERIFY(list.width(TransferModel::Speed) > 0);
        const int before = list.width(TransferModel::Speed);
        QFont large = list.table.font();
        large.setPointSizeF(large.pointSizeF() * 1.5);
        list.table.setFont(large);
        QTRY_VERIFY(list.width(TransferModel::Speed) > before * 5 / 4);
        QVERIFY(list.width(TransferModel::Speed) > list.need(QStringLiteral("100.1 MB/s")));
    }
};

QTEST_MAIN(TestTransferColumns)
#include "tst_transfercolumns.moc"
