#include "commandregistry.h"

namespace cli {

void addAllCommands(CommandRegistry &registry)
{
    Q_UNUSED(registry)
}

} // namespace cli
