// A headless Chromium with a fresh profile, driven through chromedriver (https://www.w3.org/TR/webdriver2/). Tests only;
// every wait has a bound and keeps the event loop going; browser and driver are ended by their process ids.
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace testing {

class WebDriver final {
    Q_DISABLE_COPY_MOVE(WebDriver)

public:
    static constexpr int patienceMs = 30000;

    WebDriver();
    ~WebDriver();
    [[nodiscard]] static bool isInstalled();

    [[nodiscard]] bool isReady() const { return !m_session.isEmpty(); }
    // What the browser downloads, by name.
    [[nodiscard]] QString downloadPath(const QString &name) const
    {
        return m_dir.filePath(QStringLiteral("downloads/") + name);
    }

    bool open(const QString &url); // waits until it has loaded
    [[nodiscard]] QString url();
    [[nodiscard]] QString title();
    [[nodiscard]] bool holds(const QString &selector); // a CSS selector, here and below
    [[nodiscard]] QString text(const QString &selector = QStringLiteral("body"));
    [[nodiscard]] QStringList texts(const QString &selector); // of all that match
    bool click(const QString &selector);
    bool clickLink(const QString &text);                           // a part of it
    bool type(const QString &selector, const QString &characters); // into a file field: a path, or several with \n between
    [[nodiscard]] QJsonValue run(const QString &script);           // the body of a function
    bool setWidth(int pixels);                                     // of a phone's screen; 0: the window's own again
    [[nodiscard]] QStringList errors();                            // of its console: what failed to load or to run

private:
    QJsonValue call(const char *method, const QString &path, const QJsonObject &body = {});
    QJsonValue find(const QString &strategy, const QString &value, bool all);
    [[nodiscard]] QString element(const QString &strategy, const QString &value); // waits for it; null when it does not come
    [[nodiscard]] quint16 driverPort();

    QTemporaryDir m_dir;
    QProcess m_driver;
    QNetworkAccessManager m_network;
    QString m_base;
    QString m_session;
    qint64 m_browser = 0;  // its process id
    bool m_failed = false; // the last call
};

} // namespace testing
