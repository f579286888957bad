#include "language.h"
#include "words.h"

#include <QRegularExpression>
#include <QTest>

using namespace net;

namespace {

NetError fullError(int code)
{
    return {static_cast<NetErrorCode>(code), 98, QStringLiteral("127.0.0.1:8989"), QStringLiteral("python3 (4711)"), 70000};
}

Event fullEvent(int kind)
{
    Event event;
    event.kind = static_cast<EventKind>(kind);
    event.local = Endpoint(QHostAddress(QHostAddress::LocalHost), 8989);
    event.peer = Endpoint(QHostAddress(QStringLiteral("192.168.1.7")), 50000);
    event.error = fullError(static_cast<int>(NetErrorCode::ConnectionRefused));
    event.number = 3;
    event.text = QStringLiteral("Lin");
    return event;
}

void verifySentence(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9nL]"));
    QVERIFY(!text.isEmpty());
    QVERIFY2(!text.contains(placeholder), qPrintable(text));
}

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeAndKindHasWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    }

    void everyCodeAndKindHasWords()
    {
        QFETCH(QString, language);
        QVERIFY(words::installLanguage(language));
        QCOMPARE(words::currentLanguage(), language);
        const bool chinese = language == QLatin1StringView("zh_CN");
        for (int code = 1; code <= static_cast<int>(NetErrorCode::SystemError); ++code) {
            const QString text = words::errorText(fullError(code));
            verifySentence(text);
            QVERIFY2(hasHan(text) == chinese, qPrintable(text));
        }
        for (int kind = 1; kind < static_cast<int>(EventKind::Cleared); ++kind) {
            const QString line = words::eventText(fullEvent(kind));
            const QString explanation = words::eventExplanation(fullEvent(kind));
            verifySentence(line);
            QVERIFY2(hasHan(line) == chinese, qPrintable(line));
            if (static_cast<EventKind>(kind) != EventKind::Note) {
                verifySentence(explanation);
                QVERIFY2(hasHan(explanation) == chinese, qPrintable(explanation));
            }
        }
        for (int channel = 0; channel < channelCount; ++channel)
            verifySentence(words::channelText(static_cast<Channel>(channel)));
    }

    void noErrorHasNoWords() { QVERIFY(words::errorText({}).isEmpty()); }

    void portInUseNamesTheHolder()
    {
        NetError error{NetErrorCode::PortInUse, 98, QStringLiteral("0.0.0.0:8989"), QStringLiteral("python3 (4711)"), -1};
        QVERIFY(words::errorText(error).contains(QStringLiteral("python3 (4711)")));
        QVERIFY(words::errorText(error).contains(QStringLiteral("0.0.0.0:8989")));
        error.detail.clear();
        verifySentence(words::errorText(error));
    }

    void unknownLanguageChangesNothing()
    {
        QVERIFY(words::installLanguage(QStringLiteral("en")));
        QVERIFY(!words::installLanguage(QStringLiteral("xx")));
        QCOMPARE(words::currentLanguage(), QStringLiteral("en"));
    }

    void pluralsFollowTheNumber()
    {
        QVERIFY(words::installLanguage(QStringLiteral("en")));
        Event event = fullEvent(static_cast<int>(EventKind::Accepted));
        event.number = 1;
        const QString one = words::eventText(event);
        event.number = 2;
        const QString two = words::eventText(event);
        QVERIFY2(!one.contains(QStringLiteral("(s)")) && !two.contains(QStringLiteral("(s)")), qPrintable(one + two));
    }

    void sizesAndDurations_data()
    {
        QTest::addColumn<QString>("got");
        QTest::addColumn<QString>("expected");
        QTest::newRow("0") << words::bytesText(0) << QStringLiteral("0 B");
        QTest::newRow("999") << words::bytesText(999) << QStringLiteral("999 B");
        QTest::newRow("1000") << words::bytesText(1000) << QStringLiteral("1.0 kB");
        QTest::newRow("999949") << words::bytesText(999949) << QStringLiteral("999.9 kB");
        QTest::newRow("999950") << words::bytesText(999950) << QStringLiteral("1.0 MB");
        QTest::newRow("1 TB") << words::bytesText(1'000'000'000'000) << QStringLiteral("1.0 TB");
        QTest::newRow("85 us") << words::durationText(85) << QStringLiteral("85 µs");
        QTest::newRow("3.2 ms") << words::durationText(3200) << QStringLiteral("3.2 ms");
        QTest::newRow("10 s") << words::durationText(10'000'000) << QStringLiteral("10 s");
        QTest::newRow("2 min") << words::durationText(125'000'000) << QStringLiteral("2 min 5 s");
    }

    void sizesAndDurations()
    {
        QFETCH(QString, got);
        QTEST(got, "expected");
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
