// A file that arrives while another thread writes it.
#include "arrivingfile.h"
#include "blockwriter.h"
#include "clock.h"
#include "serverfixture.h"
#include "smallvolume.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace net;

namespace {

constexpr size_t mostUnwritten = 12;
constexpr qint64 pieceBytes = qint64{256} << 10;
constexpr qint64 MiB = qint64{1} << 20;

transfer::Entry entryOf(qint64 size)
{
    transfer::Entry entry;
    entry.path = QStringLiteral("big.bin");
    entry.size = size;
    entry.modifiedNs = 1'700'000'000 * nsPerSecond;
    return entry;
}

QByteArray digestOf(QByteArrayView bytes)
{
    FileDigest digest;
    digest.add(bytes);
    return digest.value();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestArrivingFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void arrivesWhole();
    void keepsAllThatCameWhenItStops_data();
    void keepsAllThatCameWhenItStops();
    void shortPiecesAreWrittenAtOnce();
    void removesWhatIsNotTheFile();
    void diskFillsUp();
    void diskIsFullAtTheEnd();
    void nothingIsWrittenBehindWhatFailed();

private:
    [[nodiscard]] std::unique_ptr<ArrivingFile> arriving(const QString &folder, qint64 size, BlockWriter &writer);
    [[nodiscard]] static Result<void> give(ArrivingFile &file, QByteArrayView bytes);

    std::optional<QTemporaryDir> m_folder;
};

std::unique_ptr<ArrivingFile> TestArrivingFile::arriving(const QString &folder, qint64 size, BlockWriter &writer)
{
    const transfer::Entry entry = entryOf(size);
    auto file = std::make_unique<ArrivingFile>(folder, entry.path, entry, QStringLiteral("someone"));
    file->setWriter(&writer);
    if (file->look() != ArrivingFile::Found::Nothing || !file->begin(0, size, entry.modifiedNs))
        return nullptr;
    return file;
}

// The bytes must stay where they are until it has finished or stopped.
Result<void> TestArrivingFile::give(ArrivingFile &file, QByteArrayView bytes)
{
    for (; !bytes.isEmpty(); bytes = bytes.sliced(std::min(pieceBytes, bytes.size()))) {
        if (const Result<void> written = file.write(bytes.first(std::min(pieceBytes, bytes.size()))); !written)
            return written;
    }
    return {};
}

void TestArrivingFile::arrivesWhole()
{
    const QByteArray bytes = testing::pattern(8 * MiB + 12'345);
    BlockWriter writer(mostUnwritten);
    const auto file = arriving(m_folder->path(), bytes.size(), writer);
    QVERIFY(file);
    QVERIFY(give(*file, bytes).has_value());
    QVERIFY(file->finish(digestOf(bytes), false).has_value());
    QVERIFY(!file->isWriting());
    QVERIFY(contentOf(m_folder->filePath(QStringLiteral("big.bin"))) == bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("big.bin")});
}

void TestArrivingFile::keepsAllThatCameWhenItStops_data()
{
    QTest::addColumn<bool>("isSuspended"); // else it is destroyed
    QTest::newRow("suspended") << true;
    QTest::newRow("destroyed") << false;
}

void TestArrivingFile::keepsAllThatCameWhenItStops()
{
    QFETCH(bool, isSuspended);
    const QByteArray bytes = testing::pattern(2 * MiB);
    BlockWriter writer(mostUnwritten);
    auto file = arriving(m_folder->path(), 2 * bytes.size(), writer);
    QVERIFY(file);
    QVERIFY(give(*file, bytes).has_value());
    if (isSuspended)
        file->suspend();
    else
        file.reset();
    QVERIFY(contentOf(m_folder->filePath(QStringLiteral("big.bin.part"))) == bytes);
}

void TestArrivingFile::shortPiecesAreWrittenAtOnce()
{
    const QByteArray bytes = testing::pattern(4096);
    BlockWriter writer(mostUnwritten);
    const auto file = arriving(m_folder->path(), MiB, writer);
    QVERIFY(file);
    QVERIFY(give(*file, bytes).has_value());
    QVERIFY(!file->isWriting());
    QVERIFY(contentOf(file->partPath()) == bytes);
}

void TestArrivingFile::removesWhatIsNotTheFile()
{
    const QByteArray bytes = testing::pattern(2 * MiB);
    BlockWriter writer(mostUnwritten);
    const auto file = arriving(m_folder->path(), bytes.size(), writer);
    QVERIFY(file);
    QVERIFY(give(*file, bytes).has_value());
    const Result<void> finished = file->finish(digestOf("another"), false);
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, NetErrorCode::DigestMismatch);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

// It is told by a later piece or at the end, and what is in the file is its beginning, without a hole.
void TestArrivingFile::diskFillsUp()
{
    const testing::SmallVolume volume(4 * MiB);
    if (!volume.isMounted())
        QSKIP("mounting a small volume needs root");
    const QByteArray bytes = testing::pattern(32 * MiB);
    BlockWriter writer(mostUnwritten);
    auto file = arriving(volume.filePath(QStringLiteral(".")), bytes.size(), writer);
    QVERIFY(file);
    const Result<void> given = give(*file, bytes);
    QVERIFY(!given);
    QCOMPARE(given.error().code, NetErrorCode::DiskFull);
    file->suspend();
    const QByteArray there = contentOf(file->partPath());
    QVERIFY(there.size() > 3 * MiB);
    QVERIFY(QByteArrayView(bytes).startsWith(there));
    // And it can be gone on with.
    file.reset();
    ArrivingFile again(volume.filePath(QStringLiteral(".")), QStringLiteral("big.bin"), entryOf(bytes.size()),
                       QStringLiteral("someone"));
    QVERIFY(again.look() == ArrivingFile::Found::Beginning);
    QVERIFY(again.verify(bytes.size()).value_or(false));
    QCOMPARE(again.offset(), there.size());
    QCOMPARE(again.digest(), digestOf(there));
}

// All of it was given before the first of it failed.
void TestArrivingFile::diskIsFullAtTheEnd()
{
    const testing::SmallVolume volume(2 * MiB);
    if (!volume.isMounted())
        QSKIP("mounting a small volume needs root");
    const QByteArray bytes = testing::pattern(static_cast<qint64>(mostUnwritten) * pieceBytes);
    BlockWriter writer(mostUnwritten);
    const auto file = arriving(volume.filePath(QStringLiteral(".")), bytes.size(), writer);
    QVERIFY(file);
    Result<void> done = give(*file, bytes);
    if (done)
        done = file->finish(digestOf(bytes), false);
    QVERIFY(!done);
    QCOMPARE(done.error().code, NetErrorCode::DiskFull);
    file->suspend();
    QVERIFY(QByteArrayView(bytes).startsWith(contentOf(volume.filePath(QStringLiteral("big.bin.part")))));
    QVERIFY(!QFile::exists(volume.filePath(QStringLiteral("big.bin"))));
}

// Not even a short piece for which there is room again.
void TestArrivingFile::nothingIsWrittenBehindWhatFailed()
{
    const testing::SmallVolume volume(2 * MiB);
    if (!volume.isMounted())
        QSKIP("mounting a small volume needs root");
    const QByteArray bytes = testing::pattern(pieceBytes);
    BlockWriter writer(mostUnwritten);
    const auto file = arriving(volume.filePath(QStringLiteral(".")), 2 * MiB, writer);
    QVERIFY(file);
    static_cast<void>(volume.fill(QStringLiteral("ballast"), 2 * MiB)); // until it is full
    QVERIFY(file->write(bytes).has_value());
    QTRY_VERIFY(writer.isIdle());
    QVERIFY(QFile::remove(volume.filePath(QStringLiteral("ballast"))));
    QVERIFY(!file->write(QByteArrayView(bytes).first(10)));
    QVERIFY(QFileInfo(file->partPath()).size() < bytes.size());
}

QTEST_GUILESS_MAIN(TestArrivingFile)
#include "tst_arrivingfile.moc"
