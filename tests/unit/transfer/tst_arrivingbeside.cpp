// A file that arrives where others are at work: another process, a note in the way, a disk that keeps times coarsely.
#include "arrivingfile.h"
#include "clock.h"
#include "partnote.h"
#include "platform.h"
#include "serverfixture.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace net;

namespace {

constexpr qint64 MiB = qint64{1} << 20;
constexpr qint64 changedNs = 1'700'000'000 * nsPerSecond;

transfer::Entry entryOf(const QString &path, qint64 size)
{
    transfer::Entry entry;
    entry.path = path;
    entry.size = size;
    entry.modifiedNs = changedNs;
    return entry;
}

QByteArray digestOf(QByteArrayView bytes)
{
    FileDigest digest;
    digest.add(bytes);
    return digest.value();
}

} // namespace

class TestArrivingBeside : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void anotherProcessWritesThePart_data();
    void anotherProcessWritesThePart();
    void anotherProcessGoesOnWithTheBeginning();
    void keepsOthersOffUntilItIsThere_data();
    void keepsOthersOffUntilItIsThere();
    void isGoneOnWithUnderItsLock();
    void aFileStandsWhereTheNoteGoes();
    void aLinkStandsWhereTheNoteGoes();
    void aLinkStandsWhereThePartGoes_data();
    void aLinkStandsWhereThePartGoes();
    void anOldNoteAloneIsNoHindrance();
    void timesThatAreKeptCoarsely_data();
    void timesThatAreKeptCoarsely();

private:
    [[nodiscard]] QString pathOf(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] std::unique_ptr<ArrivingFile> arriving(const transfer::Entry &entry) const
    {
        return std::make_unique<ArrivingFile>(m_folder->path(), entry.path, entry, QStringLiteral("someone"));
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(pathOf(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

    std::optional<QTemporaryDir> m_folder;
};

void TestArrivingBeside::anotherProcessWritesThePart_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("part");
    QTest::newRow("a short file") << qint64{4096} << QStringLiteral("x.bin.netyard-part");
    QTest::newRow("an older version") << 2 * MiB << QStringLiteral("x.bin.part");
}

void TestArrivingBeside::anotherProcessWritesThePart()
{
    QFETCH(qint64, size);
    QFETCH(QString, part);
    const QByteArray theirs = testing::pattern(size / 2);
    put(part, theirs);
    transfer::Entry older = entryOf(QStringLiteral("x.bin"), size);
    older.modifiedNs -= 10 * nsPerSecond;
    if (size >= ArrivingFile::worthKeeping)
        QVERIFY((PartNote{QStringLiteral("someone"), older}.writeTo(pathOf(QStringLiteral("x.bin.part-info")))));
    QFile held(pathOf(part)); // as that process has it
    QVERIFY(held.open(QIODevice::ReadWrite));
    QVERIFY(lockFile(held.handle()));

    const QByteArray bytes(size, 'm');
    const auto file = arriving(entryOf(QStringLiteral("x.bin"), size));
    QCOMPARE(file->look(), ArrivingFile::Found::Nothing);
    QVERIFY(file->begin(0, size, changedNs).has_value());
    QVERIFY(file->write(bytes).has_value());
    QVERIFY(file->finish(digestOf(bytes), false).has_value());
    QCOMPARE(file->place(), QStringLiteral("x (2).bin"));
    QVERIFY(content(QStringLiteral("x (2).bin")) == bytes);
    QVERIFY(content(part) == theirs);
}

void TestArrivingBeside::anotherProcessGoesOnWithTheBeginning()
{
    const transfer::Entry entry = entryOf(QStringLiteral("x.bin"), 2 * MiB);
    put(QStringLiteral("x.bin.part"), testing::pattern(MiB));
    QVERIFY((PartNote{QStringLiteral("someone"), entry}.writeTo(pathOf(QStringLiteral("x.bin.part-info")))));
    QFile held(pathOf(QStringLiteral("x.bin.part")));
    QVERIFY(held.open(QIODevice::ReadWrite));
    QVERIFY(lockFile(held.handle()));
    const auto file = arriving(entry);
    QCOMPARE(file->look(), ArrivingFile::Found::Nothing);
    QCOMPARE(file->place(), QStringLiteral("x (2).bin"));
}

void TestArrivingBeside::keepsOthersOffUntilItIsThere_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("short") << qint64{4096};
    QTest::newRow("long") << 2 * MiB;
}

