// Streams of captures in which TCP's segments came out of order, in part again, or both: each byte once, where it belongs.

#include "capturedentry.h"
#include "conversation.h"
#include "openedcapture.h"
#include "recordreader.h"
#include "streamexport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace net;
using namespace testing;
using namespace testing::captured;

namespace {

struct Ways {
    QByteArray out;
    QByteArray in;
    friend bool operator==(const Ways &, const Ways &) = default;
};

// "101:abc" is a segment from the client, "<501:abc" one from the server.
std::vector<CapturedFrame> segments(const QString &said)
{
    std::vector<CapturedFrame> frames;
    for (const QString &word : said.split(u' ', Qt::SkipEmptyParts)) {
        const bool isIn = word.startsWith(u'<');
        const quint32 sequence = word.section(u':', 0, 0).mid(isIn ? 1 : 0).toUInt();
        const QByteArray packet = tcpPacket(isIn ? server : client, isIn ? client : server, tcpflag::psh | tcpflag::ack,
                                            sequence, word.section(u':', 1).toLatin1());
        frames.push_back({framed(1, packet), startNs + static_cast<qint64>(frames.size()) * stepNs});
    }
    return frames;
}

Ways streamsOf(const Session &session)
{
    RecordReader reader(session.path(), session.index());
    const qint64 end = session.index()->size();
    Ways ways;
    if (!readStream(&ways.out, reader, {1, Direction::Out, 0, end}, 1 << 20) ||
        !readStream(&ways.in, reader, {1, Direction::In, 0, end}, 1 << 20))
        return {"unreadable", "unreadable"};
    return ways;
}

Ways piecesOf(const Session &session, const Conversation &conversation)
{
    RecordReader reader(session.path(), session.index());
    Ways ways;
    for (size_t i = 0; i < conversation.pieceCount(); ++i) {
        const IndexEntry &entry = session.index()->at(conversation.entry(conversation.piece(i).first));
        if (entry.isEvent())
            continue;
        QByteArray &way = entry.type == EntryType::MessageOut ? ways.out : ways.in;
        if (conversation.positionOf(*session.index(), i) != way.size())
            return {"elsewhere", "elsewhere"};
        way += conversation.read(reader, i).value_or(QByteArray("unreadable"));
    }
    return ways;
}

} // namespace

class TestLateSegments final : public QObject {
    Q_OBJECT

    [[nodiscard]] Result<Session> open(const std::vector<CapturedFrame> &frames) const
    {
        return openCapture(m_dir.filePath(QStringLiteral("capture")), captureFile({}, frames));
    }

private Q_SLOTS:
    void everyByteOnceInItsPlace_data()
    {
        QTest::addColumn<quint32>("syn"); // the client's; 0: the beginning was not captured
        QTest::addColumn<QString>("said");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("in");
        const auto row = [](const char *name, const char *said, const char *out, const char *in = "", quint32 syn = 100) {
            QTest::newRow(name) << syn << QString::fromLatin1(said) << QByteArray(out) << QByteArray(in);
        };
        row("in order", "101:ab 103:cd <501:AB", "abcd", "AB");
        row("1 3 2 4", "101:ab 105:ef 103:cd 107:gh", "abcdefgh");
        row("1 3 2 4, both ways", "101:ab <501:AB 105:ef <505:EF 103:cd <503:CD 107:gh <507:GH", "abcdefgh", "ABCDEFGH");
        row("3 again, late", "101:ab 105:ef 103:cd 105:ef 107:gh", "abcdefgh");
        row("3 again before 2", "101:ab 105:ef 105:ef 103:cd 107:gh", "abcdefgh");
        row("2 twice", "101:ab 105:ef 103:cd 103:cd 107:gh", "abcdefgh");
        row("2 at last", "101:ab 105:ef 107:gh 109:ij 103:cd", "abcdefghij");
        row("overlapping on both sides", "101:abcd 107:ghi 103:cdefgh 110:j", "abcdefghij");
        row("the first bytes count", "101:ab 105:ef 102:BCDE", "abCDef");
        row("more behind what was there", "101:abc 102:bcde 106:f", "abcdef");
        row("several gaps in one", "101:a 103:c 105:e 101:abcdefg 108:h", "abcdefgh");
        row("backwards", "101:a 104:d 103:c 102:b 105:e", "abcde");
        row("all backwards", "105:e 104:d 103:c 102:b 101:a", "abcde");
        row("one gap in parts", "101:a 107:g 104:d 102:bc 105:ef 108:h", "abcdefgh");
        row("two gaps, the later one first", "101:a 103:c 105:e 104:d 102:b", "abcde");
        row("a gap that stays", "101:a 105:e 103:c", "ace");
        row("without its beginning", "104:de 101:abc 106:f", "abcdef", "", 0);
        row("without its beginning, overlapping", "104:de 101:abcdefg 108:h", "abcdefgh", "", 0);
        row("round the end of the numbers", "4294967294:ab 2:ef 0:cd 4:gh", "abcdefgh", "", 4294967293U);
    }

