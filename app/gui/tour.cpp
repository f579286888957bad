#include "tour.h"

#include "application.h"
#include "filespage.h"
#include "language.h"
#include "mainwindow.h"
#include "pagetabs.h"
#include "pathbox.h"
#include "replyrule.h"
#include "speedbox.h"
#include "theme.h"
#include "workspace.h"

#include <QDir>
#include <QNetworkDatagram>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QUdpSocket>

namespace widgets {

namespace {

constexpr int tourPollMs = 15;
constexpr int settleFrames = 12; // until timers have filled in what they fill in: a good half second in all
constexpr QSize pictureSize{1600, 1000};

} // namespace

Tour::Tour(Application &application, const QString &folder)
    : m_application(application)
    , m_hands(application.window())
    , m_folder(folder)
    , m_peer(new QUdpSocket(this))
    , m_browser(new QTcpSocket(this))
{
    connect(m_peer, &QUdpSocket::readyRead, this, &Tour::answer);
    m_timer.setInterval(tourPollMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::poll);
    addTcp();
    addUdp();
    addFiles();
    addHttp();
    addPictures();
}

void Tour::start()
{
    m_application.window().resize(pictureSize);
    m_deadline.setRemainingTime(stepMs);
    m_timer.start();
}

void Tour::add(const QString &name, std::function<bool()> act, std::function<bool()> done)
{
    m_steps.push_back({name, std::move(act), std::move(done)});
}

void Tour::poll()
{
    Step &step = m_steps[m_step];
    if (!m_acted) {
        // Not yet possible (a button that is still grey) is tried again; never possible ends at the deadline.
        m_acted = step.act();
        if (!m_acted && m_deadline.hasExpired()) {
            m_timer.stop();
            Q_EMIT failed(step.name);
        }
        return;
    }
    if (step.done()) {
        m_acted = false;
        m_deadline.setRemainingTime(stepMs);
        if (++m_step == m_steps.size()) {
            m_timer.stop();
            Q_EMIT finished();
        }
    } else if (m_deadline.hasExpired()) {
        m_timer.stop();
        Q_EMIT failed(step.name);
    }
}

void Tour::addTcp()
{
    const QString server = QStringLiteral("tcpServer");
    const QString client = QStringLiteral("tcpClient");
    add(
        QStringLiteral("start the server"),
        [=, this] {
            return m_hands.showTab(server) && m_hands.write(QStringLiteral("tcpServer.port.edit"), QStringLiteral("0")) &&
                   m_hands.choose(QStringLiteral("tcpServer.reply.kind"), int(net::ReplyRule::Kind::Echo)) &&
                   m_hands.press(QStringLiteral("tcpServer.start"));
        },
        [=, this] { return m_hands.portOf(server) != 0; });
    add(
        QStringLiteral("connect the client"),
        [=, this] {
            return m_hands.showTab(client) &&
                   m_hands.write(QStringLiteral("tcpClient.host.edit"), QStringLiteral("127.0.0.1")) &&
                   m_hands.write(QStringLiteral("tcpClient.port.edit"), QString::number(m_hands.portOf(server))) &&
                   m_hands.press(QStringLiteral("tcpClient.connect"));
        },
        [=, this] { return m_hands.portOf(client) != 0; });
    for (const QString &text : {QStringLiteral("Hello, NetYard!"), QStringLiteral("你好，服务端"),
                                QStringLiteral("What is sent comes back: this server echoes.")}) {
        add(
            QStringLiteral("say %1").arg(text),
            [=, this] {
                m_before = m_hands.received(client);
                return m_hands.write(QStringLiteral("tcpClient.composer.text"), text) &&
                       m_hands.press(QStringLiteral("tcpClient.composer.send"));
            },
            [=, this] { return m_hands.received(client) >= m_before + text.toUtf8().size(); });
    }
    add(
        QStringLiteral("the server speaks first"),
        [=, this] {
            m_before = m_hands.received(client);
            return m_hands.showTab(server) &&
                   m_hands.write(QStringLiteral("tcpServer.composer.text"), QStringLiteral("欢迎来到网络操场")) &&
                   m_hands.press(QStringLiteral("tcpServer.composer.send"));
        },
        [=, this] { return m_hands.received(client) > m_before; });
}

void Tour::addUdp()
{
    const QString udp = QStringLiteral("udp");
    add(
        QStringLiteral("bind the UDP peer"),
        [=, this] {
            return m_peer->bind(QHostAddress::LocalHost, 0) && m_hands.showTab(udp) &&
                   m_hands.write(QStringLiteral("udp.port.edit"), QStringLiteral("0")) &&
                   m_hands.choose(QStringLiteral("udp.reply.kind"), int(net::ReplyRule::Kind::Time)) &&
                   m_hands.press(QStringLiteral("udp.bind"));
        },
        [=, this] { return m_hands.portOf(udp) != 0; });
    add(
        QStringLiteral("ask the UDP peer for the time"),
        [=, this] {
            m_before = m_hands.received(udp);
            return m_peer->writeDatagram("%Y-%m-%d %X", QHostAddress::LocalHost, m_hands.portOf(udp)) > 0;
        },
        [=, this] { return m_hands.received(udp) > m_before; });
    add(
        QStringLiteral("send a datagram"),
        [=, this] {
            m_before = m_hands.received(udp);
            return m_hands.choose(QStringLiteral("udp.reply.kind"), int(net::ReplyRule::Kind::None)) &&
                   m_hands.write(QStringLiteral("udp.target"), QStringLiteral("127.0.0.1:%1").arg(m_peer->localPort())) &&
                   m_hands.write(QStringLiteral("udp.composer.text"), QStringLiteral("有人在吗？")) &&
                   m_hands.press(QStringLiteral("udp.composer.send"));
        },
        [=, this] { return m_hands.received(udp) > m_before; });
}

// One folder that has come whole, one large file that is still on its way in the pictures, one offer that is to be decided.
void Tour::addFiles()
{
    const QString files = QStringLiteral("files");
    constexpr qint64 photoBytes = 700'000;
    constexpr qint64 filmBytes = 48'000'000;
    constexpr qint64 watchable = 1'000'000; // bytes a second
    const auto chooseSpeed = [this](qint64 bytesPerSecond) {
        auto *box = m_application.window().findChild<SpeedBox *>(QStringLiteral("files.sendSpeed"));
        if (box)
            box->setBytesPerSecond(bytesPerSecond);
        return box != nullptr;
    };
    add(
        QStringLiteral("start receiving files"),
        [=, this] {
            const QDir folder(m_files.path());
            if (!m_hands.showTab(files) || !folder.mkpath(QStringLiteral("Downloads")))
                return false;
            auto *incoming = m_application.window().findChild<PathBox *>(QStringLiteral("files.folder"));
            if (!incoming)
                return false;
            incoming->setPath(folder.filePath(QStringLiteral("Downloads")));
            return m_hands.write(QStringLiteral("files.port.edit"), QStringLiteral("0")) &&
                   m_hands.choose(QStringLiteral("files.policy"), static_cast<int>(net::ReceivePolicy::Always)) &&
                   m_hands.press(QStringLiteral("files.start"));
        },
        [=, this] { return m_hands.portOf(files) != 0; });
    add(
        QStringLiteral("send a folder"),
        [=, this] {
            for (int i = 1; i <= 3; ++i) {
                if (!makeFile(QStringLiteral("春游/IMG_%1.jpg").arg(i), photoBytes * i))
                    return false;
            }
            m_before = m_hands.received(files);
            return m_hands.write(QStringLiteral("files.targetPort.edit"), QString::number(m_hands.portOf(files))) &&
                   send({QStringLiteral("春游")});
        },
        [=, this] { return m_hands.received(files) >= m_before + 6 * photoBytes && m_hands.transfersUnderWay() == 0; });
    add(
        QStringLiteral("send a large file slowly"),
        [=, this] {
            m_before = m_hands.received(files);
            return makeFile(QStringLiteral("lecture-07.mp4"), filmBytes) && chooseSpeed(watchable) &&
                   send({QStringLiteral("lecture-07.mp4")});
        },
        [=, this] { return m_hands.received(files) > m_before + watchable; });
    add(
        QStringLiteral("offer files"),
        [=, this] {
            return makeFile(QStringLiteral("作业.pdf"), photoBytes) &&
                   makeFile(QStringLiteral("data.csv"), watchable / 20) &&
                   m_hands.choose(QStringLiteral("files.policy"), static_cast<int>(net::ReceivePolicy::Ask)) &&
                   send({QStringLiteral("作业.pdf"), QStringLiteral("data.csv")});
        },
        [this] {
            const auto *prompt = m_application.window().findChild<QWidget *>(QStringLiteral("files.offer"));
            return prompt && prompt->isVisible();
        });
}

void Tour::addHttp()
{
    const QString http = QStringLiteral("httpServer");
    add(
        QStringLiteral("start the HTTP server"),
        [=, this] {
            return m_hands.showTab(http) && m_hands.write(QStringLiteral("httpServer.port.edit"), QStringLiteral("0")) &&
                   m_hands.press(QStringLiteral("httpServer.start"));
        },
        [=, this] { return m_hands.portOf(http) != 0; });
    add(
        QStringLiteral("connect to the HTTP server"),
        [=, this] {
            m_browser->connectToHost(QHostAddress(QHostAddress::LocalHost), m_hands.portOf(http));
            return true;
        },
        [this] { return m_browser->state() == QAbstractSocket::ConnectedState; });
    // The last but two is the one that is opened in the pictures.
    for (const QByteArray &path : {QByteArray("/"), QByteArray("/style.css"), QByteArray("/yard.svg"),
                                   QByteArray("/request.html"), QByteArray("/nothing-here.html"), QByteArray("/try.html")}) {
        add(
            QStringLiteral("fetch %1").arg(QString::fromLatin1(path)),
            [=, this] {
                m_browser->readAll();
                const QByteArray request =
                    "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_hands.portOf(http)) +
                    "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0\r\n"
                    "Accept: text/html, */*;q=0.8\r\nAccept-Language: zh-CN, en;q=0.7\r\n"
                    "Connection: keep-alive\r\n\r\n";
                return m_browser->write(request) == request.size();
            },
            [this] { return m_browser->bytesAvailable() > 0; });
    }
}

void Tour::addPictures()
{
    const auto settle = [this] { return ++m_frames >= settleFrames; };
    for (const QString &language : words::languages()) {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            for (const QString &tab : PageTabs::names()) {
                static const QRegularExpression capital(QStringLiteral("([A-Z])"));
                const QString name = QStringLiteral("%1-%2-%3.png")
                                         .arg(QString(tab).replace(capital, QStringLiteral("-\\1")).toLower(), language,
                                              theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
                add(
                    QStringLiteral("show %1").arg(name),
                    [=, this] {
                        m_frames = 0;
                        m_application.window().setLanguage(language);
                        m_application.window().setTheme(theme);
                        if (!m_hands.showTab(tab))
                            return false;
                        if (tab == QLatin1StringView("files"))
                            return m_hands.selectTransfer();
                        return m_hands.select(tab + (tab == QLatin1StringView("httpServer") ? QStringLiteral(".requests")
                                                                                            : QStringLiteral(".log")));
                    },
                    settle);
                add(
                    QStringLiteral("take the picture %1").arg(name), [=, this] { return picture(name); },
                    [] { return true; });
            }
        }
    }
}

// What the tour's own UDP peer does: it answers whatever is not the time it asked for.
void Tour::answer()
{
    while (m_peer->hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_peer->receiveDatagram();
        if (!datagram.data().isEmpty() && datagram.data().at(0) >= '0' && datagram.data().at(0) <= '9')
            continue;
        // A reply that does not leave shows as a step that never ends.
        (void)m_peer->writeDatagram(datagram.makeReply(QStringLiteral("在的，每个数据报都有自己的边界").toUtf8()));
    }
}

bool Tour::makeFile(const QString &name, qint64 bytes)
{
    const QString path = QDir(m_files.path()).filePath(name);
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.resize(bytes);
}

bool Tour::send(const QStringList &names)
{
    auto *page = m_application.window().findChild<FilesPage *>();
    QStringList paths;
    for (const QString &name : names)
        paths << QDir(m_files.path()).filePath(name);
    if (page)
        page->send(paths);
    return page != nullptr;
}

bool Tour::picture(const QString &name)
{
    const QString path = QDir(m_folder).filePath(name);
    if (!m_application.window().grab().save(path))
        return false;
    m_pictures << path;
    return true;
}

} // namespace widgets
