// Every spelling by which curl might get at something outside the folder, or make the server wait for a device.
#include "curl.h"
#include "httpsite.h"
#include "toolprocess.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using testing::curl;
using testing::CurlAnswer;
using testing::HttpSite;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);

} // namespace

class TestHttpCurlPaths final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(testing::isInstalled(QStringLiteral("curl")), "curl is not installed"); }

    void staysInsideTheFolder_data()
    {
        QTest::addColumn<QString>("target");
        for (const char *target : {"/../secret.txt",
                                   "/sub/../../secret.txt",
                                   "/sub/./../../secret.txt",
                                   "/%2e%2e/secret.txt",
                                   "/.%2e/secret.txt",
                                   "/%2E%2E%2Fsecret.txt",
                                   "/..%2fsecret.txt",
                                   "/sub%2f..%2f..%2fsecret.txt",
                                   "/%2e%2e%2fsecret.txt",
                                   "/%252e%252e/secret.txt",
                                   "/%252e%252e%252fsecret.txt",
                                   "/..%252fsecret.txt",
                                   "/..%5csecret.txt",
                                   "/..\\secret.txt",
                                   "/sub\\..\\..\\secret.txt",
                                   "/%2e%2e%5csecret.txt",
                                   "/..%c0%afsecret.txt",
                                   "/%c0%ae%c0%ae/secret.txt",
                                   "/..%00/secret.txt",
                                   "/hello.txt%00.html",
                                   "/%00../secret.txt",
                                   "/../secret.txt%00",
                                   "//../secret.txt",
                                   "///../secret.txt",
                                   "/.../secret.txt",
                                   "/..;/secret.txt",
                                   "/../root/../secret.txt",
                                   "/../root/hello.txt/../../secret.txt",
                                   "/sub/../sub/../../secret.txt",
                                   "/%uff0e%uff0e/secret.txt",
                                   "/%ef%bc%8e%ef%bc%8e/secret.txt",
                                   "/sub/..%2f../secret.txt",
                                   "//etc/passwd",
                                   "/%2fetc/passwd",
                                   "/file:///etc/passwd",
                                   "/link-to-secret",
                                   "/link-to-parent/secret.txt",
                                   "/link-to-link",
                                   "/absolute-link",
                                   "/sub/link-up-and-down",
                                   "/link-to-etc/passwd",
                                   "/hello.txt/../../secret.txt",
                                   "/../../../../../../../../../../etc/passwd",
                                   "/..?/secret.txt",
                                   "/../#/secret.txt"})
            QTest::newRow(target) << QString::fromLatin1(target);
    }

    void staysInsideTheFolder()
    {
        QFETCH(QString, target);
        HttpSite site(cli);
        site.put(QStringLiteral("hello.txt"), "hello");
        site.put(QStringLiteral("sub/x.txt"), "x");
        QVERIFY(QFile::link(QStringLiteral("../secret.txt"), site.path(QStringLiteral("link-to-secret"))));
        QVERIFY(QFile::link(QStringLiteral(".."), site.path(QStringLiteral("link-to-parent"))));
        QVERIFY(QFile::link(QStringLiteral("link-to-secret"), site.path(QStringLiteral("link-to-link"))));
        QVERIFY(QFile::link(site.outside(QStringLiteral("secret.txt")), site.path(QStringLiteral("absolute-link"))));
        QVERIFY(QFile::link(QStringLiteral("../../root/../secret.txt"), site.path(QStringLiteral("sub/link-up-and-down"))));
        QVERIFY(QFile::link(QStringLiteral("/etc"), site.path(QStringLiteral("link-to-etc"))));
        QVERIFY(site.start({QStringLiteral("--listing")}));
        for (const char *method : {"GET", "HEAD", "POST", "OPTIONS"}) {
            // --request-target sends it as it stands, # and control characters too.
            QStringList arguments{QStringLiteral("--path-as-is"),
                                  QStringLiteral("-X"),
                                  QLatin1String(method),
                                  QStringLiteral("--request-target"),
                                  target,
                                  site.url(QStringLiteral("/"))};
            if (qstrcmp(method, "HEAD") == 0)
                arguments.prepend(QStringLiteral("-I"));
            const CurlAnswer answer = curl(site, arguments);
            QVERIFY2(answer.exitCode == 0, answer.err.constData());
            QVERIFY2(!answer.isHolding(HttpSite::secret) && !answer.isHolding("root:"),
                     (answer.heads + answer.body).constData());
            // OPTIONS tells of the server, not of what is there.
            if (qstrcmp(method, "OPTIONS") != 0)
                QVERIFY2(answer.status >= 400 && answer.status < 500, answer.heads.constData());
        }
        // The server stands, and the neighbour is served.
        QCOMPARE(curl(site, {}, QStringLiteral("/hello.txt")).body, QByteArray("hello"));
    }

    void normalisesInside_data()
    {
        QTest::addColumn<QString>("target");
        for (const char *target : {"/sub/../hello.txt", "/./hello.txt", "//hello.txt", "/sub/%2e%2e/hello.txt",
                                   "/%68ello.txt", "/sub/./.././hello.txt", "/link-inside"})
            QTest::newRow(target) << QString::fromLatin1(target);
    }

    void normalisesInside()
    {
        QFETCH(QString, target);
        HttpSite site(cli);
        site.put(QStringLiteral("hello.txt"), "hello");
        site.put(QStringLiteral("sub/x.txt"), "x");
        QVERIFY(QFile::link(QStringLiteral("sub/../hello.txt"), site.path(QStringLiteral("link-inside"))));
        QVERIFY(site.start());
        const CurlAnswer answer = curl(site, QStringLiteral("--path-as-is"), target);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("hello"));
    }

    void followsLinksOutOnlyWhenAsked()
    {
        HttpSite site(cli);
        QVERIFY(QFile::link(QStringLiteral("../secret.txt"), site.path(QStringLiteral("link"))));
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), site.path(QStringLiteral("zero"))));
        QVERIFY(site.start({QStringLiteral("--follow-links")}));
        QCOMPARE(curl(site, {}, QStringLiteral("/link")).body, QByteArray(HttpSite::secret));
        QCOMPARE(curl(site, {}, QStringLiteral("/zero")).status, 403);
        // .. stays what it is.
        QCOMPARE(curl(site, QStringLiteral("--path-as-is"), QStringLiteral("/../secret.txt")).status, 403);
    }

    void hidesDotFiles()
    {
        HttpSite site(cli);
        site.put(QStringLiteral(".git/config"), HttpSite::secret);
        site.put(QStringLiteral(".htpasswd"), HttpSite::secret);
        site.put(QStringLiteral(".well-known/security.txt"), "known");
        QVERIFY(site.start({QStringLiteral("--listing")}));
        for (const char *target : {"/.git/config", "/.git/", "/.htpasswd", "/%2egit/config", "/", "/sub/../.htpasswd"}) {
            const CurlAnswer answer = curl(site, QStringLiteral("--path-as-is"), QLatin1String(target));
            QVERIFY2(!answer.isHolding(HttpSite::secret) && !answer.isHolding("htpasswd</a>"), target);
            QCOMPARE(answer.status, qstrcmp(target, "/") == 0 ? 200 : 404);
        }
        QCOMPARE(curl(site, {}, QStringLiteral("/.well-known/security.txt")).body, QByteArray("known"));
    }

    void refusesWhatIsNoFile()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("hello.txt"), "hello");
        const QByteArray fifo = QFile::encodeName(site.path(QStringLiteral("fifo")));
        QCOMPARE(::mkfifo(fifo.constData(), 0644), 0);
        QStringList targets{QStringLiteral("/fifo")};
        const QByteArray device = QFile::encodeName(site.path(QStringLiteral("device")));
        if (::mknod(device.constData(), S_IFCHR | 0644, ::makedev(1, 5)) == 0) // as /dev/zero; not everybody may
            targets.append(QStringLiteral("/device"));
        QVERIFY(site.start());
        for (const QString &target : targets) {
            QCOMPARE(curl(site, {}, target).status, 403);
            QCOMPARE(curl(site, QStringLiteral("-I"), target).status, 403);
        }
        QCOMPARE(curl(site, {}, QStringLiteral("/hello.txt")).body, QByteArray("hello"));
    }

    void servesNothingOfDev()
    {
        HttpSite site(cli);
        const QStringList names{QStringLiteral("zero"), QStringLiteral("null"),  QStringLiteral("random"),
                                QStringLiteral("tty"),  QStringLiteral("stdin"), QStringLiteral("fd/0"),
                                QStringLiteral("ptmx")};
        for (const QStringList &options : {QStringList(), QStringList(QStringLiteral("--follow-links"))}) {
            QVERIFY(site.startBare(QStringList{QStringLiteral("--root"), QStringLiteral("/dev")} + options));
            for (const QString &name : names) {
                const CurlAnswer answer = curl(site, {}, u'/' + name);
                QVERIFY2(answer.exitCode == 0 && (answer.status == 403 || answer.status == 404), qPrintable(name));
            }
            QCOMPARE(site.requests(names.size()).size(), names.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpCurlPaths)
#include "tst_httpcurlpaths.moc"
