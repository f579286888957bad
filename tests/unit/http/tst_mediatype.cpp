#include "mediatype.h"

#include <QTest>

using namespace net::http;

class TestMediaType final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void types_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const QByteArray &name, const QByteArray &type) {
            QTest::newRow(name.constData()) << name << type;
        };
        const QByteArray unknown = "application/octet-stream";
        row("index.html", "text/html; charset=utf-8");
        row("INDEX.HTM", "text/html; charset=utf-8");
        row("/a.b/c/style.css", "text/css; charset=utf-8");
        row("app.js", "text/javascript; charset=utf-8"); // RFC 9239
        row("app.min.mjs", "text/javascript; charset=utf-8");
        row("data.json", "application/json"); // RFC 8259: no charset
        row("\xE8\xAF\xB4\xE6\x98\x8E.txt", "text/plain; charset=utf-8");
        row("main.cpp", "text/plain; charset=utf-8");
        row("a.7z", "application/x-7z-compressed"); // the first and the last row
        row("a.zst", "application/zstd");
        row("photo.JPEG", "image/jpeg");
        row("logo.svg", "image/svg+xml");
        row("font.woff", "font/woff");
        row("font.woff2", "font/woff2");
        row("film.mp4", "video/mp4");
        row("backup.tar.gz", "application/gzip");
        row("", unknown);
        row("README", unknown);
        row("html", unknown);
        row(".html", unknown);
        row("a.", unknown);
        row("a.htmlx", unknown);
        row("a.ht", unknown);
        row("a.html~", unknown);
        row("a.html/b", unknown);
        row("a.\xE4", unknown);
        row("a.zzz", unknown);
        row("a.0", unknown);
    }

    void types()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, type);
        QCOMPARE(mediaType(name).toByteArray(), type);
    }

    void escapes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("escaped");
        const auto row = [](const char *title, const QByteArray &text, const QByteArray &escaped) {
            QTest::newRow(title) << text << escaped;
        };
        row("nothing", "", "");
        row("plain", "a b/c.txt", "a b/c.txt");
        row("markup", "<a href=\"x\" id='y'>&amp;</a>", "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
        row("Chinese", "\xE4\xB8\xAD\xE6\x96\x87", "\xE4\xB8\xAD\xE6\x96\x87");
        row("emoji", "\xF0\x9F\x98\x80<", "\xF0\x9F\x98\x80&lt;");
        row("GBK", "\xD6\xD0<", "\xEF\xBF\xBD\xEF\xBF\xBD&lt;");
        row("cut short", "a\xE4\xB8", "a\xEF\xBF\xBD\xEF\xBF\xBD");
        row("overlong <", "\xC0\xBC", "\xEF\xBF\xBD\xEF\xBF\xBD");
        row("a lead byte swallows nothing", "\xE4<b>", "\xEF\xBF\xBD&lt;b&gt;");
        row("surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
        row("NUL", QByteArray("a\0b", 3),
            "a\xEF\xBF\xBD"
            "b");
    }

    void escapes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, escaped);
        QCOMPARE(htmlEscaped(text), escaped);
        QCOMPARE(QString::fromUtf8(escaped).toUtf8(), escaped);
    }
};

QTEST_APPLESS_MAIN(TestMediaType)
#include "tst_mediatype.moc"
