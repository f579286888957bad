// Two programs that really talked, each with a session of its own: put together, everything is paired, and their clock,
// which is the same one, is found to be.
#include "cliprocess.h"
#include "clock.h"
#include "session.h"
#include "twoends.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using testing::CliProcess;
using testing::CliResult;

class TestCliEnds final : public QObject {
    Q_OBJECT

    [[nodiscard]] QString path(const char *name) const { return m_dir.filePath(QLatin1StringView(name)); }

    static net::TwoEnds join(const QString &here, const QString &there)
    {
        const auto one = net::Session::open(here);
        const auto other = net::Session::open(there);
        if (!one || !other)
            return {};
        const std::atomic<bool> stop{false};
        return net::joinEnds({here, one->index()}, {there, other->index()}, stop);
    }

    // Nothing arrives before it was sent: if that held only nearly, the bounds would cross.
    static void checkClock(const net::ClockOffset &clock)
    {
        QCOMPARE(clock.known, net::ClockOffset::Known::Between);
        QVERIFY2(qAbs(clock.offsetNs) <= clock.uncertaintyNs,
                 qPrintable(QStringLiteral("%1 ns, give or take %2").arg(clock.offsetNs).arg(clock.uncertaintyNs)));
        QCOMPARE(clock.drift, 0.0);
    }

private Q_SLOTS:
    void tcp()
    {
        CliProcess server(QStringLiteral(NETYARD_CLI),
                          {QStringLiteral("tcp-server"), QStringLiteral("--bind"), QStringLiteral("127.0.0.1"),
                           QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--reply"), QStringLiteral("echo"),
                           QStringLiteral("--framing"), QStringLiteral("lf"), QStringLiteral("--session"),
                           path("server.pcapng")});
        const quint16 port = server.listeningPort();
        QVERIFY(port != 0);
        CliProcess client(QStringLiteral(NETYARD_CLI),
                          {QStringLiteral("tcp-client"), QStringLiteral("127.0.0.1"), QString::number(port),
                           QStringLiteral("--stdin"), QStringLiteral("--framing"), QStringLiteral("lf"),
                           QStringLiteral("--session"), path("client.pcapng")});
        constexpr int lines = 200;
        for (int i = 0; i < lines; ++i) {
            client.write("line " + QByteArray::number(i) + '\n');
            if (i % 10 == 0)
                QVERIFY(client.lines(i + 1).size() > i);
        }
        QCOMPARE(client.lines(lines).size(), qsizetype{lines});
        QCOMPARE(client.end().code, 0);
        QCOMPARE(server.end().code, 0);

        const net::TwoEnds ends = join(path("client.pcapng"), path("server.pcapng"));
        QCOMPARE(ends.pairs.size(), size_t{1});
        for (const net::DeliveryTotals &way : {ends.fromHere, ends.fromThere}) {
            QCOMPARE(way.arrived, qint64{lines});
            QCOMPARE(way.notReceived + way.notSent, qint64{0});
        }
        checkClock(ends.clock);
        const auto count = [&ends](net::DeliveryKind kind) {
            return std::count_if(ends.deliveries.begin(), ends.deliveries.end(),
                                 [kind](const net::Delivery &delivery) { return delivery.kind == kind; });
        };
        QCOMPARE(count(net::DeliveryKind::Opening), 1);
        QVERIFY(count(net::DeliveryKind::Finish) >= 1);
    }

    void udp()
    {
        CliProcess server(QStringLiteral(NETYARD_CLI),
                          {QStringLiteral("udp"), QStringLiteral("--bind"), QStringLiteral("127.0.0.1"),
                           QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--reply"), QStringLiteral("upper"),
                           QStringLiteral("--session"), path("udp1.pcapng")});
        const quint16 port = server.listeningPort();
        QVERIFY(port != 0);
        const QString to = QStringLiteral("127.0.0.1:%1").arg(port);
        QStringList arguments{QStringLiteral("udp"),    QStringLiteral("--to"), to,
                              QStringLiteral("--wait"), QStringLiteral("1"),    QStringLiteral("--session"),
                              path("udp2.pcapng")};
        for (const char *text : {"one", "two", "same", "same"})
            arguments << QStringLiteral("--send") << QString::fromLatin1(text);
        QCOMPARE(CliProcess::run(QStringLiteral(NETYARD_CLI), arguments).code, 0);
        QCOMPARE(server.end().code, 0);
        const net::TwoEnds ends = join(path("udp2.pcapng"), path("udp1.pcapng"));
        QCOMPARE(ends.pairs.size(), size_t{1});
        QCOMPARE(ends.fromHere.arrived, qint64{4});
        QCOMPARE(ends.fromThere.arrived, qint64{4});
        checkClock(ends.clock);
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestCliEnds)
#include "tst_cliends.moc"
