// The index of a file while it is being read: entries in batches, flows when all of them are known.
//
// Flows may still change until the end (an event can come before its flow's first packet), so they are put into the index by
// finish(). Also counts, so that whoever opens a session has its summary for nothing. Thread: one at a time.
#pragma once

#include "sessionindex.h"
#include "sessionsummary.h"

#include <memory>
#include <vector>

namespace net {

class IndexBuilder final {
    Q_DISABLE_COPY_MOVE(IndexBuilder)

public:
    enum class Keep : quint8 { Entries, CountsOnly };

    explicit IndexBuilder(Keep keep = Keep::Entries);

    void push(const IndexEntry &entry);
    [[nodiscard]] quint32 nextEntry() const { return m_nextEntry; } // the number that the next one pushed will have
    void addLate(const LatePart &part);
    [[nodiscard]] quint32 newFlow(const Flow &flow); // 0: the table is full
    [[nodiscard]] Flow &flow(quint32 id) { return m_flows[id - 1]; }
    void takeAside(const Event &event) { m_index->takeAside(event); } // of a kind that isAside()
    void finish();

    [[nodiscard]] const SessionSummary &summary() const { return m_summary; } // complete after finish()
    [[nodiscard]] std::shared_ptr<SessionIndex> index() const { return m_index; }

private:
    static constexpr size_t batch = 4096;

    void count(const IndexEntry &entry);

    std::shared_ptr<SessionIndex> m_index = std::make_shared<SessionIndex>();
    std::vector<IndexEntry> m_entries;
    std::vector<Flow> m_flows;
    LateParts m_late;
    SessionSummary m_summary;
    quint32 m_nextEntry = 0;
    Keep m_keep;
};

} // namespace net
