// JSON Lines: one object a line, keys in this order; those marked ? only where there is something to say.
//
//   entry        number, from 1, as in --entries
//   time         string, ISO 8601 with nanoseconds; with relative times a number of seconds
//   channel      "tcp-server", "tcp-client", "udp", "transfer", "http"
//   kind         "in", "out", "event"
//   connection?  number of the connection, or of the pair of endpoints, as in --connection
//   local?, peer?  endpoints, "192.168.1.7:8989", "[::1]:8989"
//   bookmark?    true
//   note?        what somebody wrote on the entry
// of a message
//   bytes        its length
//   kept         how much of it the session holds; less than bytes for bulk data
//   base64       what is held, exactly
//   text?        all of it as text, when every byte is valid in the encoding
// of an event
//   event        its name: "accepted", "peer-finished"
//   text         in words
//   number?, detail?  what belongs to it: bytes, a count, a name
//   error?       { name, system?, subject?, detail?, number? }
#pragma once

#include "exporttext.h"
#include "exporttime.h"
#include "exportwriter.h"

namespace net {

class JsonExport final : public ExportWriter {
public:
    explicit JsonExport(const ExportContext &context);

    void message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload) override;
    void event(QByteArray &out, const ExportEntry &entry, const Event &event) override;

private:
    void start(QByteArray &out, const ExportEntry &entry);

    const ExportContext &m_context;
    TimeText m_time;
    PayloadText m_text;
};

} // namespace net
