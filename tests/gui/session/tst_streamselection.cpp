// Text of a conversation is selected between characters, by mouse and keys, and copied as it stands there.
#include "conversationspane.h"
#include "language.h"
#include "recordedsession.h"
#include "settings.h"
#include "streamview.h"
#include "talk.h"
#include "theme.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace widgets;
using net::Direction;

class TestStreamSelection final : public QObject {
    Q_OBJECT

    // One message from the peer: its turn's head is line 0.
    struct Fixture {
        explicit Fixture(const QString &said)
        {
            Settings::useFile(folder.filePath(QStringLiteral("settings.ini")));
            pane =
                std::make_unique<ConversationsPane>(QStringLiteral("test.conversations"), SessionSource(session.recorder()));
            pane->resize(1200, 500);
            flow = testing::openTcp(session.recorder(), 50001);
            session.recorder().message(flow, Direction::In, said.toUtf8());
            session.recorder().flush();
            pane->show();
            isShown = QTest::qWaitForWindowExposed(pane.get()) &&
                      QTest::qWaitFor([this] { return stream()->pieceCount() > 0 && stream()->linesOf(0) > 1; });
        }
        StreamView *stream() const { return pane->findChild<StreamView *>(QStringLiteral("test.conversations.stream")); }
        // In front of a character of one of the first lines.
        QPoint place(int line, int column) const
        {
            const QFontMetrics metrics(Theme::instance().dataFont());
            const int height = std::max(metrics.height(), stream()->fontMetrics().height()) + 2;
            const QString text = stream()->lineText({0, line});
            return {2 * metrics.horizontalAdvance(u'0') + metrics.horizontalAdvance(text, column),
                    line * height + height / 2};
        }
        void drag(const QPoint &from, const QPoint &to) const
        {
            QWidget *canvas = stream()->viewport();
            QTest::mousePress(canvas, Qt::LeftButton, {}, from);
            QMouseEvent move(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(canvas, &move);
            QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
        }
        void click(int line, int column) const
        {
            QTest::mouseClick(stream()->viewport(), Qt::LeftButton, {}, place(line, column));
        }
        void press(int key, Qt::KeyboardModifiers modifiers = {}, int times = 1) const
        {
            for (int i = 0; i < times; ++i)
                QTest::keyClick(stream(), static_cast<Qt::Key>(key), modifiers);
        }
        QString copied() const
        {
            QGuiApplication::clipboard()->setText(QStringLiteral("nothing"));
            press(Qt::Key_C, Qt::ControlModifier);
            return QGuiApplication::clipboard()->text();
        }

        QTemporaryDir folder;
        testing::RecordedSession session;
        std::unique_ptr<ConversationsPane> pane;
        quint32 flow = 0;
        bool isShown = false;
    };

private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().apply(ThemeChoice::Light);
        QVERIFY(words::installLanguage(QStringLiteral("en")));
    }

    void dragsBetweenCharacters_data()
    {
        QTest::addColumn<int>("fromLine");
        QTest::addColumn<int>("fromColumn");
        QTest::addColumn<int>("toLine");
        QTest::addColumn<int>("toColumn");
        QTest::addColumn<QString>("text");
        QTest::newRow("a word") << 1 << 6 << 1 << 11 << QStringLiteral("world");
        QTest::newRow("backwards") << 1 << 11 << 1 << 6 << QStringLiteral("world");
        QTest::newRow("Chinese") << 2 << 7 << 2 << 9 << QStringLiteral("你好");
        QTest::newRow("across lines") << 1 << 6 << 2 << 6 << QStringLiteral("world\\n\nsecond");
        QTest::newRow("up") << 2 << 6 << 1 << 6 << QStringLiteral("world\\n\nsecond");
        QTest::newRow("the break alone") << 1 << 13 << 2 << 0 << QStringLiteral("\n");
    }
    void dragsBetweenCharacters()
    {
        QFETCH(int, fromLine);
        QFETCH(int, fromColumn);
        QFETCH(int, toLine);
        QFETCH(int, toColumn);
        QFETCH(QString, text);
        const Fixture f(QStringLiteral("hello world\nsecond 你好 line\nthird\n"));
        QVERIFY(f.isShown);
        f.drag(f.place(fromLine, fromColumn), f.place(toLine, toColumn));
        QCOMPARE(f.copied(), text);
        f.stream()->grab(); // paints
    }

