#include "markedoffsets.h"

#include <algorithm>

namespace net {

bool MarkedOffsets::has(const QueryTerm &term, const Remarks &remarks, quint64 offset)
{
    if (remarks.revision() != m_revision)
        take(term, remarks);
    return std::binary_search(m_offsets.begin(), m_offsets.end(), offset);
}

void MarkedOffsets::take(const QueryTerm &term, const Remarks &remarks)
{
    m_revision = remarks.revision(); // what changes from here on is taken the next time
    m_offsets.clear();
    for (const auto &[offset, remark] : remarks.all()) {
        const bool isMeant = term.mark == QueryMark::Bookmark
                                 ? remark.isBookmarked
                                 : !remark.note.isEmpty() && remark.note.contains(term.text, Qt::CaseInsensitive);
        if (isMeant)
            m_offsets.push_back(offset);
    }
}

} // namespace net
