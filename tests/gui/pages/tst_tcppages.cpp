// The pages of the TCP server and the TCP client with their real engines on loopback, driven by keys and mouse as a person
// does.
#include "connectionlist.h"
#include "framingbox.h"
#include "pagetest.h"
#include "portbox.h"
#include "replybox.h"
#include "settings.h"
#include "theme.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <memory>

using namespace widgets;
using testing::PageTest;

class TestTcpPages final : public PageTest {
    Q_OBJECT

private Q_SLOTS:
    void serverAnswersAClient();
    void serverSaysWhenThePortIsTaken();
    void serverKeepsConnectionsWhenItStops();
    void optionsApplyWhileListening();
    void rowActionsReachTheConnection();
    void notesGoToTheSession();
    void sendingIsOfferedOnlyWhenItCanBe();
    void shuttingDownClosesProperly();
    void clientConnectsTalksAndIsListed();
    void clientSaysWhyItFailed();
    void theListGrowsWithTheType();

private:
    void open(const QString &name) { PageTest::open(name, {1200, 640}); }
    quint16 listenOnFreePort();
};

quint16 TestTcpPages::listenOnFreePort()
{
    open(QStringLiteral("tcpServer"));
    type("tcpServer.port.edit", QStringLiteral("0"));
    click("tcpServer.start");
    return portOnceActive();
}

void TestTcpPages::serverAnswersAClient()
{
    const quint16 port = listenOnFreePort();
    QCOMPARE(part<QPushButton>("tcpServer.start")->text(), QStringLiteral("Stop listening"));
    QVERIFY(!part<PortBox>("tcpServer.port")->isEnabled());
    part<ReplyBox>("tcpServer.reply")->setRule(net::ReplyRule::of(net::ReplyRule::Kind::Upper));
    QTcpSocket peer;
    peer.connectToHost(QHostAddress::LocalHost, port);
    auto *list = part<ConnectionList>("tcpServer.connections");
    QTRY_COMPARE(list->model().rowCount(), 1);
    peer.write("hello");
    QTRY_COMPARE(peer.bytesAvailable(), qint64(5));
    QCOMPARE(peer.readAll(), QByteArray("HELLO"));
    send(QStringLiteral("from the page"));
    QTRY_COMPARE(peer.bytesAvailable(), qint64(13));
    QCOMPARE(peer.readAll(), QByteArray("from the page"));
    QTRY_COMPARE(list->model().at(0).bytesIn, qint64(5));
    QTRY_COMPARE(m_page->totals().bytesOut, qint64(18));
    QTRY_VERIFY(m_page->statusText().contains(QString::number(port)));
    peer.disconnectFromHost();
    QTRY_COMPARE(list->model().rowCount(), 0);
}

void TestTcpPages::serverSaysWhenThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::AnyIPv4, 0));
    open(QStringLiteral("tcpServer"));
    type("tcpServer.port.edit", QString::number(other.serverPort()));
    QTest::keyClick(part<QLineEdit>("tcpServer.port.edit"), Qt::Key_Return);
    QTRY_VERIFY(messageText().contains(QString::number(other.serverPort())));
    QVERIFY(!m_page->isActive());
    QVERIFY(part<QPushButton>("tcpServer.start")->isEnabled());
    click("tcpServer.message.action");
    QTRY_VERIFY(m_page->isActive());
    QCOMPARE(messageText(), QString());
    QCOMPARE(part<PortBox>("tcpServer.port")->text(), QString::number(other.serverPort())); // what was typed
}

void TestTcpPages::serverKeepsConnectionsWhenItStops()
{
    const quint16 port = listenOnFreePort();
    QTcpSocket peer;
    peer.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(part<ConnectionList>("tcpServer.connections")->model().rowCount(), 1);
    click("tcpServer.start");
    QTRY_VERIFY(messageText().contains(u'1'));
    QCOMPARE(peer.state(), QAbstractSocket::ConnectedState);
    QVERIFY(m_page->isActive());
    send(QStringLiteral("still here"));
    QTRY_COMPARE(peer.bytesAvailable(), qint64(10));
    click("tcpServer.message.action");
    QTRY_COMPARE(peer.state(), QAbstractSocket::UnconnectedState);
    QTRY_VERIFY(!m_page->isActive());
}

