// The words of HTTP: what a status, a method, a header or a refusal means, and the texts of the pages that the server makes
// itself.
//
// As in words.h nothing is cached: a language switch only asks again. Thread: any. Sources: RFC 9110 (semantics), RFC 9111
// (caching), RFC 9112 (HTTP/1.1), RFC 6265 (cookies), W3C Fetch Metadata (Sec-Fetch-…), WHATWG Fetch (Origin).
#pragma once

#include "event.h"
#include "httpfault.h"
#include "httpoptions.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace words {

[[nodiscard]] QString statusText(int status);        // "Not found"; "Status 299" for one without a name of its own
[[nodiscard]] QString statusExplanation(int status); // what it means, one or two sentences
[[nodiscard]] QString methodExplanation(QByteArrayView method);
[[nodiscard]] QString targetExplanation(QByteArrayView target); // of a request line
[[nodiscard]] QString versionExplanation(int minorVersion);     // of HTTP/1
// One sentence about a header field of a request or response, and one about its value where that says something.
[[nodiscard]] QString headerExplanation(QByteArrayView name, QByteArrayView value);
[[nodiscard]] QList<QByteArray> explainedHeaders(); // those that have a sentence of their own, for tests

[[nodiscard]] QString faultText(net::http::Fault fault);        // what was wrong, one sentence
[[nodiscard]] QString faultExplanation(net::http::Fault fault); // why that is refused, and where the rule stands

// In that language ("en", "zh_CN"), whatever the interface's is.
[[nodiscard]] net::HttpPhrases httpPhrases(const QString &language);
[[nodiscard]] QList<net::HttpPhrases> allHttpPhrases(); // the interface's language first

// The part of words.h that is about the HTTP server; empty for other kinds.
[[nodiscard]] QString httpEventText(const net::Event &event);
[[nodiscard]] QString httpEventExplanation(const net::Event &event);

} // namespace words
