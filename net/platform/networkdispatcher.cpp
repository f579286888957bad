#include "platform.h"

#include "epolldispatcher.h"

#include <memory>

namespace net {

QAbstractEventDispatcher *createNetworkDispatcher()
{
#ifdef Q_OS_LINUX
    auto dispatcher = std::make_unique<EpollDispatcher>();
    return dispatcher->isValid() ? dispatcher.release() : nullptr;
#else
    return nullptr;
#endif
}

} // namespace net
