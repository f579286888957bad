#include "chatroom.h"

#include <QTest>

#include <algorithm>

using namespace net;
using What = ChatRoom::Outcome::What;

namespace {

// "1:text" sorted, one a line.
QStringList told(const ChatRoom::Outcome &outcome)
{
    QStringList lines;
    for (const ChatRoom::Delivery &delivery : outcome.deliveries)
        lines << QStringLiteral("%1:%2").arg(QString::number(delivery.member), delivery.text);
    lines.sort();
    return lines;
}

ChatPhrases shortPhrases()
{
    return {QStringLiteral("+%1 %2"), QStringLiteral("-%1 %2"), QStringLiteral("%1>%2"), QStringLiteral("no %1"),
            QStringLiteral("hi")};
}

// Members 1, 2 and 3 as a, b and c.
ChatRoom roomOfThree()
{
    ChatRoom room(shortPhrases());
    static_cast<void>(room.join(1, QStringLiteral("a")));
    static_cast<void>(room.join(2, QStringLiteral("b")));
    static_cast<void>(room.join(3, QStringLiteral("c")));
    return room;
}

} // namespace

class TestChatRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsAndLeavesAreTold()
    {
        ChatRoom room(shortPhrases());
        QCOMPARE(told(room.join(1, QStringLiteral("127.0.0.1:5"))), QStringList{QStringLiteral("1:hi")});
        const auto second = room.join(2, QStringLiteral("%1")); // a name that looks like a placeholder
        QCOMPARE(second.what, What::Joined);
        QCOMPARE(told(second), (QStringList{QStringLiteral("1:+%1 2"), QStringLiteral("2:hi")}));
        const auto left = room.leave(1);
        QCOMPARE(left.what, What::Left);
        QCOMPARE(left.nickname, QStringLiteral("127.0.0.1:5"));
        QCOMPARE(told(left), QStringList{QStringLiteral("2:-127.0.0.1:5 1")});
        QCOMPARE(room.size(), 1);
        QVERIFY(room.leave(1).deliveries.empty());
        QVERIFY(room.line(1, QStringLiteral("ghost")).deliveries.empty());
    }

    void linesGoToTheOthers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("heard");
        QTest::newRow("plain") << QStringLiteral("你好 %1") << QStringLiteral("a: 你好 %1");
        QTest::newRow("line end") << QStringLiteral("hi\r\n") << QStringLiteral("a: hi");
        QTest::newRow("inner white space stays") << QStringLiteral(" x  y ") << QStringLiteral("a:  x  y ");
        QTest::newRow("not the command") << QStringLiteral("/names x") << QStringLiteral("a: /names x");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("only white space") << QStringLiteral(" \r\n") << QString();
    }

    void linesGoToTheOthers()
    {
        QFETCH(QString, text);
        QFETCH(QString, heard);
        ChatRoom room = roomOfThree();
        const auto outcome = room.line(1, text);
        QCOMPARE(outcome.what, What::Line);
        QCOMPARE(told(outcome), heard.isEmpty() ? QStringList()
                                                : (QStringList{QStringLiteral("2:") + heard, QStringLiteral("3:") + heard}));
    }

    void nicknames_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("nickname"); // empty: refused
        QTest::newRow("plain") << QStringLiteral("Ann") << QStringLiteral("Ann");
        QTest::newRow("trimmed") << QStringLiteral("  Ann \r\n") << QStringLiteral("Ann");
        QTest::newRow("Chinese with a space") << QStringLiteral("小 明") << QStringLiteral("小 明");
        QTest::newRow("emoji") << QStringLiteral("😀") << QStringLiteral("😀");
        QTest::newRow("one's own in capitals") << QStringLiteral("A") << QStringLiteral("A");
        QTest::newRow("longest") << QString(32, u'x') << QString(32, u'x');
        QTest::newRow("too long") << QString(33, u'x') << QString();
        QTest::newRow("taken") << QStringLiteral("b") << QString();
        QTest::newRow("taken in capitals") << QStringLiteral("B") << QString();
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("white space") << QStringLiteral("   ") << QString();
        QTest::newRow("control") << QStringLiteral("A\x1b[31m") << QString();
        QTest::newRow("line break inside") << QStringLiteral("A\nb: fake") << QString();
        QTest::newRow("NUL") << QStringLiteral("A") + QChar(0) + QStringLiteral("b") << QString();
        QTest::newRow("writing direction") << QStringLiteral("A\u202eb") << QString();
        QTest::newRow("invisible") << QStringLiteral("b\u200b") << QString();
        QTest::newRow("half a character") << QStringLiteral("A") + QChar(0xd83d) << QString();
    }

    void nicknames()
    {
        QFETCH(QString, argument);
        QFETCH(QString, nickname);
        ChatRoom room = roomOfThree();
        const auto outcome =
            room.line(1, argument.isEmpty() ? QStringLiteral("/name") : QStringLiteral("/name ") + argument);
        if (nickname.isEmpty()) {
            QCOMPARE(outcome.what, What::Refused);
            QCOMPARE(outcome.deliveries.size(), size_t{1});
            QCOMPARE(outcome.deliveries.front().member, 1u);
            QCOMPARE(room.nickname(1), QStringLiteral("a"));
        } else {
            QCOMPARE(outcome.what, What::Renamed);
            QCOMPARE(outcome.oldNickname, QStringLiteral("a"));
            QCOMPARE(outcome.nickname, nickname);
            const QString text = QStringLiteral("a>") + nickname;
            QCOMPARE(told(outcome),
                     (QStringList{QStringLiteral("1:") + text, QStringLiteral("2:") + text, QStringLiteral("3:") + text}));
            QCOMPARE(room.nickname(1), nickname);
        }
    }

    void oldNamesAreFreeAgain()
    {
        ChatRoom room = roomOfThree();
        static_cast<void>(room.line(1, QStringLiteral("/name x")));
        QCOMPARE(room.line(2, QStringLiteral("/name A")).what, What::Renamed);
        static_cast<void>(room.leave(1));
        QCOMPARE(room.line(3, QStringLiteral("/name X")).what, What::Renamed);
        QVERIFY(room.line(3, QStringLiteral("/name X")).deliveries.empty());
    }

    void fallbackNamesGiveWay()
    {
        ChatRoom room = roomOfThree();
        static_cast<void>(room.line(1, QStringLiteral("/name 127.0.0.1:9")));
        QCOMPARE(room.join(4, QStringLiteral("127.0.0.1:9")).nickname, QStringLiteral("127.0.0.1:9 (2)"));
        QCOMPARE(room.join(4, QStringLiteral("d")).nickname, QStringLiteral("d")); // joining again only renames
        QCOMPARE(room.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestChatRoom)
#include "tst_chatroom.moc"
