// A small session of seven entries to export: hostile text, GBK, a NUL, a message of which only the length was kept, a note.
// And exports into memory.
#pragma once

#include "exporter.h"

#include <QTemporaryDir>

#include <memory>

namespace testing {

struct ExportedSession {
    QTemporaryDir dir;
    QString path;
    std::shared_ptr<const net::SessionIndex> index;

    [[nodiscard]] bool write();
    [[nodiscard]] net::ExportSource source() const { return {path, index}; }
};

// Times in UTC; an event in words is its name and its text.
[[nodiscard]] net::ExportOptions optionsFor(net::ExportFormat format);
[[nodiscard]] QByteArray exported(const net::ExportOptions &options,
                                  const net::ExportSource &source); // "failed" when it did

} // namespace testing
