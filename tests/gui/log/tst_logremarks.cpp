// Bookmarks and notes in the log: set by keys, kept in the session, found again, in opened files too.
#include "language.h"
#include "logpanel.h"
#include "logview.h"
#include "recorder.h"
#include "session.h"
#include "settings.h"
#include "talk.h"
#include "theme.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets;

class TestLogRemarks final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const SessionSource &source, const QString &settings)
        {
            Settings::useFile(settings);
            panel = std::make_unique<LogPanel>(QStringLiteral("test.log"), source, std::nullopt);
            panel->resize(900, 600);
            panel->show();
            const bool exposed = QTest::qWaitForWindowExposed(panel.get());
            Q_UNUSED(exposed)
            view()->setFocus(); // shortcuts are the view's own
        }
        LogView *view() { return panel->findChild<LogView *>(QStringLiteral("test.log.view")); }
        QLineEdit *editor() { return panel->findChild<QLineEdit *>(QStringLiteral("test.log.view.note")); }
        net::Remark remark(int row) { return view()->model().reader().remark(view()->model().entryAt(row)); }
        void key(int row, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
        {
            view()->setCurrentRow(row);
            QTest::keyClick(view(), key, modifiers);
        }
        std::unique_ptr<LogPanel> panel;
    };

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void init()
    {
        QVERIFY(words::installLanguage(QStringLiteral("en")));
        m_recorder = std::make_unique<net::Recorder>();
        m_path = m_folder.filePath(QStringLiteral("%1.pcapng").arg(++m_count));
        QVERIFY(m_recorder->start(m_path, {.keepFreeBytes = 0, .application = QStringLiteral("NetYard test")}));
        const quint32 flow = testing::openTcp(*m_recorder, 50000);
        testing::recordMessages(*m_recorder, flow, 20);
        m_recorder->flush();
    }
    void cleanup() { m_recorder.reset(); }

    void bookmarksByKey()
    {
        Fixture f(*m_recorder, m_settings);
        QTRY_COMPARE(f.panel->rowCount(), qint64{21});
        f.key(3, Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(f.remark(3).isBookmarked);
        f.key(3, Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!f.remark(3).isBookmarked);
        f.view()->selectAll();
        QTest::keyClick(f.view(), Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(f.remark(0).isBookmarked && f.remark(20).isBookmarked);
        QCOMPARE(f.panel->rowCount(), qint64{21}); // they are no rows themselves
    }

    void writesANoteInPlace()
    {
        Fixture f(*m_recorder, m_settings);
        QTRY_COMPARE(f.panel->rowCount(), qint64{21});
        f.key(5, Qt::Key_N);
        QVERIFY(f.editor());
        QTest::keyClicks(f.editor(), QStringLiteral("look here"));
        QTest::keyClick(f.editor(), Qt::Key_Return);
        QTRY_COMPARE(f.remark(5).note, QStringLiteral("look here"));
        QTRY_VERIFY(!f.editor());
        QVERIFY(f.view()->hasFocus());
        const QModelIndex text = f.view()->model().index(5, LogModel::TextColumn);
        QCOMPARE(text.data(Qt::ToolTipRole).toString(), QStringLiteral("look here"));
        QVERIFY(text.data(LogModel::SpokenRole).toString().contains(QStringLiteral("look here")));

        f.key(5, Qt::Key_N);
        QCOMPARE(f.editor()->text(), QStringLiteral("look here"));
        QTest::keyClicks(f.editor(), QStringLiteral("something else"));
        QTest::keyClick(f.editor(), Qt::Key_Escape);
        QTRY_VERIFY(!f.editor());
        QCOMPARE(f.remark(5).note, QStringLiteral("look here"));

        f.key(5, Qt::Key_N);
        f.editor()->clear();
        QTest::keyClick(f.editor(), Qt::Key_Return);
        QTRY_COMPARE(f.remark(5).note, QString());
    }

    void goesFromOneToTheNext()
    {
        Fixture f(*m_recorder, m_settings);
        QTRY_COMPARE(f.panel->rowCount(), qint64{21});
        f.view()->setCurrentRow(0);
        QTest::keyClick(f.view(), Qt::Key_F2);
        QCOMPARE(f.view()->currentRow(), 0); // there is none
        f.key(4, Qt::Key_B, Qt::ControlModifier);
        f.key(12, Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(f.remark(4).isBookmarked && f.remark(12).isBookmarked);
        f.view()->setCurrentRow(0);
        for (const int row : {4, 12, 4}) {
            QTest::keyClick(f.view(), Qt::Key_F2);
            QCOMPARE(f.view()->currentRow(), row);
        }
        for (const int row : {12, 4}) {
            QTest::keyClick(f.view(), Qt::Key_F2, Qt::ShiftModifier);
            QCOMPARE(f.view()->currentRow(), row);
        }
    }

    void aFilterForThemFollowsThem()
    {
        Fixture f(*m_recorder, m_settings);
        QTRY_COMPARE(f.panel->rowCount(), qint64{21});
        f.key(4, Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(f.remark(4).isBookmarked);
        const quint32 entry = f.view()->model().entryAt(4);
        f.panel->findChild<QLineEdit *>(QStringLiteral("test.log.filter"))
            ->setText(QStringLiteral("has:bookmark or has:note"));
        QTRY_COMPARE(f.panel->rowCount(), qint64{1});
        QCOMPARE(f.view()->model().entryAt(0), entry);
        // Marked elsewhere meanwhile: in another log of the same session.
        net::Event change = testing::makeEvent(net::EventKind::Annotated);
        change.number = static_cast<qint64>(m_recorder->index()->at(9).offset);
        change.text = QStringLiteral("here too");
        m_recorder->event(change);
        QTRY_COMPARE(f.panel->rowCount(), qint64{2});
        f.view()->setFocus();
        f.key(0, Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(f.panel->rowCount(), qint64{1});
        QCOMPARE(f.view()->model().entryAt(0), quint32{9});
    }

    void keepsThemInAFinishedFile()
    {
        m_recorder->stop();
        {
            Fixture f(opened(), m_settings);
            QTRY_COMPARE(f.panel->rowCount(), qint64{22});
            f.key(6, Qt::Key_B, Qt::ControlModifier);
            f.key(7, Qt::Key_N);
            f.editor()->setText(QStringLiteral("这里"));
            QTest::keyClick(f.editor(), Qt::Key_Return);
            QVERIFY(f.remark(6).isBookmarked);
        }
        Fixture again(opened(), m_settings);
        QTRY_COMPARE(again.panel->rowCount(), qint64{22});
        QVERIFY(again.remark(6).isBookmarked);
        QCOMPARE(again.remark(7).note, QStringLiteral("这里"));
    }

    void saysWhenTheyAreNotKept()
    {
        m_recorder->stop();
        const SessionSource source = opened();
        QVERIFY(QFile::remove(m_path)); // it cannot be written to any more
        Fixture f(source, m_settings);
        QTRY_COMPARE(f.panel->rowCount(), qint64{22});
        f.key(6, Qt::Key_B, Qt::ControlModifier);
        QVERIFY(f.remark(6).isBookmarked);
        const QList<QLabel *> labels = f.panel->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("only as long as this window is open"));
        }));
    }

private:
    SessionSource opened()
    {
        const auto session = net::Session::open(m_path);
        if (!session)
            qFatal("not opened");
        return SessionSource(std::make_shared<const net::Session>(*session));
    }

    QTemporaryDir m_folder;
    QString m_settings = m_folder.filePath(QStringLiteral("settings.ini"));
    std::unique_ptr<net::Recorder> m_recorder;
    QString m_path;
    int m_count = 0;
};

QTEST_MAIN(TestLogRemarks)
#include "tst_logremarks.moc"
