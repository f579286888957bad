// The formats of exports, each with its own idea of bytes, times, errors and notes. What of a session is exported:
// tst_exporter.cpp.
#include "exportedsession.h"
#include "recorder.h"
#include "session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace net;
using testing::optionsFor;

class TestExportFormats final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_session.write()); }

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
        const QString path = m_session.dir.filePath(QStringLiteral("error.pcapng"));
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
        const QJsonObject object = QJsonDocument::fromJson(testing::exported(options, {path, recorder.index()})).object();
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
        const QString path = m_session.dir.filePath(QStringLiteral("remarks-%1.pcapng").arg(formatName(format)));
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
        const QByteArray out = testing::exported(optionsFor(format), source);
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

private:
    QByteArray exported(ExportFormat format) { return exported(optionsFor(format)); }
    QByteArray exported(const ExportOptions &options) { return testing::exported(options, m_session.source()); }

    testing::ExportedSession m_session;
};

QTEST_GUILESS_MAIN(TestExportFormats)
#include "tst_exportformats.moc"
