#include "safename.h"

#include <QTest>

using namespace net;

class TestSafeName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesNamesSafe_data();
    void makesNamesSafe();
    void shortensKeepingTheExtension();
    void numbers();
    void replacesInvalidUtf8();
};

void TestSafeName::makesNamesSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *what, const QString &name, const QString &safe) { QTest::newRow(what) << name << safe; };
    row("plain", QStringLiteral("report.txt"), QStringLiteral("report.txt"));
    row("Chinese", QStringLiteral("你好 世界.txt"), QStringLiteral("你好 世界.txt"));
    row("emoji", QStringLiteral("😀.png"), QStringLiteral("😀.png"));
    row("path", QStringLiteral("../../etc/passwd"), QStringLiteral("passwd"));
    row("Windows path", QStringLiteral("C:\\dir\\x.txt"), QStringLiteral("x.txt"));
    row("drive", QStringLiteral("C:x"), QStringLiteral("C_x"));
    row("stream", QStringLiteral("x.txt:evil"), QStringLiteral("x.txt_evil"));
    row("empty", QString(), QStringLiteral("file"));
    row("dot", QStringLiteral("."), QStringLiteral("file"));
    row("dots", QStringLiteral(".."), QStringLiteral("file"));
    row("slash at the end", QStringLiteral("dir/"), QStringLiteral("file"));
    row("hidden", QStringLiteral(".ssh"), QStringLiteral("_ssh"));
    row("reserved", QStringLiteral("con"), QStringLiteral("_con"));
    row("reserved with extension", QStringLiteral("Aux.tar.gz"), QStringLiteral("_Aux.tar.gz"));
    row("reserved with space", QStringLiteral("nul .txt"), QStringLiteral("_nul .txt"));
    row("COM1", QStringLiteral("COM1.txt"), QStringLiteral("_COM1.txt"));
    row("COM10 is free", QStringLiteral("COM10"), QStringLiteral("COM10"));
    row("console is free", QStringLiteral("console"), QStringLiteral("console"));
    row("trailing dot and space", QStringLiteral("x. . "), QStringLiteral("x"));
    row("leading space", QStringLiteral("  x"), QStringLiteral("x"));
    row("control characters", QStringLiteral("a\nb\tc\u0001\u0085"), QStringLiteral("a_b_c__"));
    row("NUL", QString::fromLatin1("a\0b", 3), QStringLiteral("a_b"));
    row("wildcards", QStringLiteral("a*?<>|\"b"), QStringLiteral("a______b"));
    row("right to left", QStringLiteral("txt\u202efdp.exe"), QStringLiteral("txt_fdp.exe"));
    row("lone surrogate", QString(QChar(0xd800)) + QStringLiteral("x"), QStringLiteral("\ufffdx"));
}

void TestSafeName::makesNamesSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(safeName(name), safe);
    QVERIFY(isSafeName(safe));
}

void TestSafeName::shortensKeepingTheExtension()
{
    const QString safe = safeName(QString(300, u'中') + QStringLiteral(".tar.gz"));
    QVERIFY(safe.toUtf8().size() <= maxNameBytes);
    QVERIFY(safe.toUtf8().size() > maxNameBytes - 3);
    QVERIFY(safe.endsWith(QStringLiteral("中.tar.gz")));
    QVERIFY(isSafeName(safe));
    const QString emoji = safeName(QStringLiteral("😀").repeated(100));
    QVERIFY(emoji.toUtf8().size() <= maxNameBytes);
    QCOMPARE(emoji.size() % 2, 0); // no half a pair
    QVERIFY(safeName(QString(400, u'x')).size() == maxNameBytes);
    const QString reserved = safeName(QStringLiteral("con.") + QString(249, u'a') + QStringLiteral(" b"));
    QCOMPARE(reserved, QStringLiteral("_con.") + QString(249, u'a'));
    QVERIFY(isSafeName(reserved));
}

void TestSafeName::numbers()
{
    QCOMPARE(numberedName(QStringLiteral("a.txt"), 2), QStringLiteral("a (2).txt"));
    QCOMPARE(numberedName(QStringLiteral("a.tar.gz"), 10), QStringLiteral("a (10).tar.gz"));
    QCOMPARE(numberedName(QStringLiteral("Makefile"), 3), QStringLiteral("Makefile (3)"));
    QCOMPARE(numberedName(QStringLiteral("a.very-long-no-extension"), 2), QStringLiteral("a.very-long-no-extension (2)"));
    const QString longest = numberedName(QString(251, u'x') + QStringLiteral(".txt"), 12);
    QCOMPARE(longest.size(), maxNameBytes);
    QVERIFY(longest.endsWith(QStringLiteral("x (12).txt")));
}

void TestSafeName::replacesInvalidUtf8()
{
    QCOMPARE(safeName(QByteArrayView("a\xff"
                                     "b")),
             QStringLiteral("a\ufffdb"));
}

QTEST_APPLESS_MAIN(TestSafeName)
#include "tst_safename.moc"
