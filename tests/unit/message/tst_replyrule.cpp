#include "replyrule.h"

#include <QTest>

using namespace net;

namespace {

const QDateTime now(QDate(2024, 2, 29), QTime(15, 4, 5), Qt::UTC);

} // namespace

class TestReplyRule final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        QTest::newRow("none") << QStringLiteral("none") << QStringLiteral("none");
        QTest::newRow("case") << QStringLiteral(" Echo ") << QStringLiteral("echo");
        QTest::newRow("upper") << QStringLiteral("upper") << QStringLiteral("upper");
        QTest::newRow("time") << QStringLiteral("time") << QStringLiteral("time");
        QTest::newRow("chat") << QStringLiteral("chat") << QStringLiteral("chat");
        QTest::newRow("text") << QStringLiteral("text: 已送达 ") << QStringLiteral("text: 已送达 ");
        QTest::newRow("empty text") << QStringLiteral("text:") << QStringLiteral("text:");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("unknown") << QStringLiteral("shout") << QString();
        QTest::newRow("text without a colon") << QStringLiteral("text") << QString();
    }

    void names()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const auto rule = ReplyRule::parse(text);
        QCOMPARE(rule ? rule->toString() : QString(), printed);
        if (rule)
            QCOMPARE(ReplyRule::parse(rule->toString()).value(), *rule);
        else
            QCOMPARE(rule.error(), (NetError{NetErrorCode::InvalidReply, 0, text, {}, -1}));
    }

    void replies_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *title, const QString &rule, const char *encoding, const QByteArray &message,
                            const QByteArray &answer) {
            QTest::newRow(title) << rule << QString::fromLatin1(encoding) << message << answer;
        };
        const QString upper = QStringLiteral("upper");
        const QString time = QStringLiteral("time");
        row("echo", QStringLiteral("echo"), "UTF-8", QByteArray("a\0\xff", 3), QByteArray("a\0\xff", 3));
        row("upper", upper, "UTF-8", "Hello, naïve", "HELLO, NAÏVE");
        row("upper leaves Chinese", upper, "UTF-8", "你好abc", "你好ABC");
        row("upper in GBK", upper, "GBK", QByteArray::fromHex("c4e361a3e1"), QByteArray::fromHex("c4e341a3c1"));
        row("upper leaves invalid bytes", upper, "UTF-8",
            QByteArray("a\xff\xfe"
                       "b\xc0",
                       5),
            QByteArray("A\xff\xfe"
                       "B\xc0",
                       5));
        row("upper of text that looks like an invalid byte", upper, "UTF-8", "\\xff", "\\XFF");
        row("upper grows", upper, "UTF-8", "straße", "STRASSE");
        row("upper without a capital in the encoding", upper, "ISO-8859-1", "a\xff\xb5z", "A\xff\xb5Z");
        row("upper without a capital in a converter's encoding", upper, "windows-1252", "a\xb5z", "A\xb5Z");
        row("upper odd UTF-16", upper, "UTF-16LE", QByteArray("a\0b", 3), QByteArray("A\0b", 3));
        row("text", QStringLiteral("text:已送达"), "GBK", "x", QByteArray::fromHex("d2d1cbcdb4ef"));
        row("text not in the encoding", QStringLiteral("text:ok 😀!"), "GBK", "x", "ok ?!");
        row("time by default", time, "UTF-8", "", "2024-02-29 15:04:05");
        row("time of white space", time, "UTF-8", " \r\n", "2024-02-29 15:04:05");
        row("time", time, "UTF-8", "%H:%M\n", "15:04\n");
        row("time in GBK", time, "GBK", QByteArray::fromHex("2548cab1"), QByteArray::fromHex("3135cab1"));
        row("time of an unknown conversion", time, "UTF-8", "%Q%", "%Q%");
    }

    void replies()
    {
        QFETCH(QString, rule);
        QFETCH(QString, encoding);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, answer);
        const auto reply = ReplyRule::parse(rule).value().reply(message, TextEncoding::fromName(encoding).value(), now);
        QVERIFY(reply);
        QCOMPARE(*reply, answer);
    }

    void noneAndChatSayNothing()
    {
        QVERIFY(!ReplyRule().reply("x", TextEncoding(), now));
        QVERIFY(!ReplyRule::of(ReplyRule::Kind::Chat).reply("x", TextEncoding(), now));
    }

    void manyCharactersWithoutCapitals()
    {
        const QByteArray micro(1 << 18, '\xb5');
        const auto encoding = TextEncoding::fromName(QStringLiteral("windows-1252")).value();
        QCOMPARE(ReplyRule::of(ReplyRule::Kind::Upper).reply(micro, encoding, now).value(), micro);
    }

    void farewells()
    {
        QVERIFY(isFarewell(" Q\r\n", "q"));
        QVERIFY(isFarewell("bye", "bye"));
        QVERIFY(!isFarewell("quit", "q"));
        QVERIFY(!isFarewell("", "q"));
        QVERIFY(!isFarewell(QByteArrayView("q\0", 2), "q"));
    }
};

QTEST_GUILESS_MAIN(TestReplyRule)
#include "tst_replyrule.moc"
