#include "cannedanswer.h"

namespace net::http {

namespace {

// Length of the character at the front of text: two for a surrogate pair.
qsizetype characterLength(QStringView text)
{
    return text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate() ? 2 : 1;
}

CannedAnswer plain(const char *pattern, int status, const char *body)
{
    CannedAnswer answer;
    answer.pattern = QString::fromLatin1(pattern);
    answer.status = status;
    answer.headers = {QByteArray("Content-Type: text/plain; charset=utf-8")};
    answer.body = QByteArray(body);
    return answer;
}

} // namespace

// What an asterisk took too little of is tried again with one character more, the last asterisk only: never more than
// pattern × path steps, whatever a pattern looks like.
bool patternMatches(QStringView pattern, QStringView path)
{
    qsizetype p = 0;
    qsizetype at = 0;
    qsizetype afterStar = -1; // in the pattern
    qsizetype starEnd = 0;    // in the path: where the asterisk's text ends for now
    while (at < path.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            afterStar = ++p;
            starEnd = at;
        } else if (p < pattern.size() && pattern[p] == u'?') {
            ++p;
            at += characterLength(path.sliced(at));
        } else if (p < pattern.size() && pattern[p] == path[at]) {
            ++p;
            ++at;
        } else if (afterStar >= 0) {
            starEnd += characterLength(path.sliced(starEnd));
            p = afterStar;
            at = starEnd;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

const CannedAnswer *cannedAnswerFor(const QList<CannedAnswer> &answers, QByteArrayView path)
{
    if (answers.isEmpty())
        return nullptr;
    const QString text = QString::fromUtf8(path);
    for (const CannedAnswer &answer : answers) {
        if (answer.enabled && patternMatches(answer.pattern, text))
            return &answer;
    }
    return nullptr;
}

// The bodies are what was set, in no language.
QList<CannedAnswer> exampleAnswers()
{
    CannedAnswer moved = plain("/old*", 301, "Location: /\n");
    moved.headers.append("Location: /");
    CannedAnswer secret = plain("/secret", 401, "401 Unauthorized\n");
    secret.headers.append("WWW-Authenticate: Basic realm=\"NetYard\"");
    CannedAnswer slow = plain("/slow", 200, "5000 ms\n");
    slow.delayMs = 5000;
    CannedAnswer brokenLength = plain("/broken-length", 200, "Content-Length: 1000\n");
    brokenLength.announcedLength = 1000;
    return {
        moved, secret,      plain("/teapot", 418, "418 I'm a teapot\n"), plain("/error", 500, "500 Internal Server Error\n"),
        slow,  brokenLength};
}

} // namespace net::http
