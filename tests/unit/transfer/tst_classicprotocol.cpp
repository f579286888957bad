#include "classicprotocol.h"

#include <QTest>

#include <limits>

using namespace net::transfer;
using Status = DownloadHeader::Status;

class TestClassicProtocol : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void uploads_data();
    void uploads();
    void notUploads_data();
    void notUploads();
    void uploadsInPieces_data();
    void uploadsInPieces();
    void downloads_data();
    void downloads();
    void sizes_data();
    void sizes();
    void everySizeIsFound();
    void writes();
};

void TestClassicProtocol::uploads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char *what, const QByteArray &bytes, const QByteArray &name, qint64 size,
                        const QByteArray &rest) { QTest::newRow(what) << bytes << name << size << rest; };
    row("plain", "a.txt<SEPARATOR>12", "a.txt", 12, {});
    row("nothing in it", "a.txt<SEPARATOR>0", "a.txt", 0, {});
    row("did not wait", "a.txt<SEPARATOR>12hello", "a.txt", 12, "hello");
    row("line end", "a.txt<SEPARATOR>12\r\n", "a.txt", 12, "\r\n");
    row("Chinese", "文件.txt<SEPARATOR>3", "文件.txt", 3, {});
    row("GBK", "\xce\xc4.txt<SEPARATOR>3", "\xce\xc4.txt", 3, {});
    row("path", "C:\\a\\b.txt<SEPARATOR>3", "C:\\a\\b.txt", 3, {});
    row("separator in the file", "a<SEPARATOR>1<SEPARATOR>2", "a", 1, "<SEPARATOR>2");
    row("half a separator in the name", "a<SEP<SEPARATOR>7", "a<SEP", 7, {});
    row("leading zeros", "a<SEPARATOR>007", "a", 7, {});
    row("largest", "a<SEPARATOR>4611686018427387904", "a", 4611686018427387904, {});
    row("longest name", QByteArray(maxClassicNameBytes, 'n') + "<SEPARATOR>1", QByteArray(maxClassicNameBytes, 'n'), 1, {});
}

void TestClassicProtocol::uploads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    QFETCH(qint64, size);
    QFETCH(QByteArray, rest);
    qsizetype consumed = -1;
    const std::optional<UploadHeader> header = parseUploadHeader(bytes, &consumed);
    QVERIFY(header);
    QCOMPARE(header->name, name);
    QCOMPARE(header->size, size);
    QCOMPARE(bytes.mid(consumed), rest);
}

void TestClassicProtocol::notUploads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no separator yet") << QByteArray("a.txt");
    QTest::newRow("half a separator") << QByteArray("a.txt<SEPARAT");
    QTest::newRow("no size yet") << QByteArray("a.txt<SEPARATOR>");
    QTest::newRow("no name") << QByteArray("<SEPARATOR>12");
    QTest::newRow("no number") << QByteArray("a.txt<SEPARATOR>x12");
    QTest::newRow("below 0") << QByteArray("a.txt<SEPARATOR>-12");
    QTest::newRow("space") << QByteArray("a.txt<SEPARATOR> 12");
    QTest::newRow("2^62 + 1") << QByteArray("a<SEPARATOR>4611686018427387905");
    QTest::newRow("19 nines") << QByteArray("a<SEPARATOR>9999999999999999999");
    QTest::newRow("2^64 + 1") << QByteArray("a<SEPARATOR>18446744073709551617");
    QTest::newRow("100 digits") << "a<SEPARATOR>" + QByteArray(100, '1');
    QTest::newRow("name too long") << QByteArray(maxClassicNameBytes + 1, 'n') + "<SEPARATOR>1";
    QTest::newRow("digits of another script") << QStringLiteral("a<SEPARATOR>１２").toUtf8();
}

void TestClassicProtocol::notUploads()
{
    QFETCH(QByteArray, bytes);
    qsizetype consumed = -1;
    QVERIFY(!parseUploadHeader(bytes, &consumed));
    QCOMPARE(consumed, -1);
}

