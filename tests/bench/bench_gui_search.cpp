// Whether the window answers while the log panel searches a session: first row, all rows, and how long the GUI thread kept
// anyone waiting.
//
// bench_gui_search [MESSAGES] [FOLDER]   (default: 1,000,000 in the temporary folder; 10,000,000 make a file of 1.7 GB)
#include "logmodel.h"
#include "logpanel.h"
#include "logview.h"
#include "searchedsession.h"
#include "settings.h"
#include "stallprobe.h"
#include "theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QTemporaryDir>

#include <cstdio>

using namespace widgets;

namespace {

constexpr qint64 million = 1'000'000;

double seconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

template <class Condition>
bool waitFor(Condition condition, int limitMs)
{
    QEventLoop loop;
    QTimer look;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QObject::connect(&limit, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    look.start(2);
    limit.start(limitMs);
    return loop.exec() == 0;
}

void measurePanel(net::Recorder &recorder, qint64 messages)
{
    LogPanel panel(QStringLiteral("bench.log"), recorder, {});
    panel.resize(1000, 800);
    panel.show();
    if (!waitFor([&] { return panel.rowCount() >= messages; }, 20'000))
        std::printf("the panel does not show all rows\n");
    auto *field = panel.findChild<QLineEdit *>(QStringLiteral("bench.log.filter"));
    const auto *view = panel.findChild<LogView *>(QStringLiteral("bench.log.view"));
    StallProbe probe;
    struct Case {
        const char *query;
        qint64 rows;
    };
    const Case cases[] = {{"zebra-alarm", messages / 100'000},
                          {"running", messages},
                          {"in: size>60", (messages + 1) / 2},
                          {"-zebra", messages - messages / 100'000}};
    for (const auto &[query, rows] : cases) {
        QElapsedTimer clock;
        probe.start();
        clock.start();
        double first = 0;
        field->setText(QString::fromLatin1(query));
        const bool done = waitFor(
            [&] {
                if (first == 0 && view->model().showsMatches() && panel.rowCount() > 0)
                    first = seconds(clock);
                return view->model().showsMatches() && panel.rowCount() >= rows;
            },
            60'000);
        const double all = seconds(clock);
        probe.stop();
        std::printf(
            "in the window: %-16s first row %5.0f ms, all %lld after %5.0f ms%s; answers p99 %.1f ms, longest %.1f ms\n",
            query, first * 1000, static_cast<long long>(panel.rowCount()), all * 1000, done ? "" : " NOT ALL",
            probe.percentile(0.99), probe.longest());
        std::fflush(stdout);
        field->clear();
        static_cast<void>(waitFor([&] { return !view->model().showsMatches(); }, 5'000));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const qint64 messages = argc > 1 ? QByteArray(argv[1]).toLongLong() : million;
    const QTemporaryDir folder(argc > 2 ? QString::fromLocal8Bit(argv[2]) + QStringLiteral("/search-XXXXXX") : QString());
    Theme::instance().apply(ThemeChoice::Light);
    Settings::useFile(folder.filePath(QStringLiteral("bench.ini")));
    net::Recorder recorder;
    if (messages <= 0 || !bench::record(&recorder, folder.filePath(QStringLiteral("search.pcapng")), messages)) {
        std::fprintf(stderr, "no session could be recorded in %s\n", qPrintable(folder.path()));
        return 1;
    }
    measurePanel(recorder, messages);
    return 0;
}
