#include "inlinemessage.h"
#include "language.h"
#include "recordedsession.h"
#include "screenroom.h"
#include "sessionfolder.h"
#include "sessionlistmodel.h"
#include "sessionmanager.h"
#include "talk.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets;

class TestSessionManager final : public QObject {
    Q_OBJECT

    template <class T>
    [[nodiscard]] static T *part(SessionManager &manager, const char *name)
    {
        return manager.findChild<T *>(QStringLiteral("sessions.") + QLatin1StringView(name));
    }
    void make(const QString &name, qint64 messages)
    {
        testing::RecordedSession recorded;
        const quint32 flow = testing::openTcp(recorded.recorder(), 50000);
        testing::recordMessages(recorded.recorder(), flow, messages);
        recorded.recorder().stop();
        if (!QFile::copy(recorded.path(), m_folder->filePath(name)))
            qFatal("cannot make %s", qPrintable(name));
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(words::installLanguage(QStringLiteral("en")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void listsAndCounts()
    {
        make(QStringLiteral("2026-10-01_120000_7.pcapng"), 10);
        make(QStringLiteral("2026-10-02_120000_7.pcapng"), 1200);
        SessionManager manager(m_folder->path(), nullptr);
        QCOMPARE(manager.size().boundedTo(screenRoom(manager)), manager.size());
        const QAbstractItemModelTester tester(&manager.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto text = [&manager](int row, int column) { return manager.model().index(row, column).data().toString(); };
        QCOMPARE(manager.model().rowCount(), 2);
        QTRY_COMPARE(text(0, SessionListModel::MessagesColumn), QLocale().toString(1200));
        QTRY_COMPARE(text(1, SessionListModel::MessagesColumn), QStringLiteral("10"));
        QCOMPARE(text(0, SessionListModel::BegunColumn), QStringLiteral("2026-10-02 12:00:00"));
        // The next time they are known at once.
        QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("session-counts.json"))));
        const SessionListModel again(m_folder->path());
        QCOMPARE(again.index(1, SessionListModel::MessagesColumn).data().toString(), QStringLiteral("10"));
    }

    void namesKeepsAndFinds()
    {
        make(QStringLiteral("2026-10-01_120000_7.pcapng"), 1);
        make(QStringLiteral("2026-10-02_120000_7.pcapng"), 2);
        SessionManager manager(m_folder->path(), nullptr);
        const QAbstractItemModelTester tester(&manager.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        manager.show();
        QVERIFY(QTest::qWaitForWindowActive(&manager));
        auto *table = part<QTableView>(manager, "table");
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Lesson 3"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(manager.model().nameOf(0), QStringLiteral("Lesson 3")); // editors commit from the event loop
        QVERIFY(part<QPushButton>(manager, "keep")->isChecked());
        QCOMPARE(net::SessionFolder(m_folder->path()).sessions().front().title, QStringLiteral("Lesson 3"));
        part<QPushButton>(manager, "keep")->click();
        QVERIFY(!net::SessionFolder(m_folder->path()).sessions().front().kept);

        auto *find = part<QLineEdit>(manager, "find");
        find->setText(QStringLiteral("lesson"));
        QCOMPARE(table->model()->rowCount(), 1);
        QSignalSpy opened(&manager, &SessionManager::openRequested);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened[0][0].toString().endsWith(QStringLiteral("2026-10-02_120000_7.pcapng")));
        find->setText(QStringLiteral("nothing like this"));
        QVERIFY(part<QLabel>(manager, "empty")->isVisible());
        QVERIFY(!part<QPushButton>(manager, "open")->isEnabled());
    }

    void deletesWithUndo()
    {
        make(QStringLiteral("2026-10-01_120000_7.pcapng"), 1);
        const QString path = m_folder->filePath(QStringLiteral("2026-10-01_120000_7.pcapng"));
        SessionManager manager(m_folder->path(), nullptr);
        const QAbstractItemModelTester tester(&manager.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        manager.show();
        part<QPushButton>(manager, "delete")->click();
        const auto *message = part<InlineMessage>(manager, "message");
        QVERIFY(message->isVisible());
        if (QFile::exists(path))
            QSKIP("there is no trash for this folder");
        QCOMPARE(manager.model().rowCount(), 0);
        QVERIFY(part<QLabel>(manager, "empty")->isVisible());
        part<QPushButton>(manager, "message.action")->click();
        QVERIFY(QFile::exists(path));
        QCOMPARE(manager.model().rowCount(), 1);
    }

    void theOneBeingRecordedCannotBeDeleted()
    {
        net::SessionFolder folder(m_folder->path());
        const auto path = folder.claim();
        QVERIFY(path);
        net::Recorder recorder;
        QVERIFY(recorder.start(*path));
        SessionManager manager(m_folder->path(), nullptr);
        manager.show();
        QVERIFY(QTest::qWaitForWindowActive(&manager));
        QCOMPARE(manager.model().rowCount(), 1);
        QVERIFY(manager.model().file(0).isRecorded);
        QVERIFY(!part<QPushButton>(manager, "delete")->isEnabled());
        QTest::keyClick(part<QTableView>(manager, "table"), Qt::Key_Delete);
        QVERIFY(QFile::exists(*path));
        QVERIFY(part<InlineMessage>(manager, "message")->text().contains(QStringLiteral("being recorded")));
        QSignalSpy opened(&manager, &SessionManager::openRequested);
        QTest::keyClick(part<QTableView>(manager, "table"), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestSessionManager)
#include "tst_sessionmanager.moc"
