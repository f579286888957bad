#include "words.h"

#include "tr.h"
#include "transferwords.h"

namespace words {

using net::NetError;
using net::NetErrorCode;

namespace {

QString portText(const NetError &error)
{
    return error.number >= 0 ? QString::number(error.number) : error.subject;
}

QString withHint(const QString &sentence, const QString &hint)
{
    return hint.isEmpty() ? sentence : sentence + u' ' + hint;
}

// What was opened instead, where its first bytes tell.
QString notASessionHint(const QString &format)
{
    if (format == QLatin1StringView("gzip") || format == QLatin1StringView("ZIP"))
        return Words::tr("It is packed (%1): unpack it first.").arg(format);
    if (format.startsWith(QLatin1StringView("pcap")))
        return Words::tr("It begins like one, but is damaged at its very beginning.");
    return format.isEmpty() ? QString() : Words::tr("It looks like %1.").arg(format);
}

// The engines mark a private address that lies in none of this machine's networks.
QString subnetHint(const NetError &error)
{
    return error.detail == QLatin1StringView("not-on-subnet")
               ? Words::tr("That address is in a different network from every network this machine is in: "
                           "check that both machines are on the same Wi-Fi or cable.")
               : QString();
}

QString addressError(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::MalformedAddress:
        return Words::tr("“%1” is not an address. Write one like 192.168.1.7:8989 or [::1]:8989.").arg(error.subject);
    case NetErrorCode::PortOutOfRange:
        if (error.number == 0) // nobody can be asked for any free port but one's own system
            return Words::tr("Port 0 cannot be connected to. Ports go from 1 to 65535.");
        return Words::tr("“%1” is not a port. Ports go from 0 to 65535; 0 lets the system choose a free one.")
            .arg(portText(error));
    case NetErrorCode::AddressNotLocal:
        return Words::tr("%1 is not an address of this machine. Choose one from the list, or “any” to use them all.")
            .arg(error.subject);
    case NetErrorCode::PortInUse:
        return error.detail.isEmpty()
                   ? Words::tr("%1 is already in use by another program. Stop that program or choose another port.")
                         .arg(error.subject)
                   : Words::tr("%1 is already in use by %2. Stop that program or choose another port.")
                         .arg(error.subject, error.detail);
    case NetErrorCode::PortPrivileged:
        return Words::tr("%1 is reserved: ports below 1024 need administrator rights. Choose a port from 1024 up.")
            .arg(error.subject);
    default: return {};
    }
}

QString connectError(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::HostNotFound:
        return Words::tr("No address was found for the name “%1”. Check the spelling, or type the address in numbers.")
            .arg(error.subject);
    case NetErrorCode::ConnectionRefused:
        return Words::tr("%1 refused the connection: the machine is there, but nothing listens on that port. "
                         "Start the server first, or check the port.")
            .arg(error.subject);
    case NetErrorCode::ConnectTimedOut:
        return withHint(
            Words::tr("%1 did not answer within %2. The machine may be off, or a firewall may swallow the request.")
                .arg(error.subject, durationText(error.number * 1000)),
            subnetHint(error));
    case NetErrorCode::HostUnreachable:
        return withHint(
            Words::tr("%1 cannot be reached: no machine answers under that address in this network.").arg(error.subject),
            subnetHint(error));
    case NetErrorCode::NetworkUnreachable:
        return withHint(
            Words::tr("%1 cannot be reached: this machine has no route to that network. Check the Wi-Fi or cable.")
                .arg(error.subject),
            subnetHint(error));
    default: return {};
    }
}

QString connectionError(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::ConnectionReset:
        return Words::tr("%1 reset the connection (RST): it closed without reading everything, or its program ended.")
            .arg(error.subject);
    case NetErrorCode::ConnectionTimedOut:
        return Words::tr("%1 no longer answers: the system gave up repeating. The cable may be out or the machine off.")
            .arg(error.subject);
    case NetErrorCode::NotConnected:
        return error.subject.isEmpty() ? Words::tr("There is no open connection to send on. Connect first.")
                                       : Words::tr("There is no open connection to %1. Connect first.").arg(error.subject);
    case NetErrorCode::WriteSideClosed:
        return Words::tr("Nothing more can be sent to %1: our side was closed for sending (half-close).").arg(error.subject);
    case NetErrorCode::SendQueueFull:
        return Words::tr("%1 reads too slowly: %2 are already waiting to be sent. The message was not sent; try again later "
                         "or raise the limit.")
            .arg(error.subject, bytesText(error.number));
    case NetErrorCode::TooManyDescriptors:
        return Words::
            tr("This program may have no more than %1 files and sockets open at once. New clients wait until one leaves; "
               "the limit can be raised with ulimit -n.")
                .arg(error.number);
    case NetErrorCode::TooManyClients:
        return Words::
            tr("%1 was turned away: the maximum of %2 clients is reached. Raise it in the options if there should be room.")
                .arg(error.subject)
                .arg(error.number);
    default: return {};
    }
}

