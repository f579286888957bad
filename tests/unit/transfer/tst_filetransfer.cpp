#include "filedigest.h"
#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"
#include "transferfixture.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace net;
using namespace testing;

class TestFileTransfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsAFile();
    void sendsAFolder();
    void sendsAnEmptyFile();
    void keepsTimeAndExecutableBit();
    void sendsManySmallFiles();
    void neverReplaces();
    void skipsWhatIsThere();
    void asksAndTakesOnlyWhatIsWanted();
    void canBeDeclined();
    void noticesACorruptedByte();
    void doesNotFollowLinks();
    void tellsOfNamesThatAreNoText();
    void putsNothingThroughALink();
    void tellsWhatCannotBeSent();
    void digestIsThatOfXxhsum();
};

void TestFileTransfer::sendsAFile()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(5'000'000);
    fixture.put(QStringLiteral("你好.bin"), bytes);
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("你好.bin")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("你好.bin")), bytes);
    QCOMPARE(fixture.names(), QStringList(QStringLiteral("你好.bin")));
    const TransferInfo sent = fixture.sendLine();
    const TransferInfo received = fixture.receiveLine();
    QCOMPARE(received.state, TransferState::Done);
    QCOMPARE(sent.digest.size(), 32);
    QCOMPARE(received.digest, sent.digest);
    QCOMPARE(sent.bytesDone, 5'000'000);
    QCOMPARE(received.bytesDone, 5'000'000);
    QCOMPARE(received.peerName, QStringLiteral("sender"));
    QCOMPARE(sent.peerName, QStringLiteral("receiver"));
    QCOMPARE(fixture.count(EventKind::FileReceived), 1);
    QCOMPARE(fixture.count(EventKind::TransferDone), 2);
}

void TestFileTransfer::sendsAFolder()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("tree/a.txt"), "a");
    fixture.put(QStringLiteral("tree/sub/b.txt"), "b");
    fixture.put(QStringLiteral("tree/sub/deeper/.hidden"), "h");
    QVERIFY(QDir().mkpath(fixture.outPath(QStringLiteral("tree/empty"))));
    fixture.put(QStringLiteral("single"), "s");
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("tree/"), QStringLiteral("single")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("tree/sub/b.txt")), "b");
    QCOMPARE(fixture.got(QStringLiteral("tree/sub/deeper/_hidden")), "h");
    QVERIFY(QFileInfo(fixture.in.filePath(QStringLiteral("tree/empty"))).isDir());
    QCOMPARE(fixture.got(QStringLiteral("single")), "s");
    QCOMPARE(fixture.receiveLine().filesDone, 4);
}

void TestFileTransfer::sendsAnEmptyFile()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("empty"), {});
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("empty")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("empty")), "");
}

void TestFileTransfer::keepsTimeAndExecutableBit()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("d/run.sh"), "#!");
    const QDateTime time = QDateTime::fromSecsSinceEpoch(1'000'000'000);
    QFile file(fixture.outPath(QStringLiteral("d/run.sh")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(file.setPermissions(file.permissions() | QFile::ExeOwner));
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("d")})), TransferState::Done);
    const QFileInfo there(fixture.in.filePath(QStringLiteral("d/run.sh")));
    QCOMPARE(there.lastModified(), time);
    QVERIFY(there.isExecutable());
}

void TestFileTransfer::sendsManySmallFiles()
{
    TransferFixture fixture;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i)
        fixture.put(QStringLiteral("many/%1/%2").arg(i % 20).arg(i), QByteArray::number(i));
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("many")})), TransferState::Done);
    QCOMPARE(fixture.receiveLine().filesDone, count);
    for (const int i : {0, 1, 5000, count - 1})
        QCOMPARE(fixture.got(QStringLiteral("many/%1/%2").arg(i % 20).arg(i)), QByteArray::number(i));
    QCOMPARE(fixture.names().size(), count + 21);
    const std::vector<TransferFile> listed = fixture.sender.board().files(fixture.sendLine().id, TransferBoard::maxListed);
    QCOMPARE(std::count_if(listed.begin(), listed.end(), [](const TransferFile &file) { return file.isDone; }), count);
}

void TestFileTransfer::neverReplaces()
{
    TransferFixture fixture;
    QFile mine(fixture.in.filePath(QStringLiteral("a.txt")));
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    fixture.put(QStringLiteral("a.txt"), "theirs");
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("a.txt")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("a.txt")), "mine");
    QCOMPARE(fixture.got(QStringLiteral("a (2).txt")), "theirs");
}

void TestFileTransfer::skipsWhatIsThere()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(3'000'000);
    fixture.put(QStringLiteral("d/a.bin"), bytes);
    fixture.put(QStringLiteral("d/b.bin"), "b");
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("d")})), TransferState::Done);
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("d")})), TransferState::Done);
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("d"), QStringLiteral("d/a.bin"), QStringLiteral("d/b.bin")}));
    QCOMPARE(fixture.receiveLine().bytesResumed, 3'000'001);
    // The same name, size and time, but other bytes: beside it.
    const QDateTime time = QFileInfo(fixture.outPath(QStringLiteral("d/a.bin"))).lastModified();
    QFile file(fixture.outPath(QStringLiteral("d/a.bin")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("other") == 5 && file.flush() &&
            file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    const TransferState st = fixture.transfer(fixture.sending({QStringLiteral("d")}));
    QCOMPARE(st, TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("d/a.bin")), bytes);
    QVERIFY(fixture.got(QStringLiteral("d/a (2).bin")).startsWith("other"));
}

