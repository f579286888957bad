#include "channel.h"

#include <array>

namespace net {

namespace {
constexpr std::array<const char *, channelCount> names{"tcp-server", "tcp-client", "udp", "transfer", "http"};
}

QByteArray channelName(Channel channel)
{
    return QByteArray(names.at(static_cast<size_t>(channel)));
}

bool channelFromName(QByteArrayView name, Channel *out)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QByteArrayView(names.at(i))) {
            *out = static_cast<Channel>(i);
            return true;
        }
    }
    return false;
}

} // namespace net
