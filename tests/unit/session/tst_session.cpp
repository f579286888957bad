#include "recorder.h"
#include "recordreader.h"
#include "session.h"

#include <QTemporaryDir>
#include <QTest>

using namespace net;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path); // truncating instead makes ext4 wait for the disk on close
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(bytes) == bytes.size();
}

// Reads whatever a session says it has; counts what cannot be read.
int unreadable(const Session &session)
{
    RecordReader reader(session.path(), session.index());
    int count = 0;
    for (qint64 i = 0; i < session.index()->size(); ++i) {
        const IndexEntry &entry = session.index()->at(i);
        count += entry.isEvent() ? !reader.event(entry) : !reader.payload(entry);
        count += !reader.flow(entry);
    }
    return count;
}

} // namespace

class TestSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_dir.filePath(QStringLiteral("whole.pcapng"));
        Recorder recorder;
        QVERIFY(recorder.start(m_path));
        const Endpoint local = *Endpoint::parse(u"127.0.0.1:8989");
        const Endpoint peer = *Endpoint::parse(u"127.0.0.1:50000");
        const quint32 tcp = recorder.openFlow(Channel::TcpServer, Transport::Tcp, local, peer, true);
        const quint32 udp = recorder.openFlow(Channel::Udp, Transport::Udp, local, peer, true);
        for (int i = 0; i < 20; ++i) {
            recorder.message(tcp, i % 2 ? Direction::In : Direction::Out, QByteArray::number(i).repeated(i));
            recorder.message(udp, Direction::In, QByteArray::number(i).repeated(i));
            Event event;
            event.kind = EventKind::Note;
            event.text = QString::number(i);
            recorder.event(event);
        }
        recorder.message(tcp, Direction::In, QByteArray(200000, 'z'));
        recorder.markClose(tcp, CloseMark::FinFromPeer);
        recorder.stop();
        m_whole = contentsOf(m_path);
        const Result<Session> session = Session::open(m_path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        QCOMPARE(unreadable(*session), 0);
        m_index = session->index();
        for (qint64 i = 0; i < m_index->size(); ++i)
            m_offsets.push_back(static_cast<qint64>(m_index->at(i).offset));
    }

    void tornAtEveryByte()
    {
        const QString path = m_dir.filePath(QStringLiteral("torn.pcapng"));
        QVERIFY(write(path, m_whole));
        for (qsizetype size = m_whole.size() - 1; size > m_whole.size() - 1100; --size) {
            QVERIFY(QFile::resize(path, size));
            const Result<Session> session = Session::open(path);
            QVERIFY(session);
            QVERIFY(unreadable(*session) == 0);
            const qint64 count = session->index()->size();
            const auto begun = std::lower_bound(m_offsets.begin(), m_offsets.end(), size) - m_offsets.begin();
            QVERIFY(count == begun || count == begun - 1); // only the entry that the cut goes through may be gone
            for (qint64 i = 0; i < count - 1; ++i)
                QVERIFY(session->index()->at(i).length == m_index->at(i).length);
            if (session->damage()) {
                QVERIFY(session->damage()->offset <= size);
                QCOMPARE(session->damage()->offset + session->damage()->bytes, size);
            } else {
                QVERIFY(count == begun);
            }
        }
    }

    void tornInLongMessage()
    {
        // The cut goes through the third of four segments: what is there of the message is shown.
        const QString path = m_dir.filePath(QStringLiteral("torn-long.pcapng"));
        const IndexEntry &entry = m_index->at(m_index->size() - 2);
        QCOMPARE(entry.length, quint32{200000});
        QVERIFY(write(path, m_whole.first(static_cast<qsizetype>(entry.offset) + 150000)));
        const Result<Session> session = Session::open(path);
        QVERIFY(session);
        QCOMPARE(session->index()->size(), m_index->size() - 1);
        const IndexEntry &torn = session->index()->at(session->index()->size() - 1);
        QCOMPARE(torn.length, quint32{2 * 65495});
        RecordReader reader(path, session->index());
        QCOMPARE(*reader.payload(torn), QByteArray(2 * 65495, 'z'));
        QVERIFY(session->damage());
    }

    void flippedBytes()
    {
        const QString path = m_dir.filePath(QStringLiteral("flipped.pcapng"));
        const qsizetype last = static_cast<qsizetype>(m_index->at(m_index->size() - 2).offset) + 300;
        int opened = 0;
        int damaged = 0;
        for (qsizetype at = 0; at < last; at += at < 700 ? 1 : 23) {
            QByteArray bytes = m_whole.first(last);
            bytes[at] = static_cast<char>(bytes[at] ^ 0xFF);
            QVERIFY(write(path, bytes));
            const Result<Session> session = Session::open(path);
            if (!session) {
                QCOMPARE(session.error().code, NetErrorCode::NotASession);
                continue;
            }
            ++opened;
            damaged += session->damage().has_value();
            // At most: an interface's name is another's, its packets are taken for captured ones (four for the long message,
            // SYN, FIN).
            QVERIFY(session->index()->size() <= m_index->size() + 6);
            QCOMPARE(unreadable(*session), 0);
            QVERIFY(session->summary().entries == session->index()->size());
        }
        QVERIFY(opened > 400);
        QVERIFY(damaged > 40);
    }

    void damageInTheMiddleKeepsTheRest()
    {
        // The version nibble of one packet's IP header: the block still ends where it says.
        const QString path = m_dir.filePath(QStringLiteral("middle.pcapng"));
        QByteArray bytes = m_whole;
        const IndexEntry &entry = m_index->at(10);
        QVERIFY(!entry.isEvent());
        bytes[static_cast<qsizetype>(entry.offset) + 28] = 0x00;
        QVERIFY(write(path, bytes));
        const Result<Session> session = Session::open(path);
        QVERIFY(session);
        QCOMPARE(session->index()->size(), m_index->size() - 1);
        QVERIFY(session->damage());
        QCOMPARE(session->damage()->offset, static_cast<qint64>(entry.offset));
    }

    void notCaptures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("detail");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("text") << QByteArray("hello, world; this is no capture at all") << QString();
        QTest::newRow("torn pcap header") << QByteArray::fromHex("d4c3b2a10200040000000000") << QStringLiteral("pcap");
        QTest::newRow("png") << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") << QStringLiteral("PNG");
        QTest::newRow("torn section header") << m_whole.first(20) << QStringLiteral("pcapng");
        QTest::newRow("no byte order") << QByteArray::fromHex("0a0d0d0a1c0000001a2b1a2b01000000ffffffffffffffff1c000000")
                                       << QStringLiteral("pcapng");
    }

    void notCaptures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, detail);
        const QString path = m_dir.filePath(QStringLiteral("foreign"));
        QVERIFY(write(path, bytes));
        const Result<Session> session = Session::open(path);
        QVERIFY(!session);
        QCOMPARE(session.error().code, NetErrorCode::NotASession);
        QCOMPARE(session.error().subject, path);
        QCOMPARE(session.error().detail, detail);
    }

    void missingAndUnreadable()
    {
        const Result<Session> missing = Session::open(m_dir.filePath(QStringLiteral("nothing")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, NetErrorCode::FileNotFound);
        const Result<Session> folder = Session::open(m_dir.path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, NetErrorCode::FileNotReadable);
    }

    void fileThatShrinksUnderTheReader()
    {
        const QString path = m_dir.filePath(QStringLiteral("shrinks.pcapng"));
        QVERIFY(write(path, m_whole));
        const Result<Session> session = Session::open(path);
        QVERIFY(session);
        QVERIFY(QFile::resize(path, 1500));
        RecordReader reader(path, session->index());
        const IndexEntry &last = session->index()->at(session->index()->size() - 1);
        const Result<Event> event = reader.event(last);
        QVERIFY(!event);
        QCOMPARE(event.error().code, NetErrorCode::SessionDamaged);
        QCOMPARE(event.error().number, static_cast<qint64>(last.offset));
        QVERIFY(QFile::remove(path));
        RecordReader gone(path, session->index());
        QCOMPARE(gone.event(last).error().code, NetErrorCode::FileNotReadable);
    }

private:
    QTemporaryDir m_dir;
    QString m_path;
    QByteArray m_whole;
    std::shared_ptr<const SessionIndex> m_index;
    std::vector<qint64> m_offsets;
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
