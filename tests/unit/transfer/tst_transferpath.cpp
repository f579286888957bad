#include "safename.h"
#include "transferpath.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace net;
using namespace net::transfer;

namespace {

bool isSafe(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() <= maxPathDepth && std::all_of(parts.begin(), parts.end(), isSafeName);
}

} // namespace

class TestTransferPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
    void tooDeep();
    void places_data();
    void places();
    void samePlaceAgain();
    void numbersCountOn_data();
    void numbersCountOn();
    void foldersAreNotWithoutEnd();
};

void TestTransferPath::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *what, const QString &path, const QString &safe) { QTest::newRow(what) << path << safe; };
    row("plain", QStringLiteral("a/b/c.txt"), QStringLiteral("a/b/c.txt"));
    row("Chinese and emoji", QStringLiteral("照片/😀.jpg"), QStringLiteral("照片/😀.jpg"));
    row("outwards", QStringLiteral("../../x"), QStringLiteral("x"));
    row("in the middle", QStringLiteral("a/../../b/./c"), QStringLiteral("a/b/c"));
    row("absolute", QStringLiteral("/etc/passwd"), QStringLiteral("etc/passwd"));
    row("drive", QStringLiteral("C:\\x"), QStringLiteral("C__x"));
    row("Windows, outwards", QStringLiteral("..\\..\\x"), QStringLiteral("_._.._x"));
    row("share", QStringLiteral("\\\\host\\share\\x"), QStringLiteral("__host_share_x"));
    row("slashes", QStringLiteral("a//b///"), QStringLiteral("a/b"));
    row("nothing", QString(), QStringLiteral("file"));
    row("nothing left", QStringLiteral("/../.."), QStringLiteral("file"));
    row("reserved", QStringLiteral("con/nul.txt"), QStringLiteral("_con/_nul.txt"));
    row("trailing space and dot", QStringLiteral("a /b."), QStringLiteral("a/b"));
    row("only spaces", QStringLiteral("  /x"), QStringLiteral("file/x"));
    row("newline", QStringLiteral("a\nb/c"), QStringLiteral("a_b/c"));
    row("NUL", QString::fromLatin1("a\0b/c", 5), QStringLiteral("a_b/c"));
    row("hidden", QStringLiteral(".ssh/id"), QStringLiteral("_ssh/id"));
    row("three dots", QStringLiteral(".../x"), QStringLiteral("file/x"));
    row("dots and spaces", QStringLiteral(".. /x"), QStringLiteral("file/x"));
    row("255 bytes", QString(255, u'x') + QStringLiteral("/y"), QString(255, u'x') + QStringLiteral("/y"));
    row("256 bytes", QString(256, u'x') + QStringLiteral("/y"), QString(255, u'x') + QStringLiteral("/y"));
}

void TestTransferPath::paths()
{
    QFETCH(QString, path);
    QFETCH(QString, safe);
    QCOMPARE(safeRelativePath(path), safe);
    QCOMPARE(safeRelativePath(safe), safe);
    QVERIFY(isSafe(safe));
    QCOMPARE(PathPlaces().placeFor(path, false), safe);
}

void TestTransferPath::tooDeep()
{
    const QString deepest = QStringLiteral("a/").repeated(maxPathDepth - 1) + u'b';
    QCOMPARE(safeRelativePath(deepest), deepest);
    const QString deeper = QStringLiteral("a/").repeated(maxPathDepth + 1) + u'b';
    QCOMPARE(safeRelativePath(deeper), QStringLiteral("a/").repeated(maxPathDepth - 1) + QStringLiteral("a_a_b"));
    PathPlaces places;
    QCOMPARE(places.placeFor(deeper, false), safeRelativePath(deeper));
    QCOMPARE(places.placeFor(QStringLiteral("a/").repeated(maxPathDepth - 1) + QStringLiteral("a_a_b"), false),
             QStringLiteral("a/").repeated(maxPathDepth - 1) + QStringLiteral("a_a_b (2)"));
    // Another one with the same beginning is another one, cut as both are.
    const QString far = QStringLiteral("a/").repeated(2000);
    const QString one = places.placeFor(far + u'1', false);
    const QString two = places.placeFor(far + u'2', false);
    QVERIFY(one != two);
    QVERIFY(isSafe(one) && isSafe(two));
}

