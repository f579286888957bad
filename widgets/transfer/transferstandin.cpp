#include "transferstandin.h"

namespace widgets {

QString stateText(net::TransferState state, bool)
{
    switch (state) {
    case net::TransferState::Waiting: return QStringLiteral("waiting");
    case net::TransferState::Connecting: return QStringLiteral("connecting");
    case net::TransferState::Offering: return QStringLiteral("offered");
    case net::TransferState::Asking: return QStringLiteral("your decision");
    case net::TransferState::Running: return QStringLiteral("running");
    case net::TransferState::Paused: return QStringLiteral("paused");
    case net::TransferState::PausedByPeer: return QStringLiteral("paused by the peer");
    case net::TransferState::Verifying: return QStringLiteral("checking what is there");
    case net::TransferState::Done: return QStringLiteral("done");
    case net::TransferState::Failed: return QStringLiteral("failed");
    case net::TransferState::Declined: return QStringLiteral("declined");
    case net::TransferState::Cancelled: return QStringLiteral("cancelled");
    }
    return {};
}

QString fileErrorText(const QString &code)
{
    return code;
}

QString protocolText(net::TransferProtocol protocol)
{
    switch (protocol) {
    case net::TransferProtocol::NetYard: return QStringLiteral("NetYard");
    case net::TransferProtocol::ClassicUpload: return QStringLiteral("Classic upload");
    case net::TransferProtocol::ClassicDownload: return QStringLiteral("Classic download");
    }
    return {};
}

QString protocolExplanation(net::TransferProtocol protocol, bool)
{
    switch (protocol) {
    case net::TransferProtocol::NetYard: return QStringLiteral("Offers, digests, goes on after a break.");
    case net::TransferProtocol::ClassicUpload:
        return QStringLiteral("Name and size, then bytes: nothing says whether they are right.");
    case net::TransferProtocol::ClassicDownload:
        return QStringLiteral("A name, then size and bytes: nothing ends the header.");
    }
    return {};
}

} // namespace widgets
