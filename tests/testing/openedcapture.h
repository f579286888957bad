// A capture made by hand, opened as a session, and what there is in it.
#pragma once

#include "capturefile.h"
#include "session.h"

#include <QByteArrayList>

namespace testing {

// Who talks in it.
namespace captured {
inline const net::Endpoint client = *net::Endpoint::parse(u"10.0.0.1:50000");
inline const net::Endpoint server = *net::Endpoint::parse(u"10.0.0.2:80");
inline const net::Endpoint client6 = *net::Endpoint::parse(u"[fd00::1]:50000");
inline const net::Endpoint server6 = *net::Endpoint::parse(u"[fd00::2]:80");
inline constexpr qint64 startNs = 1'764'000'000'123'456'000;
inline constexpr qint64 stepNs = 1'000'000;
} // namespace captured

// Writes the file anew.
[[nodiscard]] net::Result<net::Session> openCapture(const QString &path, const QByteArray &bytes);

// A whole connection: opened, "hello" and "world", closed by the client, reset by the server.
[[nodiscard]] std::vector<CapturedFrame> capturedConversation(quint16 linkType, bool isV6 = false);

// What there is, one word an entry: "syn>", "reset<", ">hello", "<world", "unreadable".
[[nodiscard]] QByteArrayList told(const net::Session &session);

} // namespace testing
