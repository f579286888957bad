// The words that exports ask for (net/export/exportwords.h), in a language that need not be the interface's.
//
// Thread: any; the words that are made may be used in any other, one at a time.
#pragma once

#include "exportwords.h"

#include <QString>

#include <vector>

namespace words {

// "en" or "zh_CN"; the interface's for a language that does not exist.
[[nodiscard]] net::ExportWords exportWords(const QString &language);
// That language first, then the others: what an export is given, since a page can be switched.
[[nodiscard]] std::vector<net::ExportWords> exportWordsFrom(const QString &language);

[[nodiscard]] QString pageText(net::PageWord word); // in the interface's language, as everything here is

} // namespace words