void TestTransferPath::places_data()
{
    QTest::addColumn<QStringList>("paths"); // with a "/" at the end: a folder
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *what, const QStringList &paths, const QStringList &expected) {
        QTest::newRow(what) << paths << expected;
    };
    row("apart", {QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("a"), QStringLiteral("b")});
    row("by case", {QStringLiteral("Read.me"), QStringLiteral("read.ME"), QStringLiteral("READ.ME")},
        {QStringLiteral("Read.me"), QStringLiteral("read (2).ME"), QStringLiteral("READ (3).ME")});
    row("by Greek case", {QStringLiteral("ΟΔΟΣ"), QStringLiteral("οδος"), QStringLiteral("οδοσ")},
        {QStringLiteral("ΟΔΟΣ"), QStringLiteral("οδος (2)"), QStringLiteral("οδοσ (3)")});
    row("by sharp s", {QStringLiteral("straße"), QStringLiteral("STRASSE"), QStringLiteral("STRA\u1e9eE")},
        {QStringLiteral("straße"), QStringLiteral("STRASSE (2)"), QStringLiteral("STRA\u1e9eE (3)")});
    row("by ligature", {QStringLiteral("\ufb01le"), QStringLiteral("FILE")},
        {QStringLiteral("\ufb01le"), QStringLiteral("FILE (2)")});
    row("by normalisation", {QStringLiteral("\u00e9.txt"), QStringLiteral("e\u0301.txt"), QStringLiteral("\u00c9.txt")},
        {QStringLiteral("\u00e9.txt"), QStringLiteral("e\u0301 (2).txt"), QStringLiteral("\u00c9 (3).txt")});
    row("by what is replaced", {QStringLiteral("a:b"), QStringLiteral("a?b"), QStringLiteral("a_b")},
        {QStringLiteral("a_b"), QStringLiteral("a_b (2)"), QStringLiteral("a_b (3)")});
    row("with a number that is there", {QStringLiteral("a (2)"), QStringLiteral("a"), QStringLiteral("A")},
        {QStringLiteral("a (2)"), QStringLiteral("a"), QStringLiteral("A (3)")});
    row("folders by case",
        {QStringLiteral("Docs/x"), QStringLiteral("docs/x"), QStringLiteral("Docs/y"), QStringLiteral("docs/")},
        {QStringLiteral("Docs/x"), QStringLiteral("docs (2)/x"), QStringLiteral("Docs/y"), QStringLiteral("docs (2)")});
    row("folder first, then what lies in it", {QStringLiteral("con/"), QStringLiteral("con/a"), QStringLiteral("con/b/")},
        {QStringLiteral("_con"), QStringLiteral("_con/a"), QStringLiteral("_con/b")});
    row("file and folder of one name", {QStringLiteral("a"), QStringLiteral("a/b"), QStringLiteral("a/")},
        {QStringLiteral("a"), QStringLiteral("a (2)/b"), QStringLiteral("a (2)")});
    row("outwards and inwards", {QStringLiteral("x"), QStringLiteral("../x"), QStringLiteral("./X")},
        {QStringLiteral("x"), QStringLiteral("x"), QStringLiteral("X (2)")});
    row("in different folders", {QStringLiteral("a/x"), QStringLiteral("b/X")},
        {QStringLiteral("a/x"), QStringLiteral("b/X")});
    row("a placed name that is sent", {QStringLiteral("c?/x"), QStringLiteral("c_/y"), QStringLiteral("c_ (2)/z")},
        {QStringLiteral("c_/x"), QStringLiteral("c_ (2)/y"), QStringLiteral("c_ (2) (2)/z")});
}

void TestTransferPath::places()
{
    QFETCH(QStringList, paths);
    QFETCH(QStringList, expected);
    PathPlaces places;
    QStringList found;
    for (const QString &path : paths) {
        const bool isFolder = path.endsWith(u'/');
        found.append(places.placeFor(isFolder ? path.chopped(1) : path, isFolder));
    }
    QCOMPARE(found, expected);
}

void TestTransferPath::samePlaceAgain()
{
    PathPlaces places;
    const QStringList paths{QStringLiteral("A/x"), QStringLiteral("a/x"), QStringLiteral("a/X"), QStringLiteral("a:/..")};
    QStringList first;
    for (const QString &path : paths)
        first.append(places.placeFor(path, false));
    QCOMPARE(QSet<QString>(first.begin(), first.end()).size(), paths.size());
    for (qsizetype i = 0; i < paths.size(); ++i)
        QCOMPARE(places.placeFor(paths.at(i), false), first.at(i));
}

void TestTransferPath::numbersCountOn_data()
{
    QTest::addColumn<QString>("stem");
    QTest::newRow("short") << QStringLiteral("x");
    QTest::newRow("as long as can be") << QString(400, u'x');
}

// As many as are there are taken for the same name: each must find its number at once, not by trying all before it.
void TestTransferPath::numbersCountOn()
{
    QFETCH(QString, stem);
    constexpr int count = 5000;
    PathPlaces places;
    QSet<QString> seen;
    for (int i = 0; i < count; ++i) {
        // Sixteen characters that all become "_".
        QString path = stem;
        for (int bit = 0; bit < 16; ++bit)
            path += QChar((i >> bit) & 1 ? u'?' : u'*');
        const QString place = places.placeFor(path, false);
        QVERIFY(isSafe(place));
        seen.insert(place);
    }
    QCOMPARE(seen.size(), count);
}

void TestTransferPath::foldersAreNotWithoutEnd()
{
    constexpr int few = 1000;
    PathPlaces places(few);
    QSet<QString> seen;
    // Each names 63 folders that nobody has seen.
    for (int i = 0; i < few; ++i) {
        const QString place = places.placeFor(QString::number(i) + QStringLiteral("/a").repeated(maxPathDepth - 1), false);
        QCOMPARE(place.contains(u'/'), i <= few / 63);
        seen.insert(place);
    }
    QCOMPARE(seen.size(), few);
    QCOMPARE(places.placeFor(QStringLiteral("new/folder/x.txt"), false), QStringLiteral("new_folder_x.txt"));
    QCOMPARE(places.placeFor(QStringLiteral("new/folder/x.txt"), false), QStringLiteral("new_folder_x.txt"));
    QCOMPARE(places.placeFor(QStringLiteral("new/folder"), true), QStringLiteral("new_folder"));
    QCOMPARE(places.placeFor(QStringLiteral("0/a/y"), false), QStringLiteral("0/a/y")); // there already
}

QTEST_APPLESS_MAIN(TestTransferPath)
#include "tst_transferpath.moc"
