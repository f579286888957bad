// A session over time: nothing lost by merging buckets, the same in one go or bit by bit, parts agree with the whole.
#include "timeline.h"

#include <QTest>

using namespace net;

namespace {

constexpr qint64 start = 1'700'000'000'000'000'000;
constexpr qint64 second = 1'000'000'000;
const std::atomic<bool> goOn{false};

IndexEntry message(qint64 timeNs, quint32 bytes, bool in = true, quint32 flow = 1, Channel channel = Channel::TcpServer)
{
    IndexEntry entry;
    entry.timeNs = timeNs;
    entry.flow = flow;
    entry.length = bytes;
    entry.kept = bytes;
    entry.type = in ? EntryType::MessageIn : EntryType::MessageOut;
    entry.channel = channel;
    return entry;
}

IndexEntry closed(qint64 timeNs, quint32 flow)
{
    IndexEntry entry;
    entry.timeNs = timeNs;
    entry.flow = flow;
    entry.eventKind = static_cast<quint16>(EventKind::Closed);
    return entry;
}

std::shared_ptr<SessionIndex> indexWith(const std::vector<IndexEntry> &entries, quint32 flows = 3)
{
    auto index = std::make_shared<SessionIndex>();
    for (quint32 i = 0; i < flows; ++i) {
        Flow flow;
        flow.channel = i == 2 ? Channel::Udp : Channel::TcpServer;
        flow.transport = i == 2 ? Transport::Udp : Transport::Tcp;
        index->appendFlow(flow);
    }
    index->append(entries);
    return index;
}

TimelineBucket sum(const Timeline &timeline)
{
    TimelineBucket all;
    for (const TimelineBucket &bucket : timeline.buckets) {
        all.bytesIn += bucket.bytesIn;
        all.bytesOut += bucket.bytesOut;
        all.messagesIn += bucket.messagesIn;
        all.messagesOut += bucket.messagesOut;
        all.roundTrips += bucket.roundTrips;
        all.roundTripSumUs += bucket.roundTripSumUs;
    }
    return all;
}

bool same(const Timeline &a, const Timeline &b)
{
    if (a.fromNs != b.fromNs || a.widthNs != b.widthNs || a.buckets.size() != b.buckets.size())
        return false;
    for (size_t i = 0; i < a.buckets.size(); ++i) {
        if (a.buckets[i].bytesIn != b.buckets[i].bytesIn || a.buckets[i].messagesOut != b.buckets[i].messagesOut ||
            a.buckets[i].connections != b.buckets[i].connections)
            return false;
    }
    return true;
}

} // namespace

