// The head of one part of a form (RFC 7578 section 4). Pure. Thread: any.
#pragma once

#include "multipart.h"

namespace net::http {

// lines: each with its CR LF, without the empty one. False when one of them is none, or when none of them names the part.
[[nodiscard]] bool parsePartHead(QByteArrayView lines, PartHead *head);

} // namespace net::http
