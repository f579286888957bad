#include "exportwriter.h"

#include "csvexport.h"
#include "hexdumpexport.h"
#include "htmlexport.h"
#include "jsonexport.h"
#include "pcapngexport.h"
#include "textexport.h"

namespace net {

std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, const ExportContext &context)
{
    switch (format) {
    case ExportFormat::Text: return std::make_unique<TextExport>(context);
    case ExportFormat::Csv: return std::make_unique<CsvExport>(context);
    case ExportFormat::JsonLines: return std::make_unique<JsonExport>(context);
    case ExportFormat::Html: return std::make_unique<HtmlExport>(context);
    case ExportFormat::Pcapng: return std::make_unique<PcapngExport>(context);
    case ExportFormat::HexDump: return std::make_unique<HexDumpExport>(context);
    }
    return nullptr;
}

QByteArrayView kindName(EntryType type)
{
    switch (type) {
    case EntryType::MessageIn: return "in";
    case EntryType::MessageOut: return "out";
    case EntryType::Event: break;
    }
    return "event";
}

} // namespace net
