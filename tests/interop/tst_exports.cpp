// What python3's csv and json modules make of an export.
#include "exporter.h"
#include "recorder.h"
#include "toolprocess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace net;
using testing::runTool;
using testing::ToolOutput;

namespace {

// Both print one line an entry: kind, number of bytes, the payload in hex, the text in hex.
const QString csvReader = QStringLiteral(R"(
import csv, sys
with open(sys.argv[1], newline='', encoding='utf-8-sig') as file:
    for row in csv.DictReader(file, strict=True):
        assert None not in row and len(row) == 10, row
        print(row['kind'], row['bytes'] or '-', row['hex'] or '-', row['text'].encode().hex() or '-')
)");

const QString jsonReader = QStringLiteral(R"(
import base64, json, sys
with open(sys.argv[1], encoding='utf-8') as file:
    for line in file:
        row = json.loads(line)
        payload = base64.b64decode(row.get('base64', ''), validate=True)
        print(row['kind'], row.get('bytes', '-'), payload.hex() or '-', row.get('text', '').encode('utf-8', 'surrogatepass').hex() or '-')
)");

} // namespace

class TestExports final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_dir.filePath(QStringLiteral("s.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, *Endpoint::parse(u"[::1]:1"),
                                               *Endpoint::parse(u"[::1]:2"), true);
        QByteArray every(256, Qt::Uninitialized);
        for (int i = 0; i < 256; ++i)
            every[i] = static_cast<char>(i);
        m_payloads = {"plain",       "",     "a,b\r\n\"c\"",      "=cmd()",
                      "你好\u2028x", every,  QByteArray(3, '\0'), QByteArray(65507, 'z'),
                      "\n",          "\\x41"};
        for (const QByteArray &payload : m_payloads)
            recorder.message(flow, Direction::In, payload);
        Event event;
        event.kind = EventKind::Note;
        event.text = QStringLiteral("a note, with \"quotes\"\nand two lines");
        recorder.event(event);
        recorder.stop();
        m_index = recorder.index();
    }

    void readBack_data()
    {
        QTest::addColumn<bool>("json");
        QTest::newRow("csv") << false;
        QTest::newRow("json lines") << true;
    }

    void readBack()
    {
        QFETCH(bool, json);
        const QString path = m_dir.filePath(json ? QStringLiteral("s.jsonl") : QStringLiteral("s.csv"));
        RecordReader reader(m_path, m_index);
        ExportOptions options;
        options.format = json ? ExportFormat::JsonLines : ExportFormat::Csv;
        options.eventText = [](const Event &found) { return found.text; };
        QVERIFY(exportToFile(path, reader, options));
        const ToolOutput output =
            runTool(QStringLiteral("python3"), {QStringLiteral("-c"), json ? jsonReader : csvReader, path});
        QVERIFY(output.started);
        QVERIFY2(output.exitCode == 0, output.err.constData());
        const QByteArrayList lines = output.out.trimmed().split('\n');
        QCOMPARE(lines.size(), m_payloads.size() + 3);
        for (qsizetype i = 0; i < m_payloads.size(); ++i) {
            const QByteArrayList parts = lines.at(i + 1).split(' ');
            QCOMPARE(parts.at(0), QByteArray("in"));
            QCOMPARE(parts.at(1).toLongLong(), m_payloads.at(i).size());
            QCOMPARE(parts.at(2), m_payloads.at(i).isEmpty() ? QByteArray("-") : m_payloads.at(i).toHex());
        }
        const auto text = [&lines](qsizetype i) { return QByteArray::fromHex(lines.at(i).split(' ').at(3)); };
        QCOMPARE(text(3), m_payloads.at(2));
        QCOMPARE(text(4), json ? QByteArray("=cmd()") : QByteArray("'=cmd()"));
        QCOMPARE(text(5), m_payloads.at(4));
        QCOMPARE(text(m_payloads.size() + 1), QByteArray("a note, with \"quotes\"\nand two lines"));
    }

private:
    QTemporaryDir m_dir;
    QString m_path;
    QByteArrayList m_payloads;
    std::shared_ptr<const SessionIndex> m_index;
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
