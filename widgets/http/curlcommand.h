// A request as a command line that makes it again, for POSIX shells. Pure. Thread: any.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace widgets {

// head: of the request, as it came. body: what of it is to be sent; null for none. local: "192.168.1.5:8080", used where the
// request names no host.
[[nodiscard]] QString curlCommand(QByteArrayView head, QByteArrayView body, const QString &local);
[[nodiscard]] QString shellQuoted(const QString &text); // unquoted where nothing in it needs it

} // namespace widgets
