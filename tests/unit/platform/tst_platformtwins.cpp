// What every system can do, in the same words: built twice, once on this system's own ways and once on those that others get
// (twins.h). Nothing here may depend on which it is.
#include "filerename.h"
#include "oddnames.h"
#include "pathlook.h"
#include "platform.h"
#include "servedfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <csignal>

using namespace net;

namespace {

// Two ends of a connection, made with the room's own calls.
struct Ends {
    ListenSocket listening;
    Descriptor client = -1;
    Descriptor server = -1;

    ~Ends()
    {
        for (const Descriptor descriptor : {listening.descriptor, client, server}) {
            if (descriptor >= 0)
                closeDescriptor(descriptor);
        }
    }
    [[nodiscard]] bool open()
    {
        ListenRequest request;
        request.address = QHostAddress(QHostAddress::LocalHost);
        const Result<ListenSocket> made = openListenSocket(request);
        if (!made)
            return false;
        listening = *made;
        ConnectRequest connecting;
        connecting.peer = listening.local;
        const Result<Descriptor> begun = startConnecting(connecting);
        if (!begun)
            return false;
        client = *begun;
        return QTest::qWaitFor([this] { return accept(); }) && connectResult(client) == 0;
    }
    bool accept()
    {
        const auto accepted = acceptSocket(listening.descriptor);
        if (!accepted || !*accepted)
            return false;
        server = (*accepted)->descriptor;
        return (*accepted)->peer == localEndpoint(client) && (*accepted)->local == listening.local;
    }
};

// All that is there just now.
QByteArray received(Descriptor descriptor, TransferResult *last = nullptr)
{
    QByteArray all;
    for (;;) {
        char buffer[65536];
        const TransferResult result = receiveBytes(descriptor, buffer, sizeof buffer);
        if (last)
            *last = result;
        if (result.status != TransferStatus::Done || result.bytes == 0)
            return all;
        all.append(buffer, result.bytes);
    }
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPlatformTwins final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); } // as the programs do where send() cannot be told

    void connects()
    {
        Ends ends;
        QVERIFY(ends.open());
        QCOMPARE(peerEndpoint(ends.client), ends.listening.local);
        QVERIFY(ends.listening.local.port() != 0);
        // Nobody else waits, and that does not block.
        const auto none = acceptSocket(ends.listening.descriptor);
        QVERIFY(none && !*none);
    }

    void isRefused()
    {
        Ends ends;
        QVERIFY(ends.open());
        closeDescriptor(std::exchange(ends.listening.descriptor, -1));
        ConnectRequest request;
        request.peer = ends.listening.local;
        const Result<Descriptor> begun = startConnecting(request);
        if (!begun) { // decided at once
            QCOMPARE(begun.error().code, NetErrorCode::ConnectionRefused);
            return;
        }
        int code = 0; // told once only
        QVERIFY(QTest::qWaitFor([&] { return (code = connectResult(*begun)) != 0; }));
        QCOMPARE(errorFromSystem(code, {}).code, NetErrorCode::ConnectionRefused);
        closeDescriptor(*begun);
    }

    void portInUse()
    {
        Ends ends;
        QVERIFY(ends.open());
        ListenRequest request;
        request.address = QHostAddress(QHostAddress::LocalHost);
        request.port = ends.listening.local.port();
        request.reuseAddress = false;
        const Result<ListenSocket> second = openListenSocket(request);
        QVERIFY(!second);
        QCOMPARE(second.error().code, NetErrorCode::PortInUse);
    }

    void sendsAndReceives()
    {
        Ends ends;
        QVERIFY(ends.open());
        char none = 0;
        QCOMPARE(receiveBytes(ends.server, &none, 1).status, TransferStatus::WouldBlock);
        QCOMPARE(int(peek(ends.server)), int(PeekResult::Nothing));
        QCOMPARE(sendBytes(ends.client, QByteArrayView("one "), true).bytes, 4);
        QCOMPARE(sendBytes(ends.client, QByteArrayView("two "), QByteArrayView("three")).bytes, 9);
        QCOMPARE(sendBytes(ends.client, QByteArrayView(), QByteArrayView(" four")).bytes, 5);
        QByteArray all;
        QTRY_VERIFY((all += received(ends.server)) == "one two three four");
        // A peer that reads nothing: at some time nothing more is taken, and that does not block either.
        const QByteArray much(1 << 20, 'x');
        TransferResult result;
        qint64 taken = 0;
        for (int i = 0; i < 1000 && result.status != TransferStatus::WouldBlock; ++i) {
            result = sendBytes(ends.client, much, QByteArrayView("tail"));
            QVERIFY(result.status != TransferStatus::Failed);
            taken += result.bytes;
        }
        QCOMPARE(result.status, TransferStatus::WouldBlock);
        qint64 came = 0;
        QTRY_VERIFY((came += received(ends.server).size()) == taken);
    }

    void endsInOrder()
    {
        Ends ends;
        QVERIFY(ends.open());
        QCOMPARE(sendBytes(ends.client, QByteArrayView("last")).bytes, 4);
        shutdownWrite(ends.client);
        QTRY_COMPARE(int(peek(ends.server)), int(PeekResult::Data));
        TransferResult last;
        QCOMPARE(received(ends.server, &last), "last");
        QTRY_COMPARE(int(peek(ends.server)), int(PeekResult::EndOfStream));
        QCOMPARE(sendBytes(ends.server, QByteArrayView("still")).bytes, 5); // half-closed only
    }

    void endsWithAReset()
    {
        Ends ends;
        QVERIFY(ends.open());
        setAbortOnClose(ends.client);
        closeDescriptor(std::exchange(ends.client, -1));
        int code = 0; // told once only
        QVERIFY(QTest::qWaitFor([&] { return peek(ends.server, &code) == PeekResult::Reset; }));
        QCOMPARE(errorFromSystem(code, {}).code, NetErrorCode::ConnectionReset);
        QCOMPARE(sendBytes(ends.server, QByteArrayView("to nobody")).status, TransferStatus::Failed);
    }

    void tellsOfAConnection()
    {
        Ends ends;
        QVERIFY(ends.open());
        setSocketBuffers(ends.client, 65536, 65536);
        setNoDelay(ends.client, true);
        setKeepAlive(ends.client, true);
        const TcpKernelInfo info = tcpKernelInfo(ends.client);
        QVERIFY(info.sendBuffer >= 65536 && info.receiveBuffer >= 65536);
        QVERIFY(info.roundTripUs >= -1 && info.sendQueue >= -1 && info.receiveQueue >= -1 && !info.isGone);
    }

    void sendsDatagrams_data()
    {
        QTest::addColumn<QString>("bound");
        QTest::addColumn<QString>("to");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << QStringLiteral("127.0.0.1");
        QTest::newRow("IPv6") << QStringLiteral("::1") << QStringLiteral("::1");
        QTest::newRow("IPv4 from a socket of both") << QStringLiteral("any") << QStringLiteral("127.0.0.1");
        QTest::newRow("IPv6 from a socket of both") << QStringLiteral("any") << QStringLiteral("::1");
    }

    void sendsDatagrams()
    {
        QFETCH(QString, bound);
        QFETCH(QString, to);
        QUdpSocket receiver;
        receiver.setProxy(QNetworkProxy::NoProxy); // else binding asks the desktop for its proxies
        QVERIFY(receiver.bind(QHostAddress(to), 0));
        QUdpSocket sender;
        sender.setProxy(QNetworkProxy::NoProxy);
        const bool isAny = bound == u"any";
        QVERIFY(sender.bind(isAny ? QHostAddress(QHostAddress::Any) : QHostAddress(bound), 0));
        const IpFamily family = isAny || bound.contains(u':') ? IpFamily::V6 : IpFamily::V4;
        const Endpoint target(QHostAddress(to), receiver.localPort());
        const DatagramSendResult sent = sendDatagram(sender.socketDescriptor(), family, target, "hello");
        QCOMPARE(int(sent.status), int(DatagramSendStatus::Sent));
        QTRY_VERIFY(receiver.hasPendingDatagrams());
        QByteArray bytes(100, '\0');
        bytes.truncate(receiver.readDatagram(bytes.data(), bytes.size()));
        QCOMPARE(bytes, "hello");
        const DatagramSendResult refused = sendDatagram(sender.socketDescriptor(), family, target, QByteArray(70'000, 'x'));
        QCOMPARE(int(refused.status), int(DatagramSendStatus::Failed));
        QCOMPARE(errorFromSystem(refused.systemCode, {}).code, errorFromSystem(EMSGSIZE, {}).code);
        setReceiveBuffer(receiver.socketDescriptor(), 65536);
        QVERIFY(receiveBuffer(receiver.socketDescriptor()) >= 65536);
        QCOMPARE(localAddressTowards(target), QHostAddress(to));
    }

    void renamesWithoutReplacing()
    {
        const QTemporaryDir folder;
        const QString from = folder.filePath(QStringLiteral("from"));
        const QString to = folder.filePath(QStringLiteral("到"));
        QVERIFY(write(from, "new") && write(to, "there"));
        QCOMPARE(int(renameWithoutReplacing(from, to).status), int(RenameStatus::Exists));
        QCOMPARE(read(to), "there");
        QVERIFY(QFile::remove(to));
        QCOMPARE(int(renameWithoutReplacing(from, to).status), int(RenameStatus::Done));
        QCOMPARE(read(to), "new");
        QVERIFY(!QFile::exists(from));
        QCOMPARE(int(renameWithoutReplacing(from, folder.filePath(QStringLiteral("other"))).status),
                 int(RenameStatus::Failed));
    }

    void looksAtPaths()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("文"));
        QVERIFY(!lookAt(path).isThere());
        QVERIFY(write(path, "four"));
        const PathLook file = lookAt(path);
        QCOMPARE(int(file.kind), int(PathLook::Kind::File));
        QCOMPARE(file.size, qint64{4});
        QCOMPARE(file.modifiedMs, QFileInfo(path).lastModified().toMSecsSinceEpoch());
        QVERIFY(!lookAt(path + QStringLiteral("/x")).isThere());
        QCOMPARE(int(lookAt(folder.path()).kind), int(PathLook::Kind::Folder));
        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(path, link));
        QCOMPARE(int(lookAt(link).kind), int(PathLook::Kind::Link));
        QVERIFY(QFile::remove(path)); // it leads nowhere now, and is still there
        QCOMPARE(int(lookAt(link).kind), int(PathLook::Kind::Link));
    }

    void namesOfTextAreNotOdd()
    {
        const QTemporaryDir folder;
        QVERIFY(write(folder.filePath(QStringLiteral("文")), "one") && write(folder.filePath(QStringLiteral("a")), "two"));
        QCOMPARE(namesThatAreNoText(folder.path()), QByteArrayList());
        QCOMPARE(namesThatAreNoText(folder.filePath(QStringLiteral("none"))), QByteArrayList());
    }

    void servesFiles_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<ServedStatus>("status");
        QTest::newRow("a file") << QByteArray("a.txt") << ServedStatus::Ok;
        QTest::newRow("deeper") << QByteArray("d/文.txt") << ServedStatus::Ok;
        QTest::newRow("a folder") << QByteArray("d") << ServedStatus::Ok;
        QTest::newRow("the root") << QByteArray() << ServedStatus::Ok;
        QTest::newRow("none") << QByteArray("none") << ServedStatus::NotFound;
        QTest::newRow("below a file") << QByteArray("a.txt/x") << ServedStatus::NotFound;
        QTest::newRow("a link inside") << QByteArray("in") << ServedStatus::Ok;
        QTest::newRow("a link out") << QByteArray("out") << ServedStatus::Outside;
        QTest::newRow("through a linked folder") << QByteArray("outdir/secret") << ServedStatus::Outside;
    }

    void servesFiles()
    {
        QFETCH(QByteArray, path);
        QFETCH(ServedStatus, status);
        const QTemporaryDir folder;
        const QString top = QFileInfo(folder.path()).canonicalFilePath();
        const QString root = top + QStringLiteral("/root");
        QVERIFY(QDir().mkpath(root + QStringLiteral("/d")));
        QVERIFY(write(root + QStringLiteral("/a.txt"), "text") && write(root + QStringLiteral("/d/文.txt"), "text"));
        QVERIFY(write(top + QStringLiteral("/secret"), "secret"));
        QVERIFY(QFile::link(root + QStringLiteral("/a.txt"), root + QStringLiteral("/in")));
        QVERIFY(QFile::link(top + QStringLiteral("/secret"), root + QStringLiteral("/out")));
        QVERIFY(QFile::link(top, root + QStringLiteral("/outdir")));
        const ServedFile::Opened opened = ServedFile::open(root, path, false);
        QCOMPARE(int(opened.status), int(status));
        QCOMPARE(opened.file != nullptr, status == ServedStatus::Ok);
        if (status == ServedStatus::Outside)
            QCOMPARE(int(ServedFile::open(root, path, true).status), int(ServedStatus::Ok));
        // A look never finds what opening it would not give.
        if (const auto look = ServedFile::look(root, path)) {
            QVERIFY(opened.file && !opened.file->isFolder());
            QCOMPARE(*look, opened.file->look());
        }
        if (!opened.file || opened.file->isFolder())
            return;
        char bytes[16] = {};
        QCOMPARE(opened.file->read(bytes, sizeof bytes, 1), 3);
        QCOMPARE(QByteArray(bytes), "ext");
        QCOMPARE(opened.file->read(bytes, sizeof bytes, 4), 0);
        QCOMPARE(opened.file->facts().size, 4);
        QCOMPARE(opened.file->currentFacts(), opened.file->facts());
        QVERIFY(write(root + (path == "in" ? QStringLiteral("/a.txt") : u'/' + QString::fromUtf8(path)), "longer text"));
        QVERIFY(opened.file->currentFacts() != opened.file->facts());
    }

    void sendsFiles()
    {
        const QTemporaryDir folder;
        const QString root = QFileInfo(folder.path()).canonicalFilePath();
        QByteArray bytes(3'000'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(i * 7 + i / 1000);
        QVERIFY(write(root + QStringLiteral("/big"), bytes));
        const ServedFile::Opened opened = ServedFile::open(root, "big", false);
        QVERIFY(opened.file);
        Ends ends;
        QVERIFY(ends.open());
        QByteArray came;
        qint64 offset = 1000;
        const auto sendAndReceive = [&] {
            const TransferResult sent = opened.file->send(ends.client, offset, bytes.size() - offset);
            offset += sent.bytes;
            came += received(ends.server);
            return sent.status == TransferStatus::Failed || came.size() == bytes.size() - 1000;
        };
        QTRY_VERIFY(sendAndReceive());
        QVERIFY(came == bytes.mid(1000));
        const TransferResult end = opened.file->send(ends.client, bytes.size(), 10);
        QCOMPARE(int(end.status), int(TransferStatus::Done));
        QCOMPARE(end.bytes, 0);
    }

    void writesWhereItIsTold()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(writeAt(file, 4, "efgh"), QString());
        QCOMPARE(writeAt(file, 0, "abcd"), QString());
        QCOMPARE(writeAt(file, 6, {}), QString());
        QFile written(file.fileName());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("abcdefgh"));
        QVERIFY(!writeAt(written, 0, "x").isEmpty()); // it is open for reading only
    }

    void tellsWhatBecameOfAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("session"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12345") == 5 && file.flush());
        QCOMPARE(int(fateOf(file.handle(), path, 5)), int(FileFate::Whole));
        QCOMPARE(int(fateOf(file.handle(), path, 6)), int(FileFate::Cut));
        QVERIFY(QFile::remove(path));
        QCOMPARE(int(fateOf(file.handle(), path, 5)), int(FileFate::Removed));
    }

    void knowsLimits()
    {
        raiseDescriptorLimit();
        QVERIFY(descriptorLimit() == -1 || descriptorLimit() > 0);
        QVERIFY(nextDescriptor() == -1 || nextDescriptor() > 2);
        const QTemporaryDir folder;
        QVERIFY(freeBytesAt(folder.path()) > 0);
        QCOMPARE(freeBytesAt(QStringLiteral("/nowhere/at/all")), -1);
    }
};

QTEST_GUILESS_MAIN(TestPlatformTwins)
#include "tst_platformtwins.moc"
