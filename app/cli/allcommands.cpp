#include "commandregistry.h"

#include "udpcommand.h"

namespace cli {

void addAllCommands(CommandRegistry &registry)
{
    registry.add(std::make_unique<UdpCommand>());
}

} // namespace cli
