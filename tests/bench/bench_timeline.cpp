// What the plots and the conversations cost: ten million entries of a session, as the index holds them (no file).
#include "conversation.h"
#include "timeline.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace net;

namespace {

constexpr qint64 entries = 10'000'000;
constexpr quint32 flows = 10'000;
const std::atomic<bool> goOn{false};

std::shared_ptr<SessionIndex> makeIndex()
{
    auto index = std::make_shared<SessionIndex>();
    for (quint32 i = 0; i < flows; ++i)
        index->appendFlow({});
    std::vector<IndexEntry> batch;
    quint32 random = 1;
    for (qint64 i = 0; i < entries; ++i) {
        random = random * 1664525 + 1013904223;
        IndexEntry entry;
        entry.timeNs = 1'700'000'000'000'000'000 + i * 10'000; // 100,000 a second
        entry.flow = i % 2 == 0 ? 1 : 1 + (random >> 8) % flows;
        entry.length = random % 1500;
        entry.kept = entry.length;
        entry.type = random & 0x10000 ? EntryType::MessageIn : EntryType::MessageOut;
        batch.push_back(entry);
        if (batch.size() == 65536 || i + 1 == entries) {
            index->append(batch);
            batch.clear();
        }
    }
    return index;
}

void report(const char *what, qint64 ns, qint64 count)
{
    std::printf("%-46s %8.1f ms  %8.1f M entries/s\n", what, static_cast<double>(ns) / 1e6,
                static_cast<double>(count) * 1e3 / static_cast<double>(ns));
}

} // namespace

int main()
{
    const auto index = makeIndex();
    QElapsedTimer clock;
    clock.start();
    TimelineBuilder builder(index, {});
    bool done = builder.extend(goOn);
    const Timeline whole = builder.whole();
    report("the whole session's plots", clock.nsecsElapsed(), entries);

    clock.start();
    const Timeline half = builder.part(whole.fromNs + 25'000'000'000, whole.fromNs + 75'000'000'000, goOn);
    report("zoomed into half of it", clock.nsecsElapsed(), entries / 2);
    clock.start();
    const Timeline second = builder.part(whole.fromNs + 50'000'000'000, whole.fromNs + 51'000'000'000, goOn);
    report("zoomed into a second of 100", clock.nsecsElapsed(), 100'000);

    clock.start();
    TimelineBuilder one(index, {{}, 2});
    done = one.extend(goOn) && done;
    const Timeline alone = one.whole();
    report("one connection's plots", clock.nsecsElapsed(), entries);

    clock.start();
    FlowTotalsTable table;
    done = table.extend(*index, entries, entries) && done;
    report("the list of 10,000 connections", clock.nsecsElapsed(), entries);

    clock.start();
    Conversation conversation(1);
    done = conversation.extend(*index, entries, entries) && done;
    report("a conversation of 5 million messages", clock.nsecsElapsed(), entries);
    std::printf("%zu pieces, %.0f MB; %zu + %zu + %zu buckets%s\n", conversation.pieceCount(),
                static_cast<double>(conversation.pieceCount() * sizeof(Conversation::Piece) +
                                    conversation.entryCount() * sizeof(quint32)) /
                    1e6,
                whole.buckets.size(), half.buckets.size() + second.buckets.size(), alone.buckets.size(),
                done ? "" : ", incomplete");
    return done ? 0 : 1;
}
