#include "entrymatcher.h"

#include "words.h"

namespace widgets {

net::QueryContext SearchJob::context() const
{
    return {path, index, encoding, words::eventText};
}

EntryMatcher::EntryMatcher(const SearchJob &job)
    : m_scope(job.scope)
    , m_test(queryOf(job.filter), job.context())
{
}

} // namespace widgets
