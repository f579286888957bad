// What a client sends stays in its field of the summary, in its line of the access log, and in its place in a page; and a
// pattern matches what a slow and simple search says. First two bytes: where the rest is cut into values.
#include "cannedanswer.h"
#include "fuzzrequire.h"
#include "mediatype.h"
#include "requestsummary.h"

#include <algorithm>

using namespace net;
using namespace net::http;

namespace {

bool isPrintable(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<uchar>(c) < 0x20 || c == 0x7F; });
}

void checkSummary(const QByteArray &first, const QByteArray &second, const QByteArray &third)
{
    RequestSummary summary;
    summary.method = first;
    summary.target = summary.userAgent = second;
    summary.host = summary.referer = summary.fault = third;
    summary.status = 200;
    summary.bodyBytes = second.size();
    QByteArray text;
    appendSummaryText(text, summary);
    require(QString::fromUtf8(text).toUtf8() == text || text.startsWith("\xEF\xBB\xBF"));
    require(text.count('\t') == 12 && isPrintable(QByteArray(text).replace('\t', ' ')));
    const StoredSummary stored(text);
    require(stored.isValid() && stored.summary.bodyBytes == summary.bodyBytes && stored.summary.status == 200);
    require(stored.summary.target == stored.summary.userAgent && stored.summary.host == stored.summary.referer);
    // Once escaped, it stays as it is.
    QByteArray again;
    appendSummaryText(again, stored.summary);
    require(again == text);

    Event event;
    event.kind = EventKind::HttpRequest;
    event.text = QString::fromUtf8(text);
    const QByteArray line = commonLogLine(event, true);
    require(isPrintable(line));
    qsizetype quotes = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '"')
            ++quotes;
    }
    require(quotes == 6);
    static_cast<void>(StoredSummary(second));
}

void checkPage(const QByteArray &text)
{
    const QByteArray escaped = htmlEscaped(text);
    require(QString::fromUtf8(escaped).toUtf8() == escaped || escaped.startsWith("\xEF\xBB\xBF"));
    for (const char never : {'<', '>', '"', '\'', '\0'})
        require(!escaped.contains(never));
    require(!mediaType(text).isEmpty());
}

// Every way to match, tried one after the other; for short texts only.
bool matchesSlowly(QStringView pattern, QStringView path)
{
    if (pattern.isEmpty())
        return path.isEmpty();
    if (pattern.front() == u'*') {
        for (qsizetype i = 0; i <= path.size(); ++i) {
            if (matchesSlowly(pattern.sliced(1), path.sliced(i)))
                return true;
        }
        return false;
    }
    return !path.isEmpty() && (pattern.front() == u'?' || pattern.front() == path.front()) &&
           matchesSlowly(pattern.sliced(1), path.sliced(1));
}

void checkPattern(const QByteArray &pattern, const QByteArray &path)
{
    const QString text = QString::fromLatin1(path.left(12)); // no surrogate pairs: one character is one unit
    const QString shape = QString::fromLatin1(pattern.left(8));
    require(patternMatches(shape, text) == matchesSlowly(shape, text));
    static_cast<void>(patternMatches(QString::fromUtf8(pattern), QString::fromUtf8(path)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray text(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size - 2));
    const qsizetype one = std::min<qsizetype>(data[0], text.size());
    const qsizetype two = std::min<qsizetype>(one + data[1], text.size());
    const QByteArray first = exactCopy(QByteArrayView(text).first(one));
    const QByteArray second = exactCopy(QByteArrayView(text).sliced(one, two - one));
    const QByteArray third = exactCopy(QByteArrayView(text).sliced(two));
    checkSummary(first, second, third);
    checkPage(third);
    checkPattern(first, second);
    return 0;
}
