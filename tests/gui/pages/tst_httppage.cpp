// The HTTP server's tab with its real engine on loopback, driven by keys and mouse, asked by a client of plain sockets.
#include "contentbox.h"
#include "headpane.h"
#include "logview.h"
#include "pagetest.h"
#include "pathbox.h"
#include "requestinspector.h"
#include "requestspanel.h"
#include "section.h"
#include "theme.h"
#include "totalslist.h"
#include "urllist.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using testing::PageTest;

class TestHttpPage final : public PageTest {
    Q_OBJECT

private Q_SLOTS:
    void startsServesAndStops();
    void requestsAreListedAndFiltered();
    void aRequestIsOpened();
    void summaryAloneSaysSo();
    void theRowIsFoundInTheLog();
    void aFolderIsDropped();
    void cannedAnswersHoldAtOnce();
    void limitsHoldAtOnce();
    void saysWhenThePortIsTaken();
    void fieldsAreRemembered();
    void addressesAreOffered();
    void totalsAreShownAndPicked();
    void shuttingDownCloses();

private:
    void open() { PageTest::open(QStringLiteral("httpServer"), {1300, 760}); }
    void start();
    bool drop(const QUrl &url);
    QByteArray ask(const QByteArray &request);
    QByteArray get(const QByteArray &path)
    {
        return ask("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    }
    [[nodiscard]] LogView *list() const { return part<LogView>("httpServer.requests.view"); }

    quint16 m_port = 0;
};

void TestHttpPage::start()
{
    open();
    type("httpServer.port.edit", QStringLiteral("0"));
    click("httpServer.start");
    m_port = portOnceActive();
    QVERIFY(m_port != 0);
}

// Whether the page takes it.
bool TestHttpPage::drop(const QUrl &url)
{
    QMimeData data;
    data.setUrls({url});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m_page.get(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QCoreApplication::sendEvent(m_page.get(), &event);
    return event.isAccepted();
}

// One request on a connection of its own, and all that comes back until its end.
QByteArray TestHttpPage::ask(const QByteArray &request)
{
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, m_port);
    client.write(request);
    QByteArray all;
    if (!QTest::qWaitFor([&] {
            all += client.readAll();
            return client.state() == QAbstractSocket::UnconnectedState;
        }))
        qWarning("no end of the answer");
    return all + client.readAll();
}

void TestHttpPage::startsServesAndStops()
{
    start();
    QCOMPARE(part<QPushButton>("httpServer.start")->text(), QStringLiteral("Stop"));
    QVERIFY(m_page->statusText().contains(QString::number(m_port)));
    const QByteArray answer = get("/");
    QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
    QVERIFY(answer.contains("/style.css"));
    for (const char *path : {"/style.css", "/yard.svg", "/request.html", "/try.html", "/numbers.txt"})
        QVERIFY2(get(path).startsWith("HTTP/1.1 200"), path);
    QVERIFY(get("/nothing-here.html").startsWith("HTTP/1.1 404"));
    QTRY_VERIFY(m_page->totals().bytesOut > 1'000'000);
    click("httpServer.start");
    QTRY_VERIFY(!m_page->isActive());
    QCOMPARE(part<QPushButton>("httpServer.start")->text(), QStringLiteral("Start"));
    QCOMPARE(m_page->statusText(), QString());
}

void TestHttpPage::requestsAreListedAndFiltered()
{
    start();
    (void)get("/");
    (void)get("/gone");
    (void)get("/style.css");
    QTRY_COMPARE(list()->model().rowCount(), 3);
    click("httpServer.requests.clientErrors");
    QTRY_COMPARE(list()->model().rowCount(), 1);
    click("httpServer.requests.all");
    auto *filter = part<QLineEdit>("httpServer.requests.filter");
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("STYLE"));
    QTRY_COMPARE(list()->model().rowCount(), 1);
    // What comes in meanwhile is looked at as well.
    (void)get("/style.css");
    QTRY_COMPARE(list()->model().rowCount(), 2);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(list()->model().rowCount(), 4);
    click("httpServer.requests.clearView");
    QTRY_COMPARE(list()->model().rowCount(), 0);
}

void TestHttpPage::aRequestIsOpened()
{
    start();
    (void)ask("GET /gone HTTP/1.1\r\nHost: there:99\r\nX-Mark: it's\r\nConnection: close\r\n\r\n");
    QTRY_COMPARE(list()->model().rowCount(), 1);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->rowRect(0).center());
    auto *request = part<HeadPane>("httpServer.requests.inspector.request");
    auto *answer = part<HeadPane>("httpServer.requests.inspector.answer");
    QVERIFY(request->bytes().startsWith("GET /gone HTTP/1.1\r\nHost: there:99"));
    QVERIFY(answer->bytes().startsWith("HTTP/1.1 404"));
    QVERIFY(request->head().lines.size() >= 5);
    click("httpServer.requests.inspector.curl");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("curl -H 'X-Mark: it'\\''s' http://there:99/gone"));
    click("httpServer.requests.inspector.hexToggle");
    QVERIFY(!part<QWidget>("httpServer.requests.inspector.request.text")->isVisible());
}

