// One connection's entries cut into pieces, read back and written out to the exact bytes.
#include "conversation.h"
#include "flowtotals.h"
#include "recorder.h"
#include "streamexport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace net;

namespace {

constexpr qint64 second = 1'000'000'000;

} // namespace

class TestConversation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_recorder = std::make_unique<Recorder>();
        m_path = m_dir.filePath(QStringLiteral("%1.pcapng").arg(++m_count));
        QVERIFY(m_recorder->start(m_path, {.keepFreeBytes = 0, .application = {}}));
        m_timeNs = 1'700'000'000 * second;
        m_in.clear();
        m_out.clear();
        m_tcp = m_recorder->openFlow(Channel::TcpServer, Transport::Tcp, m_local, m_peer, true);
        m_udp = m_recorder->openFlow(Channel::Udp, Transport::Udp, m_local, m_peer, true);
    }
    void cleanup() { m_recorder.reset(); }

    // How messages become pieces: i3 is three bytes in, o9 nine out, - an event, . a pause; [ ] around each piece, * where a
    // turn begins.
    void cutsIntoPieces_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("pieces");
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("one") << "i3"
                             << "*[i3]";
        QTest::newRow("together") << "i3 i4 i5"
                                  << "*[i12]";
        QTest::newRow("to and fro") << "i3 o4 o5 i6"
                                    << "*[i3]*[o9]*[i6]";
        QTest::newRow("an event between") << "i3 - i4"
                                          << "*[i3][-]*[i4]";
        QTest::newRow("a pause") << "i3 . i4"
                                 << "*[i3]*[i4]";
        QTest::newRow("full") << "i10000 i6384 i1"
                              << "*[i16384][i1]";
        QTest::newRow("too long to join") << "i10000 i6385"
                                          << "*[i10000][i6385]";
        QTest::newRow("a long one") << "i3 i150000 i4"
                                    << "*[i3][i65536][i65536][i18928][i4]";
        QTest::newRow("empty") << "i0 i3 o0"
                               << "*[i0][i3]*[o0]";
    }

    void cutsIntoPieces()
    {
        QFETCH(QString, said);
        for (const QString &word : said.split(u' ', Qt::SkipEmptyParts))
            say(word);
        const auto index = finish();
        Conversation conversation(m_tcp);
        QVERIFY(conversation.extend(*index, index->size(), index->size()));
        QTEST(describe(*index, conversation), "pieces");

        // Taken up again after every entry it comes to the same.
        Conversation slowly(m_tcp);
        for (qint64 end = 1; end <= index->size(); ++end)
            QVERIFY(slowly.extend(*index, end, 1));
        QCOMPARE(describe(*index, slowly), describe(*index, conversation));

        RecordReader reader(m_path, index);
        QByteArray in;
        QByteArray out;
        for (size_t i = 0; i < conversation.pieceCount(); ++i) {
            const bool isIn = index->at(conversation.entry(conversation.piece(i).first)).type == EntryType::MessageIn;
            QCOMPARE(conversation.positionOf(*index, i), qint64{(isIn ? in : out).size()});
            const Result<QByteArray> bytes = conversation.read(reader, i);
            QVERIFY(bytes);
            QCOMPARE(bytes->size(), qsizetype{conversation.piece(i).bytes});
            (isIn ? in : out) += *bytes;
        }
        QCOMPARE(in, m_in);
        QCOMPARE(out, m_out);
        for (size_t i = 0; i < conversation.entryCount(); ++i) {
            const size_t piece = conversation.pieceOf(conversation.entry(i));
            QVERIFY(conversation.piece(piece).first <= i);
            QVERIFY(i < conversation.piece(piece).first + conversation.piece(piece).count);
            QCOMPARE(conversation.piece(piece).skip, quint32{0});
        }
        QCOMPARE(conversation.pieceOf(0), conversation.pieceCount()); // that recording began
    }

    void datagramsStayApart()
    {
        for (int i = 0; i < 3; ++i)
            m_recorder->message(m_udp, Direction::In, "datagram", Keep::Whole, ++m_timeNs);
        const auto index = finish();
        Conversation conversation(m_udp, Transport::Udp);
        conversation.extend(*index, index->size(), index->size());
        QCOMPARE(describe(*index, conversation), QStringLiteral("*[i8]*[i8]*[i8]"));
    }

    void whatWasNotKeptIsCounted()
    {
        say(QStringLiteral("i3"));
        m_recorder->bulk(m_tcp, Direction::In, 1000000);
        m_recorder->bulk(m_tcp, Direction::In, 1000000);
        const auto index = finish();
        Conversation conversation(m_tcp);
        conversation.extend(*index, index->size(), index->size());
        QCOMPARE(conversation.pieceCount(), size_t{2});
        QCOMPARE(conversation.piece(1).count, quint32{2});
        RecordReader reader(m_path, index);
        QByteArray bytes;
        const auto read = readStream(&bytes, reader, {m_tcp, Direction::In, 0, index->size()}, 1000);
        QVERIFY(read);
        QCOMPARE(*read, (StreamBytes{3, 2000000}));
    }

    void writesExactBytes()
    {
        m_recorder->message(m_tcp, Direction::In, QByteArray("\0\xff=cmd()\r\n", 10), Keep::Whole, ++m_timeNs);
        m_recorder->message(m_udp, Direction::In, "of another", Keep::Whole, ++m_timeNs);
        say(QStringLiteral("o9"));
        QByteArray longOne(3'000'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < longOne.size(); ++i)
            longOne[i] = static_cast<char>(i * 7 + i / 251);
        m_recorder->message(m_tcp, Direction::In, longOne, Keep::Whole, ++m_timeNs);
        const auto index = finish();
        RecordReader reader(m_path, index);
        const QByteArray expected = QByteArray("\0\xff=cmd()\r\n", 10) + longOne;
        const QString target = m_dir.filePath(QStringLiteral("stream.bin"));
        const StreamPart part{m_tcp, Direction::In, 0, index->size()};
        const auto written = writeStream(target, reader, part);
        QVERIFY(written);
        QCOMPARE(*written, (StreamBytes{expected.size(), 0}));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == expected);

        QByteArray some;
        const auto read = readStream(&some, reader, part, 100);
        QVERIFY(read);
        QCOMPARE(*read, (StreamBytes{100, expected.size() - 100}));
        QCOMPARE(some, expected.first(100));
    }

    void whatIsBeyondTheLimitIsNotRead()
    {
        constexpr qint64 most = 1'000'000;
        m_recorder->message(m_tcp, Direction::In, QByteArray(most, 'a'), Keep::Whole, ++m_timeNs);
        m_recorder->message(m_tcp, Direction::In, QByteArray(most, 'b'), Keep::Whole, ++m_timeNs);
        const auto index = finish();
        QVERIFY(QFile::resize(m_path, static_cast<qint64>(index->at(index->size() - 1).offset)));
        RecordReader reader(m_path, index);
        QByteArray bytes;
        const auto read = readStream(&bytes, reader, {m_tcp, Direction::In, 0, index->size()}, most);
        QVERIFY(read);
        QCOMPARE(*read, (StreamBytes{most, most}));
        QVERIFY(bytes == QByteArray(most, 'a'));
    }

    void aStreamGivenUpLeavesNothing()
    {
        say(QStringLiteral("i10"));
        const auto index = finish();
        RecordReader reader(m_path, index);
        const QString target = m_dir.filePath(QStringLiteral("given-up.bin"));
        const StreamPart part{m_tcp, Direction::In, 0, index->size()};
        const auto written = writeStream(target, reader, part, [](qint64) { return false; });
        QVERIFY(!written);
        QCOMPARE(written.error().code, NetErrorCode::None);
        QVERIFY(!QFile::exists(target));
        const auto nowhere = writeStream(m_dir.filePath(QStringLiteral("no/such/folder")), reader, part);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, NetErrorCode::FileNotWritable);
    }

    void sumsUpConnections()
    {
        for (const char *word : {"i3", "o4", "i5", "-"})
            say(QString::fromLatin1(word));
        m_recorder->message(m_udp, Direction::Out, "datagram", Keep::Whole, m_timeNs += second);
        const auto index = finish();
        FlowTotalsTable table;
        while (!table.extend(*index, index->size(), 2)) {
        }
        QCOMPARE(table.size(), quint32{2});
        const FlowTotals &tcp = table.at(m_tcp);
        QCOMPARE(tcp.bytesIn, qint64{8});
        QCOMPARE(tcp.bytesOut, qint64{4});
        QCOMPARE(tcp.messagesIn, quint32{2});
        QCOMPARE(tcp.messagesOut, quint32{1});
        QCOMPARE(tcp.firstEntry, quint32{1});
        QCOMPARE(tcp.lastNs - tcp.firstNs, qint64{3});
        QVERIFY(tcp.hasEnded);
        QCOMPARE(table.at(m_udp).bytesOut, qint64{8});
        QVERIFY(!table.at(m_udp).hasEnded);
        QCOMPARE(table.takeChanged(), (std::vector<quint32>{m_tcp, m_udp}));
        QVERIFY(table.takeChanged().empty());
    }

