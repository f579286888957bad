// Headless Chromium against netyard-cli http: pages, listings, uploads by the form, downloads that break off, the built-in
// site.
#include "httpsite.h"
#include "webdriver.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using testing::bigBytes;
using testing::fileBytes;
using testing::HttpSite;
using testing::WebDriver;
using testing::writeFile;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);
const QString names = QStringLiteral("tbody td:first-child a");

// Between browser and server: ends the first answer after so many bytes, as a bad network does.
class CuttingProxy final : public QTcpServer {
public:
    CuttingProxy(quint16 port, qint64 cutAfter)
        : m_port(port)
        , m_cutAfter(cutAfter)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection())
                join(client);
        });
        (void)listen(QHostAddress(QHostAddress::LocalHost), 0);
    }
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    void join(QTcpSocket *client)
    {
        auto *server = new QTcpSocket(client);
        connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server] { passOn(client, server); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    }

    void passOn(QTcpSocket *client, QTcpSocket *server)
    {
        const QByteArray bytes = server->readAll();
        m_passed += bytes.size();
        client->write(bytes);
        if (m_cuts > 0 || m_passed < m_cutAfter)
            return;
        ++m_cuts;
        server->disconnect(client);
        server->abort();
        client->disconnectFromHost(); // after what was written
    }

    quint16 m_port;
    qint64 m_cutAfter;
    qint64 m_passed = 0;
    int m_cuts = 0;
};

bool isDownloaded(const QString &path, qint64 size)
{
    return QTest::qWaitFor([&] { return QFileInfo(path).size() == size; }, WebDriver::patienceMs);
}

} // namespace

