// The words of file transfer: states, reasons, and what each protocol does and where it is weak.
//
// As in words.h nothing is cached: a language switch only asks again. Thread: any.
#pragma once

#include "event.h"
#include "neterror.h"
#include "transferboard.h"
#include "transferoptions.h"

#include <QString>

namespace words {

[[nodiscard]] QString transferStateText(net::TransferState state); // "waiting for the receiver's decision"
// A clause for the code of an Answer, FileEnd, FileResult or Ending: "the disk is full". One that is not known (another
// version's, a stranger's) is quoted, its control characters made visible; empty for none.
[[nodiscard]] QString transferReasonText(const QString &code);
[[nodiscard]] QString protocolExplanation(net::TransferProtocol protocol); // two or three sentences

// The parts of words.h that are about transfers; empty for others.
[[nodiscard]] QString transferErrorText(const net::NetError &error);
[[nodiscard]] QString transferEventText(const net::Event &event);
[[nodiscard]] QString transferEventExplanation(const net::Event &event);

} // namespace words
