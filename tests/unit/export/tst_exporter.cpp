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

class OutTest final : public EntryTest {
public:
    bool matches(const IndexEntry &entry) override { return entry.type == EntryType::MessageOut; }
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
        QCOMPARE(lines.at(0),
                 QByteArray("\xEF\xBB\xBF"
                            "entry,time,channel,kind,connection,local,peer,bytes,event,bookmark,note,text,hex\r"));
        QCOMPARE(lines.at(2) + '\n' + lines.at(3),
                 QByteArray("2,2023-11-14T22:13:20.123456789Z,tcp-server,in,1,127.0.0.1:8989,127.0.0.1:50000,20,,,,"
                            "\"'=1+1, \"\"quoted\"\"\r\nline\",3d312b312c202271756f746564220d0a6c696e65\r"));
        QVERIFY(lines.at(4).contains(",out,1,"));
        QVERIFY(lines.at(5).contains(QByteArray(",3,,,,a\xE2\x90\x80"
                                                "b,610062\r")));
        QVERIFY(lines.at(6).endsWith(",100,,,,,\r")); // header-only: its length, no payload
        QVERIFY(lines.at(7).contains(",event,,,,,note,,,note 笔记,"));
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
        QCOMPARE(object(5).value(QLatin1StringView("entry")).toInt(), 6);
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

    void jsonTellsErrors()
    {
        const QString path = m_dir.filePath(QStringLiteral("error.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(path));
        Event event;
        event.kind = EventKind::ListenFailed;
        event.local = *Endpoint::parse(u"127.0.0.1:80");
        event.number = 5;
        event.error = {NetErrorCode::PortPrivileged, 13, QStringLiteral("127.0.0.1:80"), QStringLiteral("denied"), 7};
        recorder.event(event);
        recorder.stop();
        ExportOptions options = optionsFor(ExportFormat::JsonLines);
        options.scope.entries = {{1, 1}};
        const QJsonObject object = QJsonDocument::fromJson(exported(options, {path, recorder.index()})).object();
        QCOMPARE(object.value(QLatin1StringView("number")).toInt(), 5);
        const QJsonObject error = object.value(QLatin1StringView("error")).toObject();
        QCOMPARE(error.value(QLatin1StringView("name")).toString(), QStringLiteral("port-privileged"));
        QCOMPARE(error.value(QLatin1StringView("system")).toInt(), 13);
        QCOMPARE(error.value(QLatin1StringView("subject")).toString(), QStringLiteral("127.0.0.1:80"));
        QCOMPARE(error.value(QLatin1StringView("detail")).toString(), QStringLiteral("denied"));
        QCOMPARE(error.value(QLatin1StringView("number")).toInt(), 7);
    }

    void bookmarksAndNotesGoAlong_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("text") << ExportFormat::Text << QByteArray("\thello\t★ odd <b>, \"really\"␊yes\n");
        QTest::newRow("csv") << ExportFormat::Csv
                             << QByteArray(",5,,yes,\"odd <b>, \"\"really\"\"\nyes\",hello,68656c6c6f\r\n");
        QTest::newRow("jsonl") << ExportFormat::JsonLines
                               << QByteArray(",\"bookmark\":true,\"note\":\"odd <b>, \\\"really\\\"\\nyes\",\"bytes\":5,");
        QTest::newRow("html") << ExportFormat::Html
                              << QByteArray(
                                     "<div class=\"note\">★ odd &lt;b&gt;, &quot;really&quot;\nyes</div></td></tr>\n");
        QTest::newRow("hexdump") << ExportFormat::HexDump << QByteArray(" 5 B  ★ odd <b>, \"really\"␊yes\nI ");
    }

    void bookmarksAndNotesGoAlong()
    {
        QFETCH(ExportFormat, format);
        QFETCH(QByteArray, text);
        const QString path = m_dir.filePath(QStringLiteral("remarks-%1.pcapng").arg(formatName(format)));
        Recorder recorder;
        QVERIFY(recorder.start(path));
        const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, *Endpoint::parse(u"127.0.0.1:1"),
                                               *Endpoint::parse(u"127.0.0.1:2"), true);
        recorder.message(flow, Direction::In, "hello");
        recorder.flush();
        QCOMPARE(recorder.index()->size(), 2);
        Event remark;
        remark.kind = EventKind::Bookmarked;
        remark.number = static_cast<qint64>(recorder.index()->at(1).offset);
        recorder.event(remark);
        remark.kind = EventKind::Annotated;
        remark.text = QStringLiteral("odd <b>, \"really\"\nyes");
        recorder.event(remark);
        recorder.flush();
        const ExportSource source{path, recorder.index()};
        const QByteArray out = exported(optionsFor(format), source);
        QVERIFY2(out.contains(text), out.constData());

        // A part of the session keeps them too, at the entry's new place.
        ExportOptions options;
        options.format = ExportFormat::Pcapng;
        options.scope.entries = {{1, 1}};
        const QString part = path + QStringLiteral(".part.pcapng");
        QVERIFY(exportToFile(part, source, options));
        recorder.stop();
        const auto session = Session::open(part);
        QVERIFY(session);
        QCOMPARE(session->index()->size(), 1);
        const Remark kept = session->index()->remarks().of(session->index()->at(0).offset);
        QVERIFY(kept.isBookmarked);
        QCOMPARE(kept.note, remark.text);
    }