    void dragsBeyondTheEnd()
    {
        const Fixture f(QStringLiteral("one\ntwo"));
        QVERIFY(f.isShown);
        f.drag(f.place(1, 1), f.place(2, 0) + QPoint(0, 200));
        QCOMPARE(f.copied(), QStringLiteral("ne\\n\ntwo"));
    }

    void keysExtend()
    {
        const Fixture f(QStringLiteral("hello 😀 world\nsecond\n"));
        QVERIFY(f.isShown);
        f.click(1, 0);
        f.press(Qt::Key_Right, Qt::ShiftModifier, 5);
        QCOMPARE(f.copied(), QStringLiteral("hello"));
        f.press(Qt::Key_Right, Qt::ShiftModifier, 2); // one of them takes two UTF-16 units
        QCOMPARE(f.copied(), QStringLiteral("hello 😀"));
        f.press(Qt::Key_Left, Qt::ShiftModifier, 6);
        QCOMPARE(f.copied(), QStringLiteral("h"));
        f.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f.copied(), QStringLiteral("hello 😀 world\\n\ns"));
        f.press(Qt::Key_Right); // collapses
        QCOMPARE(f.copied(), QStringLiteral("second\\n\n"));
        f.press(Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(f.copied(), QStringLiteral("cond\\n"));
    }

    void aDoubleClickTakesAWord()
    {
        const Fixture f(QStringLiteral("hello world\n"));
        QVERIFY(f.isShown);
        QSignalSpy requested(f.pane.get(), &SessionPane::entryRequested);
        const QPoint inside = (f.place(1, 7) + f.place(1, 8)) / 2;
        QTest::mouseDClick(f.stream()->viewport(), Qt::LeftButton, {}, inside);
        QCOMPARE(f.copied(), QStringLiteral("world"));
        QCOMPARE(requested.size(), 0);
        QTest::mouseDClick(f.stream()->viewport(), Qt::LeftButton, {}, f.place(0, 2)); // the turn's head
        QCOMPARE(requested.size(), 1);
    }

    void takesAll()
    {
        const Fixture f(QStringLiteral("one\ntwo\nthree"));
        QVERIFY(f.isShown);
        f.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f.copied(), f.stream()->lineText({0, 0}) + QStringLiteral("\none\\n\ntwo\\n\nthree"));
    }

    void aClickTakesTheLine()
    {
        const Fixture f(QStringLiteral("one\ntwo\n"));
        QVERIFY(f.isShown);
        QSignalSpy picked(f.pane.get(), &SessionPane::entryPicked);
        f.click(2, 1);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(f.copied(), QStringLiteral("two\\n\n"));
    }

    void wrappingChangesNothing()
    {
        const Fixture f(QStringLiteral("0123456789").repeated(100));
        QVERIFY(f.isShown);
        const int lines = f.stream()->linesOf(0);
        QVERIFY(lines > 3);
        f.click(1, 0);
        for (int line = 2; line < lines; ++line) {
            f.press(Qt::Key_Down);
            QCOMPARE(f.stream()->currentLine()->line, line);
        }
        for (int line = lines - 2; line > 0; --line) {
            f.press(Qt::Key_Up);
            QCOMPARE(f.stream()->currentLine()->line, line);
        }
        const auto first = static_cast<int>(f.stream()->lineText({0, 1}).size());
        f.drag(f.place(1, 5), f.place(2, 5));
        const QString selected = f.stream()->selectedText();
        QCOMPARE(selected, QStringLiteral("0123456789").repeated(100).mid(5, first));
        f.pane->resize(900, 500);
        QTRY_VERIFY(f.stream()->linesOf(0) > lines);
        QCOMPARE(f.stream()->selectedText(), selected);
        // Back over the seam of two lines.
        f.click(2, 0);
        f.press(Qt::Key_Left, {}, 2);
        QCOMPARE(f.stream()->currentLine()->line, 1);
    }

    void saysWhenNotAllIsCopied()
    {
        const Fixture f(QStringLiteral("x\n").repeated(StreamView::mostCopiedLines + 5000));
        QVERIFY(f.isShown);
        QSignalSpy notices(f.pane.get(), &SessionPane::notice);
        f.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f.copied().count(u'\n'), qsizetype{StreamView::mostCopiedLines});
        QCOMPARE(notices.size(), 1);
    }
};

QTEST_MAIN(TestStreamSelection)
#include "tst_streamselection.moc"