private:
    void say(const QString &word)
    {
        m_timeNs += 1;
        if (word == QLatin1StringView(".")) {
            m_timeNs += second;
            return;
        }
        if (word == QLatin1StringView("-")) {
            Event event;
            event.kind = EventKind::Closed;
            event.flow = m_tcp;
            event.timeNs = m_timeNs;
            m_recorder->event(event);
            return;
        }
        const bool isIn = word.startsWith(u'i');
        QByteArray bytes(word.mid(1).toInt(), Qt::Uninitialized);
        for (char &c : bytes)
            c = static_cast<char>(++m_byte);
        (isIn ? m_in : m_out) += bytes;
        m_recorder->message(m_tcp, isIn ? Direction::In : Direction::Out, bytes, Keep::Whole, m_timeNs);
    }

    std::shared_ptr<const SessionIndex> finish()
    {
        m_recorder->flush();
        return m_recorder->index();
    }

    static QString describe(const SessionIndex &index, const Conversation &conversation)
    {
        QString text;
        for (size_t i = 0; i < conversation.pieceCount(); ++i) {
            const IndexEntry &entry = index.at(conversation.entry(conversation.piece(i).first));
            text += conversation.beginsTurn(index, i) ? QStringLiteral("*[") : QStringLiteral("[");
            text += entry.isEvent() ? u'-' : entry.type == EntryType::MessageIn ? u'i' : u'o';
            if (!entry.isEvent())
                text += QString::number(conversation.piece(i).bytes);
            text += u']';
        }
        return text;
    }

    const Endpoint m_local = *Endpoint::parse(u"127.0.0.1:8989");
    const Endpoint m_peer = *Endpoint::parse(u"127.0.0.1:50000");
    QTemporaryDir m_dir;
    std::unique_ptr<Recorder> m_recorder;
    QString m_path;
    QByteArray m_in;
    QByteArray m_out;
    qint64 m_timeNs = 0;
    quint32 m_tcp = 0;
    quint32 m_udp = 0;
    int m_count = 0;
    int m_byte = 0;
};

QTEST_GUILESS_MAIN(TestConversation)
#include "tst_conversation.moc"