    void hexDump()
    {
        const QString text = QString::fromUtf8(exported(ExportFormat::HexDump));
        QVERIFY(text.contains(QStringLiteral("# 4 udp 127.0.0.1:8989 ← 127.0.0.2:7 3 B\nI 2023-11-14T22:13:22.000000001Z\n"
                                             "00000000  61 00 62 ")));
        QVERIFY(text.contains(QStringLiteral("# 5 udp 127.0.0.1:8989 → 127.0.0.2:7 100 B, 0 B kept\n\n")));
        QVERIFY(text.contains(QStringLiteral("# 6 tcp-server  2023-11-14T22:13:24.000000000Z  note 笔记\n")));
    }

    void scopes_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QList<int>>("entries");
        QTest::newRow("all") << "" << QList<int>{1, 2, 3, 4, 5, 6, 7};
        QTest::newRow("channel") << "channel" << QList<int>{4, 5};
        QTest::newRow("connection") << "flow" << QList<int>{2, 3};
        QTest::newRow("numbers") << "numbers" << QList<int>{1, 3, 4};
        QTest::newRow("test") << "test" << QList<int>{3, 5};
        QTest::newRow("connection and numbers") << "flow numbers" << QList<int>{3};
        QTest::newRow("connection and channel") << "flow channel" << QList<int>{};
        QTest::newRow("test and numbers") << "test numbers" << QList<int>{3};
    }

    void scopes()
    {
        QFETCH(QString, scope);
        QFETCH(QList<int>, entries);
        ExportOptions options = optionsFor(ExportFormat::JsonLines);
        if (scope.contains(u"channel"))
            options.scope.channel = Channel::Udp;
        if (scope.contains(u"flow"))
            options.scope.flow = 1;
        if (scope.contains(u"numbers"))
            options.scope.entries = *parseEntryRanges(u"1,3-4,99");
        if (scope.contains(u"test"))
            options.scope.makeTest = [] { return std::make_unique<OutTest>(); };
        QList<int> found;
        for (const QByteArray &line : exported(options).split('\n')) {
            if (!line.isEmpty())
                found.append(QJsonDocument::fromJson(line).object().value(QLatin1StringView("entry")).toInt());
        }
        QCOMPARE(found, entries);
        // A page asks the test once, in its first pass, and writes the same entries.
        options.format = ExportFormat::Html;
        const QByteArray page = exported(options);
        QCOMPARE(page.count("<tr id=\"e"), entries.size());
    }

    void encoding()
    {
        ExportOptions options = optionsFor(ExportFormat::JsonLines);
        options.encoding = *TextEncoding::fromName(QStringLiteral("GBK"));
        options.scope.entries = {{2, 2}};
        QVERIFY(exported(options).contains("\"text\":\"你好\""));
    }

    void times_data()
    {
        QTest::addColumn<ExportTimes>("times");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("utc") << ExportTimes::Utc << QByteArray("\"time\":\"2023-11-14T22:13:21.000000000Z\"");
        QTest::newRow("local") << ExportTimes::Local << QByteArray("\"time\":\"2023-11-15T03:58:21.000000000+05:45\"");
        QTest::newRow("relative") << ExportTimes::Relative << QByteArray("\"time\":-");
    }

    void times()
    {
        QFETCH(ExportTimes, times);
        QFETCH(QByteArray, text);
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "Asia/Kathmandu");
        ExportOptions options = optionsFor(ExportFormat::JsonLines);
        options.times = times;
        options.scope.entries = {{2, 2}};
        const QByteArray line = exported(options);
        qputenv("TZ", zone);
        QVERIFY2(line.contains(text), line.constData()); // relative: the recorder's own first entry is of today
        QVERIFY(QJsonDocument::fromJson(line).isObject());
    }

    void progressIsTold()
    {
        ExportOptions options = optionsFor(ExportFormat::Csv);
        std::vector<ExportProgress> told;
        options.progress = [&told](const ExportProgress &progress) {
            told.push_back(progress);
            return true;
        };
        const QByteArray bytes = exported(options);
        QVERIFY(told.size() >= 2);
        QCOMPARE(told.front().done, 1);
        QCOMPARE(told.back().done, told.back().total);
        QCOMPARE(told.back().entries, 7);
        QCOMPARE(told.back().bytes, bytes.size());
    }

    void fileAppearsWhole()
    {
        const QString path = m_dir.filePath(QStringLiteral("whole.csv"));
        const Result<Exported> written = exportToFile(path, {m_path, m_index}, optionsFor(ExportFormat::Csv));
        QVERIFY(written);
        QCOMPARE(written->entries, 7);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.size(), written->bytes);
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
        const Result<Exported> count =
            exportToFile(path, {longSession, recorder.index()}, optionsFor(ExportFormat::JsonLines));
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

    void theSessionItselfIsNotReplaced()
    {
        const qint64 size = QFileInfo(m_path).size();
        const QString same = QFileInfo(m_path).path() + QStringLiteral("/./") + QFileInfo(m_path).fileName();
        const Result<Exported> written = exportToFile(same, {m_path, m_index}, optionsFor(ExportFormat::Text));
        QVERIFY(!written);
        QCOMPARE(written.error().code, NetErrorCode::FileNotWritable);
        QCOMPARE(QFileInfo(m_path).size(), size);
    }

    void deviceThatFails()
    {
        FullDevice device(10);
        const Result<Exported> count = exportTo(device, {m_path, m_index}, optionsFor(ExportFormat::Text));
        QVERIFY(!count);
        QCOMPARE(count.error().code, NetErrorCode::FileNotWritable);
        QCOMPARE(count.error().detail, QStringLiteral("no more room"));
    }

    void givenUp_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<int>("after"); // so many times being asked
        for (const ExportFormat format : exportFormats()) {
            QTest::newRow(qPrintable(formatName(format) + QStringLiteral(" at once"))) << format << 0;
            QTest::newRow(qPrintable(formatName(format) + QStringLiteral(" later"))) << format << 1;
        }
    }

    void givenUp()
    {
        QFETCH(ExportFormat, format);
        QFETCH(int, after);
        const QString path = m_dir.filePath(QStringLiteral("given-up.txt"));
        ExportOptions options = optionsFor(format);
        int asked = 0;
        options.progress = [&asked, after](const ExportProgress &) { return asked++ < after; };
        const Result<Exported> written = exportToFile(path, {m_path, m_index}, options);
        if (written) { // a small session may be done before it is asked again
            QVERIFY(asked <= after + 1);
            QVERIFY(QFile::remove(path));
            return;
        }
        QCOMPARE(written.error().code, NetErrorCode::None);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(m_dir.isValid() ? QDir(m_dir.path()).entryList({QStringLiteral("given-up*")}).size() : -1, 0);
    }

private:
    static ExportOptions optionsFor(ExportFormat format)
    {
        ExportOptions options;
        options.format = format;
        options.times = ExportTimes::Utc;
        options.words.emplace_back();
        options.words.front().event = [](const Event &event) {
            return QString::fromLatin1(eventName(event.kind)) + u' ' + event.text;
        };
        return options;
    }

    QByteArray exported(ExportFormat format) { return exported(optionsFor(format)); }
    QByteArray exported(const ExportOptions &options) { return exported(options, {m_path, m_index}); }
    static QByteArray exported(const ExportOptions &options, const ExportSource &source)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return exportTo(buffer, source, options) ? buffer.data() : QByteArray("failed");
    }

    QTemporaryDir m_dir;
    QString m_path;
    std::shared_ptr<const SessionIndex> m_index;
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
