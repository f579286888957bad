#include "recordedsession.h"

#include "recordreader.h"

namespace testing {

RecordedSession::RecordedSession()
{
    net::RecorderOptions options;
    options.keepFreeBytes = 0;
    options.application = QStringLiteral("test");
    if (const auto started = m_recorder.start(path(), options); !started)
        qFatal("no session: %s", qPrintable(started.error().subject));
}

std::vector<net::Event> RecordedSession::events(net::EventKind kind)
{
    m_recorder.flush();
    std::vector<net::Event> result;
    net::RecordReader reader(m_recorder.path(), m_recorder.index());
    for (qint64 i = 0; i < reader.index().size(); ++i) {
        const net::IndexEntry &entry = reader.index().at(i);
        if (!entry.isEvent() || entry.kind() != kind)
            continue;
        if (const auto event = reader.event(entry))
            result.push_back(*event);
    }
    return result;
}

QByteArrayList RecordedSession::payloads(net::Direction direction)
{
    m_recorder.flush();
    QByteArrayList result;
    const net::EntryType type = direction == net::Direction::In ? net::EntryType::MessageIn : net::EntryType::MessageOut;
    net::RecordReader reader(m_recorder.path(), m_recorder.index());
    for (qint64 i = 0; i < reader.index().size(); ++i) {
        const net::IndexEntry &entry = reader.index().at(i);
        if (entry.type != type)
            continue;
        if (const auto payload = reader.payload(entry))
            result.append(*payload);
    }
    return result;
}

std::vector<net::Flow> RecordedSession::flows()
{
    m_recorder.flush();
    std::vector<net::Flow> result;
    const auto index = m_recorder.index();
    for (quint32 id = 1; id <= index->flowCount(); ++id)
        result.push_back(index->flow(id));
    return result;
}

} // namespace testing