void TestTcpPages::optionsApplyWhileListening()
{
    const quint16 port = listenOnFreePort();
    QTcpSocket peer;
    peer.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(part<ConnectionList>("tcpServer.connections")->model().rowCount(), 1);
    part<FramingBox>("tcpServer.framing")->setText(QStringLiteral("lf"));
    part<ReplyBox>("tcpServer.reply")->setRule(net::ReplyRule::of(net::ReplyRule::Kind::Text));
    type("tcpServer.reply.text", QStringLiteral("ok"));
    // Queued behind the options above, so that they are in force when it has arrived.
    send(QStringLiteral("mark"));
    QTRY_COMPARE(peer.bytesAvailable(), qint64(5));
    QCOMPARE(peer.readAll(), QByteArray("mark\n"));
    peer.write("one\ntwo\n");
    QTRY_COMPARE(peer.bytesAvailable(), qint64(6));
    QCOMPARE(peer.readAll(), QByteArray("ok\nok\n"));
}

void TestTcpPages::rowActionsReachTheConnection()
{
    const quint16 port = listenOnFreePort();
    QTcpSocket first;
    QTcpSocket second;
    first.connectToHost(QHostAddress::LocalHost, port);
    auto *list = part<ConnectionList>("tcpServer.connections");
    QTRY_COMPARE(list->model().rowCount(), 1);
    second.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(list->model().rowCount(), 2);
    auto *table = part<QTableView>("tcpServer.connections.table");
    table->selectRow(0);
    part<QAction>("tcpServer.connections.pause")->trigger();
    QTRY_VERIFY(list->model().at(0).readPaused);
    QVERIFY(!list->model().at(1).readPaused);
    part<QAction>("tcpServer.connections.pause")->trigger();
    QTRY_VERIFY(!list->model().at(0).readPaused);

    part<QAction>("tcpServer.connections.sendTo")->trigger();
    send(QStringLiteral("only you"));
    QTRY_COMPARE(first.bytesAvailable(), qint64(8));
    QCOMPARE(second.bytesAvailable(), qint64(0));

    part<QAction>("tcpServer.connections.halfClose")->trigger();
    // A QTcpSocket answers our FIN with its own.
    QTRY_COMPARE(m_session->events(net::EventKind::HalfClosed).size(), size_t(1));
    QTRY_COMPARE(list->model().rowCount(), 1);
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(second.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(list->model().rowCount(), 0);
    first.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(list->model().rowCount(), 1);
    table->selectRow(0);
    part<QAction>("tcpServer.connections.abort")->trigger();
    QTRY_COMPARE(list->model().rowCount(), 0);
    QTRY_COMPARE(m_session->events(net::EventKind::Aborted).size(), size_t(1));
}

void TestTcpPages::notesGoToTheSession()
{
    const quint16 port = listenOnFreePort();
    QTcpSocket peer;
    peer.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(part<ConnectionList>("tcpServer.connections")->model().rowCount(), 1);
    auto *table = part<QTableView>("tcpServer.connections.table");
    table->selectRow(0);
    part<QAction>("tcpServer.connections.note")->trigger();
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor);
    typeInto(editor, QStringLiteral("the printer"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_session->events(net::EventKind::Note).size(), size_t(1));
    const net::Event note = m_session->events(net::EventKind::Note).front();
    QCOMPARE(note.text, QStringLiteral("the printer"));
    QCOMPARE(note.peer.port(), peer.localPort());
}

void TestTcpPages::sendingIsOfferedOnlyWhenItCanBe()
{
    const quint16 port = listenOnFreePort();
    auto *button = part<QPushButton>("tcpServer.composer.send");
    QTest::keyClicks(part<QWidget>("tcpServer.composer.text"), QStringLiteral("x"));
    QVERIFY(!button->isEnabled());
    QTcpSocket peer;
    peer.connectToHost(QHostAddress::LocalHost, port);
    QTRY_VERIFY(button->isEnabled());
    part<QComboBox>("tcpServer.target")->setCurrentIndex(1);
    QVERIFY(!button->isEnabled());
    part<QTableView>("tcpServer.connections.table")->selectRow(0);
    QVERIFY(button->isEnabled());
    peer.abort();
    QTRY_VERIFY(!button->isEnabled());
}

void TestTcpPages::shuttingDownClosesProperly()
{
    const quint16 port = listenOnFreePort();
    QTcpSocket peer;
    peer.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(part<ConnectionList>("tcpServer.connections")->model().rowCount(), 1);
    QSignalSpy error(&peer, &QAbstractSocket::errorOccurred);
    m_page->shutDown();
    QTRY_VERIFY(!m_page->isActive());
    QTRY_COMPARE(peer.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(error.first().first().value<QAbstractSocket::SocketError>(), QAbstractSocket::RemoteHostClosedError);
}

void TestTcpPages::clientConnectsTalksAndIsListed()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    open(QStringLiteral("tcpClient"));
    type("tcpClient.port.edit", QString::number(server.serverPort()));
    click("tcpClient.connect");
    QTRY_VERIFY(server.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    auto *list = part<ConnectionList>("tcpClient.connections");
    QTRY_COMPARE(list->model().rowCount(), 1);
    QTRY_COMPARE(list->model().at(0).state, net::ConnectionState::Open);
    send(QStringLiteral("hello"));
    QTRY_COMPARE(peer->bytesAvailable(), qint64(5));
    click("tcpClient.connect");
    QTRY_COMPARE(list->model().rowCount(), 2);
    QTRY_VERIFY(server.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> other(server.nextPendingConnection());
    // Both go to one server: this end tells them apart in the log.
    part<QTableView>("tcpClient.connections.table")->selectRow(1);
    part<QAction>("tcpClient.connections.filter")->trigger();
    const QString local = list->model().at(1).local.toString();
    QVERIFY(!local.isEmpty());
    QVERIFY(part<QLineEdit>("tcpClient.log.endpoint")->text().startsWith(local));
    part<QToolButton>("tcpClient.log.clearFilter")->click();
    QTRY_VERIFY(part<QPushButton>("tcpClient.disconnectAll")->isVisible());
    click("tcpClient.disconnectAll");
    QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(other->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(list->model().rowCount(), 0);
    QVERIFY(Settings::value(keys::hostHistory).contains(QStringLiteral("127.0.0.1:%1").arg(server.serverPort())));
}

void TestTcpPages::clientSaysWhyItFailed()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    const quint16 port = server.serverPort();
    server.close();
    open(QStringLiteral("tcpClient"));
    type("tcpClient.port.edit", QString::number(port));
    click("tcpClient.connect");
    QTRY_VERIFY(messageText().contains(QString::number(port)));
    QVERIFY(server.listen(QHostAddress::LocalHost, port));
    click("tcpClient.message.action");
    QTRY_VERIFY(server.hasPendingConnections());
    QCOMPARE(messageText(), QString());
}

void TestTcpPages::theListGrowsWithTheType()
{
    Theme::instance().apply(ThemeChoice::Light);
    const auto restore = qScopeGuard([] { Theme::instance().setScale(1.0); });
    open(QStringLiteral("tcpClient"));
    const auto *table = part<QTableView>("tcpClient.connections.table");
    const auto *empty = part<QLabel>("tcpClient.connections.empty");
    const auto *tools = part<QToolBar>("tcpClient.connections.tools");
    const int column = table->horizontalHeader()->sectionSize(ConnectionModel::State);
    const int icon = tools->iconSize().width();
    QTRY_VERIFY(empty->width() <= table->viewport()->width() && empty->width() > table->viewport()->width() / 2);
    Theme::instance().setScale(Theme::presentationScale);
    QTRY_COMPARE(tools->iconSize().width(), qRound(icon * Theme::presentationScale));
    QTRY_VERIFY(table->horizontalHeader()->sectionSize(ConnectionModel::State) > column * 5 / 4);
    QTRY_VERIFY(empty->width() <= table->viewport()->width());
    QVERIFY(!table->horizontalScrollBar()->isVisible()); // there is nothing to scroll to
}

QTEST_MAIN(TestTcpPages)
#include "tst_tcppages.moc"