void TestArrivingBeside::keepsOthersOffUntilItIsThere()
{
    QFETCH(qint64, size);
    const QByteArray bytes = testing::pattern(size);
    const auto file = arriving(entryOf(QStringLiteral("x.bin"), size));
    QCOMPARE(file->look(), ArrivingFile::Found::Nothing);
    QVERIFY(file->begin(0, size, changedNs).has_value());
    QFile other(file->partPath());
    QVERIFY(other.open(QIODevice::ReadWrite));
    QVERIFY(!lockFile(other.handle()));
    QVERIFY(file->write(bytes).has_value());
    QVERIFY(file->finish(digestOf(bytes), false).has_value());
    QVERIFY(lockFile(other.handle()));
    // What it locked now has its name: to whoever wanted the part it is not that any more.
    FileLock lock;
    QVERIFY(!lock.take(other));
    QCOMPARE(names(), QStringList{QStringLiteral("x.bin")});
}

void TestArrivingBeside::isGoneOnWithUnderItsLock()
{
    const QByteArray bytes = testing::pattern(2 * MiB);
    const transfer::Entry entry = entryOf(QStringLiteral("x.bin"), bytes.size());
    put(QStringLiteral("x.bin.part"), bytes.first(MiB));
    QVERIFY((PartNote{QStringLiteral("someone"), entry}.writeTo(pathOf(QStringLiteral("x.bin.part-info")))));
    const auto file = arriving(entry);
    QCOMPARE(file->look(), ArrivingFile::Found::Beginning);
    QFile other(pathOf(QStringLiteral("x.bin.part")));
    QVERIFY(other.open(QIODevice::ReadWrite));
    QVERIFY(!lockFile(other.handle()));
    const Result<bool> verified = file->verify(bytes.size());
    QVERIFY(verified && *verified);
    QVERIFY(!lockFile(other.handle()));
    QCOMPARE(file->offset(), MiB);
    QVERIFY(file->begin(MiB, bytes.size(), changedNs).has_value());
    QVERIFY(file->write(QByteArrayView(bytes).sliced(MiB)).has_value());
    QVERIFY(file->finish(digestOf(bytes), false).has_value());
    QVERIFY(content(QStringLiteral("x.bin")) == bytes);
    QCOMPARE(names(), QStringList{QStringLiteral("x.bin")});
}

void TestArrivingBeside::aFileStandsWhereTheNoteGoes()
{
    const QByteArray theirs("what I noted about x.bin");
    put(QStringLiteral("x.bin.part-info"), theirs);
    const QByteArray bytes = testing::pattern(2 * MiB);
    const auto file = arriving(entryOf(QStringLiteral("x.bin"), bytes.size()));
    QCOMPARE(file->look(), ArrivingFile::Found::Nothing);
    QVERIFY(file->begin(0, bytes.size(), changedNs).has_value());
    QVERIFY(file->write(bytes).has_value());
    QVERIFY(file->finish(digestOf(bytes), false).has_value());
    QCOMPARE(names(), (QStringList{QStringLiteral("x (2).bin"), QStringLiteral("x.bin.part-info")}));
    QCOMPARE(content(QStringLiteral("x.bin.part-info")), theirs);
}

void TestArrivingBeside::aLinkStandsWhereTheNoteGoes()
{
    const QTemporaryDir outside;
    QFile mine(outside.filePath(QStringLiteral("mine.txt")));
    QVERIFY(mine.open(QIODevice::ReadWrite));
    QVERIFY(mine.write("mine") == 4 && mine.flush());
    QVERIFY(QFile::link(mine.fileName(), pathOf(QStringLiteral("x.bin.part-info"))));
    const auto file = arriving(entryOf(QStringLiteral("x.bin"), 2 * MiB));
    QCOMPARE(file->look(), ArrivingFile::Found::Nothing);
    QVERIFY(file->begin(0, 2 * MiB, changedNs).has_value());
    QCOMPARE(file->place(), QStringLiteral("x (2).bin"));
    QVERIFY(mine.seek(0));
    QCOMPARE(mine.readAll(), QByteArray("mine"));
}

