// A folder sent from one machine to another over a cable that is pulled out in the middle: two network namespaces joined by
// veth.
#include "cliprocess.h"
#include "filedigest.h"
#include "namespacepair.h"
#include "serverfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using testing::CliProcess;
using testing::CliResult;
using testing::NamespacePair;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);
constexpr qint64 MiB = qint64{1} << 20;

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray digestOf(const QString &path)
{
    QFile file(path);
    net::FileDigest digest;
    if (!file.open(QIODevice::ReadOnly))
        return {};
    digest.add(file.readAll());
    return digest.value().toHex();
}

} // namespace

class TestTransferNet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cableIsPulled_data()
    {
        QTest::addColumn<bool>("killSender");
        QTest::newRow("and put in again: TCP goes on") << false;
        QTest::newRow("and the sender gives up: sent again") << true;
    }

    void cableIsPulled()
    {
        QFETCH(bool, killSender);
        const NamespacePair pair;
        if (!pair.isReady())
            QSKIP("network namespaces need root and iproute2");
        const QTemporaryDir out;
        const QTemporaryDir in;
        const QString big = QStringLiteral("课件/big.bin");
        QVERIFY(put(out.filePath(big), testing::pattern(24 * MiB)));
        QVERIFY(put(out.filePath(QStringLiteral("课件/small")), "small"));
        CliProcess receiver(cli,
                            {QStringLiteral("receive"), QStringLiteral("--dir"), in.path(), QStringLiteral("--bind"),
                             NamespacePair::rightAddress(), QStringLiteral("--port"), QStringLiteral("0")},
                            pair.right());
        const quint16 port = receiver.listeningPort();
        QVERIFY(port != 0);
        const QStringList command{QStringLiteral("send"), NamespacePair::rightAddress() + u':' + QString::number(port),
                                  out.filePath(QStringLiteral("课件"))};
        CliProcess sender(cli, command + QStringList{QStringLiteral("--limit"), QStringLiteral("12000000")}, pair.left());
        const QString part = in.filePath(big + QStringLiteral(".part"));
        QTRY_VERIFY(QFileInfo(part).size() > 4 * MiB);
        QVERIFY(pair.plug(false));
        // Nothing comes any more, for as long as it takes until a silent connection may be taken over from.
        qint64 before = -1;
        const auto hasStopped = [&] {
            constexpr int whileMs = 1200;
            before = QFileInfo(part).size();
            return !QTest::qWaitFor([&] { return QFileInfo(part).size() != before; }, whileMs);
        };
        bool stopped = false;
        for (int i = 0; i < 30 && !stopped; ++i)
            stopped = hasStopped();
        QVERIFY(stopped);
        QVERIFY(before < 24 * MiB);
        QVERIFY(!QFile::exists(in.filePath(big)));
        QByteArray said;
        if (killSender) {
            static_cast<void>(sender.end()); // it did not get done
            QVERIFY(pair.plug(true));
            const CliResult again = CliProcess::run(cli, command, {}, pair.left());
            QVERIFY2(again.code == 0, again.err.constData());
            said = again.out;
        } else {
            QVERIFY(pair.plug(true));
            const CliResult result = sender.wait();
            QVERIFY2(result.code == 0, result.err.constData());
            said = result.out;
        }
        const QByteArray digest = digestOf(out.filePath(big));
        QVERIFY2(said.contains(digest), said.constData());
        QCOMPARE(digestOf(in.filePath(big)), digest);
        const QByteArrayList lines = receiver.lines(2);
        QVERIFY(lines.join('\n').contains(digest));
        QCOMPARE(QDir(in.filePath(QStringLiteral("课件"))).entryList(QDir::Files | QDir::Hidden),
                 QStringList({QStringLiteral("big.bin"), QStringLiteral("small")}));
        QCOMPARE(receiver.end().code, 0);
    }
};

QTEST_GUILESS_MAIN(TestTransferNet)
#include "tst_transfernet.moc"
