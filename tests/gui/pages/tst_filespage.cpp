// The Files tab with both its real engines, sending to itself over loopback, driven by keys and mouse.
#include "droparea.h"
#include "filespage.h"
#include "inlinemessage.h"
#include "logpanel.h"
#include "networkthread.h"
#include "offerprompt.h"
#include "platform.h"
#include "recordedsession.h"
#include "settings.h"
#include "speedbox.h"
#include "transferfilesmodel.h"
#include "transfermodel.h"
#include "transferpanel.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

#include <memory>

using namespace widgets;
using net::TransferState;

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

constexpr qint64 slow = 100'000; // bytes a second: the transfer is still there when the test looks
constexpr qint64 fast = 0; // no limit

} // namespace

class TestFilesPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToDoAtFirst();
    void asksThenTakesTheFile();
    void takesOnlyWhatIsTicked();
    void declines();
    void offersWaitForOneAnother();
    void aFolderIsDropped();
    void whatIsDroppedWithoutATargetIsKept();
    void pausesAndGoesOn();
    void isCancelledAndSentAgain();
    void digestIsTheSameOnBothSides();
    void aCorruptedByteIsNoticed();
    void aWrongPinIsSaid();
    void speedHoldsForWhatRuns();
    void fetchesFromADownloadServer();
    void finishedOnesAreRemoved();
    void opensTheFolder();
    void saysWhenThePortIsTaken();
    void fieldsAreRememberedButNoPin();
    void everyTextIsMadeAnew();
    void fieldsHaveNames();
    void shuttingDownCloses();

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened = url; }

private:
    template <class T>
    T *part(const char *name) const
    {
        T *found = m_page->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no part %s", name);
        return found;
    }
    void open();
    void receive(net::ReceivePolicy policy = net::ReceivePolicy::Always);
    void type(const char *field, const QString &text);
    void click(const char *button) { QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton); }
    void press(const char *action); // its button in the bar
    bool drop(const QStringList &paths);
    QString put(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QByteArray got(const QString &name) const;
    void chooseRow(bool isReceiver);
    [[nodiscard]] const TransferModel &model() const { return part<TransferPanel>("files.transfers")->model(); }
    // The newest transfer of that engine.
    [[nodiscard]] net::TransferInfo newest(bool isReceiver) const;
    [[nodiscard]] bool isIn(bool isReceiver, TransferState state) const { return newest(isReceiver).state == state; }
    [[nodiscard]] QString messageText() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<testing::RecordedSession> m_session;
    std::unique_ptr<net::NetworkThread> m_thread;
    std::unique_ptr<FilesPage> m_page;
    quint16 m_port = 0;
    QUrl m_opened;
};

void TestFilesPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("in")) && QDir(m_folder->path()).mkpath(QStringLiteral("out")));
    Settings::useFile(m_folder->filePath(QStringLiteral("settings.ini")));
    Settings::setField(QStringLiteral("files"), QStringLiteral("folder"), m_folder->filePath(QStringLiteral("in")));
    Settings::setField(QStringLiteral("files"), QStringLiteral("keepFreeMiB"), 0);
    m_session = std::make_unique<testing::RecordedSession>();
    m_thread = std::make_unique<net::NetworkThread>();
    if (auto *dispatcher = net::createNetworkDispatcher())
        m_thread->setEventDispatcher(dispatcher);
    m_thread->start();
}

void TestFilesPage::cleanup()
{
    m_page.reset();
    m_thread->stop();
    m_thread.reset();
    m_session.reset();
}

void TestFilesPage::open()
{
    m_page = std::make_unique<FilesPage>(PageContext{&m_session->recorder(), m_thread.get()});
    m_page->resize(1300, 900);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestFilesPage::type(const char *field, const QString &text)
{
    auto *combo = m_page->findChild<QComboBox *>(QString::fromLatin1(field));
    auto *edit = combo ? combo->lineEdit() : part<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

// Receives on a free port of this machine and aims at it.
void TestFilesPage::receive(net::ReceivePolicy policy)
{
    open();
    part<QComboBox>("files.policy")->setCurrentIndex(static_cast<int>(policy));
    type("files.port.edit", QStringLiteral("0"));
    click("files.start");
    if (!QTest::qWaitFor([this] { return m_page->isActive(); }))
        qFatal("does not receive: %s", qPrintable(messageText()));
    m_port = m_session->events(net::EventKind::Listening).back().local.port();
    type("files.host.edit", QStringLiteral("127.0.0.1"));
    type("files.targetPort.edit", QString::number(m_port));
}

void TestFilesPage::press(const char *action)
{
    auto *bar = part<QToolBar>("files.transfers.tools");
    QWidget *button = bar->widgetForAction(part<QAction>(action));
    QVERIFY(button);
    QTRY_VERIFY2(button->isEnabled(), action);
    QTest::mouseClick(button, Qt::LeftButton);
}

bool TestFilesPage::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m_page.get(), &enter);
    if (!enter.isAccepted() || !part<DropArea>("files.transfers.drop")->isDragOver())
        return false;
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QCoreApplication::sendEvent(m_page.get(), &event);
    return event.isAccepted() && !part<DropArea>("files.transfers.drop")->isDragOver();
}

