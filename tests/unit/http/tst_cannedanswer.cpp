#include "cannedanswer.h"
#include "responsehead.h"

#include <QTest>

using namespace net::http;

class TestCannedAnswer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *path, bool matches) {
            QTest::addRow("%s %s", pattern, path) << QString::fromUtf8(pattern) << QString::fromUtf8(path) << matches;
        };
        row("/slow", "/slow", true);
        row("/slow", "/slower", false);
        row("/slow", "/slo", false);
        row("/slow", "/Slow", false);
        row("", "", true);
        row("", "/", false);
        row("*", "", true);
        row("*", "/a/b", true);
        row("/old/*", "/old/", true);
        row("/old/*", "/old/a/b", true);
        row("/old/*", "/old", false);
        row("*.html", "/a/b.html", true);
        row("*.html", "/a/b.htm", false);
        row("/a?c", "/abc", true);
        row("/a?c", "/ac", false);
        row("/a?", "/a/", true);
        row("/?/*.txt", "/a/b/c.txt", true);
        row("*a*b*c*", "xxaxxbxxcxx", true);
        row("*a*b*c*", "xxaxxcxxbxx", false);
        row("*ab", "aab", true);
        row("a*ba", "ababa", true);
        row("**", "/", true);
        row("/\xE4\xB8\xAD?", "/\xE4\xB8\xAD\xE6\x96\x87", true);
        row("/?", "/\xF0\x9F\x98\x80", true); // one character, two code units
        row("/??", "/\xF0\x9F\x98\x80", false);
        row("/*?", "/\xF0\x9F\x98\x80", true);
        row("/[a]", "/a", false); // no other signs
    }

    void patterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QFETCH(bool, matches);
        QCOMPARE(patternMatches(pattern, path), matches);
    }

    // 2^200 ways to try: a search that tries them all never comes back.
    void evilPatternsEnd()
    {
        const QString pattern = QStringLiteral("*a").repeated(200) + u'b';
        QVERIFY(!patternMatches(pattern, QString(8000, u'a')));
    }

    void firstEnabledOneIsTaken()
    {
        QList<CannedAnswer> answers(3);
        answers[0].pattern = QStringLiteral("/a");
        answers[0].enabled = false;
        answers[1].pattern = QStringLiteral("/*");
        answers[2].pattern = QStringLiteral("/a");
        QCOMPARE(cannedAnswerFor(answers, "/a"), &answers.at(1));
        answers[0].enabled = true;
        QCOMPARE(cannedAnswerFor(answers, "/a"), &answers.at(0));
        QCOMPARE(cannedAnswerFor(answers, "a"), nullptr);
        QCOMPARE(cannedAnswerFor({}, "/a"), nullptr);
        answers[1].pattern = QStringLiteral("/\u4E2D");
        QCOMPARE(cannedAnswerFor(answers, "/\xE4\xB8\xAD"), &answers.at(1));
    }

    void examples()
    {
        const QList<CannedAnswer> answers = exampleAnswers();
        QList<int> statuses;
        for (const CannedAnswer &answer : answers) {
            statuses.append(answer.status);
            QVERIFY(answer.enabled && answer.pattern.startsWith(u'/') && !answer.body.isEmpty());
            QVERIFY(answer.delayMs >= 0 && answer.delayMs <= CannedAnswer::maxDelayMs);
            // The headers make a head that can be read.
            const QByteArray bytes = "HTTP/1.1 200 OK\r\n" + answer.headers.join("\r\n") + "\r\n\r\n";
            ResponseHead head;
            QCOMPARE(parseResponseHead(bytes, &head).status, ParseStatus::Complete);
            QCOMPARE(head.fields.size(), static_cast<size_t>(answer.headers.size()));
            // Each is found by its own name, none hides another.
            QString path = answer.pattern;
            QCOMPARE(cannedAnswerFor(answers, path.remove(u'*').toUtf8()), &answer);
        }
        QCOMPARE(statuses, (QList<int>{301, 401, 418, 500, 200, 200}));
        QVERIFY(answers.at(0).headers.contains("Location: /"));
        QVERIFY(answers.at(1).headers.constLast().startsWith("WWW-Authenticate: Basic "));
        QCOMPARE(answers.at(4).delayMs, 5000);
        QVERIFY(answers.at(5).announcedLength > answers.at(5).body.size());
    }
};

QTEST_APPLESS_MAIN(TestCannedAnswer)
#include "tst_cannedanswer.moc"
