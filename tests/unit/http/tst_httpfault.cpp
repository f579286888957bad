#include "httpfault.h"
#include "responsehead.h"

#include <QTest>

#include <set>

using namespace net::http;

class TestHttpFault final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFaultHasItsRow()
    {
        std::set<QByteArray> names;
        for (int i = 1; i <= static_cast<int>(Fault::ServerError); ++i) {
            const auto fault = static_cast<Fault>(i);
            const QByteArray name = faultName(fault);
            QVERIFY2(names.insert(name).second, name.constData());
            QCOMPARE(faultFromName(name), fault);
            QVERIFY2(faultSource(fault).startsWith("RFC "), name.constData());
            QVERIFY2(faultSource(fault).contains(" section "), name.constData());
            QVERIFY2(faultStatus(fault) >= 400 && faultStatus(fault) < 600, name.constData());
            QVERIFY2(!reasonPhrase(faultStatus(fault)).isEmpty(), name.constData());
        }
        QCOMPARE(faultStatus(Fault::None), 0);
        QCOMPARE(faultFromName("none"), Fault::None);
        QCOMPARE(faultFromName("no such fault"), Fault::None);
        QCOMPARE(faultFromName(""), Fault::None);
    }

    void samples()
    {
        QCOMPARE(faultStatus(Fault::RequestLineTooLong), 414);
        QCOMPARE(faultStatus(Fault::VersionUnsupported), 505);
        QCOMPARE(faultStatus(Fault::EncodingUnsupported), 501);
        QCOMPARE(faultName(Fault::SpaceBeforeColon), "space-before-colon");
        QCOMPARE(faultSource(Fault::SpaceBeforeColon), "RFC 9112 section 5.1");
    }

    // RFC 9112 section 11.2: after a message whose end is in doubt nothing on the connection can be believed.
    void framingFaultsEndTheConnection()
    {
        for (int i = 1; i <= static_cast<int>(Fault::ServerError); ++i) {
            const auto fault = static_cast<Fault>(i);
            if (faultStatus(fault) == 400 && fault != Fault::PercentMalformed)
                QVERIFY2(!faultKeepsConnection(fault), faultName(fault).constData());
        }
        QVERIFY(!faultKeepsConnection(Fault::BodyTooLong));
        QVERIFY(!faultKeepsConnection(Fault::HeadTimedOut));
        QVERIFY(faultKeepsConnection(Fault::NotFound));
        QVERIFY(faultKeepsConnection(Fault::RangeNotSatisfiable));
    }
};

QTEST_APPLESS_MAIN(TestHttpFault)
#include "tst_httpfault.moc"
