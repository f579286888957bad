// The file protocols of classroom scripts, our console commands on either side of scripts as students write them.
#include "cliprocess.h"
#include "filedigest.h"
#include "peerprocess.h"
#include "serverfixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using testing::CliProcess;
using testing::CliResult;
using testing::PeerProcess;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);
const QString python = QStringLiteral("python3");

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray got(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return "(no such file)";
    return file.readAll();
}

QByteArray digestOf(const QByteArray &bytes)
{
    net::FileDigest digest;
    digest.add(bytes);
    return digest.value().toHex();
}

// What our commands print of a file.
QByteArray lineOf(const QByteArray &bytes, const QString &name)
{
    return digestOf(bytes) + ' ' + QByteArray::number(bytes.size()) + ' ' + name.toUtf8();
}

QString at(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

QStringList serving(const QString &command, const QString &folder)
{
    QStringList words{command,  QStringLiteral("--dir"),  folder,           QStringLiteral("--bind"),
                      QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QStringLiteral("0")};
    if (command == u"receive")
        words << QStringLiteral("--protocol") << QStringLiteral("classic-upload");
    return words;
}

void files()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QString plain = QStringLiteral("a.bin");
    QTest::newRow("empty") << plain << QByteArray();
    QTest::newRow("1 byte") << plain << QByteArray("x");
    QTest::newRow("1 digit") << plain << QByteArray("7");
    QTest::newRow("10 bytes") << plain << QByteArray("abcdefghij");
    QTest::newRow("1 MB") << plain << testing::pattern(1'000'000);
    QTest::newRow("begins with digits") << plain << QByteArray("20241231 and on");
    QTest::newRow("digits only") << plain << QByteArray(5000, '4');
    QTest::newRow("large, begins with digits") << plain << QByteArray("2024") + testing::pattern(300'000);
    QTest::newRow("a separator inside") << plain << QByteArray("12<SEPARATOR>34");
    QTest::newRow("Chinese name") << QStringLiteral("课堂 笔记.txt") << QStringLiteral("你好").toUtf8();
}

} // namespace

