// The list of a transfer's files: what is offered, and what has become of each.
#include "transferfilesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using net::TransferFile;
using widgets::TransferFilesModel;

class TestTransferFilesModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesKeepTheirPromises();
    void filesCanBeLeftOut();
    void saysWhatWasLeftOut();
    void digestsAreWrittenAsToolsDo();
};

void TestTransferFilesModel::filesKeepTheirPromises()
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

void TestTransferFilesModel::filesCanBeLeftOut()
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

// It is said, and not as an error.
void TestTransferFilesModel::saysWhatWasLeftOut()
{
    const std::vector<TransferFile> listed{{QStringLiteral("d"), 0, {}, {}, false, true},
                                           {QStringLiteral("d/a"), 1, {}, {}, true, false},
                                           {QStringLiteral("d/b"), 1, {}, {}, false, false}};
    TransferFilesModel files(false);
    const auto state = [&files](int row) { return files.index(row, TransferFilesModel::State).data().toString(); };
    files.setFiles(listed);
    QCOMPARE(state(2), QString()); // it may still come
    files.setFiles(listed, true);
    QCOMPARE(state(2), QStringLiteral("left out"));
    QVERIFY(!files.index(2, TransferFilesModel::State).data(Qt::ForegroundRole).isValid());
    QCOMPARE(state(1), QStringLiteral("whole"));
    QCOMPARE(state(0), QString());
}

void TestTransferFilesModel::digestsAreWrittenAsToolsDo()
{
    TransferFilesModel model(false);
    model.setFiles({{QStringLiteral("a b"), 1, "00ff", {}, true, false}, {QStringLiteral("c"), 1, {}, {}, false, false}});
    QCOMPARE(model.digestLines(), QStringLiteral("00ff  a b\n"));
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable));
}

QTEST_MAIN(TestTransferFilesModel)
#include "tst_transferfilesmodel.moc"
