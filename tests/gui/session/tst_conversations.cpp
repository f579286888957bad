// The pane of conversations: the list of connections, the stream of one, finding, copying and saving.
#include "conversationspane.h"
#include "flowmodel.h"
#include "language.h"
#include "recordedsession.h"
#include "settings.h"
#include "streamview.h"
#include "talk.h"
#include "theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using net::Direction;

class TestConversations final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture()
        {
            Settings::useFile(folder.filePath(QStringLiteral("settings.ini")));
            pane =
                std::make_unique<ConversationsPane>(QStringLiteral("test.conversations"), SessionSource(session.recorder()));
            pane->resize(1100, 500);
        }
        void show()
        {
            session.recorder().flush();
            pane->show();
            const bool exposed = QTest::qWaitForWindowExposed(pane.get());
            Q_UNUSED(exposed)
        }
        template <class T>
        T *part(const char *name)
        {
            return pane->findChild<T *>(QStringLiteral("test.conversations.") + QLatin1StringView(name));
        }
        StreamView *stream() { return part<StreamView>("stream"); }
        QTableView *list() { return part<QTableView>("list"); }
        // All lines of the stream as painted.
        QStringList lines()
        {
            QStringList all;
            for (size_t piece = 0; piece < stream()->pieceCount(); ++piece)
                for (int line = 0; line < stream()->linesOf(piece); ++line)
                    all << stream()->lineText({piece, line});
            return all;
        }

        QTemporaryDir folder;
        testing::RecordedSession session;
        std::unique_ptr<ConversationsPane> pane;
    };

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void init() { QVERIFY(words::installLanguage(QStringLiteral("en"))); }

    void listsConnections()
    {
        Fixture f;
        net::Recorder &recorder = f.session.recorder();
        FlowModel model{SessionSource(recorder)};
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        const auto refresh = [&] {
            recorder.flush();
            model.tick();
        };
        const quint32 one = testing::openTcp(recorder, 50001);
        const quint32 two = testing::openTcp(recorder, 50002);
        recorder.message(one, Direction::In, "12345");
        refresh();
        QCOMPARE(model.rowCount(), 1); // nothing was said on the other
        recorder.message(two, Direction::Out, QByteArray(2000, 'x'));
        recorder.message(one, Direction::In, "678");
        refresh();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(text(0, FlowModel::InColumn), QStringLiteral("8 B"));
        QCOMPARE(text(1, FlowModel::OutColumn), QStringLiteral("2.0 kB"));
        QCOMPARE(text(0, FlowModel::MessagesColumn), QStringLiteral("2"));
        QVERIFY(text(0, FlowModel::PeerColumn).endsWith(QStringLiteral(":50001")));

        const QPersistentModelIndex kept(model.index(0, 0));
        model.sort(FlowModel::OutColumn, Qt::DescendingOrder);
        QCOMPARE(model.flowAt(0), two);
        QCOMPARE(kept.row(), 1);
        QCOMPARE(model.rowOf(one), 1);
        model.setFilter(QStringLiteral("50001"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.flowAt(0), one);
        QCOMPARE(model.rowOf(two), -1);
        recorder.message(testing::openTcp(recorder, 50003), Direction::In, "no match");
        refresh();
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 3);
    }

    void showsTurns()
    {
        Fixture f;
        const quint32 flow = testing::openTcp(f.session.recorder(), 50001);
        f.session.recorder().message(flow, Direction::In, "hel");
        f.session.recorder().message(flow, Direction::In, "lo\n");
        f.session.recorder().message(flow, Direction::Out, "你好");
        f.show();
        QTRY_COMPARE(f.pane->chosen(), flow);
        const QStringList lines = f.lines();
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].startsWith(QStringLiteral("← from ")), qPrintable(lines[0]));
        QCOMPARE(lines[1], QStringLiteral("hello\\n")); // two messages, one line
        QVERIFY2(lines[2].startsWith(QStringLiteral("→ to ")) && lines[2].endsWith(QStringLiteral(" later")),
                 qPrintable(lines[2]));
        QCOMPARE(lines[3], QStringLiteral("你好"));
        f.part<QToolButton>("hex")->click();
        QVERIFY(f.lines()[1].startsWith(QStringLiteral("00000000  68 65 6c 6c 6f 0a")));
    }

    // What the lines of one direction say, put together.
    static QString said(Fixture &f, Direction direction)
    {
        QString text;
        bool isHere = false;
        for (const QString &line : f.lines()) {
            if (line.startsWith(u'←') || line.startsWith(u'→'))
                isHere = line.startsWith(direction == Direction::In ? u'←' : u'→');
            else if (isHere)
                text += line;
        }
        return text;
    }

    void keepsCutCharactersWhole_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<int>("chunk"); // bytes of a message
        QTest::addColumn<bool>("isEchoed");
        QTest::addColumn<QString>("text");
        const QString plain = QStringLiteral("你好，服务端。").repeated(9000);
        const QString spaced = QStringLiteral("说 你好\t一二三四五六七 ").repeated(9000);
        for (const char *encoding : {"UTF-8", "GBK", "UTF-16LE"}) {
            QTest::addRow("%s, a long message", encoding) << QString::fromLatin1(encoding) << 1'000'000 << false << plain;
            QTest::addRow("%s, messages", encoding) << QString::fromLatin1(encoding) << 1'001 << false << plain;
            QTest::addRow("%s, a rest of a byte", encoding) << QString::fromLatin1(encoding) << 65'537 << false << plain;
            QTest::addRow("%s, echoed", encoding) << QString::fromLatin1(encoding) << 65'537 << true << plain;
            QTest::addRow("%s, with blanks", encoding) << QString::fromLatin1(encoding) << 16'385 << true << spaced;
        }
    }

    void keepsCutCharactersWhole()
    {
        QFETCH(QString, encoding);
        QFETCH(int, chunk);
        QFETCH(bool, isEchoed);
        QFETCH(QString, text);
        Fixture f;
        const quint32 flow = testing::openTcp(f.session.recorder(), 50001);
        const net::TextEncoding coding = net::TextEncoding::fromName(encoding).value();
        const QByteArray bytes = coding.encode(text).value();
        for (qsizetype at = 0; at < bytes.size(); at += chunk) {
            f.session.recorder().message(flow, Direction::In, bytes.mid(at, chunk));
            if (isEchoed)
                f.session.recorder().message(flow, Direction::Out, bytes.mid(at, chunk));
        }
        f.show();
        QTRY_COMPARE(f.pane->chosen(), flow);
        f.stream()->setEncoding(coding);
        const auto compare = [&](Direction direction) {
            const QString shown = said(f, direction).replace(QStringLiteral("\\t"), QStringLiteral("\t"));
            const qsizetype wrong =
                std::mismatch(shown.begin(), shown.end(), text.begin(), text.end()).first - shown.begin();
            QVERIFY2(shown == text, qPrintable(QStringLiteral("at %1: %2").arg(wrong).arg(shown.mid(wrong - 3, 20))));
        };
        compare(Direction::In);
        if (isEchoed)
            compare(Direction::Out);
    }

    void completesACharacterThatIsStillComing()
    {
        Fixture f;
        const quint32 flow = testing::openTcp(f.session.recorder(), 50001);
        f.session.recorder().message(flow, Direction::In, "a\xe4");
        f.session.recorder().message(flow, Direction::Out, "x");
        f.show();
        QTRY_COMPARE(f.lines().value(1), QStringLiteral("a\\xE4"));
        f.session.recorder().message(flow, Direction::In, "\xbd\xa0");
        f.session.recorder().flush();
        QTRY_COMPARE(f.lines().value(1), QStringLiteral("a你"));
        QCOMPARE(f.lines().size(), 6);
        QVERIFY(f.lines()[5].startsWith(u'(')); // nothing is left of it
        f.session.recorder().message(flow, Direction::In, "b");
        f.session.recorder().flush();
        QTRY_COMPARE(f.lines().value(5), QStringLiteral("b"));
        // Byte by byte, with answers between.
        qsizetype lines = 6;
        for (const char byte : QByteArray("\xe5\xa5\xbd")) {
            f.session.recorder().message(flow, Direction::Out, "o");
            f.session.recorder().message(flow, Direction::In, QByteArray(1, byte));
            f.session.recorder().flush();
            lines += 4;
            QTRY_COMPARE(f.lines().size(), lines);
        }
        QCOMPARE(f.lines()[9], QStringLiteral("好"));
        QVERIFY(f.lines()[13].startsWith(u'(') && f.lines()[17].startsWith(u'('));
        // Datagrams are no stream.
        const quint32 udp = testing::openUdp(f.session.recorder(), 50002);
        f.session.recorder().message(udp, Direction::In, "\xe4");
        f.session.recorder().message(udp, Direction::In, "\xbd\xa0");
        f.session.recorder().flush();
        f.pane->markEntry(static_cast<quint32>(f.session.recorder().index()->size() - 1));
        QTRY_COMPARE(f.pane->chosen(), udp);
        QTRY_COMPARE(f.lines().value(3), QStringLiteral("\\xBD\\xA0"));
    }

    void growsWhileOneLooks()
    {
        Fixture f;
        const quint32 flow = testing::openTcp(f.session.recorder(), 50001);
        f.session.recorder().message(flow, Direction::In, "first\n");
        f.show();
        QTRY_COMPARE(f.lines().size(), 2);
        QTest::keyClick(f.stream(), Qt::Key_End);
        for (int i = 0; i < 300; ++i)
            f.session.recorder().message(flow, i % 2 ? Direction::In : Direction::Out, "line " + QByteArray::number(i));
        f.session.recorder().flush();
        // At the end it stays at the end.
        QTRY_VERIFY(f.stream()->verticalScrollBar()->maximum() > 300);
        QTRY_COMPARE(f.stream()->verticalScrollBar()->value(), f.stream()->verticalScrollBar()->maximum());
        QTest::keyClick(f.stream(), Qt::Key_Home);
        QCOMPARE(f.stream()->top(), (StreamView::Position{0, 0}));
        f.session.recorder().message(flow, Direction::Out, "more");
        f.session.recorder().flush();
        const int before = f.stream()->verticalScrollBar()->maximum();
        QTRY_VERIFY(f.stream()->verticalScrollBar()->maximum() > before);
        QCOMPARE(f.stream()->top(), (StreamView::Position{0, 0}));
    }

    void findsOnAndBack()
    {
        Fixture f;
        const quint32 flow = testing::openTcp(f.session.recorder(), 50001);
        for (int i = 0; i < 200; ++i) // the needle stands across two messages each fiftieth time
            f.session.recorder().message(flow, Direction::In,
                                         i % 50 == 0   ? "…nee"
                                         : i % 50 == 1 ? "dle…\n"
                                                       : QByteArray(5000, 'x') + '\n');
        f.show();
        QTRY_COMPARE(f.pane->chosen(), flow);
        f.stream()->setFocus();
        QSignalSpy notices(f.pane.get(), &SessionPane::notice);
        f.part<QLineEdit>("find")->setText(QStringLiteral("NEEDLE"));
        const auto shown = [&f] {
            const auto at = f.stream()->currentLine();
            return at && f.stream()->lineText(*at).contains(QStringLiteral("needle")) ? std::optional(*at) : std::nullopt;
        };
        std::vector<StreamView::Position> places;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(f.stream(), Qt::Key_F3);
            QTRY_VERIFY(shown() && (places.empty() || *shown() != places.back()));
            places.push_back(*shown());
        }
        QVERIFY(std::is_sorted(places.begin(), places.end()));
        QCOMPARE(notices.size(), 0);
        QTest::keyClick(f.stream(), Qt::Key_F3);
        QTRY_COMPARE(notices.size(), 1); // round the end
        QCOMPARE(*shown(), places.front());
        QTest::keyClick(f.stream(), Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(*shown(), places.back());
        f.part<QLineEdit>("find")->setText(QStringLiteral("nowhere"));
        notices.clear();
        QTest::keyClick(f.stream(), Qt::Key_F3);
        QTRY_COMPARE(notices.size(), 1);
    }

    void copiesAndSaves()
    {
        Fixture f;
        const quint32 flow = testing::openTcp(f.session.recorder(), 50001);
        const QByteArray in("\0GET /\r\n\xff", 9);
        f.session.recorder().message(flow, Direction::In, in);
        f.session.recorder().message(flow, Direction::Out, "answer");
        f.show();
        QTRY_COMPARE(f.pane->chosen(), flow);
        f.pane->copy(Direction::Out);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("answer"));
        f.part<QToolButton>("hex")->click();
        f.pane->copy(Direction::Out);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("61 6e 73 77 65 72"));
        QSignalSpy notices(f.pane.get(), &SessionPane::notice);
        const QString target = f.folder.filePath(QStringLiteral("in.bin"));
        f.pane->save(Direction::In, target);
        QTRY_VERIFY(QFile::exists(target));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), in);
        QTRY_VERIFY(!notices.isEmpty() && notices.last().first().toString().contains(target));
        f.pane->save(Direction::In, f.folder.filePath(QStringLiteral("no/such/folder.bin")));
        notices.clear();
        QTRY_VERIFY(!notices.isEmpty());
    }

    void goesToARow()
    {
        Fixture f;
        const quint32 one = testing::openTcp(f.session.recorder(), 50001);
        const quint32 two = testing::openTcp(f.session.recorder(), 50002);
        for (int i = 0; i < 500; ++i)
            f.session.recorder().message(i % 2 ? one : two, i % 3 ? Direction::In : Direction::Out,
                                         "message " + QByteArray::number(i));
        f.show();
        QTRY_VERIFY(f.pane->chosen() != 0);
        f.pane->markEntry(401); // entry 0: recording started
        QTRY_COMPARE(f.pane->chosen(), two);
        const auto isThere = [&f] {
            const auto at = f.stream()->currentLine();
            return at && f.stream()->lineText(*at).contains(QStringLiteral("message 400"));
        };
        QTRY_VERIFY(isThere());
        QCOMPARE(f.list()->selectionModel()->selectedRows().size(), 1);
        QSignalSpy requested(f.pane.get(), &SessionPane::entryRequested);
        QTest::keyClick(f.stream(), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toUInt(), 401U);
    }

    void saysWhatIsMissing()
    {
        Fixture f;
        f.show();
        QTRY_VERIFY(f.list()->findChild<QLabel *>()->isVisible());
        const quint32 flow = testing::openTcp(f.session.recorder(), 50001);
        f.session.recorder().bulk(flow, Direction::In, 5'000'000);
        f.session.recorder().flush();
        QTRY_COMPARE(f.pane->chosen(), flow);
        QVERIFY(!f.list()->findChild<QLabel *>()->isVisible());
        QTRY_COMPARE(f.lines().size(), 2);
        QVERIFY2(f.lines()[1].contains(QStringLiteral("5.0 MB")), qPrintable(f.lines()[1]));
    }
};

QTEST_MAIN(TestConversations)
#include "tst_conversations.moc"
