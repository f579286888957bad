// The pane of the two ends: opening the other session, the sentence about the clocks, the timeline's steps, what can be done
// with them.
#include "clock.h"
#include "endspane.h"
#include "endsview.h"
#include "inlinemessage.h"
#include "language.h"
#include "recorder.h"
#include "settings.h"
#include "theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using net::Direction;

namespace {

constexpr qint64 epochNs = 1'700'000'000 * net::nsPerSecond;
constexpr qint64 ahead = 5 * net::nsPerSecond; // the clock there

const net::Endpoint client(QHostAddress(QStringLiteral("192.168.1.7")), 50001);
const net::Endpoint server(QHostAddress(QStringLiteral("192.168.1.5")), 8989);

} // namespace

class TestEnds final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture()
        {
            Settings::useFile(folder.filePath(QStringLiteral("settings.ini")));
            const bool started =
                here.start(folder.filePath(QStringLiteral("here.pcapng")), {.keepFreeBytes = 0, .application = {}}) &&
                there.start(pathThere(), {.keepFreeBytes = 0, .application = {}});
            Q_ASSERT(started);
            Q_UNUSED(started)
            flowHere = here.openFlow(net::Channel::TcpClient, net::Transport::Tcp, client, server, false);
            flowThere = there.openFlow(net::Channel::TcpServer, net::Transport::Tcp, server, client, true);
            pane = std::make_unique<EndsPane>(QStringLiteral("test.ends"), SessionSource(here));
            pane->resize(1000, 600);
        }
        [[nodiscard]] QString pathThere() const { return folder.filePath(QStringLiteral("there.pcapng")); }

        // A millisecond on its way each.
        void talk()
        {
            const auto at = [](qint64 ms) { return epochNs + ms * net::nsPerMs; };
            here.message(flowHere, Direction::Out, "question", net::Keep::Whole, at(0));
            there.message(flowThere, Direction::In, "question", net::Keep::Whole, at(1) + ahead);
            there.message(flowThere, Direction::Out, "answer", net::Keep::Whole, at(10) + ahead);
            here.message(flowHere, Direction::In, "answer", net::Keep::Whole, at(11));
            here.message(flowHere, Direction::Out, "never read", net::Keep::Whole, at(20));
            here.flush();
            there.flush();
        }
        void show()
        {
            pane->show();
            const bool exposed = QTest::qWaitForWindowExposed(pane.get());
            Q_UNUSED(exposed)
        }
        // Talks, is shown, and has both ends put together.
        [[nodiscard]] bool joins()
        {
            talk();
            show();
            pane->openOther(pathThere());
            return QTest::qWaitFor([this] { return view()->steps().size() == 5; });
        }
        template <class T>
        T *part(const char *name)
        {
            return pane->findChild<T *>(QStringLiteral("test.ends.") + QLatin1StringView(name));
        }
        EndsView *view() { return part<EndsView>("timeline"); }

        QTemporaryDir folder;
        net::Recorder here;
        net::Recorder there;
        quint32 flowHere = 0;
        quint32 flowThere = 0;
        std::unique_ptr<EndsPane> pane;
    };

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void init() { QVERIFY(words::installLanguage(QStringLiteral("en"))); }

    void showsBothEnds()
    {
        Fixture f;
        f.talk();
        f.show();
        QCOMPARE(f.view()->steps().size(), size_t{0});
        QVERIFY(!f.part<QToolButton>("copy")->isVisible());
        f.pane->openOther(f.pathThere());
        QTRY_COMPARE(f.view()->steps().size(), size_t{5});
        QVERIFY(f.view()->isVisible());
        QCOMPARE(
            f.part<QLabel>("clock")->text(),
            QStringLiteral("The clock there is 5 s ahead of the clock here, give or take 1.0 ms. All times are those of "
                           "the clock here."));
        QCOMPARE(f.part<QLabel>("totals")->text(),
                 QStringLiteral(
                     "From here: 1 message arrived, in 1.0 ms (1.0 ms to 1.0 ms), 1 did not, or was not recorded there. "
                     "From there: 1 message arrived, in 1.0 ms (1.0 ms to 1.0 ms)."));
        const auto text = [&f](size_t step) { return f.view()->stepText(step).section(QStringLiteral(": "), 1); };
        QCOMPARE(text(0), QStringLiteral("left here · question · 8 B · 1.0 ms"));
        QCOMPARE(text(1), QStringLiteral("arrived there · question · 8 B · 1.0 ms"));
        QCOMPARE(text(2), QStringLiteral("left there · answer · 6 B · 1.0 ms"));
        QCOMPARE(text(3), QStringLiteral("arrived here · answer · 6 B · 1.0 ms"));
        QCOMPARE(text(4), QStringLiteral("left here · never read · 10 B · did not arrive, or was not recorded there"));
        f.view()->grab(); // paints
    }

    void anotherEndThatDoesNotFitChangesNothing()
    {
        Fixture f;
        QVERIFY(f.joins());
        net::Recorder stranger;
        const QString path = f.folder.filePath(QStringLiteral("stranger.pcapng"));
        QVERIFY(stranger.start(path, {.keepFreeBytes = 0, .application = {}}));
        stranger.stop();
        f.pane->openOther(path);
        QTRY_VERIFY(f.part<QWidget>("message")->isVisible());
        QVERIFY(words::installLanguage(QStringLiteral("zh_CN")));
        QVERIFY(words::installLanguage(QStringLiteral("en")));
        bool namesThere = false;
        for (const QLabel *label : f.pane->findChildren<QLabel *>())
            namesThere = namesThere || label->text() == QStringLiteral("There: there.pcapng");
        QVERIFY(namesThere);
        f.talk();
        f.part<QToolButton>("refresh")->click();
        QTRY_VERIFY(f.view()->steps().size() > size_t{5});
    }

    void anotherSessionEndsTheComparison()
    {
        Fixture f;
        QVERIFY(f.joins());
        QVERIFY(f.here.start(f.folder.filePath(QStringLiteral("next.pcapng")), {.keepFreeBytes = 0, .application = {}}));
        QTRY_VERIFY(!f.view()->isVisible());
        QVERIFY(f.part<QWidget>("inviteOpen")->isVisible());
    }

    void goesByKeysAndMouse()
    {
        Fixture f;
        QVERIFY(f.joins());
        const QSignalSpy picked(f.pane.get(), &SessionPane::entryPicked);
        QSignalSpy requested(f.pane.get(), &SessionPane::entryRequested);
        QTest::keyClick(f.view(), Qt::Key_Down);
        QCOMPARE(f.view()->current(), std::optional<size_t>(0));
        QTest::keyClick(f.view(), Qt::Key_Right); // where it arrived, the log here knows when it left
        QCOMPARE(f.view()->current(), std::optional<size_t>(1));
        QCOMPARE(picked.size(), 2);
        QCOMPARE(picked.at(0), picked.at(1));
        QTest::keyClick(f.view(), Qt::Key_End);
        QCOMPARE(f.view()->current(), std::optional<size_t>(4));
        QTest::keyClick(f.view(), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        const auto entry = requested.at(0).at(0).value<quint32>();
        QCOMPARE(f.here.index()->at(entry).length, 10U);
        QTest::mouseDClick(f.view()->viewport(), Qt::LeftButton, {}, QPoint(300, 5));
        QCOMPARE(requested.size(), 2);
        QCOMPARE(f.view()->current(), std::optional<size_t>(0));
        f.pane->markEntry(entry);
        QCOMPARE(f.view()->current(), std::optional<size_t>(4));
    }

    void copiesATable()
    {
        Fixture f;
        f.talk();
        f.show();
        f.pane->openOther(f.pathThere());
        QTRY_VERIFY(f.part<QToolButton>("copy")->isVisible());
        f.part<QToolButton>("copy")->click();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(1).section(u'\t', 2), QStringLiteral("here\t8\t1000\tquestion"));
        QCOMPARE(lines.at(2).section(u'\t', 2), QStringLiteral("there\t6\t1000\tanswer"));
        QCOMPARE(lines.at(3).section(u'\t', 1), QStringLiteral("\there\t10\t\tnever read"));
    }

    // Client and server in one program: the session has both ends.
    void takesTheOtherEndFromTheSameSession()
    {
        Fixture f;
        const quint32 serving = f.here.openFlow(net::Channel::TcpServer, net::Transport::Tcp, server, client, true);
        f.here.message(f.flowHere, Direction::Out, "question");
        f.here.message(serving, Direction::In, "question");
        f.here.message(serving, Direction::Out, "answer");
        f.here.message(f.flowHere, Direction::In, "answer");
        f.here.flush();
        f.show();
        f.part<QAction>("ownAction")->trigger();
        QTRY_COMPARE(f.view()->steps().size(), size_t{4});
        QVERIFY(f.part<QLabel>("clock")->text().startsWith(QStringLiteral("Both clocks agree")));
        // More was said since.
        f.here.message(f.flowHere, Direction::Out, "one more");
        f.here.message(serving, Direction::In, "one more");
        f.here.flush();
        f.part<QToolButton>("refresh")->click();
        QTRY_COMPARE(f.view()->steps().size(), size_t{6});
        QCOMPARE(f.part<QComboBox>("pairs")->count(), 2);
    }

    void saysWhenNothingIsInCommon()
    {
        Fixture f;
        f.talk();
        f.show();
        f.part<QAction>("ownAction")->trigger();
        auto *message = f.part<InlineMessage>("message");
        QTRY_VERIFY(message->isVisible());
        QVERIFY(message->text().startsWith(QStringLiteral("No connection of this session has both its ends in it.")));
        f.pane->openOther(f.folder.filePath(QStringLiteral("missing.pcapng")));
        QTRY_VERIFY(message->isVisible() && message->severity() == MessageSeverity::Error);
        QVERIFY(message->text().contains(QStringLiteral("missing.pcapng")));
        f.pane->openOther(f.pathThere());
        QTRY_COMPARE(f.view()->steps().size(), size_t{5});
        QVERIFY(!message->isVisible());
    }

    void speaksChinese()
    {
        Fixture f;
        QVERIFY(f.joins());
        QVERIFY(words::installLanguage(QStringLiteral("zh_CN")));
        QTRY_VERIFY(f.part<QLabel>("clock")->text().startsWith(QStringLiteral("对方的时钟")));
        QVERIFY(f.view()->stepText(0).contains(QStringLiteral("本机发出")));
    }
};

QTEST_MAIN(TestEnds)
#include "tst_ends.moc"
