#include "lateparts.h"

#include <algorithm>
#include <tuple>

namespace net {

void LateParts::finish(qint64 endEntry)
{
    std::erase_if(m_parts, [endEntry](const LatePart &part) { return part.entry >= endEntry; });
    std::sort(m_parts.begin(), m_parts.end(), [](const LatePart &a, const LatePart &b) {
        return std::tie(a.before, b.ahead, a.skip) < std::tie(b.before, a.ahead, b.skip);
    });
    m_parts.shrink_to_fit();
}

std::span<const LatePart> LateParts::at(qint64 entry) const
{
    const auto [first, end] =
        std::equal_range(m_parts.begin(), m_parts.end(), LatePart{0, static_cast<quint32>(entry), 0, 0, 0},
                         [](const LatePart &a, const LatePart &b) { return a.before < b.before; });
    return {first, end};
}

} // namespace net
