// curl, run against an HttpSite, and what it got.
#pragma once

#include "httpsite.h"

#include <QByteArrayList>

namespace testing {

struct CurlAnswer {
    int exitCode = -1;
    int status = 0; // of the last answer
    QByteArray heads;
    QByteArray body;      // unless the arguments have an -o
    QByteArrayList facts; // what was asked for, a line a URL
    QByteArray err;

    // Of the first field of that name; null when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;
    [[nodiscard]] bool isHolding(const QByteArray &text) const { return heads.contains(text) || body.contains(text); }
};

// facts: curl's own variables (--write-out).
[[nodiscard]] CurlAnswer curl(const HttpSite &site, const QStringList &arguments, const QByteArray &input = {},
                              const QString &facts = QStringLiteral("%{num_connects}"));
// arguments as on a command line.
[[nodiscard]] CurlAnswer curl(const HttpSite &site, const QString &arguments, const QString &target);

} // namespace testing