class TestHttpBrowser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!WebDriver::isInstalled())
            QSKIP("chromium and chromedriver are not installed");
        m_browser = std::make_unique<WebDriver>();
        QVERIFY(m_browser->isReady());
    }

    void cleanupTestCase() { m_browser.reset(); }

    void opensPagesAndFollowsLinks()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("index.html"),
                 "<!DOCTYPE html><html><head><meta charset=utf-8><title>首页</title>"
                 "<link rel=stylesheet href=style.css><script src=code.js></script></head>"
                 "<body><h1>Start</h1><img src=picture.svg><a href=\"sub\">go on</a></body></html>");
        site.put(QStringLiteral("style.css"), "h1 { color: rgb(1, 2, 3); }");
        site.put(QStringLiteral("code.js"), "window.ran = 'by script';");
        site.put(QStringLiteral("picture.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"/>");
        site.put(QStringLiteral("sub/index.html"), "<title>sub</title><p id=text>你好</p>");
        site.put(QStringLiteral("sub/notes.txt"), "文本");
        QVERIFY(site.start());
        WebDriver &browser = *m_browser;
        QVERIFY(browser.open(site.url(QStringLiteral("/"))));
        QCOMPARE(browser.title(), QStringLiteral("首页"));
        // Each type is what the browser wants it to be.
        QCOMPARE(browser.run(QStringLiteral("return getComputedStyle(document.querySelector('h1')).color")).toString(),
                 QStringLiteral("rgb(1, 2, 3)"));
        QCOMPARE(browser.run(QStringLiteral("return window.ran")).toString(), QStringLiteral("by script"));
        QCOMPARE(browser.run(QStringLiteral("return document.images[0].naturalWidth")).toInt(), 40);
        QVERIFY(browser.clickLink(QStringLiteral("go on")));
        QTRY_COMPARE(browser.url(), site.url(QStringLiteral("/sub/")));          // by redirect
        QCOMPARE(browser.text(QStringLiteral("#text")), QStringLiteral("你好")); // without a <meta charset>
        QVERIFY(browser.open(site.url(QStringLiteral("/sub/notes.txt"))));
        QCOMPARE(browser.text(), QStringLiteral("文本"));
        QCOMPARE(browser.errors().join(u'\n'), QString());
    }

    void asksWhetherItChanged()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("page.html"), "<p>first");
        QVERIFY(site.start());
        WebDriver &browser = *m_browser;
        QVERIFY(browser.open(site.url(QStringLiteral("/page.html"))));
        (void)browser.run(QStringLiteral("location.reload()"));
        const QByteArray again = "\"GET /page.html HTTP/1.1\" 304 -";
        QTRY_VERIFY_WITH_TIMEOUT(site.requests(0).contains(again), WebDriver::patienceMs);
        QCOMPARE(browser.text(), QStringLiteral("first"));
        site.put(QStringLiteral("page.html"), "<p>other");
        (void)browser.run(QStringLiteral("location.reload()"));
        QTRY_COMPARE_WITH_TIMEOUT(browser.text(), QStringLiteral("other"), WebDriver::patienceMs);
    }

    void showsWhatIsWrong()
    {
        HttpSite site(cli);
        QVERIFY(site.start());
        WebDriver &browser = *m_browser;
        QVERIFY(browser.open(site.url(QStringLiteral("/<script>document.title='evil'</script>"))));
        QVERIFY2(browser.text().contains(QStringLiteral("404")), qPrintable(browser.text()));
        QVERIFY(browser.title() != u"evil");
        QVERIFY(!browser.holds(QStringLiteral("script")));
        QCOMPARE(browser.run(QStringLiteral("return document.documentElement.lang")).toString(), QStringLiteral("en"));
        (void)browser.errors(); // that one was no page
    }

    void listsFoldersAndSorts()
    {
        HttpSite site(cli);
        const QString odd = QStringLiteral("a&b <i>'\"%41.txt");
        site.put(QStringLiteral("middle.txt"), QByteArray(2000, 'm'));
        site.put(QStringLiteral("Big.txt"), QByteArray(30000, 'b'));
        site.put(QStringLiteral("small.txt"), "s");
        site.put(odd, QByteArray(100, 'o'));
        site.put(QStringLiteral("文件夹/你好.txt"), "你好");
        QVERIFY(site.start({QStringLiteral("--listing")}));
        WebDriver &browser = *m_browser;
        QVERIFY(browser.open(site.url(QStringLiteral("/"))));
        const auto shown = [&browser] {
            QStringList all;
            for (const QString &name : browser.texts(names))
                all.append(name.section(u' ', 1)); // behind the icon
            return all;
        };
        const QString folder = QStringLiteral("文件夹/");
        const QString big = QStringLiteral("Big.txt");
        const QString middle = QStringLiteral("middle.txt");
        const QString small = QStringLiteral("small.txt");
        QCOMPARE(shown(), QStringList({folder, odd, big, middle, small}));
        QVERIFY(browser.click(QStringLiteral("th:nth-child(2) a")));
        QTRY_COMPARE(shown(), QStringList({folder, small, odd, middle, big}));
        QVERIFY(browser.click(QStringLiteral("th:nth-child(2) a")));
        QTRY_COMPARE(shown(), QStringList({folder, big, middle, odd, small}));
        QVERIFY(browser.click(QStringLiteral("th:nth-child(1) a")));
        QTRY_COMPARE(shown(), QStringList({folder, odd, big, middle, small}));
        QVERIFY(browser.click(QStringLiteral("th:nth-child(1) a")));
        QTRY_COMPARE(shown(), QStringList({folder, small, middle, big, odd}));
        // Names that are not plain lead to their files.
        QVERIFY(browser.clickLink(QStringLiteral("a&b")));
        QTRY_COMPARE(browser.text(), QString(100, u'o'));
        QVERIFY(browser.open(site.url(QStringLiteral("/"))));
        QVERIFY(browser.clickLink(folder));
        QTRY_VERIFY(browser.title().contains(QStringLiteral("/文件夹/")));
        QVERIFY(browser.clickLink(QStringLiteral("你好")));
        QTRY_COMPARE(browser.text(), QStringLiteral("你好"));
        (void)browser.run(QStringLiteral("history.back()"));
        QTRY_VERIFY(browser.title().contains(QStringLiteral("/文件夹/")));
        QVERIFY(browser.click(names)); // one folder up
        QTRY_COMPARE(browser.url(), site.url(QStringLiteral("/")));
        QCOMPARE(browser.errors().join(u'\n'), QString());
    }

    void fitsAPhone()
    {
        HttpSite site(cli);
        site.put(QString(120, u'w') + QStringLiteral(".txt"), "long name");
        site.put(QStringLiteral("b.txt"), QByteArray(123456, 'b'));
        QVERIFY(site.startWithUploads({QStringLiteral("--listing")}));
        WebDriver &browser = *m_browser;
        QVERIFY(browser.setWidth(360));
        for (const char *page :
             {"/", "/upload", "/nothing-here-with-a-rather-long-name-that-does-not-fit-one-line-of-a-phone"}) {
            QVERIFY(browser.open(site.url(QLatin1String(page))));
            QCOMPARE(browser.run(QStringLiteral("return window.innerWidth")).toInt(), 360);
            QVERIFY2(browser.run(QStringLiteral("return document.documentElement.scrollWidth")).toInt() <= 360, page);
        }
        QVERIFY(browser.setWidth(0));
        (void)browser.errors();
    }

    void uploadsByTheForm()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "a");
        QVERIFY(site.startWithUploads({QStringLiteral("--listing")}));
        const QByteArray first = bigBytes(8'000'000, 1);
        const QByteArray second = bigBytes(70'000, 2);
        QVERIFY(writeFile(site.outside(QStringLiteral("作业 三.bin")), first));
        QVERIFY(writeFile(site.outside(QStringLiteral("it's \"2\".bin")), second));
        WebDriver &browser = *m_browser;
        QVERIFY(browser.open(site.url(QStringLiteral("/"))));
        QVERIFY(browser.click(QStringLiteral("a[href='/upload']")));
        QVERIFY(browser.type(QStringLiteral("input[type=file]"), site.outside(QStringLiteral("作业 三.bin")) + u'\n' +
                                                                     site.outside(QStringLiteral("it's \"2\".bin"))));
        QVERIFY(browser.click(QStringLiteral("button[type=submit]")));
        QTRY_COMPARE_WITH_TIMEOUT(browser.texts(QStringLiteral("li")).size(), 2, WebDriver::patienceMs);
        const QStringList lines = browser.texts(QStringLiteral("li"));
        QCOMPARE(lines.at(0), QStringLiteral("作业 三.bin · 8.0 MB"));
        QCOMPARE(lines.at(1), QStringLiteral("it's _2_.bin · 70.0 kB"));
        QVERIFY2(browser.text(QStringLiteral("h1")).endsWith(QStringLiteral(": 2")),
                 qPrintable(browser.text(QStringLiteral("h1"))));
        QCOMPARE(site.uploaded().size(), 2);
        QVERIFY(fileBytes(site.uploadPath(QStringLiteral("作业 三.bin"))) == first);
        QVERIFY(fileBytes(site.uploadPath(QStringLiteral("it's _2_.bin"))) == second);
        // Again: a second copy, and the first one stays.
        QVERIFY(browser.clickLink(QStringLiteral("Send files")));
        QVERIFY(browser.type(QStringLiteral("input[type=file]"), site.outside(QStringLiteral("作业 三.bin"))));
        QVERIFY(browser.click(QStringLiteral("button[type=submit]")));
        QTRY_COMPARE_WITH_TIMEOUT(browser.texts(QStringLiteral("li")),
                                  QStringList(QStringLiteral("作业 三 (2).bin · 8.0 MB")), WebDriver::patienceMs);
        QVERIFY(fileBytes(site.uploadPath(QStringLiteral("作业 三 (2).bin"))) == first);
        QCOMPARE(site.uploaded().size(), 3);
        QCOMPARE(browser.errors().join(u'\n'), QString());
    }

    void uploadsNothing()
    {
        HttpSite site(cli);
        QVERIFY(site.startWithUploads());
        WebDriver &browser = *m_browser;
        QVERIFY(browser.open(site.url(QStringLiteral("/upload"))));
        // Without the browser's own refusal, as an older one would.
        (void)browser.run(QStringLiteral("document.querySelector('input').required = false"));
        QVERIFY(browser.click(QStringLiteral("button[type=submit]")));
        QTRY_VERIFY2(browser.text().contains(QStringLiteral("No file came with it")), qPrintable(browser.text()));
        QCOMPARE(site.uploaded(), QStringList());
    }

    void downloads()
    {
        HttpSite site(cli);
        const QByteArray large = bigBytes(20'000'000);
        site.put(QStringLiteral("数据.bin"), large);
        QVERIFY(site.start({QStringLiteral("--listing")}));
        WebDriver &browser = *m_browser;
        QVERIFY(browser.open(site.url(QStringLiteral("/"))));
        QVERIFY(browser.clickLink(QStringLiteral("数据.bin")));
        const QString path = browser.downloadPath(QStringLiteral("数据.bin"));
        QVERIFY(isDownloaded(path, large.size()));
        QVERIFY(fileBytes(path) == large);
        QCOMPARE(browser.errors().join(u'\n'), QString());
    }

    // The browser goes on by itself where the network broke off: Range and If-Range, our ETag being a strong one.
    void resumesABrokenDownload()
    {
        HttpSite site(cli);
        const QByteArray large = bigBytes(20'000'000);
        site.put(QStringLiteral("broken.bin"), large);
        site.put(QStringLiteral("index.html"), "<a href=broken.bin>get it</a>");
        QVERIFY(site.start());
        CuttingProxy proxy(site.port(), 8'000'000);
        QVERIFY(proxy.isListening());
        WebDriver &browser = *m_browser;
        QVERIFY(browser.open(QStringLiteral("http://127.0.0.1:%1/").arg(proxy.serverPort())));
        QVERIFY(browser.clickLink(QStringLiteral("get it")));
        const QString path = browser.downloadPath(QStringLiteral("broken.bin"));
        QVERIFY(isDownloaded(path, large.size()));
        QVERIFY(fileBytes(path) == large);
        QCOMPARE(proxy.cuts(), 1);
        qint64 resumed = 0;
        for (const QByteArray &line : site.requests(3)) {
            if (line.startsWith("\"GET /broken.bin HTTP/1.1\" 206 "))
                resumed += line.mid(line.lastIndexOf(' ') + 1).toLongLong();
        }
        QVERIFY2(resumed > 0 && resumed <= 12'000'000, QByteArray::number(resumed).constData());
        (void)browser.errors();
    }

    void walksTheBuiltInSite_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("window") << 0;
        QTest::newRow("phone") << 360;
    }

    void walksTheBuiltInSite()
    {
        QFETCH(int, width);
        HttpSite site(cli);
        QVERIFY(site.startBare({QStringLiteral("--upload"), site.uploadPath(QString())}));
        WebDriver &browser = *m_browser;
        QVERIFY(browser.setWidth(width));
        QVERIFY(browser.open(site.url(QStringLiteral("/"))));
        if (site.requests(1).value(0).contains(" 404 "))
            QSKIP("there is no built-in site in this build");
        QStringList toVisit{QStringLiteral("/")};
        QStringList visited;
        while (!toVisit.isEmpty() && visited.size() < 50) {
            const QString page = toVisit.takeFirst();
            visited.append(page);
            QVERIFY(browser.open(site.url(page)));
            QVERIFY2(!browser.title().isEmpty(), qPrintable(page));
            // Whatever a page is made of is there.
            QCOMPARE(browser.run(QStringLiteral("return [...document.images].filter(i => !i.naturalWidth).length")).toInt(),
                     0);
            QVERIFY2(
                browser.run(QStringLiteral("return [...document.styleSheets].every(s => s.cssRules.length > 0)")).toBool(),
                qPrintable(page));
            QVERIFY2(
                browser.run(QStringLiteral("return document.documentElement.scrollWidth <= window.innerWidth")).toBool(),
                qPrintable(page));
            QCOMPARE(browser.errors().join(u'\n'), QString());
            // Only one link may lead nowhere, and says so.
            const QString script = QStringLiteral("return [...document.links].map(a => a.hasAttribute('download') ? 'file ' "
                                                  "+ a.pathname : a.href.startsWith(location.origin)"
                                                  " ? 'page ' + a.pathname : 'away ' + a.href).join('\\n')");
            for (const QString &link : browser.run(script).toString().split(u'\n', Qt::SkipEmptyParts)) {
                QVERIFY2(!link.startsWith(QStringLiteral("away ")), qPrintable(link));
                const QString target = link.mid(5);
                const QString ask =
                    QStringLiteral("const r = new XMLHttpRequest(); r.open('HEAD', '%1', false); r.send(); return r.status");
                const int status = browser.run(ask.arg(target)).toInt();
                const bool leadsNowhere = target.contains(QStringLiteral("nothing"));
                QVERIFY2(status == (leadsNowhere ? 404 : 200), qPrintable(page + QStringLiteral(" → ") + target));
                if (!leadsNowhere && link.startsWith(QStringLiteral("page ")) && !visited.contains(target) &&
                    !toVisit.contains(target))
                    toVisit.append(target);
            }
            (void)browser.errors(); // the one that leads nowhere
        }
        QVERIFY2(visited.size() >= 3, qPrintable(visited.join(u' ')));
        QVERIFY(browser.setWidth(0));
    }

private:
    std::unique_ptr<WebDriver> m_browser;
};

QTEST_GUILESS_MAIN(TestHttpBrowser)
#include "tst_httpbrowser.moc"
