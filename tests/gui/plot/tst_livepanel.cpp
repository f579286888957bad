#include "bytecounter.h"
#include "livepanel.h"
#include "livetimer.h"
#include "plotlibrary.h"
#include "ratehistory.h"
#include "screenroom.h"
#include "settings.h"
#include "theme.h"
#include "throughputplot.h"

#include <QClipboard>
#include <QLabel>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace widgets;

class TestLivePanel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        Settings::useFile(m_folder.filePath(QStringLiteral("settings.ini")));
        Theme::instance().apply(ThemeChoice::Light);
    }

    void ratesComeFromTotals()
    {
        RateHistory history;
        net::ByteCounterValues totals;
        QVERIFY(!history.feed(100, totals));
        totals.bytesIn = 500;
        totals.messagesOut = 2;
        QVERIFY(!history.feed(100.1, totals)); // too early for a sample
        QVERIFY(history.feed(100.5, totals));
        QCOMPARE(history.size(), size_t{1});
        QCOMPARE(history.at(0).bytesIn, 1000.0);
        QCOMPARE(history.at(0).messagesOut, 4.0);
        QCOMPARE(history.at(0).bytesOut, 0.0);
    }

    void aCounterSetBackGivesZero()
    {
        RateHistory history;
        net::ByteCounterValues totals;
        totals.bytesIn = 1000;
        QVERIFY(!history.feed(0, totals));
        totals.bytesIn = 10;
        QVERIFY(history.feed(1, totals));
        QCOMPARE(history.at(0).bytesIn, 0.0);
    }

    void tenMinutesAreKept()
    {
        RateHistory history;
        net::ByteCounterValues totals;
        for (int i = 0; i <= 3000; ++i) {
            totals.bytesIn += 100;
            (void)history.feed(i * 0.25, totals);
        }
        QCOMPARE(history.size(), RateHistory::maxSamples);
        QCOMPARE(history.at(RateHistory::maxSamples - 1).time, 750.0);
        QCOMPARE(history.at(0).time, 750.0 - 600.0 + 0.25);
        QCOMPARE(history.lastSecond().bytesIn, 400.0);
        QCOMPARE(history.highestSince(0), 400.0);
        QCOMPARE(history.toTsv().count(u'\n'), qsizetype{2401});
    }

    void showsWhatIsCounted()
    {
        net::ByteCounter counter;
        LivePanel panel(QStringLiteral("test.live"), counter);
        panel.show();
        counter.addIn(1234, 3);
        counter.addOpened();
        QTRY_COMPARE(text(panel, "messages.in"), QStringLiteral("3"));
        QCOMPARE(text(panel, "bytes.in"), QStringLiteral("1.2 kB"));
        QCOMPARE(text(panel, "messages.out"), QStringLiteral("0"));
        child<QToolButton>(panel, "resetCounters")->click();
        QCOMPARE(text(panel, "messages.in"), QStringLiteral("0"));
        counter.addIn(5, 1);
        QTRY_COMPARE(text(panel, "messages.in"), QStringLiteral("1"));
        QCOMPARE(counter.values().messagesIn, qint64{4}); // the counter itself belongs to the engine
    }

    void pauseHoldsTheFigures()
    {
        net::ByteCounter counter;
        LivePanel panel(QStringLiteral("test.live"), counter);
        panel.show();
        counter.addIn(1, 1);
        QTRY_COMPARE(text(panel, "messages.in"), QStringLiteral("1"));
        // Another one that is not paused tells when there were figures to show.
        LivePanel other(QStringLiteral("test.other"), counter);
        const auto *shown = other.findChild<QLabel *>(QStringLiteral("test.other.messages.in"));
        QVERIFY(shown);
        other.show();
        child<QToolButton>(panel, "pause")->click();
        for (const char *figure : {"2", "3"}) {
            counter.addIn(1, 1);
            QTRY_COMPARE(shown->text(), QString::fromLatin1(figure));
        }
        QCOMPARE(text(panel, "messages.in"), QStringLiteral("1"));
        child<QToolButton>(panel, "pause")->click();
        QTRY_COMPARE(text(panel, "messages.in"), QStringLiteral("3"));
    }

    void withoutConnectionsTheRowIsGone()
    {
        net::ByteCounter counter;
        LivePanel panel(QStringLiteral("test.live"), counter);
        panel.show();
        QVERIFY(child<QLabel>(panel, "connections.in")->isVisible());
        panel.setUsesConnections(false);
        QVERIFY(!child<QLabel>(panel, "connections.in")->isVisible());
        auto *section = new QLabel(QStringLiteral("buffers"));
        panel.addSection(section);
        QVERIFY(panel.isAncestorOf(section));
    }

    void givesWayWhereTheScreenIsNarrow()
    {
        net::ByteCounter counter;
        QSplitter splitter;
        auto *beside = new QWidget;
        auto *panel = new LivePanel(QStringLiteral("test.live"), counter);
        splitter.addWidget(beside);
        splitter.addWidget(panel);
        const int whole = panel->minimumSizeHint().width();
        beside->setMinimumWidth(screenRoom(*panel).width() - whole); // nothing is left for the handle
        QCOMPARE(panel->minimumSizeHint().width(), whole - splitter.handleWidth());
        beside->setMinimumWidth(screenRoom(*panel).width() * 2);
        QVERIFY(panel->minimumSizeHint().width() > 0);
    }

    void numbersAreCopiedAsATable()
    {
        net::ByteCounter counter;
        LivePanel panel(QStringLiteral("test.live"), counter);
        panel.show();
        counter.addOut(700, 1);
        QTRY_COMPARE(text(panel, "messages.out"), QStringLiteral("1"));
        child<QToolButton>(panel, "copyNumbers")->click();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() >= 2);
        QVERIFY(lines.first().startsWith(QStringLiteral("time\t")));
        for (const QString &line : lines)
            QCOMPARE(line.count(u'\t'), qsizetype{4});
    }

    void pictureIsSaved_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG");
        QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml");
        QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF");
    }

    void pictureIsSaved()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, start);
        RateHistory history;
        ThroughputPlot plot(history);
        const QString path = m_folder.filePath(file);
        QVERIFY(plot.savePicture(path));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray content = written.readAll();
        QVERIFY(content.startsWith(start));
        QVERIFY(content.size() > 1000);
        const net::Result<void> refused = plot.savePicture(m_folder.filePath(QStringLiteral("none/") + file));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, net::NetErrorCode::FileNotWritable);
    }

    void wheelAndDoubleClick()
    {
        RateHistory history;
        ThroughputPlot plot(history);
        plot.resize(400, 200);
        plot.show();
        plot.update(1000);
        auto *canvas = plot.findChild<QCustomPlot *>();
        QVERIFY(canvas);
        QCOMPARE(plot.span(), ThroughputPlot::usualSpan);
        QWheelEvent wheel(QPointF(200, 100), canvas->mapToGlobal(QPointF(200, 100)), {}, QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &wheel);
        QVERIFY(plot.span() > ThroughputPlot::usualSpan);
        QVERIFY(plot.isFollowing());
        QCOMPARE(canvas->xAxis->range().upper, 1000.0);
        for (int i = 0; i < 100; ++i)
            QApplication::sendEvent(canvas, &wheel);
        QCOMPARE(plot.span(), RateHistory::keptSeconds);

        canvas->replot();
        QTest::mousePress(canvas, Qt::LeftButton, {}, QPoint(200, 100));
        QTest::mouseMove(canvas, QPoint(210, 100));
        QMouseEvent move(QEvent::MouseMove, QPointF(260, 100), canvas->mapToGlobal(QPointF(260, 100)), Qt::LeftButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas, &move);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, QPoint(260, 100));
        QVERIFY(!plot.isFollowing());
        QVERIFY(canvas->xAxis->range().upper < 1000.0);
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, QPoint(200, 100));
        QVERIFY(plot.isFollowing());
        QCOMPARE(plot.span(), ThroughputPlot::usualSpan);
    }

    void theLegendCoversNoLine_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("rows");
        QTest::newRow("usual") << 1.0 << 300 << 1;
        QTest::newRow("narrow") << 1.0 << 90 << 2;
        QTest::newRow("presentation") << Theme::presentationScale << 400 << 1;
    }

    void theLegendCoversNoLine()
    {
        QFETCH(double, scale);
        QFETCH(int, width);
        QFETCH(int, rows);
        Theme::instance().setScale(scale);
        const auto reset = qScopeGuard([] { Theme::instance().setScale(1); });
        RateHistory history;
        ThroughputPlot plot(history);
        plot.resize(width, 200);
        plot.show();
        const auto *canvas = plot.findChild<QCustomPlot *>();
        const QCPLegend *legend = canvas->legend;
        const int line = QFontMetrics(legend->font()).height();
        QTRY_VERIFY(legend->outerRect().height() > 0 && legend->rowCount() == rows);
        QTRY_VERIFY2(legend->outerRect().height() <= rows * (line + 2),
                     qPrintable(QString::number(legend->outerRect().height())));
        QVERIFY(legend->outerRect().bottom() <= canvas->axisRect()->top());
        QVERIFY(canvas->rect().contains(legend->outerRect().topLeft()));
        QVERIFY(canvas->axisRect()->height() > 200 / 2);
        for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            Theme::instance().apply(theme);
            QTRY_COMPARE(legend->item(0)->textColor(), colours().text);
        }
    }

    void drawsOnlyWhileVisible()
    {
        RateHistory history;
        ThroughputPlot plot(history);
        auto *canvas = plot.findChild<QCustomPlot *>();
        QCoreApplication::processEvents();
        QSignalSpy replots(canvas, &QCustomPlot::afterReplot);
        plot.update(10);
        QCoreApplication::processEvents();
        QCOMPARE(replots.count(), 0);
        plot.show();
        QTRY_VERIFY(replots.count() > 0);
    }

    void coloursFollowTheTheme()
    {
        RateHistory history;
        ThroughputPlot plot(history);
        auto *canvas = plot.findChild<QCustomPlot *>();
        QCOMPARE(canvas->graph(0)->pen().color(), Theme::coloursOf(false).in);
        plot.show();
        Theme::instance().apply(ThemeChoice::Dark);
        QTRY_COMPARE(canvas->graph(0)->pen().color(), Theme::coloursOf(true).in);
        QCOMPARE(canvas->graph(1)->pen().width(), 1);
        Theme::instance().apply(ThemeChoice::Light);
    }

    void everyToolHasANameAndAHint()
    {
        net::ByteCounter counter;
        LivePanel panel(QStringLiteral("test.live"), counter);
        for (const QToolButton *tool : panel.findChildren<QToolButton *>()) {
            QVERIFY(tool->objectName().startsWith(QStringLiteral("test.live.")));
            QVERIFY2(!tool->accessibleName().isEmpty(), qPrintable(tool->objectName()));
            QVERIFY2(!tool->icon().isNull(), qPrintable(tool->objectName()));
        }
    }

private:
    template <class T>
    static T *child(const QWidget &panel, const char *part)
    {
        T *found = panel.findChild<T *>(QStringLiteral("test.live.%1").arg(QLatin1StringView(part)));
        Q_ASSERT(found);
        return found;
    }
    static QString text(const QWidget &panel, const char *part) { return child<QLabel>(panel, part)->text(); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLivePanel)
#include "tst_livepanel.moc"
