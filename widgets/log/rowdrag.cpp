#include "rowdrag.h"

#include "exportphrases.h"
#include "icons.h"
#include "language.h"
#include "logview.h"
#include "settings.h"

#include <QBuffer>
#include <QDrag>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>

namespace widgets {

namespace {

constexpr QLatin1StringView textType("text/plain");
constexpr QLatin1StringView filesType("text/uri-list");

// One folder for all that is dragged out: a file manager may still be copying when the next drag begins.
QString draggedFolder()
{
    static const QTemporaryDir folder;
    return folder.isValid() ? folder.path() : QString();
}

QString freePath(const QString &folder, const QString &base, const QString &suffix)
{
    QString path = QStringLiteral("%1/%2.%3").arg(folder, base, suffix);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QStringLiteral("%1/%2-%3.%4").arg(folder, base).arg(i).arg(suffix);
    return path;
}

qint64 keptBytes(const net::SessionIndex &index, const std::vector<net::EntryRange> &ranges)
{
    qint64 bytes = 0;
    for (const net::EntryRange &range : ranges) {
        for (qint64 i = range.first; i <= range.last && bytes <= maxDraggedBytes; ++i)
            bytes += index.at(i).kept;
    }
    return bytes;
}

} // namespace

std::vector<net::EntryRange> entriesOf(const LogModel &model, const RowRanges &rows)
{
    std::vector<net::EntryRange> entries;
    for (const RowRanges::Range &range : rows.ranges()) {
        const qint64 last = std::min<qint64>(range.last, model.rowCount() - 1);
        for (qint64 row = range.first; row <= last; ++row) {
            const qint64 entry = model.entryAt(static_cast<int>(row));
            if (!entries.empty() && entries.back().last + 1 == entry)
                entries.back().last = entry;
            else
                entries.push_back({entry, entry});
        }
    }
    return entries;
}

RowDrag::RowDrag(LogChoice choice)
    : m_choice(std::move(choice))
    , m_isFileOffered(m_choice.selectedRows <= maxDraggedRows &&
                      keptBytes(*m_choice.source.index, m_choice.selection) <= maxDraggedBytes)
{
}

QStringList RowDrag::formats() const
{
    return m_isFileOffered ? QStringList{filesType, textType} : QStringList();
}

net::ExportOptions RowDrag::options(net::ExportFormat format) const
{
    net::ExportOptions options;
    options.format = format;
    options.scope.entries = m_choice.selection;
    options.times = net::timesFromName(Settings::value(keys::exportTimes)).value_or(net::ExportTimes::Local);
    options.encoding = m_choice.encoding;
    const QString language = Settings::value(keys::exportLanguage);
    options.words = words::exportWordsFrom(language.isEmpty() ? words::currentLanguage() : language);
    return options;
}

QByteArray RowDrag::rowsAsText() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return net::exportTo(buffer, m_choice.source, options(net::ExportFormat::Text)) ? buffer.data() : QByteArray();
}

QString RowDrag::writtenFile() const
{
    if (!m_file.isEmpty() || draggedFolder().isEmpty())
        return m_file;
    const auto format = net::formatFromName(Settings::value(keys::exportFormat)).value_or(net::ExportFormat::Text);
    const QString path =
        freePath(draggedFolder(), QFileInfo(m_choice.source.path).completeBaseName(), net::formatSuffix(format));
    if (net::exportToFile(path, m_choice.source, options(format)))
        m_file = path;
    return m_file;
}

QVariant RowDrag::retrieveData(const QString &type, QMetaType as) const
{
    if (!m_isFileOffered)
        return {};
    if (type == textType)
        return QString::fromUtf8(rowsAsText());
    if (type == filesType) {
        const QString path = writtenFile();
        return path.isEmpty() ? QVariant() : QVariant(QVariantList{QUrl::fromLocalFile(path)});
    }
    return QMimeData::retrieveData(type, as);
}

void startRowDrag(LogView &view, const LogChoice &choice)
{
    auto data = std::make_unique<RowDrag>(choice);
    if (!data->isFileOffered()) {
        Q_EMIT view.notice(LogView::tr("So many rows cannot be dragged. Export them with the context menu."));
        return;
    }
    auto *drag = new QDrag(&view); // Qt deletes it, and the data with it
    drag->setMimeData(data.release());
    drag->setPixmap(icon(u"export").pixmap(32));
    // The one loop of its own in the program: there is no other way to drag out of a window in Qt.
    drag->exec(Qt::CopyAction, Qt::CopyAction);
}

} // namespace widgets
