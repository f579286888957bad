// Everything an index and its file hold, in lines: to compare what was recorded with what is opened again.
#pragma once

#include "sessionindex.h"

#include <QByteArrayList>
#include <QString>

#include <memory>

namespace testing {

// Flows in an order of their own: the recorder numbers them as they are opened, a file as they first say something.
[[nodiscard]] QByteArrayList sessionDump(const QString &path, const std::shared_ptr<const net::SessionIndex> &index);

} // namespace testing