class TestTimeline final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNothing()
    {
        TimelineBuilder builder(indexWith({}), {});
        QVERIFY(builder.extend(goOn));
        QCOMPARE(builder.whole().widthNs, qint64{0});
        QVERIFY(builder.whole().buckets.empty());
    }

    void countsEverything_data()
    {
        QTest::addColumn<qint64>("stepNs");
        QTest::addColumn<int>("count");
        QTest::newRow("one") << qint64{0} << 1;
        QTest::newRow("at once") << qint64{0} << 1000;
        QTest::newRow("a second") << second / 1000 << 1000;
        QTest::newRow("an hour") << second << 3600;
        QTest::newRow("a year") << 86400 * second << 365;
        QTest::newRow("many") << qint64{100'000} << 200'000;
        QTest::newRow("backwards") << -second << 3600;
        QTest::newRow("odd") << qint64{7'777'777} << 9973;
    }

    void countsEverything()
    {
        QFETCH(qint64, stepNs);
        QFETCH(int, count);
        std::vector<IndexEntry> entries;
        qint64 bytesIn = 0;
        for (int i = 0; i < count; ++i) {
            entries.push_back(message(start + stepNs * i, static_cast<quint32>(i), i % 3 != 0));
            bytesIn += i % 3 != 0 ? i : 0;
        }
        const auto index = indexWith(entries);
        TimelineBuilder builder(index, {});
        QVERIFY(builder.extend(goOn));
        const Timeline whole = builder.whole();
        const TimelineBucket all = sum(whole);
        QCOMPARE(all.bytesIn, bytesIn);
        QCOMPARE(all.messagesIn + all.messagesOut, qint64{count});
        QVERIFY(whole.buckets.size() <= TimelineBuilder::maxBuckets);
        QVERIFY(whole.sessionFromNs >= whole.fromNs && whole.sessionToNs < whole.toNs());
        QCOMPARE(whole.sessionToNs - whole.sessionFromNs, std::abs(stepNs) * (count - 1));
        // Not coarser than it must be.
        if (whole.widthNs > TimelineBuilder::smallestWidthNs)
            QVERIFY(whole.buckets.size() >= TimelineBuilder::maxBuckets / 2 - 1);

        const Timeline part = builder.part(whole.sessionFromNs, whole.sessionToNs + 1, goOn);
        QCOMPARE(sum(part).bytesIn, bytesIn);
        QVERIFY(part.buckets.size() <= TimelineBuilder::maxBuckets);
    }

    void goesOnWhereItLeftOff()
    {
        auto growing = indexWith({});
        TimelineBuilder bitByBit(growing, {});
        std::vector<IndexEntry> entries;
        for (int i = 0; i < 5000; ++i) {
            const IndexEntry entry =
                message(start + i * (second / 7) + (i % 11) * second, 100, i % 2 == 0, static_cast<quint32>(i % 2 + 1));
            entries.push_back(entry);
            growing->append(std::span(&entry, 1));
            if (i % 37 == 0)
                QVERIFY(bitByBit.extend(goOn));
        }
        QVERIFY(bitByBit.extend(goOn));
        TimelineBuilder atOnce(indexWith(entries), {});
        QVERIFY(atOnce.extend(goOn));
        QVERIFY(same(bitByBit.whole(), atOnce.whole()));
    }

    void showsItsScope()
    {
        const auto index =
            indexWith({message(start, 1, true, 1), message(start, 10, true, 2), message(start, 100, true, 3, Channel::Udp)});
        const auto bytes = [&](const TimelineScope &scope) {
            TimelineBuilder builder(index, scope);
            return builder.extend(goOn) ? sum(builder.whole()).bytesIn : -1;
        };
        QCOMPARE(bytes({}), qint64{111});
        QCOMPARE(bytes({Channel::Udp, 0}), qint64{100});
        QCOMPARE(bytes({Channel::TcpServer, 0}), qint64{11});
        QCOMPARE(bytes({{}, 2}), qint64{10});
        QCOMPARE(bytes({Channel::Http, 0}), qint64{0});
    }

    void partsAreExact()
    {
        std::vector<IndexEntry> entries;
        for (int i = 0; i < 300'000; ++i)
            entries.push_back(message(start + i * 1'000'000LL, 1));
        TimelineBuilder builder(indexWith(entries), {});
        QVERIFY(builder.extend(goOn));
        const Timeline part = builder.part(start + 100 * second, start + 101 * second, goOn);
        QCOMPARE(sum(part).bytesIn, qint64{1000});
        QCOMPARE(part.widthNs, qint64{1'000'000});
        for (const TimelineBucket &bucket : part.buckets)
            QVERIFY(bucket.bytesIn == 1);
        QCOMPARE(sum(builder.part(start - 10 * second, start, goOn)).bytesIn, qint64{0});
        QCOMPARE(sum(builder.part(start + 299 * second, start + 400 * second, goOn)).bytesIn, qint64{1000});
    }

    void countsConnections()
    {
        // 1 from second 0 to 4, 2 from 2 on, never closed; 3 is a pair of datagrams' endpoints.
        const auto index = indexWith({message(start, 1, true, 1), message(start + 2 * second, 1, true, 2),
                                      message(start + 3 * second, 1, true, 3, Channel::Udp), closed(start + 4 * second, 1),
                                      message(start + 9 * second, 1, true, 3, Channel::Udp)});
        TimelineBuilder builder(index, {});
        QVERIFY(builder.extend(goOn));
        const auto at = [](const Timeline &timeline, double seconds) {
            const auto i = (start + static_cast<qint64>(seconds * second) - timeline.fromNs) / timeline.widthNs;
            return timeline.buckets.at(static_cast<size_t>(i)).connections;
        };
        for (const Timeline &timeline : {builder.whole(), builder.part(start + second, start + 10 * second, goOn)}) {
            QCOMPARE(at(timeline, 1.5), 1);
            QCOMPARE(at(timeline, 2.5), 2);
            QCOMPARE(at(timeline, 4.5), 1);
            QCOMPARE(at(timeline, 8.9), 1);
        }
        TimelineBuilder one(index, {{}, 1});
        QVERIFY(one.extend(goOn));
        QCOMPARE(at(one.whole(), 2.5), 1);
        QCOMPARE(at(one.whole(), 8.9), 0);
    }

    void averagesRoundTrips()
    {
        const auto index = indexWith({message(start, 1), message(start + 10 * second, 1)});
        const std::array samples{RoundTripSample{start, 1, 100}, RoundTripSample{start + 1, 2, 300},
                                 RoundTripSample{start + 5 * second, 1, 50}};
        index->roundTrips().append(samples);
        TimelineBuilder builder(index, {});
        QVERIFY(builder.extend(goOn));
        const Timeline whole = builder.whole();
        QCOMPARE(whole.buckets.front().roundTrips, quint32{2});
        QCOMPARE(whole.buckets.front().roundTripSumUs, qint64{400});
        QCOMPARE(whole.buckets.front().roundTripMostUs, quint32{300});
        QCOMPARE(sum(whole).roundTrips, quint32{3});
        TimelineBuilder one(index, {{}, 2});
        QVERIFY(one.extend(goOn));
        QCOMPARE(sum(one.whole()).roundTrips, quint32{1});
        TimelineBuilder channel(index, {Channel::Http, 0});
        QVERIFY(channel.extend(goOn));
        QCOMPARE(sum(channel.whole()).roundTrips, quint32{0});
    }

    void survivesImpossibleTimes()
    {
        const qint64 most = std::numeric_limits<qint64>::max();
        const auto index = indexWith({message(start, 1), message(most, 1), message(0, 1), message(-most, 1), closed(most, 1),
                                      message(start + 1, 1, true, 2)});
        TimelineBuilder builder(index, {});
        QVERIFY(builder.extend(goOn));
        QCOMPARE(sum(builder.whole()).messagesIn, qint64{5});
        QVERIFY(builder.whole().buckets.size() <= TimelineBuilder::maxBuckets);
        QCOMPARE(sum(builder.part(start, start + second, goOn)).messagesIn, qint64{2});
    }

    void stopsWhenTold()
    {
        const std::atomic<bool> stop{true};
        TimelineBuilder builder(indexWith({message(start, 1)}), {});
        QVERIFY(!builder.extend(stop));
        QVERIFY(builder.extend(goOn));
        QVERIFY(builder.part(start, start + second, stop).buckets.empty());
    }

    void findsTheRow()
    {
        const auto index = indexWith(
            {message(start, 1, true, 1), message(start + second, 1, true, 2), message(start + 2 * second, 1, true, 1)});
        QCOMPARE(firstEntryAt(*index, {}, 0), qint64{0});
        QCOMPARE(firstEntryAt(*index, {}, start + 1), qint64{1});
        QCOMPARE(firstEntryAt(*index, {{}, 1}, start + 1), qint64{2});
        QCOMPARE(firstEntryAt(*index, {}, start + 2 * second + 1), qint64{-1});
    }
};

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