void TestFileTransfer::asksAndTakesOnlyWhatIsWanted()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), "aa");
    fixture.put(QStringLiteral("b"), "bbb");
    FileReceiverOptions options = fixture.receiving();
    options.policy = ReceivePolicy::Ask;
    QVERIFY(fixture.start(options));
    fixture.sender.send(fixture.sending({QStringLiteral("a"), QStringLiteral("b")}));
    QTRY_COMPARE(fixture.asked.size(), size_t{1});
    const TransferInfo line = fixture.receiveLine();
    QCOMPARE(line.state, TransferState::Asking);
    QCOMPARE(line.files, 2);
    QCOMPARE(line.bytes, 5);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Offering);
    const std::vector<TransferFile> files = fixture.receiver.board().files(line.id);
    QCOMPARE(files.at(1).path, QStringLiteral("b"));
    fixture.receiver.accept(line.id, {0});
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Done);
    QCOMPARE(fixture.names(), QStringList(QStringLiteral("b")));
    QCOMPARE(fixture.sendLine().bytesDone, 3);
}

void TestFileTransfer::canBeDeclined()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), "aa");
    FileReceiverOptions options = fixture.receiving();
    options.policy = ReceivePolicy::Ask;
    QVERIFY(fixture.start(options));
    fixture.sender.send(fixture.sending({QStringLiteral("a")}));
    QTRY_COMPARE(fixture.asked.size(), size_t{1});
    fixture.receiver.decline(fixture.asked.front());
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Declined);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::OfferDeclined);
    QVERIFY(fixture.names().isEmpty());
}

void TestFileTransfer::noticesACorruptedByte()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a.bin"), testing::pattern(2'000'000));
    QVERIFY(fixture.start());
    FileSenderOptions options = fixture.sending({QStringLiteral("a.bin")});
    options.corruptOneByte = true;
    QCOMPARE(fixture.transfer(options), TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::DigestMismatch);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::DigestMismatch);
    QVERIFY2(fixture.names().isEmpty(), qPrintable(fixture.names().join(u' ')));
}

void TestFileTransfer::doesNotFollowLinks()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("secret"), "secret");
    fixture.put(QStringLiteral("d/a"), "a");
    QVERIFY(QFile::link(QStringLiteral("../secret"), fixture.outPath(QStringLiteral("d/link"))));
    QVERIFY(QFile::link(QStringLiteral("."), fixture.outPath(QStringLiteral("d/loop"))));
    QVERIFY(fixture.start());
    // It says so: two were left behind.
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("d")})), TransferState::Failed);
    QCOMPARE(fixture.sendLine().filesFailed, 2);
    QCOMPARE(errorName(fixture.sendLine().error.code), "left-out");
    QVERIFY(fixture.sendLine().error.subject == u"d/link" || fixture.sendLine().error.subject == u"d/loop");
    QCOMPARE(fixture.sendLine().error.detail, QStringLiteral("link"));
    QCOMPARE(fixture.sendLine().error.number, 1); // more
    QVERIFY(!fixture.sendLine().isResumable);     // sending again brings nothing
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("d"), QStringLiteral("d/a")}));
}

// As a zip of an old Windows leaves them: Qt does not list them, and nobody would miss them.
void TestFileTransfer::tellsOfNamesThatAreNoText()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("d/a"), "a");
    fixture.put(QStringLiteral("d/资料/b"), "b");
    const QByteArray inner = QFile::encodeName(fixture.outPath(QStringLiteral("d/资料"))) + "/\xb2\xe2\xca\xd4.txt"; // GBK
    std::FILE *const file = std::fopen(inner.constData(), "w");
    if (!file)
        QSKIP("this system takes no such name");
    std::fclose(file);
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("d")})), TransferState::Failed);
    QCOMPARE(fixture.sendLine().filesDone, 2);
    QCOMPARE(fixture.sendLine().filesFailed, 1);
    QCOMPARE(errorName(fixture.sendLine().error.code), "left-out");
    QCOMPARE(fixture.sendLine().error.subject, QStringLiteral("d/资料/\\xB2\\xE2\\xCA\\xD4.txt"));
    QCOMPARE(fixture.sendLine().error.detail, QStringLiteral("name"));
}

void TestFileTransfer::putsNothingThroughALink()
{
    TransferFixture fixture;
    QTemporaryDir elsewhere;
    QVERIFY(QFile::link(elsewhere.path(), fixture.in.filePath(QStringLiteral("d"))));
    fixture.put(QStringLiteral("d/a"), "a");
    QVERIFY(fixture.start());
    QVERIFY(fixture.transfer(fixture.sending({QStringLiteral("d")})) != TransferState::Done);
    QVERIFY(QDir(elsewhere.path()).isEmpty());
}

void TestFileTransfer::tellsWhatCannotBeSent()
{
    TransferFixture fixture;
    QVERIFY(fixture.start());
    fixture.sender.send(fixture.sending({QStringLiteral("missing")}));
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::FileNotFound);
    FileReceiverOptions options = fixture.receiving();
    options.folder = fixture.in.filePath(QStringLiteral("missing"));
    QVERIFY(!fixture.start(options));
    QCOMPARE(fixture.error.code, NetErrorCode::FileNotFound);
}

void TestFileTransfer::digestIsThatOfXxhsum()
{
    FileDigest digest;
    QCOMPARE(digest.value().toHex(), "99aa06d3014798d86001c324468d497f"); // of nothing: the reference's test vector
    digest.add("a");
    digest.add("bc");
    QCOMPARE(digest.value().toHex(), "06b05ab6733a618578af5f94892f3950"); // printf abc | xxhsum -H128
}

NETWORK_TEST_MAIN(TestFileTransfer)
#include "tst_filetransfer.moc"