void TestHttpPage::summaryAloneSaysSo()
{
    start();
    part<QComboBox>("httpServer.recording")->setCurrentIndex(0);
    // The change is queued to the engine, so the first request may come before it.
    QTRY_VERIFY2(
        [this] {
            (void)get("/style.css");
            const auto events = m_session->events(net::EventKind::HttpRequest);
            return !events.empty() && events.back().flow == 0;
        }(),
        "still recorded with heads");
    const auto shown = static_cast<int>(m_session->events(net::EventKind::HttpRequest).size());
    QTRY_COMPARE(list()->model().rowCount(), shown);
    list()->setCurrentRow(shown - 1);
    auto *request = part<HeadPane>("httpServer.requests.inspector.request");
    QVERIFY(request->bytes().isEmpty());
    QVERIFY(part<QLabel>("httpServer.requests.inspector.request.note")->text().contains(QStringLiteral("Record")));
    QVERIFY(part<RequestInspector>("httpServer.requests.inspector")->curl().contains(QStringLiteral("/style.css")));
}

void TestHttpPage::theRowIsFoundInTheLog()
{
    start();
    (void)get("/");
    QTRY_COMPARE(list()->model().rowCount(), 1);
    list()->setCurrentRow(0);
    const quint32 entry = list()->model().entryAt(0);
    click("httpServer.requests.inspector.log");
    QCOMPARE(part<QTabWidget>("httpServer.tabs")->currentIndex(), 1);
    auto *log = part<LogView>("httpServer.log.view");
    QVERIFY(log->currentRow() >= 0);
    QCOMPARE(log->model().entryAt(log->currentRow()), entry);
}

void TestHttpPage::aFolderIsDropped()
{
    QFile file(filePath(QStringLiteral("hello.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from the folder");
    file.close();
    start();
    QVERIFY(drop(QUrl::fromLocalFile(m_folder->path())));
    QCOMPARE(part<PathBox>("httpServer.folder")->path(), QDir::cleanPath(m_folder->path()));
    QTRY_VERIFY(get("/hello.txt").endsWith("from the folder"));
    // A file is one page for every path.
    QVERIFY(drop(QUrl::fromLocalFile(file.fileName())));
    QTRY_VERIFY(get("/anything").endsWith("from the folder"));
    // What is no local file is left alone.
    QVERIFY(!drop(QUrl(QStringLiteral("http://example.org/"))));
}

void TestHttpPage::cannedAnswersHoldAtOnce()
{
    start();
    part<Section>("httpServer.cannedSection")->setOpen(true);
    click("httpServer.editCanned");
    auto *add = part<QPushButton>("httpServer.canned.examples");
    QTRY_VERIFY(add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    auto *table = part<QTableView>("httpServer.canned.table");
    QVERIFY(table->model()->rowCount() >= 6);
    QString teapot;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 1).data(Qt::EditRole).toInt() == 418)
            teapot = table->model()->index(row, 0).data(Qt::EditRole).toString();
    QVERIFY(!teapot.isEmpty() && !teapot.contains(u'*'));
    QTRY_VERIFY(get(teapot.toUtf8()).startsWith("HTTP/1.1 418"));
    const int before = table->model()->rowCount();
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->model()->rowCount(), before - 1);
    click("httpServer.canned.undo");
    QCOMPARE(table->model()->rowCount(), before);
}

