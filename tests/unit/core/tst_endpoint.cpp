#include "endpoint.h"

#include <QTest>

using namespace net;

class TestEndpoint final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parsesAndPrints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QString &text, const QString &printed, NetErrorCode code) {
            QTest::newRow(name) << text << printed << static_cast<int>(code);
        };
        row("v4", QStringLiteral("192.168.1.7:8989"), QStringLiteral("192.168.1.7:8989"), NetErrorCode::None);
        row("v6", QStringLiteral("[::1]:80"), QStringLiteral("[::1]:80"), NetErrorCode::None);
        row("v4 in v6 is v4", QStringLiteral("[::ffff:10.0.0.1]:80"), QStringLiteral("10.0.0.1:80"), NetErrorCode::None);
        row("any", QStringLiteral("0.0.0.0:0"), QStringLiteral("0.0.0.0:0"), NetErrorCode::None);
        row("any of v6", QStringLiteral("[::]:9"), QStringLiteral("[::]:9"), NetErrorCode::None);
        row("white space", QStringLiteral(" 10.0.0.1:5 "), QStringLiteral("10.0.0.1:5"), NetErrorCode::None);
        row("port 65536", QStringLiteral("10.0.0.1:65536"), {}, NetErrorCode::PortOutOfRange);
        row("port -1", QStringLiteral("10.0.0.1:-1"), {}, NetErrorCode::PortOutOfRange);
        row("port is no number", QStringLiteral("10.0.0.1:x"), {}, NetErrorCode::PortOutOfRange);
        row("no port", QStringLiteral("10.0.0.1"), {}, NetErrorCode::MalformedAddress);
        row("name", QStringLiteral("localhost:80"), {}, NetErrorCode::MalformedAddress);
        row("v6 without brackets", QStringLiteral("::1:80"), {}, NetErrorCode::MalformedAddress);
        row("open bracket", QStringLiteral("[::1:80"), {}, NetErrorCode::MalformedAddress);
        row("octet", QStringLiteral("256.0.0.1:80"), {}, NetErrorCode::MalformedAddress);
        row("empty", QString(), {}, NetErrorCode::MalformedAddress);
    }

    void parsesAndPrints()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        QFETCH(int, code);
        const Result<Endpoint> endpoint = Endpoint::parse(text);
        QCOMPARE(static_cast<int>(endpoint ? NetErrorCode::None : endpoint.error().code), code);
        if (endpoint)
            QCOMPARE(endpoint->toString(), printed);
    }

    void splitsNames()
    {
        const Result<HostPort> parts = parseHostPort(u"example.org:443");
        QVERIFY(parts);
        QCOMPARE(parts->host, QStringLiteral("example.org"));
        QCOMPARE(parts->port, quint16{443});
    }

    void equalPeersAreEqual()
    {
        const Endpoint a(QHostAddress(QStringLiteral("::ffff:127.0.0.1")), 9);
        const Endpoint b(QHostAddress(QHostAddress::LocalHost), 9);
        QCOMPARE(a, b);
        QCOMPARE(qHash(a), qHash(b));
        QVERIFY(Endpoint().isNull());
        QVERIFY(Endpoint().toString().isEmpty());
    }

    void errorNamesGoBothWays()
    {
        for (int i = 0; i <= static_cast<int>(NetErrorCode::SystemError); ++i) {
            const auto code = static_cast<NetErrorCode>(i);
            QVERIFY(!errorName(code).isEmpty());
            QCOMPARE(static_cast<int>(errorCodeFromName(errorName(code))), i);
        }
        QCOMPARE(static_cast<int>(errorCodeFromName("no such name")), static_cast<int>(NetErrorCode::None));
    }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
