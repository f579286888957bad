// What happened in a transfer, as lines of the log and explained.
#include "tr.h"
#include "transferwords.h"
#include "words.h"

namespace words {

using net::Event;
using net::EventKind;

namespace {

// "3 title", "digest path": the first word and the rest.
struct Pair {
    QString first;
    QString second;
};

Pair pairOf(const QString &text)
{
    const qsizetype space = text.indexOf(u' ');
    return space < 0 ? Pair{QString(), text} : Pair{text.left(space), text.mid(space + 1)};
}

bool isOurs(const Event &event)
{
    return event.text != u"peer";
}

QString counted(const QString &title, int files)
{
    return files > 1 ? Words::tr("“%1” and others, %n file(s)", nullptr, files).arg(title)
                     : QStringLiteral("“%1”").arg(title);
}

QString offerText(const Event &event)
{
    const Pair offer = pairOf(event.text);
    const QString what = counted(offer.second, offer.first.toInt());
    switch (event.kind) {
    case EventKind::TransferOffered:
        return event.number < 0 ? Words::tr("Offered: %1").arg(what)
                                : Words::tr("Offered: %1, %2").arg(what, bytesText(event.number));
    case EventKind::TransferDone: return Words::tr("Transferred: %1, %2").arg(what, bytesText(event.number));
    default: return {};
    }
}

QString transferText(const Event &event)
{
    switch (event.kind) {
    case EventKind::TransferAccepted:
        return Words::tr("Accepted: “%1”, %2 to come").arg(event.text, bytesText(event.number));
    case EventKind::TransferDeclined: return Words::tr("Declined: “%1”").arg(event.text);
    case EventKind::TransferStarted:
        return event.number < 0 ? Words::tr("Transfer of “%1” begins").arg(event.text)
                                : Words::tr("Transfer of “%1” begins, %2").arg(event.text, bytesText(event.number));
    case EventKind::TransferResumed: return Words::tr("“%1” goes on from %2").arg(event.text, bytesText(event.number));
    case EventKind::TransferRestarted: return Words::tr("“%1” begins anew: the source has changed").arg(event.text);
    case EventKind::TransferPaused: return isOurs(event) ? Words::tr("Paused here") : Words::tr("Paused by the other side");
    case EventKind::TransferContinued:
        return isOurs(event) ? Words::tr("Continued here") : Words::tr("Continued by the other side");
    case EventKind::TransferCancelled:
        return isOurs(event) ? Words::tr("Cancelled here") : Words::tr("Cancelled by the other side");
    case EventKind::TransferFailed:
        return event.number < 0 ? Words::tr("Transfer of “%1” failed: %2").arg(event.text, errorText(event.error))
                                : Words::tr("Transfer of “%1” failed after %2: %3")
                                      .arg(event.text, bytesText(event.number), errorText(event.error));
    default: return {};
    }
}

QString fileText(const Event &event)
{
    const Pair file = pairOf(event.text);
    const QString size = bytesText(event.number);
    const bool hasDigest = !file.first.isEmpty() && file.first != u"-";
    switch (event.kind) {
    case EventKind::FileReceived:
        return hasDigest ? Words::tr("Received: “%1”, %2, digest %3").arg(file.second, size, file.first)
                         : Words::tr("Received: “%1”, %2, without a digest").arg(file.second, size);
    case EventKind::FileSent:
        return hasDigest ? Words::tr("Sent: “%1”, %2, digest %3").arg(file.second, size, file.first)
                         : Words::tr("Sent: “%1”, %2, without a digest").arg(file.second, size);
    case EventKind::FileFailed: return Words::tr("Not transferred: “%1”. %2").arg(event.text, errorText(event.error));
    case EventKind::PinAsked: return Words::tr("PIN asked for; %n attempt(s) left", nullptr, static_cast<int>(event.number));
    case EventKind::PinWrong: return Words::tr("Wrong PIN; %n attempt(s) left", nullptr, static_cast<int>(event.number));
    default: return {};
    }
}

// The first line is what goes over the wire or to the disk; then what it means.
QString explain(const QString &call, const QString &meaning)
{
    return call + QStringLiteral("\n\n") + meaning;
}

QString explainOffer(const Event &event)
{
    switch (event.kind) {
    case EventKind::TransferOffered:
        return explain(
            QStringLiteral("OFFER, ENTRIES …, OFFER END  |  NAME<SEPARATOR>SIZE"),
            Words::tr(
                "Names and sizes travel before the first byte of content: so the receiver can look at them, compare them "
                "with the free space, and say no. TCP itself knows nothing of files; it carries a stream of bytes, and "
                "where a file begins and ends is agreed between the two programs."));
    case EventKind::TransferAccepted:
        return explain(
            QStringLiteral("ANSWER  |  ok"),
            Words::tr("The receiver says yes, which files it wants and how much of them it has already. Only the rest is "
                      "sent."));
    case EventKind::TransferDeclined:
        return explain(QStringLiteral("ANSWER  |  close()"),
                       Words::tr("The receiver said no before any content was sent, so nothing was written to its disk."));
    case EventKind::TransferStarted:
        return explain(
            QStringLiteral("read(), send() | recv(), write()"),
            Words::tr(
                "The files are read and sent piece by piece, never whole in memory. When the receiver's disk is slower "
                "than the network, its receive buffer fills, TCP closes the window, and the sender waits."));
    case EventKind::PinAsked:
        return explain(
            QStringLiteral("CHALLENGE, PROOF"),
            Words::tr(
                "The receiver sends a random number, the sender answers with a digest of it and the PIN. Both can "
                "compute it, so the PIN itself never travels. It keeps classmates out, not an attacker: whoever listens "
                "can try all PINs at leisure, and the files are not encrypted."));
    case EventKind::PinWrong:
        return explain(QStringLiteral("CHALLENGE, PROOF"),
                       Words::tr("The answer does not fit the receiver's PIN. The number of attempts is limited, because "
                                 "otherwise a program could try all PINs."));
    default: return {};
    }
}

QString explainCourse(const Event &event)
{
    switch (event.kind) {
    case EventKind::TransferResumed:
        return explain(
            QStringLiteral("FILE BEGIN, lseek()"),
            Words::tr(
                "The beginning is there from an earlier attempt. Both sides took a digest of it and compared: the sender "
                "still has the same bytes, so it sends only what is missing."));
    case EventKind::TransferRestarted:
        return explain(QStringLiteral("FILE BEGIN, ftruncate(0)"),
                       Words::tr("The beginning that is there belongs to another version: the digests differ. Two halves of "
                                 "different versions would make a file that never existed, so it is sent from the start."));
    case EventKind::TransferPaused:
        return explain(QStringLiteral("PAUSE"), Words::tr("The connection stays open, and each side tells the other now and "
                                                          "then that it is still there. No content is sent."));
    case EventKind::TransferContinued:
        return explain(QStringLiteral("RESUME"), Words::tr("Sending goes on where it was, on the same connection."));
    case EventKind::TransferCancelled:
        return explain(QStringLiteral("CANCEL, close()"),
                       Words::tr("The transfer is over before its end. With NetYard's own protocol what has arrived is kept "
                                 "under another name, so that sending again can go on from there."));
    case EventKind::TransferDone:
        return explain(QStringLiteral("DONE, close()"),
                       Words::tr("Everything is in its place. Both sides said so before closing: a closed connection alone "
                                 "would not tell whether the last bytes arrived."));
    case EventKind::TransferFailed:
        return explain(
            QStringLiteral("close()"),
            joinedSentences({errorText(event.error),
                             Words::tr("No half file has the name of a whole one: what is not complete lies under "
                                       "another name, or was removed.")}));
    default: return {};
    }
}

QString explainFile(const Event &event)
{
    const bool hasDigest = pairOf(event.text).first != u"-";
    switch (event.kind) {
    case EventKind::FileReceived:
        return explain(
            QStringLiteral("write(), rename()"),
            hasDigest
                ? Words::tr("The file was written under another name, its digest (XXH3, 128 bits) compared with the "
                            "sender's, and only then did it get its own name. A file that was there already is never "
                            "replaced.")
                : Words::tr("The announced number of bytes has come. This protocol has no digest: a wrong byte would not "
                            "be noticed."));
    case EventKind::FileSent:
        return explain(
            QStringLiteral("read(), send()"),
            hasDigest ? Words::tr("The receiver computed the same digest (XXH3, 128 bits) over what it wrote: not a bit was "
                                  "changed or lost on the way.")
                      : Words::tr("All bytes were handed to the system. Whether they arrived whole, this protocol does not "
                                  "say."));
    case EventKind::FileFailed:
        return explain(QStringLiteral("FILE END, FILE RESULT"),
                       joinedSentences({errorText(event.error), Words::tr("The other files of the transfer go on.")}));
    default: return {};
    }
}

} // namespace

QString transferEventText(const Event &event)
{
    for (const auto group : {offerText, transferText, fileText}) {
        const QString text = group(event);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString transferEventExplanation(const Event &event)
{
    for (const auto group : {explainOffer, explainCourse, explainFile}) {
        const QString text = group(event);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace words
