// From a request to its answer: methods, conditions, ranges, pages. No socket; everything but the reading of files is pure.
//
// Thread: any. Sources: RFC 9110 sections 9 (methods), 13 (conditions), 14 (ranges), 15 (status codes).
#pragma once

#include "httpanswer.h"
#include "httppages.h"

namespace net::http {

// The start of a head: status line and Server.
[[nodiscard]] QByteArray headStart(int status);

// What GET or HEAD is answered for a resource.
[[nodiscard]] HttpAnswer resourceAnswer(const HttpServing &serving, const HttpResource &resource, const Target &target,
                                        const RequestHead &head);
// The same without conditions and ranges: what may be kept for the next request. Only of Kind::Bytes and Kind::File.
[[nodiscard]] HttpAnswer plainAnswer(const HttpResource &resource);
// Whether a request asks for more than the plain answer.
[[nodiscard]] bool asksForMore(const RequestHead &head);

// A page that says what is wrong and cites the rule.
[[nodiscard]] HttpAnswer faultAnswer(const HttpServing &serving, Fault fault, const RequestHead &head,
                                     bool isUploadPath = false);
// What came in, as a page or as lines for curl.
[[nodiscard]] HttpAnswer uploadedAnswer(const HttpServing &serving, const QList<ReceivedFile> &files, bool asPage,
                                        QByteArrayView acceptLanguage);
[[nodiscard]] HttpAnswer optionsAnswer(const HttpServing &serving, bool isUploadPath);
[[nodiscard]] HttpAnswer cannedToAnswer(const CannedAnswer &canned);
[[nodiscard]] HttpAnswer pageAnswer(int status, const QByteArray &html, QByteArrayView type = "text/html; charset=utf-8");
[[nodiscard]] QByteArrayView allowedMethods(const HttpServing &serving, bool isUploadPath);

[[nodiscard]] bool wantsHtml(const RequestHead &head); // a browser, not curl

} // namespace net::http
