#include "hostfield.h"

#include <QTest>

using namespace net::http;

class TestHostField final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("isValid");
        const auto row = [](const QByteArray &host, bool isValid) {
            QTest::addRow("%s", host.toPercentEncoding(":/[]@%").constData()) << host << isValid;
        };
        row("", true); // RFC 9110 section 7.2, RFC 3986 section 3.2.2
        row("www.example.com", true);
        row("localhost:8080", true);
        row("localhost:", true);
        row("my_host.", true);
        row("a%2Db", true);
        row("192.168.1.7:80", true);
        row("a:65535", true);
        row("a:00080", true);
        row("[::1]:8080", true);
        row("[::]", true);
        row("[2001:db8::7]", true);
        row("[1:2:3:4:5:6:7:8]", true);
        row("[::ffff:192.168.1.7]:80", true);
        row("[1:2:3:4:5:6:1.2.3.4]", true);
        row("[fe80::]", true);
        row(":80", false);
        row("a:65536", false);
        row("a:99999999999999999999", false);
        row("a:-1", false);
        row("a:80a", false);
        row("a:80:80", false);
        row("a b", false);
        row("a/b", false);
        row("a?b", false);
        row("a#b", false);
        row("a\\b", false);
        row("user@a", false);
        row("a%2", false);
        row("a%zz", false);
        row("<a>", false);
        row("\"a\"", false);
        row("\xE4\xB8\xAD", false);
        row("::1", false);
        row("[::1", false);
        row("::1]", false);
        row("[]", false);
        row("[::1]x", false);
        row("[::1]:x", false);
        row("[:::1]", false);
        row("[1::2::3]", false);
        row("[1:2:3:4:5:6:7:8:9]", false);
        row("[1:2:3:4:5:6:7]", false);
        row("[1:2:3:4:5:6:7::8]", false);
        row("[1:2:3:4:5:6::8]", true);
        row("[1:2:3:4:5:6:7::]", true);
        row("[1:2:3:4:5:6:7:8::]", false);
        row("[12345::]", false);
        row("[::g]", false);
        row("[::1:]", false);
        row("[::1.2.3]", false);
        row("[::1.2.3.256]", false);
        row("[::01.2.3.4]", false);
        row("[1.2.3.4::]", false);
        row("[fe80::1%25eth0]", false);
    }

    void hosts()
    {
        QFETCH(QByteArray, host);
        QFETCH(bool, isValid);
        QCOMPARE(isHostAndPort(host), isValid);
    }
};

QTEST_APPLESS_MAIN(TestHostField)
#include "tst_hostfield.moc"
