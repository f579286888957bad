// The list of requests over a session: model, filter, where a request's bytes stand, heads explained, curl, canned answers.
#include "accesslogexport.h"
#include "cannedmodel.h"
#include "curlcommand.h"
#include "headtext.h"
#include "language.h"
#include "logview.h"
#include "recordedsession.h"
#include "requestentries.h"
#include "requestmatcher.h"
#include "requestmodel.h"
#include "requestrowpainter.h"
#include "requestsummary.h"
#include "words.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace widgets;
using net::http::CannedAnswer;

namespace {

net::Endpoint endpoint(quint16 port)
{
    return net::Endpoint(QHostAddress(QHostAddress::LocalHost), port);
}

struct Asked {
    QByteArray method = "GET";
    QByteArray target = "/";
    int status = 200;
    QByteArray agent = "curl/8";
    quint32 ordinal = 1;
};

// As the engine records one at level heads: the head, the answer's head, the event.
void record(net::Recorder *recorder, quint32 flow, const Asked &asked, bool withHeads = true)
{
    if (withHeads) {
        recorder->message(flow, net::Direction::In, asked.method + ' ' + asked.target + " HTTP/1.1\r\nHost: a\r\n\r\n");
        recorder->message(flow, net::Direction::Out, "HTTP/1.1 " + QByteArray::number(asked.status) + " X\r\n\r\n");
    }
    net::http::RequestSummary summary;
    summary.method = asked.method;
    summary.target = asked.target;
    summary.userAgent = asked.agent;
    summary.status = asked.status;
    summary.ordinal = asked.ordinal;
    summary.bodyBytes = 1234;
    summary.durationUs = 85;
    QByteArray text;
    net::http::appendSummaryText(text, summary);
    net::Event event;
    event.kind = net::EventKind::HttpRequest;
    event.channel = net::Channel::Http;
    event.flow = withHeads ? flow : 0;
    event.local = endpoint(8080);
    event.peer = endpoint(50000);
    event.number = asked.status;
    event.text = QString::fromUtf8(text);
    recorder->event(event);
}

quint32 open(net::Recorder *recorder, quint16 port = 50000)
{
    return recorder->openFlow(net::Channel::Http, net::Transport::Tcp, endpoint(8080), endpoint(port), true);
}

} // namespace

