#include "webdriver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <memory>

namespace testing {

namespace {

constexpr char elementKey[] = "element-6066-11e4-a52e-4f735466cecf"; // the specification's own constant
const QString css = QStringLiteral("css selector");

QString chromium()
{
    return QStandardPaths::findExecutable(QStringLiteral("chromium"));
}

QJsonObject capabilities(const QString &folder)
{
    const QJsonArray arguments{QStringLiteral("--headless"),
                               QStringLiteral("--no-sandbox"),
                               QStringLiteral("--disable-gpu"),
                               QStringLiteral("--disable-quic"),
                               QStringLiteral("--no-first-run"),
                               QStringLiteral("--disable-background-networking"),
                               QStringLiteral("--disable-component-update"),
                               QStringLiteral("--disable-sync"),
                               QStringLiteral("--disable-dev-shm-usage"),
                               QStringLiteral("--no-proxy-server"),
                               QStringLiteral("--lang=en-US"),
                               QStringLiteral("--user-data-dir=") + folder + QStringLiteral("/profile")};
    const QJsonObject preferences{
        {QStringLiteral("download.default_directory"), QString(folder + QStringLiteral("/downloads"))},
        {QStringLiteral("download.prompt_for_download"), false}};
    const QJsonObject options{
        {QStringLiteral("binary"), chromium()}, {QStringLiteral("args"), arguments}, {QStringLiteral("prefs"), preferences}};
    const QJsonObject match{
        {QStringLiteral("browserName"), QStringLiteral("chrome")},
        {QStringLiteral("goog:loggingPrefs"), QJsonObject{{QStringLiteral("browser"), QStringLiteral("ALL")}}},
        {QStringLiteral("goog:chromeOptions"), options}};
    return {{QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("alwaysMatch"), match}}}};
}

} // namespace

bool WebDriver::isInstalled()
{
    return !chromium().isEmpty() && !QStandardPaths::findExecutable(QStringLiteral("chromedriver")).isEmpty();
}

WebDriver::WebDriver()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    if (!QDir(m_dir.path()).mkdir(QStringLiteral("downloads")))
        qFatal("no folder for the browser");
    // It takes a free port over IPv6 and gives up when another program has the same one over IPv4: the next port may be
    // free.
    quint16 port = 0;
    for (int attempt = 0; port == 0 && attempt < 5; ++attempt) {
        m_driver.start(QStringLiteral("chromedriver"), {QStringLiteral("--port=0")});
        port = driverPort();
        if (m_driver.state() == QProcess::Running && port == 0)
            return;
    }
    if (port == 0)
        return;
    m_base = QStringLiteral("http://127.0.0.1:%1").arg(port);
    const QJsonObject session = call("POST", QStringLiteral("/session"), capabilities(m_dir.path())).toObject();
    if (m_failed)
        return;
    m_session = QStringLiteral("/session/") + session.value(QStringLiteral("sessionId")).toString();
    m_browser = session.value(QStringLiteral("capabilities")).toObject().value(QStringLiteral("goog:processID")).toInteger();
}

WebDriver::~WebDriver()
{
    if (isReady())
        call("DELETE", m_session);
    if (m_failed && m_browser > 0)
        ::kill(static_cast<pid_t>(m_browser), SIGKILL);
    m_driver.terminate();
    if (!QTest::qWaitFor([this] { return m_driver.state() == QProcess::NotRunning; }, 5000)) {
        m_driver.kill();
        m_driver.waitForFinished(5000);
    }
}

quint16 WebDriver::driverPort()
{
    static const QRegularExpression line(QStringLiteral("started successfully on port (\\d+)"));
    QString said;
    QRegularExpressionMatch match;
    (void)QTest::qWaitFor(
        [&] {
            said += QString::fromUtf8(m_driver.readAllStandardOutput());
            match = line.match(said);
            return match.hasMatch() || m_driver.state() == QProcess::NotRunning;
        },
        patienceMs);
    if (!match.hasMatch())
        qWarning("chromedriver: %s%s", qPrintable(said), m_driver.readAllStandardError().constData());
    return match.hasMatch() ? match.captured(1).toUShort() : quint16{0};
}

