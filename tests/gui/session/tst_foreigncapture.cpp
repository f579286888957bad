// A capture by another program, as tcpdump writes them, in the panes over a session: every byte, each way, and its plots.
#include "capturefile.h"
#include "conversationspane.h"
#include "language.h"
#include "plotspane.h"
#include "session.h"
#include "sessionplots.h"
#include "settings.h"
#include "streamview.h"
#include "theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using namespace testing;
using net::Direction;

namespace {

constexpr qint64 startNs = 1'764'000'000'123'456'000;
constexpr qint64 stepNs = 20'000'000;
constexpr qsizetype segmentBytes = 1448;

const net::Endpoint client = *net::Endpoint::parse(u"10.0.0.1:50000");
const net::Endpoint server = *net::Endpoint::parse(u"10.0.0.2:80");
const net::Endpoint resolver = *net::Endpoint::parse(u"10.0.0.3:53");

// Frames of one connection at a time, in the order in which they are said.
class Wire {
public:
    explicit Wire(quint16 linkType)
        : m_linkType(linkType)
    {
        using namespace net::tcpflag;
        tcp(true, syn);
        tcp(false, syn | ack);
        ++m_next[0];
        ++m_next[1];
        tcp(true, ack);
    }

    void say(bool byClient, const QByteArray &bytes)
    {
        using namespace net::tcpflag;
        for (qsizetype at = 0; at < bytes.size(); at += segmentBytes)
            tcp(byClient, ack | psh, bytes.mid(at, segmentBytes));
    }

    // What was said last once more, and a keep-alive probe: one byte in front of the next.
    void sayAgain(bool byClient, const QByteArray &bytes)
    {
        using namespace net::tcpflag;
        quint32 &next = m_next.at(byClient ? 0 : 1);
        next -= static_cast<quint32>(bytes.size());
        say(byClient, bytes);
        next -= 1;
        tcp(byClient, ack, QByteArray(1, '\0'));
    }

    void close()
    {
        using namespace net::tcpflag;
        tcp(true, fin | ack);
        tcp(false, fin | ack);
    }

    void ask(const QByteArray &question, const QByteArray &answer)
    {
        add(udpPacket(client, resolver, question));
        add(udpPacket(resolver, client, answer));
    }

    [[nodiscard]] const std::vector<CapturedFrame> &frames() const { return m_frames; }

private:
    void tcp(bool byClient, quint8 flags, const QByteArray &payload = {})
    {
        quint32 &next = m_next.at(byClient ? 0 : 1);
        add(tcpPacket(byClient ? client : server, byClient ? server : client, flags, next, payload));
        next += static_cast<quint32>(payload.size());
    }

    void add(const QByteArray &packet)
    {
        m_frames.push_back({framed(m_linkType, packet), startNs + static_cast<qint64>(m_frames.size()) * stepNs});
    }

    quint16 m_linkType;
    std::array<quint32, 2> m_next{100, 0xFFFFFF00}; // the server's numbers go round
    std::vector<CapturedFrame> m_frames;
};

QByteArray everyByte(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < count; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 256);
    return bytes;
}

// Of lines of the hex view: the bytes they show, and that their offsets go on without a gap.
QByteArray bytesOfHex(const QStringList &lines)
{
    constexpr qsizetype offsetDigits = 8;
    constexpr qsizetype hexColumns = 2 + 3 * 16;
    QByteArray bytes;
    for (const QString &line : lines) {
        if (line.left(offsetDigits).toLongLong(nullptr, 16) != bytes.size())
            return "a gap at " + QByteArray::number(bytes.size());
        bytes += QByteArray::fromHex(line.mid(offsetDigits, hexColumns).toLatin1());
    }
    return bytes;
}

} // namespace

