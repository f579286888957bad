// The pane of plots: what the session holds, zoomed, panned, marked, and saved.
#include "language.h"
#include "plotlibrary.h"
#include "plotspane.h"
#include "recordedsession.h"
#include "sessionplots.h"
#include "settings.h"
#include "talk.h"
#include "theme.h"
#include "timelinetable.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QGuiApplication>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using net::Direction;

namespace {

constexpr qint64 second = 1'000'000'000;

} // namespace

class TestPlots final : public QObject {
    Q_OBJECT

    // Sixty seconds, ten minutes ago: a message a second each way, the peer's twice as long.
    struct Fixture {
        Fixture()
        {
            Settings::useFile(folder.filePath(QStringLiteral("settings.ini")));
            tcp = testing::openTcp(session.recorder(), 50001);
            pane = std::make_unique<PlotsPane>(QStringLiteral("test.plots"), SessionSource(session.recorder()));
            pane->resize(900, 700);
        }
        void talk()
        {
            for (int i = 0; i < 60; ++i) {
                session.recorder().message(tcp, Direction::In, QByteArray(2000, 'i'), net::Keep::Whole, start + i * second);
                session.recorder().message(tcp, Direction::Out, QByteArray(1000, 'o'), net::Keep::Whole, start + i * second);
            }
            session.recorder().flush();
        }
        void show()
        {
            pane->show();
            const bool exposed = QTest::qWaitForWindowExposed(pane.get());
            Q_UNUSED(exposed)
        }
        SessionPlots *plots() { return pane->findChild<SessionPlots *>(QStringLiteral("test.plots.plot")); }
        qint64 bytesIn()
        {
            qint64 sum = 0;
            for (const net::TimelineBucket &bucket : plots()->timeline().buckets)
                sum += bucket.bytesIn;
            return sum;
        }

        QTemporaryDir folder;
        testing::RecordedSession session;
        qint64 start = QDateTime::currentSecsSinceEpoch() * second - 600 * second;
        quint32 tcp = 0;
        std::unique_ptr<PlotsPane> pane;
    };

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void init() { QVERIFY(words::installLanguage(QStringLiteral("en"))); }

