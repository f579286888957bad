#include "platform.h"
#include "twins.h"

#include "epolldispatcher.h"

#include <memory>

namespace net {

QAbstractEventDispatcher *createNetworkDispatcher()
{
#ifdef NETYARD_ON_LINUX
    auto dispatcher = std::make_unique<EpollDispatcher>();
    return dispatcher->isValid() ? dispatcher.release() : nullptr;
#else
    return nullptr;
#endif
}

} // namespace net
