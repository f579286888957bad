#include "transferframe.h"
#include "transfermessages.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace net::transfer;

namespace {

const QByteArray sixteen("0123456789abcdef");

Entry file(const QString &path, qint64 size = 0)
{
    return {path, size, 0, false, false};
}

QList<Entry> allDecoded(const QList<Entry> &entries, qsizetype *frames = nullptr)
{
    QList<Entry> decoded;
    qsizetype next = 0;
    qsizetype count = 0;
    while (next < entries.size()) {
        const qsizetype first = next;
        const QByteArray payload = encodeEntries(entries, first, &next);
        const std::optional<QList<Entry>> some = decodeEntries(payload);
        if (!some || next <= first || some->size() != next - first || payload.size() > maxControlBytes)
            return {};
        decoded += *some;
        ++count;
    }
    if (frames)
        *frames = count;
    return decoded;
}

QByteArray entriesOf(const QCborMap &entry)
{
    return QCborMap{{QStringLiteral("e"), QCborArray{entry}}}.toCborValue().toCbor();
}

QCborMap with(QCborMap map, const char *key, const QCborValue &value)
{
    map.insert(QLatin1StringView(key), value);
    return map;
}

QList<qint64> counted(qint64 first, qint64 count, qint64 step = 1)
{
    QList<qint64> indexes(count);
    for (qint64 i = 0; i < count; ++i)
        indexes[i] = first + i * step;
    return indexes;
}

} // namespace

class TestEntryMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entriesComeBack();
    void framesAreFull();
    void longestPaths();
    void notSendable_data();
    void notSendable();
    void entriesRefused_data();
    void entriesRefused();
    void answersComeBack_data();
    void answersComeBack();
    void answersAreSorted();
    void largestResumePointsFirst();
    void answersRefused_data();
    void answersRefused();
};

void TestEntryMessages::entriesComeBack()
{
    const QList<Entry> entries{
        {QStringLiteral("a.txt"), 12, 1'700'000'000'123'456'789, false, false},
        {QStringLiteral("照片/😀.jpg"), maxFileBytes, -1, false, true},
        {QStringLiteral("empty"), 0, 0, false, false},
        {QStringLiteral("folder"), 0, 1, true, false},
        {QStringLiteral("../../x"), 1, 0, false, false}, // for transferpath.h to judge
        {QStringLiteral("C:\\x\n"), 1, 0, false, false},
    };
    QCOMPARE(allDecoded(entries), entries);
    qsizetype next = -1;
    const QByteArray nothing = encodeEntries({}, 0, &next);
    QCOMPARE(next, 0);
    QCOMPARE(decodeEntries(nothing), QList<Entry>());
}

void TestEntryMessages::framesAreFull()
{
    QList<Entry> entries;
    for (int i = 0; i < 20'000; ++i)
        entries.append({QStringLiteral("folder/file %1").arg(i), i, 1'700'000'000'000'000'000 + i, false, i % 3 == 0});
    qsizetype frames = 0;
    QCOMPARE(allDecoded(entries, &frames), entries);
    qsizetype next = 0;
    const qsizetype size = encodeEntries(entries, 0, &next).size();
    QVERIFY(size > maxControlBytes - 100);
    QVERIFY(next < entries.size());
    QCOMPARE(frames, (entries.size() + next - 1) / next);
}

void TestEntryMessages::longestPaths()
{
    const QList<Entry> entries(100, {QString(maxPathBytes, u'x'), maxFileBytes, maxFileBytes, true, true});
    QVERIFY(isSendable(entries.first()));
    QCOMPARE(allDecoded(entries), entries);
}

void TestEntryMessages::notSendable_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::newRow("no path") << file({});
    QTest::newRow("NUL") << file(QString::fromLatin1("a\0b", 3));
    QTest::newRow("path too long") << file(QString(maxPathBytes + 1, u'x'));
    QTest::newRow("path too long in UTF-8") << file(QString(maxPathBytes / 3 + 1, QChar(0x4e2d)));
    QTest::newRow("size") << file(QStringLiteral("a"), maxFileBytes + 1);
    QTest::newRow("size below 0") << file(QStringLiteral("a"), -1);
    QTest::newRow("time") << Entry{QStringLiteral("a"), 0, maxFileBytes + 1, false, false};
}

