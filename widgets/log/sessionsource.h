// Where a log gets what it shows: the session that a recorder is writing, or one that was opened.
//
// A value, passed around freely. A live one's file changes when the recorder begins another session, or when its file is
// taken away; an opened one's never does, but its index may still grow while it is being read in. So ask for file() at each
// LiveTimer tick and begin anew when the index is another one. Thread: the main thread; file() any.
#pragma once

#include "sessionindex.h"

#include <QString>

#include <memory>

namespace net {
class Recorder;
class Session;
} // namespace net

namespace widgets {

struct SessionFilePart {
    QString path;
    std::shared_ptr<const net::SessionIndex> index; // of that file; never null
};

class SessionSource final {
public:
    SessionSource(net::Recorder &recorder); // NOLINT(google-explicit-constructor): live; the recorder outlives it
    explicit SessionSource(std::shared_ptr<const net::Session> session);

    [[nodiscard]] SessionFilePart file() const;
    [[nodiscard]] bool isLive() const { return m_recorder != nullptr; }
    [[nodiscard]] net::Recorder *recorder() const { return m_recorder; } // to which remarks go; nullptr when it is not live
    [[nodiscard]] const net::Session *opened() const { return m_session.get(); } // nullptr when live

private:
    net::Recorder *m_recorder = nullptr;
    std::shared_ptr<const net::Session> m_session;
};

} // namespace widgets
