#include "transferframe.h"
#include "transfermessages.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

#include <functional>

using namespace net::transfer;

namespace {

QByteArray mapOf(std::initializer_list<std::pair<const char *, QCborValue>> fields)
{
    QCborMap map;
    for (const auto &[key, value] : fields)
        map.insert(QLatin1StringView(key), value);
    return map.toCborValue().toCbor();
}

QByteArray hello(const QByteArray &map)
{
    return magic.toByteArray() + map;
}

const QByteArray sixteen("0123456789abcdef");
const QByteArray thirtyTwo = sixteen + sixteen;
constexpr qint64 limit = maxFileBytes;

} // namespace

class TestTransferMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void textsAreShortened();
    void refused_data();
    void refused();
    void accepted_data();
    void accepted();
    void unknownKeysAreReadOver_data();
    void unknownKeysAreReadOver();
    void cutAnywhere();
    void pinProofs();
};

void TestTransferMessages::comesBack()
{
    const Hello hi{7, QStringLiteral("NetYard 0.1.0"), QStringLiteral("小明的电脑 😀")};
    QCOMPARE(decodeHello(encode(hi)), hi);
    QVERIFY(encode(hi).startsWith("NetYard transfer\n"));
    const Challenge challenge{sixteen, 0};
    QCOMPARE(decodeChallenge(encode(challenge)), challenge);
    const Proof proof{sixteen, thirtyTwo};
    QCOMPARE(decodeProof(encode(proof)), proof);
    const Offer offer{maxAnnounced, 0, limit};
    QCOMPARE(decodeOffer(encode(offer)), offer);
    const FileBegin begin{maxEntries - 1, limit, limit, -1};
    QCOMPARE(decodeFileBegin(encode(begin)), begin);
    const FileEnd whole{0, sixteen, {}};
    QCOMPARE(decodeFileEnd(encode(whole)), whole);
    const FileEnd shrunk{3, {}, QStringLiteral("shrunk")};
    QCOMPARE(decodeFileEnd(encode(shrunk)), shrunk);
    const FileResult result{5, false, QStringLiteral("disk-full")};
    QCOMPARE(decodeFileResult(encode(result)), result);
    const Ending ending{QStringLiteral("version"), QStringLiteral("1")};
    QCOMPARE(decodeEnding(encode(ending)), ending);
}

void TestTransferMessages::textsAreShortened()
{
    const Hello decoded = decodeHello(encode(Hello{1, QString(2000, u'x'), QString(2000, QChar(0x4e2d))})).value();
    QCOMPARE(decoded.program, QString(maxTextBytes, u'x'));
    QCOMPARE(decoded.name, QString(maxTextBytes / 3, QChar(0x4e2d))); // never in the middle of a character
    const QString smile = QStringLiteral("😀");
    QCOMPARE(decodeEnding(encode(Ending{smile.repeated(100), {}})).value().code, smile.repeated(maxCodeBytes / 4));
}

