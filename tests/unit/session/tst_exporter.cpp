#include "exporter.h"
#include "recorder.h"
#include "session.h"
#include "smallvolume.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace net;

namespace {

// Takes so many bytes and no more.
class FullDevice final : public QIODevice {
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(QStringLiteral("no more room"));
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

class TestExporter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        m_path = m_dir.filePath(QStringLiteral("s.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const Endpoint local = *Endpoint::parse(u"127.0.0.1:8989");
        const quint32 tcp =
            recorder.openFlow(Channel::TcpServer, Transport::Tcp, local, *Endpoint::parse(u"127.0.0.1:50000"), true);
        const quint32 udp = recorder.openFlow(Channel::Udp, Transport::Udp, local, *Endpoint::parse(u"127.0.0.2:7"), true);
        recorder.message(tcp, Direction::In, "=1+1, \"quoted\"\r\nline", Keep::Whole, 1700000000123456789);
        recorder.message(tcp, Direction::Out, QByteArray("\xC4\xE3\xBA\xC3", 4), Keep::Whole,
                         1700000001000000000); // GBK 你好
        recorder.message(udp, Direction::In, QByteArray("a\0b", 3), Keep::Whole, 1700000002000000001);
        recorder.message(udp, Direction::Out, QByteArray(100, 'x'), Keep::HeaderOnly, 1700000003000000000);
        Event event;
        event.kind = EventKind::Note;
        event.text = QStringLiteral("笔记");
        event.timeNs = 1700000004000000000;
        recorder.event(event);
        recorder.stop();
        m_index = recorder.index();
        QCOMPARE(m_index->size(), 7);
    }

    void csv()
    {
        const QByteArrayList lines = exported(ExportFormat::Csv).split('\n');
        QVERIFY(lines.at(0).startsWith("\xEF\xBB\xBFtime,channel,"));
        QCOMPARE(lines.at(2) + '\n' + lines.at(3),
                 QByteArray("2023-11-14T22:13:20.123456789Z,tcp-server,in,1,127.0.0.1:8989,127.0.0.1:50000,20,,"
                            "\"'=1+1, \"\"quoted\"\"\r\nline\",3d312b312c202271756f746564220d0a6c696e65\r"));
        QVERIFY(lines.at(4).contains(",out,1,"));
        QVERIFY(lines.at(5).contains(QByteArray(",3,,a\xE2\x90\x80"
                                                "b,610062\r")));
        QVERIFY(lines.at(6).endsWith(",100,,,\r")); // header-only: its length, no payload
        QVERIFY(lines.at(7).contains(",event,,,,,note,note 笔记,"));
    }

    void formulasAreHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << "abc" << QByteArray("abc");
        QTest::newRow("empty") << "" << QByteArray();
        QTest::newRow("equals") << "=cmd|' /C calc'!A0" << QByteArray("'=cmd|' /C calc'!A0");
        QTest::newRow("plus") << "+1" << QByteArray("'+1");
        QTest::newRow("minus") << "-1" << QByteArray("'-1");
        QTest::newRow("at") << "@SUM(1)" << QByteArray("'@SUM(1)");
        QTest::newRow("tab") << "\t=1" << QByteArray("'\t=1");
        QTest::newRow("quotes") << "=\"a\",b" << QByteArray("\"'=\"\"a\"\",b\"");
        QTest::newRow("full width") << QStringLiteral("＝1") << QByteArray("'＝1");
    }

    void formulasAreHarmless()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(csvCell(text), cell);
    }

    void jsonLines()
    {
        const QByteArrayList lines = exported(ExportFormat::JsonLines).chopped(1).split('\n');
        QCOMPARE(lines.size(), 7);
        const auto object = [&lines](qsizetype i) { return QJsonDocument::fromJson(lines.at(i)).object(); };
        const auto text = [&object](qsizetype i, const char *key) {
            return object(i).value(QLatin1StringView(key)).toString();
        };
        QCOMPARE(text(1, "time"), QStringLiteral("2023-11-14T22:13:20.123456789Z"));
        QCOMPARE(text(1, "text"), QStringLiteral("=1+1, \"quoted\"\r\nline"));
        QCOMPARE(text(1, "peer"), QStringLiteral("127.0.0.1:50000"));
        QCOMPARE(QByteArray::fromBase64(text(2, "base64").toLatin1()), QByteArray("\xC4\xE3\xBA\xC3", 4));
        QVERIFY(!object(2).contains(QLatin1StringView("text"))); // not valid UTF-8
        QCOMPARE(text(3, "text"), QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
        QCOMPARE(object(4).value(QLatin1StringView("bytes")).toInt(), 100);
        QCOMPARE(object(4).value(QLatin1StringView("kept")).toInt(), 0);
        QCOMPARE(text(5, "event"), QStringLiteral("note"));
        QCOMPARE(text(5, "detail"), QStringLiteral("笔记"));
        QCOMPARE(text(5, "text"), QStringLiteral("note 笔记"));
    }

    void textLines()
    {
        const QString text = QString::fromUtf8(exported(ExportFormat::Text));
        const QStringList lines = text.chopped(1).split(u'\n');
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines.at(1).endsWith(QStringLiteral("\ttcp-server\t←\t127.0.0.1:50000\t20 B\t=1+1, \"quoted\"␍␊line")));
        QVERIFY(lines.at(3).endsWith(QStringLiteral("\tudp\t←\t127.0.0.2:7\t3 B\ta␀b")));
        QVERIFY(lines.at(5).endsWith(QStringLiteral("\t●\t\tnote 笔记")));
    }

