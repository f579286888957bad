// The three pages with their real engines on loopback, driven by keys and mouse as a person does.
#include "connectionlist.h"
#include "framingbox.h"
#include "inlinemessage.h"
#include "networkthread.h"
#include "pages.h"
#include "platform.h"
#include "portbox.h"
#include "recordedsession.h"
#include "replybox.h"
#include "section.h"
#include "settings.h"
#include "theme.h"
#include "udptargetbox.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>
#include <QUdpSocket>

#include <algorithm>
#include <memory>

using namespace widgets;

namespace {

// Turns every text into itself in brackets, so that a forgotten retranslation shows.
class Brackets final : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'<' + QString::fromUtf8(source) + u'>';
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void serverAnswersAClient();
    void serverSaysWhenThePortIsTaken();
    void serverKeepsConnectionsWhenItStops();
    void badFieldsAreSaidInPlace_data();
    void badFieldsAreSaidInPlace();
    void optionsApplyWhileListening();
    void rowActionsReachTheConnection();
    void notesGoToTheSession();
    void clientConnectsTalksAndIsListed();
    void theListGrowsWithTheType();
    void clientSaysWhyItFailed();
    void udpTalksWithoutConnection();
    void udpShowsThatNobodyListens();
    void udpJoinsAGroup();
    void sendingIsOfferedOnlyWhenItCanBe();
    void fieldsAreRemembered();
    void languageSwitchReachesEveryPage();
    void everyFieldHasAName();
    void shuttingDownClosesProperly();

private:
    template <class T>
    T *part(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no part %s", qPrintable(name));
        return found;
    }
    template <class T>
    T *part(const char *name) const
    {
        return part<T>(QString::fromLatin1(name));
    }
    void open(const QString &name);
    void click(const QString &button) { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    void click(const char *button) { click(QString::fromLatin1(button)); }
    static void typeInto(QLineEdit *edit, const QString &text);
    void type(const char *edit, const QString &text) const { typeInto(part<QLineEdit>(edit), text); }
    void send(const QString &text) const;
    quint16 listenOnFreePort();
    quint16 bindFreePort();
    [[nodiscard]] QString messageText() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<testing::RecordedSession> m_session;
    std::unique_ptr<net::NetworkThread> m_thread;
    std::unique_ptr<Page> m_page;
};

void TestPages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Settings::useFile(m_folder->filePath(QStringLiteral("settings.ini")));
    m_session = std::make_unique<testing::RecordedSession>();
    m_thread = std::make_unique<net::NetworkThread>();
    if (auto *dispatcher = net::createNetworkDispatcher())
        m_thread->setEventDispatcher(dispatcher);
    m_thread->start();
}

void TestPages::cleanup()
{
    m_page.reset();
    m_thread->stop();
    m_thread.reset();
    m_session.reset();
}

