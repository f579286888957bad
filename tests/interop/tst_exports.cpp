// What python3's csv, json and html.parser, text2pcap and tshark make of an export: the exact payloads again.
#include "exporter.h"
#include "fixedsession.h"
#include "packetsynth.h"
#include "recordreader.h"
#include "session.h"
#include "toolprocess.h"
#include "tsharktool.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace net;
using testing::runTool;
using testing::ToolOutput;

namespace {

// All print one line an entry: number, kind, the payload in hex ("-": none).
const QString csvReader = QStringLiteral(R"(
import csv, sys
csv.field_size_limit(1 << 30)
with open(sys.argv[1], newline='', encoding='utf-8-sig') as file:
    for row in csv.DictReader(file, strict=True):
        assert None not in row and len(row) == 13, row
        assert not row['text'][:1] in ('=', '+', '-', '@', '\t', '\r', '\n'), row
        payload = bytes.fromhex(row['hex'])
        print(row['entry'], row['kind'], payload.hex() or '-')
)");

const QString jsonReader = QStringLiteral(R"(
import base64, json, sys
with open(sys.argv[1], encoding='utf-8') as file:
    for line in file:
        row = json.loads(line)
        payload = base64.b64decode(row.get('base64', ''), validate=True)
        if 'text' in row and row['kind'] != 'event':
            assert row['text'].encode('utf-8') == payload, row
        print(row['entry'], row['kind'], payload.hex() or '-')
)");

// Also: nothing but the elements that are the page's own, balanced, and one script.
const QString htmlReader = QStringLiteral(R"(
import base64, html.parser, sys
class Reader(html.parser.HTMLParser):
    known = set('html head meta title style body header div h1 p span nav button dl dt dd small h2 figure figcaption svg path '
                'table thead tr th tbody td a pre script'.split())
    def __init__(self):
        super().__init__()
        self.open, self.row, self.scripts = [], None, 0
    def handle_starttag(self, tag, attributes):
        assert tag in self.known, tag
        attributes = dict(attributes)
        assert not any(name.startswith('on') for name in attributes), attributes
        if tag in ('meta', 'path'):
            return
        self.open.append(tag)
        self.scripts += tag == 'script'
        if tag == 'tr' and attributes.get('id', '').startswith('e'):
            self.row = [attributes['id'][1:], 'event', b'']
        if tag == 'td' and self.row and attributes.get('class') in ('in', 'out'):
            self.row[1] = attributes['class']
        if tag == 'pre':
            self.exact = attributes.get('data-base64')
            self.text = ''
    def handle_startendtag(self, tag, attributes):
        assert tag == 'path', tag
    def handle_data(self, data):
        if self.open and self.open[-1] == 'pre':
            self.text += data
    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag
        if tag == 'pre':
            self.row[2] = base64.b64decode(self.exact, validate=True) if self.exact is not None else self.text.encode('utf-8')
        if tag == 'tr' and self.row:
            print(self.row[0], self.row[1], self.row[2].hex() or '-')
            self.row = None
reader = Reader()
reader.feed(open(sys.argv[1], encoding='utf-8', newline='').read())
reader.close()
assert not reader.open and reader.scripts == 1, (reader.open, reader.scripts)
)");

} // namespace

