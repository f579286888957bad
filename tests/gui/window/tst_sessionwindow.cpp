// Sessions opened in windows of their own.

#include "application.h"
#include "capturefile.h"
#include "inlinemessage.h"
#include "language.h"
#include "logpanel.h"
#include "logview.h"
#include "mainwindow.h"
#include "recordedsession.h"
#include "sessionview.h"
#include "sessionwindow.h"
#include "sessionwindows.h"
#include "settings.h"
#include "talk.h"
#include "windowactions.h"
#include "workspace.h"

#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace widgets;
using testing::RecordedSession;

class TestSessionWindow final : public QObject {
    Q_OBJECT

    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    [[nodiscard]] QString capture(const QString &name)
    {
        const auto packet = testing::udpPacket(testing::peerEndpoint(50000), testing::serverEndpoint(), "captured");
        return write(name,
                     testing::captureFile({}, {{testing::framed(1, packet), 1'000'000'000},
                                               {testing::ethernetFrame(0x0806, QByteArray(28, '\0')), 2'000'000'000}}));
    }
    static void record(RecordedSession *session, qint64 count)
    {
        const quint32 flow = testing::openTcp(session->recorder(), 50000);
        testing::recordMessages(session->recorder(), flow, count);
        session->recorder().stop();
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        Settings::useFile(m_folder.filePath(QStringLiteral("%1.ini").arg(QLatin1StringView(QTest::currentTestFunction()))));
        QVERIFY(words::installLanguage(QStringLiteral("en")));
    }

    void showsARecordedSession()
    {
        RecordedSession recorded;
        record(&recorded, 100);
        auto *window = new SessionWindow(recorded.path());
        const QPointer<SessionWindow> alive(window);
        window->show();
        QSignalSpy opened(window, &SessionWindow::sessionOpened);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("test.pcapng")));
        QTRY_COMPARE(window->view()->log().rowCount(), 102);
        const auto *facts = window->findChild<QLabel *>(QStringLiteral("session.facts"));
        QVERIFY2(facts->text().contains(QStringLiteral("100 messages · 2 events · 1 connection · recorded by test")),
                 qPrintable(facts->text()));
        QVERIFY(!window->findChild<InlineMessage *>(QStringLiteral("session.damage"))->isVisible());
        QVERIFY(!window->findChild<InlineMessage *>(QStringLiteral("session.omissions"))->isVisible());

        // The keyboard is in the log from the start, and stays there when a tab is clicked.
        QVERIFY(window->view()->log().isAncestorOf(window->focusWidget()));
        auto *tabs = window->findChild<QTabWidget *>(QStringLiteral("session.tabs"))->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
        QVERIFY(window->view()->log().isAncestorOf(window->focusWidget()));

        QVERIFY(words::installLanguage(QStringLiteral("zh_CN")));
        QTRY_VERIFY(!facts->text().contains(QStringLiteral("messages")));
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(alive.isNull());
    }

    void saysWhatIsDamagedOrNotShown()
    {
        RecordedSession recorded;
        record(&recorded, 50);
        QFile file(recorded.path());
        QVERIFY(file.resize(file.size() - 10));
        const std::unique_ptr<SessionWindow> torn = std::make_unique<SessionWindow>(recorded.path());
        torn->show();
        QTRY_VERIFY(torn->view());
        const auto *damage = torn->findChild<InlineMessage *>(QStringLiteral("session.damage"));
        QVERIFY(damage->isVisible());
        QVERIFY(damage->text().contains(QStringLiteral("damaged at byte")));

        const std::unique_ptr<SessionWindow> foreign = std::make_unique<SessionWindow>(capture(QStringLiteral("arp.pcap")));
        foreign->show();
        QTRY_VERIFY(foreign->view());
        const auto *omissions = foreign->findChild<InlineMessage *>(QStringLiteral("session.omissions"));
        QVERIFY(omissions->isVisible());
        QVERIFY2(omissions->text().contains(QStringLiteral("1 ARP")), qPrintable(omissions->text()));
        QTRY_COMPARE(foreign->view()->log().rowCount(), 1);
        const auto *view = foreign->view()->log().findChild<LogView *>();
        QCOMPARE(view->model().index(0, LogModel::TextColumn).data().toString(), QStringLiteral("captured"));
    }

    void errorsAreSaidInPlace()
    {
        const std::unique_ptr<SessionWindow> window =
            std::make_unique<SessionWindow>(write(QStringLiteral("picture.pcapng"), QByteArray("\x89PNG\r\n", 6)));
        window->show();
        const auto *failed = window->findChild<QLabel *>(QStringLiteral("session.failed"));
        QTRY_VERIFY(failed->isVisible());
        QVERIFY(failed->text().contains(QStringLiteral("picture.pcapng")));
        QVERIFY(failed->text().contains(QStringLiteral("PNG")));
        QVERIFY(!window->view());
        QSignalSpy another(window.get(), &SessionWindow::openRequested);
        window->findChild<QPushButton *>(QStringLiteral("session.openAnother"))->click();
        QCOMPARE(another.size(), 1);
    }

    void closingGivesTheReadingUp()
    {
        const QByteArray frame =
            testing::framed(1, testing::udpPacket(testing::peerEndpoint(50000), testing::serverEndpoint(), "x"));
        const std::vector<testing::CapturedFrame> frames(200'000, {frame, 1});
        const QPointer<SessionWindow> window =
            new SessionWindow(write(QStringLiteral("large.pcap"), testing::captureFile({}, frames)));
        window->show();
        window->findChild<QPushButton *>(QStringLiteral("session.cancel"))->click();
        QTRY_VERIFY(window.isNull());
    }

    void theMainWindowOpensWhatIsDropped()
    {
        Application application({}, m_folder.filePath(QStringLiteral("sessions")));
        application.begin();
        application.window().show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(capture(QStringLiteral("dropped.pcap")))});
        QVERIFY(!SessionWindows::sessionsIn(&data).isEmpty());
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&application.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&application.window(), &drop);
        SessionWindows &sessions = application.window().sessions();
        QCOMPARE(sessions.windows().size(), size_t{1});
        SessionWindow *window = sessions.windows().front();
        QTRY_VERIFY(window->view());
        QCOMPARE(SessionWindows::recent(), QStringList(window->path()));

        QCOMPARE(sessions.open(window->path()), window); // the same file again is the same window
        QCOMPARE(sessions.windows().size(), size_t{1});
        QMenu menu;
        sessions.fillRecent(&menu);
        QCOMPARE(menu.actions().front()->text(), QStringLiteral("dropped.pcap"));

        QMimeData mixed;
        mixed.setUrls({QUrl::fromLocalFile(window->path()), QUrl::fromLocalFile(QStringLiteral("/tmp/song.mp3"))});
        QVERIFY(SessionWindows::sessionsIn(&mixed).isEmpty());
    }

    void theCommandLineOpensSeveral()
    {
        CommandLine line;
        line.sessions = {capture(QStringLiteral("one.pcap")), capture(QStringLiteral("two.pcap"))};
        Application application(line, m_folder.filePath(QStringLiteral("sessions")));
        application.begin();
        QCOMPARE(application.window().sessions().windows().size(), size_t{2});
        for (SessionWindow *window : application.window().sessions().windows())
            QTRY_VERIFY(window->view());
    }

    void theLiveSessionIsShownAndGoesWithIt()
    {
        Application application({}, m_folder.filePath(QStringLiteral("sessions")));
        application.begin();
        application.window().actions().liveSession->trigger();
        application.window().actions().liveSession->trigger(); // raises the one there is
        SessionWindows &sessions = application.window().sessions();
        QCOMPARE(sessions.windows().size(), size_t{1});
        const QPointer<SessionWindow> window = sessions.windows().front();
        QVERIFY(window->isLive());
        QTRY_COMPARE(window->view()->log().rowCount(), 1);
        net::Event note = testing::makeEvent(net::EventKind::Note);
        application.workspace().recorder().event(note);
        QTRY_COMPARE(window->view()->log().rowCount(), 2);
        QSignalSpy begun(&application, &Application::sessionBegun);
        application.newSession();
        QTRY_COMPARE(begun.size(), 1);
        QVERIFY(window.isNull());
    }

    void whatACrashLeftIsOffered()
    {
        // A dead process's lock beside a session in the folder.
        const QString folder = m_folder.filePath(QStringLiteral("crashed"));
        QVERIFY(QDir().mkpath(folder));
        const QString left = folder + QStringLiteral("/2026-11-20_130455_4711.pcapng");
        {
            RecordedSession recorded;
            record(&recorded, 30);
            QVERIFY(QFile::copy(recorded.path(), left));
        }
        QFile lock(left + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QVERIFY(lock.write("999999999\nnetyard\n" + QSysInfo::machineHostName().toUtf8() + "\n") > 0);
        lock.close();

        Application application({}, folder);
        application.begin();
        application.window().show();
        const auto *offer = application.window().findChild<InlineMessage *>(QStringLiteral("window.offer"));
        QVERIFY(offer->isVisible());
        QVERIFY(offer->text().contains(QStringLiteral("2026-11-20 13:04")));
        application.window().findChild<QPushButton *>(QStringLiteral("window.offer.action"))->click();
        QVERIFY(!offer->isVisible());
        QCOMPARE(application.window().sessions().windows().size(), size_t{1});
        QCOMPARE(application.window().sessions().windows().front()->path(), left);

        QSignalSpy begun(&application, &Application::sessionBegun);
        application.newSession(); // is told once
        QTRY_COMPARE(begun.size(), 1);
        QVERIFY(!offer->isVisible());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSessionWindow)
#include "tst_sessionwindow.moc"
