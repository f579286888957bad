// What a connection sends again, told from what is new: in order, late, overlapping, round the end of the numbers.
#include "seensequence.h"

#include <QStringList>
#include <QTest>

#include <tuple>

using namespace net;

namespace {

QChar letter(SeenSequence::Segment segment)
{
    switch (segment) {
    case SeenSequence::Segment::New: return u'n';
    case SeenSequence::Segment::Repeated: return u'a';
    case SeenSequence::Segment::Late: return u'l';
    case SeenSequence::Segment::Astray: break;
    }
    return u's';
}

} // namespace

class TestSeenSequence final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsSentAgain_data()
    {
        QTest::addColumn<quint32>("opened");   // 0: the beginning was not captured
        QTest::addColumn<QString>("segments"); // from+length
        QTest::addColumn<QString>("told");     // n new, a again, l late, s astray
        const auto row = [](const char *name, quint32 opened, const char *segments, const char *told) {
            QTest::newRow(name) << opened << QString::fromLatin1(segments) << QString::fromLatin1(told);
        };
        row("in order", 100, "100+10 110+10 120+1", "nnn");
        row("the last again", 100, "100+10 110+10 110+10", "nna");
        row("several in one", 100, "100+10 110+10 100+20 105+15", "nnaa");
        row("some of it is new", 100, "100+10 105+10 105+10", "nla");
        row("a keep-alive", 100, "100+10 109+1 110+5", "nan");
        row("late", 100, "100+10 120+10 110+10 110+10", "nnla");
        row("late, in parts", 100, "100+10 130+10 115+5 110+10 120+10 110+20", "nnllla");
        row("first of all", 100, "120+10 100+10 110+10 100+30", "nlla");
        row("from the middle", 0, "5000+10 4990+10 4990+20 5010+1", "nlan");
        row("round the end", 4294967290U, "4294967290+10 4+6 4294967290+16 10+1", "nnan");
        row("nowhere near", 100, "3000000000+10 3000000010+10 3000000010+10", "nna");
        row("nothing in it", 100, "100+10 100+0 110+0", "nnn");
    }

    void tellsWhatIsSentAgain()
    {
        QFETCH(quint32, opened);
        QFETCH(QString, segments);
        SeenSequence seen;
        if (opened != 0)
            seen.open(opened);
        QString told;
        for (const QString &segment : segments.split(u' '))
            told += letter(seen.take(segment.section(u'+', 0, 0).toUInt(), segment.section(u'+', 1).toUInt()));
        QTEST(told, "told");
    }

    // Entries are numbered from 0 here; a part is before+ahead/skip+length.
    void tellsWhereItBelongs_data()
    {
        QTest::addColumn<QString>("segments"); // from+length
        QTest::addColumn<QString>("parts");    // of the last of them
        const auto row = [](const char *name, const char *segments, const char *parts) {
            QTest::newRow(name) << QString::fromLatin1(segments) << QString::fromLatin1(parts);
        };
        row("new", "100+10 110+10", "");
        row("again", "100+10 100+10", "");
        row("a gap", "100+10 120+10 110+10", "1+10/0+10");
        row("the end of a gap", "100+10 120+10 115+5", "1+5/0+5");
        row("what is left of it", "100+10 120+10 115+5 110+10", "1+10/0+5");
        row("more than the gap", "100+10 120+10 105+20", "1+10/5+10");
        row("two gaps and the end", "100+10 120+10 140+10 100+60", "1+10/10+10 2+10/30+10 3+0/50+10");
        row("the end alone", "100+10 105+10", "1+0/5+5");
    }

    void tellsWhereItBelongs()
    {
        QFETCH(QString, segments);
        SeenSequence seen;
        seen.open(100);
        std::vector<LatePart> parts;
        quint32 entry = 0;
        for (const QString &segment : segments.split(u' ')) {
            parts.clear();
            std::ignore =
                seen.take(segment.section(u'+', 0, 0).toUInt(), segment.section(u'+', 1).toUInt(), entry++, &parts);
        }
        QStringList told;
        for (const LatePart &part : parts) {
            QCOMPARE(part.entry, entry - 1);
            told << QStringLiteral("%1+%2/%3+%4").arg(part.before).arg(part.ahead).arg(part.skip).arg(part.length);
        }
        QTEST(told.join(u' '), "parts");
    }

    void forgetsNothingThatIsNew()
    {
        SeenSequence seen;
        seen.open(0);
        for (quint32 i = 0; i < 100; ++i)
            QCOMPARE(seen.take(i * 20, 10), SeenSequence::Segment::New);
        // Where the oldest of them belong is not known any more.
        for (quint32 i = 0; i < 99; ++i)
            QCOMPARE(seen.take(i * 20 + 10, 10), i < 68 ? SeenSequence::Segment::Astray : SeenSequence::Segment::Late);
        QCOMPARE(seen.take(1900, 10), SeenSequence::Segment::Repeated); // of the latest all is known
    }
};

QTEST_GUILESS_MAIN(TestSeenSequence)
#include "tst_seensequence.moc"