void TestEntryMessages::notSendable()
{
    QFETCH(Entry, entry);
    QVERIFY(!isSendable(entry));
}

void TestEntryMessages::entriesRefused_data()
{
    QTest::addColumn<QByteArray>("payload");
    const QCborMap good{{QStringLiteral("p"), QStringLiteral("a")}};
    QVERIFY(decodeEntries(entriesOf(good)));
    QVERIFY(decodeEntries(entriesOf(with(good, "new", QCborArray{1, 2}))));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no list") << QByteArray::fromHex("a0");
    QTest::newRow("two lists") << QByteArray::fromHex("a2 6165 80 6165 80");
    QTest::newRow("list is a map") << QByteArray::fromHex("a1 6165 a0");
    QTest::newRow("entry is a list") << QByteArray::fromHex("a1 6165 81 80");
    QTest::newRow("no path") << entriesOf({});
    QTest::newRow("empty path") << entriesOf(with(good, "p", QString()));
    QTest::newRow("NUL in path") << entriesOf(with(good, "p", QString::fromLatin1("a\0b", 3)));
    QTest::newRow("path as bytes") << entriesOf(with(good, "p", QByteArray("a")));
    QTest::newRow("path too long") << entriesOf(with(good, "p", QString(maxPathBytes + 1, u'x')));
    QTest::newRow("invalid UTF-8") << QByteArray::fromHex("a1 6165 81 a1 6170 62 c3c3");
    QTest::newRow("overlong NUL") << QByteArray::fromHex("a1 6165 81 a1 6170 62 c080");
    QTest::newRow("path twice") << QByteArray::fromHex("a1 6165 81 a2 6170 6161 6170 6162");
    QTest::newRow("size below 0") << entriesOf(with(good, "s", -1));
    QTest::newRow("size too large") << entriesOf(with(good, "s", maxFileBytes + 1));
    QTest::newRow("size as double") << entriesOf(with(good, "s", 1e300));
    QTest::newRow("time too late") << entriesOf(with(good, "m", maxFileBytes + 1));
    QTest::newRow("folder as number") << entriesOf(with(good, "d", 1));
    QTest::newRow("2^64 - 1 entries") << QByteArray::fromHex("a1 6165 9bffffffffffffffff a1 6170 6161");
    QTest::newRow("2^61 entries") << QByteArray::fromHex("a1 6165 9b2000000000000000 a1 6170 6161");
    QTest::newRow("one entry too few") << QByteArray::fromHex("a1 6165 82 a1 6170 6161");
    QTest::newRow("100,000 arrays in an entry")
        << QByteArray::fromHex("a1 6165 81 a2 6178") + QByteArray(100'000, '\x81') + QByteArray::fromHex("00 6170 6161");
}

void TestEntryMessages::entriesRefused()
{
    QFETCH(QByteArray, payload);
    QVERIFY(!decodeEntries(payload));
}

void TestEntryMessages::answersComeBack_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("yes") << Answer{true, {}, {}, {}};
    QTest::newRow("no") << Answer{false, QStringLiteral("no-space"), {}, {}};
    QTest::newRow("some") << Answer{true, {}, {0, 7, 8, 999'999}, {}};
    QTest::newRow("none of a million") << Answer{true, {}, counted(0, maxEntries), {}};
    QTest::newRow("every other of a million") << Answer{true, {}, counted(1, maxEntries / 2, 2), {}};
    QTest::newRow("resume") << Answer{true, {}, {}, {{0, 0, sixteen}, {999'999, maxFileBytes, sixteen}}};
    Answer full{true, {}, counted(1, maxEntries / 2, 2), {}};
    for (qint64 i = 0; i < 4000; ++i)
        full.resume.append({maxEntries - 4000 + i, maxFileBytes - i, sixteen});
    QTest::newRow("all there is room for") << full;
}

void TestEntryMessages::answersComeBack()
{
    QFETCH(Answer, answer);
    const QByteArray payload = encode(answer);
    QVERIFY(payload.size() <= maxControlBytes);
    QCOMPARE(decodeAnswer(payload), answer);
}

void TestEntryMessages::answersAreSorted()
{
    const Answer answer{true,
                        {},
                        {5, -1, 3, 5, maxEntries},
                        {{9, 1, sixteen}, {2, 1, sixteen}, {maxEntries, 1, sixteen}, {3, 1, "short"}, {4, -1, sixteen}}};
    const Answer expected{true, {}, {3, 5}, {{2, 1, sixteen}, {9, 1, sixteen}}};
    QCOMPARE(decodeAnswer(encode(answer)), expected);
}

void TestEntryMessages::largestResumePointsFirst()
{
    constexpr qint64 count = 20'000;
    Answer answer{true, {}, {}, {}};
    for (qint64 i = 0; i < count; ++i)
        answer.resume.append({i, (i * 7919) % count, sixteen}); // every offset once
    const QByteArray payload = encode(answer);
    QVERIFY(payload.size() <= maxControlBytes);
    const Answer decoded = decodeAnswer(payload).value();
    QVERIFY(decoded.resume.size() > 4000);
    qint64 smallest = count;
    for (const ResumePoint &point : decoded.resume) {
        QCOMPARE(point.offset, (point.index * 7919) % count);
        smallest = std::min(smallest, point.offset);
    }
    QCOMPARE(smallest, count - decoded.resume.size());
}

void TestEntryMessages::answersRefused_data()
{
    QTest::addColumn<QByteArray>("payload");
    const QCborMap good{{QStringLiteral("ok"), true}};
    const auto bytes = [](const QCborMap &map) { return map.toCborValue().toCbor(); };
    const auto points = [&](std::initializer_list<QCborValue> list) {
        QCborArray array; // QCborArray{array} would be a copy, not an array in an array
        for (const QCborValue &point : list)
            array.append(point);
        return bytes(with(good, "resume", array));
    };
    QVERIFY(decodeAnswer(bytes(good)));
    QVERIFY(decodeAnswer(points({QCborArray{1, 2, sixteen, QStringLiteral("new")}})));
    QTest::newRow("no decision") << QByteArray::fromHex("a0");
    QTest::newRow("decision as text") << bytes(with(good, "ok", QStringLiteral("yes")));
    QTest::newRow("long reason") << bytes(with(good, "reason", QString(65, u'x')));
    QTest::newRow("out of range") << bytes(with(good, "out", QByteArray(125'001, '\0')));
    QTest::newRow("out of range, at the end") << bytes(with(good, "out", QByteArray(125'000, '\0') + '\1'));
    QTest::newRow("list instead of bits") << bytes(with(good, "out", QCborArray{1}));
    QTest::newRow("index") << points({QCborArray{maxEntries, 2, sixteen}});
    QTest::newRow("index below 0") << points({QCborArray{-1, 2, sixteen}});
    QTest::newRow("the same twice") << points({QCborArray{1, 2, sixteen}, QCborArray{1, 2, sixteen}});
    QTest::newRow("falling") << points({QCborArray{2, 2, sixteen}, QCborArray{1, 2, sixteen}});
    QTest::newRow("offset") << points({QCborArray{1, maxFileBytes + 1, sixteen}});
    QTest::newRow("no digest") << points({QCborArray{1, 2}});
    QTest::newRow("short digest") << points({QCborArray{1, 2, sixteen.left(15)}});
    QTest::newRow("long digest") << points({QCborArray{1, 2, sixteen + 'x'}});
    QTest::newRow("nothing of it") << points({QCborArray{}});
    QTest::newRow("no list") << bytes(with(good, "resume", 1));
}

void TestEntryMessages::answersRefused()
{
    QFETCH(QByteArray, payload);
    QVERIFY(!decodeAnswer(payload));
}

QTEST_APPLESS_MAIN(TestEntryMessages)
#include "tst_entrymessages.moc"