QString messageError(const NetError &error)
{
    const qint64 place = error.number + 1; // people count from 1
    switch (error.code) {
    case NetErrorCode::FrameTooLong:
        return Words::tr(
                   "%1 sent a message of %2 bytes, but the limit is %3. The connection was closed; raise the limit in the "
                   "options, or check that both sides use the same framing.")
            .arg(error.subject)
            .arg(error.number)
            .arg(error.detail);
    case NetErrorCode::FrameIncomplete:
        return Words::tr("%1 closed in the middle of a message: its last %n byte(s) belong to an unfinished one.", nullptr,
                         static_cast<int>(error.number))
            .arg(error.subject);
    case NetErrorCode::InvalidFraming:
        return Words::tr("“%1” is not a framing. Use none, lf, crlf, length32, fixed:N or delimiter:HEX.")
            .arg(error.subject);
    case NetErrorCode::InvalidHex:
        return Words::tr("Not hexadecimal at character %1. Write bytes as two digits each, such as 48 65 6c.").arg(place);
    case NetErrorCode::InvalidEscape:
        return Words::tr("The escape at character %1 is not known. There are \\r \\n \\t \\0 \\\\ \\xNN and \\uNNNN.")
            .arg(place);
    case NetErrorCode::UnknownEncoding:
        return Words::tr("The encoding “%1” is not known. Choose one from the list, such as UTF-8 or GBK.")
            .arg(error.subject);
    case NetErrorCode::UnencodableText:
        return Words::tr("The character at position %1 does not exist in %2. Choose UTF-8, or leave it out.")
            .arg(place)
            .arg(error.subject);
    case NetErrorCode::DatagramTooLong:
        return Words::tr("A datagram of %1 bytes cannot be sent: the most that UDP over IPv4 can carry is %2. Send it in "
                         "pieces, or over TCP.")
            .arg(error.number)
            .arg(error.detail.isEmpty() ? QStringLiteral("65507") : error.detail);
    case NetErrorCode::InvalidReply:
        return Words::tr("“%1” is not a reply. Use none, echo, upper, time, chat or text:TEXT.").arg(error.subject);
    default: return {};
    }
}

QString udpError(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::PortUnreachable:
        return Words::tr("%1 has no program on that port: its system answered “port unreachable” (ICMP). "
                         "Bind the other side first, or check the port.")
            .arg(error.subject);
    case NetErrorCode::NotMulticastAddress:
        return Words::tr(
                   "%1 is not a multicast group. Groups go from 224.0.0.0 to 239.255.255.255, or begin with ff over IPv6.")
            .arg(error.subject);
    case NetErrorCode::InterfaceNotFound:
        return Words::tr("There is no network interface called “%1” on this machine.").arg(error.subject);
    case NetErrorCode::BroadcastNotAllowed:
        return Words::tr("The system does not allow broadcasting to %1 from this socket.").arg(error.subject);
    default: return {};
    }
}

QString recordingTaken(const NetError &error)
{
    if (error.detail == QLatin1StringView("moved"))
        return Words::tr("Another program moved or renamed the session file “%1” while it was being written.")
            .arg(error.subject);
    if (error.detail == QLatin1StringView("cut"))
        return Words::tr("Another program cut the session file “%1” short while it was being written.").arg(error.subject);
    return Words::tr("Another program deleted the session file “%1” while it was being written.").arg(error.subject);
}

QString fileError(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::FileNotFound:
        return error.detail == QLatin1StringView("folder")
                   ? Words::tr("There is no folder “%1”. Choose one that exists.").arg(error.subject)
                   : Words::tr("There is no file “%1”.").arg(error.subject);
    case NetErrorCode::FileNotReadable: return Words::tr("“%1” cannot be read. Check its permissions.").arg(error.subject);
    case NetErrorCode::FileNotWritable:
        return Words::tr("“%1” cannot be written. Check its permissions, and that no other file has that name.")
            .arg(error.subject);
    case NetErrorCode::FolderNotWritable:
        return Words::tr("Nothing can be written in the folder “%1”. Choose another folder in the settings.")
            .arg(error.subject);
    case NetErrorCode::DiskFull:
        return Words::tr("The disk that holds “%1” is full. Free some space; it goes on by itself.").arg(error.subject);
    case NetErrorCode::NotASession:
        return withHint(
            Words::tr("“%1” is no session and no capture: NetYard opens pcapng and pcap files.").arg(error.subject),
            notASessionHint(error.detail));
    case NetErrorCode::SessionDamaged:
        return Words::tr("“%1” is damaged from byte %2 on. Everything before that can be read.")
            .arg(error.subject)
            .arg(error.number);
    case NetErrorCode::FileChanged:
        return Words::tr("“%1” was changed while it was being sent. The connection was cut after %2, so that nobody takes a "
                         "mixture of "
                         "both versions for the file.")
            .arg(error.subject, bytesText(error.number));
    case NetErrorCode::FileInUse:
        return Words::tr("%1 is being recorded by another program. Add the note there, or wait until it is finished.")
            .arg(error.subject);
    case NetErrorCode::RecordingTaken: return recordingTaken(error);
    default: return {};
    }
}

QString otherError(const NetError &error)
{
    if (error.code == NetErrorCode::PermissionDenied)
        return Words::tr("The system does not permit it: %1. Check rights and firewall.").arg(error.subject);
    return error.subject.isEmpty()
               ? Words::tr("The system reports: %1 (error %2).").arg(error.detail).arg(error.systemCode)
               : Words::tr("%1: the system reports: %2 (error %3).").arg(error.subject, error.detail).arg(error.systemCode);
}

} // namespace

QString errorText(const NetError &error)
{
    if (!error.isError())
        return {};
    for (const auto group :
         {addressError, connectError, connectionError, messageError, udpError, transferErrorText, fileError}) {
        const QString text = group(error);
        if (!text.isEmpty())
            return text;
    }
    return otherError(error);
}

} // namespace words
