#include "bytecounter.h"
#include "bytelink.h"
#include "loopbackpair.h"

#include <QTest>

using namespace net;

namespace {

// Counts how often it may send on.
struct Drains final : ByteLink::Handler {
    void bytesCame(QByteArrayView) override {}
    void linkDrained() override { ++drained; }
    void linkEnded(const NetError &) override {}
    int drained = 0;
};

} // namespace

class TestByteLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsDrainedThoughMoreWasSentMeanwhile();
};

// Bytes that are sent when the peer has just made room must not take what waits along unheard: the sender would stop.
void TestByteLink::saysThatItIsDrainedThoughMoreWasSentMeanwhile()
{
    testing::LoopbackPair pair;
    QTRY_VERIFY(pair.accept());
    Recorder recorder;
    ByteCounter counter;
    Drains handler;
    ByteLink link({pair.client(), {}, pair.local(), false}, recorder, counter, handler);
    constexpr int mostBlocks = 1000;
    const QByteArray block(TransferLink::blockBytes, 'x');
    for (int i = 0; i < mostBlocks && link.isDrained(); ++i)
        link.send(block, true);
    QVERIFY(!link.isDrained());
    constexpr int mostRounds = 100; // what the kernel still holds follows in pieces
    for (int i = 0; i < mostRounds; ++i)
        pair.readOver();
    link.send("one more");
    QTRY_VERIFY((pair.readOver(), handler.drained > 0));
    QVERIFY(link.isDrained());
}

QTEST_GUILESS_MAIN(TestByteLink)
#include "tst_bytelink.moc"
