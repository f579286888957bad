#include "requestsummary.h"

#include "httpchars.h"
#include "utf8sequence.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <charconv>

namespace net::http {

namespace {

// The order of the fields in the text. Later versions may add some at the end.
enum FieldIndex : size_t {
    MethodField,
    TargetField,
    VersionField,
    StatusField,
    BodyBytesField,
    DurationField,
    RequestBytesField,
    OrdinalField,
    CutField,
    HostField,
    FaultField,
    UserAgentField,
    RefererField,
    FieldCount,
};

constexpr char upperDigits[] = "0123456789ABCDEF";

void appendNumber(QByteArray &out, qint64 number)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end - digits.data());
}

// What a line of text cannot hold, or what would not come back out of a QString, becomes %XX: up to three times as long.
char *writeEscaped(char *to, QByteArrayView value)
{
    for (;;) {
        const qsizetype plain = firstControl<Seek::ControlsAndBeyondAscii>(value);
        to = std::copy_n(value.data(), plain, to);
        if (plain == value.size())
            return to;
        value = value.sliced(plain);
        qsizetype length = isControl(value.front()) ? 0 : utf8SequenceLength(value);
        if (length > 0) {
            to = std::copy_n(value.data(), length, to);
        } else {
            length = 1;
            const auto byte = static_cast<quint8>(value.front());
            *to++ = '%';
            *to++ = upperDigits[byte >> 4];
            *to++ = upperDigits[byte & 15];
        }
        value = value.sliced(length);
    }
}

template <typename Number>
bool readNumber(QByteArrayView text, Number *number)
{
    const auto [end, error] = std::from_chars(text.begin(), text.end(), *number);
    return error == std::errc() && end == text.end();
}

// As Apache's mod_log_config writes what a client sent.
void appendLogged(QByteArray &line, QByteArrayView text)
{
    constexpr char digits[] = "0123456789abcdef";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            line.append('\\');
            line.append(c);
        } else if (isControl(c) || static_cast<quint8>(c) >= 0x80) {
            line.append("\\x");
            line.append(digits[static_cast<quint8>(c) >> 4]);
            line.append(digits[static_cast<quint8>(c) & 15]);
        } else {
            line.append(c);
        }
    }
}

void appendQuoted(QByteArray &line, QByteArrayView text)
{
    line.append('"');
    appendLogged(line, text.isEmpty() ? QByteArrayView("-") : text);
    line.append('"');
}

void appendTwoDigits(QByteArray &line, int number)
{
    line.append(static_cast<char>('0' + number / 10 % 10));
    line.append(static_cast<char>('0' + number % 10));
}

// [10/Oct/2000:13:55:36 +0800]; English months in every locale.
void appendTime(QByteArray &line, qint64 timeNs)
{
    constexpr QByteArrayView months("JanFebMarAprMayJunJulAugSepOctNovDec");
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeNs / 1'000'000);
    const QDate date = time.date();
    line.append('[');
    appendTwoDigits(line, date.day());
    line.append('/');
    line.append(months.sliced((date.month() - 1) * 3, 3));
    line.append('/');
    appendNumber(line, date.year());
    for (const int part : {time.time().hour(), time.time().minute(), time.time().second()}) {
        line.append(':');
        appendTwoDigits(line, part);
    }
    const int offset = time.offsetFromUtc() / 60;
    line.append(offset < 0 ? " -" : " +");
    appendTwoDigits(line, qAbs(offset) / 60);
    appendTwoDigits(line, qAbs(offset) % 60);
    line.append(']');
}

} // namespace

// Written in one go, since every request passes here.
void appendSummaryText(QByteArray &out, const RequestSummary &summary)
{
    constexpr qsizetype longestNumber = 21; // with its tab
    const std::array numbers{qint64{summary.minorVersion}, qint64{summary.status},  summary.bodyBytes,    summary.durationUs,
                             summary.requestBytes,         qint64{summary.ordinal}, qint64{summary.isCut}};
    const std::array values{summary.host, summary.fault, summary.userAgent, summary.referer};
    qsizetype most = summary.method.size() + summary.target.size();
    for (const QByteArrayView value : values)
        most += value.size();
    const qsizetype before = out.size();
    out.resize(before + most * 3 + static_cast<qsizetype>(FieldCount) * longestNumber);
    char *const end = out.data() + out.size();
    char *to = writeEscaped(out.data() + before, summary.method);
    *to++ = '\t';
    to = writeEscaped(to, summary.target);
    for (const qint64 number : numbers) {
        *to++ = '\t';
        to = std::to_chars(to, end, number).ptr;
    }
    for (const QByteArrayView value : values) {
        *to++ = '\t';
        to = writeEscaped(to, value);
    }
    out.truncate(to - out.constData());
}

StoredSummary::StoredSummary(const QByteArray &bytes)
    : text(bytes)
{
    std::array<QByteArrayView, FieldCount> fields;
    QByteArrayView rest = text;
    for (size_t i = 0; i < FieldCount; ++i) {
        const qsizetype tab = findByte(rest, '\t');
        if (tab < 0 && i + 1 < FieldCount)
            return;
        fields.at(i) = tab < 0 ? rest : rest.first(tab);
        rest = tab < 0 ? QByteArrayView() : rest.sliced(tab + 1);
    }
    RequestSummary read;
    int cut = 0;
    if (!readNumber(fields[VersionField], &read.minorVersion) || !readNumber(fields[StatusField], &read.status) ||
        !readNumber(fields[BodyBytesField], &read.bodyBytes) || !readNumber(fields[DurationField], &read.durationUs) ||
        !readNumber(fields[RequestBytesField], &read.requestBytes) || !readNumber(fields[OrdinalField], &read.ordinal) ||
        !readNumber(fields[CutField], &cut))
        return;
    read.isCut = cut != 0;
    read.method = fields[MethodField];
    read.target = fields[TargetField];
    read.host = fields[HostField];
    read.fault = fields[FaultField];
    read.userAgent = fields[UserAgentField];
    read.referer = fields[RefererField];
    summary = read;
}

QByteArray commonLogLine(const Event &event, bool combined)
{
    const StoredSummary stored(event.text.toUtf8());
    if (!stored.isValid())
        return {};
    const RequestSummary &summary = stored.summary;
    QByteArray line;
    line.reserve(160 + summary.target.size());
    line.append(event.peer.isNull() ? QByteArray("-") : event.peer.addressText().toLatin1());
    line.append(" - - ");
    appendTime(line, event.timeNs);
    line.append(" \"");
    if (summary.method.isEmpty() && summary.target.isEmpty()) {
        line.append('-');
    } else {
        appendLogged(line, summary.method);
        line.append(' ');
        appendLogged(line, summary.target);
        line.append(" HTTP/1.");
        appendNumber(line, summary.minorVersion);
    }
    line.append("\" ");
    appendNumber(line, summary.status);
    line.append(' ');
    if (summary.bodyBytes > 0)
        appendNumber(line, summary.bodyBytes);
    else
        line.append('-');
    if (combined) {
        line.append(' ');
        appendQuoted(line, summary.referer);
        line.append(' ');
        appendQuoted(line, summary.userAgent);
    }
    return line;
}

} // namespace net::http
