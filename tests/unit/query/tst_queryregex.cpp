#include "onepayload.h"
#include "querymatcher.h"
#include "queryregex.h"
#include "utf8regex.h"

#include <QElapsedTimer>
#include <QTest>

using namespace net;

namespace {

bool isFound(const QString &query, const QByteArray &payload, const TextEncoding &encoding)
{
    QueryMatcher matcher(parseQuery(query).value(), {{}, std::make_shared<SessionIndex>(), encoding});
    IndexEntry entry;
    entry.type = EntryType::MessageIn;
    entry.length = entry.kept = static_cast<quint32>(payload.size());
    OnePayload content(payload);
    return matcher.matches(entry, content);
}

} // namespace

class TestQueryRegex final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheTextThatARegexNeeds_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("required");
        const auto row = [](const char *pattern, const char *required) {
            QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(required);
        };
        row("id=\\d+", "id=");
        row("hello world", "hello world");
        row("^Host: .*example\\.org$", "example.org");
        row("abc?d", "ab");
        row("ab+c", "ab");
        row("x(abcdef)?yz", "yz");
        row("[abc]defg", "defg");
        row("[]a]defg", "defg");
        row("[^]a]def[[:alpha:]]ghij", "ghij");
        row("a{2,3}bc", "bc");
        row("a|b", "");
        row("(a|b)cd", "cd");
        row("(?i)abc", "");
        row("\\Qabc\\E", "");
        row("\\x41bc", "");
        row("\\w\\s\\d", "");
        row("你好ab", "ab");
        row("a*", "");
        row("ab*?c", "a");
        row("(a(b)c)?d", "d");
        row("\\(x\\)", "(x)");
    }

    void findsTheTextThatARegexNeeds()
    {
        QFETCH(QString, pattern);
        QVERIFY(!queryRegexProblem(pattern));
        QTEST(requiredText(pattern), "required");
    }

    void findsWhatIsMarkedInTheText_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("ignoresCase");
        QTest::addColumn<bool>("found");
        const auto rowOf = [](const char *name, const QByteArray &payload, const char *encoding, const char *pattern,
                              bool ignoresCase, bool found) {
            QTest::newRow(name) << payload << QString::fromLatin1(encoding) << QString::fromUtf8(pattern) << ignoresCase
                                << found;
        };
        const auto row = [&rowOf](const char *name, const QByteArray &payload, const char *pattern, bool found) {
            rowOf(name, payload, "UTF-8", pattern, false, found);
        };
        const auto anyCase = [&rowOf](const char *name, const QByteArray &payload, const char *pattern, bool found) {
            rowOf(name, payload, "UTF-8", pattern, true, found);
        };
        row("ascii", "id=4711 ok", "id=\\d+ ", true);
        row("ascii, other case", "ID=4711", "id=\\d+", false);
        row("the needed text alone", "id= 4711", "id=\\d+", false);
        row("chinese, a character a dot", "你好", "^你.$", true);
        row("chinese letters", "你好", "^\\w{2}$", true);
        row("chinese, no letter", "你，好", "^\\w+$", false);
        row("chinese class", "说你好", "[好坏]$", true);
        row("script", "Привет", "^\\p{Cyrillic}+$", true);
        row("digits of others", "٣", "^\\d$", true);
        row("emoji", "😀", "^.$", true);
        row("invalid byte", QByteArray("a\xff", 2), "^a\\\\xFF$", true);
        row("cut off character", QByteArray("\xe4\xbd\xa0\xe5\xa5", 5), "^你.{8}$", true);
        row("surrogate", QByteArray("\xed\xa0\x80", 3), "^\\\\xED\\\\xA0\\\\x80$", true);
        row("NUL", QByteArray("a\0b", 3), "^a\\x00b$", true);
        row("NUL, a dot", QByteArray("a\0b", 3), "a.b", true);
        row("byte order mark",
            "\xef\xbb\xbf"
            "a",
            "^a", false);
        row("nothing to look in", "", "^$", false);
        row("CRLF", "a\r\nb\r\nc", "^b$", true);
        row("LF", "a\nb\nc", "^b$", true);
        row("CR", "a\rb\rc", "^b$", true);
        row("a dot is no end of line", "a\rb", "a.b", false);
        anyCase("any case", "ID=4711", "id=\\d+", true);
        anyCase("accents, any case", "FÜR", "für", true);
        row("accents", "FÜR", "fÜr", false);
        row("interpreted", "id=4711", "(*NO_JIT)^id=\\d+$", true);
        const QByteArray hello("\xc4\xe3\xba\xc3", 4); // 你好 in GBK
        rowOf("GBK", hello, "GBK", "^你\\w$", false, true);
        rowOf("GBK, ascii", "id=4711", "GBK", "^id=\\d+$", false, true);
        rowOf("GBK, second halves", "\x81\x61", "GBK", "a", false, false);
        row("GBK read as UTF-8", hello, "你", false);
        rowOf("UTF-16", QByteArray("a\0b\0", 4), "UTF-16LE", "^ab$", false, true);
        rowOf("Latin-1", "na\xefve", "ISO-8859-1", "^\\w{5}$", false, true);
        rowOf("ASCII", "a\xef", "US-ASCII", "^a\\\\xEF$", false, true);
        rowOf("behind a shift", "\x1b$B$3$s\x1b(B", "ISO-2022-JP", "^.ん$", false, true);
        rowOf("control characters of its own", "\x1a", "IBM437", "^\\x1a$", false,
              TextEncoding::fromName(QStringLiteral("IBM437")).value().decodeToString("\x1a") == QString(QChar(0x1a)));
    }

    void findsWhatIsMarkedInTheText()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, pattern);
        QFETCH(bool, ignoresCase);
        QFETCH(bool, found);
        QFETCH(QString, encoding);
        const TextEncoding named = TextEncoding::fromName(encoding).value();
        QCOMPARE(isFound(u'/' + pattern + (ignoresCase ? QStringLiteral("/i") : QStringLiteral("/")), payload, named),
                 found);
        const bool isMarked = compileQueryRegex(pattern, ignoresCase).match(named.decodeToString(payload)).hasMatch();
        QCOMPARE(isMarked && !payload.isEmpty(), found);
    }

    void asciiIsFoundAlike_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"\\d",
                                    "\\D",
                                    "\\w",
                                    "\\W",
                                    "\\s",
                                    "\\S",
                                    "\\h",
                                    "\\v",
                                    "\\R",
                                    "\\N",
                                    "\\X",
                                    ".",
                                    "^",
                                    "$",
                                    "\\b",
                                    "\\B",
                                    "a\\b",
                                    "\\b_",
                                    "[\\d-]",
                                    "[^\\w]",
                                    "[[:alpha:]]",
                                    "[[:lower:]]",
                                    "[[:upper:]]",
                                    "[[:alnum:]]",
                                    "[[:ascii:]]",
                                    "[[:blank:]]",
                                    "[[:cntrl:]]",
                                    "[[:digit:]]",
                                    "[[:graph:]]",
                                    "[[:print:]]",
                                    "[[:punct:]]",
                                    "[[:space:]]",
                                    "[[:word:]]",
                                    "[[:xdigit:]]",
                                    "[[:^punct:]]",
                                    "\\p{L}",
                                    "\\p{Lu}",
                                    "\\p{Ll}",
                                    "\\p{Nd}",
                                    "\\p{P}",
                                    "\\p{S}",
                                    "\\p{Xwd}",
                                    "\\P{Xsp}",
                                    "\\p{Latin}",
                                    "k",
                                    "[s]",
                                    "\\x{17f}",
                                    "\\x{212a}",
                                    "[^\\x{212a}]",
                                    "[é-ÿ]",
                                    "é?x",
                                    "[^é]",
                                    "\\x{10ffff}?",
                                    "(*UCP)\\w",
                                    "(?i)K",
                                    "(?i)[[:lower:]]",
                                    "[^[:^upper:]]",
                                    "(?<=a)\\W",
                                    "(?<!\\w)_",
                                    "(a|\\d)+$"})
            QTest::newRow(pattern) << QString::fromUtf8(pattern);
    }

    void asciiIsFoundAlike()
    {
        QFETCH(QString, pattern);
        for (const bool ignoresCase : {false, true}) {
            QVERIFY(!queryRegexProblem(pattern, ignoresCase));
            Utf8Regex regex(pattern, ignoresCase);
            const QRegularExpression marked = compileQueryRegex(pattern, ignoresCase);
            for (int c = 0; c < 0x80; ++c) {
                for (const char *around : {"", "a", "_", "7 "}) {
                    const QByteArray text = QByteArray(around) + static_cast<char>(c) + around;
                    const bool found = marked.match(QString::fromLatin1(text)).hasMatch();
                    QCOMPARE(regex.isIn(text), found);
                    QCOMPARE(regex.isInAscii(text), found);
                }
            }
        }
    }

    void regexesGiveUp()
    {
        const QString pattern = QStringLiteral("(a+)+$");
        const QByteArray text = QByteArray(5000, 'a') + 'b';
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!compileQueryRegex(pattern, false).match(QString::fromLatin1(text)).hasMatch());
        QVERIFY(!Utf8Regex(pattern, false).isIn(text));
        QVERIFY(!Utf8Regex(pattern, false).isInAscii(text));
        QVERIFY(!Utf8Regex(QStringLiteral("(*NO_JIT)") + pattern, false).isIn(text));
        QVERIFY(!Utf8Regex(QStringLiteral("(*NO_JIT)") + pattern, false).isInAscii(text));
        QVERIFY2(clock.elapsed() < 5000, "tried for ever");
    }

    void aRegexCanBeHandedOn()
    {
        Utf8Regex regex;
        QVERIFY(!regex.isIn("ab"));
        regex = Utf8Regex(QStringLiteral("^.?$"), false);
        QVERIFY(!regex.isIn("ab"));
        QVERIFY(regex.isIn("a"));
        QVERIFY(regex.isIn({}));
        QVERIFY(regex.isInAscii({}));
    }

    void saysWhereAPatternIsWrong_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<qsizetype>("offset");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *pattern, qsizetype offset, const char *reason) {
            QTest::newRow(pattern) << QString::fromUtf8(pattern) << offset << QString::fromLatin1(reason);
        };
        row("a(b", 3, "missing closing parenthesis");
        row("你好(b", 4, "missing closing parenthesis");
        row("😀*+*", 4, "quantifier does not follow a repeatable item");
        row("你\\Cb", 3, "using \\C is disabled by the application"); // a byte is no character
    }

    void saysWhereAPatternIsWrong()
    {
        QFETCH(QString, pattern);
        const auto problem = queryRegexProblem(pattern);
        QVERIFY(problem);
        QTEST(problem->offset, "offset");
        QTEST(problem->reason, "reason");
        const auto own = Utf8Regex::problem(pattern, false);
        QVERIFY(own);
        QTEST(own->offset, "offset");
        QTEST(own->reason, "reason");
        QVERIFY(!Utf8Regex(pattern, false).isIn("ab"));
    }

    void whatIsTooLargeIsAProblem()
    {
        const QString pattern = QStringLiteral("(你好吗){30000}");
        if (const auto problem = Utf8Regex::problem(pattern, false)) {
            QVERIFY(queryRegexProblem(pattern));
            QVERIFY(problem->offset >= 0 && problem->offset <= pattern.size());
        }
        QVERIFY(!Utf8Regex(pattern, false).isIn("你好吗"));
    }

    void theLibraryHasAVersion()
    {
        const QString version = Utf8Regex::libraryVersion();
        QVERIFY2(version.startsWith(QLatin1StringView("10.")) && !version.contains(u' '), qPrintable(version));
    }
};

QTEST_APPLESS_MAIN(TestQueryRegex)
#include "tst_queryregex.moc"