void TestTransferMessages::refused_data()
{
    using Decode = std::function<bool(QByteArrayView)>;
    QTest::addColumn<Decode>("decodes");
    QTest::addColumn<QByteArray>("payload");
    const Decode asHello = [](QByteArrayView payload) { return decodeHello(payload).has_value(); };
    const Decode asChallenge = [](QByteArrayView payload) { return decodeChallenge(payload).has_value(); };
    const Decode asProof = [](QByteArrayView payload) { return decodeProof(payload).has_value(); };
    const Decode asOffer = [](QByteArrayView payload) { return decodeOffer(payload).has_value(); };
    const Decode asBegin = [](QByteArrayView payload) { return decodeFileBegin(payload).has_value(); };
    const Decode asEnd = [](QByteArrayView payload) { return decodeFileEnd(payload).has_value(); };
    const Decode asResult = [](QByteArrayView payload) { return decodeFileResult(payload).has_value(); };
    const Decode asEnding = [](QByteArrayView payload) { return decodeEnding(payload).has_value(); };

    QTest::newRow("hello: nothing") << asHello << QByteArray();
    QTest::newRow("hello: no magic") << asHello << mapOf({{"v", 1}});
    QTest::newRow("hello: other magic") << asHello << QByteArray("NetYard transfer ") + mapOf({{"v", 1}});
    QTest::newRow("hello: magic alone") << asHello << magic.toByteArray();
    QTest::newRow("hello: no version") << asHello << hello(mapOf({{"name", QStringLiteral("x")}}));
    QTest::newRow("hello: version 0") << asHello << hello(mapOf({{"v", 0}}));
    QTest::newRow("hello: version below 0") << asHello << hello(mapOf({{"v", -1}}));
    QTest::newRow("hello: version 65536") << asHello << hello(mapOf({{"v", 65536}}));
    QTest::newRow("hello: version as text") << asHello << hello(mapOf({{"v", QStringLiteral("1")}}));
    QTest::newRow("hello: version as fraction") << asHello << hello(mapOf({{"v", 1.0}}));
    QTest::newRow("hello: long name") << asHello << hello(mapOf({{"v", 1}, {"name", QString(1025, u'x')}}));
    QTest::newRow("hello: invalid UTF-8") << asHello << hello(QByteArray::fromHex("a2 6176 01 646e616d65 62 c328"));
    QTest::newRow("hello: surrogate in UTF-8") << asHello << hello(QByteArray::fromHex("a2 6176 01 646e616d65 63 eda080"));
    QTest::newRow("hello: name in pieces") << asHello << hello(QByteArray::fromHex("a2 6176 01 646e616d65 7f 6161 6162 ff"));
    QTest::newRow("hello: a key twice") << asHello << hello(QByteArray::fromHex("a2 6176 01 6176 02"));
    QTest::newRow("hello: something after it") << asHello << hello(mapOf({{"v", 1}}) + "x");
    QTest::newRow("hello: an array") << asHello << hello(QByteArray::fromHex("82 6176 01"));
    QTest::newRow("hello: a key without value") << asHello << hello(QByteArray::fromHex("bf 6176 ff"));

    QTest::newRow("challenge: short nonce") << asChallenge << mapOf({{"nonce", sixteen.left(15)}, {"left", 1}});
    QTest::newRow("challenge: long nonce") << asChallenge << mapOf({{"nonce", sixteen + 'x'}, {"left", 1}});
    QTest::newRow("challenge: nonce as text") << asChallenge << mapOf({{"nonce", QString(16, u'x')}, {"left", 1}});
    QTest::newRow("challenge: attempts") << asChallenge << mapOf({{"nonce", sixteen}, {"left", 1001}});
    QTest::newRow("challenge: no attempts") << asChallenge << mapOf({{"nonce", sixteen}});
    QTest::newRow("proof: short mac") << asProof << mapOf({{"nonce", sixteen}, {"mac", sixteen}});
    QTest::newRow("proof: no mac") << asProof << mapOf({{"nonce", sixteen}});
    QTest::newRow("proof: no nonce") << asProof << mapOf({{"mac", thirtyTwo}});

    QTest::newRow("offer: 2^62 + 1 bytes") << asOffer << mapOf({{"files", 1}, {"folders", 0}, {"bytes", limit + 1}});
    QTest::newRow("offer: 2^63 bytes") << asOffer
                                       << QByteArray::fromHex("a3 6566696c6573 01 67666f6c64657273 00 656279746573") +
                                              QByteArray::fromHex("1b8000000000000000");
    QTest::newRow("offer: 2^64 - 1 bytes") << asOffer
                                           << QByteArray::fromHex("a3 6566696c6573 01 67666f6c64657273 00 656279746573") +
                                                  QByteArray::fromHex("1bffffffffffffffff");
    QTest::newRow("offer: -2^64 bytes") << asOffer
                                        << QByteArray::fromHex("a3 6566696c6573 01 67666f6c64657273 00 656279746573") +
                                               QByteArray::fromHex("3bffffffffffffffff");
    QTest::newRow("offer: -1 bytes") << asOffer << mapOf({{"files", 1}, {"folders", 0}, {"bytes", -1}});
    QTest::newRow("offer: -1 files") << asOffer << mapOf({{"files", -1}, {"folders", 0}, {"bytes", 1}});
    QTest::newRow("offer: too many even to say")
        << asOffer << mapOf({{"files", maxAnnounced + 1}, {"folders", 0}, {"bytes", 1}});

    QTest::newRow("begin: index") << asBegin << mapOf({{"i", maxEntries}, {"s", 1}});
    QTest::newRow("begin: index below 0") << asBegin << mapOf({{"i", -1}, {"s", 1}});
    QTest::newRow("begin: offset past the size") << asBegin << mapOf({{"i", 0}, {"s", 1}, {"o", 2}});
    QTest::newRow("begin: offset below 0") << asBegin << mapOf({{"i", 0}, {"s", 1}, {"o", -1}});
    QTest::newRow("begin: size") << asBegin << mapOf({{"i", 0}, {"s", limit + 1}});
    QTest::newRow("begin: no size") << asBegin << mapOf({{"i", 0}});
    QTest::newRow("begin: time") << asBegin << mapOf({{"i", 0}, {"s", 1}, {"m", limit + 1}});
    QTest::newRow("end: neither digest nor error") << asEnd << mapOf({{"i", 0}});
    QTest::newRow("end: half a digest") << asEnd << mapOf({{"i", 0}, {"digest", sixteen.left(8)}});
    QTest::newRow("end: half a digest and error")
        << asEnd << mapOf({{"i", 0}, {"digest", sixteen.left(8)}, {"error", QStringLiteral("x")}});
    QTest::newRow("end: long error") << asEnd << mapOf({{"i", 0}, {"error", QString(65, u'x')}});
    QTest::newRow("result: no verdict") << asResult << mapOf({{"i", 0}});
    QTest::newRow("result: verdict as number") << asResult << mapOf({{"i", 0}, {"ok", 1}});
    QTest::newRow("ending: no code") << asEnding << mapOf({{"detail", QStringLiteral("x")}});

    // What would take memory or the stack from whoever believes it.
    const QByteArray before = QByteArray::fromHex("a2 6178");
    const QByteArray after = QByteArray::fromHex("64636f6465 6178");
    const auto lie = [&](const char *hex) { return before + QByteArray::fromHex(hex) + after; };
    QVERIFY(decodeEnding(lie("00")).has_value());
    QTest::newRow("array of 2^64 - 1") << asEnding << lie("9bffffffffffffffff");
    QTest::newRow("array of 2^63 - 1") << asEnding << lie("9b7fffffffffffffff");
    QTest::newRow("array of 2^32") << asEnding << lie("9b0000000100000000");
    QTest::newRow("map of 2^64 - 1") << asEnding << lie("bbffffffffffffffff");
    QTest::newRow("map of 2^63 - 1") << asEnding << lie("bb7fffffffffffffff");
    QTest::newRow("text of 2^64 - 1") << asEnding << lie("7bffffffffffffffff");
    QTest::newRow("bytes of 2^62") << asEnding << lie("5b4000000000000000");
    QTest::newRow("code of 2^62 bytes") << asEnding << QByteArray::fromHex("a1 64636f6465 7b4000000000000000 61");
    QTest::newRow("code of one byte more") << asEnding << QByteArray::fromHex("a1 64636f6465 63 6161");
    QTest::newRow("a map of 2^64 - 1 keys") << asEnding << QByteArray::fromHex("bbffffffffffffffff 64636f6465 6178");
    QTest::newRow("100,000 arrays") << asEnding << before + QByteArray(100'000, '\x81') + '\0' + after;
    QTest::newRow("100,000 arrays without end") << asEnding << before + QByteArray(100'000, '\x9f');
    QTest::newRow("100,000 maps") << asEnding << before + QByteArray::fromHex("a100").repeated(50'000) + '\0' + after;
    QTest::newRow("100,000 arrays as a key")
        << asEnding << '\xa2' + QByteArray(100'000, '\x81') + QByteArray::fromHex("0000") + after;
    QTest::newRow("200,000 tags and no end") << asEnding << before + QByteArray(200'000, '\xc1');
    QTest::newRow("too many keys") << asEnding << '\xbf' + QByteArray::fromHex("617800").repeated(1000) + after + '\xff';
    QTest::newRow("the outermost 17 deep") << asEnding << before + QByteArray(18, '\x81') + '\0' + after;
}

void TestTransferMessages::refused()
{
    using Decode = std::function<bool(QByteArrayView)>;
    QFETCH(Decode, decodes);
    QFETCH(QByteArray, payload);
    QVERIFY(!decodes(payload));
}

void TestTransferMessages::accepted_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("plain") << QByteArray::fromHex("a1 64636f6465 6178");
    QTest::newRow("without announced length") << QByteArray::fromHex("bf 64636f6465 6178 ff");
    QTest::newRow("longer heads than needed") << QByteArray::fromHex("b90001 780463 6f6465 7900 0178");
    QTest::newRow("numbers as keys") << QByteArray::fromHex("a2 01 02 64636f6465 6178");
    QTest::newRow("arrays as keys") << QByteArray::fromHex("a2 820102 02 64636f6465 6178");
    QTest::newRow("a key in pieces") << QByteArray::fromHex("a2 7f626363ff 02 64636f6465 6178");
    QTest::newRow("a long key") << QByteArray::fromHex("a2 7820") + QByteArray(32, 'k') +
                                       QByteArray::fromHex("02 64636f6465 6178");
    QTest::newRow("an empty key") << QByteArray::fromHex("a2 60 02 64636f6465 6178");
}

void TestTransferMessages::accepted()
{
    QFETCH(QByteArray, payload);
    QCOMPARE(decodeEnding(payload), (Ending{QStringLiteral("x"), {}}));
}

void TestTransferMessages::unknownKeysAreReadOver_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("number") << QByteArray::fromHex("1bffffffffffffffff");
    QTest::newRow("negative") << QByteArray::fromHex("3bffffffffffffffff");
    QTest::newRow("text") << QByteArray::fromHex("626869");
    QTest::newRow("text in pieces") << QByteArray::fromHex("7f 6161 6162 ff");
    QTest::newRow("no text at all") << QByteArray::fromHex("7f ff");
    QTest::newRow("bytes") << QByteArray::fromHex("43000102");
    QTest::newRow("array") << QByteArray::fromHex("83 01 02 82 03 04");
    QTest::newRow("map") << QByteArray::fromHex("bf 6161 a1 6162 f6 ff");
    QTest::newRow("half float") << QByteArray::fromHex("f93c00");
    QTest::newRow("double") << QByteArray::fromHex("fb3ff0000000000000");
    QTest::newRow("null") << QByteArray::fromHex("f6");
    QTest::newRow("simple value") << QByteArray::fromHex("f8ff");
    QTest::newRow("tag") << QByteArray::fromHex("c1 1a514b67b0");
    QTest::newRow("tags of tags") << QByteArray::fromHex("c1c1d9d9f7 82 c1 01 c1 02");
    QTest::newRow("deep") << QByteArray(8, '\x81') + '\0';
}

void TestTransferMessages::unknownKeysAreReadOver()
{
    QFETCH(QByteArray, value);
    const QByteArray payload =
        QByteArray::fromHex("a3 6178") + value + QByteArray::fromHex("64636f6465 6178 66646574 61696c 6179");
    QCOMPARE(decodeEnding(payload), (Ending{QStringLiteral("x"), QStringLiteral("y")}));
}

void TestTransferMessages::cutAnywhere()
{
    const QByteArray whole = encode(Hello{1, QStringLiteral("NetYard"), QStringLiteral("小明")});
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!decodeHello(whole.first(length)), qPrintable(QString::number(length)));
    QVERIFY(decodeHello(whole));
}

void TestTransferMessages::pinProofs()
{
    const QByteArray other("fedcba9876543210");
    const QByteArray proof = pinProof(QStringLiteral("4711"), sixteen, other);
    // Python: hmac.new(hashlib.pbkdf2_hmac('sha256', b'4711', a, 10000), a + b, 'sha256').hexdigest()
    QCOMPARE(proof.toHex(), QByteArray("aab6afa14063997255ab998fa621241989340a31636f37e866ebbe15e8ba3cfa"));
    QCOMPARE(proof.size(), macBytes);
    QCOMPARE(pinProof(QStringLiteral("４７１１"), sixteen, other), proof);
    QVERIFY(pinProof(QStringLiteral("4712"), sixteen, other) != proof);
    QVERIFY(pinProof(QStringLiteral("4711"), other, sixteen) != proof);
    QVERIFY(pinProof(QStringLiteral("4711"), sixteen, sixteen) != proof);
    QCOMPARE(pinProof({}, sixteen, other).size(), macBytes);
}

QTEST_APPLESS_MAIN(TestTransferMessages)
#include "tst_transfermessages.moc"
