// Characters cut in two: found in every encoding, and only where there is one.
#include "characterseam.h"

#include <QTest>

using namespace net;

class TestCharacterSeam final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsCutCharacters_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<CharacterSeam>("seam");
        const auto row = [](const char *name, const char *encoding, const QByteArray &before, const QByteArray &behind,
                            const CharacterSeam &seam) {
            QTest::newRow(name) << QString::fromLatin1(encoding) << before << behind << seam;
        };
        row("nothing cut", "UTF-8", "abc", "def", {});
        row("one and two", "UTF-8", "a\xe4", "\xbd\xa0z", {1, 2});
        row("two and one", "UTF-8", "a\xe4\xbd", "\xa0z", {2, 1});
        row("four bytes", "UTF-8", "\xf0\x9f\x98", "\x80", {3, 1});
        row("wrong before it", "UTF-8", "\xff\xe4", "\xbd\xa0", {1, 2});
        row("not its rest", "UTF-8", "a\xe4", "b", {});
        row("too little behind", "UTF-8", "a\xe4", "\xbd", {});
        row("whole but wrong behind", "UTF-8", "a", "\xbd\xa0", {});
        row("GBK", "GBK", "\xc4\xe3\xba", "\xc3z", {1, 1});
        row("GBK, its second half looks like ASCII", "GBK", "\x81", "@", {1, 1});
        row("GB18030, four bytes", "GB18030", QByteArray("\x95\x32\x82", 3), "\x36z", {3, 1});
        row("Big5", "Big5", "\xa7", "\x41", {1, 1});
        row("Shift_JIS", "Shift_JIS", "a\x82", "\xb1", {1, 1});
        row("UTF-16, a half", "UTF-16LE", QByteArray("\x60", 1), QByteArray("\x4f", 1), {1, 1});
        row("UTF-16, half a pair", "UTF-16LE", QByteArray("a\0\x3d\xd8", 4), QByteArray("\x00\xde", 2), {2, 2});
        row("every byte is one", "windows-1252", "\x81", "a", {});
        row("no such byte", "US-ASCII", "\xe4", "\xbd\xa0", {});
    }

    void findsCutCharacters()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, behind);
        QTEST(characterAcross(before, behind, TextEncoding::fromName(encoding).value()), "seam");
    }

    void knowsWhereOneBegins_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("start");
        QTest::newRow("nothing") << "UTF-8" << QByteArray() << qsizetype{-1};
        QTest::newRow("ASCII") << "UTF-8" << QByteArray("abc") << qsizetype{2};
        QTest::newRow("a cut one") << "UTF-8" << QByteArray("abc\xe4\xbd") << qsizetype{3};
        QTest::newRow("the rest of one") << "UTF-8" << QByteArray("\xbd\xa0") << qsizetype{-1};
        QTest::newRow("nonsense") << "UTF-8" << QByteArray(10, '\x80') << qsizetype{10};
        QTest::newRow("GBK, behind a blank") << "GBK" << QByteArray("a \xc4\xe3\xba") << qsizetype{2};
        QTest::newRow("GBK, nothing to tell") << "GBK" << QByteArray("\xc4\xe3\xba") << qsizetype{-1};
        QTest::newRow("GBK, a digit may be a second half") << "GB18030" << QByteArray("\x81\x30") << qsizetype{-1};
        QTest::newRow("UTF-16") << "UTF-16LE" << QByteArray("a\0b\0", 4) << qsizetype{-1};
        QTest::newRow("Latin") << "ISO-8859-1" << QByteArray("\xe4\xbd") << qsizetype{2};
        QTest::newRow("shifts") << "ISO-2022-JP" << QByteArray("\x1b$B$3$") << qsizetype{6};
    }

    void knowsWhereOneBegins()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, bytes);
        QTEST(certainStart(bytes, TextEncoding::fromName(encoding).value()), "start");
    }
};

Q_DECLARE_METATYPE(net::CharacterSeam)

QTEST_GUILESS_MAIN(TestCharacterSeam)
#include "tst_characterseam.moc"