void TestPages::open(const QString &name)
{
    m_page.reset();
    const PageContext context{&m_session->recorder(), m_thread.get()};
    for (const PageSpec &spec : pageSpecs())
        if (spec.name == name)
            m_page.reset(spec.make(context, nullptr));
    QVERIFY(m_page);
    m_page->resize(1200, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestPages::typeInto(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void TestPages::send(const QString &text) const
{
    auto *button = part<QPushButton>(m_page->name() + QStringLiteral(".composer.send"));
    auto *editor = part<QWidget>(m_page->name() + QStringLiteral(".composer.text"));
    editor->setFocus();
    QTest::keyClicks(editor, text);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

quint16 TestPages::listenOnFreePort()
{
    open(QStringLiteral("tcpServer"));
    type("tcpServer.port.edit", QStringLiteral("0"));
    click("tcpServer.start");
    if (!QTest::qWaitFor([this] { return m_page->isActive(); }))
        qFatal("the server does not listen: %s", qPrintable(messageText()));
    return m_session->events(net::EventKind::Listening).back().local.port();
}

quint16 TestPages::bindFreePort()
{
    open(QStringLiteral("udp"));
    type("udp.port.edit", QStringLiteral("0"));
    click("udp.bind");
    if (!QTest::qWaitFor([this] { return m_page->isActive(); }))
        qFatal("the peer is not bound: %s", qPrintable(messageText()));
    return m_session->events(net::EventKind::Bound).back().local.port();
}

QString TestPages::messageText() const
{
    auto *bar = part<InlineMessage>(m_page->name() + QStringLiteral(".message"));
    return bar->isVisibleTo(m_page.get()) ? bar->text() : QString();
}

void TestPages::serverAnswersAClient()
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

void TestPages::serverSaysWhenThePortIsTaken()
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
    QCOMPARE(part<PortBox>("tcpServer.port")->text(), QStringLiteral("0"));
}

void TestPages::serverKeepsConnectionsWhenItStops()
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

void TestPages::badFieldsAreSaidInPlace_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("button");
    const auto row = [](const char *name, const char *page, const char *field, const char *text, const char *button) {
        QTest::newRow(name) << QString::fromLatin1(page) << QString::fromLatin1(field) << QString::fromLatin1(text)
                            << QString::fromLatin1(button);
    };
    row("server, port too large", "tcpServer", "tcpServer.port.edit", "65536", "tcpServer.start");
    row("server, malformed address", "tcpServer", "tcpServer.address.edit", "1.2.3.4.5", "tcpServer.start");
    row("server, foreign address", "tcpServer", "tcpServer.address.edit", "203.0.113.7", "tcpServer.start");
    row("client, port zero", "tcpClient", "tcpClient.port.edit", "0", "tcpClient.connect");
    row("client, no number", "tcpClient", "tcpClient.port.edit", "web", "tcpClient.connect");
    row("client, no host", "tcpClient", "tcpClient.host.edit", "", "tcpClient.connect");
    row("udp, port too large", "udp", "udp.port.edit", "100000", "udp.bind");
    row("udp, foreign address", "udp", "udp.address.edit", "203.0.113.7", "udp.bind");
}

void TestPages::badFieldsAreSaidInPlace()
{
    QFETCH(QString, page);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, button);
    open(page);
    auto *combo = m_page->findChild<QComboBox *>(field);
    auto *edit = combo ? combo->lineEdit() : part<QLineEdit>(field);
    typeInto(edit, text);
    click(button);
    const auto isSaid = [this, edit] {
        const auto notes = m_page->findChildren<QLabel *>();
        return std::any_of(notes.begin(), notes.end(), [edit](const QLabel *note) {
            return note->inherits("widgets::FieldNote") && note->isVisible() && !note->text().isEmpty() &&
                   edit->accessibleDescription() == note->text();
        });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(!m_page->isActive());
    QTRY_VERIFY(part<QPushButton>(button)->isEnabled());
}

void TestPages::optionsApplyWhileListening()
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

void TestPages::rowActionsReachTheConnection()
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

void TestPages::notesGoToTheSession()
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

void TestPages::clientConnectsTalksAndIsListed()
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

void TestPages::theListGrowsWithTheType()
{
    Theme::instance().apply(ThemeChoice::Light);
    const auto restore = qScopeGuard([] { Theme::instance().setScale(1.0); });
    open(QStringLiteral("tcpClient"));
    const auto *table = part<QTableView>("tcpClient.connections.table");
    const auto *empty = part<QLabel>("tcpClient.connections.empty");
    const auto *tools = part<QToolBar>("tcpClient.connections.tools");
    const int column = table->horizontalHeader()->sectionSize(ConnectionModel::Peer);
    const int icon = tools->iconSize().width();
    QTRY_VERIFY(empty->width() <= table->viewport()->width() && empty->width() > table->viewport()->width() / 2);
    Theme::instance().setScale(Theme::presentationScale);
    QTRY_COMPARE(tools->iconSize().width(), qRound(icon * Theme::presentationScale));
    QTRY_VERIFY(table->horizontalHeader()->sectionSize(ConnectionModel::Peer) > column * 5 / 4);
    QTRY_VERIFY(empty->width() <= table->viewport()->width());
}

void TestPages::clientSaysWhyItFailed()
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

void TestPages::udpTalksWithoutConnection()
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

void TestPages::udpShowsThatNobodyListens()
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

void TestPages::udpJoinsAGroup()
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

void TestPages::sendingIsOfferedOnlyWhenItCanBe()
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

void TestPages::fieldsAreRemembered()
{
    open(QStringLiteral("tcpServer"));
    type("tcpServer.port.edit", QStringLiteral("18989"));
    part<FramingBox>("tcpServer.framing")->setText(QStringLiteral("fixed:32"));
    part<ReplyBox>("tcpServer.reply")->setRule(net::ReplyRule::of(net::ReplyRule::Kind::Chat));
    m_page->saveState();
    open(QStringLiteral("tcpServer"));
    QCOMPARE(part<PortBox>("tcpServer.port")->text(), QStringLiteral("18989"));
    QCOMPARE(part<FramingBox>("tcpServer.framing")->text(), QStringLiteral("fixed:32"));
    QCOMPARE(part<ReplyBox>("tcpServer.reply")->rule().kind(), net::ReplyRule::Kind::Chat);

    open(QStringLiteral("udp"));
    type("udp.port.edit", QStringLiteral("19000"));
    part<UdpTargetBox>("udp.target")->choose(QStringLiteral("127.0.0.1:19001"));
    m_page->saveState();
    open(QStringLiteral("udp"));
    QCOMPARE(part<PortBox>("udp.port")->text(), QStringLiteral("19000"));
    QCOMPARE(part<UdpTargetBox>("udp.target")->text(), QStringLiteral("127.0.0.1:19001"));
}

void TestPages::languageSwitchReachesEveryPage()
{
    Brackets brackets;
    for (const PageSpec &spec : pageSpecs()) {
        open(spec.name);
        QVERIFY(QCoreApplication::installTranslator(&brackets));
        const auto buttons = m_page->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons)
            QTRY_VERIFY2(button->text().isEmpty() || button->text().startsWith(u'<'), qPrintable(button->objectName()));
        const auto sections = m_page->findChildren<Section *>();
        for (const Section *section : sections) {
            const auto *header = part<QToolButton>(section->objectName() + QStringLiteral(".header"));
            QVERIFY2(header->text().startsWith(u'<'), qPrintable(section->objectName()));
        }
        QVERIFY(QCoreApplication::removeTranslator(&brackets));
    }
}

void TestPages::everyFieldHasAName()
{
    for (const PageSpec &spec : pageSpecs()) {
        open(spec.name);
        const auto fields = part<QWidget>(spec.name + QStringLiteral(".setup"))->findChildren<QWidget *>();
        for (const QWidget *field : fields) {
            const auto *button = qobject_cast<const QAbstractButton *>(field);
            const bool isField = button || qobject_cast<const QLineEdit *>(field) || qobject_cast<const QComboBox *>(field);
            const bool isInner = field->objectName().startsWith(QLatin1StringView("qt_")) ||
                                 field->parent()->inherits("QLineEdit") || field->parent()->inherits("QComboBox");
            if (!isField || isInner)
                continue;
            QVERIFY2(!field->objectName().isEmpty(), field->metaObject()->className());
            QVERIFY2(!field->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(field->objectName()));
        }
        QVERIFY(m_page->focusWidget());
        QVERIFY(m_page->focusWidget()->property("primary").toBool());
    }
}

void TestPages::shuttingDownClosesProperly()
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

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
