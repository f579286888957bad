#include "transferfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTest>

namespace testing {

namespace {

constexpr int transferPatienceMs = 30000;

} // namespace

QString temporaryTemplate()
{
    constexpr qint64 plenty = qint64{8} << 30;
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool isFast = memory.isValid() && !memory.isReadOnly() && memory.bytesAvailable() > plenty;
    return (isFast ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/netyard-test-XXXXXX");
}

TransferFixture::TransferFixture()
{
    QObject::connect(&receiver, &net::FileReceiver::listening, &receiver,
                     [this](const net::Endpoint &endpoint) { local = endpoint; });
    QObject::connect(&receiver, &net::FileReceiver::failed, &receiver, [this](const net::NetError &what) { error = what; });
    QObject::connect(&receiver, &net::FileReceiver::asked, &receiver, [this](quint32 id) { asked.push_back(id); });
    QObject::connect(&receiver, &net::FileReceiver::ended, &receiver, [this](quint32 id) { received.push_back(id); });
    QObject::connect(&sender, &net::FileSender::ended, &sender, [this](quint32 id) { sent.push_back(id); });
}

net::FileReceiverOptions TransferFixture::receiving() const
{
    net::FileReceiverOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    options.folder = in.path();
    options.name = QStringLiteral("receiver");
    options.policy = net::ReceivePolicy::Always;
    options.keepFreeBytes = 0;
    return options;
}

net::FileSenderOptions TransferFixture::sending(const QStringList &names) const
{
    net::FileSenderOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = local.port();
    options.name = QStringLiteral("sender");
    for (const QString &name : names)
        options.paths.append(outPath(name));
    return options;
}

bool TransferFixture::start(const net::FileReceiverOptions &options)
{
    local = {};
    receiver.start(options);
    return !local.isNull();
}

void TransferFixture::put(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(outPath(name)).path());
    QFile file(outPath(name));
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), qPrintable(name));
}

QByteArray TransferFixture::got(const QString &name) const
{
    QFile file(in.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return bytes.isNull() ? QByteArray("") : bytes;
}

QStringList TransferFixture::names() const
{
    QStringList all;
    QDirIterator it(in.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        all.append(it.next().mid(in.path().size() + 1));
    all.sort();
    return all;
}

net::TransferInfo TransferFixture::sendLine() const
{
    const std::vector<net::TransferInfo> all = sender.board().all();
    return all.empty() ? net::TransferInfo{} : all.back();
}

net::TransferInfo TransferFixture::receiveLine() const
{
    const std::vector<net::TransferInfo> all = receiver.board().all();
    return all.empty() ? net::TransferInfo{} : all.back();
}

net::TransferState TransferFixture::transfer(const net::FileSenderOptions &options)
{
    const quint32 sentBefore = sendLine().id;
    const quint32 receivedBefore = receiveLine().id;
    sender.send(options);
    const auto isOver = [](const net::TransferInfo &line, quint32 before) {
        return line.id != before && net::isEnded(line.state);
    };
    if (!QTest::qWaitFor([&] { return isOver(sendLine(), sentBefore) && isOver(receiveLine(), receivedBefore); },
                         transferPatienceMs))
        qWarning("the transfer did not end");
    if (const net::NetError &why = sendLine().error; why.isError())
        qInfo("the sender: %d %s %s", static_cast<int>(why.code), qPrintable(why.subject), qPrintable(why.detail));
    return sendLine().state;
}

bool TransferFixture::sendPart(const QString &name, const QByteArray &bytes, qint64 come)
{
    put(name, bytes);
    if (!start())
        return false;
    net::FileSenderOptions options = sending({name});
    options.bytesPerSecond = 8'000'000;
    sender.send(options);
    return QTest::qWaitFor([&] { return receiveLine().bytesDone > come; }, transferPatienceMs);
}

bool TransferFixture::takesAFile()
{
    const QString name = QStringLiteral("proof");
    const QByteArray bytes("it still works");
    put(name, bytes);
    return transfer(sending({name})) == net::TransferState::Done && got(name) == bytes;
}

} // namespace testing
