#include "exportphrases.h"

#include "language.h"
#include "words.h"

#include <QTest>
#include <QThread>
#include <QTranslator>

using namespace net;

namespace {

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

Event note()
{
    Event event;
    event.kind = EventKind::PeerFinished;
    event.number = 5;
    return event;
}

} // namespace

class TestExportPhrases final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(words::installLanguage(QStringLiteral("en"))); }

    void everyWordIsThere()
    {
        const ExportWords english = words::exportWords(QStringLiteral("en"));
        const ExportWords chinese = words::exportWords(QStringLiteral("zh_CN"));
        for (int i = 0; i < pageWordCount; ++i) {
            const auto word = static_cast<PageWord>(i);
            QVERIFY2(!english.page(word).isEmpty() && !hasHan(english.page(word)), qPrintable(english.page(word)));
            QVERIFY2(hasHan(chinese.page(word)), qPrintable(chinese.page(word)));
            QCOMPARE(chinese.page(word).contains(u"%1"), english.page(word).contains(u"%1"));
        }
        QVERIFY(hasHan(chinese.event(note())) && !hasHan(english.event(note())));
        QVERIFY(hasHan(chinese.channel(Channel::TcpServer)));
        QCOMPARE(english.bytes(1200), QStringLiteral("1.2 kB"));
        QVERIFY(!chinese.duration(1200).isEmpty());
        QCOMPARE(chinese.languageName, QStringLiteral("中文"));
    }

    void theLanguageAskedForComesFirst()
    {
        const auto all = words::exportWordsFrom(QStringLiteral("zh_CN"));
        QCOMPARE(all.size(), size_t{2});
        QCOMPARE(all[0].language, QStringLiteral("zh_CN"));
        QCOMPARE(all[1].language, QStringLiteral("en"));
    }

    // In a thread of its own, while the interface is switched to and fro in this one.
    void theInterfaceIsNotDisturbed()
    {
        const ExportWords chinese = words::exportWords(QStringLiteral("zh_CN"));
        const QString expected = chinese.event(note());
        const QString english = words::eventText(note());
        QVERIFY(expected != english);
        std::atomic<int> wrong{0};
        std::unique_ptr<QThread> worker(QThread::create([&] {
            for (int i = 0; i < 20000; ++i)
                wrong += chinese.event(note()) == expected ? 0 : 1;
        }));
        worker->start();
        for (int i = 0; i < 50; ++i) {
            QVERIFY(words::installLanguage(i % 2 == 0 ? QStringLiteral("zh_CN") : QStringLiteral("en")));
            QCOMPARE(words::eventText(note()), i % 2 == 0 ? expected : english);
        }
        QVERIFY(worker->wait(60000));
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(words::eventText(note()), english);
    }

    void scopesNest()
    {
        const auto chinese = words::loadLanguage(QStringLiteral("zh_CN"));
        const auto english = words::loadLanguage(QStringLiteral("en"));
        QVERIFY(chinese && english);
        QVERIFY(!words::loadLanguage(QStringLiteral("xx")));
        const words::LanguageScope outer(*chinese);
        QVERIFY(hasHan(words::channelText(Channel::TcpServer)));
        {
            const words::LanguageScope inner(*english);
            QCOMPARE(words::channelText(Channel::TcpServer), QStringLiteral("TCP server"));
        }
        QVERIFY(hasHan(words::channelText(Channel::TcpServer)));
    }
};

QTEST_GUILESS_MAIN(TestExportPhrases)
#include "tst_exportphrases.moc"
