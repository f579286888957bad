// What the HTTP server did, as lines of the log and explained.
#include "httpwords.h"

#include "requestsummary.h"
#include "tr.h"
#include "words.h"

namespace words {

using net::Event;
using net::EventKind;

namespace {

// "name-of-the-fault what was refused"
struct Refusal {
    net::http::Fault fault;
    QString what;
};

Refusal refusalOf(const Event &event)
{
    const qsizetype space = event.text.indexOf(u' ');
    const QString name = space < 0 ? event.text : event.text.left(space);
    return {net::http::faultFromName(name.toLatin1()), space < 0 ? QString() : event.text.mid(space + 1)};
}

QString requestText(const Event &event)
{
    const net::http::StoredSummary stored(event.text.toUtf8());
    if (!stored.isValid())
        return Words::tr("Request answered with %1").arg(event.number);
    const net::http::RequestSummary &summary = stored.summary;
    const QString line =
        Words::tr("%1 %2 → %3 %4 (%5 in %6)", "method, path, status number, its text, bytes, duration")
            .arg(QString::fromUtf8(summary.method), QString::fromUtf8(summary.target), QString::number(summary.status),
                 statusText(summary.status), bytesText(summary.bodyBytes), durationText(summary.durationUs));
    return summary.isCut ? Words::tr("%1, cut short").arg(line) : line;
}

QString timeOutText(const Event &event)
{
    const QString time = durationText(event.number * 1'000'000);
    if (event.text == QLatin1StringView("idle"))
        return Words::tr("Connection closed: no request for %1").arg(time);
    if (event.text == QLatin1StringView("head"))
        return Words::tr("Request header not complete after %1").arg(time);
    if (event.text == QLatin1StringView("body"))
        return Words::tr("Request body stopped coming for %1").arg(time);
    if (event.text == QLatin1StringView("send"))
        return Words::tr("The client took nothing of the answer for %1").arg(time);
    return Words::tr("Connection closed: nothing happened for %1").arg(time);
}

QString timeOutExplanation(const Event &event)
{
    if (event.text == QLatin1StringView("idle"))
        return Words::tr(
            "A connection is kept for further requests, but not for ever: each one costs a descriptor and memory. Browsers "
            "simply open a new one.");
    if (event.text == QLatin1StringView("send"))
        return Words::tr(
            "The client's receive window stayed full, so the kernel's send buffer did too, and write() took nothing more. A "
            "client that never reads would hold the connection for ever.");
    return Words::tr(
        "A client that sends a byte now and then would hold a connection for ever, and a few hundred of them a whole server "
        "(the Slowloris attack). The time limits can be changed in the set-up.");
}

} // namespace

QString httpEventText(const Event &event)
{
    switch (event.kind) {
    case EventKind::HttpRequest: return requestText(event);
    case EventKind::HttpRefused: {
        const Refusal refusal = refusalOf(event);
        const QString why = refusal.fault == net::http::Fault::None ? event.text : faultText(refusal.fault);
        return Words::tr("Request refused with %1: %2").arg(event.number).arg(why);
    }
    case EventKind::HttpCut:
        return Words::tr("Answer for %1 cut off after %2: %3")
            .arg(event.text, bytesText(event.number), errorText(event.error));
    case EventKind::HttpTimedOut: return timeOutText(event);
    case EventKind::UploadSaved: return Words::tr("Upload saved: %1 (%2)").arg(event.text, bytesText(event.number));
    case EventKind::UploadFailed:
        return Words::tr("Upload of %1 failed after %2: %3")
            .arg(event.text, bytesText(event.number), errorText(event.error));
    default: return {};
    }
}

QString httpEventExplanation(const Event &event)
{
    const auto explain = [](const QString &call, const QString &meaning) { return call + QStringLiteral("\n\n") + meaning; };
    switch (event.kind) {
    case EventKind::HttpRequest:
        return explain(
            Words::tr("recv() the request, send() the answer"),
            joinedSentences({statusExplanation(static_cast<int>(event.number)),
                             Words::tr("A request and its answer, as one line of an access log. The list of requests "
                                       "shows both in full, as far as they were recorded.")}));
    case EventKind::HttpRefused: {
        const Refusal refusal = refusalOf(event);
        const QString what = refusal.what.isEmpty() ? QString() : QStringLiteral("\n\n") + refusal.what;
        return refusal.fault == net::http::Fault::None
                   ? explain(QStringLiteral("HTTP/1.1 %1").arg(event.number),
                             statusExplanation(static_cast<int>(event.number)))
                   : explain(QStringLiteral("HTTP/1.1 %1").arg(event.number), faultExplanation(refusal.fault)) + what;
    }
    case EventKind::HttpCut:
        return explain(
            QStringLiteral("close()"),
            Words::tr(
                "The header had already announced a length that could not be kept. The connection was cut, so that the "
                "client sees that something is missing, instead of taking a part for the whole. %1")
                .arg(errorText(event.error)));
    case EventKind::HttpTimedOut: return explain(QStringLiteral("close()"), timeOutExplanation(event));
    case EventKind::UploadSaved:
        return explain(
            QStringLiteral("recv(), write(), rename()"),
            Words::tr(
                "The file was written as it came, under another name, and got its own when it was complete. A file that "
                "was there already is never overwritten."));
    case EventKind::UploadFailed:
        return explain(QStringLiteral("unlink()"),
                       Words::tr("What had come of the file was removed, so that no half file is taken for a whole one. %1")
                           .arg(errorText(event.error)));
    default: return {};
    }
}

} // namespace words