class TestInteropTransfer final : public QObject {
    Q_OBJECT

private:
    struct Folders {
        QTemporaryDir mine;
        QTemporaryDir theirs;
        [[nodiscard]] QStringList names() const { return QDir(mine.path()).entryList(QDir::Files | QDir::Hidden); }
    };

private Q_SLOTS:
    void uploadFromScript_data() { files(); }
    void uploadFromScript()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const Folders folders;
        const QString path = folders.theirs.filePath(name);
        QVERIFY(put(path, bytes));
        CliProcess server(cli, serving(QStringLiteral("receive"), folders.mine.path()));
        const QString port = QString::number(server.listeningPort());
        PeerProcess script(python, PeerProcess::script(QStringLiteral("upload_client.py"), {QStringLiteral("127.0.0.1"), port, path}));
        QVERIFY(script.end());
        QCOMPARE(script.lines(2), QByteArrayList({"ok", "sent"}));
        const QByteArrayList lines = server.lines(1);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().endsWith(' ' + lineOf(bytes, name)), lines.first().constData());
        QCOMPARE(got(folders.mine.filePath(name)), bytes);
        QCOMPARE(folders.names(), QStringList(name));
        QCOMPARE(server.end().code, 0);
    }

    void uploadToScript_data() { files(); }
    void uploadToScript()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const Folders folders;
        const QString path = folders.mine.filePath(name);
        QVERIFY(put(path, bytes));
        PeerProcess script(python, PeerProcess::script(QStringLiteral("upload_server.py"), {folders.theirs.path(), QStringLiteral("1")}));
        const quint16 port = script.lines(1).value(0).toUShort();
        QVERIFY(port != 0);
        const CliResult result = CliProcess::run(
            cli, {QStringLiteral("send"), at(port), path, QStringLiteral("--protocol"), QStringLiteral("classic-upload")});
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(result.out, lineOf(bytes, name) + '\n');
        QVERIFY(script.end());
        QCOMPARE(script.lines(2).value(1), name.toUtf8() + ' ' + QByteArray::number(bytes.size()));
        QCOMPARE(got(folders.theirs.filePath(name)), bytes);
    }

    void downloadFromScript_data() { files(); }
    void downloadFromScript()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const Folders folders;
        QVERIFY(put(folders.theirs.filePath(name), bytes));
        PeerProcess script(python, PeerProcess::script(QStringLiteral("download_server.py"), {folders.theirs.path(), QStringLiteral("1")}));
        const quint16 port = script.lines(1).value(0).toUShort();
        QVERIFY(port != 0);
        const CliResult result =
            CliProcess::run(cli, {QStringLiteral("fetch-file"), at(port), name, QStringLiteral("--dir"), folders.mine.path()});
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(result.out, lineOf(bytes, name) + '\n');
        QCOMPARE(got(folders.mine.filePath(name)), bytes);
        QCOMPARE(folders.names(), QStringList(name));
        QVERIFY(script.end());
    }

    void downloadToScript_data() { files(); }
    void downloadToScript()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const Folders folders;
        QVERIFY(put(folders.mine.filePath(name), bytes));
        CliProcess server(cli, serving(QStringLiteral("serve-files"), folders.mine.path()));
        const QString port = QString::number(server.listeningPort());
        const QString target = folders.theirs.filePath(QStringLiteral("target"));
        PeerProcess script(python,
                           PeerProcess::script(QStringLiteral("download_client.py"), {QStringLiteral("127.0.0.1"), port, name, target}));
        QVERIFY(script.end());
        QCOMPARE(script.lines(1).value(0), "got " + QByteArray::number(bytes.size()));
        QCOMPARE(got(target), bytes);
        const QByteArrayList lines = server.lines(1);
        QVERIFY2(lines.value(0).endsWith(' ' + lineOf(bytes, name)), lines.value(0).constData());
        QCOMPARE(server.end().code, 0);
    }

    void missingFile()
    {
        const Folders folders;
        PeerProcess script(python, PeerProcess::script(QStringLiteral("download_server.py"), {folders.theirs.path(), QStringLiteral("1")}));
        const quint16 port = script.lines(1).value(0).toUShort();
        const CliResult result =
            CliProcess::run(cli, {QStringLiteral("fetch-file"), at(port), QStringLiteral("no.txt"), QStringLiteral("--dir"), folders.mine.path()});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.out.isEmpty() && result.err.contains("no.txt"), result.err.constData());
        QVERIFY(folders.names().isEmpty());

        CliProcess server(cli, serving(QStringLiteral("serve-files"), folders.mine.path()));
        const QString own = QString::number(server.listeningPort());
        for (const char *name : {"no.txt", "../secret", "/etc/hostname", "..", "."}) {
            PeerProcess client(python, PeerProcess::script(QStringLiteral("download_client.py"),
                                                           {QStringLiteral("127.0.0.1"), own, QString::fromLatin1(name), QStringLiteral("/dev/null")}));
            QVERIFY(client.end());
            QVERIFY2(client.output().startsWith("refused: "), client.output().constData());
        }
    }

    void severalClientsAtOnce()
    {
        const Folders folders;
        CliProcess server(cli, serving(QStringLiteral("receive"), folders.mine.path()));
        const QString port = QString::number(server.listeningPort());
        constexpr int count = 5;
        std::vector<std::unique_ptr<PeerProcess>> clients;
        for (int i = 0; i < count; ++i) {
            // All of them the same name: each has its own file in the end.
            const QString path = folders.theirs.filePath(QString::number(i) + QStringLiteral("/same.bin"));
            QVERIFY(QDir().mkpath(folders.theirs.filePath(QString::number(i))));
            QVERIFY(put(path, QByteArray(500'000 + i, static_cast<char>('0' + i))));
            clients.push_back(std::make_unique<PeerProcess>(
                python, PeerProcess::script(QStringLiteral("upload_client.py"), {QStringLiteral("127.0.0.1"), port, path})));
        }
        for (const auto &client : clients)
            QVERIFY(client->end());
        QCOMPARE(server.lines(count).size(), count);
        QByteArrayList contents;
        for (const QString &name : folders.names())
            contents.append(got(folders.mine.filePath(name)));
        std::sort(contents.begin(), contents.end());
        QCOMPARE(contents.size(), count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(contents.at(i), QByteArray(500'000 + i, static_cast<char>('0' + i)));
    }

    void clientClosesEarly()
    {
        const Folders folders;
        const QByteArray bytes = testing::pattern(100'000);
        const QString path = folders.theirs.filePath(QStringLiteral("a.bin"));
        QVERIFY(put(path, bytes));
        CliProcess server(cli, serving(QStringLiteral("receive"), folders.mine.path()));
        PeerProcess script(python, PeerProcess::script(QStringLiteral("upload_client.py"),
                                                       {QStringLiteral("127.0.0.1"), QString::number(server.listeningPort()), path,
                                                        QStringLiteral("40000")}));
        QVERIFY(script.end());
        QVERIFY(server.waitForError("40"));
        QCOMPARE(folders.names(), QStringList(QStringLiteral("a.bin.incomplete")));
        QCOMPARE(got(folders.mine.filePath(QStringLiteral("a.bin.incomplete"))), bytes.first(40000));
        const CliResult result = server.end();
        QVERIFY2(result.err.contains("100") && result.err.contains("a.bin"), result.err.constData());
        QVERIFY(!result.out.contains("a.bin"));
    }

    void serverClosesEarly()
    {
        const Folders folders;
        QVERIFY(put(folders.theirs.filePath(QStringLiteral("a.bin")), testing::pattern(100'000)));
        PeerProcess script(python, PeerProcess::script(QStringLiteral("download_server.py"),
                                                       {folders.theirs.path(), QStringLiteral("1"), QStringLiteral("40000")}));
        const quint16 port = script.lines(1).value(0).toUShort();
        const CliResult result =
            CliProcess::run(cli, {QStringLiteral("fetch-file"), at(port), QStringLiteral("a.bin"), QStringLiteral("--dir"), folders.mine.path()});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("a.bin"), result.err.constData());
        QVERIFY2(!folders.names().contains(QStringLiteral("a.bin")), qPrintable(folders.names().join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestInteropTransfer)
#include "tst_interoptransfer.moc"
