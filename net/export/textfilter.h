// Passes entries with a text in their payload, words or endpoints, whatever its case. Thread: one (it has a reader of its
// own).
#pragma once

#include "entrytest.h"
#include "exporter.h"
#include "recordreader.h"

namespace net {

class TextFilter final : public EntryTest {
public:
    TextFilter(const QString &text, const ExportSource &source, const TextEncoding &encoding,
               std::function<QString(const Event &)> eventText);

    [[nodiscard]] bool matches(const IndexEntry &entry) override;

private:
    [[nodiscard]] bool isIn(const QString &text) const;

    QString m_text;
    TextEncoding m_encoding;
    std::function<QString(const Event &)> m_eventText;
    RecordReader m_reader;
};

} // namespace net
