#include "markedoffsets.h"

#include <algorithm>

namespace net {

bool MarkedOffsets::has(QueryMark mark, const Remarks &remarks, quint64 offset)
{
    if (remarks.revision() != m_revision)
        take(mark, remarks);
    return std::binary_search(m_offsets.begin(), m_offsets.end(), offset);
}

void MarkedOffsets::take(QueryMark mark, const Remarks &remarks)
{
    m_revision = remarks.revision(); // what changes from here on is taken the next time
    m_offsets.clear();
    for (const auto &[offset, remark] : remarks.all()) {
        if (mark == QueryMark::Bookmark ? remark.isBookmarked : !remark.note.isEmpty())
            m_offsets.push_back(offset);
    }
}

} // namespace net
