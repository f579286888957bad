#include "headtext.h"

#include "controlescapes.h"
#include "httpwords.h"
#include "responsehead.h"
#include "words.h"

#include <QStringDecoder>

#include <algorithm>

namespace widgets {

namespace {

using Kind = net::http::HeadLine::Kind;

// Each line as it is, its line break as escapes and a break.
QString withEscapes(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size() + 64);
    const QString decoded = QString::fromUtf8(bytes);
    for (const QChar c : decoded) {
        const QString escape = controlEscape(c);
        if (escape.isEmpty())
            text += c;
        else
            text += escape;
        if (c == u'\n')
            text += c;
    }
    return text;
}

bool isText(const QString &decoded)
{
    return std::none_of(decoded.begin(), decoded.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || (c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t');
    });
}

} // namespace

HeadText HeadReader::read(const QByteArray &bytes, bool isRequest)
{
    HeadText result;
    for (const net::http::HeadLine &line : net::http::headLines(bytes, isRequest)) {
        // Up to the next line, with the bytes of its break.
        qsizetype end = line.start + line.length;
        while (end < bytes.size() && bytes.at(end) != '\n')
            ++end;
        end = std::min(bytes.size(), end + 1);
        const QByteArray whole = bytes.mid(line.start, end - line.start);
        const QByteArray content = bytes.mid(line.start, line.length);
        HeadText::Line shown;
        shown.textStart = result.text.size();
        result.text += withEscapes(whole);
        shown.textLength = result.text.size() - shown.textStart - (whole.endsWith('\n') ? 1 : 0);
        result.headBytes = end;
        switch (line.kind) {
        case Kind::RequestLine:
            shown.title = QString::fromUtf8(content);
            shown.explanation = requestLine(content);
            break;
        case Kind::StatusLine:
            shown.title = QString::fromUtf8(content);
            shown.explanation = statusLine(content);
            break;
        case Kind::Field:
            shown.title = QString::fromUtf8(line.name.data(), line.name.size());
            shown.explanation = words::headerExplanation(line.name, line.value);
            break;
        case Kind::Empty:
            shown.title = tr("(empty line)");
            shown.explanation = tr("Here the header ends. What follows is content.");
            break;
        case Kind::Unreadable:
            shown.title = QString::fromUtf8(content);
            shown.explanation = tr("No line that HTTP knows.");
            shown.isWrong = true;
            break;
        }
        result.lines.push_back(std::move(shown));
        if (line.kind == Kind::Empty)
            break;
    }
    if (result.headBytes >= bytes.size())
        return result;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString body = decoder.decode(QByteArrayView(bytes).sliced(result.headBytes));
    result.bodyIsText = isText(body);
    if (result.bodyIsText)
        result.body = body.size() > mostBodyCharacters ? body.left(mostBodyCharacters) + u'…' : body;
    return result;
}

QString HeadReader::requestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    QStringList said{words::methodExplanation(parts.value(0))};
    if (parts.size() > 1)
        said << words::targetExplanation(parts.at(1));
    if (parts.size() > 2)
        said << words::versionExplanation(parts.at(2).endsWith(".0") ? 0 : 1);
    return words::joinedSentences(said);
}

QString HeadReader::statusLine(const QByteArray &line)
{
    const int status = line.split(' ').value(1).toInt();
    return tr("%1: %2", "a status, what it means").arg(words::statusText(status), words::statusExplanation(status));
}

} // namespace widgets
