// HTTP in words: every status, fault, method and known header has a sentence in both languages, and values are explained.
#include "httpwords.h"
#include "language.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using net::http::Fault;

namespace {

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

void verifySentence(const QString &text, bool chinese)
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9nL]"));
    QVERIFY(!text.isEmpty());
    QVERIFY2(!text.contains(placeholder), qPrintable(text));
    QVERIFY2(hasHan(text) == chinese, qPrintable(text));
}

} // namespace

class TestHttpWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(words::installLanguage(QStringLiteral("en"))); }

    void everythingHasWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    }

    void everythingHasWords()
    {
        QFETCH(QString, language);
        QVERIFY(words::installLanguage(language));
        const bool chinese = language == QLatin1StringView("zh_CN");
        for (int fault = 1; fault <= static_cast<int>(Fault::ServerError); ++fault) {
            verifySentence(words::faultText(static_cast<Fault>(fault)), chinese);
            const QString explanation = words::faultExplanation(static_cast<Fault>(fault));
            verifySentence(explanation, chinese);
            QVERIFY2(explanation.contains(QStringLiteral("RFC")), qPrintable(explanation));
        }
        for (int status = 100; status < 600; ++status)
            verifySentence(words::statusExplanation(status), chinese);
        for (const int status : {200, 206, 301, 304, 400, 404, 418, 500})
            verifySentence(words::statusText(status), chinese);
        for (const char *method : {"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "BREW"})
            verifySentence(words::methodExplanation(method), chinese);
        for (const char *target : {"/", "*", "/a?b=c", "http://a/b"})
            verifySentence(words::targetExplanation(target), chinese);
        QVERIFY(words::explainedHeaders().size() >= 50);
        for (const QByteArray &header : words::explainedHeaders())
            verifySentence(words::headerExplanation(header, "x"), chinese);
        verifySentence(words::headerExplanation("X-Something", "x"), chinese);
        verifySentence(words::headerExplanation("Something", "x"), chinese);
    }

    void theServersFaultsHavePages()
    {
        for (const QString &language : words::languages()) {
            const net::HttpPhrases phrases = words::httpPhrases(language);
            for (int fault = 1; fault <= static_cast<int>(Fault::ServerError); ++fault) {
                const int status = net::http::faultStatus(static_cast<Fault>(fault));
                QVERIFY2(!phrases.errorTitles.value(status).isEmpty(), qPrintable(QString::number(status)));
                QVERIFY(!phrases.errorTexts.value(status).isEmpty());
            }
        }
    }

    void phrasesDoNotFollowTheInterface()
    {
        QVERIFY(words::installLanguage(QStringLiteral("en")));
        QVERIFY(hasHan(words::httpPhrases(QStringLiteral("zh_CN")).uploadTitle));
        QVERIFY(words::installLanguage(QStringLiteral("zh_CN")));
        QVERIFY(!hasHan(words::httpPhrases(QStringLiteral("en")).uploadTitle));
        QCOMPARE(words::httpPhrases(QStringLiteral("zh_CN")).languageTag, QStringLiteral("zh-CN"));
        const QList<net::HttpPhrases> all = words::allHttpPhrases();
        QCOMPARE(all.size(), qsizetype{2});
        QCOMPARE(all.first().languageTag, QStringLiteral("zh-CN"));
    }

    void valuesAreExplained_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("contains");
        const auto row = [](const char *name, const char *value, const char *contains) {
            QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << QString::fromUtf8(contains);
        };
        row("Connection", "keep-alive", "stays open");
        row("connection", "Close", "is closed");
        row("Accept", "text/plain;q=0.5, text/html, */*;q=0.1", "text/html, text/plain (0.5), anything (0.1)");
        row("Accept-Language", "zh-CN", "Here: zh-CN");
        row("Range", "bytes=0-499", "500 B");
        row("Range", "bytes=500-", "to the end");
        row("Range", "bytes=-500", "last 500");
        row("Range", "bytes=0-1,5-6,8-9", "3 parts");
        row("Content-Range", "bytes 0-499/1234", "0 to 499 of 1.2 kB");
        row("Content-Range", "bytes */1234", "1.2 kB in all");
        row("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-0");
        row("Content-Length", "1234567", "1.2 MB");
        row("Cache-Control", "max-age=3600, private", "1 h 0 min");
        row("Content-Type", "text/html; charset=utf-8", "charset says");
        row("User-Agent", "curl/7.88.1", "probably curl");
        row("User-Agent", "Mozilla/5.0 Chrome/120 Safari/537 Edg/120", "Microsoft Edge");
        row("Authorization", "Basic YTpi", "base64");
        row("Transfer-Encoding", "chunked", "in pieces");
        row("If-None-Match", "W/\"x\"", "weak");
        row("Retry-After", "120", "2 min 0 s");
        row("Sec-Fetch-Mode", "navigate", "a page is opened");
    }

    void valuesAreExplained()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QString, contains);
        const QString text = words::headerExplanation(name, value);
        QVERIFY2(text.contains(contains), qPrintable(text));
    }

    // Nothing that a client may send makes the explanation fail.
    void anyValueIsTaken()
    {
        const QByteArrayList values{"",
                                    ",",
                                    ";;;",
                                    "bytes=",
                                    "bytes=-",
                                    "bytes=9999999999999999999999-",
                                    "bytes 5",
                                    "q=",
                                    "*;q=x",
                                    QByteArray(100'000, ','),
                                    QByteArray("\xff\xfe\x00", 3),
                                    "max-age=",
                                    "W/"};
        for (const QByteArray &header : words::explainedHeaders())
            for (const QByteArray &value : values)
                QVERIFY(!words::headerExplanation(header, value).isEmpty());
    }

    void eventsAreSaid()
    {
        net::Event event;
        event.kind = net::EventKind::HttpRefused;
        event.number = 400;
        event.text = QStringLiteral("space-before-colon Host : a");
        QVERIFY(words::httpEventText(event).contains(QStringLiteral("white space")));
        const QString why = words::httpEventExplanation(event);
        QVERIFY2(why.contains(QStringLiteral("RFC 9112")) && why.contains(QStringLiteral("Host : a")), qPrintable(why));
    }
};

QTEST_GUILESS_MAIN(TestHttpWords)
#include "tst_httpwords.moc"
