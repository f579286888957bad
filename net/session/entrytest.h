// Decides about one entry of a session after the other: what filters, searches and exports have in common.
//
// Thread: made in the thread that asks it, and used only there (it may hold a reader of its own).
#pragma once

#include "sessionindex.h"

namespace net {

class EntryTest {
    Q_DISABLE_COPY_MOVE(EntryTest)

public:
    EntryTest() = default;
    virtual ~EntryTest() = default;
    [[nodiscard]] virtual bool matches(const IndexEntry &entry) = 0;
};

} // namespace net
