// Which of its twins a function is built as. For the sources of this room only.
//
// With NETYARD_PORTABLE_TWINS Linux builds what other systems get: the sockets of any Unix, and Qt's own ways with files. So
// that they are compiled and tested here (tests/unit/platform/tst_platformtwins.cpp), and not first by whoever has such a
// system. Included after the system's headers: it takes away what only Linux has in them.
#pragma once

#include <QtGlobal>

#ifdef NETYARD_PORTABLE_TWINS
#undef MSG_DONTWAIT
#undef MSG_MORE
#undef MSG_NOSIGNAL
#undef SOCK_NONBLOCK
#else
#ifdef Q_OS_LINUX
#define NETYARD_ON_LINUX
#endif
#ifdef Q_OS_UNIX
#define NETYARD_UNIX_FILES
#endif
#endif
