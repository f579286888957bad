#include "query.h"
#include "queryfields.h"

#include <QDateTime>
#include <QTest>

using namespace net;

namespace {

QString relationSign(QueryRelation relation)
{
    switch (relation) {
    case QueryRelation::Equal: return QStringLiteral("=");
    case QueryRelation::Less: return QStringLiteral("<");
    case QueryRelation::LessOrEqual: return QStringLiteral("<=");
    case QueryRelation::Greater: return QStringLiteral(">");
    case QueryRelation::GreaterOrEqual: return QStringLiteral(">=");
    }
    return {};
}

QString describe(const QueryTerm &term)
{
    const QString way = !term.direction                    ? QString()
                        : *term.direction == Direction::In ? QStringLiteral("in ")
                                                           : QStringLiteral("out ");
    switch (term.kind) {
    case QueryTermKind::Text: return way + u'\'' + term.text + u'\'';
    case QueryTermKind::Regex: return way + u'/' + term.text + u'/' + (term.ignoresCase ? QStringLiteral("i") : QString());
    case QueryTermKind::Hex: return QStringLiteral("hex ") + QString::fromLatin1(term.bytes.toHex());
    case QueryTermKind::Direction: return way.trimmed();
    case QueryTermKind::Peer: return QStringLiteral("peer ") + term.text;
    case QueryTermKind::Local: return QStringLiteral("local ") + term.text;
    case QueryTermKind::Port: return QStringLiteral("port") + relationSign(term.relation) + QString::number(term.number);
    case QueryTermKind::Size: return QStringLiteral("size") + relationSign(term.relation) + QString::number(term.number);
    case QueryTermKind::Channel: return QStringLiteral("channel %1").arg(term.channels, 0, 2);
    case QueryTermKind::Time:
        return QStringLiteral("time%1%2s+%3ms")
            .arg(relationSign(term.relation))
            .arg(term.time.ns / 1'000'000'000)
            .arg(term.time.spanNs / 1'000'000);
    case QueryTermKind::Has:
        return term.mark == QueryMark::Note ? QStringLiteral("has note") : QStringLiteral("has bookmark");
    case QueryTermKind::Kind: break;
    }
    switch (term.entryKind) {
    case QueryEntryKind::Event: return QStringLiteral("events");
    case QueryEntryKind::Message: return QStringLiteral("messages");
    case QueryEntryKind::Problem: return QStringLiteral("problems");
    case QueryEntryKind::Named: return QStringLiteral("kind ") + QString::fromLatin1(eventName(term.event));
    }
    return {};
}

QString describe(const QueryNode &node)
{
    if (node.op == QueryNode::Op::Term)
        return describe(node.term);
    if (node.op == QueryNode::Op::Not)
        return QStringLiteral("not ") + describe(node.children.front());
    QStringList parts;
    for (const QueryNode &child : node.children)
        parts.append(describe(child));
    return u'(' + parts.join(node.op == QueryNode::Op::Any ? QStringLiteral(" | ") : QStringLiteral(" & ")) + u')';
}

QString repeated(const QString &text, int count, const QString &end = {})
{
    return text.repeated(count) + end;
}

} // namespace

class TestQuery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsQueries_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meaning");
        const auto row = [](const char *text, const char *meaning) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(meaning);
        };
        row("", "()");
        row("  \t ", "()");
        row("hello", "'hello'");
        row("hello world", "('hello' & 'world')");
        row("hello and world", "('hello' & 'world')");
        row("a or b", "('a' | 'b')");
        row("a b OR c d", "(('a' & 'b') | ('c' & 'd'))");
        row("a (b or c)", "('a' & ('b' | 'c'))");
        row("((a))", "'a'");
        row("not a", "not 'a'");
        row("not not a", "not not 'a'");
        row("-a b", "(not 'a' & 'b')");
        row("-(a or b)", "not ('a' | 'b')");
        row("not(a)", "not 'a'");
        row("android origin nothing", "('android' & 'origin' & 'nothing')");
        // plain text stays text
        row("- a", "('-' & 'a')");
        row("\"and\"", "'and'");
        row("\"two words\"", "'two words'");
        row("\"a \\\"quoted\\\" one\"", "'a \"quoted\" one'");
        row("\"\\xff\"", "'\\xff'");
        row("\"\"", "()");
        row("f(x)", "'f(x)'");
        row("(f(x) or y)", "('f(x)' | 'y')");
        row("a) b", "('a)' & 'b')");
        row(":)", "':)'");
        row(":50000", "':50000'");
        row("192.168.1.7:5000", "'192.168.1.7:5000'");
        row("http://a/b", "'http://a/b'");
        row("/index.html", "'/index.html'");
        row("/api/v1/users", "'/api/v1/users'");
        row("//", "'//'");
        row("/usr and x", "('/usr' & 'x')");
        row("a=b", "'a=b'");
        row("in", "'in'");
        row("time", "'time'");
        row("peer>5", "'peer>5'");
        row("你好 世界", "('你好' & '世界')");
        // regular expressions
        row("/a.b/", "/a.b/");
        row("/a b/i", "/a b/i");
        row("/a\\/b/", "/a\\/b/");
        row("/[/]x/", "/[/]x/");
        row("(/a/ or /b/i)", "(/a/ | /b/i)");
        row("/foo and /bar/", "('/foo' & /bar/)");
        row("/api/", "/api/");
        // bytes
        row("hex:48", "hex 48");
        row("hex:4865", "hex 4865");
        row("hex:48 65 6c foo", "(hex 48656c & 'foo')");
        row("hex: 48 65", "hex 4865");
        row("hex:0x48,0x65", "hex 4865");
        row("hex:\"48 65\" 6c", "(hex 4865 & '6c')");
        row("hex:48 or hex:49", "(hex 48 | hex 49)");
        row("(hex:48 65)", "hex 4865");
        // fields
        row("in:", "in");
        row("out:hello", "out 'hello'");
        row("in:\"two words\" x", "(in 'two words' & 'x')");
        row("in:/a+/i", "in /a+/i");
        row("in:\"\"", "in");
        row("(in:)", "in");
        row("dir:out", "out");
        row("peer:10.0.0.1:80", "peer 10.0.0.1:80");
        row("peer: 10.0", "peer 10.0");
        row("local:[::1]:80", "local [::1]:80");
        row("port:80", "port=80");
        row("port>=1024", "port>=1024");
        row("PORT:80", "port=80");
        row("channel:udp", "channel 100");
        row("channel:tcp", "channel 11");
        row("size>1000", "size>1000");
        row("size:>1000", "size>1000");
        row("size > 1000", "size>1000");
        row("size<=1.5k", "size<=1500");
        row("size=2MB", "size=2000000");
        row("size:0", "size=0");
        row("time>10:08", "time>36480s+60000ms");
        row("time:10:08:29", "time=36509s+1000ms");
        row("time<9:08:29.622", "time<32909s+1ms");
        row("kind:error", "problems");
        row("has:bookmark", "has bookmark");
        row("-HAS：Note x", "(not has note & 'x')");
        row("has", "'has'");
        row("kind:Event -kind:note", "(events & not kind note)");
        row("kind:message", "messages");
        row("kind:reset-by-peer", "kind reset-by-peer");
        // as Chinese input methods type it
        row("in：你好", "in '你好'");
        row("“两个 词”", "'两个 词'");
        row("（甲 or 乙） 丙", "(('甲' | '乙') & '丙')");
        row("你好（世界）", "'你好（世界）'");
        row("size＞１０００", "size>1000");
        row("size≥10", "size>=10");
        row("port：８０", "port=80");
        row("time＞10：08", "time>36480s+60000ms");
        row("甲　乙", "('甲' & '乙')");
        row("－甲", "not '甲'");
    }

    void readsQueries()
    {
        QFETCH(QString, text);
        const auto query = parseQuery(text);
        QVERIFY2(query.has_value(), query ? "" : qPrintable(QString::number(static_cast<int>(query.error().code))));
        QTEST(describe(*query), "meaning");
    }

    void saysWhereTheProblemIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<qsizetype>("position");
        QTest::addColumn<qsizetype>("length");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *text, QueryProblemCode code, qsizetype position, qsizetype length,
                            const char *subject = "") {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(code) << position << length
                                << QString::fromUtf8(subject);
        };
        row("a \"bc", QueryProblemCode::UnclosedQuote, 2, 3);
        row("a (b", QueryProblemCode::UnclosedGroup, 2, 1);
        row("(", QueryProblemCode::UnclosedGroup, 0, 1);
        row("a )", QueryProblemCode::UnexpectedClose, 2, 1);
        row("()", QueryProblemCode::MissingTerm, 0, 2);
        row("a and", QueryProblemCode::MissingTerm, 2, 3, "and");
        row("or a", QueryProblemCode::MissingTerm, 0, 2, "or");
        row("a and or b", QueryProblemCode::MissingTerm, 2, 3, "and");
        row("a or or b", QueryProblemCode::MissingTerm, 5, 2, "or");
        row("(a or) b", QueryProblemCode::MissingTerm, 3, 2, "or");
        row("x not", QueryProblemCode::MissingTerm, 2, 3, "not");
        row("peer:", QueryProblemCode::MissingValue, 0, 5, "peer:");
        row("a size>", QueryProblemCode::MissingValue, 2, 5, "size>");
        row("hex:", QueryProblemCode::MissingValue, 0, 4, "hex:");
        row("hex:4", QueryProblemCode::BadHex, 4, 1, "4");
        row("hex:zz", QueryProblemCode::BadHex, 4, 2, "zz");
        row("x /a(b/", QueryProblemCode::BadRegex, 6, 1, "missing closing parenthesis");
        row("size>ten", QueryProblemCode::BadNumber, 5, 3, "ten");
        row("size>-1", QueryProblemCode::BadNumber, 5, 2, "-1");
        row("port:65536", QueryProblemCode::BadNumber, 5, 5, "65536");
        row("time>25:00", QueryProblemCode::BadTime, 5, 5, "25:00");
        row("time:2026-02-30", QueryProblemCode::BadTime, 5, 10, "2026-02-30");
        row("channel:tpc", QueryProblemCode::UnknownChannel, 8, 3, "tpc");
        row("dir:up", QueryProblemCode::UnknownDirection, 4, 2, "up");
        row("kind:oops", QueryProblemCode::UnknownKind, 5, 4, "oops");
        row("has:ears", QueryProblemCode::UnknownMark, 4, 4, "ears");
        row("has:", QueryProblemCode::MissingValue, 0, 4, "has:");
        row("“没有结束", QueryProblemCode::UnclosedQuote, 0, 5);
    }

    void saysWhereTheProblemIs()
    {
        QFETCH(QString, text);
        const auto query = parseQuery(text);
        QVERIFY(!query);
        QTEST(static_cast<int>(query.error().code), "code");
        QTEST(query.error().position, "position");
        QTEST(query.error().length, "length");
        QTEST(query.error().subject, "subject");
    }

    void isBounded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QString &text, QueryProblemCode code) {
            QTest::newRow(name) << text << static_cast<int>(code);
        };
        row("long", repeated(QStringLiteral("x"), maxQueryLength + 1), QueryProblemCode::TooLong);
        row("groups", repeated(QStringLiteral("("), maxQueryDepth + 1, QStringLiteral("a")), QueryProblemCode::TooDeep);
        row("nots", repeated(QStringLiteral("not "), maxQueryDepth + 1, QStringLiteral("a")), QueryProblemCode::TooDeep);
        row("minuses", repeated(QStringLiteral("-"), maxQueryDepth + 1, QStringLiteral("a")), QueryProblemCode::TooDeep);
        row("terms", repeated(QStringLiteral("a "), maxQueryTerms + 1), QueryProblemCode::TooManyTerms);
    }

    void isBounded()
    {
        QFETCH(QString, text);
        const auto query = parseQuery(text);
        QVERIFY(!query);
        QTEST(static_cast<int>(query.error().code), "code");
    }

    void takesAsMuchAsTheBoundsSay()
    {
        QVERIFY(
            parseQuery(repeated(QStringLiteral("("), maxQueryDepth) + u'a' + repeated(QStringLiteral(")"), maxQueryDepth)));
        QVERIFY(parseQuery(repeated(QStringLiteral("a "), maxQueryTerms)));
        QVERIFY(parseQuery(repeated(QStringLiteral("x"), maxQueryLength)));
    }

    void readsDatesAsLocalTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<qint64>("spanMs");
        const QDate day(2026, 11, 28);
        constexpr qint64 minute = 60'000;
        QTest::newRow("day") << QStringLiteral("time:2026-11-28") << day.startOfDay() << 24 * 60 * minute;
        QTest::newRow("T") << QStringLiteral("time:2026-11-28T10:08") << QDateTime(day, QTime(10, 8)) << minute;
        QTest::newRow("space") << QStringLiteral("time:2026-11-28 10:08") << QDateTime(day, QTime(10, 8)) << minute;
        QTest::newRow("quoted") << QStringLiteral("time:\"2026-11-28 10:08:30\"") << QDateTime(day, QTime(10, 8, 30))
                                << qint64{1000};
        QTest::newRow("parts") << QStringLiteral("time:2026-1-2 0:00:00.25")
                               << QDateTime(QDate(2026, 1, 2), QTime(0, 0, 0, 250)) << qint64{10};
    }

    void readsDatesAsLocalTime()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, start);
        const auto query = parseQuery(text);
        QVERIFY(query.has_value());
        QCOMPARE(query->op, QueryNode::Op::Term);
        QVERIFY(query->term.time.hasDate);
        QCOMPARE(query->term.time.ns, start.toMSecsSinceEpoch() * 1'000'000);
        QTEST(query->term.time.spanNs / 1'000'000, "spanMs");
    }

    void timeOfDayIsLocal()
    {
        TimeOfDay clock;
        for (const QDate day : {QDate(2026, 1, 15), QDate(2026, 7, 15), QDate(1970, 1, 2)}) {
            for (const QTime time : {QTime(0, 0), QTime(10, 8, 29, 622), QTime(23, 59, 59, 999)}) {
                const qint64 ns = QDateTime(day, time).toMSecsSinceEpoch() * 1'000'000 + 7;
                QCOMPARE(clock.of(ns), qint64{time.msecsSinceStartOfDay()} * 1'000'000 + 7);
            }
        }
    }

    void termsKnowTheirPlace()
    {
        const auto query = parseQuery(QStringLiteral("  hello  in:\"a b\" hex:48 65  x"));
        QVERIFY(query.has_value());
        QCOMPARE(query->children.size(), size_t{4});
        const std::vector<std::pair<qsizetype, qsizetype>> places{{2, 5}, {9, 8}, {18, 9}, {29, 1}};
        for (size_t i = 0; i < places.size(); ++i) {
            QCOMPARE(query->children[i].term.position, places[i].first);
            QCOMPARE(query->children[i].term.length, places[i].second);
        }
    }

    void quotedTextReadsBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"plain", "two words", "and", "a\"b", "\"", "\\", "\\\\\"", "/x/", "(", "peer:x", "-a",
                                 "“你好”", "a(b)", "\\xff"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void quotedTextReadsBack()
    {
        QFETCH(QString, text);
        const auto query = parseQuery(quotedForQuery(text));
        QVERIFY(query.has_value());
        QCOMPARE(query->op, QueryNode::Op::Term);
        QCOMPARE(query->term.kind, QueryTermKind::Text);
        QCOMPARE(query->term.text, text);
    }

    void allFieldsAreKnown()
    {
        for (const QString &name : queryFieldNames())
            QVERIFY(queryFieldNamed(name));
        for (const QueryField field : {QueryField::Channel, QueryField::Kind, QueryField::Dir, QueryField::Has}) {
            const QStringList values = queryFieldValues(field);
            QVERIFY(!values.isEmpty());
            for (const QString &value : values) {
                QueryTerm term;
                QVERIFY2(!readQueryValue(field, value, &term), qPrintable(value));
            }
        }
    }

    void knowsWhetherMarksMatter()
    {
        QVERIFY(asksForMarks(parseQuery(u"a or (b -has:note)").value()));
        QVERIFY(asksForMarks(parseQuery(u"has:bookmark").value()));
        QVERIFY(asksForMarks(parseQuery(u"note:\"look here\"").value()));
        QVERIFY(!asksForMarks(parseQuery(u"kind:note has").value()));
        QVERIFY(!asksForMarks({}));
    }
};

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"
