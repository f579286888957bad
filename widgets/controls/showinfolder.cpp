#include "showinfolder.h"

#include "sessionbus.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace widgets {

namespace {

class ShowInFolder {
    Q_DECLARE_TR_FUNCTIONS(widgets::ShowInFolder)
};

#if defined(Q_OS_WIN)
bool selectFile(const QString &path)
{
    return QProcess::startDetached(QStringLiteral("explorer.exe"),
                                   {QStringLiteral("/select,"), QDir::toNativeSeparators(path)});
}
#elif defined(Q_OS_MACOS)
bool selectFile(const QString &path)
{
    return QProcess::startDetached(QStringLiteral("/usr/bin/open"), {QStringLiteral("-R"), path});
}
#endif

// False when there is nobody to ask; else the folder is opened if the answer is an error.
bool askFileManager(const QString &path, QObject *context, const FolderFailed &failed)
{
    if (!hasSessionBus())
        return false;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    question << QStringList{QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)} << QString(); // and no start-up id
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(question), context);
    QObject::connect(call, &QDBusPendingCallWatcher::finished, context, [path, failed](QDBusPendingCallWatcher *ended) {
        ended->deleteLater();
        if (ended->isError()) // no file manager has that interface
            openFolder(QFileInfo(path).absolutePath(), failed);
    });
    return true;
}

} // namespace

void showInFolder(const QString &path, QObject *context, const FolderFailed &failed)
{
    const QFileInfo info(path);
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const bool isShown = info.exists() && selectFile(info.absoluteFilePath());
    Q_UNUSED(context)
#else
    const bool isShown = info.exists() && askFileManager(info.absoluteFilePath(), context, failed);
#endif
    if (!isShown)
        openFolder(info.absolutePath(), failed);
}

void openFolder(const QString &folder, const FolderFailed &failed)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        failed(QDir::toNativeSeparators(folder));
}

QString noFolderText(const QString &folder)
{
    return ShowInFolder::tr("No program here opens folders. It is %1.").arg(folder);
}

} // namespace widgets
