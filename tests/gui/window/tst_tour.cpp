#include "session.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestTour final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesPicturesAndASession()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.start(QStringLiteral(NETYARD_GUI), {QStringLiteral("--tour"), folder.path()});
        QVERIFY(process.waitForFinished(100'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());

        const QStringList said = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        const QStringList pictures = QDir(folder.path()).entryList({QStringLiteral("*.png")});
        QCOMPARE(pictures.size(), qsizetype{20}); // five tabs, two languages, two themes
        QCOMPARE(said.size(), qsizetype{21});
        for (const QString &picture : pictures) {
            const QImage image(folder.filePath(picture));
            QCOMPARE(image.size(), QSize(1600, 1000));
            QVERIFY(said.contains(folder.filePath(picture)));
        }
        const QImage light(folder.filePath(QStringLiteral("tcp-server-en-light.png")));
        const QImage dark(folder.filePath(QStringLiteral("tcp-server-en-dark.png")));
        QVERIFY(light.pixelColor(800, 995).lightness() > dark.pixelColor(800, 995).lightness() + 100);

        const net::Result<net::Session> session = net::Session::open(said.last());
        QVERIFY(session);
        QVERIFY(!session->damage());
        const net::SessionSummary summary = session->summary();
        const auto of = [&](net::Channel channel) { return summary.channels[static_cast<size_t>(channel)]; };
        QCOMPARE(of(net::Channel::TcpServer).messagesIn, qint64{3});
        QCOMPARE(of(net::Channel::TcpClient).messagesOut, qint64{3});
        QCOMPARE(of(net::Channel::TcpServer).connections, qint64{1});
        QCOMPARE(of(net::Channel::Udp).messagesIn, qint64{2});
        QCOMPARE(of(net::Channel::Udp).messagesOut, qint64{2});
        QVERIFY(of(net::Channel::Transfer).connections >= 3);
        QCOMPARE(of(net::Channel::Http).connections, qint64{1});
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QProcess process;
        process.start(QStringLiteral(NETYARD_GUI), {QStringLiteral("--tour"), blocker.fileName() + QStringLiteral("/x")});
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains(blocker.fileName().toUtf8()));
    }

    void endsOnATerminationSignal()
    {
        const QTemporaryDir home;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(NETYARD_GUI), {});
        QVERIFY(process.waitForStarted());
        const auto sessions = [&] {
            return QDir(home.filePath(QStringLiteral("data/NetYard/sessions"))).entryList({QStringLiteral("*.pcapng")});
        };
        QTRY_COMPARE_WITH_TIMEOUT(sessions().size(), qsizetype{1}, 20'000);
        const QString session = home.filePath(QStringLiteral("data/NetYard/sessions/")) + sessions().first();
        process.terminate();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        const net::Result<net::Session> read = net::Session::open(session);
        QVERIFY(read);
        QVERIFY(!read->damage());
    }
};

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"
