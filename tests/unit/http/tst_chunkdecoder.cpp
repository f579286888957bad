#include "chunkdecoder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace net::http;

namespace {

// Feeds the pieces as a server does: append, take what comes, keep the rest. The body, then how it ended and how much was
// eaten.
QByteArray decoded(const QList<QByteArray> &pieces)
{
    ChunkDecoder decoder;
    QByteArray buffer;
    QByteArray body;
    qsizetype eaten = 0;
    for (const QByteArray &piece : pieces) {
        buffer += piece;
        buffer.squeeze();
        for (;;) {
            const ChunkDecoder::Step step = decoder.next(buffer);
            if (step.consumed < 0 || step.consumed > buffer.size())
                return "consumed outside";
            if ((step.status == ChunkDecoder::Status::Data) == step.data.isEmpty())
                return "data where there is none, or none where there is";
            body += step.data;
            buffer.remove(0, step.consumed);
            eaten += step.consumed;
            if (step.status == ChunkDecoder::Status::Refused)
                return decoder.isDone() || decoder.next(buffer).status != step.status ? "not refused for good"
                                                                                      : body + "|refused";
            if (step.status == ChunkDecoder::Status::Done) {
                if (!decoder.isDone() || decoder.next("more").status != step.status || decoder.next("more").consumed != 0)
                    return "not done for good";
                return body + "|done " + QByteArray::number(eaten);
            }
            if (step.status == ChunkDecoder::Status::NeedMore)
                break;
        }
    }
    return body + "|more";
}

QByteArray decodedAnyHow(const QByteArray &stream)
{
    const QByteArray whole = decoded({stream});
    QList<QByteArray> bytes;
    for (const char byte : stream)
        bytes.append(QByteArray(1, byte));
    if (decoded(bytes) != whole)
        return "byte by byte: " + decoded(bytes) + ", whole: " + whole;
    QRandomGenerator random(3);
    for (int i = 0; i < 50; ++i) {
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < stream.size(); at += pieces.constLast().size())
            pieces.append(stream.mid(at, 1 + static_cast<qsizetype>(random.bounded(20))));
        if (decoded(pieces) != whole)
            return "in pieces: " + decoded(pieces) + ", whole: " + whole;
    }
    return whole;
}

} // namespace

class TestChunkDecoder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bodies_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *title, const QByteArray &stream, const QByteArray &expected) {
            QTest::newRow(title) << stream << expected;
        };
        // RFC 9112 section 7.1
        row("7.1", "4\r\nWiki\r\n5\r\npedia\r\n0\r\n\r\n", "Wikipedia|done 24");
        row("7.1: hexadecimal in both cases", "a\r\n0123456789\r\nB\r\n0123456789a\r\n0\r\n\r\n",
            "01234567890123456789a|done 36");
        row("7.1: leading zeros", "0004\r\nWiki\r\n000\r\n\r\n", "Wiki|done 19");
        row("7.1: nothing", "0\r\n\r\n", "|done 5");
        row("what follows is not touched", "1\r\nx\r\n0\r\n\r\nGET /", "x|done 11");
        row("data may look like anything", "7\r\n\r\n0\r\n\r\n\r\n0\r\n\r\n", "\r\n0\r\n\r\n|done 17");
        row("7.1.1: extensions", "4;a=b ;c=\"d;e\"\r\nWiki\r\n0 ; x\r\n\r\n", "Wiki|done 31");
        row("7.1.2: trailer fields", "1\r\nx\r\n0\r\nExpires: never\r\nX:\r\n\r\n", "x|done 31");
        row("unfinished", "4\r\nWi", "Wi|more");
        row("unfinished end", "4\r\nWiki\r\n0\r\n\r", "Wiki|more");
        row("unfinished trailer", "0\r\nX: y\r\n", "|more");

        row("no size", "\r\nx\r\n0\r\n\r\n", "|refused");
        row("no hexadecimal", "g\r\n", "|refused");
        row("negative", "-1\r\nx", "|refused");
        row("plus", "+1\r\nx", "|refused");
        row("prefix", "0x1\r\nx", "|refused");
        row("space before", " 1\r\nx", "|refused");
        row("space after", "1 \r\nx", "|refused");
        row("space inside", "1 1\r\nx", "|refused");
        row("an extension without semicolon", "1 a\r\nx", "|refused");
        row("63 bits", "7fffffffffffffff\r\nx", "x|more");
        row("64 bits", "8000000000000000\r\nx", "|refused");
        row("65 bits", "10000000000000001\r\nx", "|refused");
        row("longer than told", "1\r\nxy\r\n0\r\n\r\n", "x|refused");
        row("shorter than told", "3\r\nx\r\n0\r\n\r\n", "x\r\n|refused");
        row("LF after the size", "1\nx\r\n0\r\n\r\n", "|refused"); // 2.2 allows it in the head only
        row("LF after the data", "1\r\nx\n0\r\n\r\n", "x|refused");
        row("LF in an extension", "1;a\nb\r\nx\r\n0\r\n\r\n", "|refused");
        row("CR in an extension", "1;a\rb\r\nx\r\n0\r\n\r\n", "|refused");
        row("NUL in an extension", QByteArray("1;\0\r\nx\r\n0\r\n\r\n", 13), "|refused");
        row("LF at the end", "0\r\n\n", "|refused");
        row("LF after a trailer field", "0\r\nX: y\n\r\n", "|refused");
        row("a trailer that is no field", "0\r\nGET / HTTP/1.1\r\n\r\n", "|refused");
        row("a folded trailer", "0\r\nX: y\r\n z\r\n\r\n", "|refused");
        row("space before the colon", "0\r\nX : y\r\n\r\n", "|refused");

        const qsizetype line = ChunkDecoder::maxLineBytes;
        row("longest line", "1;" + QByteArray(line - 4, 'x') + "\r\nx\r\n0\r\n\r\n",
            "x|done " + QByteArray::number(line + 8));
        row("line too long", "1;" + QByteArray(line - 3, 'x') + "\r\nx\r\n0\r\n\r\n", "|refused");
        row("a line without end", QByteArray(line, '0'), "|refused");
        row("a line that may still end", QByteArray(line - 1, '0'), "|more");
        const QByteArray field = "X: " + QByteArray(1019, 'y') + "\r\n"; // 1024 bytes
        row("longest trailer", "0\r\n" + field.repeated(16) + "\r\n", "|done 16389");
        row("trailer too long", "0\r\n" + field.repeated(16) + "X:\r\n\r\n", "|refused");
    }

    void bodies()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        QCOMPARE(decodedAnyHow(stream), expected);
    }

    void dataIsNotCopied()
    {
        ChunkDecoder decoder;
        const QByteArray buffer = "4\r\nWiki\r\n";
        const ChunkDecoder::Step step = decoder.next(buffer);
        QCOMPARE(step.data.data(), buffer.constData() + 3);
        QCOMPARE(step.consumed, 7);
    }
};

QTEST_APPLESS_MAIN(TestChunkDecoder)
#include "tst_chunkdecoder.moc"
