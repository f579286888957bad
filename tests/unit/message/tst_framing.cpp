#include "framing.h"

#include <QTest>

using namespace net;

namespace {

constexpr qint64 limit = 1000;

struct Taken {
    QList<QByteArray> frames;
    QByteArray rest;
    bool tooLong = false;
    friend bool operator==(const Taken &, const Taken &) = default;
};

// Feeds the pieces as an engine does: append, take all frames, keep the rest.
Taken take(const Framing &framing, const QList<QByteArray> &pieces, qint64 maxFrame)
{
    Taken taken;
    qsizetype searched = 0;
    for (const QByteArray &piece : pieces) {
        taken.rest += piece;
        for (;;) {
            const FrameStep step = nextFrame(framing, taken.rest, maxFrame, &searched);
            taken.tooLong = taken.tooLong || step.status == FrameStatus::TooLong;
            if (step.status != FrameStatus::Complete || taken.tooLong)
                break;
            taken.frames.append(taken.rest.mid(step.payloadStart, step.payloadLength));
            taken.rest.remove(0, step.consumed);
        }
        if (taken.tooLong)
            break;
    }
    return taken;
}

Framing framingOf(const char *name)
{
    return Framing::parse(QString::fromLatin1(name)).value();
}

} // namespace

class TestFraming final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char *text, const char *printed) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(printed);
        };
        row("none", "none");
        row("lf", "lf");
        row("CRLF", "crlf");
        row(" length32 ", "length32");
        row("fixed:1", "fixed:1");
        row("fixed:1048576", "fixed:1048576");
        row("delimiter:0d0a", "delimiter:0d0a");
        row("delimiter:0x0D,0x0A", "delimiter:0d0a");
        row("delimiter:00", "delimiter:00");
        row("", "");
        row("length16", "");
        row("fixed", "");
        row("fixed:", "");
        row("fixed:0", "");
        row("fixed:-1", "");
        row("fixed:1048577", "");
        row("fixed:99999999999999999999", "");
        row("fixed:4x", "");
        row("delimiter:", "");
        row("delimiter:0", "");
        row("delimiter:zz", "");
    }

    void names()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const auto framing = Framing::parse(text);
        QCOMPARE(framing ? framing->toString() : QString(), printed);
        if (framing) {
            QCOMPARE(Framing::parse(framing->toString()).value(), *framing);
        } else {
            QCOMPARE(framing.error().code, NetErrorCode::InvalidFraming);
            QCOMPARE(framing.error().subject, text);
        }
    }

    void delimiterLengthIsBounded()
    {
        const QString longest = QStringLiteral("41").repeated(Framing::maxDelimiter);
        QVERIFY(Framing::parse(QString(QStringLiteral("delimiter:") + longest)));
        QVERIFY(!Framing::parse(QString(QStringLiteral("delimiter:") + longest + QStringLiteral("41"))));
        QCOMPARE(Framing::of(Framing::Kind::Delimiter, 0, QByteArray(100, 'x')).delimiter().size(), Framing::maxDelimiter);
        QCOMPARE(Framing::of(Framing::Kind::Delimiter).kind(), Framing::Kind::None);
        QCOMPARE(Framing::of(Framing::Kind::Fixed, 0).fixedLength(), 1);
    }

    void framesWhatIsSent_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("framed");
        const auto row = [](const char *name, const QByteArray &message, const QByteArray &framed) {
            QTest::addRow("%s %s", name, message.constData()) << QByteArray(name) << message << framed;
        };
        row("none", "hi", "hi");
        row("lf", "hi", "hi\n");
        row("crlf", "hi", "hi\r\n");
        row("crlf", "", "\r\n");
        row("length32", "hi", QByteArray("\0\0\0\2hi", 6));
        row("length32", "", QByteArray(4, '\0'));
        row("length32", QByteArray(0x010203, 'x'), QByteArray("\0\1\2\3", 4) + QByteArray(0x010203, 'x'));
        row("fixed:4", "hi", QByteArray("hi\0\0", 4));
        row("fixed:4", "four", "four");
        row("fixed:4", "fives", QByteArray("fives\0\0\0", 8));
        row("delimiter:2323", "hi", "hi##");
    }

    void framesWhatIsSent()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, framed);
        QCOMPARE(framingOf(name.constData()).frame(message), framed);
    }

    void anySplitGivesTheSameFrames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArrayList>("frames");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("lf") << QByteArray("lf") << QByteArray("a\nbc\r\n\n\0d\ne", 11)
                            << QByteArrayList{"a", "bc\r", "", QByteArray("\0d", 2)} << QByteArray("e");
        QTest::newRow("crlf") << QByteArray("crlf") << QByteArray("a\r\nb\rc\n\r\r\n\r\nd\r")
                              << QByteArrayList{"a", "b\rc\n\r", ""} << QByteArray("d\r");
        QTest::newRow("length32") << QByteArray("length32") << QByteArray("\0\0\0\2hi\0\0\0\0\0\0\0\1x\0\0\0\3ab", 21)
                                  << QByteArrayList{"hi", "", "x"} << QByteArray("\0\0\0\3ab", 6);
        QTest::newRow("fixed") << QByteArray("fixed:3") << QByteArray("abcdefgh") << QByteArrayList{"abc", "def"}
                               << QByteArray("gh");
        QTest::newRow("delimiter that overlaps itself") << QByteArray("delimiter:616162") << QByteArray("xaaabyaab aab")
                                                        << QByteArrayList{"xa", "y", " "} << QByteArray();
    }

    void anySplitGivesTheSameFrames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, stream);
        QFETCH(QByteArrayList, frames);
        QFETCH(QByteArray, rest);
        const Framing framing = framingOf(name.constData());
        const Taken expected{frames, rest, false};
        QCOMPARE(stream.size() < 24, true);
        const quint32 splits = 1u << (stream.size() - 1); // every way to cut: a bit a gap
        const quint32 step = qMax(1u, splits / 65536);
        for (quint32 cuts = 0; cuts < splits; cuts += step) {
            QList<QByteArray> pieces{QByteArray()};
            for (qsizetype i = 0; i < stream.size(); ++i) {
                pieces.last().append(stream[i]);
                if ((cuts >> i) & 1)
                    pieces.append(QByteArray());
            }
            QVERIFY2(take(framing, pieces, limit) == expected, qPrintable(QString::number(cuts, 2)));
        }
        QList<QByteArray> single;
        for (const char byte : stream)
            single.append(QByteArray(1, byte));
        QVERIFY(take(framing, single, limit) == expected);
    }

    void withoutFramingPiecesAreBounded()
    {
        const Taken taken = take(framingOf("none"), {QByteArray(2500, 'x'), QByteArray("y")}, limit);
        QCOMPARE(taken.frames, (QList<QByteArray>{QByteArray(1000, 'x'), QByteArray(1000, 'x'), QByteArray(500, 'x'), "y"}));
        qsizetype searched = 0;
        QCOMPARE(nextFrame(Framing(), QByteArrayView(), limit, &searched).status, FrameStatus::NeedMore);
    }

    void tooLong_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("buffer");
        QTest::addColumn<bool>("refused");
        QTest::addColumn<qint64>("announced");
        const auto row = [](const char *title, const char *name, const QByteArray &buffer, bool refused, qint64 announced) {
            QTest::newRow(title) << QByteArray(name) << buffer << refused << announced;
        };
        row("length at the limit", "length32", QByteArray::fromHex("000003e8"), false, 0);
        row("length over the limit", "length32", QByteArray::fromHex("000003e9"), true, 1001);
        row("length 2^31-1", "length32", QByteArray::fromHex("7fffffff"), true, 0x7fffffff);
        row("length 2^31", "length32", QByteArray::fromHex("80000000"), true, 0x80000000);
        row("length 2^32-1", "length32", QByteArray::fromHex("ffffffff"), true, 0xffffffff);
        row("line at the limit", "lf", QByteArray(1000, 'x'), false, 0);
        row("line over the limit", "lf", QByteArray(1001, 'x'), true, 1001);
        row("ended line over the limit", "lf", QByteArray(1001, 'x') + '\n', true, 1001);
        row("crlf may still come", "crlf", QByteArray(1000, 'x') + '\r', false, 0);
        row("crlf cannot come any more", "crlf", QByteArray(1002, 'x'), true, 1001);
        row("delimiter", "delimiter:232323", QByteArray(1003, 'x'), true, 1001);
        row("delimiter may still come", "delimiter:232323", QByteArray(1000, 'x') + "##", false, 0);
        row("fixed over the limit", "fixed:1001", QByteArray("x"), true, 1001);
        row("fixed, nothing yet", "fixed:1001", QByteArray(), false, 0);
    }

    void tooLong()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, buffer);
        QFETCH(bool, refused);
        QFETCH(qint64, announced);
        qsizetype searched = 0;
        const FrameStep step = nextFrame(framingOf(name.constData()), buffer, limit, &searched);
        QCOMPARE(step.status, refused ? FrameStatus::TooLong : FrameStatus::NeedMore);
        QCOMPARE(step.announced, announced);
    }

    void lengthsOf2To31DoNotOverflow()
    {
        qsizetype searched = 0;
        const QByteArray header = QByteArray::fromHex("ffffffff41");
        const FrameStep step = nextFrame(framingOf("length32"), header, std::numeric_limits<qint64>::max(), &searched);
        QCOMPARE(step.status, FrameStatus::NeedMore);
    }

    void searchGoesOnWhereItStopped()
    {
        const Framing framing = framingOf("crlf");
        QByteArray buffer(10, 'x');
        qsizetype searched = 0;
        QCOMPARE(nextFrame(framing, buffer, limit, &searched).status, FrameStatus::NeedMore);
        QCOMPARE(searched, 9);
        buffer += "\r\nrest";
        const FrameStep step = nextFrame(framing, buffer, limit, &searched);
        QCOMPARE(step.status, FrameStatus::Complete);
        QCOMPARE(step.payloadLength, 10);
        QCOMPARE(step.consumed, 12);
        QCOMPARE(searched, 0);
        searched = 1 << 20; // a caller's mistake: no read past the end
        QCOMPARE(nextFrame(framing, QByteArray("x"), limit, &searched).status, FrameStatus::NeedMore);
    }

    // A line of 4 MiB arriving in pieces of 64 bytes: 65,536 searches of the whole would be 128 GiB.
    void longLinesAreLinear()
    {
        const Framing framing = framingOf("lf");
        const QByteArray buffer = QByteArray(4 << 20, 'x') + '\n';
        qsizetype searched = 0;
        FrameStep step;
        for (qsizetype size = 64; size <= buffer.size() + 63; size += 64) {
            step = nextFrame(framing, QByteArrayView(buffer).first(qMin(size, buffer.size())), 8 << 20, &searched);
            if (step.status == FrameStatus::NeedMore)
                QCOMPARE(searched, size); // the next search starts here
        }
        QCOMPARE(step.status, FrameStatus::Complete);
        QCOMPARE(step.payloadLength, 4 << 20);
    }
};

QTEST_GUILESS_MAIN(TestFraming)
#include "tst_framing.moc"