QString TestFilesPage::put(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(QStringLiteral("out/") + name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QByteArray TestFilesPage::got(const QString &name) const
{
    QFile file(m_folder->filePath(QStringLiteral("in/") + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

net::TransferInfo TestFilesPage::newest(bool isReceiver) const
{
    for (int row = 0; row < model().rowCount(); ++row) {
        if (model().at(row).key.isReceiver == isReceiver)
            return model().at(row).info;
    }
    return {};
}

void TestFilesPage::chooseRow(bool isReceiver)
{
    const int row = model().rowOf({isReceiver, newest(isReceiver).id});
    QVERIFY(row >= 0);
    auto *table = part<QTableView>("files.transfers.table");
    const QRect cell = table->visualRect(model().index(row, TransferModel::Name));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QVERIFY(table->selectionModel()->isRowSelected(row));
}

QString TestFilesPage::messageText() const
{
    auto *bar = part<InlineMessage>("files.message");
    return bar->isVisibleTo(m_page.get()) ? bar->text() : QString();
}

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
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("in"))).isEmpty());
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
    QVERIFY(part<QPushButton>("files.offer.accept")->text().startsWith(QStringLiteral("Accept 1")));
    QTRY_VERIFY(part<QPushButton>("files.offer.accept")->isEnabled());
    click("files.offer.accept");
    QTRY_VERIFY(isIn(true, TransferState::Done));
    QCOMPARE(got(QStringLiteral("wanted")), QByteArray("w"));
    QCOMPARE(QDir(m_folder->filePath(QStringLiteral("in"))).entryList(QDir::Files), QStringList(QStringLiteral("wanted")));
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
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("in"))).isEmpty());
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
    QVERIFY(drop({m_folder->filePath(QStringLiteral("out/tree"))}));
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

