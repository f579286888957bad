#include "bytecounter.h"
#include "transferlink.h"

#include <QTest>

#include <string>

using namespace net;
using transfer::FrameType;

namespace {

// Counts how often it may send on.
struct Drains final : TransferLink::Handler {
    void frameCame(FrameType, QByteArrayView) override {}
    void dataCame(QByteArrayView) override {}
    void linkDrained() override { ++drained; }
    void linkEnded(const NetError &) override {}
    int drained = 0;
};

class Pair final {
public:
    Pair()
    {
        ListenRequest request;
        request.address = QHostAddress(QHostAddress::LocalHost);
        m_listening = openListenSocket(request).value();
        ConnectRequest to;
        to.peer = m_listening.local;
        client = startConnecting(to).value();
    }
    ~Pair()
    {
        closeDescriptor(m_listening.descriptor);
        if (server >= 0)
            closeDescriptor(server);
    }
    Q_DISABLE_COPY_MOVE(Pair)

    void accept()
    {
        if (const auto come = acceptSocket(m_listening.descriptor); come && *come)
            server = (*come)->descriptor;
    }
    // All that is on its way just now.
    void readOver() const
    {
        std::string buffer(1 << 20, '\0');
        while (receiveBytes(server, buffer.data(), static_cast<qsizetype>(buffer.size())).status == TransferStatus::Done) {
        }
    }
    [[nodiscard]] const Endpoint &local() const { return m_listening.local; }

    Descriptor client = -1; // the link's
    Descriptor server = -1;

private:
    ListenSocket m_listening;
};

} // namespace

class TestTransferLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsDrainedThoughAnotherFrameWasSentMeanwhile();
};

// A frame that is sent when the peer has just made room must not take the rest of the block along unheard: the sender would stop.
void TestTransferLink::saysThatItIsDrainedThoughAnotherFrameWasSentMeanwhile()
{
    Pair pair;
    QTRY_VERIFY((pair.accept(), pair.server >= 0));
    Recorder recorder;
    ByteCounter counter;
    Drains handler;
    TransferLink link({pair.client, {}, pair.local(), false}, recorder, counter, handler);
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

QTEST_GUILESS_MAIN(TestTransferLink)
#include "tst_transferlink.moc"
