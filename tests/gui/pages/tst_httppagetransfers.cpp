// The HTTP server's tab: taking uploads, watching and cutting what takes its time, and how it listens. Driven by keys and
// mouse, with its real engine on loopback.
#include "pagetest.h"
#include "pathbox.h"
#include "pathlabel.h"
#include "section.h"
#include "settings.h"
#include "transferrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpSocket>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using testing::PageTest;

class TestHttpPageTransfers final : public PageTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void uploadsAreTakenOnceAllowed();
    void anUploadIsWatched();
    void aDownloadIsWatchedAndCut();
    void listensAsAsked();

private:
    void open() { PageTest::open(QStringLiteral("httpServer"), {1300, 900}); }
    void start();
    void takeUploads();
    [[nodiscard]] TransferRow *row() const
    {
        return m_page->findChild<TransferRow *>(QStringLiteral("httpServer.transfers.0"));
    }
    [[nodiscard]] bool isRowShown() const { return row() && row()->isVisible(); }
    [[nodiscard]] QByteArray answerTo(const QByteArray &request) const;
    [[nodiscard]] QString uploadPath(const QString &name) const { return filePath(QStringLiteral("in/") + name); }

    quint16 m_port = 0;
};

void TestHttpPageTransfers::init()
{
    PageTest::init();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("in")));
    Settings::setField(QStringLiteral("httpServer"), QStringLiteral("port"), QStringLiteral("0"));
}

void TestHttpPageTransfers::start()
{
    click("httpServer.start");
    m_port = portOnceActive();
}

void TestHttpPageTransfers::takeUploads()
{
    part<PathBox>("httpServer.uploadFolder")->setPath(filePath(QStringLiteral("in")));
    auto *uploads = part<QCheckBox>("httpServer.uploads");
    uploads->setFocus();
    QTest::keyClick(uploads, Qt::Key_Space);
    QVERIFY(uploads->isChecked());
}

// On a connection of its own, until its end.
QByteArray TestHttpPageTransfers::answerTo(const QByteArray &request) const
{
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, m_port);
    client.write(request);
    QByteArray all;
    static_cast<void>(QTest::qWaitFor([&] {
        all += client.readAll();
        return client.state() == QAbstractSocket::UnconnectedState;
    }));
    return all;
}

void TestHttpPageTransfers::uploadsAreTakenOnceAllowed()
{
    open();
    start();
    const QByteArray form("GET /upload HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QVERIFY(!part<PathBox>("httpServer.uploadFolder")->isVisible());
    QVERIFY(answerTo(form).startsWith("HTTP/1.1 404"));
    takeUploads();
    QVERIFY(part<PathBox>("httpServer.uploadFolder")->isVisible());
    QVERIFY(part<QLabel>("httpServer.uploadFree")->isVisible());
    QTRY_VERIFY(answerTo(form).contains("multipart/form-data"));
    const QByteArray body(
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"note.txt\"\r\n\r\nhello\r\n--b--\r\n");
    const QByteArray answer = answerTo("POST /upload HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: "
                                       "multipart/form-data; boundary=b\r\nContent-Length: " +
                                       QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QVERIFY2(answer.startsWith("HTTP/1.1 201"), answer.constData());
    QFile file(uploadPath(QStringLiteral("note.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "hello");
    // And no longer.
    QTest::keyClick(part<QCheckBox>("httpServer.uploads"), Qt::Key_Space);
    QTRY_VERIFY(answerTo(form).startsWith("HTTP/1.1 404"));
}

void TestHttpPageTransfers::anUploadIsWatched()
{
    open();
    takeUploads();
    start();
    QVERIFY(!isRowShown());
    constexpr qsizetype size = 2'000'000;
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, m_port);
    client.write("POST /upload/big.bin HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
    client.write(QByteArray(size / 2, 'u'));
    QTRY_VERIFY(isRowShown());
    QTRY_COMPARE(part<QProgressBar>("httpServer.transfers.0.bar")->value(), 500);
    QCOMPARE(part<PathLabel>("httpServer.transfers.0.path")->path(), QStringLiteral("big.bin"));
    QVERIFY(part<QLabel>("httpServer.transfers.0.figures")->text().contains(QString::number(client.localPort())));
    client.write(QByteArray(size / 2, 'u'));
    QByteArray answer; // the macro asks once more when it was true
    QTRY_VERIFY((answer += client.readAll()).startsWith("HTTP/1.1 201"));
    QTRY_VERIFY(!isRowShown());
    QCOMPARE(QFile(uploadPath(QStringLiteral("big.bin"))).size(), size);
}

void TestHttpPageTransfers::aDownloadIsWatchedAndCut()
{
    QFile file(filePath(QStringLiteral("big.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(50'000'000));
    file.close();
    open();
    part<PathBox>("httpServer.folder")->setPath(m_folder->path());
    part<QComboBox>("httpServer.content")->setCurrentIndex(2);
    start();
    QTcpSocket client;
    client.setReadBufferSize(65536);
    client.connectToHost(QHostAddress::LocalHost, m_port);
    client.write("GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(isRowShown());
    QCOMPARE(part<PathLabel>("httpServer.transfers.0.path")->path(), QStringLiteral("/big.bin"));
    QTRY_VERIFY(part<QProgressBar>("httpServer.transfers.0.bar")->value() > 0);
    QVERIFY(part<QProgressBar>("httpServer.transfers.0.bar")->value() < 1000);
    click("httpServer.transfers.0.disconnect");
    QTRY_VERIFY(!isRowShown());
    client.setReadBufferSize(0);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
}

void TestHttpPageTransfers::listensAsAsked()
{
    open();
    part<Section>("httpServer.moreSection")->setOpen(true);
    auto *backlog = part<QSpinBox>("httpServer.backlog");
    backlog->setFocus();
    backlog->selectAll();
    QTest::keyClicks(backlog, QStringLiteral("7"));
    auto *reuse = part<QCheckBox>("httpServer.reuseAddress");
    QVERIFY(reuse->isChecked());
    QTest::mouseClick(reuse, Qt::LeftButton, {}, QPoint(8, reuse->height() / 2));
    start();
    QCOMPARE(m_session->events(net::EventKind::Listening).back().number, 7);
    QVERIFY(!backlog->isEnabled());
    m_page->saveState();
    open();
    QCOMPARE(part<QSpinBox>("httpServer.backlog")->value(), 7);
    QVERIFY(!part<QCheckBox>("httpServer.reuseAddress")->isChecked());
}

QTEST_MAIN(TestHttpPageTransfers)
#include "tst_httppagetransfers.moc"
