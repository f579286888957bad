#include "exportformat.h"

#include <algorithm>
#include <array>

namespace net {

namespace {

constexpr std::array formats{ExportFormat::Text, ExportFormat::Csv,    ExportFormat::JsonLines,
                             ExportFormat::Html, ExportFormat::Pcapng, ExportFormat::HexDump};
constexpr std::array times{ExportTimes::Local, ExportTimes::Utc, ExportTimes::Relative};

} // namespace

std::span<const ExportFormat> exportFormats()
{
    return formats;
}

QString formatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Text: return QStringLiteral("text");
    case ExportFormat::Csv: return QStringLiteral("csv");
    case ExportFormat::JsonLines: return QStringLiteral("jsonl");
    case ExportFormat::Html: return QStringLiteral("html");
    case ExportFormat::Pcapng: return QStringLiteral("pcapng");
    case ExportFormat::HexDump: return QStringLiteral("hexdump");
    }
    return {};
}

QString formatSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Text: return QStringLiteral("txt");
    case ExportFormat::HexDump: return QStringLiteral("hex");
    default: return formatName(format);
    }
}

std::optional<ExportFormat> formatFromName(QStringView name)
{
    const auto it = std::find_if(formats.begin(), formats.end(), [name](ExportFormat f) { return formatName(f) == name; });
    return it == formats.end() ? std::nullopt : std::optional(*it);
}

QString timesName(ExportTimes style)
{
    switch (style) {
    case ExportTimes::Local: return QStringLiteral("local");
    case ExportTimes::Utc: return QStringLiteral("utc");
    case ExportTimes::Relative: return QStringLiteral("relative");
    }
    return {};
}

std::optional<ExportTimes> timesFromName(QStringView name)
{
    const auto it = std::find_if(times.begin(), times.end(), [name](ExportTimes t) { return timesName(t) == name; });
    return it == times.end() ? std::nullopt : std::optional(*it);
}

} // namespace net
