#include "entryreader.h"

#include "clock.h"
#include "controlescapes.h"
#include "words.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace widgets {

namespace {

constexpr int cachedRows = 1024; // some screens full
constexpr int cachedFlows = 4096;

} // namespace

EntryReader::EntryReader()
    : m_rows(cachedRows)
    , m_flows(cachedFlows)
{
}

EntryReader::~EntryReader() = default;

void EntryReader::setSource(const QString &path, std::shared_ptr<const net::SessionIndex> index)
{
    m_index = std::move(index);
    m_reader = m_index ? std::make_unique<net::RecordReader>(path, m_index) : nullptr;
    m_flows.clear();
    forget();
}

void EntryReader::setEncoding(const net::TextEncoding &encoding)
{
    m_encoding = encoding;
    forget();
}

void EntryReader::setMicroseconds(bool on)
{
    m_microseconds = on;
    forget();
}

void EntryReader::forget()
{
    m_rows.clear();
}

const RowText &EntryReader::row(quint32 number)
{
    if (const RowText *known = m_rows.object(number))
        return *known;
    const net::IndexEntry &entry = m_index->at(number);
    auto *made = new RowText; // the cache takes it
    made->time = timeText(entry.timeNs);
    made->endpoint = flowText(entry.flow);
    if (entry.isEvent())
        fillEvent(entry, made);
    else
        fillMessage(entry, made);
    m_rows.insert(number, made);
    ++m_rowsMade;
    return *made;
}

void EntryReader::fillMessage(const net::IndexEntry &entry, RowText *row)
{
    row->size = sizeText(entry.length);
    if (entry.kept == 0) {
        row->isNote = true;
        row->text = entry.length == 0 ? tr("(empty)") : tr("(payload not kept)");
        return;
    }
    const auto bytes = m_reader->payload(entry, lineBytes);
    if (!bytes) {
        row->isNote = true;
        row->severity = net::EventSeverity::Error;
        row->text = words::errorText(bytes.error());
        return;
    }
    EscapedText shown = escapeControls(m_encoding.decode(*bytes));
    row->text = std::move(shown.text);
    row->controls = std::move(shown.controls);
    row->invalid = std::move(shown.invalid);
    row->isCut = bytes->size() < entry.length;
}

void EntryReader::fillEvent(const net::IndexEntry &entry, RowText *row)
{
    row->severity = net::eventSeverity(entry.kind());
    const auto event = m_reader->event(entry);
    if (!event) {
        row->isNote = true;
        row->severity = net::EventSeverity::Error;
        row->text = words::errorText(event.error());
        return;
    }
    row->text = escapeControls({words::eventText(*event), {}}).text;
    if (row->endpoint.isEmpty())
        row->endpoint = (event->peer.isNull() ? event->local : event->peer).toString();
}

QString EntryReader::flowText(quint32 flow)
{
    if (flow == 0)
        return {};
    if (const QString *known = m_flows.object(flow))
        return *known;
    const QString text = m_index->flow(flow).peer.toString();
    m_flows.insert(flow, new QString(text));
    return text;
}

net::Result<QByteArray> EntryReader::payload(quint32 number, qint64 maxBytes)
{
    return m_reader->payload(m_index->at(number), maxBytes);
}

net::Result<net::Event> EntryReader::event(quint32 number)
{
    return m_reader->event(m_index->at(number));
}

net::Endpoint EntryReader::endpoint(quint32 number)
{
    const net::IndexEntry &entry = m_index->at(number);
    if (entry.flow != 0)
        return m_index->flow(entry.flow).peer;
    if (!entry.isEvent())
        return {};
    const auto event = m_reader->event(entry);
    if (!event)
        return {};
    return event->peer.isNull() ? event->local : event->peer;
}

QString EntryReader::shortTimeText(qint64 timeNs)
{
    return QDateTime::fromMSecsSinceEpoch(timeNs / net::nsPerMs).time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString EntryReader::timeText(qint64 timeNs) const
{
    const QString text = shortTimeText(timeNs);
    if (!m_microseconds)
        return text;
    return text + QStringLiteral("%1").arg(timeNs / 1000 % 1000, 3, 10, QLatin1Char('0'));
}

QString EntryReader::fullTimeText(qint64 timeNs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeNs / net::nsPerMs);
    return QStringLiteral("%1.%2 %3")
        .arg(time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))
        .arg(timeNs % (1000 * net::nsPerMs), 9, 10, QLatin1Char('0'))
        .arg(time.timeZone().displayName(time, QTimeZone::OffsetName));
}

QString EntryReader::sizeText(quint32 bytes)
{
    return QLocale().toString(bytes) + QStringLiteral(" B");
}

QString EntryReader::lineText(quint32 number)
{
    const net::IndexEntry &entry = m_index->at(number);
    const QString arrow = entry.isEvent()                           ? QStringLiteral("●")
                          : entry.type == net::EntryType::MessageIn ? QStringLiteral("←")
                                                                    : QStringLiteral("→");
    const RowText &text = row(number);
    return QStringList{text.time, arrow, text.endpoint, text.size, text.text}.join(u'\t');
}

QString EntryReader::spokenText(quint32 number)
{
    const net::Remark here = remark(number);
    QString text = spokenRow(number);
    if (here.isBookmarked)
        text = tr("%1; bookmarked", "a row as a sentence").arg(text);
    if (!here.note.isEmpty())
        text = tr("%1; note: %2", "a row as a sentence").arg(text, here.note);
    return text;
}

QString EntryReader::spokenRow(quint32 number)
{
    const net::IndexEntry &entry = m_index->at(number);
    const RowText &text = row(number);
    if (entry.isEvent())
        return tr("%1, event: %2", "time, sentence").arg(text.time, text.text);
    if (entry.type == net::EntryType::MessageIn)
        return tr("%1, received from %2, %3: %4", "time, endpoint, size, text")
            .arg(text.time, text.endpoint, text.size, text.text);
    return tr("%1, sent to %2, %3: %4", "time, endpoint, size, text").arg(text.time, text.endpoint, text.size, text.text);
}

} // namespace widgets
