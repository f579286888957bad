// Words that are to come from translations/. Thread: any.
#pragma once

#include "transferboard.h"

#include <QString>

namespace widgets {

[[nodiscard]] QString stateText(net::TransferState state, bool isSending);
[[nodiscard]] QString fileErrorText(const QString &code);
[[nodiscard]] QString protocolText(net::TransferProtocol protocol);
[[nodiscard]] QString protocolExplanation(net::TransferProtocol protocol, bool isServer);

} // namespace widgets