void TestHttpPage::limitsHoldAtOnce()
{
    start();
    part<QSpinBox>("httpServer.limit.requestLine")->setValue(1);
    QTRY_VERIFY(get('/' + QByteArray(3000, 'x')).startsWith("HTTP/1.1 414"));
    part<Section>("httpServer.limitsSection")->setOpen(true);
    click("httpServer.limit.defaults");
    QCOMPARE(part<QSpinBox>("httpServer.limit.requestLine")->value(), 8);
}

void TestHttpPage::saysWhenThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::AnyIPv4, 0));
    open();
    type("httpServer.port.edit", QString::number(other.serverPort()));
    QTest::keyClick(part<QLineEdit>("httpServer.port.edit"), Qt::Key_Return);
    QTRY_VERIFY(messageText().contains(QString::number(other.serverPort())));
    QVERIFY(!m_page->isActive());
    click("httpServer.message.action");
    QTRY_VERIFY(m_page->isActive());
}

void TestHttpPage::fieldsAreRemembered()
{
    open();
    part<QLineEdit>("httpServer.port.edit")->setText(QStringLiteral("18080"));
    part<PathBox>("httpServer.folder")->setPath(m_folder->path());
    part<QComboBox>("httpServer.content")->setCurrentIndex(2);
    part<QComboBox>("httpServer.recording")->setCurrentIndex(2);
    part<QComboBox>("httpServer.concurrency")->setCurrentIndex(0);
    part<QSpinBox>("httpServer.limit.idle")->setValue(7);
    m_page->saveState();
    open();
    QCOMPARE(part<QLineEdit>("httpServer.port.edit")->text(), QStringLiteral("18080"));
    QCOMPARE(part<QComboBox>("httpServer.content")->currentIndex(), 2);
    QCOMPARE(part<PathBox>("httpServer.folder")->path(), QDir::cleanPath(m_folder->path()));
    QCOMPARE(part<QComboBox>("httpServer.recording")->currentIndex(), 2);
    QCOMPARE(part<QComboBox>("httpServer.concurrency")->currentIndex(), 0);
    QCOMPARE(part<QSpinBox>("httpServer.limit.idle")->value(), 7);
}

void TestHttpPage::addressesAreOffered()
{
    start();
    auto *urls = part<UrlList>("httpServer.urls");
    QVERIFY(urls->isVisible());
    QVERIFY(!urls->urls().isEmpty());
    QVERIFY(urls->urls().first().contains(QString::number(m_port)));
    const auto *url = part<QLabel>("httpServer.urls.0.url");
    Theme::instance().setScale(Theme::presentationScale);
    QCOMPARE(url->font().pointSizeF(), Theme::instance().dataFont().pointSizeF());
    Theme::instance().setScale(1.0);
    QCOMPARE(url->font().pointSizeF(), Theme::instance().dataFont().pointSizeF());
    click("httpServer.urls.0.copy");
    QCOMPARE(QGuiApplication::clipboard()->text(), urls->urls().first());
    click("httpServer.urls.0.code");
    auto *large = part<QWidget>("httpServer.urls.large");
    QTRY_VERIFY(large->isVisible());
    large->close();
    click("httpServer.start");
    QTRY_VERIFY(!urls->isVisible());
}

void TestHttpPage::totalsAreShownAndPicked()
{
    start();
    (void)get("/");
    (void)get("/gone");
    auto *statuses = part<TotalsList>("httpServer.statuses");
    auto *paths = part<TotalsList>("httpServer.paths");
    QTRY_COMPARE(statuses->rows().size(), size_t{2});
    QTRY_COMPARE(paths->rows().size(), size_t{2});
    QTRY_COMPARE(list()->model().rowCount(), 2);
    Q_EMIT statuses->picked(statuses->rows().back().key);
    QTRY_COMPARE(list()->model().rowCount(), 1);
    click("httpServer.resetTotals");
    QTRY_VERIFY(statuses->rows().empty());
}

void TestHttpPage::shuttingDownCloses()
{
    start();
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, m_port);
    client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(client.bytesAvailable() > 0);
    m_page->shutDown();
    QTRY_VERIFY(!m_page->isActive());
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
}

QTEST_MAIN(TestHttpPage)
#include "tst_httppage.moc"