class TestExports final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_dir.filePath(QStringLiteral("s.pcapng"));
        QVERIFY(testing::writeFixedSession(m_path, testing::hostilePayloads() + testing::longPayloads()));
        const auto session = Session::open(m_path);
        QVERIFY(session && !session->damage());
        m_index = session->index();
        RecordReader reader(m_path, m_index);
        for (qint64 i = 0; i < m_index->size(); ++i) {
            const IndexEntry &entry = m_index->at(i);
            const auto payload = reader.payload(entry);
            QVERIFY(payload);
            const QByteArray kind = entry.isEvent() ? "event" : entry.type == EntryType::MessageIn ? "in" : "out";
            m_lines.append(QByteArray::number(i + 1) + ' ' + kind + ' ' + (payload->isEmpty() ? "-" : payload->toHex()));
        }
        QVERIFY(m_lines.size() > 70);
    }

    void pythonReadsBack_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QString>("script");
        QTest::addColumn<ExportTimes>("times");
        QTest::newRow("csv") << ExportFormat::Csv << csvReader << ExportTimes::Local;
        QTest::newRow("csv, relative times") << ExportFormat::Csv << csvReader << ExportTimes::Relative;
        QTest::newRow("json lines") << ExportFormat::JsonLines << jsonReader << ExportTimes::Utc;
        QTest::newRow("json lines, relative times") << ExportFormat::JsonLines << jsonReader << ExportTimes::Relative;
        QTest::newRow("html") << ExportFormat::Html << htmlReader << ExportTimes::Local;
    }

    void pythonReadsBack()
    {
        QFETCH(ExportFormat, format);
        QFETCH(QString, script);
        QFETCH(ExportTimes, times);
        const QString path = exported(format, {}, times);
        const ToolOutput output = runTool(QStringLiteral("python3"), {QStringLiteral("-c"), script, path});
        QVERIFY(output.started);
        QVERIFY2(output.exitCode == 0, output.err.constData());
        const QByteArrayList lines = output.out.trimmed().split('\n');
        for (qsizetype i = 0; i < std::min(lines.size(), m_lines.size()); ++i)
            QCOMPARE(lines.at(i).left(2000), m_lines.at(i).left(2000));
        QVERIFY(lines == m_lines);
    }

    // In the text every entry is one line of fields, and none can steer a terminal.
    void textHoldsNoControls()
    {
        QFile file(exported(ExportFormat::Text, {}, ExportTimes::Local));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count('\n'), m_lines.size());
        QVERIFY(std::none_of(text.begin(), text.end(),
                             [](char c) { return (static_cast<quint8>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F; }));
        QVERIFY(!text.contains("\xC2\x9B") && !text.contains("\xE2\x80\xAE"));
    }

    void text2pcapReadsBack_data()
    {
        QTest::addColumn<ExportTimes>("times");
        QTest::addColumn<QString>("timeFormat");
        QTest::addColumn<QByteArray>("firstTime");
        QTest::newRow("local") << ExportTimes::Local << "ISO" << QByteArray("1700000000.623456791");
        QTest::newRow("utc") << ExportTimes::Utc << "ISO" << QByteArray("1700000000.623456791");
        QTest::newRow("relative") << ExportTimes::Relative << "%s.%f" << QByteArray("0.250000001");
    }

    void text2pcapReadsBack()
    {
        QFETCH(ExportTimes, times);
        QFETCH(QString, timeFormat);
        QFETCH(QByteArray, firstTime);
        const QString dump = exported(ExportFormat::HexDump, {}, times);
        const QString capture = m_dir.filePath(QStringLiteral("dump.pcapng"));
        const ToolOutput output =
            runTool(QStringLiteral("text2pcap"), {QStringLiteral("-q"), QStringLiteral("-D"), QStringLiteral("-t"),
                                                  timeFormat, QStringLiteral("-l"), QStringLiteral("147"), dump, capture});
        QVERIFY(output.started);
        QVERIFY2(output.exitCode == 0, output.err.constData());
        const QByteArrayList packets =
            testing::fields(capture, QString(),
                            {QStringLiteral("frame.time_epoch"), QStringLiteral("frame.packet_flags_direction"),
                             QStringLiteral("data.data")})
                .trimmed()
                .split('\n');
        // What has no bytes is a remark only, and what is longer than a packet stands in several.
        QByteArrayList expected;
        for (const QByteArray &line : m_lines) {
            const QByteArrayList parts = line.split(' ');
            if (parts.at(2) == "-")
                continue;
            for (qsizetype at = 0; at < parts.at(2).size(); at += 2 * maxTcpSegmentBytes)
                expected.append((parts.at(1) == "in" ? "1 " : "2 ") + parts.at(2).mid(at, 2 * maxTcpSegmentBytes));
        }
        QCOMPARE(packets.size(), expected.size());
        QCOMPARE(packets.at(0).split('\t').at(0), firstTime);
        for (qsizetype i = 0; i < packets.size(); ++i) {
            const QByteArrayList fields = packets.at(i).split('\t');
            QCOMPARE(fields.at(1).right(1) + ' ' + fields.at(2).left(100), expected.at(i).left(102));
            QVERIFY(fields.at(2) == expected.at(i).mid(2));
        }
    }

    // A part of the session is a session: its streams are whole, its datagrams too, and tshark has nothing to remark but
    // that a message without bytes looks like a second acknowledgement.
    void tsharkReadsAPart()
    {
        EntryScope scope;
        scope.entries = {{1, m_index->size() - 1}}; // all but the event at the beginning
        const QString path = exported(ExportFormat::Pcapng, scope, ExportTimes::Local);
        const testing::Stream stream = testing::follow(path, 0);
        QByteArray received;
        for (const QByteArray &payload : testing::hostilePayloads() + testing::longPayloads())
            received += payload;
        QCOMPARE(stream.fromClient.size(), received.size());
        QVERIFY(stream.fromClient == received);
        QByteArrayList datagrams;
        for (const QByteArray &payload : testing::hostilePayloads() + testing::longPayloads()) {
            if (payload.size() <= maxUdpPayloadBytes)
                datagrams.append(payload.toHex());
        }
        const QByteArrayList found =
            testing::fields(path, QStringLiteral("udp"), {QStringLiteral("udp.payload")}).chopped(1).split('\n');
        QVERIFY(found == datagrams);
        QCOMPARE(testing::fields(
                     path,
                     QStringLiteral("(tcp.analysis.flags && tcp.len > 0) || _ws.malformed || ip.checksum.status == 0 || "
                                    "tcp.checksum.status == 0 || udp.checksum.status == 0"),
                     {QStringLiteral("frame.number"), QStringLiteral("_ws.col.Info")}),
                 QByteArray());
    }

private:
    QString exported(ExportFormat format, const EntryScope &scope, ExportTimes times)
    {
        const QString path = m_dir.filePath(QStringLiteral("out.") + formatSuffix(format));
        ExportOptions options;
        options.format = format;
        options.scope = scope;
        options.times = times;
        return exportToFile(path, {m_path, m_index}, options) ? path : QString();
    }

    QTemporaryDir m_dir;
    QString m_path;
    QByteArrayList m_lines;
    std::shared_ptr<const SessionIndex> m_index;
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
