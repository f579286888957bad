#include "httprecord.h"

#include "clock.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>

namespace net {

namespace {

template <typename Number>
QByteArrayView decimal(std::array<char, 12> *digits, Number number)
{
    const char *const end = std::to_chars(digits->data(), digits->data() + digits->size(), number).ptr;
    return {digits->data(), end};
}

void appendAll(QByteArray &out, std::initializer_list<QByteArrayView> parts)
{
    const qsizetype before = out.size();
    qsizetype size = before;
    for (const QByteArrayView part : parts)
        size += part.size();
    out.resize(size);
    char *to = out.data() + before;
    for (const QByteArrayView part : parts)
        to = std::copy(part.begin(), part.end(), to);
}

} // namespace

HttpRecord::HttpRecord(Recorder &recorder, const Endpoint &local, const Endpoint &peer)
    : m_recorder(recorder)
    , m_local(local)
    , m_peer(peer)
{
}

quint32 HttpRecord::flow()
{
    if (m_flow == 0)
        m_flow = m_recorder.openFlow(Channel::Http, Transport::Tcp, m_local, m_peer, true);
    return m_flow;
}

void HttpRecord::request(HttpRecording level, QByteArrayView head, qint64 startNs)
{
    if (level != HttpRecording::Summary)
        m_recorder.message(flow(), Direction::In, head, Keep::Whole, startNs);
}

void HttpRecord::answer(HttpRecording level, QByteArrayView head, QByteArrayView bodyInMemory)
{
    if (level == HttpRecording::Summary)
        return;
    m_recorder.message(flow(), Direction::Out, head);
    if (!bodyInMemory.isEmpty())
        bodyPiece(level, Direction::Out, bodyInMemory, bodyInMemory.size());
}

void HttpRecord::bodyBytes(HttpRecording level, Direction direction, qint64 bytes)
{
    if (level != HttpRecording::Summary && bytes > 0)
        m_recorder.bulk(flow(), direction, bytes);
}

void HttpRecord::bodyPiece(HttpRecording level, Direction direction, QByteArrayView bytes, qint64 wholeBody)
{
    if (bytes.isEmpty())
        return;
    if (level == HttpRecording::Whole && wholeBody >= 0 && wholeBody <= HttpServerOptions::wholeBodyBytes)
        m_recorder.message(flow(), direction, bytes);
    else
        bodyBytes(level, direction, bytes.size());
}

// What toJournalEntry() would write of the event, without its detours: this runs once a request.
void HttpRecord::summary(const http::RequestSummary &summary, qint64 timeNs)
{
    if (m_endpointFields.isEmpty()) {
        m_endpointFields = "\nNETYARD_LOCAL=" + m_local.toString().toUtf8() +
                           "\nNETYARD_PEER=" + m_peer.toString().toUtf8() + "\nNETYARD_NUMBER=";
    }
    std::array<char, 12> statusDigits;
    std::array<char, 12> flowDigits;
    const QByteArrayView status = decimal(&statusDigits, summary.status);
    const QByteArrayView flow = m_flow == 0 ? QByteArrayView() : decimal(&flowDigits, m_flow);
    thread_local QByteArray entry;
    entry.resize(0); // keeps its room
    appendAll(entry, {"MESSAGE=", summary.method, " ", summary.target, " ", status,
                      "\nNETYARD_EVENT=http-request\nNETYARD_CHANNEL=http", m_flow == 0 ? "" : "\nNETYARD_FLOW=", flow,
                      m_endpointFields, status, "\nNETYARD_TEXT="});
    http::appendSummaryText(entry, summary);
    entry.append('\n');
    m_recorder.entry(EventKind::HttpRequest, Channel::Http, m_flow, entry, timeNs);
}

QByteArray HttpRecord::line(const http::RequestSummary &summary) const
{
    QByteArray text;
    http::appendSummaryText(text, summary);
    Event event;
    event.kind = EventKind::HttpRequest;
    event.peer = m_peer;
    event.number = summary.status;
    event.text = QString::fromUtf8(text);
    event.timeNs = nowNs();
    return http::commonLogLine(event, false);
}

void HttpRecord::event(EventKind kind, const QString &text, qint64 number, const NetError &error) const
{
    Event event;
    event.kind = kind;
    event.channel = Channel::Http;
    event.flow = m_flow;
    event.local = m_local;
    event.peer = m_peer;
    event.number = number;
    event.text = text;
    event.error = error;
    m_recorder.event(event);
}

void HttpRecord::closed(CloseMark mark)
{
    if (m_flow != 0)
        m_recorder.markClose(m_flow, mark);
    m_flow = 0;
}

} // namespace net