void TestFilesPage::pausesAndGoesOn()
{
    receive();
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(slow);
    const QByteArray bytes(3'000'000, 'p');
    QVERIFY(drop({put(QStringLiteral("long"), bytes)}));
    QTRY_VERIFY(isIn(false, TransferState::Running) && isIn(true, TransferState::Running));
    QVERIFY(m_page->statusText().contains(u'2'));
    chooseRow(false);
    press("files.transfers.pause");
    QTRY_VERIFY(isIn(false, TransferState::Paused));
    QTRY_VERIFY(isIn(true, TransferState::PausedByPeer));
    QCOMPARE(part<QAction>("files.transfers.pause")->text(), QStringLiteral("Resume"));
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(fast);
    auto *table = part<QTableView>("files.transfers.table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_P);
    QTRY_VERIFY(isIn(false, TransferState::Done));
    QTRY_VERIFY(isIn(true, TransferState::Done));
    QCOMPARE(got(QStringLiteral("long")), bytes);
}

void TestFilesPage::isCancelledAndSentAgain()
{
    receive();
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(slow);
    const QByteArray bytes(3'000'000, 'c');
    QVERIFY(drop({put(QStringLiteral("again"), bytes)}));
    QTRY_VERIFY(newest(false).bytesDone > 0);
    QTRY_VERIFY(newest(true).bytesDone > 0);
    chooseRow(false);
    auto *table = part<QTableView>("files.transfers.table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_VERIFY(isIn(false, TransferState::Cancelled));
    QTRY_VERIFY(isIn(true, TransferState::Cancelled));
    QCOMPARE(got(QStringLiteral("again")), QByteArray("(no such file)"));
    const quint32 before = newest(false).id;
    chooseRow(false);
    press("files.transfers.again");
    QTRY_VERIFY(newest(false).id > before && isIn(false, TransferState::Running));
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(fast);
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    QCOMPARE(got(QStringLiteral("again")), bytes);
}

void TestFilesPage::digestIsTheSameOnBothSides()
{
    receive();
    QVERIFY(drop({put(QStringLiteral("one"), "the same here and there")}));
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    QStringList lines;
    for (const bool isReceiver : {false, true}) {
        chooseRow(isReceiver);
        QGuiApplication::clipboard()->clear();
        press("files.transfers.copyDigest");
        lines << QGuiApplication::clipboard()->text();
        auto *files = part<QTableView>("files.transfers.details.files");
        QTRY_COMPARE(files->model()->rowCount(), 1);
        const QString shown = files->model()->index(0, TransferFilesModel::Digest).data().toString();
        QCOMPARE(shown.size(), 32);
        QCOMPARE(lines.last(), shown + QStringLiteral("  one\n"));
    }
    QCOMPARE(lines.at(0), lines.at(1));
}

void TestFilesPage::aCorruptedByteIsNoticed()
{
    receive();
    QVERIFY(!part<QLabel>("files.corruptLesson")->isVisibleTo(m_page.get()));
    click("files.sendMore.header");
    QTRY_VERIFY(part<QCheckBox>("files.corrupt")->isVisible());
    part<QCheckBox>("files.corrupt")->click();
    QVERIFY(part<QLabel>("files.corruptLesson")->text().contains(QStringLiteral("digest")));
    QVERIFY(drop({put(QStringLiteral("bad"), "right")}));
    QTRY_VERIFY(isIn(true, TransferState::Failed));
    QTRY_VERIFY(isIn(false, TransferState::Failed));
    QCOMPARE(got(QStringLiteral("bad")), QByteArray("(no such file)"));
    QTRY_VERIFY(messageText().contains(QStringLiteral("bad")));
    chooseRow(true);
    QTRY_VERIFY(part<QLabel>("files.transfers.details.explanation")->isVisible());
    // Mended, it arrives.
    part<QCheckBox>("files.corrupt")->click();
    QVERIFY(drop({m_folder->filePath(QStringLiteral("out/bad"))}));
    QTRY_COMPARE(got(QStringLiteral("bad")), QByteArray("right"));
}

void TestFilesPage::aWrongPinIsSaid()
{
    receive(net::ReceivePolicy::Pin);
    const QString pin = part<QLineEdit>("files.pin")->text();
    QCOMPARE(pin.size(), 6);
    QVERIFY(part<QLineEdit>("files.pin")->isVisible());
    type("files.sendPin", QStringLiteral("wrong"));
    QVERIFY(drop({put(QStringLiteral("secret"), "s")}));
    QTRY_VERIFY(isIn(false, TransferState::Failed));
    QTRY_VERIFY(!messageText().isEmpty());
    QTRY_VERIFY(part<QPushButton>("files.message.action")->isVisible());
    click("files.message.action");
    QTRY_VERIFY(part<QLineEdit>("files.sendPin")->hasFocus());
    type("files.sendPin", pin);
    chooseRow(false);
    press("files.transfers.again");
    QTRY_COMPARE(got(QStringLiteral("secret")), QByteArray("s"));
}

void TestFilesPage::speedHoldsForWhatRuns()
{
    receive();
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(slow);
    const QByteArray bytes(20'000'000, 's');
    QVERIFY(drop({put(QStringLiteral("big"), bytes)}));
    QTRY_VERIFY(isIn(false, TransferState::Running));
    // At a hundred kB a second it would take minutes.
    part<SpeedBox>("files.sendSpeed")->setBytesPerSecond(fast);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(true, TransferState::Done), 20000);
    QCOMPARE(got(QStringLiteral("big")).size(), bytes.size());
}

void TestFilesPage::fetchesFromADownloadServer()
{
    QFile served(m_folder->filePath(QStringLiteral("in/notes.txt")));
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

void TestFilesPage::finishedOnesAreRemoved()
{
    receive();
    QVERIFY(drop({put(QStringLiteral("a"), "a")}));
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    QVERIFY(drop({put(QStringLiteral("b"), "b")}));
    QTRY_COMPARE(model().rowCount(), 4);
    QTRY_VERIFY(isIn(false, TransferState::Done) && isIn(true, TransferState::Done));
    chooseRow(true);
    // The key that cancels one under way removes one that is over.
    auto *table = part<QTableView>("files.transfers.table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(model().rowCount(), 3);
    press("files.transfers.clear");
    QTRY_COMPARE(model().rowCount(), 0);
    QVERIFY(!part<DropArea>("files.transfers.drop")->isCompact());
    QCOMPARE(got(QStringLiteral("a")), QByteArray("a"));
}

void TestFilesPage::opensTheFolder()
{
    receive();
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
    click("files.openIncoming");
    QCOMPARE(m_opened.toLocalFile(), m_folder->filePath(QStringLiteral("in")));
    m_opened.clear();
    QVERIFY(drop({put(QStringLiteral("a"), "a")}));
    QTRY_VERIFY(isIn(true, TransferState::Done));
    chooseRow(true);
    press("files.transfers.openFolder");
    QCOMPARE(QFileInfo(m_opened.toLocalFile()).canonicalFilePath(),
             QFileInfo(m_folder->filePath(QStringLiteral("in"))).canonicalFilePath());
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
}

void TestFilesPage::saysWhenThePortIsTaken()
{
    receive();
    const quint16 taken = m_port;
    FilesPage other(PageContext{&m_session->recorder(), m_thread.get()});
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
    QFile settings(m_folder->filePath(QStringLiteral("settings.ini")));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray saved = settings.readAll();
    QVERIFY(!saved.contains(pin.toUtf8()) && !saved.contains("4711"));
}

void TestFilesPage::everyTextIsMadeAnew()
{
    receive(net::ReceivePolicy::Ask);
    QVERIFY(drop({put(QStringLiteral("a"), "a")}));
    QTRY_VERIFY(part<OfferPrompt>("files.offer")->isVisible());
    Brackets brackets;
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
