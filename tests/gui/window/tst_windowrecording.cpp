// What the window has to do with sessions: recording, beginning anew, losing a file, exporting.
#include "activitydot.h"
#include "application.h"
#include "exportdialog.h"
#include "logview.h"
#include "mainwindow.h"
#include "page.h"
#include "recorder.h"
#include "session.h"
#include "sessionfolder.h"
#include "windowactions.h"
#include "windowtest.h"
#include "workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;

class TestWindowRecording final : public testing::WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void twoCopiesHaveTwoSessions()
    {
        Application one({}, sessions());
        Application two({}, sessions());
        one.begin();
        two.begin();
        QVERIFY(one.workspace().recorder().path() != two.workspace().recorder().path());
        QCOMPARE(two.workspace().recorder().state(), net::RecorderState::Recording);
    }

    void newSessionClosesTheOldOne()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        startServer(application);
        const QString old = application.workspace().recorder().path();
        QSignalSpy begun(&application, &Application::sessionBegun);
        application.window().actions().newSession->trigger();
        QTRY_COMPARE(begun.count(), 1);
        QVERIFY(application.workspace().recorder().path() != old);
        QVERIFY(application.window().tabs().currentPage());
        QVERIFY(!application.window().tabs().currentPage()->isActive());
        const net::Result<net::Session> session = net::Session::open(old);
        QVERIFY(session);
        QVERIFY(!session->damage());
        QVERIFY(session->summary().channels[0].events > 0);
        startServer(application); // and the new one works
    }

    void aDotShowsWhatIsOpen()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        const auto *dot = child<ActivityDot>(application, "window.active.tcpServer");
        QVERIFY(!dot->isOn());
        startServer(application);
        QTRY_VERIFY(dot->isOn());
    }

    void closingFinishesTheFile()
    {
        QString path;
        {
            Application application({}, sessions());
            application.show();
            application.begin();
            startServer(application);
            path = application.workspace().recorder().path();
            QSignalSpy closed(&application, &Application::closed);
            application.window().close();
            QVERIFY(!application.window().isVisible());
            QTRY_COMPARE(closed.count(), 1);
        }
        const net::Result<net::Session> session = net::Session::open(path);
        QVERIFY(session);
        QVERIFY(!session->damage());
    }

    void aFolderThatCannotBeWrittenIsToldAndReplaced()
    {
        QFile blocker(filePath("file"));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QString usedInstead;
        {
            Application application({}, blocker.fileName() + QStringLiteral("/sessions"));
            application.show();
            application.begin();
            QVERIFY(application.workspace().problem());
            QCOMPARE(application.workspace().recorder().state(), net::RecorderState::Recording);
            usedInstead = application.workspace().recorder().path();
            const auto *banner = child<QWidget>(application, "window.banner");
            QVERIFY(banner->isVisible());
        }
        QVERIFY(QFile::remove(usedInstead));
    }

    void aSessionFileThatIsDeletedIsToldAndReplaced()
    {
        Application application({}, filePath("taken"));
        application.show();
        application.begin();
        net::Recorder &recorder = application.workspace().recorder();
        recorder.flush();
        const QString path = recorder.path();
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE_WITH_TIMEOUT(recorder.filesTaken(), 1, 10000);
        const auto *banner = child<QWidget>(application, "window.banner");
        QTRY_VERIFY(banner->isVisible());
        const auto *text = child<QLabel>(application, "window.banner.text");
        QTRY_VERIFY2(text->text().contains(path) && text->text().contains(recorder.path()),
                     qPrintable(text->text())); // at the next look
        QVERIFY(net::sessionStart(QFileInfo(recorder.path()).fileName()).isValid());
        QVERIFY(QFileInfo::exists(recorder.path() + QStringLiteral(".lock")));
    }

    void aSessionIsExported()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        startServer(application);
        const net::Recorder &recorder = application.workspace().recorder();
        QTRY_VERIFY(recorder.index()->size() >= 4); // written every 30 ms
        application.window().actions().exportSession->trigger();
        auto *dialog = application.window().findChild<ExportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        application.window().actions().exportSession->trigger(); // no second one
        QCOMPARE(application.window().findChildren<ExportDialog *>().size(), 1);
        QSignalSpy exported(dialog, &ExportDialog::exported);
        const QString path = filePath("a.txt");
        dialog->setFilePath(path);
        dialog->run();
        QTRY_COMPARE(exported.count(), 1);
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("Listening"));
        QVERIFY(net::SessionFolder(sessions()).sessions().front().kept);
        dialog->close();
        QTRY_VERIFY(!application.window().findChild<ExportDialog *>());
    }

    void selectedRowsAreExported()
    {
        Application application({}, sessions());
        application.show();
        application.begin();
        startServer(application);
        auto *view = application.window().tabs().currentPage()->findChild<LogView *>();
        QVERIFY(view);
        QTRY_VERIFY(view->model().rowCount() >= 3);
        view->setCurrentRow(1);
        Q_EMIT view->exportRequested(); // the context menu's
        auto *dialog = application.window().findChild<ExportDialog *>();
        QVERIFY(dialog);
        QSignalSpy exported(dialog, &ExportDialog::exported);
        dialog->setFilePath(filePath("row.txt"));
        dialog->run();
        QTRY_COMPARE(exported.count(), 1);
        QCOMPARE(exported.at(0).at(2).toLongLong(), 1);
    }
};

QTEST_MAIN(TestWindowRecording)
#include "tst_windowrecording.moc"
