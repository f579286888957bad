// The page of the UDP peer with its real engine on loopback, driven by keys and mouse as a person does.
#include "pagetest.h"
#include "replybox.h"
#include "section.h"
#include "udptargetbox.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QUdpSocket>

using namespace widgets;
using testing::PageTest;

class TestUdpPage final : public PageTest {
    Q_OBJECT

private Q_SLOTS:
    void talksWithoutConnection();
    void showsThatNobodyListens();
    void joinsAGroup();

private:
    quint16 bindFreePort();
};

quint16 TestUdpPage::bindFreePort()
{
    open(QStringLiteral("udp"), {1200, 640});
    type("udp.port.edit", QStringLiteral("0"));
    click("udp.bind");
    return portOnceActive(net::EventKind::Bound);
}

void TestUdpPage::talksWithoutConnection()
{
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress::LocalHost, 0));
    const quint16 port = bindFreePort();
    auto *target = part<UdpTargetBox>("udp.target");
    target->choose(QStringLiteral("127.0.0.1:%1").arg(peer.localPort()));
    send(QStringLiteral("hello"));
    QTRY_VERIFY(peer.hasPendingDatagrams());
    QByteArray buffer(100, '\0');
    buffer.resize(qsizetype(peer.readDatagram(buffer.data(), buffer.size())));
    QCOMPARE(buffer, QByteArray("hello"));

    part<ReplyBox>("udp.reply")->setRule(net::ReplyRule::of(net::ReplyRule::Kind::Echo));
    QUdpSocket stranger;
    QVERIFY(stranger.bind(QHostAddress::LocalHost, 0));
    // A datagram may come before the rule that was set a moment ago: ask until it is in force.
    QTRY_VERIFY(
        (stranger.writeDatagram("ping", QHostAddress(QHostAddress::LocalHost), port), stranger.hasPendingDatagrams()));
    // Whoever was heard from is offered as a target.
    QTRY_VERIFY(target->findText(QStringLiteral("127.0.0.1:%1").arg(stranger.localPort())) >= 0);
    click("udp.bind");
    QTRY_VERIFY(!m_page->isActive());
}

void TestUdpPage::showsThatNobodyListens()
{
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress::LocalHost, 0));
    const quint16 port = peer.localPort();
    peer.close();
    bindFreePort();
    part<UdpTargetBox>("udp.target")->choose(QStringLiteral("127.0.0.1:%1").arg(port));
    send(QStringLiteral("anybody?"));
#ifdef Q_OS_LINUX
    QTRY_VERIFY(messageText().contains(QString::number(port)));
#endif
    QVERIFY(m_page->isActive());
}

void TestUdpPage::joinsAGroup()
{
    bindFreePort();
    part<Section>("udp.multicastSection")->setOpen(true);
    type("udp.group", QStringLiteral("10.0.0.1"));
    click("udp.join");
    QVERIFY(part<QLineEdit>("udp.group")->accessibleDescription().contains(QStringLiteral("10.0.0.1")));
    type("udp.group", QStringLiteral("239.255.0.7"));
    auto *interface = part<QComboBox>("udp.groupInterface");
    interface->setCurrentIndex(interface->findData(QStringLiteral("lo")));
    QVERIFY(interface->currentIndex() > 0);
    click("udp.join");
    QTRY_COMPARE(m_session->events(net::EventKind::GroupJoined).size(), size_t(1));
    QVERIFY(part<QLineEdit>("udp.group")->accessibleDescription().isEmpty());
    QVERIFY(part<UdpTargetBox>("udp.target")->findText(QStringLiteral("239.255.0.7"), Qt::MatchContains) >= 0);
}

QTEST_MAIN(TestUdpPage)
#include "tst_udppage.moc"
