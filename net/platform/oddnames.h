// Names in a folder that are no text, where names are bytes: Qt leaves such out of its lists without a word. On a system
// where every name is text there are none.
//
// Thread: any. Errors: none where the folder cannot be read. Source: readdir(3).
#pragma once

#include <QByteArrayList>
#include <QString>

namespace net {

[[nodiscard]] QByteArrayList namesThatAreNoText(const QString &folder); // not valid UTF-8

} // namespace net
