#include "multipart.h"

#include <QRandomGenerator>
#include <QTest>

using namespace net::http;

namespace {

// Feeds the pieces as a server does, into a text: each part as [name|file name or -|type|bytes], then how it ended.
QByteArray parsed(const QByteArray &boundary, const QList<QByteArray> &pieces)
{
    using Status = MultipartParser::Status;
    MultipartParser parser(boundary);
    QByteArray buffer;
    QByteArray text;
    bool isInPart = false;
    for (const QByteArray &piece : pieces) {
        buffer += piece;
        buffer.squeeze();
        for (;;) {
            const MultipartParser::Step step = parser.next(buffer);
            if (step.consumed < 0 || step.consumed > buffer.size())
                return "consumed outside";
            if (step.status == Status::NeedMore && buffer.size() - step.consumed >= MultipartParser::maxHeadBytes + 128)
                return "kept too much";
            switch (step.status) {
            case Status::PartBegin:
                text += '[' + step.head.name + '|' + (step.head.isFile ? step.head.fileName : QByteArray("-")) + '|' +
                        step.head.contentType + '|';
                if (isInPart || step.head.isFile == step.head.fileName.isNull())
                    return "wrong part";
                isInPart = true;
                break;
            case Status::PartData:
                if (!isInPart || step.data.isEmpty())
                    return "data where there is none";
                text += step.data;
                break;
            case Status::PartEnd:
                text += ']';
                isInPart = false;
                break;
            case Status::Done: return parser.isDone() && !isInPart ? text + "done" : text + "done?";
            case Status::Refused: return text + "refused";
            case Status::NeedMore: break;
            }
            buffer.remove(0, step.consumed);
            if (step.status == Status::NeedMore)
                break;
        }
    }
    return text + "more";
}

QByteArray parsedAnyHow(const QByteArray &boundary, const QByteArray &stream)
{
    const QByteArray whole = parsed(boundary, {stream});
    QList<QByteArray> bytes;
    for (const char byte : stream)
        bytes.append(QByteArray(1, byte));
    if (const QByteArray bytewise = parsed(boundary, bytes); bytewise != whole)
        return "byte by byte: " + bytewise + ", whole: " + whole;
    for (qsizetype cut = 0; cut <= qMin(stream.size(), qsizetype{600}); ++cut) {
        if (const QByteArray cutOnce = parsed(boundary, {stream.first(cut), stream.sliced(cut)}); cutOnce != whole)
            return "cut at " + QByteArray::number(cut) + ": " + cutOnce + ", whole: " + whole;
    }
    QRandomGenerator random(5);
    for (int i = 0; i < 50; ++i) {
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < stream.size(); at += pieces.constLast().size())
            pieces.append(stream.mid(at, 1 + static_cast<qsizetype>(random.bounded(30))));
        if (const QByteArray inPieces = parsed(boundary, pieces); inPieces != whole)
            return "in pieces: " + inPieces + ", whole: " + whole;
    }
    return whole;
}

QByteArray part(const QByteArray &disposition, const QByteArray &body)
{
    return "--b\r\nContent-Disposition: " + disposition + "\r\n\r\n" + body + "\r\n";
}

} // namespace

