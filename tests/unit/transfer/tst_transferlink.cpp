#include "bytecounter.h"
#include "loopbackpair.h"
#include "transferlink.h"

#include <QTest>

#include <deque>
#include <utility>

using namespace net;
using transfer::FrameType;

namespace {

// Counts how often it may send on.
struct Drains final : TransferLink::Handler {
    void frameCame(FrameType, QByteArrayView) override {}
    bool dataCame(QByteArrayView) override { return false; }
    void linkDrained() override { ++drained; }
    void linkEnded(const NetError &) override {}
    int drained = 0;
};

// Looks at pieces long after they came, as somebody who writes them on another thread does.
struct Keeps final : TransferLink::Handler {
    void frameCame(FrameType, QByteArrayView) override {}
    bool dataCame(QByteArrayView piece) override
    {
        for (const auto &[view, bytes] : kept)
            spoilt += view == bytes ? 0 : 1;
        kept.emplace_back(piece, piece.toByteArray());
        if (kept.size() > TransferLink::keptPieces)
            kept.pop_front();
        came += piece.size();
        return true;
    }
    void linkDrained() override {}
    void linkEnded(const NetError &) override {}
    std::deque<std::pair<QByteArrayView, QByteArray>> kept;
    qint64 came = 0;
    int spoilt = 0;
};

} // namespace

class TestTransferLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsDrainedThoughAnotherFrameWasSentMeanwhile();
    void keptPiecesStayAsTheyAre();
};

// A frame that is sent when the peer has just made room must not take the rest of the block along unheard: the sender would
// stop.
void TestTransferLink::saysThatItIsDrainedThoughAnotherFrameWasSentMeanwhile()
{
    testing::LoopbackPair pair;
    QTRY_VERIFY(pair.accept());
    Recorder recorder;
    ByteCounter counter;
    Drains handler;
    TransferLink link({pair.client(), {}, pair.local(), false}, recorder, counter, handler);
    constexpr int mostBlocks = 1000;
    for (int i = 0; i < mostBlocks && link.isDrained(); ++i) {
        std::fill_n(link.block(0), TransferLink::blockBytes, 'x');
        link.sendBlock(TransferLink::blockBytes);
    }
    QVERIFY(!link.isDrained());
    constexpr int mostRounds = 100; // what the kernel still holds follows in pieces
    for (int i = 0; i < mostRounds; ++i)
        pair.readOver();
    link.send(FrameType::KeepAlive);
    QTRY_VERIFY((pair.readOver(), handler.drained > 0));
    QVERIFY(link.isDrained());
}

void TestTransferLink::keptPiecesStayAsTheyAre()
{
    testing::LoopbackPair pair;
    QTRY_VERIFY(pair.accept());
    Recorder recorder;
    ByteCounter counter;
    Keeps handler;
    const TransferLink link({pair.client(), {}, pair.local(), false}, recorder, counter, handler);
    constexpr qsizetype dataBytes = 100'000; // several in a read, and some cut by its end
    constexpr int frames = 100;
    for (int i = 0; i < frames; ++i) {
        QByteArray frame;
        transfer::appendFrameHead(frame, FrameType::Data, dataBytes);
        frame.append(QByteArray(dataBytes, static_cast<char>(i + 1)));
        for (qsizetype sent = 0; sent < frame.size();) {
            sent += sendBytes(pair.server(), QByteArrayView(frame).sliced(sent)).bytes;
            QCoreApplication::processEvents();
        }
    }
    QTRY_COMPARE(handler.came, frames * dataBytes);
    QCOMPARE(handler.spoilt, 0);
}

QTEST_GUILESS_MAIN(TestTransferLink)
#include "tst_transferlink.moc"
