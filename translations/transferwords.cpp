#include "transferwords.h"

#include "textencoding.h"
#include "tr.h"
#include "words.h"

namespace words {

using net::TransferProtocol;
using net::TransferState;

namespace {

// Why nothing or not all is transferred.
QString offerReason(const QString &code)
{
    if (code == u"declined")
        return Words::tr("the receiver declined");
    if (code == u"no-space")
        return Words::tr("there is not enough space at the receiver");
    if (code == u"too-many")
        return Words::tr("these are more files and folders than one transfer may hold");
    if (code == u"too-large")
        return Words::tr("the file is larger than the receiver allows");
    if (code == u"busy")
        return Words::tr("the receiver has too many transfers at once");
    if (code == u"cancelled")
        return Words::tr("it was cancelled");
    return {};
}

QString fileReason(const QString &code)
{
    if (code == u"unreadable")
        return Words::tr("the sender could not read the file");
    if (code == u"vanished")
        return Words::tr("the file was deleted or moved at the sender meanwhile");
    if (code == u"shrunk")
        return Words::tr("the file became shorter while it was being sent");
    if (code == u"grown")
        return Words::tr("the file became longer while it was being sent");
    if (code == u"changed")
        return Words::tr("the file was changed while it was being sent");
    if (code == u"stopped")
        return Words::tr("the receiver does not want the rest");
    if (code == u"mismatch")
        return Words::tr("what arrived is not what was sent: the digests differ");
    if (code == u"disk-full")
        return Words::tr("the disk is full");
    if (code == u"denied")
        return Words::tr("the receiver may not write there");
    if (code == u"incomplete")
        return Words::tr("the end is missing");
    if (code == u"failed")
        return Words::tr("the receiver could not save the file");
    return {};
}

QString endingReason(const QString &code)
{
    if (code == u"version")
        return Words::tr("the two programs speak different versions of the protocol");
    if (code == u"pin")
        return Words::tr("the PIN was wrong");
    if (code == u"pin-locked")
        return Words::tr("too many PINs were wrong");
    if (code == u"protocol")
        return Words::tr("the rules of the protocol were broken");
    if (code == u"timeout")
        return Words::tr("nothing came for too long");
    return {};
}

} // namespace

QString transferStateText(TransferState state)
{
    switch (state) {
    case TransferState::Waiting: return Words::tr("in the queue", "of a transfer");
    case TransferState::Connecting: return Words::tr("connecting");
    case TransferState::Offering: return Words::tr("waiting for the receiver's decision");
    case TransferState::Asking: return Words::tr("waiting for your decision");
    case TransferState::Running: return Words::tr("running", "of a transfer");
    case TransferState::Paused: return Words::tr("paused", "of a transfer");
    case TransferState::PausedByPeer: return Words::tr("paused by the other side");
    case TransferState::Verifying: return Words::tr("checking what is there already");
    case TransferState::Done: return Words::tr("done", "of a transfer");
    case TransferState::Failed: return Words::tr("failed", "of a transfer");
    case TransferState::Declined: return Words::tr("declined", "of a transfer");
    case TransferState::Cancelled: return Words::tr("cancelled", "of a transfer");
    }
    return {};
}

QString transferReasonText(const QString &code)
{
    if (code.isEmpty())
        return {};
    for (const auto group : {offerReason, fileReason, endingReason}) {
        const QString text = group(code);
        if (!text.isEmpty())
            return text;
    }
    return Words::tr("the other side says “%1”").arg(net::visibleControls(code));
}

QString protocolExplanation(TransferProtocol protocol)
{
    switch (protocol) {
    case TransferProtocol::NetYard:
        return joinedSentences(
            {Words::tr(
                 "Between two NetYards: any number of files and folders. Every message says how long it is, every file "
                 "carries a digest that the receiver checks, and after a break it goes on where it stopped."),
             Words::tr("Where it is weak: nothing is encrypted. Whoever is on the way can read the files.")});
    case TransferProtocol::ClassicUpload:
        return joinedSentences(
            {Words::tr(
                 "As in many tutorials: the client sends NAME<SEPARATOR>SIZE, waits for any reply, then sends the bytes "
                 "and closes."),
             Words::tr("Where it is weak: nothing marks the end of the header. A client that does not wait sends header and "
                       "content in one chunk, and digits run together. Nobody checks the bytes, nothing is encrypted, and "
                       "what broke off begins anew.")});
    case TransferProtocol::ClassicDownload:
        return joinedSentences(
            {Words::tr(
                 "As in many tutorials: the client sends a file name. The server answers 0<SEPARATOR>SIZE and the bytes "
                 "right behind it, or -1<SEPARATOR>MESSAGE, and closes."),
             Words::tr(
                 "Where it is weak: nothing stands between the size and the file. Both come in one chunk, and when the "
                 "file begins with a digit, only the end of the stream tells where the size stopped. Nobody checks "
                 "the bytes, and nothing is encrypted.")});
    }
    return {};
}

} // namespace words
