// netyard-cli receive and send as processes: what they print, how they end, and what is left when one of them is killed.
#include "cliprocess.h"
#include "filedigest.h"
#include "serverfixture.h"
#include "toolprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>

using testing::CliProcess;
using testing::CliResult;
using testing::wordsOf;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);
constexpr qint64 MiB = qint64{1} << 20;

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray got(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

QByteArray digestOf(const QByteArray &bytes)
{
    net::FileDigest digest;
    digest.add(bytes);
    return digest.value().toHex();
}

QStringList receiving(const QString &folder, const QStringList &more = {}, quint16 port = 0)
{
    return QStringList{QStringLiteral("receive"), QStringLiteral("--dir"),     folder,
                       QStringLiteral("--bind"),  QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                       QString::number(port)} +
           more;
}

QStringList sending(quint16 port, const QString &path, const QStringList &more = {})
{
    return QStringList{QStringLiteral("send"), QStringLiteral("127.0.0.1:%1").arg(port), path} + more;
}

} // namespace

class TestCliTransfer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_out = std::make_unique<QTemporaryDir>();
        m_in = std::make_unique<QTemporaryDir>();
    }

    void sendsAndReceives()
    {
        const QByteArray bytes = testing::pattern(3 * MiB);
        QVERIFY(put(out(QStringLiteral("课件/一.bin")), bytes));
        QVERIFY(put(out(QStringLiteral("课件/empty")), {}));
        CliProcess receiver(cli, receiving(m_in->path()));
        const quint16 port = receiver.listeningPort();
        const CliResult sent = CliProcess::run(cli, sending(port, out(QStringLiteral("课件"))));
        QVERIFY2(sent.code == 0, sent.err.constData());
        QVERIFY2(sent.err.isEmpty(), sent.err.constData());
        QByteArrayList lines = sent.out.trimmed().split('\n');
        std::sort(lines.begin(), lines.end());
        QByteArrayList expected{digestOf(bytes) + ' ' + QByteArray::number(bytes.size()) + " 课件/一.bin",
                                digestOf({}) + " 0 课件/empty"};
        std::sort(expected.begin(), expected.end());
        QCOMPARE(lines, expected);
        // The receiver says the same, and from whom.
        QByteArrayList received;
        for (const QByteArray &line : receiver.lines(2)) {
            QVERIFY2(line.startsWith("127.0.0.1:"), line.constData());
            received.append(line.mid(line.indexOf(' ') + 1));
        }
        std::sort(received.begin(), received.end());
        QCOMPARE(received, expected);
        QCOMPARE(got(in(QStringLiteral("课件/一.bin"))), bytes);
        const CliResult ended = receiver.end();
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.err.isEmpty(), ended.err.constData());
    }

    void saysWhatItLeavesOut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("English") << QStringLiteral("en") << QByteArray("is a symbolic link");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN") << QByteArray("是符号链接");
    }
    void saysWhatItLeavesOut()
    {
        QFETCH(QString, language);
        QFETCH(QByteArray, says);
        QVERIFY(put(out(QStringLiteral("d/a")), "a"));
        QVERIFY(QFile::link(QStringLiteral("a"), out(QStringLiteral("d/link"))));
        CliProcess receiver(cli, receiving(m_in->path()));
        const CliResult sent = CliProcess::run(
            cli, sending(receiver.listeningPort(), out(QStringLiteral("d")), {QStringLiteral("--language"), language}));
        QCOMPARE(sent.code, 1);
        QCOMPARE(sent.out, digestOf("a") + " 1 d/a\n");
        QVERIFY2(sent.err.contains("d/link") && sent.err.contains(says), sent.err.constData());
        QCOMPARE(sent.err.count('\n'), 1);
    }

    void saysHowManyItDoesNotList()
    {
        constexpr int count = 10'005;
        for (int i = 0; i < count; ++i)
            QVERIFY(put(out(QStringLiteral("d/%1").arg(i)), {}));
        CliProcess receiver(cli, receiving(m_in->path(), {QStringLiteral("--once")}));
        const CliResult sent = CliProcess::run(
            cli, sending(receiver.listeningPort(), out(QStringLiteral("d")), wordsOf(QStringLiteral("--language en"))));
        QVERIFY2(sent.code == 0, sent.err.constData());
        QCOMPARE(sent.out.count('\n'), 10'000);
        QCOMPARE(sent.err, "5 more files are in place and not listed.\n");
        QCOMPARE(receiver.wait().out.count('\n'), 10'001); // with the first
    }

    void digestIsThatOfXxhsum()
    {
        QVERIFY(put(out(QStringLiteral("a.bin")), testing::pattern(MiB + 1)));
        const testing::ToolOutput tool =
            testing::runTool(QStringLiteral("xxhsum"), {QStringLiteral("-H128"), out(QStringLiteral("a.bin"))});
        if (!tool.started)
            QSKIP("xxhsum is not installed");
        CliProcess receiver(cli, receiving(m_in->path(), {QStringLiteral("--once")}));
        const CliResult sent = CliProcess::run(cli, sending(receiver.listeningPort(), out(QStringLiteral("a.bin"))));
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.out.split(' ').first(), tool.out.split(' ').first());
    }

    void once_data()
    {
        QTest::addColumn<bool>("corrupt");
        QTest::addColumn<int>("code");
        QTest::newRow("whole") << false << 0;
        QTest::newRow("one byte wrong") << true << 1;
    }
    void once()
    {
        QFETCH(bool, corrupt);
        QFETCH(int, code);
        QVERIFY(put(out(QStringLiteral("a.bin")), testing::pattern(2 * MiB)));
        CliProcess receiver(cli, receiving(m_in->path(), {QStringLiteral("--once")}));
        const CliResult sent =
            CliProcess::run(cli, sending(receiver.listeningPort(), out(QStringLiteral("a.bin")),
                                         corrupt ? wordsOf(QStringLiteral("--corrupt-one-byte")) : QStringList()));
        const CliResult received = receiver.wait();
        QCOMPARE(sent.code, code);
        QCOMPARE(received.code, code);
        QCOMPARE(QFile::exists(in(QStringLiteral("a.bin"))), code == 0);
        QVERIFY2(sent.err.contains("a.bin") == corrupt, sent.err.constData());
        QVERIFY2(received.err.contains("a.bin") == corrupt, received.err.constData());
    }

    void pin_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<int>("code");
        QTest::newRow("right") << "--pin 4711" << 0;
        QTest::newRow("wrong") << "--pin 1234" << 1;
        QTest::newRow("none") << "" << 1;
    }
    void pin()
    {
        QFETCH(QString, given);
        QFETCH(int, code);
        QVERIFY(put(out(QStringLiteral("a")), "secret"));
        CliProcess receiver(cli, receiving(m_in->path(), wordsOf(QStringLiteral("--pin 4711"))));
        const CliResult sent =
            CliProcess::run(cli, sending(receiver.listeningPort(), out(QStringLiteral("a")), wordsOf(given)));
        QCOMPARE(sent.code, code);
        QCOMPARE(QFile::exists(in(QStringLiteral("a"))), code == 0);
        if (code != 0)
            QVERIFY2(sent.err.contains("PIN") && !sent.err.contains("4711"), sent.err.constData());
    }

    void maxSize()
    {
        QVERIFY(put(out(QStringLiteral("small")), QByteArray(1000, 's')));
        QVERIFY(put(out(QStringLiteral("large")), QByteArray(1001, 'l')));
        CliProcess receiver(cli, receiving(m_in->path(), wordsOf(QStringLiteral("--max-size 1000"))));
        const quint16 port = receiver.listeningPort();
        QCOMPARE(CliProcess::run(cli, sending(port, out(QStringLiteral("small")))).code, 0);
        const CliResult refused = CliProcess::run(cli, sending(port, out(QStringLiteral("large"))));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.startsWith("netyard-cli: ") && refused.out.isEmpty(), refused.err.constData());
        QVERIFY(!QFile::exists(in(QStringLiteral("large"))));
    }

    void limit()
    {
        QVERIFY(put(out(QStringLiteral("a")), QByteArray(600'000, 'a')));
        CliProcess receiver(cli, receiving(m_in->path()));
        CliProcess sender(
            cli, sending(receiver.listeningPort(), out(QStringLiteral("a")), wordsOf(QStringLiteral("--limit 400000"))));
        QTRY_VERIFY(QFileInfo(in(QStringLiteral("a.netyard-part"))).size() > 0);
        QVERIFY(!QFile::exists(in(QStringLiteral("a"))));
        QCOMPARE(sender.wait().code, 0);
        QCOMPARE(got(in(QStringLiteral("a"))).size(), qsizetype{600'000});
    }

    void killed_data()
    {
        QTest::addColumn<bool>("receiverDies");
        QTest::addColumn<int>("signal");
        QTest::newRow("receiver, SIGKILL") << true << SIGKILL;
        QTest::newRow("receiver, SIGTERM") << true << SIGTERM;
        QTest::newRow("sender, SIGKILL") << false << SIGKILL;
        QTest::newRow("sender, SIGINT") << false << SIGINT;
    }
    void killed()
    {
        QFETCH(bool, receiverDies);
        QFETCH(int, signal);
        const QByteArray bytes = testing::pattern(12 * MiB);
        QVERIFY(put(out(QStringLiteral("d/a.bin")), bytes));
        QVERIFY(put(out(QStringLiteral("d/b")), "b"));
        const QString session = out(QStringLiteral("session.pcapng"));
        auto receiver = std::make_unique<CliProcess>(cli, receiving(m_in->path()));
        quint16 port = receiver->listeningPort();
        CliProcess sender(cli, sending(port, out(QStringLiteral("d")), wordsOf(QStringLiteral("--limit 8000000"))));
        QTRY_VERIFY(QFileInfo(in(QStringLiteral("d/a.bin.part"))).size() > 2 * MiB);
        CliProcess &victim = receiverDies ? *receiver : sender;
        QCOMPARE(::kill(static_cast<pid_t>(victim.processId()), signal), 0);
        static_cast<void>(victim.wait());
        if (receiverDies) {
            const CliResult result = sender.wait();
            QCOMPARE(result.code, 1);
            QVERIFY2(result.err.startsWith("netyard-cli: "), result.err.constData());
            receiver = std::make_unique<CliProcess>(cli, receiving(m_in->path()));
            port = receiver->listeningPort();
        }
        QVERIFY(!QFile::exists(in(QStringLiteral("d/a.bin"))));
        QVERIFY(QFileInfo(in(QStringLiteral("d/a.bin.part"))).size() > 2 * MiB);
        const CliResult again =
            CliProcess::run(cli, sending(port, out(QStringLiteral("d")), {QStringLiteral("--session"), session}));
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(got(in(QStringLiteral("d/a.bin"))), bytes);
        QVERIFY(again.out.contains(digestOf(bytes)));
        QCOMPARE(QDir(in(QStringLiteral("d"))).entryList(QDir::Files | QDir::Hidden),
                 QStringList({QStringLiteral("a.bin"), QStringLiteral("b")}));
        // It went on: less travelled than the file has.
        const CliResult events =
            CliProcess::run(cli, {QStringLiteral("export"), session, QStringLiteral("--format"), QStringLiteral("jsonl")});
        QVERIFY2(events.out.contains("transfer-resumed"), events.out.constData());
    }

    void sessionIsSmall()
    {
        constexpr qint64 size = 50'000'000;
        QVERIFY(put(out(QStringLiteral("a.bin")), testing::pattern(size)));
        const QString theirs = out(QStringLiteral("r.pcapng"));
        const QString ours = out(QStringLiteral("s.pcapng"));
        CliProcess receiver(cli, receiving(m_in->path(), {QStringLiteral("--session"), theirs}));
        const CliResult sent = CliProcess::run(
            cli, sending(receiver.listeningPort(), out(QStringLiteral("a.bin")), {QStringLiteral("--session"), ours}));
        QVERIFY2(sent.code == 0, sent.err.constData());
        QCOMPARE(receiver.end().code, 0);
        for (const QString &path : {theirs, ours}) {
            QVERIFY2(QFileInfo(path).size() < MiB, qPrintable(QString::number(QFileInfo(path).size())));
            const CliResult info = CliProcess::run(cli, {QStringLiteral("info"), path});
            QCOMPARE(info.code, 0);
            QVERIFY2(info.out.contains("(transfer)") && !info.out.contains("Damaged"), info.out.constData());
            // The true length is there all the same.
            QVERIFY2(info.out.contains("messages, 500"), info.out.constData()); // 50,000,000 and the control frames
        }
    }

    void failsClearly_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
        const quint16 closed = server.serverPort();
        server.close();
        const QString source = QStringLiteral(NETYARD_SOURCE_DIR "/LICENSE");
        const auto row = [](const char *name, const QString &command, int code, const QString &says) {
            QTest::newRow(name) << command << code << says;
        };
        row("refused", QStringLiteral("send 127.0.0.1:%1 %2").arg(closed).arg(source), 1, QStringLiteral("127.0.0.1"));
        row("no such file", QStringLiteral("send 127.0.0.1:%1 /no/such/file").arg(closed), 1,
            QStringLiteral("/no/such/file"));
        row("no such folder", QStringLiteral("receive --dir /no/such/folder --port 0"), 1,
            QStringLiteral("/no/such/folder"));
        row("a file for a folder", QStringLiteral("receive --dir %1 --port 0").arg(source), 1, QStringLiteral("LICENSE"));
        row("no --dir", QStringLiteral("receive --port 0"), 2, QStringLiteral("--dir"));
        row("no --port", QStringLiteral("receive --dir /tmp"), 2, QStringLiteral("--port"));
        row("no target", QStringLiteral("send"), 2, QStringLiteral("HOST:PORT"));
        row("no path", QStringLiteral("send 127.0.0.1:1"), 2, QStringLiteral("PATH"));
        row("no port in the target", QStringLiteral("send 127.0.0.1 %1").arg(source), 2, QStringLiteral("127.0.0.1"));
        row("port 0", QStringLiteral("send 127.0.0.1:0 %1").arg(source), 2, QStringLiteral("0"));
        row("protocol", QStringLiteral("send 127.0.0.1:1 %1 --protocol ftp").arg(source), 2, QStringLiteral("ftp"));
        row("limit", QStringLiteral("send 127.0.0.1:1 %1 --limit fast").arg(source), 2, QStringLiteral("fast"));
        row("max-size", QStringLiteral("receive --dir /tmp --port 0 --max-size -5"), 2, QStringLiteral("-5"));
        row("two classic uploads", QStringLiteral("send 127.0.0.1:1 %1 %1 --protocol classic-upload").arg(source), 2,
            QStringLiteral("classic-upload"));
        row("no name to fetch", QStringLiteral("fetch-file 127.0.0.1:1"), 2, QStringLiteral("NAME"));
        row("nothing to serve", QStringLiteral("serve-files --dir /no/such/folder --port 0"), 1,
            QStringLiteral("/no/such/folder"));
    }
    void failsClearly()
    {
        QFETCH(QString, command);
        QFETCH(int, code);
        QFETCH(QString, says);
        const CliResult english = CliProcess::run(cli, wordsOf(command));
        QCOMPARE(english.code, code);
        QVERIFY2(english.out.isEmpty(), english.out.constData());
        QVERIFY2(english.err.startsWith("netyard-cli: ") && english.err.contains(says.toUtf8()), english.err.constData());
        const CliResult chinese = CliProcess::run(cli, wordsOf(command + QStringLiteral(" --language zh_CN")));
        QCOMPARE(chinese.code, code);
        QVERIFY2(chinese.err != english.err && chinese.err.contains(says.toUtf8()), chinese.err.constData());
    }

private:
    [[nodiscard]] QString out(const QString &name) const { return m_out->filePath(name); }
    [[nodiscard]] QString in(const QString &name) const { return m_in->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_out;
    std::unique_ptr<QTemporaryDir> m_in;
};

QTEST_GUILESS_MAIN(TestCliTransfer)
#include "tst_clitransfer.moc"
