#include "channel.h"

#include <array>

namespace net {

namespace {
constexpr std::array<const char *, channelCount> channelNames{"tcp-server", "tcp-client", "udp", "transfer", "http"};
}

QByteArray channelName(Channel channel)
{
    return QByteArray(channelNames.at(static_cast<size_t>(channel)));
}

bool channelFromName(QByteArrayView name, Channel *out)
{
    for (size_t i = 0; i < channelNames.size(); ++i) {
        if (name == QByteArrayView(channelNames.at(i))) {
            *out = static_cast<Channel>(i);
            return true;
        }
    }
    return false;
}

} // namespace net
