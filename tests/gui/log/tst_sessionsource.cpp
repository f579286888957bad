// A log shows a live session and an opened one alike.

#include "logpanel.h"
#include "logview.h"
#include "recordedsession.h"
#include "session.h"
#include "sessionsource.h"
#include "settings.h"
#include "talk.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using testing::RecordedSession;

class TestSessionSource final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        Settings::useFile(m_folder.filePath(QStringLiteral("%1.ini").arg(QLatin1StringView(QTest::currentTestFunction()))));
    }

    void aLiveOneFollowsItsRecorder()
    {
        QTemporaryDir folder;
        net::Recorder recorder;
        const SessionSource source(recorder);
        QVERIFY(source.isLive());
        QVERIFY(source.opened() == nullptr);
        QVERIFY(source.file().index != nullptr);

        const QString first = folder.filePath(QStringLiteral("first.pcapng"));
        QVERIFY(recorder.start(first));
        const SessionFilePart before = source.file();
        QCOMPARE(before.path, first);
        QCOMPARE(before.index, recorder.index());

        const QString second = folder.filePath(QStringLiteral("second.pcapng"));
        QVERIFY(recorder.start(second));
        QCOMPARE(source.file().path, second);
        QVERIFY(source.file().index != before.index);
    }

    void anOpenedOneIsShownAndSearched()
    {
        RecordedSession recorded;
        const quint32 flow = testing::openTcp(recorded.recorder(), 50000);
        testing::recordMessages(recorded.recorder(), flow, 300);
        recorded.recorder().stop();
        auto session = net::Session::open(recorded.path());
        QVERIFY(session);
        const auto opened = std::make_shared<const net::Session>(*std::move(session));
        const SessionSource source(opened);
        QVERIFY(!source.isLive());
        QCOMPARE(source.opened(), opened.get());
        QCOMPARE(source.file().path, recorded.path());
        QCOMPARE(source.file().index, opened->index());

        LogPanel panel(QStringLiteral("test.log"), source, std::nullopt);
        panel.resize(900, 600);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QTRY_COMPARE(panel.rowCount(), opened->index()->size());
        QCOMPARE(panel.rowCount(), 302); // with the session's beginning and end
        const auto *view = panel.findChild<LogView *>();
        QCOMPARE(view->model().index(300, LogModel::TextColumn).data().toString(), QStringLiteral("message 299"));
        // Nothing will come any more: nobody is asked to follow.
        QVERIFY(panel.findChild<QToolButton *>(QStringLiteral("test.log.follow"))->isHidden());
        panel.findChild<LogView *>()->setCurrentRow(3);
        for (const QPushButton *button : view->viewport()->findChildren<QPushButton *>())
            QVERIFY(button->isHidden());
        panel.findChild<QLineEdit *>(QStringLiteral("test.log.filter"))->setText(QStringLiteral("\"message 29\""));
        QTRY_COMPARE(panel.rowCount(), 11);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSessionSource)
#include "tst_sessionsource.moc"