void TestClassicProtocol::uploadsInPieces_data()
{
    using Reader = UploadHeaderReader::Status;
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<Reader>("status"); // after the last
    QTest::addColumn<qint64>("size");   // once it has settled; -1: there is none
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char *what, const QByteArrayList &pieces, Reader status, qint64 size, const QByteArray &rest) {
        QTest::newRow(what) << pieces << status << size << rest;
    };
    row("one", {"a<SEPARATOR>12"}, Reader::MayGoOn, 12, {});
    row("digits apart", {"a<SEPARATOR>1", "2", "34"}, Reader::MayGoOn, 1234, {});
    row("byte by byte", {"a", "<SEPARATOR", ">", "5"}, Reader::MayGoOn, 5, {});
    row("did not wait", {"a<SEPARATOR>12hello"}, Reader::Whole, 12, "hello");
    row("did not wait, in two", {"a<SEPARATOR>12", "hello"}, Reader::Whole, 12, "hello");
    row("a file that begins with digits", {"a<SEPARATOR>12", "2024-12-31"}, Reader::Whole, 12, "2024-12-31");
    row("its own size, then digits", {"a<SEPARATOR>1", "2", "2024-12-31"}, Reader::Whole, 12, "2024-12-31");
    row("line end", {"a<SEPARATOR>12", "\r\n"}, Reader::Whole, 12, "\r\n");
    row("more digits than a size has", {"a<SEPARATOR>12", QByteArray(30, '4')}, Reader::Whole, 12, QByteArray(30, '4'));
    row("more than there can be", {"a<SEPARATOR>4611686018427387904", "1"}, Reader::Whole, 4611686018427387904, "1");
    row("no digit yet", {"a<SEPARATOR>"}, Reader::NeedMore, -1, {});
    row("none", {"a<SEPARATOR>x", QByteArray(maxClassicNameBytes, 'x'), QByteArray(20, 'x')}, Reader::Malformed, -1, {});
    row("no separator", {QByteArray(maxClassicNameBytes, 'x'), QByteArray(100, 'x')}, Reader::Malformed, -1, {});
}

void TestClassicProtocol::uploadsInPieces()
{
    QFETCH(QByteArrayList, pieces);
    QFETCH(UploadHeaderReader::Status, status);
    QFETCH(qint64, size);
    QFETCH(QByteArray, rest);
    UploadHeaderReader reader;
    for (const QByteArray &piece : pieces)
        static_cast<void>(reader.add(piece));
    QCOMPARE(reader.status(), status);
    reader.settle();
    QCOMPARE(reader.status() == UploadHeaderReader::Status::Whole, size >= 0);
    if (size < 0)
        return;
    QCOMPARE(reader.header().name, "a");
    QCOMPARE(reader.header().size, size);
    QCOMPARE(reader.rest(), rest);
}

void TestClassicProtocol::downloads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Status>("status");
    QTest::addColumn<QByteArray>("found"); // digits or message
    QTest::newRow("nothing") << QByteArray() << Status::NeedMore << QByteArray();
    QTest::newRow("0") << QByteArray("0") << Status::NeedMore << QByteArray();
    QTest::newRow("minus") << QByteArray("-") << Status::NeedMore << QByteArray();
    QTest::newRow("half a separator") << QByteArray("0<SEPARATO") << Status::NeedMore << QByteArray();
    QTest::newRow("no size yet") << QByteArray("0<SEPARATOR>") << Status::NeedMore << QByteArray();
    QTest::newRow("size") << QByteArray("0<SEPARATOR>12") << Status::File << QByteArray("12");
    QTest::newRow("size and file") << QByteArray("0<SEPARATOR>12hello") << Status::File << QByteArray("12");
    QTest::newRow("digits touch") << QByteArray("0<SEPARATOR>1234") << Status::File << QByteArray("1234");
    QTest::newRow("30 digits") << "0<SEPARATOR>" + QByteArray(30, '1') << Status::File << QByteArray(19, '1');
    QTest::newRow("no digit") << QByteArray("0<SEPARATOR>x") << Status::Malformed << QByteArray();
    QTest::newRow("negative") << QByteArray("0<SEPARATOR>-1") << Status::Malformed << QByteArray();
    QTest::newRow("refused") << QByteArray("-1<SEPARATOR>文件不存在") << Status::Refused << QByteArray("文件不存在");
    QTest::newRow("refused without a word") << QByteArray("-1<SEPARATOR>") << Status::Refused << QByteArray();
    QTest::newRow("other code") << QByteArray("1<SEPARATOR>12") << Status::Malformed << QByteArray();
    QTest::newRow("-2") << QByteArray("-2<SEPARATOR>x") << Status::Malformed << QByteArray();
    QTest::newRow("no separator") << QByteArray("0,12") << Status::Malformed << QByteArray();
    QTest::newRow("http") << QByteArray("HTTP/1.1 200 OK") << Status::Malformed << QByteArray();
}