    void everyByteOnceInItsPlace()
    {
        QFETCH(quint32, syn);
        QFETCH(QString, said);
        QFETCH(QByteArray, out);
        QFETCH(QByteArray, in);
        std::vector<CapturedFrame> frames = segments(said);
        if (syn != 0) {
            frames.insert(frames.begin(), {framed(1, tcpPacket(client, server, tcpflag::syn, syn)), startNs});
            frames.insert(frames.begin() + 1,
                          {framed(1, tcpPacket(server, client, tcpflag::syn | tcpflag::ack, 500)), startNs});
        }
        const auto session = open(frames);
        QVERIFY(session);
        QVERIFY(session->omissions().isEmpty());
        const Ways expected{out, in};
        QCOMPARE(streamsOf(*session), expected);

        const auto &index = *session->index();
        Conversation whole(1);
        QVERIFY(whole.extend(index, index.size(), index.size()));
        QCOMPARE(piecesOf(*session, whole), expected);
        Conversation slowly(1);
        while (!slowly.extend(index, index.size(), 1)) {
        }
        QCOMPARE(slowly.pieceCount(), whole.pieceCount());
        QCOMPARE(piecesOf(*session, slowly), expected);
        for (qint64 i = 0; i < index.size(); ++i) {
            const size_t piece = whole.pieceOf(static_cast<quint32>(i));
            QVERIFY(piece < whole.pieceCount());
            const Conversation::Piece &here = whole.piece(piece);
            bool isThere = false;
            for (quint32 at = here.first; at < here.first + here.count; ++at)
                isThere = isThere || whole.entry(at) == i;
            QVERIFY(isThere);
        }
    }

    void theFileIsTheStream()
    {
        const auto session = open(segments(QStringLiteral("101:ab 105:ef 103:cd 105:ef 107:gh")));
        QVERIFY(session);
        RecordReader reader(session->path(), session->index());
        const QString path = m_dir.filePath(QStringLiteral("stream"));
        const auto written = writeStream(path, reader, {1, Direction::Out, 0, session->index()->size()});
        QVERIFY(written);
        QCOMPARE(*written, (StreamBytes{8, 0}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("abcdefgh"));
    }

    void whatIsBeyondTheLimitIsCounted()
    {
        const auto session = open(segments(QStringLiteral("101:ab 105:ef 103:cd 107:gh")));
        QVERIFY(session);
        RecordReader reader(session->path(), session->index());
        QByteArray bytes;
        const auto read = readStream(&bytes, reader, {1, Direction::Out, 0, session->index()->size()}, 3);
        QVERIFY(read);
        QCOMPARE(bytes, QByteArray("abc"));
        QCOMPARE(*read, (StreamBytes{3, 5}));
    }

    // What the capture has of the late one ends in the middle of what is new of it.
    void cutByTheCapture()
    {
        std::vector<CapturedFrame> frames = segments(QStringLiteral("101:abc 109:ij 102:bcdefgh 111:k"));
        frames[2].originalLength = static_cast<quint32>(frames[2].bytes.size());
        frames[2].bytes.chop(3);
        const auto session = open(frames);
        QVERIFY(session);
        QCOMPARE(streamsOf(*session).out, QByteArray("abcdeijk"));
        RecordReader reader(session->path(), session->index());
        QByteArray bytes;
        const auto read = readStream(&bytes, reader, {1, Direction::Out, 0, session->index()->size()}, 100);
        QVERIFY(read);
        QCOMPARE(*read, (StreamBytes{8, 3}));
    }

    // Of too many gaps the oldest are not known apart any more: what comes for them stays where it was captured, and is
    // counted.
    void astray()
    {
        QString said;
        for (int i = 0; i < 40; ++i)
            said += QStringLiteral("%1:a ").arg(101 + 2 * i);
        said += QStringLiteral("102:x 178:y");
        const auto session = open(segments(said));
        QVERIFY(session);
        QCOMPARE(session->omissions().late, 1);
        QCOMPARE(streamsOf(*session).out, QByteArray(39, 'a') + "yax");
    }

    void connectionsOfTheSamePortsStayApart()
    {
        std::vector<CapturedFrame> frames;
        const auto add = [&frames](quint8 flags, quint32 sequence, const QByteArray &bytes = {}) {
            frames.push_back({framed(1, tcpPacket(client, server, flags, sequence, bytes)), startNs});
        };
        using namespace tcpflag;
        add(syn, 100);
        add(ack, 101, "a");
        add(ack, 103, "c");
        add(ack, 102, "b");
        add(syn, 9000);
        add(ack, 9002, "B");
        add(ack, 9001, "A");
        const auto session = open(frames);
        QVERIFY(session);
        RecordReader reader(session->path(), session->index());
        for (const auto &[flow, expected] : {std::pair{1U, "abc"}, std::pair{2U, "AB"}}) {
            QByteArray bytes;
            QVERIFY(readStream(&bytes, reader, {flow, Direction::Out, 0, session->index()->size()}, 100));
            QCOMPARE(bytes, QByteArray(expected));
        }
    }

    // Counted only, without an index.
    void surveyed()
    {
        QVERIFY(open(segments(QStringLiteral("101:ab 105:ef 103:cd"))));
        const auto survey = Session::survey(m_dir.filePath(QStringLiteral("capture")));
        QVERIFY(survey);
        QCOMPARE(survey->summary().messages(), 3);
        QVERIFY(survey->index()->lateParts().at(1).empty());
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestLateSegments)
#include "tst_latesegments.moc"
