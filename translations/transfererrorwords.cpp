// What went wrong with a transfer.
#include "textencoding.h"
#include "tr.h"
#include "transferframe.h"
#include "transfermessages.h"
#include "transferwords.h"
#include "words.h"

namespace words {

using net::NetError;
using net::NetErrorCode;

namespace {

QString protocolError(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::ProtocolUnknown: {
        const QString hint = Words::tr("Choose the same protocol on both sides, and check the port.");
        return joinedSentences(
            {error.detail.isEmpty()
                 ? Words::tr("%1 does not speak the chosen transfer protocol.").arg(error.subject)
                 : Words::tr("%1 does not speak the chosen transfer protocol: what came begins with “%2”.")
                       .arg(error.subject, net::visibleControls(error.detail)),
             hint});
    }
    case NetErrorCode::VersionUnsupported:
        return error.number > 0
                   ? Words::tr("%1 speaks version %2 of the transfer protocol, this program version %3. Nothing was "
                               "transferred; update the older of the two programs.")
                         .arg(error.subject)
                         .arg(error.number)
                         .arg(net::transfer::protocolVersion)
                   : Words::tr(
                         "%1 speaks another version of the transfer protocol. Nothing was transferred; update the older "
                         "of the two programs.")
                         .arg(error.subject);
    case NetErrorCode::ProtocolViolated:
        return Words::tr(
                   "%1 broke the rules of the transfer protocol (%2), so the connection was closed. What has arrived is "
                   "kept. Try again; if it happens again, one of the two programs has a fault.")
            .arg(error.subject, net::visibleControls(error.detail));
    case NetErrorCode::PinRefused:
        if (error.detail == u"none")
            return Words::tr(
                       "%1 asks for a PIN, and none was given; nothing was sent. Ask the person there for it, then send "
                       "again with it.")
                .arg(error.subject);
        return joinedSentences(
            {Words::tr("The PIN was wrong, so nothing was transferred between here and %1.").arg(error.subject),
             error.number > 0 ? Words::tr("The receiver knows the right one; it may be tried %n more time(s).", nullptr,
                                          static_cast<int>(error.number))
                              : Words::tr("The receiver knows the right one; ask there, then send again.")});
    case NetErrorCode::PinLocked:
        if (error.detail == u"there")
            return Words::tr("Too many wrong PINs came from where %1 is, so none is taken from there for %2.")
                .arg(error.subject, durationText(error.number * 1'000'000));
        return error.number > 0
                   ? Words::tr("Too many wrong PINs came from here, so %1 takes none for now. Wait %2, then send again.")
                         .arg(error.subject, durationText(error.number * 1'000'000))
                   : Words::tr(
                         "Too many wrong PINs came from here, so %1 takes none for now. Wait a little, then send again.")
                         .arg(error.subject);
    default: return {};
    }
}

QString offerError(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::OfferDeclined:
        if (!error.detail.isEmpty() && error.detail != u"declined")
            return Words::tr("%1 did not take the files: %2. Nothing was sent.")
                .arg(error.subject, transferReasonText(error.detail));
        return Words::tr("%1 declined the files; nothing was sent. Ask the person there, then send again.")
            .arg(error.subject);
    case NetErrorCode::OfferTooLarge:
        return error.detail == u"files"
                   ? Words::tr("%L2 files and folders are too many for one transfer with %1: the most is %L3. Send them in "
                               "several parts, or packed into one archive.")
                         .arg(error.subject)
                         .arg(error.number)
                         .arg(net::transfer::maxEntries)
                   : Words::tr("A file of %2 is larger than the receiver allows (transfer with %1). Raise the largest size "
                               "there, or send a smaller file.")
                         .arg(error.subject, bytesText(error.number));
    case NetErrorCode::NoSpace: {
        bool isNumber = false;
        const qint64 free = error.detail.toLongLong(&isNumber);
        return isNumber
                   ? Words::tr("There is not enough space in “%1”: %2 are needed, %3 are free. Free some space, or choose "
                               "another folder.")
                         .arg(error.subject, bytesText(error.number), bytesText(free))
                   : Words::tr("There is not enough space in “%1”: %2 are needed. Free some space, or choose another "
                               "folder.")
                         .arg(error.subject, bytesText(error.number));
    }
    default: return {};
    }
}

