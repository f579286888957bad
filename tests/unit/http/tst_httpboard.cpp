#include "httpboard.h"

#include <QTest>

#include <algorithm>

using namespace net;

class TestHttpBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsPaths();
    void keepsTheBusiestThroughAScan();
    void startsAnew();
};

void TestHttpBoard::countsPaths()
{
    HttpBoard board;
    board.addRequest(200, "/a", 100);
    board.addRequest(404, "/b", 10);
    board.addRequest(200, "/a", 100);
    QCOMPARE(board.requests(), 3);
    QCOMPARE(board.requestsByStatus().at(200), 2);
    const std::vector<HttpPathTotal> paths = board.busiestPaths(10);
    QCOMPARE(paths.size(), size_t{2});
    QCOMPARE(paths.at(0).path, "/a");
    QCOMPARE(paths.at(0).requests, 2);
    QCOMPARE(paths.at(0).bytes, 200);
    QCOMPARE(paths.at(1).errors, 1);
}

// A scanner asks for a hundred thousand paths that are not there. Who comes afterwards is counted all the same, nothing of
// what was busy before is lost, and the sums hold.
void TestHttpBoard::keepsTheBusiestThroughAScan()
{
    HttpBoard board;
    for (int i = 0; i < 50; ++i)
        board.addRequest(200, "/index.html", 1000);
    constexpr int scanned = 100'000;
    for (int i = 0; i < scanned; ++i)
        board.addRequest(404, "/admin/" + QByteArray::number(i), 100);
    for (int i = 0; i < 20; ++i)
        board.addRequest(200, "/later.html", 1);
    const std::vector<HttpPathTotal> all = board.busiestPaths(1'000'000);
    QVERIFY(static_cast<qsizetype>(all.size()) <= HttpBoard::maxPaths + 1);
    const auto of = [&all](const QByteArray &path) {
        const auto it =
            std::find_if(all.begin(), all.end(), [&path](const HttpPathTotal &total) { return total.path == path; });
        return it == all.end() ? HttpPathTotal{} : *it;
    };
    QCOMPARE(of("/index.html").requests, 50);
    QCOMPARE(of("/later.html").requests, 20);
    QVERIFY(of(QByteArray()).requests > 0); // those that made room, together
    HttpPathTotal sum;
    for (const HttpPathTotal &total : all) {
        sum.requests += total.requests;
        sum.bytes += total.bytes;
        sum.errors += total.errors;
    }
    QCOMPARE(sum.requests, scanned + 70);
    QCOMPARE(sum.bytes, qint64{scanned} * 100 + 50'020);
    QCOMPARE(sum.errors, scanned);
}

void TestHttpBoard::startsAnew()
{
    HttpBoard board;
    for (int i = 0; i <= HttpBoard::maxPaths; ++i)
        board.addRequest(200, QByteArray::number(i), 1);
    board.resetTotals();
    QCOMPARE(board.requests(), 0);
    QVERIFY(board.busiestPaths(10).empty());
    board.addRequest(200, "/a", 1);
    QCOMPARE(board.busiestPaths(10).size(), size_t{1});
}

QTEST_APPLESS_MAIN(TestHttpBoard)
#include "tst_httpboard.moc"
