// netyard-cli info and export as processes.
#include "cliprocess.h"
#include "recorder.h"
#include "session.h"
#include "sessionfolder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace net;
using testing::CliProcess;
using testing::CliResult;

namespace {

CliResult run(const QStringList &words)
{
    return CliProcess::run(QStringLiteral(NETYARD_CLI), words);
}

const QString info = QStringLiteral("info");
const QString exportName = QStringLiteral("export");
const QString format = QStringLiteral("--format");

} // namespace

class TestCliSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_dir.filePath(QStringLiteral("s.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const Endpoint local = *Endpoint::parse(u"127.0.0.1:8989");
        for (int i = 0; i < 3; ++i) {
            const Endpoint peer(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(50000 + i));
            const quint32 flow = recorder.openFlow(Channel::TcpServer, Transport::Tcp, local, peer, true);
            recorder.message(flow, Direction::In, "你好");
            recorder.message(flow, Direction::Out, "ok!");
            Event event;
            event.kind = EventKind::PeerFinished;
            event.flow = flow;
            event.local = local;
            event.peer = peer;
            event.number = 6;
            recorder.event(event);
        }
        const quint32 udp = recorder.openFlow(Channel::Udp, Transport::Udp, local, *Endpoint::parse(u"127.0.0.1:7"), false);
        recorder.message(udp, Direction::Out, "=datagram");
        recorder.stop();
    }

    void infoCounts()
    {
        const CliResult result = run({info, m_path});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.isEmpty(), result.err.constData());
        for (const char *line :
             {"Entries: 12", "(tcp-server)\n  Connections: 3\n  In: 3 messages, 18 bytes\n  Out: 3 messages, 9 bytes\n",
              "(udp)\n  Pairs of endpoints: 1\n  In: 0 messages, 0 bytes\n  Out: 1 messages, 9 bytes\n"})
            QVERIFY2(result.out.contains(line), result.out.constData());
        QVERIFY(!result.out.contains("Damaged"));
        QVERIFY(!result.out.contains("tcp-client"));
    }

    void infoOnATornFile()
    {
        const QString torn = m_dir.filePath(QStringLiteral("torn.pcapng"));
        QVERIFY(QFile::copy(m_path, torn));
        QVERIFY(QFile::resize(torn, QFileInfo(torn).size() - 5));
        const CliResult result = run({info, torn});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("Entries: 11"), result.out.constData());
        QVERIFY2(result.out.contains("Damaged: at byte "), result.out.constData());
        const CliResult exported = run({exportName, torn, format, QStringLiteral("jsonl")});
        QCOMPARE(exported.code, 0);
        QCOMPARE(exported.out.count('\n'), 11);
        QVERIFY2(exported.err.contains(torn.toUtf8()), exported.err.constData());
    }

    void exports_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QByteArray>("contains");
        const auto row = [](const char *name, const QString &words, int lines, const QByteArray &contains) {
            QTest::newRow(name) << words.split(u' ') << lines << contains;
        };
        row("text", QStringLiteral("--format text"), 12, "\t→\t127.0.0.1:50001\t3 B\tok!\n");
        row("csv", QStringLiteral("--format csv"), 13, ",out,4,127.0.0.1:8989,127.0.0.1:7,9,,,,'=datagram,");
        row("jsonl", QStringLiteral("--format=jsonl"), 12, "\"base64\":\"5L2g5aW9\"");
        row("one channel", QStringLiteral("--format jsonl --channel udp"), 1, "=datagram");
        row("filter", QStringLiteral("--format text --filter OK!"), 3, "ok!");
        row("query", QStringLiteral("--format text --filter out:/^ok/i"), 3, "ok!");
        row("filter by endpoint", QStringLiteral("--format jsonl --filter :50002"), 3, "peer-finished");
        row("words in Chinese", QStringLiteral("--format text --filter 50000 --language zh_CN"), 3, "对方");
        row("nothing matches", QStringLiteral("--format text --filter nothing-like-it"), 0, "");
    }

    void exports()
    {
        QFETCH(QStringList, words);
        QFETCH(int, lines);
        QFETCH(QByteArray, contains);
        const CliResult result = run(QStringList{exportName, m_path} + words);
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(static_cast<int>(result.out.count('\n')), lines);
        QVERIFY2(result.out.contains(contains), result.out.constData());

        const QString file = m_dir.filePath(QStringLiteral("out"));
        const CliResult toFile = run(QStringList{exportName, m_path, QStringLiteral("--output"), file} + words);
        QCOMPARE(toFile.code, 0);
        QCOMPARE(toFile.out, QByteArray());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), result.out);
    }

    void exportMarksTheSession()
    {
        const QString folderPath = m_dir.filePath(QStringLiteral("sessions"));
        SessionFolder folder(folderPath);
        QVERIFY(folder.claim());
        const QString path = folderPath + QStringLiteral("/2026-01-01_120000_1.pcapng");
        QVERIFY(QFile::copy(m_path, path));
        QVERIFY(!folder.sessions().back().kept);
        QCOMPARE(run({exportName, path, format, QStringLiteral("text")}).code, 0);
        QVERIFY(folder.sessions().back().kept);
    }

    void failsClearly_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const QString text = QStringLiteral("text");
        const QString foreign = m_dir.filePath(QStringLiteral("foreign.png"));
        QFile file(foreign);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\x89PNG\r\n\x1a\n") == 8);
        QTest::newRow("no session") << QStringList{info} << 2 << QByteArray("SESSION");
        QTest::newRow("two sessions") << QStringList{info, m_path, m_path} << 2 << m_path.toUtf8();
        QTest::newRow("missing") << QStringList{info, QStringLiteral("/no/such.pcapng")} << 1
                                 << QByteArray("/no/such.pcapng");
        QTest::newRow("foreign") << QStringList{info, foreign} << 1 << foreign.toUtf8();
        QTest::newRow("foreign, export") << QStringList{exportName, foreign, format, text} << 1 << foreign.toUtf8();
        QTest::newRow("no format") << QStringList{exportName, m_path} << 2 << QByteArray("--format");
        QTest::newRow("unknown format") << QStringList{exportName, m_path, format, QStringLiteral("xml")} << 2
                                        << QByteArray("xml");
        QTest::newRow("unknown channel")
            << QStringList{exportName, m_path, format, text, QStringLiteral("--channel"), QStringLiteral("ftp")} << 2
            << QByteArray("ftp");
        QTest::newRow("wrong query")
            << QStringList{exportName, m_path, format, text, QStringLiteral("--filter"), QStringLiteral("ok size>ten")} << 2
            << QByteArray("ten");
        QTest::newRow("output nowhere")
            << QStringList{exportName, m_path, format, text, QStringLiteral("--output"), QStringLiteral("/no/such/out")} << 1
            << QByteArray("/no/such/out");
        QTest::newRow("full")
            << QStringList{exportName, m_path, format, text, QStringLiteral("--output"), QStringLiteral("/proc/out")} << 1
            << QByteArray("/proc/out");
    }

    void failsClearly()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        for (const char *language : {"en", "zh_CN"}) {
            const CliResult result = run(words + QStringList{QStringLiteral("--language"), QLatin1StringView(language)});
            QCOMPARE(result.code, code);
            QCOMPARE(result.out, QByteArray());
            QVERIFY2(result.err.startsWith("netyard-cli: ") && result.err.contains(says), result.err.constData());
        }
    }

private:
    QTemporaryDir m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestCliSession)
#include "tst_clisession.moc"
