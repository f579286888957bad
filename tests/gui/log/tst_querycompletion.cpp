#include "matchmarks.h"
#include "querycompletion.h"

#include <QTest>

using namespace widgets;

class TestQueryCompletion final : public QObject {
    Q_OBJECT

    static QueryValues seen()
    {
        return {{QStringLiteral("10.0.0.1:80"), QStringLiteral("192.168.1.7:50000")},
                {QStringLiteral("127.0.0.1:8989")},
                {QStringLiteral("8989"), QStringLiteral("50000")}};
    }

private Q_SLOTS:
    void offersWhatCanStandThere_data()
    {
        QTest::addColumn<QString>("text"); // | is the cursor
        QTest::addColumn<qsizetype>("start");
        QTest::addColumn<QStringList>("offered");
        const auto row = [](const char *text, qsizetype start, const QStringList &offered) {
            QTest::newRow(text) << QString::fromUtf8(text) << start << offered;
        };
        row("|", 0, {});
        row("p|", 0, {QStringLiteral("peer:"), QStringLiteral("port:")});
        row("a po|", 2, {QStringLiteral("port:")});
        row("-po|", 1, {QStringLiteral("port:")});
        row("(PO|", 1, {QStringLiteral("port:")});
        row("xyz|", 0, {});
        row("\"po|", 0, {});
        row("“po|", 0, {});
        row("dir:|", 4, {QStringLiteral("in"), QStringLiteral("out")});
        row("dir:in|", 4, {});
        row("x dir:o|", 6, {QStringLiteral("out")});
        row("peer：10|", 5, {QStringLiteral("10.0.0.1:80")});
        row("peer:50000|", 5, {QStringLiteral("192.168.1.7:50000")});
        row("local:|", 6, {QStringLiteral("127.0.0.1:8989")});
        row("port:8|", 5, {QStringLiteral("8989")});
        row("channel:t|", 8,
            {QStringLiteral("tcp-server"), QStringLiteral("tcp-client"), QStringLiteral("transfer"),
             QStringLiteral("http")});
        row("has:|", 4, {QStringLiteral("bookmark"), QStringLiteral("note")});
        row("size:|", 5, {});
        row("nofield:x|", 0, {});
        row("dir:o| x", 4, {QStringLiteral("out")});
    }

    void offersWhatCanStandThere()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, offered);
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        const QueryCompletion completion = completeQuery(text, cursor, seen());
        QCOMPARE(completion.texts, offered);
        if (!offered.isEmpty())
            QTEST(completion.start, "start");
    }

    void everythingWhenAsked()
    {
        QVERIFY(completeQuery(QString(), 0, seen(), true).texts.size() > 8);
        QVERIFY(completeQuery(QStringLiteral("a "), 2, seen(), true).texts.contains(QStringLiteral("kind:")));
        QVERIFY(completeQuery(QStringLiteral("kind:"), 5, seen()).texts.contains(QStringLiteral("reset-by-peer")));
    }

    void marksAreWhatIsSought_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked"); // the text with what is marked in brackets
        const auto row = [](const char *query, const char *text, const char *marked) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(text) << QString::fromUtf8(marked);
        };
        row("", "hello", "hello");
        row("L", "hello", "he[l][l]o");
        row("hell ello", "hello", "[hello]");
        row("ab or cd", "ab-cd", "[ab]-[cd]");
        row("ab -cd", "ab-cd", "[ab]-cd");
        row("/\\d+/", "a12b3", "a[12]b[3]");
        row("/x*/", "abc", "abc");
        row("in:b size>1", "abc", "a[b]c");
        row("你好", "说你好", "说[你好]");
    }

    void marksAreWhatIsSought()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        const MatchMarks marks = MatchMarks::ofQuery(net::parseQuery(query).value());
        const auto spans = marks.inText(text, 100);
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            text.insert(span->start + span->length, u']');
            text.insert(span->start, u'[');
        }
        QTEST(text, "marked");
    }

    void marksAreBounded()
    {
        const MatchMarks marks = MatchMarks::ofQuery(net::parseQuery(u"a /b/ hex:63").value());
        const QString text = QString(1000, u'a') + QStringLiteral("bbb");
        QCOMPARE(marks.inText(text, 2).size(), size_t{4});
        QCOMPARE(marks.inBytes(QByteArray(50, 'c'), 7).size(), size_t{7});
        QVERIFY(marks.inBytes("C", 7).empty());
    }
};

QTEST_APPLESS_MAIN(TestQueryCompletion)
#include "tst_querycompletion.moc"
