#include "recordedsession.h"
#include "recordreader.h"
#include "talk.h"

#include <QTest>

using namespace net;
using testing::RecordedSession;

namespace {

QByteArray numbered(qsizetype bytes)
{
    QByteArray result(bytes, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes; ++i)
        result[i] = static_cast<char>(i * 31 + i / 256);
    return result;
}

} // namespace

class TestRecordReader final : public QObject {
    Q_OBJECT

    // The one message of a session, of whatever flow the test opened.
    static IndexEntry recorded(RecordedSession *session, quint32 flow, const QByteArray &payload)
    {
        session->recorder().message(flow, Direction::In, payload);
        session->recorder().flush();
        return session->recorder().index()->at(session->recorder().index()->size() - 1);
    }

private Q_SLOTS:
    void givesAsMuchAsIsAskedFor_data()
    {
        QTest::addColumn<bool>("udp");
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qint64>("wanted");
        for (const bool udp : {false, true}) {
            for (const qsizetype size : {0, 10, 1500, 20'000, 65'000, 300'000}) {
                if (udp && size > 65'507)
                    continue;
                for (const qint64 wanted : {0, 1, 1024, 65'495, 65'496, 140'000})
                    QTest::addRow("%s %d of %d", udp ? "udp" : "tcp", int(wanted), int(size)) << udp << size << wanted;
            }
        }
    }

    void givesAsMuchAsIsAskedFor()
    {
        QFETCH(bool, udp);
        QFETCH(qsizetype, size);
        QFETCH(qint64, wanted);
        RecordedSession session;
        const quint32 flow = udp ? testing::openUdp(session.recorder(), 50000) : testing::openTcp(session.recorder(), 50000);
        const QByteArray payload = numbered(size);
        const IndexEntry entry = recorded(&session, flow, payload);
        RecordReader reader(session.path(), session.recorder().index());
        QCOMPARE(*reader.payload(entry, wanted), payload.first(std::min<qsizetype>(size, wanted)));
        QCOMPARE(*reader.payload(entry), payload);
    }

    void aShortBeginningNeedsNoMoreOfTheFile()
    {
        RecordedSession session;
        const quint32 flow = testing::openTcp(session.recorder(), 50000);
        const QByteArray payload = numbered(qsizetype{1} << 20);
        const IndexEntry entry = recorded(&session, flow, payload);
        const auto index = session.recorder().index();
        session.recorder().stop();
        QVERIFY(QFile(session.path()).resize(static_cast<qint64>(entry.offset) + 1500));
        RecordReader reader(session.path(), index);
        const Result<QByteArray> start = reader.payload(entry, 1000);
        QVERIFY(start);
        QCOMPARE(*start, payload.first(1000));
        const Result<QByteArray> whole = reader.payload(entry);
        QVERIFY(!whole);
        QCOMPARE(whole.error().code, NetErrorCode::SessionDamaged);
    }

    void anotherBlockIsNoMessage()
    {
        RecordedSession session;
        session.recorder().flush();
        IndexEntry wrong = session.recorder().index()->at(0); // the recording's start
        wrong.type = EntryType::MessageIn;
        wrong.eventKind = 0; // of a message of ours, see payloadAt()
        wrong.kept = quint32{1} << 20;
        RecordReader reader(session.path(), session.recorder().index());
        const Result<QByteArray> start = reader.payload(wrong, 10);
        QVERIFY(!start);
        QCOMPARE(start.error().code, NetErrorCode::SessionDamaged);
    }
};

QTEST_GUILESS_MAIN(TestRecordReader)
#include "tst_recordreader.moc"
