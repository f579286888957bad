// A file shown in its folder: by a file manager that the test plays on a bus of its own, else by opening the folder.
#include "ownbus.h"
#include "showinfolder.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace widgets;

class FakeFileManager final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    QStringList shown;
    bool refuses = false;

public Q_SLOTS:
    void ShowItems(const QStringList &uris, const QString &startupId)
    {
        Q_UNUSED(startupId)
        if (refuses)
            sendErrorReply(QDBusError::Failed, QStringLiteral("no"));
        else
            shown += uris;
    }
};

class TestShowInFolder final : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bus.start())
            QSKIP("there is no dbus-daemon");
        QDBusConnection own = QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("manager"));
        QVERIFY(own.registerObject(QStringLiteral("/org/freedesktop/FileManager1"), &m_manager,
                                   QDBusConnection::ExportAllSlots));
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    void init()
    {
        m_manager.shown.clear();
        m_manager.refuses = false;
        m_opened.clear();
    }

    void cleanupTestCase()
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QDBusConnection::disconnectFromBus(QStringLiteral("manager"));
    }

    void withoutAFileManagerTheFolderIsOpened()
    {
        showInFolder(path(), this, m_failed);
        QTRY_COMPARE(m_opened, QList<QUrl>{folder()});
        QCOMPARE(m_failures, 0);
    }

    void theFileManagerIsAsked()
    {
        QVERIFY(QDBusConnection(QStringLiteral("manager")).registerService(QStringLiteral("org.freedesktop.FileManager1")));
        showInFolder(path(), this, m_failed);
        QTRY_COMPARE(m_manager.shown, QStringList{QUrl::fromLocalFile(path()).toString(QUrl::FullyEncoded)});
        QVERIFY(m_manager.shown.first().endsWith(QStringLiteral("/a%20%E8%AF%BE%23.txt")));
        QVERIFY(m_opened.isEmpty());
    }

    void oneThatCannotIsNoReasonToShowNothing()
    {
        m_manager.refuses = true;
        showInFolder(path(), this, m_failed);
        QTRY_COMPARE(m_opened, QList<QUrl>{folder()});
    }

    void aFileThatIsGoneLeavesItsFolder()
    {
        showInFolder(path() + QStringLiteral(".gone"), this, m_failed);
        QCOMPARE(m_opened, QList<QUrl>{folder()});
        QVERIFY(m_manager.shown.isEmpty());
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("a 课#.txt")); }
    [[nodiscard]] QUrl folder() const { return QUrl::fromLocalFile(QFileInfo(path()).absolutePath()); }

    testing::OwnBus m_bus;
    FakeFileManager m_manager;
    QTemporaryDir m_folder;
    QList<QUrl> m_opened;
    int m_failures = 0;
    FolderFailed m_failed = [this](const QString &) { ++m_failures; };
};

QTEST_MAIN(TestShowInFolder)
#include "tst_showinfolder.moc"
