// Start-up: from exec to the first painted window, the real window next to an empty QMainWindow, alternating; medians. Then,
// until the first tab with all it has is painted too.
//
//     xvfb-run -a build/bench/bin/bench_gui_startup [RUNS]
#include "firstpaint.h"

#include "application.h"
#include "settings.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <vector>

namespace {

int runWindow(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("NetYard"));
    QApplication app(argc, argv);
    FirstPaint firstPaint(QStringLiteral("tcpServer.start"));
    const QString folder = QApplication::arguments().value(2);
    widgets::Settings::useFile(folder + QStringLiteral("/settings.ini"));
    widgets::Application application({}, folder);
    application.show();
    return QApplication::exec();
}

// Milliseconds from just before exec to each of the times that the child tells.
std::vector<double> measure(const QString &program, const QStringList &arguments)
{
    QProcess process;
    const auto start = std::chrono::steady_clock::now().time_since_epoch();
    process.start(program, arguments);
    if (!process.waitForFinished(20000))
        qFatal("%s did not start", qPrintable(program));
    std::vector<double> times;
    for (const QByteArray &line : process.readAllStandardOutput().trimmed().split('\n'))
        times.push_back(static_cast<double>(line.toLongLong() - std::chrono::nanoseconds(start).count()) / 1e6);
    return times;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--window") == 0)
        return runWindow(argc, argv);
    QCoreApplication app(argc, argv);
    const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 15;
    const QTemporaryDir folder;
    const QString self = QCoreApplication::applicationFilePath();
    const QString empty = QCoreApplication::applicationDirPath() + QStringLiteral("/emptywindow");
    std::vector<double> bare;
    std::vector<double> ours;
    std::vector<double> ready;
    for (int i = 0; i <= runs; ++i) {
        const std::vector<double> a = measure(empty, {});
        const std::vector<double> b = measure(self, {QStringLiteral("--window"), folder.path()});
        if (a.size() != 1 || b.size() != 2)
            qFatal("a window was not painted");
        if (i == 0)
            continue; // the first run fills the caches
        bare.push_back(a[0]);
        ours.push_back(b[0]);
        ready.push_back(b[1]);
    }
    std::printf("exec to first paint, median of %d: empty QMainWindow %.1f ms, NetYard %.1f ms, ratio %.2f\n", runs,
                median(bare), median(ours), median(ours) / median(bare));
    std::printf("exec to the first tab complete: %.1f ms, ratio %.2f\n", median(ready), median(ready) / median(bare));
    return 0;
}