class TestMultipart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boundaries_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("boundary");
        const auto row = [](const QByteArray &type, const QByteArray &boundary) {
            QTest::newRow(type.constData()) << type << boundary;
        };
        row("multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW", "----WebKitFormBoundary7MA4YWxkTrZu0gW");
        row("multipart/form-data; boundary=\"b c\"", "b c"); // RFC 2046 section 5.1.1
        row("Multipart/Form-Data;charset=utf-8;BOUNDARY=b", "b");
        row("multipart/form-data; boundary=a'()+_,-./:=?b", "a'()+_,-./:=?b");
        row("multipart/form-data ; boundary=b ;", "b");
        row("multipart/form-data; boundary=" + QByteArray(70, 'x'), QByteArray(70, 'x'));
        row("multipart/form-data; boundary=" + QByteArray(71, 'x'), QByteArray());
        row("multipart/form-data; boundary=\"b \"", QByteArray());
        row("multipart/form-data; boundary=\"\"", QByteArray());
        row("multipart/form-data; boundary=", QByteArray());
        row("multipart/form-data; boundary", QByteArray());
        row("multipart/form-data; boundary=a; boundary=b", QByteArray());
        row("multipart/form-data; boundary=a@b", QByteArray());
        row("multipart/form-data; boundary=\"b", QByteArray());
        row("multipart/form-data; boundary=\"b\"x", QByteArray());
        row("multipart/form-data; xboundary=b", QByteArray());
        row("multipart/form-data", QByteArray());
        row("multipart/mixed; boundary=b", QByteArray());
        row("application/x-www-form-urlencoded", QByteArray());
        row("", QByteArray());
        row("; boundary=b", QByteArray());
    }

    void boundaries()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, boundary);
        QCOMPARE(multipartBoundary(type), boundary);
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *title, const QByteArray &stream, const QByteArray &expected) {
            QTest::newRow(title) << stream << expected;
        };
        const QByteArray a = part("form-data; name=a", "x");
        row("7578 4: two parts",
            "--b\r\nContent-Disposition: form-data; name=\"field1\"\r\ncontent-type: "
            "text/plain;charset=UTF-8\r\n\r\nJoe\r\n" +
                part("form-data; name=\"file\"; filename=\"a.txt\"", "1\r\n2\n") + "--b--\r\n",
            "[field1|-|text/plain;charset=UTF-8|Joe][file|a.txt||1\r\n2\n]done");
        row("no part at all", "--b--", "done");
        row("2046 5.1.1: preamble and epilogue", "This is ignored.\r\n" + a + "--b--\r\nThis too.\r\n--b\r\n",
            "[a|-||x]done");
        row("a preamble that is an empty line", "\r\n" + a + "--b--", "[a|-||x]done");
        row("2046 5.1.1: white space after the boundary",
            "--b \t\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b  \r\n"
            "Content-Disposition: form-data; name=a\r\n\r\ny\r\n--b--",
            "[a|-||x][a|-||y]done");
        row("an empty part", part("form-data; name=a", "") + "--b--", "[a|-||]done");
        row("an empty part without its own line break", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n--b--",
            "[a|-||]done");
        row("no file was chosen", part("form-data; name=a; filename=\"\"", "") + "--b--", "[a|||]done");
        row("almost a boundary", part("form-data; name=a", "\r\n-\r\n--\r\n--a\r--b\n--b\r\r\n--\r\n-b--b") + "--b--",
            "[a|-||\r\n-\r\n--\r\n--a\r--b\n--b\r\r\n--\r\n-b--b]done");
        row("line breaks before the boundary", part("form-data; name=a", "\r\n\r\n\r\r\n\r") + "--b--",
            "[a|-||\r\n\r\n\r\r\n\r]done");
        row("begins like a boundary", part("form-data; name=a", "--a") + part("form-data; name=a", "--") + "--b--",
            "[a|-||--a][a|-||--]done");
        row("fields nobody asked for",
            "--b\r\nX-A: y\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            "x\r\n--b--",
            "[a|-||x]done");
        row("unfinished: nothing", "", "more");
        row("unfinished: in the preamble", "what is this\r\n--", "more");
        row("unfinished: in the head", "--b\r\nContent-Disposition: form-", "more");
        row("unfinished: in the data", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nxy", "[a|-||xymore");
        row("unfinished: before the last two dashes", a + "--b-", "[a|-||x]more");

        row("2046 5.1.1: a longer line", a + "--bc\r\n", "[a|-||x]refused");
        row("one dash", a + "--b-\r\n", "[a|-||x]refused");
        row("LF after the boundary", "--b\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b--", "refused");
        row("CR after the boundary", "--b\rX", "refused");
        row("white space for ever", "--b" + QByteArray(65, ' '), "refused");
        row("7578 4.2: no name", part("form-data", "x"), "refused");
        row("7578 4.2: no disposition", "--b\r\nContent-Type: text/plain\r\n\r\nx", "refused");
        row("no fields", "--b\r\n\r\nx", "refused");
        row("another disposition", part("attachment; name=a", "x"), "refused");
        row("two dispositions",
            "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b\r\n\r\n", "refused");
        row("two names", part("form-data; name=a; name=b", "x"), "refused");
        row("a string without end", part("form-data; name=\"a", "x"), "refused");
        row("no colon", "--b\r\nContent-Disposition\r\n\r\n", "refused");
        row("a folded line", "--b\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\n", "refused");
        row("LF in the head", "--b\r\nX: y\nContent-Disposition: form-data; name=a\r\n\r\n", "refused");
        row("NUL in the head", part(QByteArray("form-data; name=a\0", 18), "x"), "refused");

        const QByteArray start = "Content-Disposition: form-data; name=a\r\nX: ";
        const QByteArray longest = start + QByteArray(MultipartParser::maxHeadBytes - start.size() - 4, 'x');
        row("longest head", "--b\r\n" + longest + "\r\n\r\ny\r\n--b--", "[a|-||y]done");
        row("head too long", "--b\r\n" + longest + "x\r\n\r\ny\r\n--b--", "refused");
        row("head without end", "--b\r\n" + longest + "xxxx", "refused");
        row("head that may still end", "--b\r\n" + longest + "\r\n\r", "more");
    }

    void bodies()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        QCOMPARE(parsedAnyHow("b", stream), expected);
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("fileName");
        const auto row = [](const char *title, const QByteArray &parameters, const QByteArray &name,
                            const QByteArray &fileName) { QTest::newRow(title) << parameters << name << fileName; };
        const QByteArray chinese = "\xE4\xB8\xAD\xE6\x96\x87.txt";
        row("7578 5.1: UTF-8 as it is", "name=\"\xE4\xB8\xAD\"; filename=\"" + chinese + "\"", "\xE4\xB8\xAD", chinese);
        row("8187: filename*", "name=f; filename*=UTF-8''%E4%B8%AD%E6%96%87.txt", "f", chinese);
        row("8187: filename* wins", "name=f; filename=\"a.txt\"; filename*=utf-8'zh'%E4%B8%AD%E6%96%87.txt", "f", chinese);
        row("8187: and in the other order", "name=f; filename*=UTF-8''%E4%B8%AD%E6%96%87.txt; filename=a.txt", "f", chinese);
        row("8187: ISO-8859-1", "name=f; filename*=iso-8859-1''caf%E9", "f", "caf\xC3\xA9");
        row("8187: an unknown encoding", "name=f; filename=a; filename*=gbk''%D6%D0", "f", "a");
        row("8187: malformed", "name=f; filename=a; filename*=UTF-8''%E", "f", "a");
        row("8187: no apostrophes", "name=f; filename*=a", "f", QByteArray());
        row("8187: a path", "name=f; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "f", "passwd");
        row("quoted pairs", "name=\"a\\\"b\\\\c\"; filename=\"x\\\"y\\\".txt\"", "a\"b\\c", "x\"y\".txt");
        row("a backslash at the end", "name=\"a\\\\\"; filename=b", "a\\", "b");
        row("WHATWG: escapes", "name=\"a%22%0D%0a\"; filename=\"%22x%22.txt\"", "a\"\r\n", "\"x\".txt");
        row("WHATWG: and no others", "name=\"%41%2F%25\"; filename=\"100%.%2e%2E%2f\"", "%41%2F%25", "100%.%2e%2E%2f");
        row("a whole path", "name=f; filename=\"C:\\Users\\me\\a.txt\"", "f", "a.txt");
        row("a path of a server", "name=f; filename=\"\\\\server\\share\\a.txt\"", "f", "a.txt");
        row("slashes", "name=f; filename=\"../../a.txt\"", "f", "a.txt");
        row("both", "name=f; filename=\"a/b\\c\"", "f", "c");
        row("nothing but a path", "name=f; filename=\"a/\"", "f", "");
        row("dots", "name=f; filename=\"..\"", "f", "..");
        row("semicolon and equals in quotes", "name=\"a; filename=b\"; filename=\"c;d=e\"", "a; filename=b", "c;d=e");
        row("tokens and spaces", "\tNAME=f ;  FileName=a.txt ; ", "f", "a.txt");
        row("an empty name", "name=\"\"", "", QByteArray());
    }

    void names()
    {
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, fileName);
        MultipartParser parser("b");
        const MultipartParser::Step step = parser.next(part("Form-Data; " + parameters, "x"));
        QCOMPARE(step.status, MultipartParser::Status::PartBegin);
        QCOMPARE(step.head.name, name);
        QCOMPARE(step.head.fileName, fileName);
        QCOMPARE(step.head.fileName.isNull(), fileName.isNull());
        QCOMPARE(step.head.isFile, !fileName.isNull());
    }

    // A large file never waits in the buffer: what is kept back is less than a delimiter.
    void dataIsStreamed()
    {
        MultipartParser parser("b");
        const QByteArray begin = part("form-data; name=a; filename=a", "");
        QCOMPARE(parser.next(begin.chopped(2)).consumed, begin.size() - 2);
        const QByteArray data(1 << 20, 'x');
        MultipartParser::Step step = parser.next(data);
        QCOMPARE(step.data.data(), data.constData());
        QCOMPARE(step.consumed, data.size());
        step = parser.next("xx\r\n--");
        QCOMPARE(step.consumed, 2);
        QCOMPARE(parser.next("\r\n--").consumed, 0);
        QCOMPARE(parser.next("\r\n--bb").status, MultipartParser::Status::PartEnd);
    }

    void boundariesThatRepeatThemselves()
    {
        const QByteArray boundary = "\r\n--";
        QVERIFY(multipartBoundary("multipart/form-data; boundary=\"" + boundary + "\"").isEmpty());
        const QByteArray dashes = "--b--\r\nContent-Disposition: form-data; name=a\r\n\r\n--b-\r\n--b-\r\n--b--"
                                  "--";
        QCOMPARE(parsedAnyHow("b--", dashes), "[a|-||--b-\r\n--b-]done");
    }

    void withoutBoundaryNothingIsTaken()
    {
        MultipartParser parser{QByteArray()};
        QCOMPARE(parser.next("--\r\n").status, MultipartParser::Status::Refused);
        QVERIFY(!parser.isDone());
    }
};

QTEST_APPLESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
