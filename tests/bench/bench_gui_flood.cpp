// The flood: another process sends 100,000 lines a second into the TCP server tab, then 200,000 datagrams a second into the
// UDP tab of the running window, then asks the HTTP server's tab 20,000 times a second, 20 s each. Prints what was recorded,
// what the log shows, and how long the GUI thread kept anyone waiting.
//
//     xvfb-run -a -s "-screen 0 1600x1000x24" build/bench/bin/bench_gui_flood [SECONDS]
#include "floodgenerator.h"
#include "stallprobe.h"

#include "application.h"
#include "framing.h"
#include "logpanel.h"
#include "logview.h"
#include "mainwindow.h"
#include "page.h"
#include "pagetabs.h"
#include "recorder.h"
#include "settings.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <functional>

using namespace widgets;

namespace {

constexpr long tcpRate = 100'000;
constexpr long udpRate = 200'000;
constexpr long httpRate = 20'000;

class Flood final : public QObject {
public:
    Flood(Application &application, int seconds)
        : m_application(application)
        , m_seconds(seconds)
    {
        m_wait.setInterval(50);
        connect(&m_wait, &QTimer::timeout, this, [this] {
            if (m_until())
                m_wait.stop(), m_then();
        });
        connect(&m_process, &QProcess::finished, this, &Flood::sent);
    }

    void run() { beginTcp(); }

private:
    template <class T>
    T &part(const char *name)
    {
        auto *found = m_application.window().findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget %s", name);
        return *found;
    }
    void when(std::function<bool()> until, std::function<void()> then)
    {
        m_until = std::move(until), m_then = std::move(then);
        m_wait.start();
    }
    Page &page() { return part<Page>(m_tab); }
    quint16 port()
    {
        static const QRegularExpression number(QStringLiteral(":(\\d+)"));
        return page().isActive() ? number.match(page().statusText()).captured(1).toUShort() : quint16{0};
    }
    qint64 recorded()
    {
        const auto index = m_application.workspace().recorder().index();
        qint64 count = 0;
        for (; m_seen < index->size(); ++m_seen)
            m_messages[static_cast<size_t>(index->at(m_seen).channel)] +=
                index->at(m_seen).type == net::EntryType::MessageIn;
        count = m_messages[static_cast<size_t>(page().channel())];
        return count;
    }
    qint64 entries()
    {
        const auto index = m_application.workspace().recorder().index();
        const net::Channel channel = page().channel();
        qint64 count = 0;
        for (qint64 i = 0; i < index->size(); ++i)
            count += index->at(i).channel == channel;
        return count;
    }

    void beginTcp()
    {
        m_tab = "tcpServer";
        (void)m_application.window().tabs().showTab(QStringLiteral("tcpServer"));
        auto &framing = part<QComboBox>("tcpServer.framing.kind");
        framing.setCurrentIndex(framing.findData(static_cast<int>(net::Framing::Kind::Lf)));
        part<QWidget>("tcpServer.port.edit").setProperty("text", QStringLiteral("0"));
        part<QAbstractButton>("tcpServer.start").click();
        when([this] { return port() != 0; }, [this] { flood("tcp", tcpRate); });
    }
    void beginUdp()
    {
        m_tab = "udp";
        (void)m_application.window().tabs().showTab(QStringLiteral("udp"));
        part<QWidget>("udp.port.edit").setProperty("text", QStringLiteral("0"));
        part<QAbstractButton>("udp.bind").click();
        when([this] { return port() != 0; }, [this] { flood("udp", udpRate); });
    }
    void beginHttp()
    {
        m_tab = "httpServer";
        (void)m_application.window().tabs().showTab(QStringLiteral("httpServer"));
        part<QWidget>("httpServer.port.edit").setProperty("text", QStringLiteral("0"));
        part<QAbstractButton>("httpServer.start").click();
        when([this] { return port() != 0; }, [this] { flood("http", httpRate); });
    }
    void flood(const char *kind, long rate)
    {
        std::printf("%s: %ld messages a second for %d s\n", kind, rate, m_seconds);
        m_probe.start();
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--flood"), QString::fromLatin1(kind), QString::number(port()),
                         QString::number(rate), QString::number(m_seconds)});
    }
    void sent()
    {
        m_probe.stop();
        m_sent = m_process.readAllStandardOutput().trimmed().toLongLong();
        m_still = 0;
        m_last = -1;
        when([this] { return settled(); }, [this] { report(); });
    }
    // All that will come has come: nothing new for half a second, and the log is up to date.
    bool settled()
    {
        const qint64 now = recorded();
        m_still = now == m_last ? m_still + 1 : 0;
        m_last = now;
        return m_still >= 10;
    }
    void report()
    {
        const bool http = qstrcmp(m_tab, "httpServer") == 0;
        std::printf("  sent %lld, recorded %lld (%.4f %%), ", m_sent, recorded(),
                    100.0 * static_cast<double>(recorded()) / static_cast<double>(m_sent));
        if (http)
            std::printf("rows in the list of requests %d\n", part<LogView>("httpServer.requests.view").model().rowCount());
        else
            std::printf("rows in the log %lld of %lld entries\n",
                        part<LogPanel>(QByteArray(m_tab).append(".log").constData()).rowCount(), entries());
        std::printf("  GUI thread: p50 %.2f ms, p99 %.2f ms, longest %.2f ms (goal: p99 under 16, longest under 33)\n",
                    m_probe.percentile(0.5), m_probe.percentile(0.99), m_probe.longest());
        std::fflush(stdout);
        if (qstrcmp(m_tab, "tcpServer") == 0)
            beginUdp();
        else if (qstrcmp(m_tab, "udp") == 0)
            beginHttp();
        else
            m_application.close();
    }

    Application &m_application;
    int m_seconds;
    const char *m_tab = "";
    StallProbe m_probe;
    QProcess m_process;
    QTimer m_wait;
    std::function<bool()> m_until;
    std::function<void()> m_then;
    qint64 m_sent = 0;
    qint64 m_seen = 0;
    qint64 m_last = 0;
    int m_still = 0;
    std::array<qint64, net::channelCount> m_messages{};
};

} // namespace

int main(int argc, char **argv)
{
    if (argc == 6 && qstrcmp(argv[1], "--flood") == 0)
        return runFlood(argv[2], static_cast<quint16>(std::atoi(argv[3])), std::atol(argv[4]), std::atof(argv[5]));
    QCoreApplication::setApplicationName(QStringLiteral("NetYard"));
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QTemporaryDir folder;
    Settings::useFile(folder.filePath(QStringLiteral("settings.ini")));
    Application application({}, folder.path());
    application.window().resize(1600, 1000);
    application.show();
    application.begin();
    Flood flood(application, argc > 1 ? std::atoi(argv[1]) : 20);
    flood.run();
    return QApplication::exec();
}
