#include "journalentry.h"

#include <QtEndian>

#include <algorithm>
#include <tuple>

namespace net {

namespace {

void appendField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    value = value.first(std::min(value.size(), maxEventTextBytes));
    const bool plain =
        std::none_of(value.begin(), value.end(), [](char c) { return static_cast<quint8>(c) < 0x20 && c != '\t'; });
    out.append(name);
    if (plain) {
        out.append('=').append(value).append('\n');
        return;
    }
    char length[8];
    qToLittleEndian(static_cast<quint64>(value.size()), length);
    out.append('\n').append(length, sizeof length).append(value).append('\n');
}

void appendText(QByteArray &out, QByteArrayView name, const QString &text)
{
    if (!text.isEmpty())
        appendField(out, name, text.toUtf8());
}

void appendNumber(QByteArray &out, QByteArrayView name, qint64 number, qint64 unset)
{
    if (number != unset)
        appendField(out, name, QByteArray::number(number));
}

QByteArrayView priorityOf(EventSeverity severity) // as syslog(3) counts
{
    switch (severity) {
    case EventSeverity::Error: return "3";
    case EventSeverity::Warning: return "4";
    case EventSeverity::Info:
    case EventSeverity::Good: break;
    }
    return "6";
}

Endpoint endpointFrom(QByteArrayView value)
{
    const Result<Endpoint> endpoint = Endpoint::parse(QString::fromUtf8(value));
    return endpoint ? *endpoint : Endpoint();
}

Endpoint endpointFrom(QByteArrayView value, EndpointMemo *memo)
{
    return memo ? memo->of(value) : endpointFrom(value);
}

void setField(Event &event, QByteArrayView name, QByteArrayView value, EndpointMemo *memo)
{
    constexpr QByteArrayView ours("NETYARD_");
    if (!name.startsWith(ours))
        return;
    name = name.sliced(ours.size());
    if (name == "EVENT")
        event.kind = eventKindFromName(value);
    else if (name == "CHANNEL")
        std::ignore = channelFromName(value, &event.channel);
    else if (name == "FLOW")
        event.flow = value.toByteArray().toUInt();
    else if (name == "LOCAL")
        event.local = endpointFrom(value, memo);
    else if (name == "PEER")
        event.peer = endpointFrom(value, memo);
    else if (name == "NUMBER")
        event.number = value.toByteArray().toLongLong();
    else if (name == "TEXT")
        event.text = QString::fromUtf8(value);
    else if (name == "ERROR")
        event.error.code = errorCodeFromName(value);
    else if (name == "ERROR_SYSTEM")
        event.error.systemCode = value.toByteArray().toInt();
    else if (name == "ERROR_SUBJECT")
        event.error.subject = QString::fromUtf8(value);
    else if (name == "ERROR_DETAIL")
        event.error.detail = QString::fromUtf8(value);
    else if (name == "ERROR_NUMBER")
        event.error.number = value.toByteArray().toLongLong();
    else if (name == "TIME_NS")
        event.timeNs = value.toByteArray().toLongLong();
}

} // namespace

QByteArray toJournalEntry(const Event &event)
{
    QByteArray out;
    appendField(out, "MESSAGE", eventSummary(event));
    appendField(out, "PRIORITY", priorityOf(eventSeverity(event.kind)));
    appendField(out, "SYSLOG_IDENTIFIER", "netyard");
    appendField(out, "NETYARD_EVENT", eventName(event.kind));
    appendField(out, "NETYARD_CHANNEL", channelName(event.channel));
    appendNumber(out, "NETYARD_FLOW", event.flow, 0);
    appendText(out, "NETYARD_LOCAL", event.local.toString());
    appendText(out, "NETYARD_PEER", event.peer.toString());
    appendNumber(out, "NETYARD_NUMBER", event.number, -1);
    appendText(out, "NETYARD_TEXT", event.text);
    if (event.error.isError()) {
        appendField(out, "NETYARD_ERROR", errorName(event.error.code));
        appendNumber(out, "NETYARD_ERROR_SYSTEM", event.error.systemCode, 0);
        appendText(out, "NETYARD_ERROR_SUBJECT", event.error.subject);
        appendText(out, "NETYARD_ERROR_DETAIL", event.error.detail);
        appendNumber(out, "NETYARD_ERROR_NUMBER", event.error.number, -1);
    }
    return out;
}

Endpoint EndpointMemo::of(QByteArrayView text)
{
    const auto known = m_known.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (known != m_known.constEnd())
        return *known;
    if (m_known.size() >= maxKnown)
        m_known.clear();
    return *m_known.insert(text.toByteArray(), endpointFrom(text));
}

std::optional<Event> fromJournalEntry(QByteArrayView entry, EndpointMemo *memo)
{
    Event event;
    qsizetype at = 0;
    while (at < entry.size()) {
        const qsizetype lineEnd = entry.indexOf('\n', at);
        if (lineEnd < 0)
            break; // padding
        const QByteArrayView line = entry.sliced(at, lineEnd - at);
        const qsizetype equals = line.indexOf('=');
        at = lineEnd + 1;
        if (equals >= 0) {
            setField(event, line.first(equals), line.sliced(equals + 1), memo);
        } else if (!line.isEmpty()) {
            if (entry.size() - at < 8)
                return std::nullopt;
            const auto length = qFromLittleEndian<quint64>(entry.data() + at);
            at += 8;
            if (length > static_cast<quint64>(entry.size() - at))
                return std::nullopt;
            setField(event, line, entry.sliced(at, static_cast<qsizetype>(length)), memo);
            at += static_cast<qsizetype>(length) + 1; // and the line break after it
        }
    }
    if (event.kind == EventKind::None)
        return std::nullopt;
    return event;
}

} // namespace net
