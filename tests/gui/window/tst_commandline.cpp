#include "commandline.h"

#include <QTest>

using namespace widgets;
using Outcome = CommandLine::Outcome;

class TestCommandLine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *arguments, Outcome outcome, const char *says = "") {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts)
                                << static_cast<int>(outcome) << QString::fromLatin1(says);
        };
        row("nothing", "", Outcome::Start);
        row("tab", "--tab udp", Outcome::Start);
        row("unknown tab", "--tab ftp", Outcome::WrongUsage, "ftp");
        row("language", "--language en", Outcome::Start);
        row("unknown language", "--language tlh", Outcome::WrongUsage, "tlh");
        row("theme", "--theme dark", Outcome::Start);
        row("unknown theme", "--theme pink", Outcome::WrongUsage, "pink");
        row("option without value", "--tab", Outcome::WrongUsage, "tab");
        row("unknown option", "--frobnicate", Outcome::WrongUsage, "frobnicate");
        row("stray word", "hello", Outcome::WrongUsage, "hello");
        row("open", "--open a.pcapng --open b.pcap", Outcome::Start);
        row("tour", "--tour /tmp/x", Outcome::Start);
        row("help", "--help", Outcome::ShowText, "--language");
        row("version", "--version", Outcome::ShowText, "NetYard");
    }

    void understands()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, outcome);
        QFETCH(QString, says);
        const CommandLine line = parse(arguments);
        QCOMPARE(static_cast<int>(line.outcome), outcome);
        QVERIFY2(line.text.contains(says), qPrintable(line.text));
        QCOMPARE(line.text.isEmpty(), line.outcome == Outcome::Start);
    }

    void takesValues()
    {
        const CommandLine line = parse({QStringLiteral("--tab"), QStringLiteral("udp"), QStringLiteral("--language"),
                                        QStringLiteral("zh_CN"), QStringLiteral("--theme"), QStringLiteral("light"),
                                        QStringLiteral("--tour"), QStringLiteral("pictures")});
        QCOMPARE(line.tab, QStringLiteral("udp"));
        QCOMPARE(line.language, QStringLiteral("zh_CN"));
        QVERIFY(line.theme.has_value());
        QCOMPARE(*line.theme, ThemeChoice::Light);
        QCOMPARE(line.tourFolder, QStringLiteral("pictures"));
        QVERIFY(line.sessions.isEmpty());
        QCOMPARE(
            parse({QStringLiteral("--open"), QStringLiteral("a"), QStringLiteral("--open"), QStringLiteral("b")}).sessions,
            QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(!parse({}).theme.has_value());
    }

private:
    static CommandLine parse(const QStringList &arguments)
    {
        return parseCommandLine(QStringList{QStringLiteral("netyard")} + arguments,
                                {QStringLiteral("tcpServer"), QStringLiteral("udp")});
    }
};

QTEST_MAIN(TestCommandLine)
#include "tst_commandline.moc"
