#include "requestreader.h"

#include "requestsummary.h"
#include "requesttarget.h"
#include "words.h"

#include <QStringDecoder>

#include <algorithm>

namespace widgets {

namespace {

constexpr int cachedRows = 1024; // some screens full

} // namespace

QString readableTarget(QByteArrayView target)
{
    if (const auto decoded = net::http::percentDecoded(target)) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder.decode(*decoded);
        const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
        if (!decoder.hasError() && isPlain)
            return text;
    }
    return QString::fromLatin1(target.data(), target.size());
}

RequestReader::RequestReader(EntryReader &entries)
    : m_entries(entries)
    , m_rows(cachedRows)
{
}

void RequestReader::forget()
{
    m_rows.clear();
}

const RequestRow &RequestReader::row(quint32 entry)
{
    if (const RequestRow *known = m_rows.object(entry))
        return *known;
    auto *made = new RequestRow; // the cache takes it
    made->time = m_entries.timeText(m_entries.entry(entry).timeNs);
    const auto event = m_entries.event(entry);
    if (!event) {
        made->path = words::errorText(event.error());
    } else {
        const net::http::StoredSummary stored(event->text.toUtf8());
        const net::http::RequestSummary &summary = stored.summary;
        made->client = event->peer.toString();
        made->method = QString::fromUtf8(summary.method);
        made->path = readableTarget(summary.target);
        made->host = QString::fromUtf8(summary.host);
        made->agent = QString::fromUtf8(summary.userAgent);
        made->status = stored.isValid() ? summary.status : static_cast<int>(event->number);
        made->statusText = QString::number(made->status);
        made->bodyBytes = summary.bodyBytes;
        made->durationUs = summary.durationUs;
        made->bytes = words::bytesText(summary.bodyBytes);
        made->duration = words::durationText(summary.durationUs);
        made->ordinal = summary.ordinal;
        made->isCut = summary.isCut;
    }
    m_rows.insert(entry, made);
    return *made;
}

} // namespace widgets