QString peerError(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::PeerGone:
        return error.number >= 0
                   ? Words::tr("%1 ended the connection before everything was across (so far: %2). When it is sent again, "
                               "NetYard's own protocol goes on from there.")
                         .arg(error.subject, bytesText(error.number))
                   : Words::tr("%1 ended the connection before everything was across. When it is sent again, NetYard's own "
                               "protocol goes on from there.")
                         .arg(error.subject);
    case NetErrorCode::PeerSilent:
        return Words::tr(
                   "Nothing came from %1 for %2, so the connection was closed. The cable may be out, the machine asleep, "
                   "or the program stuck. It can be sent again when both are there.")
            .arg(error.subject, durationText(error.number * 1'000'000));
    case NetErrorCode::PeerFailed:
        return error.detail.isEmpty() ? Words::tr("%1 gave up and did not say why.").arg(error.subject)
                                      : Words::tr("%1 gave up: %2.").arg(error.subject, transferReasonText(error.detail));
    default: return {};
    }
}

QString lengthError(const NetError &error)
{
    bool isNumber = false;
    const qint64 announced = error.detail.toLongLong(&isNumber);
    if (!isNumber || error.number < 0)
        return Words::tr("“%1” does not have the length that was announced. It is not taken for the whole file; transfer it "
                         "again.")
            .arg(error.subject);
    if (error.number < announced)
        return Words::tr(
                   "Only %2 of the announced %3 of “%1” came before the other side closed. It is not taken for the whole "
                   "file; transfer it again.")
            .arg(error.subject, bytesText(error.number), bytesText(announced));
    return Words::tr(
               "More came of “%1” than was announced: %2 instead of %3. The program at the other side counts wrongly, or "
               "the file changed.")
        .arg(error.subject, bytesText(error.number), bytesText(announced));
}

QString transferredFileError(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::DiskFull: // with what is free; a recording's has none
        return error.number >= 0
                   ? Words::tr("The disk that holds “%1” is full. Free some space there, then send again; what "
                               "has arrived is kept.")
                         .arg(error.subject)
                   : QString();
    case NetErrorCode::FileNotFound:
        if (error.number != 0)
            return {};
        return error.detail.isEmpty()
                   ? Words::tr("The server does not send “%1” and does not say why. Check the name.").arg(error.subject)
                   : Words::tr("The server does not send “%1”; it says: “%2”. Check the name.")
                         .arg(error.subject, net::visibleControls(error.detail));
    case NetErrorCode::DigestMismatch:
        return Words::tr("“%1” arrived different from what was sent: the digests do not match. It was thrown away, so that "
                         "nobody takes it for the file. Send it again; if it happens again, a disk or memory may be faulty.")
            .arg(error.subject);
    case NetErrorCode::FileVanished:
        return Words::tr("“%1” was there when the transfer began and is gone now. It was left out; the others go on.")
            .arg(error.subject);
    case NetErrorCode::LengthMismatch: return lengthError(error);
    case NetErrorCode::FileChanged: // while being transferred, it has a word why; over HTTP none
        return error.detail == u"shrunk" || error.detail == u"grown" || error.detail == u"changed"
                   ? Words::tr(
                         "“%1” was not transferred: %2. Its beginning and its end may not belong together; send it again "
                         "when nobody writes to it.")
                         .arg(error.subject, transferReasonText(error.detail))
                   : QString();
    default: return {};
    }
}

QString whyLeftOut(const QString &why)
{
    if (why == u"link")
        return Words::tr("“%1” is a symbolic link and was left out: no link is followed. Send what it leads to by itself.");
    if (why == u"special")
        return Words::tr("“%1” is neither a file nor a folder and was left out.");
    if (why == u"name")
        return Words::tr(
            "“%1” was left out: its name is not UTF-8, as from an archive in another encoding. Rename it, then send "
            "it.");
    if (why == u"long")
        return Words::tr("“%1” was left out: its path is too long. Send it from a folder further down.");
    return Words::tr("“%1” cannot be read and was left out. Check its permissions.");
}

QString leftOutError(const NetError &error)
{
    if (error.code != NetErrorCode::LeftOut)
        return {};
    QStringList sentences{whyLeftOut(error.detail).arg(error.subject)};
    if (error.number > 0)
        sentences << Words::tr("%n more entry(s) were left out as well.", nullptr, static_cast<int>(error.number));
    if (error.number >= 0)
        sentences << Words::tr("Everything else was transferred.");
    return joinedSentences(sentences);
}

} // namespace

QString transferErrorText(const NetError &error)
{
    for (const auto group : {protocolError, offerError, peerError, transferredFileError, leftOutError}) {
        const QString text = group(error);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace words