    void growsWithTheSession()
    {
        Fixture f;
        f.show();
        f.talk();
        QTRY_COMPARE(f.bytesIn(), qint64{120'000});
        f.talk();
        QTRY_COMPARE(f.bytesIn(), qint64{240'000});
        QVERIFY(f.plots()->showsAll());
        QVERIFY(f.plots()->highest(SessionPlots::Throughput) > 2000);
    }

    void theirNamesCoverNoLine_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("usual") << 1.0;
        QTest::newRow("presentation") << Theme::presentationScale;
    }

    void theirNamesCoverNoLine()
    {
        QFETCH(double, scale);
        Theme::instance().setScale(scale);
        const auto reset = qScopeGuard([] { Theme::instance().setScale(1); });
        Fixture f;
        f.talk();
        f.show();
        QTRY_COMPARE(f.bytesIn(), qint64{120'000});
        auto *plot = f.plots()->findChild<QCustomPlot *>();
        plot->replot();
        const auto legends = plot->plotLayout()->elements(true);
        QCOMPARE(plot->axisRectCount(), int{SessionPlots::PlotCount});
        int seen = 0;
        for (const QCPLayoutElement *element : legends) {
            const auto *legend = qobject_cast<const QCPLegend *>(element);
            if (!legend)
                continue;
            ++seen;
            QVERIFY(legend->outerRect().height() > 0);
            QVERIFY(legend->outerRect().height() <= QFontMetrics(legend->font()).height() + 2);
            QVERIFY(plot->rect().contains(legend->outerRect()));
            QCOMPARE(legend->textColor(), colours().text);
            for (const QCPAxisRect *rect : plot->axisRects())
                QVERIFY(!legend->outerRect().intersects(rect->rect()));
        }
        QCOMPARE(seen, int{SessionPlots::PlotCount});
    }

    void zoomsAndPans()
    {
        Fixture f;
        f.talk();
        f.show();
        QTRY_COMPARE(f.bytesIn(), qint64{120'000});
        f.plots()->showRange(f.start, f.start + 20 * second);
        QTRY_COMPARE(f.bytesIn(), qint64{40'000});
        QVERIFY(!f.plots()->showsAll());
        QTest::keyClick(f.plots(), Qt::Key_Right);
        QVERIFY(f.plots()->fromNs() > f.start + 3 * second);
        const qint64 span = f.plots()->toNs() - f.plots()->fromNs();
        QTest::keyClick(f.plots(), Qt::Key_Plus);
        QVERIFY(std::abs((f.plots()->toNs() - f.plots()->fromNs()) * 2 - span) < second / 1000);
        f.pane->findChild<QToolButton *>(QStringLiteral("test.plots.showAll"))->click();
        QTRY_COMPARE(f.bytesIn(), qint64{120'000});
        QVERIFY(f.plots()->showsAll());
    }

    void showsOneTabOrConnection()
    {
        Fixture f;
        f.talk();
        const quint32 other = testing::openTcp(f.session.recorder(), 50002);
        f.session.recorder().message(other, Direction::In, QByteArray(777, 'x'));
        f.session.recorder().flush();
        f.show();
        QTRY_COMPARE(f.bytesIn(), qint64{120'777});
        auto *scope = f.pane->findChild<QComboBox *>(QStringLiteral("test.plots.scope"));
        const int tabs = scope->count();
        const auto choose = [scope](int row) {
            scope->setCurrentIndex(row);
            Q_EMIT scope->activated(row);
        };
        choose(scope->findData(static_cast<int>(net::Channel::Udp)));
        QTRY_COMPARE(f.bytesIn(), qint64{0});
        f.pane->markEntry(static_cast<quint32>(f.session.recorder().index()->size() - 1));
        QCOMPARE(scope->count(), tabs + 1);
        choose(tabs);
        QTRY_COMPARE(f.bytesIn(), qint64{777});
        choose(0);
        QTRY_COMPARE(f.bytesIn(), qint64{120'777});
    }

    void goesToTheRowAndBack()
    {
        Fixture f;
        f.talk();
        f.show();
        QTRY_COMPARE(f.bytesIn(), qint64{120'000});
        f.plots()->showRange(f.start, f.start + 60 * second);
        f.pane->markEntry(41); // the message of second 20
        QCOMPARE(f.plots()->markNs(), f.start + 20 * second);
        QSignalSpy requested(f.pane.get(), &SessionPane::entryRequested);
        auto *plot = f.plots()->findChild<QCustomPlot *>();
        const auto *axis = plot->axisRect(0)->axis(QCPAxis::atBottom);
        const QPoint at(qRound(axis->coordToPixel(static_cast<double>(f.start) / 1e9 + 29.5)),
                        plot->axisRect(0)->center().y());
        QTest::mouseClick(plot, Qt::LeftButton, {}, at);
        QTRY_COMPARE(requested.size(), 1);
        const auto index = f.session.recorder().index();
        QCOMPARE(index->at(requested.first().first().toUInt()).timeNs, f.start + 30 * second);
    }

    void aDoubleClickGoesNowhere()
    {
        Fixture f;
        f.talk();
        f.show();
        QTRY_COMPARE(f.bytesIn(), qint64{120'000});
        f.plots()->showRange(f.start, f.start + 20 * second);
        QSignalSpy requested(f.pane.get(), &SessionPane::entryRequested);
        auto *plot = f.plots()->findChild<QCustomPlot *>();
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->axisRect(0)->center());
        QTest::mouseDClick(plot, Qt::LeftButton, {}, plot->axisRect(0)->center());
        QVERIFY(f.plots()->showsAll());
        QTRY_COMPARE(f.bytesIn(), qint64{120'000});
        QCOMPARE(requested.size(), 0);
    }

    void saves_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("picture") << "plots.png" << QByteArray("\x89PNG");
        QTest::newRow("drawing") << "plots.svg" << QByteArray("<?xml");
        QTest::newRow("numbers") << "plots.csv" << QByteArray("time,bytes_in_per_s");
    }

    void saves()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, head);
        Fixture f;
        f.talk();
        f.show();
        QTRY_COMPARE(f.bytesIn(), qint64{120'000});
        const QString path = f.folder.filePath(name);
        QVERIFY(f.pane->save(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(head));
        const auto nowhere = f.pane->save(f.folder.filePath(QStringLiteral("no/such/") + name));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, net::NetErrorCode::FileNotWritable);
    }

    void writesNumbers()
    {
        net::Timeline timeline;
        timeline.fromNs = 1'700'000'000 * second;
        timeline.widthNs = second / 2;
        timeline.buckets = {{500, 0, 1, 0, 2, 0, 0, 0}, {0, 250, 0, 3, 1, 2, 700, 400}};
        QCOMPARE(timelineTable(timeline, ','),
                 QByteArray("time,bytes_in_per_s,bytes_out_per_s,messages_in_per_s,messages_out_per_s,connections,"
                            "round_trip_us\r\n"
                            "2023-11-14T22:13:20.000Z,1000.0,0.0,2.0,0.0,2,\r\n"
                            "2023-11-14T22:13:20.500Z,0.0,500.0,0.0,6.0,1,350\r\n"));
    }

    void copiesNumbers()
    {
        Fixture f;
        f.talk();
        f.show();
        QTRY_COMPARE(f.bytesIn(), qint64{120'000});
        f.pane->findChild<QToolButton *>(QStringLiteral("test.plots.copy"))->click();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), static_cast<qsizetype>(f.plots()->timeline().buckets.size()) + 1);
        QCOMPARE(lines.first().count(u'\t'), 6);
    }
};

QTEST_MAIN(TestPlots)
#include "tst_plots.moc"
