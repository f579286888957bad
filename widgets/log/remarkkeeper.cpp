#include "remarkkeeper.h"

#include "recorder.h"
#include "remarkfile.h"
#include "session.h"

namespace widgets {

RemarkKeeper::RemarkKeeper(const SessionSource &source)
    : m_source(source)
{
}

RemarkKeeper::Outcome RemarkKeeper::setBookmark(quint32 entry, bool on) const
{
    net::Event event;
    event.kind = on ? net::EventKind::Bookmarked : net::EventKind::BookmarkRemoved;
    return keep(event, entry);
}

RemarkKeeper::Outcome RemarkKeeper::setNote(quint32 entry, const QString &text) const
{
    net::Event event;
    event.kind = net::EventKind::Annotated;
    event.text = text.trimmed().left(net::maxNoteCharacters);
    return keep(event, entry);
}

RemarkKeeper::Outcome RemarkKeeper::keep(net::Event event, quint32 entry) const
{
    const SessionFilePart file = m_source.file();
    const net::IndexEntry &about = file.index->at(entry);
    event.channel = about.channel;
    event.number = static_cast<qint64>(about.offset);
    if (net::Recorder *recorder = m_source.recorder()) {
        recorder->event(event); // the index has it when it is written
        return {};
    }
    file.index->takeAside(event);
    const net::Session &session = *m_source.opened();
    if (session.isForeign() || session.damage())
        return {Kept::WhileOpen, {}};
    if (const net::Result<void> added = net::appendToSession(file.path, event); !added)
        return {Kept::WhileOpen, added.error()};
    return {};
}

} // namespace widgets