class TestForeignCapture final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture(const CaptureFormat &format, const Wire &wire)
        {
            Settings::useFile(folder.filePath(QStringLiteral("settings.ini")));
            QFile file(folder.filePath(QStringLiteral("capture")));
            if (!file.open(QIODevice::WriteOnly) || file.write(captureFile(format, wire.frames())) < 0)
                qFatal("no capture");
            file.close();
            auto opened = net::Session::open(file.fileName());
            if (!opened)
                qFatal("not opened");
            session = std::make_shared<const net::Session>(*std::move(opened));
        }
        void show(QWidget *pane) const
        {
            pane->resize(1200, 600);
            pane->show();
            const bool exposed = QTest::qWaitForWindowExposed(pane);
            Q_UNUSED(exposed)
        }
        // The connection of that transport.
        [[nodiscard]] quint32 flow(net::Transport transport) const
        {
            quint32 id = 1;
            while (id < session->index()->flowCount() && session->index()->flow(id).transport != transport)
                ++id;
            return id;
        }

        QTemporaryDir folder;
        std::shared_ptr<const net::Session> session;
    };

    // What the stream shows of one direction: its lines, without the turns' heads and the events.
    static QStringList linesOf(ConversationsPane &pane, Direction direction)
    {
        auto *stream = pane.findChild<StreamView *>(QStringLiteral("test.stream"));
        QStringList lines;
        bool isWanted = false;
        for (size_t piece = 0; piece < stream->pieceCount(); ++piece) {
            for (int line = 0; line < stream->linesOf(piece); ++line) {
                const QString text = stream->lineText({piece, line});
                if (text.startsWith(u'←') || text.startsWith(u'→'))
                    isWanted = text.startsWith(direction == Direction::In ? u'←' : u'→');
                else if (isWanted && !text.startsWith(u'●'))
                    lines << text;
            }
        }
        return lines;
    }

    static QByteArray saved(ConversationsPane &pane, Direction direction, const QString &path)
    {
        QSignalSpy notices(&pane, &SessionPane::notice);
        pane.save(direction, path);
        const bool isTold =
            QTest::qWaitFor([&] { return !notices.isEmpty() && notices.last().first().toString().contains(path); });
        QFile file(path);
        return isTold && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not written");
    }

    static void addFormats()
    {
        QTest::addColumn<bool>("isPcapng");
        QTest::addColumn<bool>("isBigEndian");
        QTest::addColumn<int>("linkType");
        QTest::newRow("tcpdump -i eth0") << false << false << 1;
        QTest::newRow("tcpdump -i any") << false << false << 276;
        QTest::newRow("pcap, big-endian") << false << true << 1;
        QTest::newRow("Wireshark") << true << false << 1;
        QTest::newRow("pcapng, big-endian") << true << true << 113;
        QTest::newRow("raw IP") << true << false << 101;
    }

    static CaptureFormat format()
    {
        QFETCH(bool, isPcapng);
        QFETCH(bool, isBigEndian);
        QFETCH(int, linkType);
        return {isPcapng, isBigEndian, false, static_cast<quint16>(linkType)};
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void init() { QVERIFY(words::installLanguage(QStringLiteral("en"))); }

    void everyByteIsShown_data() { addFormats(); }

    void everyByteIsShown()
    {
        const CaptureFormat written = format();
        const QByteArray asked = everyByte(10'000);
        const QByteArray answered = everyByte(150'001);
        Wire wire(written.linkType);
        wire.say(true, asked);
        wire.say(false, answered);
        wire.sayAgain(false, answered.last(4000));
        wire.close();
        const Fixture f(written, wire);
        ConversationsPane pane(QStringLiteral("test"), SessionSource(f.session));
        f.show(&pane);
        QTRY_COMPARE(pane.chosen(), f.flow(net::Transport::Tcp));
        pane.findChild<QToolButton *>(QStringLiteral("test.hex"))->click();
        QVERIFY(bytesOfHex(linesOf(pane, Direction::Out)) == asked);
        QStringList lines = linesOf(pane, Direction::In);
        QCOMPARE(lines.removeAll(QStringLiteral("(4.0 kB that were sent again)")), 1);
        QVERIFY(bytesOfHex(lines) == answered);
        pane.copy(Direction::Out);
        QVERIFY(QByteArray::fromHex(QGuiApplication::clipboard()->text().toLatin1()) == asked);
        pane.copy(Direction::In);
        QVERIFY(QByteArray::fromHex(QGuiApplication::clipboard()->text().toLatin1()) == answered);
        QVERIFY(saved(pane, Direction::Out, f.folder.filePath(QStringLiteral("out.bin"))) == asked);
        QVERIFY(saved(pane, Direction::In, f.folder.filePath(QStringLiteral("in.bin"))) == answered);
    }

    void textGoesOnAcrossPackets()
    {
        const QString text = QStringLiteral("你好，服务端。").repeated(4000);
        Wire wire(1);
        wire.say(true, text.toUtf8());
        const Fixture f({false, false, false, 1}, wire);
        ConversationsPane pane(QStringLiteral("test"), SessionSource(f.session));
        f.show(&pane);
        QTRY_VERIFY(pane.chosen() != 0);
        QVERIFY(linesOf(pane, Direction::Out).join(QString()) == text);
        pane.copy(Direction::Out);
        QVERIFY(QGuiApplication::clipboard()->text() == text);
    }

    void datagramsStandApart()
    {
        Wire wire(1);
        wire.ask("who", "me");
        wire.ask("where", QByteArray("h\0re", 4));
        const Fixture f({true, false, false, 1}, wire);
        ConversationsPane pane(QStringLiteral("test"), SessionSource(f.session));
        f.show(&pane);
        pane.markEntry(static_cast<quint32>(f.session->index()->size() - 1));
        QTRY_COMPARE(pane.chosen(), f.flow(net::Transport::Udp));
        QCOMPARE(linesOf(pane, Direction::Out), (QStringList{QStringLiteral("who"), QStringLiteral("where")}));
        QCOMPARE(linesOf(pane, Direction::In), (QStringList{QStringLiteral("me"), QStringLiteral("h\\0re")}));
    }

    void isPlotted_data() { addFormats(); }

    void isPlotted()
    {
        const CaptureFormat written = format();
        Wire wire(written.linkType);
        wire.say(true, everyByte(5000));
        wire.say(false, everyByte(20'000));
        wire.close();
        wire.ask("who", "me, and nobody else");
        const Fixture f(written, wire);
        PlotsPane pane(QStringLiteral("test"), SessionSource(f.session));
        f.show(&pane);
        const auto *plots = pane.findChild<SessionPlots *>(QStringLiteral("test.plot"));
        const auto sum = [plots](auto member) {
            qint64 all = 0;
            for (const net::TimelineBucket &bucket : plots->timeline().buckets)
                all += bucket.*member;
            return all;
        };
        QTRY_COMPARE(sum(&net::TimelineBucket::bytesOut), qint64{5003});
        QCOMPARE(sum(&net::TimelineBucket::bytesIn), qint64{20'019});
        QCOMPARE(sum(&net::TimelineBucket::messagesOut), qint64{4 + 1});
        QCOMPARE(sum(&net::TimelineBucket::messagesIn), qint64{14 + 1});
        const net::Timeline &timeline = plots->timeline();
        QCOMPARE(timeline.sessionFromNs, startNs);
        QCOMPARE(timeline.sessionToNs, startNs + static_cast<qint64>(wire.frames().size() - 1) * stepNs);
        // Open from the handshake until both have finished.
        QCOMPARE(timeline.buckets.front().connections, 1);
        QCOMPARE(timeline.buckets.back().connections, 0);

        pane.markEntry(3);
        auto *scope = pane.findChild<QComboBox *>(QStringLiteral("test.scope"));
        scope->setCurrentIndex(scope->count() - 1);
        Q_EMIT scope->activated(scope->currentIndex());
        QTRY_COMPARE(sum(&net::TimelineBucket::bytesIn), qint64{20'000});
        QCOMPARE(sum(&net::TimelineBucket::bytesOut), qint64{5000});
    }
};

QTEST_MAIN(TestForeignCapture)
#include "tst_foreigncapture.moc"
