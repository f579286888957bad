// The Files tab's set-up of receiving: the folder, and what it calls itself when it hands files out.
#include "filespagetest.h"
#include "settings.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTest>

using namespace widgets;
using testing::FilesPageTest;

class TestFilesPageReceiving final : public FilesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void servingIsCalledServing();
    void theUsualFolderIsMade();
    void aFolderThatIsGoneIsSaid();
};

void TestFilesPageReceiving::servingIsCalledServing()
{
    open();
    auto *start = part<QPushButton>("files.start");
    auto *protocol = part<QComboBox>("files.receiveProtocol");
    const auto *header = part<QAbstractButton>("files.receive.header");
    QCOMPARE(start->text(), QStringLiteral("Start receiving"));
    QCOMPARE(header->text(), QStringLiteral("Receive"));
    protocol->setCurrentIndex(static_cast<int>(net::TransferProtocol::ClassicDownload));
    QCOMPARE(start->text(), QStringLiteral("Start serving"));
    QCOMPARE(header->text(), QStringLiteral("Serve files"));
    type("files.port.edit", QStringLiteral("0"));
    click("files.start");
    QTRY_VERIFY(m_page->isActive());
    QCOMPARE(start->text(), QStringLiteral("Stop serving"));
    QVERIFY(m_page->statusText().startsWith(QStringLiteral("serving files at")));
    click("files.start");
    QTRY_VERIFY(!m_page->isActive());
    // What fails is fetched again, not sent.
    part<QComboBox>("files.sendProtocol")->setCurrentIndex(static_cast<int>(net::TransferProtocol::ClassicDownload));
    type("files.remoteName", QStringLiteral("notes.txt"));
    type("files.targetPort.edit", QStringLiteral("1"));
    click("files.fetch");
    QTRY_COMPARE(part<QPushButton>("files.message.action")->text(), QStringLiteral("Fetch again"));
}

void TestFilesPageReceiving::theUsualFolderIsMade()
{
    const QByteArray home = qgetenv("HOME");
    const QByteArray config = qgetenv("XDG_CONFIG_HOME");
    const auto restore = qScopeGuard([&] {
        qputenv("HOME", home);
        config.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", config);
    });
    qputenv("HOME", QFile::encodeName(m_folder->path()));
    qunsetenv("XDG_CONFIG_HOME");
    Settings::setField(QStringLiteral("files"), QStringLiteral("folder"), QString());
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    QVERIFY(usual.startsWith(m_folder->path()) && !QFileInfo::exists(usual));
    open();
    auto *said = part<QLabel>("files.free");
    QVERIFY2(said->text().contains(QStringLiteral("when you start")), qPrintable(said->text()));
    QVERIFY(!part<QPushButton>("files.makeFolder")->isVisible());
    type("files.port.edit", QStringLiteral("0"));
    QVERIFY(!QFileInfo::exists(usual));
    click("files.start");
    QTRY_VERIFY(m_page->isActive());
    QVERIFY(QFileInfo(usual).isDir());
    QTRY_VERIFY(!said->text().contains(QStringLiteral("when you start")));
    QVERIFY(part<QAbstractButton>("files.openIncoming")->isEnabled());
}

void TestFilesPageReceiving::aFolderThatIsGoneIsSaid()
{
    const QString gone = filePath(QStringLiteral("stick/gone"));
    Settings::setField(QStringLiteral("files"), QStringLiteral("folder"), gone);
    open();
    auto *make = part<QPushButton>("files.makeFolder");
    auto *said = part<QLabel>("files.free");
    QVERIFY(make->isVisible());
    QVERIFY2(said->text().contains(QStringLiteral("does not exist")), qPrintable(said->text()));
    type("files.port.edit", QStringLiteral("0"));
    click("files.start");
    QVERIFY(!m_page->isActive() && make->hasFocus());
    QVERIFY(!QFileInfo::exists(gone));
    // Something stands in the way.
    QVERIFY(QFile(filePath(QStringLiteral("stick"))).open(QIODevice::WriteOnly));
    make->click();
    QVERIFY2(said->text().contains(QStringLiteral("cannot")), qPrintable(said->text()));
    QVERIFY(QFile::remove(filePath(QStringLiteral("stick"))));
    make->click();
    QVERIFY(QFileInfo(gone).isDir());
    QVERIFY(!make->isVisible());
    QVERIFY(said->text().contains(QStringLiteral("free")));
    click("files.start");
    QTRY_VERIFY(m_page->isActive());
}

QTEST_MAIN(TestFilesPageReceiving)
#include "tst_filespagereceiving.moc"
