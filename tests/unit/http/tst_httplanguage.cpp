// In which language the server's own pages are sent (RFC 9110 section 12.5.4).
#include "httpserving.h"

#include <QTest>

using namespace net;

class TestHttpLanguage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesByAcceptLanguage_data()
    {
        QTest::addColumn<QByteArray>("header"); // null: there is none
        QTest::addColumn<QString>("ofChinese"); // what a Chinese server answers
        QTest::addColumn<QString>("ofEnglish");
        const auto row = [](const char *name, const QByteArray &header, const char *ofChinese, const char *ofEnglish) {
            QTest::newRow(name) << header << QString::fromLatin1(ofChinese) << QString::fromLatin1(ofEnglish);
        };
        row("no header: the server's own", {}, "zh-CN", "en");
        row("empty", "", "zh-CN", "en");
        row("any", "*", "zh-CN", "en");
        row("none of ours", "fr,de;q=0.8", "zh-CN", "en");
        row("commas only", ", ,", "zh-CN", "en");
        row("English", "en", "en", "en");
        row("English of some kind", "en-GB,en;q=0.9", "en", "en");
        row("capitals", "EN-us", "en", "en");
        row("Chinese", "zh", "zh-CN", "zh-CN");
        row("Chinese of here", "zh-CN,zh;q=0.9,en;q=0.8", "zh-CN", "zh-CN");
        row("by weight", "en;q=0.2, zh;q=0.8", "zh-CN", "zh-CN");
        row("by weight, spaces", "zh ; q=0.1 , en ; q=0.5", "en", "en");
        row("English not at all", "en;q=0", "zh-CN", "en");
        row("a language that begins alike", "enm,zhx", "zh-CN", "en");
    }

    void choosesByAcceptLanguage()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, ofChinese);
        QFETCH(QString, ofEnglish);
        HttpPhrases chinese;
        chinese.languageTag = QStringLiteral("zh-CN");
        HttpPhrases english;
        english.languageTag = QStringLiteral("en");
        const auto answer = [&](const QList<HttpPhrases> &phrases) {
            HttpServerOptions options;
            options.phrases = phrases;
            const auto serving = HttpServing::make(options);
            return serving ? (*serving)->phrasesFor(header).languageTag : QString();
        };
        QCOMPARE(answer({chinese, english}), ofChinese);
        QCOMPARE(answer({english, chinese}), ofEnglish);
    }
};

QTEST_GUILESS_MAIN(TestHttpLanguage)
#include "tst_httplanguage.moc"