void TestClassicProtocol::downloads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Status, status);
    QFETCH(QByteArray, found);
    const DownloadHeader header = DownloadHeader::parse(bytes);
    QCOMPARE(header.status(), status);
    QCOMPARE(status == Status::Refused ? header.message() : header.digits(), found);
    if (status == Status::File)
        QCOMPARE(header.digitsAt(), 12);
}

void TestClassicProtocol::sizes_data()
{
    QTest::addColumn<QByteArray>("stream"); // from the first digit on
    QTest::addColumn<qint64>("likely");
    QTest::addColumn<qint64>("digits"); // -1: none fits
    QTest::newRow("plain") << QByteArray("5hello") << qint64{5} << qint64{1};
    QTest::newRow("empty file") << QByteArray("0") << qint64{0} << qint64{1};
    QTest::newRow("file of digits") << QByteArray("512345") << qint64{512345} << qint64{1};
    QTest::newRow("a digit and letters") << QByteArray("51abcd") << qint64{51} << qint64{1};
    QTest::newRow("a file of one digit") << QByteArray("17") << qint64{17} << qint64{1};
    QTest::newRow("two digits of size") << "12" + QByteArray(12, '9') << qint64{12999999999999} << qint64{2};
    QTest::newRow("zeros") << "10" + QByteArray(10, '0') << qint64{100000000000} << qint64{2};
    QTest::newRow("cut") << QByteArray("5hell") << qint64{5} << qint64{-1};
    QTest::newRow("too much") << QByteArray("5hello!") << qint64{5} << qint64{-1};
    QTest::newRow("the header alone") << QByteArray("5") << qint64{5} << qint64{-1};
    QTest::newRow("19 nines") << QByteArray(19, '9') << qint64{999999999999999999} << qint64{-1};
}

void TestClassicProtocol::sizes()
{
    QFETCH(QByteArray, stream);
    QFETCH(qint64, likely);
    QFETCH(qint64, digits);
    const DownloadHeader header = DownloadHeader::parse("0<SEPARATOR>" + stream);
    QCOMPARE(header.status(), Status::File);
    QCOMPARE(header.likelySize(), likely);
    QCOMPARE(header.sizeDigits(stream.size()).value_or(-1), digits);
    // What has grown beyond this fits no more, however much is still to come.
    const qint64 most = header.mostBytes();
    QVERIFY(header.sizeDigits(most));
    for (qint64 more = 1; more < 100; ++more)
        QVERIFY(!header.sizeDigits(most + more));
    if (digits > 0)
        QVERIFY(stream.size() <= most);
}

// Files of nothing but digits, the worst there is, of every size up to 2,000; and cut ones are never taken for whole ones of
// the announced size.
void TestClassicProtocol::everySizeIsFound()
{
    for (qint64 size = 0; size <= 2000; ++size) {
        const QByteArray number = QByteArray::number(size);
        const QByteArray stream = number + QByteArray(size, '1');
        const DownloadHeader header = DownloadHeader::parse(downloadHeader(size) + QByteArray(size, '1'));
        QCOMPARE(header.sizeDigits(stream.size()), std::optional<qsizetype>(number.size()));
        if (size > 0)
            QVERIFY(header.sizeDigits(stream.size() - 1) != std::optional<qsizetype>(number.size()));
    }
    const DownloadHeader header = DownloadHeader::parse("0<SEPARATOR>12");
    QVERIFY(!header.sizeDigits(0));
    QVERIFY(!header.sizeDigits(-1));
    QVERIFY(!header.sizeDigits(std::numeric_limits<qint64>::max()));
}

void TestClassicProtocol::writes()
{
    QCOMPARE(uploadHeader("文件.txt", 12), QByteArray("文件.txt<SEPARATOR>12"));
    QCOMPARE(downloadHeader(0), QByteArray("0<SEPARATOR>0"));
    QCOMPARE(downloadRefusal(QStringLiteral("没有")), QByteArray("-1<SEPARATOR>没有"));
}

QTEST_APPLESS_MAIN(TestClassicProtocol)
#include "tst_classicprotocol.moc"
