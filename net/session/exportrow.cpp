#include "exportrow.h"

#include "textencoding.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace net {

namespace {

constexpr qint64 nsPerMs = 1'000'000;

QString digits(qint64 value, int count)
{
    return QStringLiteral("%1").arg(value, count, 10, QLatin1Char('0'));
}

QString utcTime(qint64 timeNs)
{
    const qint64 ns = timeNs % 1'000'000'000;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch((timeNs - ns) / nsPerMs, Qt::UTC);
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.")) + digits(ns, 9) + u'Z';
}

QString localTime(qint64 timeNs)
{
    const qint64 ns = timeNs % 1'000'000'000;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch((timeNs - ns) / nsPerMs);
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.")) + digits(ns / 1000, 6);
}

QString kindName(EntryType type)
{
    switch (type) {
    case EntryType::MessageIn: return QStringLiteral("in");
    case EntryType::MessageOut: return QStringLiteral("out");
    case EntryType::Event: break;
    }
    return QStringLiteral("event");
}

const Endpoint &localOf(const ExportRow &row)
{
    return row.entry.isEvent() ? row.event.local : row.flow.local;
}

const Endpoint &peerOf(const ExportRow &row)
{
    return row.entry.isEvent() ? row.event.peer : row.flow.peer;
}

// Line breaks stay, other control characters (NUL breaks most CSV readers) become their pictures.
QString withoutControls(QString text)
{
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if ((code < 0x20 && c != u'\n' && c != u'\r' && c != u'\t') || code == 0x7F)
            c = QChar(code == 0x7F ? 0x2421 : 0x2400 + code);
    }
    return text;
}

QByteArray textLine(const ExportRow &row)
{
    QString line = localTime(row.entry.timeNs) + u'\t' + QString::fromLatin1(channelName(row.entry.channel)) + u'\t';
    const char16_t mark = row.entry.isEvent() ? u'●' : row.entry.type == EntryType::MessageIn ? u'←' : u'→';
    line += QChar(mark) + QLatin1Char('\t') + peerOf(row).toString() + QLatin1Char('\t');
    if (!row.entry.isEvent())
        line += QString::number(row.entry.length) + QStringLiteral(" B\t");
    line += visibleControls(row.text);
    return line.toUtf8() + '\n';
}

QByteArray csvLine(const ExportRow &row)
{
    const bool isEvent = row.entry.isEvent();
    const QString cells[] = {
        utcTime(row.entry.timeNs),
        QString::fromLatin1(channelName(row.entry.channel)),
        kindName(row.entry.type),
        row.entry.flow == 0 ? QString() : QString::number(row.entry.flow),
        localOf(row).toString(),
        peerOf(row).toString(),
        isEvent ? QString() : QString::number(row.entry.length),
        isEvent ? QString::fromLatin1(eventName(row.event.kind)) : QString(),
        withoutControls(row.text),
        QString::fromLatin1(row.payload.toHex()),
    };
    QByteArray line;
    for (const QString &cell : cells) {
        if (!line.isEmpty())
            line += ',';
        line += csvCell(cell);
    }
    return line + "\r\n";
}

QJsonObject errorObject(const NetError &error)
{
    QJsonObject object{{QStringLiteral("name"), QString::fromLatin1(errorName(error.code))}};
    if (error.systemCode != 0)
        object.insert(QStringLiteral("system"), error.systemCode);
    if (!error.subject.isEmpty())
        object.insert(QStringLiteral("subject"), error.subject);
    if (!error.detail.isEmpty())
        object.insert(QStringLiteral("detail"), error.detail);
    if (error.number >= 0)
        object.insert(QStringLiteral("number"), error.number);
    return object;
}

QByteArray jsonLine(const ExportRow &row)
{
    QJsonObject object{{QStringLiteral("time"), utcTime(row.entry.timeNs)},
                       {QStringLiteral("channel"), QString::fromLatin1(channelName(row.entry.channel))},
                       {QStringLiteral("kind"), kindName(row.entry.type)}};
    if (row.entry.flow != 0)
        object.insert(QStringLiteral("connection"), qint64{row.entry.flow});
    if (!localOf(row).isNull())
        object.insert(QStringLiteral("local"), localOf(row).toString());
    if (!peerOf(row).isNull())
        object.insert(QStringLiteral("peer"), peerOf(row).toString());
    if (row.entry.isEvent()) {
        object.insert(QStringLiteral("event"), QString::fromLatin1(eventName(row.event.kind)));
        object.insert(QStringLiteral("text"), row.text);
        if (row.event.number >= 0)
            object.insert(QStringLiteral("number"), row.event.number);
        if (!row.event.text.isEmpty())
            object.insert(QStringLiteral("detail"), row.event.text);
        if (row.event.error.isError())
            object.insert(QStringLiteral("error"), errorObject(row.event.error));
    } else {
        object.insert(QStringLiteral("bytes"), qint64{row.entry.length});
        object.insert(QStringLiteral("kept"), qint64{row.entry.kept});
        object.insert(QStringLiteral("base64"), QString::fromLatin1(row.payload.toBase64()));
        if (row.textIsExact)
            object.insert(QStringLiteral("text"), row.text);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray csvCell(const QString &text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r\n＝＋－＠");
    QByteArray cell = text.toUtf8();
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        cell.prepend('\'');
    if (cell.contains('"') || cell.contains(',') || cell.contains('\n') || cell.contains('\r'))
        cell = '"' + cell.replace('"', "\"\"") + '"';
    return cell;
}

QByteArray exportHead(ExportFormat format)
{
    // The byte order mark is what makes spreadsheets take the file for UTF-8.
    if (format == ExportFormat::Csv)
        return "\xEF\xBB\xBFtime,channel,kind,connection,local,peer,bytes,event,text,hex\r\n";
    return {};
}

QByteArray exportLine(ExportFormat format, const ExportRow &row)
{
    switch (format) {
    case ExportFormat::Text: return textLine(row);
    case ExportFormat::Csv: return csvLine(row);
    case ExportFormat::JsonLines: return jsonLine(row);
    }
    return {};
}

} // namespace net
