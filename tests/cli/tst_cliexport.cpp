// netyard-cli export as a process: its output against the stored one, scopes, and what is refused.
//
// With NETYARD_WRITE_GOLDEN set the stored files are written anew; look at the difference before keeping it.
#include "cliprocess.h"
#include "exportformat.h"
#include "fixedsession.h"
#include "openedcapture.h"
#include "remarkfile.h"
#include "session.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using testing::CliProcess;
using testing::CliResult;

class TestCliExport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        m_path = m_dir.filePath(QStringLiteral("session.pcapng"));
        QVERIFY(testing::writeFixedSession(m_path, testing::hostilePayloads()));
    }

    void asStored_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("language");
        for (const net::ExportFormat format : net::exportFormats()) {
            if (format == net::ExportFormat::Pcapng)
                continue; // see theWholeSessionIsTheSameFile
            for (const QString &language : {QStringLiteral("en"), QStringLiteral("zh_CN")})
                QTest::newRow(qPrintable(net::formatName(format) + u' ' + language)) << net::formatName(format) << language;
        }
    }

    void asStored()
    {
        QFETCH(QString, format);
        QFETCH(QString, language);
        const CliResult result = run({QStringLiteral("--format"), format, QStringLiteral("--language"), language});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QByteArray());
        const QString path = QStringLiteral(NETYARD_SOURCE_DIR "/tests/golden/session.%1.%2")
                                 .arg(language, net::formatSuffix(*net::formatFromName(format)));
        if (qEnvironmentVariableIsSet("NETYARD_WRITE_GOLDEN")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(result.out) == result.out.size());
        }
        QFile stored(path);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArrayList expected = stored.readAll().split('\n');
        const QByteArrayList actual = result.out.split('\n');
        for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
            QCOMPARE(actual.at(i), expected.at(i));
        QCOMPARE(actual.size(), expected.size());
    }

    void theWholeSessionIsTheSameFile()
    {
        const CliResult result = run({QStringLiteral("--format"), QStringLiteral("pcapng")});
        QCOMPARE(result.code, 0);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(result.out, file.readAll());
    }

    void scopes_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QList<int>>("entries");
        const int payloads = static_cast<int>(testing::hostilePayloads().size());
        QTest::newRow("entries") << "--entries 2,4-5" << QList<int>{2, 4, 5};
        QTest::newRow("beyond the end") << "--entries 9999-" << QList<int>{};
        QTest::newRow("connection") << "--connection 2 --entries 1-40" << QList<int>{36, 37, 38, 39, 40};
        QTest::newRow("channel") << "--channel tcp-client" << QList<int>{2 * payloads + 4};
        QTest::newRow("text") << "--filter cmd()" << QList<int>{5, 5 + payloads};
        QTest::newRow("text and channel") << "--filter cmd() --channel udp" << QList<int>{5 + payloads};
        QTest::newRow("query") << "--filter (CMD())" << QList<int>{5, 5 + payloads};
        QTest::newRow("no such connection") << "--connection 77" << QList<int>{};
    }

    void scopes()
    {
        QFETCH(QString, options);
        QFETCH(QList<int>, entries);
        const CliResult result = run(QStringList{QStringLiteral("--format"), QStringLiteral("jsonl")} + options.split(u' '));
        QVERIFY2(result.code == 0, result.err.constData());
        QList<int> found;
        for (const QByteArray &line : result.out.split('\n')) {
            if (!line.isEmpty())
                found.append(QJsonDocument::fromJson(line).object().value(QLatin1StringView("entry")).toInt());
        }
        QCOMPARE(found, entries);
    }

    void whatIsMarkedIsAskedFor()
    {
        const QString marked = m_dir.filePath(QStringLiteral("marked.pcapng"));
        QVERIFY(QFile::copy(m_path, marked));
        const auto session = net::Session::open(marked);
        QVERIFY(session.has_value());
        net::Event note;
        note.kind = net::EventKind::Annotated;
        note.number = static_cast<qint64>(session->index()->at(3).offset);
        note.text = QStringLiteral("look");
        QVERIFY(net::appendToSession(marked, note));
        const auto found = [&marked](const QString &query) {
            return CliProcess::run(QStringLiteral(NETYARD_CLI),
                                   {QStringLiteral("export"), marked, QStringLiteral("--format"), QStringLiteral("jsonl"),
                                    QStringLiteral("--filter"), query})
                .out;
        };
        QCOMPARE(found(QStringLiteral("has:note")).count('\n'), 1);
        QVERIFY(found(QStringLiteral("has:note")).startsWith("{\"entry\":4,"));
        QCOMPARE(found(QStringLiteral("has:bookmark")), QByteArray());
    }

    // What is left out of a capture is said, and not on standard output.
    void whatACaptureHasTwiceIsLeftOut()
    {
        std::vector<testing::CapturedFrame> frames;
        for (const quint32 sequence : {101U, 104U, 101U}) {
            const QByteArray packet = testing::tcpPacket(testing::captured::client, testing::captured::server,
                                                         net::tcpflag::ack, sequence, QByteArray::number(sequence));
            frames.push_back({testing::framed(1, packet), testing::captured::startNs});
        }
        const QString capture = m_dir.filePath(QStringLiteral("capture.pcap"));
        QVERIFY(testing::openCapture(capture, testing::captureFile({}, frames)));
        const QString part = m_dir.filePath(QStringLiteral("part.pcapng"));
        const auto exported = [&capture](const QString &format, const QString &to) {
            return CliProcess::run(
                QStringLiteral(NETYARD_CLI),
                {QStringLiteral("export"), capture, QStringLiteral("--format"), format, QStringLiteral("--output"), to});
        };
        const CliResult result = exported(QStringLiteral("pcapng"), part);
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.contains("left out"), result.err.constData());
        const auto session = net::Session::open(part);
        QVERIFY(session.has_value());
        QCOMPARE(session->index()->size(), 2);
        QCOMPARE(exported(QStringLiteral("csv"), m_dir.filePath(QStringLiteral("part.csv"))).err, QByteArray());
    }

    void times_data()
    {
        QTest::addColumn<QString>("times");
        QTest::addColumn<QByteArray>("time");
        QTest::newRow("local") << "local" << QByteArray("\"2023-11-15T06:13:20.373456790+08:00\"");
        QTest::newRow("utc") << "utc" << QByteArray("\"2023-11-14T22:13:20.373456790Z\"");
        QTest::newRow("relative") << "relative" << QByteArray("0.000000000");
    }

    void times()
    {
        QFETCH(QString, times);
        QFETCH(QByteArray, time);
        const CliResult result = run(QStringLiteral("--format jsonl --entries 1 --times ").append(times).split(u' '));
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.startsWith("{\"entry\":1,\"time\":" + time + ','), result.out.constData());
    }

    void encoding()
    {
        const CliResult result = run(QStringLiteral("--format jsonl --filter 你好 --encoding GBK").split(u' '));
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out.count("\"text\":\"你好\""), 2);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("format") << "--format xml" << QByteArray("hexdump");
        QTest::newRow("connection") << "--format text --connection first" << QByteArray("first");
        QTest::newRow("connection zero") << "--format text --connection 0" << QByteArray("0");
        QTest::newRow("entries") << "--format text --entries 5-2" << QByteArray("5-2");
        QTest::newRow("times") << "--format text --times now" << QByteArray("relative");
        QTest::newRow("encoding") << "--format text --encoding UTF-99" << QByteArray("UTF-99");
    }

    void refused()
    {
        QFETCH(QString, options);
        QFETCH(QByteArray, says);
        const CliResult result = run(options.split(u' '));
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.contains(says), result.err.constData());
    }

private:
    CliResult run(const QStringList &options) const
    {
        return CliProcess::run(QStringLiteral(NETYARD_CLI), QStringList{QStringLiteral("export"), m_path} + options);
    }

    QTemporaryDir m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cliexport.moc"
