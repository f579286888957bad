#include "detailpane.h"
#include "hexview.h"
#include "language.h"
#include "logpanel.h"
#include "logview.h"
#include "recordedsession.h"
#include "settings.h"
#include "talk.h"
#include "theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace widgets;
using testing::RecordedSession;

class TestLogPanel final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(std::optional<net::Channel> channel = net::Channel::TcpServer)
            : panel(QStringLiteral("test.log"), session.recorder(), channel)
        {
            panel.resize(900, 600);
            panel.show();
            const bool exposed = QTest::qWaitForWindowExposed(&panel);
            Q_UNUSED(exposed)
        }

        template <class T>
        T *part(const char *name)
        {
            return panel.findChild<T *>(QStringLiteral("test.log.") + QLatin1StringView(name));
        }
        LogView *view() { return part<LogView>("view"); }
        QLineEdit *filter() { return part<QLineEdit>("filter"); }
        QString textAt(int row) { return view()->model().index(row, LogModel::TextColumn).data().toString(); }
        bool waitForRows(qint64 count)
        {
            return QTest::qWaitFor([&] { return panel.rowCount() == count; });
        }

        RecordedSession session;
        quint32 flow = testing::openTcp(session.recorder(), 50000);
        LogPanel panel;
    };

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        Theme::instance().apply(ThemeChoice::Light);
    }

    void init()
    {
        // Each test finds settings that nobody has written to.
        Settings::useFile(m_folder.filePath(QStringLiteral("%1.ini").arg(QLatin1StringView(QTest::currentTestFunction()))));
        QVERIFY(words::installLanguage(QStringLiteral("en")));
    }

    void showsWhatIsRecorded()
    {
        Fixture f;
        testing::recordMessages(f.session.recorder(), f.flow, 1000);
        QTRY_VERIFY(f.panel.rowCount() >= 1000);
        QTRY_COMPARE(f.textAt(static_cast<int>(f.panel.rowCount()) - 1), QStringLiteral("message 999"));
    }

    void filtersAsOneTypes()
    {
        Fixture f;
        testing::recordMessages(f.session.recorder(), f.flow, 200);
        QTRY_VERIFY(f.panel.rowCount() >= 200);
        const qint64 all = f.panel.rowCount();
        f.filter()->setFocus();
        QTest::keyClicks(f.filter(), QStringLiteral("\"MESSAGE 19\""));
        QVERIFY(f.waitForRows(11));
        QCOMPARE(f.textAt(0), QStringLiteral("message 19"));
        QCOMPARE(f.textAt(10), QStringLiteral("message 199"));
        QTRY_COMPARE(f.part<QLabel>("count")->text(), QStringLiteral("11 of %1").arg(all));

        testing::recordMessages(f.session.recorder(), f.flow, 1, 1900); // comes in while filtering
        QVERIFY(f.waitForRows(12));

        QTest::keyClick(f.filter(), Qt::Key_Escape);
        QCOMPARE(f.panel.rowCount(), all + 1);
        QVERIFY(f.filter()->text().isEmpty());
    }

    void thePickedRowIsKept()
    {
        Fixture f;
        testing::recordMessages(f.session.recorder(), f.flow, 500);
        QTRY_VERIFY(f.panel.rowCount() >= 500);
        f.filter()->setText(QStringLiteral("message 333"));
        QVERIFY(f.waitForRows(1));
        f.view()->setCurrentRow(0);
        QCOMPARE(f.part<QPlainTextEdit>("text")->toPlainText(), QStringLiteral("message 333"));
        f.filter()->clear();
        QTRY_VERIFY(f.panel.rowCount() >= 500);
        QCOMPARE(f.textAt(f.view()->currentRow()), QStringLiteral("message 333"));
        QCOMPARE(f.part<QPlainTextEdit>("text")->toPlainText(), QStringLiteral("message 333"));
    }

    void kindsAndEndpoints()
    {
        Fixture f;
        const quint32 other = testing::openTcp(f.session.recorder(), 50001);
        testing::recordMessages(f.session.recorder(), f.flow, 10);
        testing::recordMessages(f.session.recorder(), other, 4);
        net::Event event = testing::makeEvent(net::EventKind::ResetByPeer);
        event.flow = other;
        event.peer = testing::peerEndpoint(50001);
        f.session.recorder().event(event);
        QTRY_VERIFY(f.panel.rowCount() >= 15);
        const qint64 all = f.panel.rowCount();
        f.part<QToolButton>("kindIn")->click();
        QVERIFY(f.waitForRows(7));
        f.part<QToolButton>("kindErrors")->click();
        QVERIFY(f.waitForRows(1));
        f.part<QToolButton>("kindAll")->click();
        f.panel.filterEndpoint(QStringLiteral("192.168.1.7:50001"));
        QVERIFY(f.waitForRows(5));
        QCOMPARE(f.part<QLineEdit>("endpoint")->text(), QStringLiteral("192.168.1.7:50001"));
        f.panel.filterEndpoint({});
        QVERIFY(f.waitForRows(all));
    }

    void oneConnectionIsShownByItsTwoEnds()
    {
        Fixture f;
        testing::recordMessages(f.session.recorder(), f.flow, 3); // between 127.0.0.1:8989 and 192.168.1.7:50000
        const QString peer = QStringLiteral("192.168.1.7:50000");
        QTRY_VERIFY(f.panel.rowCount() >= 3);
        f.panel.filterConnection(QStringLiteral("127.0.0.1:8989"), peer);
        QVERIFY(f.waitForRows(3));
        auto *field = f.part<QLineEdit>("endpoint");
        QCOMPARE(field->text(), QStringLiteral("127.0.0.1:8989 \u2194 ") + peer);
        f.panel.filterConnection(QStringLiteral("127.0.0.1:8990"), peer);
        QVERIFY(f.waitForRows(0));
        field->setText(peer); // typed: all that the peer had a part in
        QVERIFY(f.waitForRows(3));
    }

    void clearingTheViewKeepsTheSession()
    {
        Fixture f;
        testing::recordMessages(f.session.recorder(), f.flow, 10);
        QTRY_VERIFY(f.panel.rowCount() >= 10);
        f.part<QToolButton>("clearView")->click();
        QCOMPARE(f.panel.rowCount(), qint64{0});
        QVERIFY(f.session.recorder().index()->size() >= 10);
        testing::recordMessages(f.session.recorder(), f.flow, 3);
        QVERIFY(f.waitForRows(3));
        f.filter()->setText(QStringLiteral("\"message 1\""));
        QVERIFY(f.waitForRows(1)); // what was cleared is not found either
    }

    void theEncodingIsFollowed()
    {
        Fixture f;
        f.session.recorder().message(f.flow, net::Direction::In, "\xc4\xe3\xba\xc3");
        QTRY_VERIFY(f.panel.rowCount() >= 1);
        const int row = static_cast<int>(f.panel.rowCount()) - 1;
        f.view()->setCurrentRow(row);
        f.filter()->setText(QStringLiteral("你好"));
        QVERIFY(f.waitForRows(0));
        f.panel.setEncoding(*net::TextEncoding::fromName(QStringLiteral("GBK")));
        QVERIFY(f.waitForRows(1));
        QCOMPARE(f.textAt(0), QStringLiteral("你好"));
        f.view()->setCurrentRow(0);
        QCOMPARE(f.part<QPlainTextEdit>("text")->toPlainText(), QStringLiteral("你好"));
    }

    void textAndHexSelectTogether()
    {
        Fixture f;
        f.session.recorder().message(f.flow, net::Direction::In, QStringLiteral("a你好b").toUtf8());
        QTRY_VERIFY(f.panel.rowCount() >= 1);
        f.view()->setCurrentRow(static_cast<int>(f.panel.rowCount()) - 1);
        auto *text = f.part<QPlainTextEdit>("text");
        auto *hex = f.part<HexView>("hex");
        QCOMPARE(hex->bytes(), QStringLiteral("a你好b").toUtf8());
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(1);
        cursor.setPosition(2, QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
        QCOMPARE(hex->selectionStart(), 1);
        QCOMPARE(hex->selectionLength(), 3);
        f.part<QTabWidget>("detail")->setCurrentIndex(1);
        hex->setFocus();
        QTest::keyClick(hex, Qt::Key_End);
        QCOMPARE(hex->selectionStart(), 7);
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("b"));
        QTest::keyClick(hex, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("a你好b"));
    }

    void theHexViewSaysWhatToDoAsTheTextDoes()
    {
        Fixture f;
        const auto *hex = f.part<HexView>("hex");
        QVERIFY(!hex->emptyText().isEmpty());
        QCOMPARE(hex->emptyText(), f.part<QPlainTextEdit>("text")->placeholderText());
        testing::recordMessages(f.session.recorder(), f.flow, 1);
        QTRY_VERIFY(f.panel.rowCount() >= 1);
        f.view()->setCurrentRow(0);
        QVERIFY(hex->emptyText().isEmpty());
    }

    void longMessagesAreShownInPart()
    {
        Fixture f;
        f.session.recorder().message(f.flow, net::Direction::In, QByteArray(1 << 20, 'x'));
        QTRY_VERIFY(f.panel.rowCount() >= 1);
        f.view()->setCurrentRow(static_cast<int>(f.panel.rowCount()) - 1);
        auto *hex = f.part<HexView>("hex");
        QCOMPARE(hex->bytes().size(), DetailPane::firstShownBytes);
        auto *all = f.part<QPushButton>("showAll");
        QVERIFY(all->isVisible());
        QVERIFY(f.part<QLabel>("detailNote")->text().contains(QLocale().toString(1 << 20)));
        all->click();
        QCOMPARE(hex->bytes().size(), 1 << 20);
        QVERIFY(!f.part<QLabel>("detailNote")->isVisible());
    }

    void aHeaderOnlyMessageSaysSo()
    {
        Fixture f;
        f.session.recorder().message(f.flow, net::Direction::Out, QByteArray(5000, 'x'), net::Keep::HeaderOnly);
        QTRY_VERIFY(f.panel.rowCount() >= 1);
        f.view()->setCurrentRow(static_cast<int>(f.panel.rowCount()) - 1);
        QVERIFY(f.part<QLabel>("detailNote")->isVisible());
        QVERIFY(!f.part<QPushButton>("showAll")->isVisible());
        QVERIFY(!f.part<QPushButton>("saveBytes")->isVisible());
    }

    void everyRowIsExplained()
    {
        Fixture f(std::nullopt);
        f.session.recorder().message(f.flow, net::Direction::In, "hello");
        f.session.recorder().message(testing::openUdp(f.session.recorder(), 1), net::Direction::Out, "hello");
        net::Event event = testing::makeEvent(net::EventKind::PeerFinished);
        event.number = 5;
        f.session.recorder().event(event);
        QTRY_VERIFY(f.panel.rowCount() >= 3);
        const int last = static_cast<int>(f.panel.rowCount()) - 1;
        auto *explain = f.part<QTextBrowser>("explain");
        f.view()->setCurrentRow(last - 2);
        QVERIFY(explain->toPlainText().startsWith(QStringLiteral("recv() → 5")));
        f.view()->setCurrentRow(last - 1);
        QVERIFY(explain->toPlainText().startsWith(QStringLiteral("sendto() → 5")));
        f.view()->setCurrentRow(last);
        QVERIFY(explain->toPlainText().contains(QStringLiteral("recv() = 0")));
    }

    void wordsFollowTheLanguage()
    {
        Fixture f;
        net::Event event = testing::makeEvent(net::EventKind::Listening);
        event.local = testing::serverEndpoint();
        f.session.recorder().event(event);
        QTRY_VERIFY(f.panel.rowCount() >= 1);
        const int row = static_cast<int>(f.panel.rowCount()) - 1;
        const QString english = f.textAt(row);
        QVERIFY(words::installLanguage(QStringLiteral("zh_CN")));
        QTRY_VERIFY(f.textAt(row) != english);
        QVERIFY(words::installLanguage(QStringLiteral("en")));
        QTRY_COMPARE(f.textAt(row), english);
    }

    void stateIsRemembered()
    {
        {
            Fixture f;
            f.filter()->setText(QStringLiteral("\"message 7\""));
            f.part<QTabWidget>("detail")->setCurrentIndex(2);
            testing::recordMessages(f.session.recorder(), f.flow, 20);
            QVERIFY(f.waitForRows(1));
            f.panel.saveState();
        }
        Fixture f;
        QCOMPARE(f.filter()->text(), QStringLiteral("\"message 7\""));
        QCOMPARE(f.part<QTabWidget>("detail")->currentIndex(), 2);
        testing::recordMessages(f.session.recorder(), f.flow, 10);
        QVERIFY(f.waitForRows(1));
    }

    void keysFindAndLeaveTheFilter()
    {
        Fixture f;
        f.panel.activateWindow();
        f.view()->setFocus();
        QTest::keyClick(f.view(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(f.filter()->hasFocus());
        QTest::keyClicks(f.filter(), QStringLiteral("x"));
        QTest::keyClick(f.filter(), Qt::Key_Escape);
        QVERIFY(f.filter()->text().isEmpty());
        QVERIFY(f.filter()->hasFocus());
        QTest::keyClick(f.filter(), Qt::Key_Escape);
        QVERIFY(f.view()->hasFocus());
    }

    void matchesAreGoneThrough()
    {
        Fixture f;
        testing::recordMessages(f.session.recorder(), f.flow, 3);
        f.session.recorder().message(f.flow, net::Direction::In, "needle and needle");
        f.session.recorder().message(f.flow, net::Direction::In, "one Needle");
        QTRY_VERIFY(f.panel.rowCount() >= 5);
        f.panel.activateWindow();
        f.filter()->setText(QStringLiteral("needle"));
        QVERIFY(f.waitForRows(2));
        f.view()->setFocus();
        auto *text = f.part<QPlainTextEdit>("text");
        const auto at = [&] { return std::pair(f.view()->currentRow(), text->textCursor().selectionStart()); };
        const std::vector<std::pair<int, int>> places{{0, 0}, {0, 11}, {1, 4}};
        for (const auto &place : places) {
            QTest::keyClick(f.view(), Qt::Key_F3);
            QCOMPARE(at(), place);
            QCOMPARE(text->textCursor().selectedText().toLower(), QStringLiteral("needle"));
        }
        QTest::keyClick(f.view(), Qt::Key_F3);
        QCOMPARE(at(), places[2]);
        QVERIFY(f.part<QLabel>("notice")->isVisible());
        QTest::keyClick(f.view(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(at(), places[1]);
        QTest::keyClick(f.view(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(at(), places[0]);
        QCOMPARE(f.part<QLabel>("count")->text(), QStringLiteral("row 1 of 2"));
    }

    void queriesFilter()
    {
        Fixture f;
        testing::recordMessages(f.session.recorder(), f.flow, 20);
        QTRY_VERIFY(f.panel.rowCount() >= 20);
        f.filter()->setText(QStringLiteral("out:/ge \\d$/ or size>9 -in:"));
        QVERIFY(f.waitForRows(10));
        f.part<QToolButton>("kindIn")->click();
        QVERIFY(f.waitForRows(0));
    }

    void everythingHasANameToSpeak()
    {
        Fixture f;
        for (const char *name :
             {"filter", "endpoint", "kindAll", "kindIn", "kindOut", "kindEvents", "kindErrors", "clearFilter",
              "previousMatch", "nextMatch", "follow", "clearView", "view", "detail", "text", "hex", "explain"}) {
            const auto *widget = f.part<QWidget>(name);
            QVERIFY2(widget, name);
            QVERIFY2(!widget->accessibleName().isEmpty(), name);
        }
    }

    void manyRowsAreFiltered()
    {
        Fixture f;
        testing::recordMessages(f.session.recorder(), f.flow, 200'000);
        QTRY_VERIFY_WITH_TIMEOUT(f.panel.rowCount() >= 200'000, 20'000);
        f.filter()->setText(QStringLiteral("message 123456"));
        QVERIFY(f.waitForRows(1));
        f.filter()->clear();
        QTRY_VERIFY(f.panel.rowCount() >= 200'000);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLogPanel)
#include "tst_logpanel.moc"
