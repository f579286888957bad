#include "platform.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace net;

namespace {

struct Pair {
    QTcpServer server;
    QTcpSocket client;
    std::unique_ptr<QTcpSocket> accepted;

    [[nodiscard]] bool connectThem()
    {
        if (!server.listen(QHostAddress::LocalHost))
            return false;
        client.connectToHost(server.serverAddress(), server.serverPort());
        if (!client.waitForConnected(5000) || !server.waitForNewConnection(5000))
            return false;
        accepted.reset(server.nextPendingConnection());
        return accepted != nullptr;
    }
};

} // namespace

class TestPlatform final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limits()
    {
        raiseDescriptorLimit();
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(limit.rlim_cur, limit.rlim_max);
        if (limit.rlim_cur != RLIM_INFINITY)
            QCOMPARE(descriptorLimit(), static_cast<qint64>(limit.rlim_cur));
    }

    void freeBytes()
    {
        const QTemporaryDir folder;
        QVERIFY(freeBytesAt(folder.path()) > 0);
        QVERIFY(freeBytesAt(folder.filePath(QStringLiteral("not yet there"))) > 0);
        QCOMPARE(freeBytesAt(QStringLiteral("/nowhere/at/all")), qint64{-1});
    }

    void listensOn_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("dualStack");
        QTest::addColumn<QStringList>("reachable");
        QTest::addColumn<QString>("unreachable");
        const QString v4 = QStringLiteral("127.0.0.1");
        const QString v6 = QStringLiteral("::1");
        QTest::newRow("IPv4 loopback") << v4 << false << QStringList{v4} << v6;
        QTest::newRow("IPv4 any") << QStringLiteral("0.0.0.0") << false << QStringList{v4} << v6;
        QTest::newRow("IPv6 loopback") << v6 << false << QStringList{v6} << v4;
        QTest::newRow("IPv6 any, alone") << QStringLiteral("::") << false << QStringList{v6} << v4;
        QTest::newRow("both") << QStringLiteral("::") << true << QStringList{v4, v6} << QString();
    }

    void listensOn()
    {
        QFETCH(QString, address);
        QFETCH(bool, dualStack);
        QFETCH(QStringList, reachable);
        QFETCH(QString, unreachable);
        ListenRequest request;
        request.address = QHostAddress(address);
        request.dualStack = dualStack;
        const Result<ListenSocket> socket = openListenSocket(request);
        QVERIFY2(socket, socket ? "" : qPrintable(socket.error().detail));
        QVERIFY(socket->local.port() != 0);
        for (const QString &host : reachable) {
            QTcpSocket client;
            client.connectToHost(host, socket->local.port());
            QVERIFY2(client.waitForConnected(5000), qPrintable(host));
        }
        if (!unreachable.isEmpty()) {
            QTcpSocket client;
            client.connectToHost(unreachable, socket->local.port());
            QVERIFY(!client.waitForConnected(5000));
            QCOMPARE(client.error(), QAbstractSocket::ConnectionRefusedError);
        }
        closeDescriptor(socket->descriptor);
    }

    void portInUseNamesTheHolder()
    {
        ListenRequest request;
        request.address = QHostAddress(QHostAddress::LocalHost);
        const Result<ListenSocket> first = openListenSocket(request);
        QVERIFY(first);
        request.port = first->local.port();
        const Result<ListenSocket> second = openListenSocket(request);
        QVERIFY(!second);
        QCOMPARE(int(second.error().code), int(NetErrorCode::PortInUse));
        QCOMPARE(second.error().subject, first->local.toString());
        QVERIFY2(second.error().detail.contains(QString::number(::getpid())), qPrintable(second.error().detail));
        closeDescriptor(first->descriptor);
        QVERIFY(portHolder(request.port, false).isEmpty());
    }

    void reuseIsAChoice()
    {
        ListenRequest request;
        request.address = QHostAddress(QHostAddress::LocalHost);
        const Result<ListenSocket> first = openListenSocket(request);
        QVERIFY(first);
        // A connection that the server's side closes first stays in TIME_WAIT and holds the port.
        QTcpServer server;
        QVERIFY(server.setSocketDescriptor(first->descriptor));
        QTcpSocket client;
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), first->local.port());
        QVERIFY(client.waitForConnected(5000) && server.waitForNewConnection(5000));
        std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
        accepted->disconnectFromHost();
        QVERIFY(client.waitForDisconnected(5000));
        QVERIFY(accepted->state() == QTcpSocket::UnconnectedState || accepted->waitForDisconnected(5000));
        server.close();

        request.port = first->local.port();
        request.reuseAddress = false;
        const Result<ListenSocket> without = openListenSocket(request);
        QVERIFY(!without);
        QCOMPARE(int(without.error().code), int(NetErrorCode::PortInUse));
        request.reuseAddress = true;
        const Result<ListenSocket> with = openListenSocket(request);
        QVERIFY(with);
        closeDescriptor(with->descriptor);
    }

    void addressNotLocal()
    {
        ListenRequest request;
        request.address = QHostAddress(QStringLiteral("192.0.2.1")); // RFC 5737: nobody's
        const Result<ListenSocket> socket = openListenSocket(request);
        QVERIFY(!socket);
        QCOMPARE(int(socket.error().code), int(NetErrorCode::AddressNotLocal));
        QCOMPARE(socket.error().subject, QStringLiteral("192.0.2.1"));
    }

    void privilegedPort()
    {
        if (::geteuid() == 0) {
            // Root may; a child that gives its rights up must not.
            QProcess child;
            child.setChildProcessModifier([] {
                if (::setuid(65534) != 0)
                    ::_exit(3);
            });
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--bind-privileged")});
            QVERIFY(child.waitForFinished(10'000));
            const QByteArray said = child.readAllStandardOutput();
            // The first unprivileged port is a setting of the system (containers set it to 0).
            QFile setting(QStringLiteral("/proc/sys/net/ipv4/ip_unprivileged_port_start"));
            QVERIFY(setting.open(QIODevice::ReadOnly));
            QCOMPARE(said.trimmed(), setting.readAll().trimmed().toInt() > 81 ? "port-privileged" : "bound");
        } else {
            QCOMPARE(bindPrivileged(), QByteArray("port-privileged"));
        }
    }

public:
    static QByteArray bindPrivileged()
    {
        ListenRequest request;
        request.address = QHostAddress(QHostAddress::LocalHost);
        request.port = 81;
        const Result<ListenSocket> socket = openListenSocket(request);
        return socket ? QByteArray("bound") : errorName(socket.error().code);
    }

private Q_SLOTS:
    void udpHolder()
    {
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import socket,sys\ns=socket.socket(socket.AF_INET,socket.SOCK_DGRAM)\n"
                                     "s.bind(('127.0.0.1',0))\nprint(s.getsockname()[1],flush=True)\nsys.stdin.read()")});
        QVERIFY(python.waitForReadyRead(10'000));
        const quint16 port = python.readLine().trimmed().toUShort();
        QVERIFY(portHolder(port, true).contains(QString::number(python.processId())));
        QVERIFY(portHolder(port, false).isEmpty());
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished(10'000));
    }

    void peeksWithoutTaking()
    {
        Pair pair;
        QVERIFY(pair.connectThem());
        const Descriptor fd = pair.accepted->socketDescriptor();
        QCOMPARE(int(peek(fd)), int(PeekResult::Nothing));
        pair.client.write("abc");
        QVERIFY(pair.client.waitForBytesWritten(5000));
        QTRY_COMPARE(int(peek(fd)), int(PeekResult::Data));
        QVERIFY(pair.accepted->waitForReadyRead(5000) || pair.accepted->bytesAvailable() == 3);
        QCOMPARE(pair.accepted->readAll(), QByteArray("abc"));
    }

    void peeksTheEnd()
    {
        Pair pair;
        QVERIFY(pair.connectThem());
        shutdownWrite(pair.client.socketDescriptor());
        // No event loop in between: Qt must not take the end of stream before we look.
        while (peek(pair.accepted->socketDescriptor()) == PeekResult::Nothing)
            QThread::yieldCurrentThread();
        QCOMPARE(int(peek(pair.accepted->socketDescriptor())), int(PeekResult::EndOfStream));
    }

    void peeksAReset()
    {
        Pair pair;
        QVERIFY(pair.connectThem());
        setAbortOnClose(pair.client.socketDescriptor());
        pair.client.close();
        pair.client.abort();
        while (peek(pair.accepted->socketDescriptor()) == PeekResult::Nothing)
            QThread::yieldCurrentThread();
        // The first look took the system's error, as recv() does; made anew to see the code.
        Pair again;
        QVERIFY(again.connectThem());
        setAbortOnClose(again.client.socketDescriptor());
        again.client.abort();
        int code = 0;
        PeekResult result = PeekResult::Nothing;
        while (result == PeekResult::Nothing)
            result = peek(again.accepted->socketDescriptor(), &code);
        QCOMPARE(int(result), int(PeekResult::Reset));
        QCOMPARE(code, ECONNRESET);
    }

    void kernelInfo()
    {
        Pair pair;
        QVERIFY(pair.connectThem());
        pair.client.write("12345");
        QVERIFY(pair.client.waitForBytesWritten(5000));
        const Descriptor fd = pair.accepted->socketDescriptor();
        QTRY_COMPARE(tcpKernelInfo(fd).receiveQueue, qint64{5});
        const TcpKernelInfo info = tcpKernelInfo(pair.client.socketDescriptor());
        QVERIFY(info.sendBuffer > 0 && info.receiveBuffer > 0);
        QVERIFY(info.roundTripUs >= 0);
        QCOMPARE(info.sendQueue, qint64{0});
        QCOMPARE(tcpKernelInfo(-1).sendQueue, qint64{-1});
    }

    void terminationSignals_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void terminationSignals()
    {
        QFETCH(int, signal);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--wait-for-signal")});
        QVERIFY(child.waitForReadyRead(10'000));
        QCOMPARE(child.readAllStandardOutput().trimmed(), "ready");
        QCOMPARE(::kill(static_cast<pid_t>(child.processId()), signal), 0);
        QVERIFY(child.waitForFinished(10'000));
        QCOMPARE(int(child.exitStatus()), int(QProcess::NormalExit));
        QCOMPARE(child.exitCode(), 0);
        QCOMPARE(child.readAllStandardOutput().trimmed(), "left in order");
    }

    void secondSignalEndsAtOnce()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--ignore-quit")});
        QVERIFY(child.waitForReadyRead(10'000));
        child.readAllStandardOutput();
        QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGTERM), 0);
        QVERIFY(child.waitForReadyRead(10'000));
        QCOMPARE(child.readAllStandardOutput().trimmed(), "asked to quit");
        QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGTERM), 0);
        QVERIFY(child.waitForFinished(10'000));
        QCOMPARE(int(child.exitStatus()), int(QProcess::CrashExit));
    }
};

namespace {

void say(const char *text)
{
    std::fputs(text, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(QStringLiteral("--bind-privileged"))) {
        say(TestPlatform::bindPrivileged().constData());
        return 0;
    }
    if (arguments.contains(QStringLiteral("--wait-for-signal"))) {
        quitOnTerminationSignals();
        QTimer::singleShot(0, &app, [] { say("ready"); });
        const int code = QCoreApplication::exec();
        say("left in order");
        return code;
    }
    if (arguments.contains(QStringLiteral("--ignore-quit"))) {
        quitOnTerminationSignals();
        QTimer::singleShot(0, &app, [] { say("ready"); });
        QCoreApplication::exec();
        say("asked to quit");
        QEventLoop stubborn;
        return stubborn.exec();
    }
    TestPlatform test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_platform.moc"
