// The Files tab with both its real engines, sending to itself over loopback, driven by keys and mouse.
#include "brackets.h"
#include "droparea.h"
#include "filespage.h"
#include "filespagetest.h"
#include "inlinemessage.h"
#include "offerprompt.h"
#include "speedbox.h"
#include "transfermodel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTcpSocket>
#include <QTest>

using namespace widgets;
using net::TransferState;
using testing::FilesPageTest;

class TestFilesPage final : public FilesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDoAtFirst();
    void asksThenTakesTheFile();
    void asksBeforeAScriptsUpload();
    void takesOnlyWhatIsTicked();
    void declines();
    void offersWaitForOneAnother();
    void aFolderIsDropped();
    void whatIsDroppedWithoutATargetIsKept();
    void fetchesFromADownloadServer();
    void opensTheFolder();
    void saysWhenThePortIsTaken();
    void fieldsAreRememberedButNoPin();
    void everyTextIsMadeAnew();
    void fieldsHaveNames();
    void shuttingDownCloses();

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened = url; }

private:
    QUrl m_opened;
};

void TestFilesPage::saysWhatToDoAtFirst()
{
    open();
    auto *area = part<DropArea>("files.transfers.drop");
    QVERIFY(area->isVisible() && !area->isCompact());
    QVERIFY(area->text().contains(QStringLiteral("127.0.0.1:8990")));
    QVERIFY(area->height() > m_page->height() / 2);
    QVERIFY(!part<QWidget>("files.transfers.table")->isVisible());
    QVERIFY(!part<OfferPrompt>("files.offer")->isVisible());
    QVERIFY(part<QLabel>("files.plain")->text().contains(QStringLiteral("not encrypted")));
    QVERIFY(part<QLabel>("files.free")->text().contains(QStringLiteral("free")));
    QCOMPARE(m_page->statusText(), QString());
    QVERIFY(!m_page->isActive());
    // By key as well as by click.
    area->setFocus();
    QTest::keyClick(area, Qt::Key_Space);
    auto *dialog = m_page->findChild<QFileDialog *>(QStringLiteral("files.sendDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFiles);
    dialog->reject();
}

void TestFilesPage::asksThenTakesTheFile()
{
    receive(net::ReceivePolicy::Ask);
    const QByteArray bytes(300'000, 'x');
    QVERIFY(drop({put(QStringLiteral("你好.bin"), bytes)}));
    auto *prompt = part<OfferPrompt>("files.offer");
    QTRY_VERIFY(prompt->isVisible());
    QVERIFY(part<QLabel>("files.offer.text")->text().contains(QStringLiteral("你好.bin")));
    QVERIFY(part<QLabel>("files.offer.text")->text().contains(QStringLiteral("300.0 kB")));
    QVERIFY(part<QLabel>("files.offer.room")->text().contains(QStringLiteral("free")));
    QVERIFY(isIn(true, TransferState::Asking));
    // Nothing else is blocked, and nothing has come.
    QVERIFY(part<QPushButton>("files.start")->isEnabled());
    QVERIFY(QDir(filePath(QStringLiteral("in"))).isEmpty());
    QTRY_VERIFY(part<QPushButton>("files.offer.accept")->isEnabled());
    click("files.offer.accept");
    QVERIFY(!prompt->isVisible());
    QTRY_VERIFY(isIn(true, TransferState::Done));
    QTRY_VERIFY(isIn(false, TransferState::Done));
    QCOMPARE(got(QStringLiteral("你好.bin")), bytes);
    QTRY_VERIFY(messageText().contains(QStringLiteral("你好.bin")));
    QVERIFY(part<DropArea>("files.transfers.drop")->isCompact());
    QTRY_VERIFY(m_page->totals().bytesIn >= bytes.size() && m_page->totals().bytesOut >= bytes.size());
}

// As a classroom's script does: it announces one file, and no list.
void TestFilesPage::asksBeforeAScriptsUpload()
{
    open();
    part<QComboBox>("files.receiveProtocol")->setCurrentIndex(static_cast<int>(net::TransferProtocol::ClassicUpload));
    type("files.port.edit", QStringLiteral("0"));
    click("files.start");
    QTcpSocket script;
    script.connectToHost(QHostAddress::LocalHost, portOnceActive());
    script.write("你好.txt<SEPARATOR>7");
    QTRY_VERIFY(part<OfferPrompt>("files.offer")->isVisible());
    QVERIFY(part<QLabel>("files.offer.text")->text().contains(QStringLiteral("你好.txt, 7 B")));
    QCOMPARE(part<QTableView>("files.offer.files")->model()->rowCount(), 1);
    QTRY_VERIFY(part<QPushButton>("files.offer.accept")->isEnabled());
    click("files.offer.accept");
    QTRY_VERIFY(script.bytesAvailable() > 0);
    QCOMPARE(script.readAll(), QByteArray("ok"));
    script.write("7 bytes");
    script.disconnectFromHost();
    QTRY_VERIFY(isIn(true, TransferState::Done));
    QCOMPARE(got(QStringLiteral("你好.txt")), QByteArray("7 bytes"));
}

void TestFilesPage::takesOnlyWhatIsTicked()
{
    receive(net::ReceivePolicy::Ask);
    QVERIFY(drop({put(QStringLiteral("wanted"), "w"), put(QStringLiteral("unwanted"), "u")}));
    QTRY_VERIFY(part<OfferPrompt>("files.offer")->isVisible());
    auto *files = part<QTableView>("files.offer.files");
    QCOMPARE(files->model()->rowCount(), 2);
    int row = 0;
    while (files->model()->index(row, 0).data().toString() != QStringLiteral("unwanted") && row < 1)
        ++row;
    files->setFocus();
    files->setCurrentIndex(files->model()->index(row, 0));
    QTest::keyClick(files, Qt::Key_Space);
    QVERIFY(part<QPushButton>("files.offer.accept")->text().startsWith(QStringLiteral("&Accept 1")));
    QTRY_VERIFY(part<QPushButton>("files.offer.accept")->isEnabled());
    click("files.offer.accept");
    QTRY_VERIFY(isIn(true, TransferState::Done));
    QCOMPARE(got(QStringLiteral("wanted")), QByteArray("w"));
    QCOMPARE(QDir(filePath(QStringLiteral("in"))).entryList(QDir::Files), QStringList(QStringLiteral("wanted")));
}

void TestFilesPage::declines()
{
    receive(net::ReceivePolicy::Ask);
    QVERIFY(drop({put(QStringLiteral("a"), "a")}));
    QTRY_VERIFY(part<QPushButton>("files.offer.decline")->isVisible());
    QTRY_VERIFY(part<QPushButton>("files.offer.decline")->isEnabled());
    click("files.offer.decline");
    QTRY_VERIFY(isIn(true, TransferState::Declined));
    QTRY_VERIFY(isIn(false, TransferState::Declined));
    QVERIFY(QDir(filePath(QStringLiteral("in"))).isEmpty());
    QTRY_VERIFY(messageText().contains(QStringLiteral("does not want")));
    QVERIFY(!part<OfferPrompt>("files.offer")->isVisible());
}

void TestFilesPage::offersWaitForOneAnother()
{
    receive(net::ReceivePolicy::Ask);
    QVERIFY(drop({put(QStringLiteral("first"), "1")}));
    QTRY_VERIFY(part<OfferPrompt>("files.offer")->isVisible());
    QVERIFY(drop({put(QStringLiteral("second"), "2")}));
    QTRY_COMPARE(part<OfferPrompt>("files.offer")->count(), size_t{2});
    auto *text = part<QLabel>("files.offer.text");
    QVERIFY(text->text().contains(QStringLiteral("first")));
    QTRY_VERIFY(part<QPushButton>("files.offer.accept")->isEnabled());
    click("files.offer.accept");
    // The next one cannot be accepted by the second half of a double click.
    QVERIFY(text->text().contains(QStringLiteral("second")));
    QVERIFY(!part<QPushButton>("files.offer.accept")->isEnabled());
    QTRY_VERIFY(part<QPushButton>("files.offer.accept")->isEnabled());
    click("files.offer.accept");
    QTRY_COMPARE(got(QStringLiteral("first")), QByteArray("1"));
    QTRY_COMPARE(got(QStringLiteral("second")), QByteArray("2"));
    QTRY_VERIFY(!part<OfferPrompt>("files.offer")->isVisible());
}

void TestFilesPage::aFolderIsDropped()
{
    receive();
    put(QStringLiteral("tree/a.txt"), "a");
    put(QStringLiteral("tree/sub/b.txt"), "b");
    QVERIFY(drop({filePath(QStringLiteral("out/tree"))}));
    QTRY_VERIFY(isIn(false, TransferState::Done));
    QTRY_VERIFY(isIn(true, TransferState::Done));
    QCOMPARE(got(QStringLiteral("tree/a.txt")), QByteArray("a"));
    QCOMPARE(got(QStringLiteral("tree/sub/b.txt")), QByteArray("b"));
    chooseRow(true);
    auto *files = part<QTableView>("files.transfers.details.files");
    QTRY_VERIFY(files->isVisible() && files->model()->rowCount() >= 2);
    QVERIFY(part<QLabel>("files.transfers.details.summary")->text().contains(QStringLiteral("tree")));
    // What is no file is left to others.
    QMimeData text;
    text.setText(QStringLiteral("not a file"));
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestFilesPage::whatIsDroppedWithoutATargetIsKept()
{
    receive();
    type("files.host.edit", {});
    QVERIFY(drop({put(QStringLiteral("kept"), "k")}));
    QVERIFY(messageText().contains(u'1'));
    QCOMPARE(model().rowCount(), 0);
    type("files.host.edit", QStringLiteral("127.0.0.1"));
    click("files.message.action");
    QTRY_COMPARE(got(QStringLiteral("kept")), QByteArray("k"));
}

void TestFilesPage::fetchesFromADownloadServer()
{
    QFile served(filePath(QStringLiteral("in/notes.txt")));
    QVERIFY(served.open(QIODevice::WriteOnly) && served.write("to be fetched") > 0);
    served.close();
    open();
    part<QComboBox>("files.receiveProtocol")->setCurrentIndex(static_cast<int>(net::TransferProtocol::ClassicDownload));
    QVERIFY(!part<QComboBox>("files.policy")->isEnabled());
    type("files.port.edit", QStringLiteral("0"));
    click("files.start");
    QTRY_VERIFY(m_page->isActive());
    m_port = m_session->events(net::EventKind::Listening).back().local.port();
    type("files.targetPort.edit", QString::number(m_port));
    part<QComboBox>("files.sendProtocol")->setCurrentIndex(static_cast<int>(net::TransferProtocol::ClassicDownload));
    QVERIFY(part<QPushButton>("files.fetch")->isVisible());
    QVERIFY(!part<QPushButton>("files.chooseFiles")->isVisible());
    QVERIFY(!part<DropArea>("files.transfers.drop")->isEnabled());
    // Without a name there is nothing to ask for: the keyboard goes there.
    click("files.fetch");
    QCOMPARE(model().rowCount(), 0);
    QVERIFY(part<QLineEdit>("files.remoteName")->hasFocus());
    QTest::keyClicks(part<QLineEdit>("files.remoteName"), QStringLiteral("notes.txt"));
    QTest::keyClick(part<QLineEdit>("files.remoteName"), Qt::Key_Return);
    QTRY_VERIFY(isIn(false, TransferState::Done));
    QCOMPARE(got(QStringLiteral("notes (2).txt")), QByteArray("to be fetched"));
    QTRY_VERIFY(isIn(true, TransferState::Done));
    QVERIFY(newest(true).isSending && !newest(false).isSending);
}

void TestFilesPage::opensTheFolder()
{
    receive();
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
    click("files.openIncoming");
    QCOMPARE(m_opened.toLocalFile(), filePath(QStringLiteral("in")));
    m_opened.clear();
    QVERIFY(drop({put(QStringLiteral("a"), "a")}));
    QTRY_VERIFY(isIn(true, TransferState::Done));
    chooseRow(true);
    press("files.transfers.openFolder");
    QCOMPARE(QFileInfo(m_opened.toLocalFile()).canonicalFilePath(),
             QFileInfo(filePath(QStringLiteral("in"))).canonicalFilePath());
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
}

void TestFilesPage::saysWhenThePortIsTaken()
{
    receive();
    const quint16 taken = m_port;
    FilesPage other(context());
    other.show();
    auto *port = other.findChild<QLineEdit *>(QStringLiteral("files.port.edit"));
    port->setText(QString::number(taken));
    QTest::keyClick(port, Qt::Key_Return);
    auto *bar = other.findChild<InlineMessage *>(QStringLiteral("files.message"));
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(QString::number(taken)));
    QTest::mouseClick(other.findChild<QPushButton *>(QStringLiteral("files.message.action")), Qt::LeftButton);
    QTRY_VERIFY(other.isActive());
    other.shutDown();
    QTRY_VERIFY(!other.isActive());
}

void TestFilesPage::fieldsAreRememberedButNoPin()
{
    receive(net::ReceivePolicy::Pin);
    const QString pin = part<QLineEdit>("files.pin")->text();
    type("files.sendPin", QStringLiteral("4711"));
    part<QComboBox>("files.sendProtocol")->setCurrentIndex(1);
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(500'000);
    part<QTabWidget>("files.tabs")->setCurrentIndex(1);
    m_page->saveState();
    open();
    QCOMPARE(part<QComboBox>("files.policy")->currentIndex(), static_cast<int>(net::ReceivePolicy::Pin));
    QCOMPARE(part<QComboBox>("files.sendProtocol")->currentIndex(), 1);
    QCOMPARE(part<SpeedBox>("files.sendSpeed")->bytesPerSecond(), qint64{500'000});
    QCOMPARE(part<QTabWidget>("files.tabs")->currentIndex(), 1);
    QCOMPARE(part<QLineEdit>("files.targetPort.edit")->text(), QString::number(m_port));
    QVERIFY(part<QLineEdit>("files.sendPin")->text().isEmpty());
    QFile settings(filePath(QStringLiteral("settings.ini")));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray saved = settings.readAll();
    QVERIFY(!saved.contains(pin.toUtf8()) && !saved.contains("4711"));
}

void TestFilesPage::everyTextIsMadeAnew()
{
    receive(net::ReceivePolicy::Ask);
    QVERIFY(drop({put(QStringLiteral("a"), "a")}));
    QTRY_VERIFY(part<OfferPrompt>("files.offer")->isVisible());
    testing::Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    const auto isNew = [this](const char *name) {
        const QString text = part<QWidget>(name)->property("text").toString();
        return text.contains(u'<') && text.contains(u'>');
    };
    for (const char *name : {"files.start", "files.chooseFiles", "files.chooseFolder", "files.plain", "files.free",
                             "files.offer.text", "files.offer.accept", "files.offer.decline", "files.transfers.drop",
                             "files.transfers.totals", "files.transfers.details.summary", "files.receive.header",
                             "files.send.header", "files.limits.header", "files.sendMore.header", "files.corrupt"})
        QTRY_VERIFY2(isNew(name), name);
    for (int column = TransferModel::Name; column < TransferModel::columnTotal; ++column)
        QVERIFY(model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(u'<'));
    QVERIFY(part<QTabWidget>("files.tabs")->tabText(0).startsWith(u'<'));
    QCoreApplication::removeTranslator(&brackets);
    QTRY_COMPARE(part<QPushButton>("files.start")->text(), QStringLiteral("Stop receiving"));
}

void TestFilesPage::fieldsHaveNames()
{
    open();
    const auto all = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() ||
            widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
    }
}

void TestFilesPage::shuttingDownCloses()
{
    receive();
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(slow);
    for (int i = 0; i < 5; ++i) {
        // More than go at once, so that some are still waiting.
        QVERIFY(drop({put(QStringLiteral("f%1").arg(i), QByteArray(3'000'000, 'f'))}));
    }
    QTRY_VERIFY(isIn(true, TransferState::Running));
    m_page->shutDown();
    QTRY_VERIFY(!m_page->isActive());
    QVERIFY(messageText().isEmpty());
}

QTEST_MAIN(TestFilesPage)
#include "tst_filespage.moc"
