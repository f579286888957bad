// The log at scale: memory a row, cost of appending at 100,000 and 1,000,000 rows a second in 30 Hz batches, of a
// scrolled frame, and of filters; and the same appending into a QTableView with fixed section sizes, in the same run.
#include "entryreader.h"
#include "logpanel.h"
#include "logview.h"
#include "recorder.h"
#include "settings.h"
#include "theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace widgets;

namespace {

constexpr qint64 million = 1'000'000;
constexpr int framesPerSecond = 30;
constexpr int probeIntervalMs = 1;
constexpr int payloadBytes = 64;

double cpuMs(clockid_t clock)
{
    timespec used{};
    clock_gettime(clock, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

double threadCpuMs()
{
    return cpuMs(CLOCK_THREAD_CPUTIME_ID);
}

double processCpuMs()
{
    return cpuMs(CLOCK_PROCESS_CPUTIME_ID);
}

qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

// How long the event loop was not to be had: the gaps between a probe timer's calls.
class PauseProbe final : public QObject {
public:
    PauseProbe() { startTimer(probeIntervalMs, Qt::PreciseTimer); }

    void begin()
    {
        m_gaps.clear();
        m_turns.clear();
        m_clock.start();
        m_cpu = threadCpuMs();
    }
    [[nodiscard]] double pause(double part) { return percentile(&m_gaps, part); }
    // The thread's own work between two calls: what the pause would be with the machine to itself.
    [[nodiscard]] double work(double part) { return percentile(&m_turns, part); }

private:
    void timerEvent(QTimerEvent *) override
    {
        m_gaps.push_back(std::max(0.0, static_cast<double>(m_clock.nsecsElapsed()) / 1e6 - probeIntervalMs));
        const double cpu = threadCpuMs();
        m_turns.push_back(cpu - m_cpu);
        m_cpu = cpu;
        m_clock.start();
    }

    static double percentile(std::vector<double> *values, double part)
    {
        if (values->empty())
            return 0;
        std::sort(values->begin(), values->end());
        return (*values)[std::min(values->size() - 1, static_cast<size_t>(part * static_cast<double>(values->size())))];
    }

    std::vector<double> m_gaps;
    std::vector<double> m_turns;
    QElapsedTimer m_clock;
    double m_cpu = 0;
};

// Lets the event loop run, as in the program, until done() or the time is over. True when it was done.
bool runUntil(const std::function<bool()> &done, int timeoutMs)
{
    QEventLoop loop;
    QTimer check;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (done() || clock.elapsed() > timeoutMs)
            loop.quit();
    });
    check.start(probeIntervalMs);
    loop.exec();
    return done();
}

// A session on disk with many entries. The entries after the first million repeat those (the same bytes in the
// file), so that ten million cost memory but no gigabytes of disk.
struct Session {
    QTemporaryDir folder;
    net::Recorder recorder;
    QString path;
    std::shared_ptr<net::SessionIndex> index; // grows by append()
    std::vector<net::IndexEntry> pattern;

    bool record()
    {
        path = folder.filePath(QStringLiteral("bench.pcapng"));
        if (!recorder.start(path))
            return false;
        const quint32 flow =
            recorder.openFlow(net::Channel::TcpServer, net::Transport::Tcp, {QHostAddress(QHostAddress::LocalHost), 8989},
                              {QHostAddress(QHostAddress::LocalHost), 50000}, true);
        for (qint64 i = 0; i < million; ++i) {
            QByteArray payload = "row " + QByteArray::number(i) + ' ';
            payload.append(payloadBytes - payload.size(), 'x');
            recorder.message(flow, i % 2 == 0 ? net::Direction::In : net::Direction::Out, payload);
        }
        recorder.stop();
        for (qint64 i = 0; i < recorder.index()->size(); ++i)
            pattern.push_back(recorder.index()->at(i));
        return pattern.size() >= static_cast<size_t>(million);
    }

    void begin(qint64 rows)
    {
        index = std::make_shared<net::SessionIndex>();
        for (quint32 id = 1; id <= recorder.index()->flowCount(); ++id)
            index->appendFlow(recorder.index()->flow(id));
        append(rows);
    }

