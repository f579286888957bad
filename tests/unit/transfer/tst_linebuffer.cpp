#include "linebuffer.h"

#include <QTest>

#include <algorithm>

class TestLineBuffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesLieAsInTheirFile_data();
    void bytesLieAsInTheirFile();
};

void TestLineBuffer::bytesLieAsInTheirFile_data()
{
    QTest::addColumn<qint64>("position");
    for (const qint64 position :
         {qint64{0}, qint64{1}, qint64{5}, qint64{63}, qint64{64}, qint64{512 << 10}, (qint64{1} << 40) + 17})
        QTest::addRow("%lld", position) << position;
}

void TestLineBuffer::bytesLieAsInTheirFile()
{
    QFETCH(qint64, position);
    constexpr qsizetype size = 1000;
    using Buffer = net::LineBuffer<size>;
    Buffer buffer;
    char *const place = buffer.placeFor(position);
    QCOMPARE(static_cast<qint64>(reinterpret_cast<std::uintptr_t>(place) % Buffer::lineBytes), position % Buffer::lineBytes);
    QCOMPARE(buffer.placeFor(position), place);
    // All of it may be written to, what stands before it too; the sanitizer sees what lies beyond.
    std::fill(place - Buffer::lineBytes, place + size, 'x');
    QCOMPARE(std::count(place - Buffer::lineBytes, place + size, 'x'), size + Buffer::lineBytes);
}

QTEST_GUILESS_MAIN(TestLineBuffer)
#include "tst_linebuffer.moc"
