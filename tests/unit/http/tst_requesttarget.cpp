#include "requesttarget.h"

#include <QTest>

using namespace net::http;

class TestRequestTarget final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paths_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("expected"); // the path, or the fault's name
        const auto row = [](const QByteArray &target, const QByteArray &expected) {
            QTest::addRow("%s", target.toPercentEncoding("/%.?:*@").constData()) << target << expected;
        };
        row("/", "/");
        row("/a", "/a");
        row("/a/", "/a/");
        row("/a/b.html", "/a/b.html");
        row("/%41%7e%2E", "/A~."); // RFC 3986 section 2.1
        row("/%E4%B8%AD%E6%96%87", "/\xE4\xB8\xAD\xE6\x96\x87");
        row("/\xE4\xB8\xAD", "/\xE4\xB8\xAD");
        row("/a+b", "/a+b"); // a plus is a plus in a path
        row("/a%20b", "/a b");
        row("/a;b=c", "/a;b=c");
        row("/a%3Fb", "/a?b");
        row("/a%23b", "/a#b");
        // RFC 3986 section 5.2.4 and 5.4
        row("/.", "/");
        row("/./", "/");
        row("/a/.", "/a/");
        row("/a/./b", "/a/b");
        row("/a/..", "/");
        row("/a/../", "/");
        row("/a/../b", "/b");
        row("/a/b/..", "/a/");
        row("/a/b/../c", "/a/c");
        row("/a/b/c/./../../g", "/a/g");
        row("/mid/content=5/../6", "/mid/6");
        row("/%2e", "/");
        row("/a/%2e%2E/b", "/b");
        row("/a/.%2e", "/");
        row("/...", "/...");
        row("/.a", "/.a");
        row("/..a", "/..a");
        row("/a..", "/a..");
        row("/.. ", "/.. ");
        row("//", "/");
        row("//a", "/a");
        row("/a//b", "/a/b");
        row("/a//", "/a/");
        row("/a//../b", "/b");
        row("/a/%2e//%2e/", "/a/");
        // above the root
        row("/..", "path-outside-root");
        row("/../", "path-outside-root");
        row("/../etc/passwd", "path-outside-root");
        row("/a/../..", "path-outside-root");
        row("/a/../../a/b", "path-outside-root");
        row("/./..", "path-outside-root");
        row("//..", "path-outside-root");
        row("//../a", "path-outside-root");
        row("/a//../..", "path-outside-root");
        row("/%2e%2e", "path-outside-root");
        row("/%2E%2e/etc", "path-outside-root");
        row("/.%2e/etc", "path-outside-root");
        row("/a/%2e%2e/%2e%2e/etc", "path-outside-root");
        // separators and controls in a segment
        row("/..%2f", "path-outside-root");
        row("/..%2F..%2fetc/passwd", "path-outside-root");
        row("/a%2Fb", "path-outside-root");
        row("/%2F", "path-outside-root");
        row("/..\\", "path-outside-root");
        row("/a\\b", "path-outside-root");
        row("/..%5c..%5Cwindows", "path-outside-root");
        row("/a%00", "path-outside-root");
        row("/a%00.html", "path-outside-root");
        row(QByteArray("/a\0b", 4), "path-outside-root");
        row("/a%0d%0aSet-Cookie:%20x", "path-outside-root");
        row("/a%7f", "path-outside-root");
        row("/a%1B[0m", "path-outside-root");
        // decoded once, and bytes are bytes
        row("/%252e%252e", "/%2e%2e");
        row("/%252e%252e/%252fetc", "/%2e%2e/%2fetc");
        row("/%25", "/%");
        row("/%c0%ae%c0%ae/", "/\xC0\xAE\xC0\xAE/");
        row("/%c0%af", "/\xC0\xAF");
        row("/%u002e", "percent-malformed");
        row("/%ff", "/\xFF");
        // RFC 3986 section 2.1
        row("/%", "percent-malformed");
        row("/%4", "percent-malformed");
        row("/%4/", "percent-malformed");
        row("/%zz", "percent-malformed");
        row("/%2", "percent-malformed");
        row("/% 41", "percent-malformed");
        row("/%+4", "percent-malformed");
        row("/a/%/../b", "percent-malformed");
        // absolute-form, RFC 9112 section 3.2.2
        row("http://a", "/");
        row("http://a/", "/");
        row("HTTP://a:8080/b", "/b");
        row("https://[::1]:8080/b", "/b");
        row("http://a?x", "/");
        row("http://a/../b", "path-outside-root");
        row("http://", "target-malformed");
        row("http:///b", "target-malformed");
        row("http:/b", "target-malformed");
        row("http://user@a/b", "target-malformed"); // RFC 9110 section 4.2.4
        row("http://a:x/b", "target-malformed");
        row("http://a\\b/", "target-malformed");
        row("ftp://a/b", "target-malformed");
        row("file:///etc/passwd", "target-malformed");
        // none of the forms
        row("", "target-malformed");
        row("a", "target-malformed");
        row("*", "target-malformed");
        row("../a", "target-malformed");
        row("?a", "target-malformed");
        row("\\a", "target-malformed");
        row("%2Fa", "target-malformed");
        row("/a#b", "target-malformed"); // RFC 9110 section 7.1
        row("/a?b#c", "target-malformed");
        row("a:80", "target-malformed"); // authority-form is CONNECT's
    }

    void paths()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, expected);
        const Target read = parseTarget(target, Method::Get);
        QCOMPARE(read.fault == Fault::None ? read.path : faultName(read.fault), expected);
        QCOMPARE(read.path.isNull(), read.fault != Fault::None);
        QVERIFY(!read.isAsterisk);
    }

    void queries_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("rawPath");
        QTest::addColumn<QByteArray>("query");
        const auto row = [](const QByteArray &target, const QByteArray &rawPath, const QByteArray &query) {
            QTest::newRow(target.constData()) << target << rawPath << query;
        };
        row("/a%20b", "/a%20b", QByteArray());
        row("/a?", "/a", QByteArray(""));
        row("/a?b=%20c", "/a", "b=%20c");
        row("/a?b?c/../d\\", "/a", "b?c/../d\\");
        row("/a?100%", "/a", "100%");
        row("/a/../b?x", "/a/../b", "x");
        row("http://h/a?b", "/a", "b");
        row("http://h?b", "", "b");
    }

    void queries()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, rawPath);
        QFETCH(QByteArray, query);
        const Target read = parseTarget(target, Method::Get);
        QCOMPARE(read.fault, Fault::None);
        QCOMPARE(read.rawPath, rawPath);
        QCOMPARE(read.query, query);
        QCOMPARE(read.query.isNull(), query.isNull());
    }

    void controlCharactersInQueries()
    {
        QCOMPARE(parseTarget(QByteArray("/?a\0", 4), Method::Get).fault, Fault::TargetMalformed);
        QCOMPARE(parseTarget("/?a\r\n", Method::Get).fault, Fault::TargetMalformed);
    }

    void otherForms()
    {
        const Target asterisk = parseTarget("*", Method::Options); // RFC 9112 section 3.2.4
        QVERIFY(asterisk.isAsterisk && asterisk.fault == Fault::None && asterisk.path.isNull());
        QVERIFY(parseTarget("http://a:80", Method::Options).isAsterisk);
        QVERIFY(!parseTarget("http://a:80/", Method::Options).isAsterisk);
        QCOMPARE(parseTarget("/x", Method::Options).path, "/x");
        QCOMPARE(parseTarget("a:80", Method::Connect).fault, Fault::TargetMalformed); // section 3.2.3
        QCOMPARE(parseTarget("/", Method::Connect).fault, Fault::TargetMalformed);
    }

    void percentDecoding()
    {
        QCOMPARE(percentDecoded("a%2Fb+c").value(), "a/b+c");
        QCOMPARE(percentDecoded("a%2Fb+c", true).value(), "a/b c");
        QCOMPARE(percentDecoded("%2b", true).value(), "+");
        QCOMPARE(percentDecoded("%00").value(), QByteArray(1, '\0'));
        QVERIFY(!percentDecoded("").value().isNull());
        QVERIFY(!percentDecoded("%") && !percentDecoded("a%4") && !percentDecoded("%4g") && !percentDecoded("%-1"));
        QByteArray all;
        for (int c = 0; c < 256; ++c)
            all.append(static_cast<char>(c));
        QCOMPARE(percentDecoded(percentEncodedPath(all)).value(), all);
        QCOMPARE(percentDecoded(all.toPercentEncoding()).value(), all);
        QCOMPARE(percentEncodedPath("/a-b._~/\xE4\xB8\xAD ?#%\"<"),
                 "/a-b._~/%E4%B8%AD%20%3F%23%25%22%3C"); // RFC 3986 section 2.3
    }

    void queryValues()
    {
        const QByteArray query = "sort=name&desc&q=a%26b+c&sort=size&=x&bad=%z&n%61me=ok&e=";
        QCOMPARE(queryValue(query, "sort"), "name");
        QCOMPARE(queryValue(query, "q"), "a&b c");
        QCOMPARE(queryValue(query, "name"), "ok");
        QCOMPARE(queryValue(query, ""), "x");
        QVERIFY(!queryValue(query, "desc").isNull() && queryValue(query, "desc").isEmpty());
        QVERIFY(!queryValue(query, "e").isNull() && queryValue(query, "e").isEmpty());
        QVERIFY(queryValue(query, "bad").isNull());
        QVERIFY(queryValue(query, "sor").isNull());
        QVERIFY(queryValue(QByteArrayView(), "a").isNull());
        QVERIFY(queryValue("&&", "").isNull());
    }
};

QTEST_APPLESS_MAIN(TestRequestTarget)
#include "tst_requesttarget.moc"
