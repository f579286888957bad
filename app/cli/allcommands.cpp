#include "commandregistry.h"

#include "exportcommand.h"
#include "httpcommand.h"
#include "infocommand.h"
#include "tcpclientcommand.h"
#include "tcpservercommand.h"
#include "udpcommand.h"

namespace cli {

void addAllCommands(CommandRegistry &registry)
{
    registry.add(std::make_unique<TcpServerCommand>());
    registry.add(std::make_unique<TcpClientCommand>());
    registry.add(std::make_unique<UdpCommand>());
    registry.add(std::make_unique<HttpCommand>());
    registry.add(std::make_unique<InfoCommand>());
    registry.add(std::make_unique<ExportCommand>());
}

} // namespace cli
