#include "commandregistry.h"

#include <algorithm>

namespace cli {

Command *CommandRegistry::find(QStringView name) const
{
    const auto it = std::find_if(m_commands.begin(), m_commands.end(), [name](const auto &c) { return c->name() == name; });
    return it == m_commands.end() ? nullptr : it->get();
}

} // namespace cli