    void append(qint64 rows)
    {
        while (rows > 0) {
            const auto at = static_cast<size_t>(index->size()) % pattern.size();
            const auto count = std::min<size_t>(pattern.size() - at, static_cast<size_t>(rows));
            index->append(std::span(pattern).subspan(at, count));
            rows -= static_cast<qint64>(count);
        }
    }
};

void measureAppending(Session *session, LogModel *model, qint64 rowsASecond, PauseProbe *probe)
{
    constexpr int seconds = 4;
    const qint64 batch = rowsASecond / framesPerSecond;
    qint64 done = 0;
    QTimer frame;
    frame.setTimerType(Qt::PreciseTimer);
    QObject::connect(&frame, &QTimer::timeout, model, [&] {
        session->append(batch);
        model->takeNew();
        done += batch;
    });
    probe->begin();
    const double before = threadCpuMs();
    QElapsedTimer clock;
    clock.start();
    frame.start(1000 / framesPerSecond);
    runUntil([&] { return clock.elapsed() >= seconds * 1000; }, seconds * 1000);
    frame.stop();
    const double cpu = threadCpuMs() - before;
    const double frames = static_cast<double>(done) / static_cast<double>(batch);
    std::printf("  append %7lld rows/s, 30 Hz: %7lld/s reached, CPU %4.1f %%, %.2f ms a batch; pause p99 %.1f max %.1f ms, "
                "of it own work p99 %.1f max %.1f ms\n",
                static_cast<long long>(rowsASecond), static_cast<long long>(done * 1000 / clock.elapsed()),
                100.0 * cpu / static_cast<double>(clock.elapsed()), cpu / frames, probe->pause(0.99), probe->pause(1.0),
                probe->work(0.99), probe->work(1.0));
}

void measureView(Session *session, qint64 rows, PauseProbe *probe)
{
    std::printf("own view, %lld rows\n", static_cast<long long>(rows));
    session->begin(rows);
    EntryReader reader;
    reader.setSource(session->path, session->index);
    LogModel model(reader, net::Channel::TcpServer);
    LogView view(model);
    view.resize(1000, 800);
    view.show();
    const qint64 before = residentKiB();
    QElapsedTimer clock;
    clock.start();
    qint64 longest = 0;
    int ticks = 0;
    while (model.taken() < session->index->size()) {
        QElapsedTimer tick;
        tick.start();
        model.takeNew();
        longest = std::max(longest, tick.nsecsElapsed());
        ++ticks;
    }
    std::printf("  all at once: %lld ms in %d batches, longest %.1f ms\n", static_cast<long long>(clock.elapsed()), ticks,
                static_cast<double>(longest) / 1e6);
    std::printf("  memory a row: %.2f bytes beside the index's %zu\n",
                static_cast<double>(residentKiB() - before) * 1024.0 / static_cast<double>(rows), sizeof(net::IndexEntry));
    runUntil([] { return false; }, 200);
    measureAppending(session, &model, 100'000, probe);
    measureAppending(session, &model, 1'000'000, probe);

    view.setFollowing(false);
    constexpr int frames = 200;
    const double cpu = threadCpuMs();
    for (int i = 0; i < frames; ++i) {
        view.verticalScrollBar()->setValue(static_cast<int>(qint64{model.rowCount()} * i / frames));
        view.viewport()->repaint();
    }
    std::printf("  a frame of %d unseen rows: %.2f ms\n", view.rowsPerPage(), (threadCpuMs() - cpu) / frames);
    clock.start();
    view.selectAll();
    view.viewport()->repaint();
    std::printf("  select all and paint: %.2f ms\n", static_cast<double>(clock.nsecsElapsed()) / 1e6);
}

void measureTable(Session *session, qint64 rows, PauseProbe *probe)
{
    std::printf("QTableView with fixed sections, %lld rows\n", static_cast<long long>(rows));
    session->begin(rows);
    EntryReader reader;
    reader.setSource(session->path, session->index);
    LogModel model(reader, net::Channel::TcpServer);
    while (model.taken() < session->index->size())
        model.takeNew();
    QTableView view;
    view.setModel(&model);
    view.setFont(Theme::instance().dataFont());
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(24);
    view.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.horizontalHeader()->setStretchLastSection(true);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &view, &QTableView::scrollToBottom);
    view.resize(1000, 800);
    view.show();
    runUntil([] { return false; }, 200);
    measureAppending(session, &model, 100'000, probe);
    measureAppending(session, &model, 1'000'000, probe);
}

void measureFilter(Session *session, PauseProbe *probe)
{
    std::printf("filters over %lld recorded rows, in the panel\n",
                static_cast<long long>(session->recorder.index()->size()));
    LogPanel panel(QStringLiteral("bench.log"), session->recorder, net::Channel::TcpServer);
    panel.resize(1000, 800);
    panel.show();
    runUntil([&] { return panel.rowCount() >= million; }, 10'000);
    auto *text = panel.findChild<QLineEdit *>(QStringLiteral("bench.log.filter"));
    auto *view = panel.findChild<LogView *>(QStringLiteral("bench.log.view"));
    struct Case {
        const char *what;
        QString text;
        qint64 rows;
    };
    const Case cases[] = {{"one row", QStringLiteral("\"row 500000 \""), 1},
                          {"a ninth of the rows", QStringLiteral("\"row 1\""), 111'111},
                          {"every row", QStringLiteral("ROW"), million}};
    for (const Case &wanted : cases) {
        QElapsedTimer clock;
        probe->begin();
        const double cpu = processCpuMs();
        clock.start();
        text->setText(wanted.text);
        double first = 0;
        const bool done = runUntil(
            [&] {
                if (first == 0 && view->model().showsMatches() && panel.rowCount() > 0)
                    first = static_cast<double>(clock.nsecsElapsed()) / 1e6;
                return view->model().showsMatches() && panel.rowCount() >= wanted.rows;
            },
            20'000);
        std::printf(
            "  %-20s first %6.1f ms, all %6.1f ms%s (40 ms of it typing delay), CPU %5.1f ms; pause p99 %.1f max %.1f ms, "
            "own work max %.1f ms\n",
            wanted.what, first, static_cast<double>(clock.nsecsElapsed()) / 1e6, done ? "" : " NOT FOUND",
            processCpuMs() - cpu, probe->pause(0.99), probe->pause(1.0), probe->work(1.0));
        text->clear();
        clock.start();
        runUntil([&] { return panel.rowCount() >= million; }, 5'000);
        std::printf("  %-20s %.1f ms (40 ms of it typing delay)\n", "  cleared after",
                    static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme::instance().apply(ThemeChoice::Light);
    QTemporaryDir settings;
    Settings::useFile(settings.filePath(QStringLiteral("bench.ini")));
    Session session;
    if (!session.record()) {
        std::fprintf(stderr, "no session could be recorded in %s\n", qPrintable(session.folder.path()));
        return 1;
    }
    PauseProbe probe;
    measureView(&session, million, &probe);
    measureTable(&session, million, &probe);
    measureView(&session, 10 * million, &probe);
    measureFilter(&session, &probe);
    return 0;
}