    void encodingChannelAndFilter()
    {
        ExportOptions options = optionsFor(ExportFormat::JsonLines);
        options.encoding = *TextEncoding::fromName(QStringLiteral("GBK"));
        options.channel = Channel::TcpServer;
        options.filter = QStringLiteral("你好");
        const QByteArray lines = exported(options);
        QCOMPARE(lines.count('\n'), 1);
        QVERIFY(lines.contains("\"text\":\"你好\""));
        options.filter = QStringLiteral("QUOTED");
        QCOMPARE(exported(options).count('\n'), 1);
        options.filter = QStringLiteral(":50000");
        QCOMPARE(exported(options).count('\n'), 2);
        options.channel = Channel::Udp;
        QCOMPARE(exported(options), QByteArray());
    }

    void fileAppearsWhole()
    {
        const QString path = m_dir.filePath(QStringLiteral("whole.csv"));
        RecordReader reader(m_path, m_index);
        const Result<qint64> count = exportToFile(path, reader, optionsFor(ExportFormat::Csv));
        QVERIFY(count);
        QCOMPARE(*count, 7);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), exported(ExportFormat::Csv));
    }

    void noPartOfAFileWhenTheDiskIsFull_data()
    {
        QTest::addColumn<bool>("realVolume");
        QTest::newRow("file size limit") << false;
        QTest::newRow("small volume") << true;
    }

    void noPartOfAFileWhenTheDiskIsFull()
    {
        QFETCH(bool, realVolume);
        const QString longSession = m_dir.filePath(QStringLiteral("long%1.pcapng").arg(realVolume));
        Recorder recorder;
        QVERIFY(recorder.start(longSession));
        const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, *Endpoint::parse(u"127.0.0.1:1"),
                                               *Endpoint::parse(u"127.0.0.1:2"), true);
        for (int i = 0; i < 100; ++i)
            recorder.message(flow, Direction::In, QByteArray(20000, 'x'));
        recorder.stop();

        testing::SmallVolume volume(qint64{1} << 20);
        if (realVolume && !volume.isMounted())
            QSKIP("mounting a tmpfs needs root; the file size limit above tests the same without");
        const QString path =
            realVolume ? volume.filePath(QStringLiteral("out.jsonl")) : m_dir.filePath(QStringLiteral("out.jsonl"));
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("as it was") == 9);
        before.close();
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        if (!realVolume) {
            limit.rlim_cur = 500000;
            setrlimit(RLIMIT_FSIZE, &limit);
        }
        RecordReader reader(longSession, recorder.index());
        const Result<qint64> count = exportToFile(path, reader, optionsFor(ExportFormat::JsonLines));
        limit.rlim_cur = RLIM_INFINITY;
        setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY(!count);
        QCOMPARE(count.error().code, realVolume ? NetErrorCode::DiskFull : NetErrorCode::FileNotWritable);
        QCOMPARE(count.error().subject, path);
        QFile after(path);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), QByteArray("as it was"));
        QCOMPARE(QDir(QFileInfo(path).path()).entryList({QStringLiteral("out.jsonl*")}).size(), 1);
    }

    void deviceThatFails()
    {
        FullDevice device(10);
        RecordReader reader(m_path, m_index);
        const Result<qint64> count = exportTo(device, reader, optionsFor(ExportFormat::Text));
        QVERIFY(!count);
        QCOMPARE(count.error().code, NetErrorCode::FileNotWritable);
        QCOMPARE(count.error().detail, QStringLiteral("no more room"));
    }

    void givenUp()
    {
        const QString path = m_dir.filePath(QStringLiteral("given-up.txt"));
        RecordReader reader(m_path, m_index);
        ExportOptions options = optionsFor(ExportFormat::Text);
        options.progress = [](qint64) { return false; };
        const Result<qint64> count = exportToFile(path, reader, options);
        QVERIFY(!count);
        QCOMPARE(count.error().code, NetErrorCode::None);
        QVERIFY(!QFile::exists(path));
    }

private:
    static ExportOptions optionsFor(ExportFormat format)
    {
        ExportOptions options;
        options.format = format;
        options.eventText = [](const Event &event) {
            return QString::fromLatin1(eventName(event.kind)) + u' ' + event.text;
        };
        return options;
    }

    QByteArray exported(ExportFormat format) { return exported(optionsFor(format)); }
    QByteArray exported(const ExportOptions &options)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        RecordReader reader(m_path, m_index);
        const Result<qint64> count = exportTo(buffer, reader, options);
        return count ? buffer.data() : QByteArray("failed");
    }

    QTemporaryDir m_dir;
    QString m_path;
    std::shared_ptr<const SessionIndex> m_index;
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
