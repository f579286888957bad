#include "sessionsource.h"

#include "recorder.h"
#include "session.h"

#include <utility>

namespace widgets {

SessionSource::SessionSource(net::Recorder &recorder)
    : m_recorder(&recorder)
{
}

SessionSource::SessionSource(std::shared_ptr<const net::Session> session)
    : m_session(std::move(session))
{
}

SessionFilePart SessionSource::file() const
{
    if (m_session)
        return {m_session->path(), m_session->index()};
    // The writer may change to a new file between two calls: take them anew until both belong together.
    SessionFilePart part{m_recorder->path(), m_recorder->index()};
    while (m_recorder->path() != part.path)
        part = {m_recorder->path(), m_recorder->index()};
    return part;
}

} // namespace widgets