void TestArrivingBeside::aLinkStandsWhereThePartGoes_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("comesLater"); // after it was looked
    for (const bool comesLater : {false, true}) {
        QTest::addRow("short, %d", comesLater) << qint64{4096} << QStringLiteral("x.bin.netyard-part") << comesLater;
        QTest::addRow("long, %d", comesLater) << 2 * MiB << QStringLiteral("x.bin.part") << comesLater;
    }
}

void TestArrivingBeside::aLinkStandsWhereThePartGoes()
{
    QFETCH(qint64, size);
    QFETCH(QString, part);
    QFETCH(bool, comesLater);
    const QTemporaryDir outside;
    QFile mine(outside.filePath(QStringLiteral("mine.txt")));
    QVERIFY(mine.open(QIODevice::ReadWrite));
    QVERIFY(mine.write("mine") == 4 && mine.flush());
    if (!comesLater)
        QVERIFY(QFile::link(mine.fileName(), pathOf(part)));
    const QByteArray bytes = testing::pattern(size);
    const auto file = arriving(entryOf(QStringLiteral("x.bin"), size));
    QCOMPARE(file->look(), ArrivingFile::Found::Nothing);
    if (comesLater)
        QVERIFY(QFile::link(mine.fileName(), pathOf(part)));
    QVERIFY(file->begin(0, size, changedNs).has_value());
    QVERIFY(file->write(bytes).has_value());
    QVERIFY(file->finish(digestOf(bytes), false).has_value());
    QVERIFY(content(QStringLiteral("x (2).bin")) == bytes);
    QVERIFY(mine.seek(0));
    QCOMPARE(mine.readAll(), QByteArray("mine"));
}

// Its beginning was removed by hand.
void TestArrivingBeside::anOldNoteAloneIsNoHindrance()
{
    transfer::Entry entry = entryOf(QStringLiteral("x.bin"), 2 * MiB);
    QVERIFY((PartNote{QStringLiteral("someone"), entry}.writeTo(pathOf(QStringLiteral("x.bin.part-info")))));
    entry.modifiedNs += 10 * nsPerSecond;
    const QByteArray bytes = testing::pattern(2 * MiB);
    const auto file = arriving(entry);
    QCOMPARE(file->look(), ArrivingFile::Found::Nothing);
    QVERIFY(file->begin(0, bytes.size(), entry.modifiedNs).has_value());
    QVERIFY(file->write(bytes).has_value());
    QVERIFY(file->finish(digestOf(bytes), false).has_value());
    QCOMPARE(names(), QStringList{QStringLiteral("x.bin")});
}

void TestArrivingBeside::timesThatAreKeptCoarsely_data()
{
    QTest::addColumn<qint64>("offMs");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("to the millisecond") << qint64{0} << true;
    QTest::newRow("FAT, earlier") << qint64{-1999} << true;
    QTest::newRow("FAT, later") << qint64{1999} << true;
    QTest::newRow("another") << qint64{2000} << false;
}

void TestArrivingBeside::timesThatAreKeptCoarsely()
{
    QFETCH(qint64, offMs);
    QFETCH(bool, isSame);
    const QByteArray bytes = testing::pattern(4096);
    put(QStringLiteral("x.bin"), bytes);
    QFile there(pathOf(QStringLiteral("x.bin")));
    QVERIFY(there.open(QIODevice::ReadWrite));
    QVERIFY(there.setFileTime(QDateTime::fromMSecsSinceEpoch(changedNs / nsPerMs + offMs), QFile::FileModificationTime));
    there.close();
    const auto file = arriving(entryOf(QStringLiteral("x.bin"), bytes.size()));
    QCOMPARE(file->look(), isSame ? ArrivingFile::Found::Whole : ArrivingFile::Found::Nothing);
}

QTEST_MAIN(TestArrivingBeside)
#include "tst_arrivingbeside.moc"
