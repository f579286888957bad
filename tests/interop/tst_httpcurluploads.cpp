// Files that curl uploads to netyard-cli http: by form and raw, chunked, many, broken off, unwanted.
#include "curl.h"
#include "httpsite.h"
#include "peerprocess.h"
#include "toolprocess.h"

#include <QFile>
#include <QSet>
#include <QTest>

using testing::bigBytes;
using testing::curl;
using testing::CurlAnswer;
using testing::fileBytes;
using testing::HttpSite;
using testing::PeerProcess;
using testing::wordsOf;
using testing::writeFile;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);

} // namespace

class TestHttpCurlUploads final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(testing::isInstalled(QStringLiteral("curl")), "curl is not installed"); }

    void uploads_data()
    {
        QTest::addColumn<QString>("arguments"); // %1: the file
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("saved");
        const auto row = [](const char *name, const char *arguments, const char *target, const QString &source, int size,
                            const QString &saved) {
            QTest::newRow(name) << QString::fromLatin1(arguments) << QString::fromLatin1(target) << source << size << saved;
        };
        const QString plain = QStringLiteral("photo.jpg");
        const QString chinese = QStringLiteral("作业 三.docx");
        row("form", "-F file=@%1", "/upload", plain, 5000, plain);
        row("form, empty file", "-F file=@%1", "/upload", plain, 0, plain);
        row("form, Chinese name", "-F file=@%1", "/upload", chinese, 5000, chinese);
        row("form, another name", "-F file=@%1;filename=renamed.txt", "/upload", plain, 5000, QStringLiteral("renamed.txt"));
        row("form, a field beside", "-F name=value -F file=@%1", "/upload", plain, 5000, plain);
        row("form, a path as its name", "-F file=@%1;filename=../../../evil.txt", "/upload", plain, 5000,
            QStringLiteral("evil.txt"));
        row("form, a Windows path", "-F file=@%1;filename=C:\\\\temp\\\\evil.txt", "/upload", plain, 5000,
            QStringLiteral("evil.txt"));
        row("form, a hidden name", "-F file=@%1;filename=.bashrc", "/upload", plain, 5000, QStringLiteral("_bashrc"));
        row("form, 30 MB", "-F file=@%1", "/upload", plain, 30'000'000, plain);
        row("form, 30 MB without asking first", "-H Expect: -F file=@%1", "/upload", plain, 30'000'000, plain);
        row("form, chunked", "-H Transfer-Encoding:chunked -F file=@%1", "/upload", chinese, 3'000'000, chinese);
        row("raw", "--data-binary @%1", "/upload/raw.bin", plain, 5000, QStringLiteral("raw.bin"));
        row("raw, Chinese name", "--data-binary @%1", "/upload/%E4%BD%9C%E4%B8%9A.bin", plain, 5000,
            QStringLiteral("作业.bin"));
        row("raw, nothing in it", "--data-binary @%1", "/upload/raw.bin", plain, 0, QStringLiteral("raw.bin"));
        row("raw, 30 MB", "--data-binary @%1", "/upload/raw.bin", plain, 30'000'000, QStringLiteral("raw.bin"));
        row("raw, chunked", "-X POST -H Transfer-Encoding:chunked -T %1", "/upload/raw.bin", plain, 3'000'000,
            QStringLiteral("raw.bin"));
        row("HTTP/1.0", "--http1.0 --data-binary @%1", "/upload/raw.bin", plain, 5000, QStringLiteral("raw.bin"));
    }

    void uploads()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, target);
        QFETCH(QString, source);
        QFETCH(int, size);
        QFETCH(QString, saved);
        HttpSite site(cli);
        const QByteArray bytes = bigBytes(size);
        QVERIFY(writeFile(site.outside(source), bytes));
        QVERIFY(site.startWithUploads());
        QStringList all = wordsOf(arguments);
        for (QString &word : all)
            word.replace(QStringLiteral("%1"), site.outside(source));
        const CurlAnswer answer = curl(site, all + QStringList(site.url(target)));
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.body, saved.toUtf8() + ' ' + QByteArray::number(size) + '\n');
        QCOMPARE(site.uploaded(), QStringList(saved));
        QVERIFY(fileBytes(site.uploadPath(saved)) == bytes);
        QVERIFY(!QFile::exists(site.outside(QStringLiteral("evil.txt"))));
    }

    void uploadsStandardInput()
    {
        HttpSite site(cli);
        QVERIFY(site.startWithUploads());
        const QByteArray bytes = bigBytes(2'500'000);
        const CurlAnswer answer = curl(site,
                                       {QStringLiteral("-X"), QStringLiteral("POST"), QStringLiteral("-H"),
                                        QStringLiteral("Transfer-Encoding: chunked"), QStringLiteral("-T"),
                                        QStringLiteral("-"), site.url(QStringLiteral("/upload/stream.bin"))},
                                       bytes);
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QCOMPARE(answer.status, 201);
        QVERIFY(fileBytes(site.uploadPath(QStringLiteral("stream.bin"))) == bytes);
        QCOMPARE(site.uploaded().size(), 1);
    }

    void uploadsSeveralFiles()
    {
        HttpSite site(cli);
        QVERIFY(site.startWithUploads());
        const QStringList names{QStringLiteral("a.bin"), QStringLiteral("b.bin"), QStringLiteral("图片.png"),
                                QStringLiteral("c.txt")};
        QStringList arguments;
        QByteArray expected;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QByteArray bytes = bigBytes(i * 700'000, static_cast<quint32>(i + 1));
            QVERIFY(writeFile(site.outside(names.at(i)), bytes));
            arguments << QStringLiteral("-F") << QStringLiteral("file=@") + site.outside(names.at(i));
            expected += names.at(i).toUtf8() + ' ' + QByteArray::number(bytes.size()) + '\n';
        }
        const CurlAnswer answer = curl(site, arguments + QStringList(site.url(QStringLiteral("/upload"))));
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.body, expected);
        QCOMPARE(site.uploaded().size(), names.size());
        for (const QString &name : names)
            QVERIFY2(fileBytes(site.uploadPath(name)) == fileBytes(site.outside(name)), qPrintable(name));
    }

    void uploadsNeverReplace()
    {
        HttpSite site(cli);
        QVERIFY(site.startWithUploads());
        const QString url = site.url(QStringLiteral("/upload/notes.tar.gz"));
        const auto post = [&](const QString &text) { return curl(site, {QStringLiteral("--data-binary"), text, url}).body; };
        QCOMPARE(post(QStringLiteral("one")), QByteArray("notes.tar.gz 3\n"));
        QCOMPARE(post(QStringLiteral("three")), QByteArray("notes (2).tar.gz 5\n"));
        QCOMPARE(post(QStringLiteral("fourth")), QByteArray("notes (3).tar.gz 6\n"));
        QCOMPARE(site.uploaded(), QStringList({QStringLiteral("notes (2).tar.gz"), QStringLiteral("notes (3).tar.gz"),
                                               QStringLiteral("notes.tar.gz")}));
        QCOMPARE(fileBytes(site.uploadPath(QStringLiteral("notes.tar.gz"))), QByteArray("one"));
        QCOMPARE(fileBytes(site.uploadPath(QStringLiteral("notes (2).tar.gz"))), QByteArray("three"));
        // The same name twice in one form.
        QVERIFY(writeFile(site.outside(QStringLiteral("x")), "xx"));
        const QString part = QStringLiteral("f=@%1;filename=twin.txt").arg(site.outside(QStringLiteral("x")));
        const CurlAnswer twins =
            curl(site, {QStringLiteral("-F"), part, QStringLiteral("-F"), part, site.url(QStringLiteral("/upload"))});
        QCOMPARE(twins.body, QByteArray("twin.txt 2\ntwin (2).txt 2\n"));
    }

    void uploadsByManyAtOnce()
    {
        HttpSite site(cli);
        QVERIFY(site.startWithUploads({QStringLiteral("--threads"), QStringLiteral("4")}));
        constexpr quint32 many = 12;
        std::vector<std::unique_ptr<PeerProcess>> peers;
        QSet<QByteArray> sent;
        for (quint32 i = 0; i < many; ++i) {
            const QString file = site.outside(QStringLiteral("source-%1").arg(i));
            const QByteArray bytes = bigBytes(1'000'000 + static_cast<qsizetype>(i), i + 1);
            sent.insert(bytes);
            QVERIFY(writeFile(file, bytes));
            peers.push_back(std::make_unique<PeerProcess>(
                QStringLiteral("curl"),
                QStringList{QStringLiteral("-q"), QStringLiteral("-sS"), QStringLiteral("--noproxy"), QStringLiteral("*"),
                            QStringLiteral("-F"), QStringLiteral("f=@%1;filename=same.bin").arg(file),
                            site.url(QStringLiteral("/upload"))}));
        }
        for (const std::unique_ptr<PeerProcess> &peer : peers)
            QVERIFY(peer->end());
        const QStringList saved = site.uploaded();
        QCOMPARE(saved.size(), qsizetype{many});
        QSet<QByteArray> got;
        for (const QString &name : saved)
            got.insert(fileBytes(site.uploadPath(name)));
        QVERIFY(got == sent);
        QVERIFY(saved.contains(QStringLiteral("same.bin")) && saved.contains(QStringLiteral("same (%1).bin").arg(many)));
    }

    void asksBeforeItSends()
    {
        HttpSite site(cli);
        const QByteArray bytes = bigBytes(5'000'000);
        QVERIFY(writeFile(site.outside(QStringLiteral("x.bin")), bytes));
        QVERIFY(site.startWithUploads());
        const QString data = u'@' + site.outside(QStringLiteral("x.bin"));
        const QString sizes = QStringLiteral("%{size_upload}");
        const QStringList asking{QStringLiteral("-v"),
                                 QStringLiteral("-H"),
                                 QStringLiteral("Expect: 100-continue"),
                                 QStringLiteral("--expect100-timeout"),
                                 QStringLiteral("40"),
                                 QStringLiteral("--data-binary"),
                                 data};
        const CurlAnswer taken = curl(site, asking + QStringList(site.url(QStringLiteral("/upload/x.bin"))), {}, sizes);
        QCOMPARE(taken.status, 201);
        QVERIFY2(taken.err.contains("> Expect: 100-continue") && taken.err.contains("< HTTP/1.1 100 Continue"),
                 taken.err.constData());
        QCOMPARE(taken.facts.value(0), QByteArray("5000000"));
        QVERIFY(fileBytes(site.uploadPath(QStringLiteral("x.bin"))) == bytes);
        // Refused, so nothing was sent for nothing.
        const CurlAnswer refused = curl(site, asking + QStringList(site.url(QStringLiteral("/elsewhere"))), {}, sizes);
        QCOMPARE(refused.status, 405);
        QVERIFY(!refused.err.contains("100 Continue"));
        QCOMPARE(refused.facts.value(0), QByteArray("0"));
        const CurlAnswer unknown = curl(site, {QStringLiteral("-H"), QStringLiteral("Expect: tea"), QStringLiteral("-d"),
                                               QStringLiteral("x"), site.url(QStringLiteral("/upload/y"))});
        QCOMPARE(unknown.status, 417);
    }

    void answersBodiesNobodyWants_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("small: the connection goes on") << 1000;
        QTest::newRow("2 MB: the answer comes all the same") << 2'000'000;
    }

    void answersBodiesNobodyWants()
    {
        QFETCH(int, size);
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "a");
        QVERIFY(writeFile(site.outside(QStringLiteral("x.bin")), bigBytes(size)));
        QVERIFY(site.startWithUploads());
        const CurlAnswer answer =
            curl(site, {QStringLiteral("-H"), QStringLiteral("Expect:"), QStringLiteral("--data-binary"),
                        u'@' + site.outside(QStringLiteral("x.bin")), site.url(QStringLiteral("/a.txt"))});
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.value("Allow"), QByteArray("GET, HEAD, OPTIONS"));
        QCOMPARE(answer.value("Connection"), QByteArray(size > 1'000'000 ? "close" : ""));
        QCOMPARE(site.uploaded(), QStringList());
    }

    void givesUpHalfUploads()
    {
        HttpSite site(cli);
        QVERIFY(writeFile(site.outside(QStringLiteral("x.bin")), bigBytes(20'000'000)));
        QVERIFY(site.startWithUploads());
        PeerProcess peer(QStringLiteral("curl"),
                         QStringList{QStringLiteral("-q"), QStringLiteral("-s"), QStringLiteral("--noproxy"),
                                     QStringLiteral("*"), QStringLiteral("--limit-rate"), QStringLiteral("100k"),
                                     QStringLiteral("-F"), QStringLiteral("f=@") + site.outside(QStringLiteral("x.bin")),
                                     site.url(QStringLiteral("/upload"))});
        QTRY_COMPARE_WITH_TIMEOUT(site.uploaded().size(), 1, PeerProcess::patienceMs);
        QVERIFY(site.uploaded().first().startsWith(u'.'));
        QVERIFY(peer.kill());
        QTRY_COMPARE_WITH_TIMEOUT(site.uploaded(), QStringList(), PeerProcess::patienceMs);
        QVERIFY2(site.requests(1).value(0).startsWith("\"POST /upload HTTP/1.1\" "), site.requests(1).value(0).constData());
    }
};

QTEST_GUILESS_MAIN(TestHttpCurlUploads)
#include "tst_httpcurluploads.moc"
