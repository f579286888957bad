#include "blockwriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

using net::BlockWriter;

namespace {

constexpr size_t mostUnwritten = 4;
constexpr qsizetype blockBytes = qsizetype{256} << 10;
constexpr int blocks = 200;

QByteArray block(int number)
{
    return QByteArray(blockBytes, static_cast<char>(number + 1));
}

} // namespace

class TestBlockWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesInOrder();
    void bytesStayNoLongerThanSaid();
    void isIdleAfterDraining();
    void tellsWhatFailed();
    void writesWhatIsLeftWhenItGoes();

private:
    [[nodiscard]] QByteArray content() const;

    std::optional<QTemporaryDir> m_folder;
    std::optional<QFile> m_file;
};

void TestBlockWriter::init()
{
    m_file.reset();
    m_folder.emplace();
    m_file.emplace(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered));
}

QByteArray TestBlockWriter::content() const
{
    QFile file(m_file->fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestBlockWriter::writesInOrder()
{
    BlockWriter writer(mostUnwritten);
    // The later one of two for one place is what stays.
    const QByteArray first = block(0);
    const QByteArray second = block(1);
    for (int i = 0; i < blocks; ++i)
        QVERIFY(writer.write(*m_file, 0, i % 2 == 0 ? first : second));
    QVERIFY(writer.write(*m_file, blockBytes, first));
    QCOMPARE(writer.drain(), QString());
    QVERIFY(content() == second + first);
}

// As whoever receives does it: one buffer more than may be unwritten, used by turns.
void TestBlockWriter::bytesStayNoLongerThanSaid()
{
    BlockWriter writer(mostUnwritten);
    std::array<QByteArray, mostUnwritten + 1> buffers;
    buffers.fill(block(0));
    for (int i = 0; i < blocks; ++i) {
        QByteArray &buffer = buffers.at(static_cast<size_t>(i) % buffers.size());
        std::fill(buffer.begin(), buffer.end(), static_cast<char>(i + 1)); // in its place
        QVERIFY(writer.write(*m_file, i * blockBytes, buffer));
    }
    QCOMPARE(writer.drain(), QString());
    const QByteArray bytes = content();
    QCOMPARE(bytes.size(), blocks * blockBytes);
    for (int i = 0; i < blocks; ++i)
        QVERIFY2(QByteArrayView(bytes).sliced(i * blockBytes, blockBytes) == block(i), qPrintable(QString::number(i)));
}

void TestBlockWriter::isIdleAfterDraining()
{
    BlockWriter writer(mostUnwritten);
    QVERIFY(writer.isIdle());
    QCOMPARE(writer.drain(), QString()); // without a thread
    const QByteArray bytes = block(0);
    QVERIFY(writer.write(*m_file, 0, bytes));
    QCOMPARE(writer.drain(), QString());
    QVERIFY(writer.isIdle());
    QCOMPARE(m_file->size(), blockBytes);
}

// Nothing is written behind what failed: the file would have a hole. After drain() it begins anew.
void TestBlockWriter::tellsWhatFailed()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("no /dev/full here");
    BlockWriter writer(mostUnwritten);
    const QByteArray bytes = block(0);
    QVERIFY(writer.write(full, 0, bytes));
    QTRY_VERIFY(writer.isIdle());
    QVERIFY(!writer.write(*m_file, 0, bytes));
    QCOMPARE(writer.drain(), qt_error_string(ENOSPC));
    QCOMPARE(m_file->size(), 0);
    QVERIFY(writer.write(*m_file, 0, bytes));
    QCOMPARE(writer.drain(), QString());
    QCOMPARE(m_file->size(), blockBytes);
}

void TestBlockWriter::writesWhatIsLeftWhenItGoes()
{
    const QByteArray bytes = block(0);
    {
        BlockWriter writer(mostUnwritten);
        for (size_t i = 0; i < mostUnwritten; ++i)
            QVERIFY(writer.write(*m_file, static_cast<qint64>(i) * blockBytes, bytes));
    }
    QCOMPARE(m_file->size(), static_cast<qint64>(mostUnwritten) * blockBytes);
}

QTEST_GUILESS_MAIN(TestBlockWriter)
#include "tst_blockwriter.moc"
