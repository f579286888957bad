// What copying a selection puts on the clipboard. Reads the selected rows back from the session file.
//
// Bounded: at most maxRows rows and maxBytes bytes; the rest is left out and counted, so that Ctrl+A, Ctrl+C on
// ten million rows does not stop the window. Thread: that of the reader.
#pragma once

#include "entryreader.h"
#include "logmodel.h"
#include "rowranges.h"

#include <QString>

namespace widgets {

enum class CopyForm : quint8 { Text, Hex, CArray, PythonBytes, Rows };

struct CopiedRows {
    QString text;
    qint64 rows = 0;
    qint64 leftOut = 0; // selected rows beyond the limits
};

inline constexpr qint64 maxCopiedRows = 10'000;
inline constexpr qint64 maxCopiedBytes = qint64{4} << 20;

// Text: a row a line. Hex: a message a line. C array and Python bytes: all messages' bytes, one after the other.
[[nodiscard]] CopiedRows copyRows(const LogModel &model, const RowRanges &selection, CopyForm form);

} // namespace widgets
