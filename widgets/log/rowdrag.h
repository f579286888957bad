// Selected rows, dragged out of the log: as text for an editor, as a file for a file manager.
//
// The file is in the format that was last exported in, and is written only when somebody asks for it: on the drop. It lies
// in the temporary folder and goes with the program. Both are bounded; a selection beyond that is exported from the menu.
// Thread: the main thread.
#pragma once

#include "exporter.h"
#include "logchoice.h"
#include "rowranges.h"

#include <QMimeData>

namespace widgets {

class LogModel;
class LogView;

inline constexpr qint64 maxDraggedRows = 20'000;
inline constexpr qint64 maxDraggedBytes = qint64{16} << 20; // of payloads

// Rows as runs of entries, ascending.
[[nodiscard]] std::vector<net::EntryRange> entriesOf(const LogModel &model, const RowRanges &rows);

class RowDrag final : public QMimeData {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowDrag)

public:
    explicit RowDrag(LogChoice choice);

    [[nodiscard]] bool isFileOffered() const { return m_isFileOffered; }
    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString &type) const override { return formats().contains(type); }

protected:
    [[nodiscard]] QVariant retrieveData(const QString &type, QMetaType as) const override;

private:
    [[nodiscard]] QByteArray rowsAsText() const;
    [[nodiscard]] QString writtenFile() const; // its path, written now; empty when it cannot be
    [[nodiscard]] net::ExportOptions options(net::ExportFormat format) const;

    LogChoice m_choice;
    bool m_isFileOffered = false;
    mutable QString m_file;
};

void startRowDrag(LogView &view, const LogChoice &choice);

} // namespace widgets