QJsonValue WebDriver::call(const char *method, const QString &path, const QJsonObject &body)
{
    QNetworkRequest request(QUrl(m_base + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const QByteArray bytes =
        qstrcmp(method, "POST") == 0 ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, bytes));
    const bool isDone = QTest::qWaitFor([&reply] { return reply->isFinished(); }, 2 * patienceMs);
    const QJsonValue value = QJsonDocument::fromJson(reply->readAll()).object().value(QStringLiteral("value"));
    m_failed = !isDone || reply->error() != QNetworkReply::NoError;
    if (m_failed && value.toObject().value(QStringLiteral("error")) != QStringLiteral("no such element"))
        qWarning("%s %s: %s", method, qPrintable(path),
                 qPrintable(value.toObject().value(QStringLiteral("message")).toString()));
    return value;
}

QJsonValue WebDriver::find(const QString &strategy, const QString &value, bool all)
{
    return call("POST", m_session + (all ? QStringLiteral("/elements") : QStringLiteral("/element")),
                {{QStringLiteral("using"), strategy}, {QStringLiteral("value"), value}});
}

QString WebDriver::element(const QString &strategy, const QString &value)
{
    QString id;
    (void)QTest::qWaitFor(
        [&] {
            id = find(strategy, value, false).toObject().value(QLatin1String(elementKey)).toString();
            return !id.isEmpty();
        },
        patienceMs);
    if (id.isEmpty())
        qWarning("%s is not on the page: %s", qPrintable(value), qPrintable(url()));
    return id.isEmpty() ? QString() : m_session + QStringLiteral("/element/") + id;
}

bool WebDriver::open(const QString &url)
{
    call("POST", m_session + QStringLiteral("/url"), {{QStringLiteral("url"), url}});
    return !m_failed;
}

QString WebDriver::url()
{
    return call("GET", m_session + QStringLiteral("/url")).toString();
}

QString WebDriver::title()
{
    return call("GET", m_session + QStringLiteral("/title")).toString();
}

bool WebDriver::holds(const QString &selector)
{
    return !find(css, selector, true).toArray().isEmpty();
}

QString WebDriver::text(const QString &selector)
{
    const QString path = element(css, selector);
    return path.isNull() ? QString() : call("GET", path + QStringLiteral("/text")).toString();
}

QStringList WebDriver::texts(const QString &selector)
{
    QStringList all;
    for (const QJsonValue &found : find(css, selector, true).toArray())
        all.append(call("GET", m_session + QStringLiteral("/element/") +
                                   found.toObject().value(QLatin1String(elementKey)).toString() + QStringLiteral("/text"))
                       .toString());
    return all;
}

bool WebDriver::click(const QString &selector)
{
    const QString path = element(css, selector);
    if (path.isNull())
        return false;
    call("POST", path + QStringLiteral("/click"));
    return !m_failed;
}

bool WebDriver::clickLink(const QString &text)
{
    const QString path = element(QStringLiteral("partial link text"), text);
    if (path.isNull())
        return false;
    call("POST", path + QStringLiteral("/click"));
    return !m_failed;
}

bool WebDriver::type(const QString &selector, const QString &characters)
{
    const QString path = element(css, selector);
    if (path.isNull())
        return false;
    call("POST", path + QStringLiteral("/value"), {{QStringLiteral("text"), characters}});
    return !m_failed;
}

QJsonValue WebDriver::run(const QString &script)
{
    return call("POST", m_session + QStringLiteral("/execute/sync"),
                {{QStringLiteral("script"), script}, {QStringLiteral("args"), QJsonArray()}});
}

bool WebDriver::setWidth(int pixels)
{
    const QJsonObject metrics{{QStringLiteral("width"), pixels},
                              {QStringLiteral("height"), 2 * pixels},
                              {QStringLiteral("deviceScaleFactor"), 2},
                              {QStringLiteral("mobile"), true}};
    const QString command = pixels > 0 ? QStringLiteral("Emulation.setDeviceMetricsOverride")
                                       : QStringLiteral("Emulation.clearDeviceMetricsOverride");
    call("POST", m_session + QStringLiteral("/goog/cdp/execute"),
         {{QStringLiteral("cmd"), command}, {QStringLiteral("params"), pixels > 0 ? metrics : QJsonObject()}});
    return !m_failed;
}

QStringList WebDriver::errors()
{
    QStringList all;
    const QJsonArray entries =
        call("POST", m_session + QStringLiteral("/se/log"), {{QStringLiteral("type"), QStringLiteral("browser")}}).toArray();
    for (const QJsonValue &entry : entries) {
        const QString message = entry.toObject().value(QStringLiteral("message")).toString();
        // It asks for an icon by itself where a page names none.
        const bool isIcon = message.contains(QStringLiteral("/favicon.ico "));
        if (entry.toObject().value(QStringLiteral("level")) == QStringLiteral("SEVERE") && !isIcon)
            all.append(message);
    }
    return all;
}

} // namespace testing