class TestRequests final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelShowsRequestsOnly()
    {
        testing::RecordedSession session;
        net::Recorder &recorder = session.recorder();
        const quint32 flow = open(&recorder);
        record(&recorder, flow, {"GET", "/%E4%BD%A0%E5%A5%BD", 200, "curl/8", 1});
        record(&recorder, flow, {"POST", "/upload", 413, "Firefox", 2});
        recorder.flush();
        EntryReader reader;
        reader.setSource(recorder.path(), recorder.index());
        RequestReader requests(reader);
        RequestModel model(requests);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.takeNew();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), int(RequestModel::RequestColumnCount));
        const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, RequestModel::Path), QStringLiteral("/你好"));
        QCOMPARE(text(0, RequestModel::Client), QStringLiteral("127.0.0.1:50000"));
        QCOMPARE(text(0, RequestModel::Reuse), QString());
        QCOMPARE(text(1, RequestModel::Method), QStringLiteral("POST"));
        QCOMPARE(text(1, RequestModel::Status), QStringLiteral("413"));
        QCOMPARE(text(1, RequestModel::Bytes), QStringLiteral("1.2 kB"));
        QCOMPARE(text(1, RequestModel::Duration), QStringLiteral("85 µs"));
        QCOMPARE(text(1, RequestModel::Reuse), QStringLiteral("2"));
        QVERIFY(model.index(1, 0).data(LogModel::SpokenRole).toString().contains(QStringLiteral("/upload")));
        record(&recorder, flow, {"GET", "/later", 200, "curl/8", 3});
        recorder.flush();
        model.takeNew();
        QCOMPARE(model.rowCount(), 3);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void theFilterFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("found");
        const auto row = [](const char *text, StatusClass status, int found) {
            QTest::addRow("%s %d", text, int(status)) << QString::fromUtf8(text) << int(status) << found;
        };
        row("", StatusClass::All, 4);
        row("", StatusClass::Good, 2);
        row("", StatusClass::ClientError, 1);
        row("", StatusClass::ServerError, 1);
        row("", StatusClass::Redirected, 0);
        row("post", StatusClass::All, 1);
        row("你好", StatusClass::All, 1);
        row("%E4", StatusClass::All, 1);
        row("firefox", StatusClass::All, 2);
        row("firefox", StatusClass::ClientError, 1);
        row("127.0.0.1:5", StatusClass::All, 4);
        row("404", StatusClass::All, 1);
        row("nowhere", StatusClass::All, 0);
    }

    void theFilterFinds()
    {
        QFETCH(QString, text);
        QFETCH(int, status);
        QFETCH(int, found);
        testing::RecordedSession session;
        net::Recorder &recorder = session.recorder();
        const quint32 flow = open(&recorder);
        record(&recorder, flow, {"GET", "/%E4%BD%A0%E5%A5%BD", 200, "curl/8", 1});
        record(&recorder, flow, {"POST", "/upload", 200, "Firefox", 2});
        record(&recorder, flow, {"GET", "/gone", 404, "Firefox", 3});
        record(&recorder, flow, {"GET", "/broken", 500, "curl/8", 4});
        recorder.flush();
        SearchJob job;
        job.path = recorder.path();
        job.index = recorder.index();
        job.scope = RowScope(net::Channel::Http, net::EventKind::HttpRequest);
        RequestMatcher matcher(job, {text, static_cast<StatusClass>(status)});
        int matches = 0;
        for (qint64 i = 0; i < job.index->size(); ++i)
            matches += matcher.matches(job.index->at(i)) ? 1 : 0;
        QCOMPARE(matches, found);
    }

    void theBytesOfOneRequestAreFound()
    {
        testing::RecordedSession session;
        net::Recorder &recorder = session.recorder();
        const quint32 one = open(&recorder, 50000);
        const quint32 other = open(&recorder, 50001);
        record(&recorder, one, {"GET", "/first", 200, "", 1});
        // Two connections at once, and a body in pieces.
        recorder.message(one, net::Direction::In, "POST /second HTTP/1.1\r\nContent-Length: 6\r\n\r\n");
        recorder.message(other, net::Direction::In, "GET /other HTTP/1.1\r\n\r\n");
        recorder.message(one, net::Direction::In, "abc", net::Keep::HeaderOnly);
        recorder.message(one, net::Direction::In, "def", net::Keep::HeaderOnly);
        record(&recorder, one, {"", "", 204, "", 2}, true);
        recorder.flush();
        const net::SessionIndex &index = *recorder.index();
        const RequestEntries found = findRequestEntries(index, static_cast<quint32>(index.size() - 1));
        QVERIFY(found.isRecorded);
        QVERIFY(!found.isTooFar);
        QCOMPARE(found.in.size(), size_t{4}); // the last is what record() says itself
        QCOMPARE(found.out.size(), size_t{1});
        net::RecordReader reader(recorder.path(), recorder.index());
        QVERIFY(reader.payload(index.at(found.in.front()))->startsWith("POST /second"));
        QVERIFY(reader.payload(index.at(found.out.front()))->startsWith("HTTP/1.1 204"));
    }

    void aSummaryHasNoBytes()
    {
        testing::RecordedSession session;
        record(&session.recorder(), 0, {}, false);
        session.recorder().flush();
        const auto index = session.recorder().index();
        const RequestEntries found = findRequestEntries(*index, static_cast<quint32>(index->size() - 1));
        QVERIFY(!found.isRecorded);
        QVERIFY(found.in.empty() && found.out.empty());
    }

    void headsAreExplainedLineByLine()
    {
        const QByteArray bytes = "GET /a HTTP/1.1\r\nHost: x\r\nBad line\r\n\r\nhello\n";
        const HeadText head = HeadReader::read(bytes, true);
        QCOMPARE(head.lines.size(), size_t{4});
        QCOMPARE(head.lines[1].title, QStringLiteral("Host"));
        QVERIFY(head.lines[2].isWrong);
        for (const HeadText::Line &line : head.lines)
            QVERIFY(!line.explanation.isEmpty());
        QCOMPARE(head.headBytes, bytes.indexOf("hello"));
        QCOMPARE(head.body, QStringLiteral("hello\n"));
        QCOMPARE(head.text.mid(head.lines[1].textStart, head.lines[1].textLength), QStringLiteral("Host: x\\r\\n"));
        QVERIFY(!HeadReader::read(QByteArray("HTTP/1.1 200 OK\r\n\r\n\x00\x01", 21), false).bodyIsText);
        QVERIFY(HeadReader::read({}, true).lines.empty());
    }

    void curlMakesItAgain_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("command");
        QTest::newRow("plain") << QByteArray("GET / HTTP/1.1\r\nHost: h:1\r\nConnection: close\r\n\r\n") << QByteArray()
                               << QStringLiteral("curl http://h:1/");
        QTest::newRow("no host") << QByteArray("GET /x HTTP/1.0\r\n\r\n") << QByteArray()
                                 << QStringLiteral("curl http://local:8080/x");
        QTest::newRow("head") << QByteArray("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray()
                              << QStringLiteral("curl --head http://h/");
        QTest::newRow("quotes") << QByteArray("GET /?a='b' HTTP/1.1\r\nHost: h\r\nX-A: it's\r\n\r\n") << QByteArray()
                                << QStringLiteral("curl -H 'X-A: it'\\''s' 'http://h/?a='\\''b'\\'''");
        QTest::newRow("post") << QByteArray("POST /f HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\n") << QByteArray("a=b")
                              << QStringLiteral("curl --data-binary a=b http://h/f");
        QTest::newRow("delete") << QByteArray("DELETE /f HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray()
                                << QStringLiteral("curl --request DELETE http://h/f");
        QTest::newRow("dots") << QByteArray("GET /../x HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray()
                              << QStringLiteral("curl --path-as-is http://h/../x");
    }

    void curlMakesItAgain()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QFETCH(QString, command);
        QCOMPARE(curlCommand(head, body, QStringLiteral("local:8080")), command);
    }

    void theAccessLogIsExported()
    {
        testing::RecordedSession session;
        net::Recorder &recorder = session.recorder();
        const quint32 flow = open(&recorder);
        record(&recorder, flow, {"GET", "/one", 200, "curl/8", 1});
        record(&recorder, flow, {"GET", "/two", 404, "curl/8", 2});
        recorder.flush();
        const QTemporaryDir folder;
        QWidget window;
        AccessLogExport exporter(window);
        QSignalSpy finished(&exporter, &AccessLogExport::finished);
        QSignalSpy failed(&exporter, &AccessLogExport::failed);
        exporter.ask(recorder.path(), recorder.index(), 0, true);
        exporter.write(folder.filePath(QStringLiteral("access.log")));
        QTRY_COMPARE(finished.count(), 1);
        QFile file(folder.filePath(QStringLiteral("access.log")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype{2});
        QVERIFY2(lines.at(0).startsWith("127.0.0.1 - - ["), lines.at(0).constData());
        QVERIFY(lines.at(1).contains("\"GET /two HTTP/1.1\" 404 1234"));
        QVERIFY(lines.at(1).contains("\"curl/8\""));
        exporter.ask(recorder.path(), recorder.index(), 0, false);
        exporter.write(folder.filePath(QStringLiteral("none/access.log")));
        QTRY_COMPARE(failed.count(), 1);
    }

    void cannedAnswersAreEdited()
    {
        CannedModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&model, &CannedModel::changed);
        model.addMissing(net::http::exampleAnswers());
        const int examples = model.rowCount();
        QVERIFY(examples >= 6);
        model.addMissing(net::http::exampleAnswers());
        QCOMPARE(model.rowCount(), examples);
        QVERIFY(model.setData(model.index(0, CannedModel::Pattern), QStringLiteral("new"), Qt::EditRole));
        QCOMPARE(model.answers().at(0).pattern, QStringLiteral("/new"));
        QVERIFY(model.setData(model.index(0, CannedModel::Status), 9999, Qt::EditRole));
        QCOMPARE(model.answers().at(0).status, 599);
        QVERIFY(model.setData(model.index(0, CannedModel::Length), QStringLiteral("12"), Qt::EditRole));
        QCOMPARE(model.answers().at(0).announcedLength, qint64{12});
        QVERIFY(model.setData(model.index(0, CannedModel::Pattern), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.answers().at(0).enabled);
        model.setHeaders(0, QStringLiteral("A: b\n\n  C: d \n"));
        QCOMPARE(model.answers().at(0).headers, (QList<QByteArray>{"A: b", "C: d"}));
        model.setBody(0, QStringLiteral("你"));
        QVERIFY(changed.count() > examples + 5);

        const QList<CannedAnswer> before = model.answers();
        model.remove(0);
        model.remove(0);
        QCOMPARE(model.rowCount(), examples - 2);
        QCOMPARE(model.undo(), 0);
        QCOMPARE(model.undo(), 0);
        QCOMPARE(model.undo(), -1);
        QCOMPARE(model.answers(), before);
        QCOMPARE(CannedModel::fromJson(model.toJson()), before);
        QVERIFY(CannedModel::fromJson(QJsonArray{1, QStringLiteral("x")}).isEmpty());
    }

    void theNarrowListKeepsTheStatus()
    {
        EntryReader reader;
        RequestReader requests(reader);
        RequestModel model(requests);
        LogView view(model, std::make_unique<RequestRowPainter>(requests));
        const QHeaderView &header = view.header();
        view.resize(1200, 300);
        view.show();
        QTRY_VERIFY(header.sectionSize(RequestModel::Agent) > 100);
        QVERIFY(!header.isSectionHidden(RequestModel::Reuse));
        view.resize(720, 300); // as in a window of 1280: nothing is out of sight
        QTRY_VERIFY(header.length() <= view.viewport()->width());
        QVERIFY(!header.isSectionHidden(RequestModel::Reuse));
        view.resize(300, 300);
        QTRY_VERIFY(header.isSectionHidden(RequestModel::Reuse));
        QVERIFY(!header.isSectionHidden(RequestModel::Status));
        view.resize(1200, 300);
        QTRY_VERIFY(!header.isSectionHidden(RequestModel::Reuse));
    }

    void durationsAreReadInEveryLanguage()
    {
        EntryReader reader;
        RequestReader requests(reader);
        RequestRowPainter painter(requests);
        painter.setFonts(QFont(), QFont());
        const QFontMetrics metrics{QFont()};
        for (const QString &language : words::languages()) {
            QVERIFY(words::installLanguage(language));
            for (const qint64 us : {999, 9'900, 99'900})
                QVERIFY(painter.columnWidth(RequestModel::Duration, false) >
                        metrics.horizontalAdvance(words::durationText(us)));
        }
        QVERIFY(words::installLanguage(QStringLiteral("en")));
    }
};

QTEST_MAIN(TestRequests)
#include "tst_requests.moc"
