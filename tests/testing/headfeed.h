// A request's head fed to its parser whole, byte by byte and in random pieces, and told as text. Of the tests in this
// folder.
#pragma once

#include "requesthead.h"

#include <QList>
#include <QRandomGenerator>

namespace testing {

using namespace net::http;

inline const HeadLimits limits;

// Feeds the stream in pieces as a server does, each time in a buffer of exactly its size. cutsAt: sorted ends of the pieces.
inline HeadResult feed(const QByteArray &stream, const QList<qsizetype> &cutsAt, const HeadLimits &with, RequestHead *head)
{
    static QByteArray buffer; // what head points into
    qsizetype searched = 0;
    HeadResult result;
    for (const qsizetype size : cutsAt) {
        buffer = QByteArray(stream.constData(), size);
        buffer.squeeze();
        result = parseRequestHead(buffer, with, head, &searched);
        if (result.status != ParseStatus::NeedMore)
            break;
    }
    return result;
}

inline QList<qsizetype> everyByte(const QByteArray &stream)
{
    QList<qsizetype> cuts;
    for (qsizetype i = 1; i <= stream.size(); ++i)
        cuts.append(i);
    return cuts;
}

inline QList<qsizetype> randomCuts(const QByteArray &stream, QRandomGenerator &random)
{
    QList<qsizetype> cuts;
    for (qsizetype at = 0; at < stream.size(); cuts.append(at))
        at = qMin(stream.size(), at + 1 + static_cast<qsizetype>(random.bounded(40)));
    return cuts;
}

// What a head says, as text.
inline QByteArray described(const HeadResult &result, const RequestHead &head)
{
    if (result.status == ParseStatus::NeedMore)
        return "more";
    if (result.status == ParseStatus::Refused)
        return faultName(result.fault) + " at " + QByteArray::number(result.faultAt);
    QByteArray text = head.methodName.toByteArray() + '|' + head.target.toByteArray() + "|1." +
                      QByteArray::number(head.minorVersion) + "|host " + head.host.toByteArray();
    for (const Field &field : head.fields)
        text += '|' + field.name.toByteArray() + '=' + field.value.toByteArray();
    switch (head.body) {
    case BodyKind::None: break;
    case BodyKind::Length: text += "|length " + QByteArray::number(head.contentLength); break;
    case BodyKind::Chunked: text += "|chunked"; break;
    }
    text += head.keepAlive ? "|keep" : "|close";
    if (head.expectsContinue)
        text += "|expects";
    return text + "|ate " + QByteArray::number(result.consumed);
}

inline QByteArray parsed(const QByteArray &stream, const HeadLimits &with = limits)
{
    RequestHead head;
    const QByteArray whole = described(feed(stream, {stream.size()}, with, &head), head);
    const QByteArray bytewise = described(feed(stream, everyByte(stream), with, &head), head);
    if (bytewise != whole)
        return "byte by byte: " + bytewise + ", whole: " + whole;
    QRandomGenerator random(7);
    for (int i = 0; i < 20; ++i) {
        const QByteArray pieces = described(feed(stream, randomCuts(stream, random), with, &head), head);
        if (pieces != whole)
            return "in pieces: " + pieces + ", whole: " + whole;
    }
    return whole;
}

} // namespace testing
