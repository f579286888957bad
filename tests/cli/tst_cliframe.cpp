// The frame of the console program, inside this process: taking arguments apart, finding commands, writing output.
#include "arguments.h"
#include "commandregistry.h"
#include "console.h"
#include "program.h"

#include <QBuffer>
#include <QTest>

using namespace cli;

namespace {

std::vector<OptionSpec> specs()
{
    return {{QStringLiteral("port"), QStringLiteral("N"), {}, true},
            {QStringLiteral("send"), QStringLiteral("TEXT"), {}, false, true},
            {QStringLiteral("send-hex"), QStringLiteral("HEX"), {}, false, true},
            {QStringLiteral("stdin"), {}, {}},
            {QStringLiteral("help"), {}, {}}};
}

QStringList split(const QString &words)
{
    return words.split(u' ', Qt::SkipEmptyParts);
}

// A device that takes so many bytes and then no more.
class FailingDevice final : public QIODevice {
public:
    explicit FailingDevice(qint64 takes)
        : m_left(takes)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 taken() const { return m_taken; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_left)
            return -1;
        m_left -= size;
        m_taken += size;
        return size;
    }

private:
    qint64 m_left;
    qint64 m_taken = 0;
};

// Prints what it was given.
class EchoCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("say"); }
    [[nodiscard]] QString summary() const override { return QStringLiteral("says it"); }
    [[nodiscard]] std::vector<ArgumentSpec> arguments() const override
    {
        return {{QStringLiteral("WORD"), QStringLiteral("a word"), true}};
    }
    [[nodiscard]] int run(const Arguments &arguments, Console &console) override
    {
        console.line(arguments.positional().join(u'+'));
        return arguments.positional().first() == u"fail" ? console.fail(QStringLiteral("as asked")) : Done;
    }
};

struct Run {
    explicit Run(const QString &words)
    {
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        Console console(out, err);
        CommandRegistry registry;
        registry.add(std::make_unique<EchoCommand>());
        code = Program(registry, console).run(split(words));
    }
    QBuffer out;
    QBuffer err;
    int code = -1;
};

} // namespace

class TestCliFrame final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesApart()
    {
        const auto arguments =
            Arguments::parse(split(QStringLiteral("--send -1 host --port=80 --send-hex 00 --stdin --send b -- --port")),
                             specs(), {{QStringLiteral("HOST"), {}}, {QStringLiteral("REST"), {}}});
        QVERIFY(arguments);
        QCOMPARE(arguments->value(u"port"), QStringLiteral("80"));
        QCOMPARE(arguments->values(u"send"), QStringList({QStringLiteral("-1"), QStringLiteral("b")}));
        QVERIFY(arguments->has(u"stdin"));
        QCOMPARE(arguments->positional(), QStringList({QStringLiteral("host"), QStringLiteral("--port")}));
        QCOMPARE(arguments->inOrder().at(2).first, QStringLiteral("send-hex"));
        QCOMPARE(arguments->value(u"nothing", QStringLiteral("otherwise")), QStringLiteral("otherwise"));
    }

    void keepsEmptyValues()
    {
        const auto arguments = Arguments::parse(
            {QStringLiteral("--port=1"), QStringLiteral("--send="), QStringLiteral("--send"), QString()}, specs(), {});
        QVERIFY(arguments);
        QCOMPARE(arguments->values(u"send"), QStringList({QString(), QString()}));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *name, const QString &words, const QString &names) {
            QTest::newRow(name) << words << names;
        };
        row("unknown", QStringLiteral("--port 1 --red"), QStringLiteral("--red"));
        row("prefix of one", QStringLiteral("--por 1"), QStringLiteral("--por"));
        row("required missing", QStringLiteral("--send a"), QStringLiteral("--port N"));
        row("value missing", QStringLiteral("--port"), QStringLiteral("--port"));
        row("given twice", QStringLiteral("--port 1 --port 2"), QStringLiteral("--port"));
        row("switch with value", QStringLiteral("--port 1 --stdin=1"), QStringLiteral("--stdin"));
        row("superfluous", QStringLiteral("--port 1 more"), QStringLiteral("more"));
    }

    void refuses()
    {
        QFETCH(QString, words);
        QFETCH(QString, names);
        const auto arguments = Arguments::parse(split(words), specs(), {});
        QVERIFY(!arguments);
        QVERIFY2(arguments.error().contains(names), qPrintable(arguments.error()));
    }

    void takesHelpWhateverIsMissing()
    {
        const auto arguments =
            Arguments::parse(split(QStringLiteral("--help --red")), specs(), {{QStringLiteral("HOST"), {}}});
        QVERIFY(arguments);
        QVERIFY(arguments->has(u"help"));
    }

    void runsCommands_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("done") << QStringLiteral("say a b --language en") << int(Done) << QByteArray("a+b\n");
        QTest::newRow("language first") << QStringLiteral("--language en say a") << int(Done) << QByteArray("a\n");
        QTest::newRow("failed") << QStringLiteral("say fail") << int(Failed) << QByteArray("fail\n");
        QTest::newRow("missing word") << QStringLiteral("say") << int(WrongUsage) << QByteArray();
        QTest::newRow("unknown") << QStringLiteral("sing") << int(WrongUsage) << QByteArray();
    }

    void runsCommands()
    {
        QFETCH(QString, words);
        QFETCH(int, code);
        QFETCH(QByteArray, out);
        const Run run(words);
        QCOMPARE(run.code, code);
        QCOMPARE(run.out.data(), out);
        QCOMPARE(run.err.data().isEmpty(), code == Done);
    }

    void gathersLines()
    {
        QBuffer out;
        QBuffer err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        Console console(out, err);
        console.line(QStringLiteral("one"));
        console.line(QStringLiteral("two"));
        QVERIFY(out.data().isEmpty());
        QTRY_COMPARE(out.data(), QByteArray("one\ntwo\n"));
        console.line(QStringLiteral("three"));
        console.note(QStringLiteral("noted")); // what came before stands before it
        QCOMPARE(out.data(), QByteArray("one\ntwo\nthree\n"));
        QCOMPARE(err.data(), QByteArray("noted\n"));
    }

    void saysOnceThatOutputIsGone()
    {
        FailingDevice out(4);
        QBuffer err;
        err.open(QIODevice::WriteOnly);
        Console console(out, err);
        console.line(QStringLiteral("one"));
        console.flush();
        QVERIFY(console.isOutputOpen());
        for (int i = 0; i < 3; ++i) {
            console.line(QStringLiteral("two"));
            console.flush();
        }
        QVERIFY(!console.isOutputOpen());
        QCOMPARE(out.taken(), 4);
        QCOMPARE(err.data().count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliFrame)
#include "tst_cliframe.moc"
