// Shows a file in the system's file manager, chosen among its neighbours; where nothing can do that, opens its folder.
//
// On Linux desktops the file manager is asked over D-Bus, without waiting for its answer. Thread: the main thread.
// Errors: failed() is called with the folder when nothing opens folders here, possibly later; never when the context is
// gone. Source: freedesktop.org, File Manager D-Bus Interface.
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace widgets {

using FolderFailed = std::function<void(const QString &folder)>;

void showInFolder(const QString &path, QObject *context, const FolderFailed &failed);
void openFolder(const QString &folder, const FolderFailed &failed);

[[nodiscard]] QString noFolderText(const QString &folder); // what to say then: where it is

} // namespace widgets
