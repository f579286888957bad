#include "mediatype.h"

#include "httpchars.h"
#include "requesthead.h"
#include "utf8sequence.h"

#include <algorithm>
#include <array>

namespace net::http {

namespace {

struct Row {
    QByteArrayView extension; // in lower case
    QByteArrayView type;
};

constexpr QByteArrayView plainText("text/plain; charset=utf-8");
constexpr QByteArrayView unknownType("application/octet-stream");

// By extension, in order. Sources of programs are plain text, so that a browser shows them.
constexpr std::array rows{
    Row{"7z", "application/x-7z-compressed"},
    Row{"aac", "audio/aac"},
    Row{"apk", "application/vnd.android.package-archive"},
    Row{"avi", "video/x-msvideo"},
    Row{"avif", "image/avif"},
    Row{"bmp", "image/bmp"},
    Row{"bz2", "application/x-bzip2"},
    Row{"c", plainText},
    Row{"cc", plainText},
    Row{"cfg", plainText},
    Row{"conf", plainText},
    Row{"cpp", plainText},
    Row{"css", "text/css; charset=utf-8"},
    Row{"csv", "text/csv; charset=utf-8"},
    Row{"doc", "application/msword"},
    Row{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Row{"epub", "application/epub+zip"},
    Row{"flac", "audio/flac"},
    Row{"gif", "image/gif"},
    Row{"go", plainText},
    Row{"gz", "application/gzip"},
    Row{"h", plainText},
    Row{"heic", "image/heic"},
    Row{"hpp", plainText},
    Row{"htm", "text/html; charset=utf-8"},
    Row{"html", "text/html; charset=utf-8"},
    Row{"ico", "image/vnd.microsoft.icon"},
    Row{"ics", "text/calendar; charset=utf-8"},
    Row{"ini", plainText},
    Row{"jar", "application/java-archive"},
    Row{"java", plainText},
    Row{"jpeg", "image/jpeg"},
    Row{"jpg", "image/jpeg"},
    Row{"js", "text/javascript; charset=utf-8"},
    Row{"json", "application/json"},
    Row{"jsonl", plainText},
    Row{"log", plainText},
    Row{"m4a", "audio/mp4"},
    Row{"m4v", "video/mp4"},
    Row{"md", "text/markdown; charset=utf-8"},
    Row{"mid", "audio/midi"},
    Row{"mjs", "text/javascript; charset=utf-8"},
    Row{"mkv", "video/matroska"},
    Row{"mov", "video/quicktime"},
    Row{"mp3", "audio/mpeg"},
    Row{"mp4", "video/mp4"},
    Row{"mpeg", "video/mpeg"},
    Row{"odp", "application/vnd.oasis.opendocument.presentation"},
    Row{"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    Row{"odt", "application/vnd.oasis.opendocument.text"},
    Row{"oga", "audio/ogg"},
    Row{"ogg", "audio/ogg"},
    Row{"ogv", "video/ogg"},
    Row{"opus", "audio/ogg"},
    Row{"otf", "font/otf"},
    Row{"pcap", "application/vnd.tcpdump.pcap"},
    Row{"pdf", "application/pdf"},
    Row{"png", "image/png"},
    Row{"ppt", "application/vnd.ms-powerpoint"},
    Row{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    Row{"py", plainText},
    Row{"rar", "application/vnd.rar"},
    Row{"rs", plainText},
    Row{"rtf", "application/rtf"},
    Row{"sh", plainText},
    Row{"svg", "image/svg+xml"},
    Row{"tar", "application/x-tar"},
    Row{"tif", "image/tiff"},
    Row{"tiff", "image/tiff"},
    Row{"toml", "application/toml"},
    Row{"ttf", "font/ttf"},
    Row{"txt", plainText},
    Row{"vtt", "text/vtt; charset=utf-8"},
    Row{"wasm", "application/wasm"},
    Row{"wav", "audio/wav"},
    Row{"weba", "audio/webm"},
    Row{"webm", "video/webm"},
    Row{"webmanifest", "application/manifest+json"},
    Row{"webp", "image/webp"},
    Row{"woff", "font/woff"},
    Row{"woff2", "font/woff2"},
    Row{"xhtml", "application/xhtml+xml; charset=utf-8"},
    Row{"xls", "application/vnd.ms-excel"},
    Row{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Row{"xml", "text/xml; charset=utf-8"},
    Row{"xz", "application/x-xz"},
    Row{"yaml", plainText},
    Row{"yml", plainText},
    Row{"zip", "application/zip"},
    Row{"zst", "application/zstd"},
};

// In ASCII order, ignoring the case of a.
constexpr int compare(QByteArrayView a, QByteArrayView lower)
{
    for (qsizetype i = 0; i < a.size() && i < lower.size(); ++i) {
        if (asciiLower(a[i]) != lower[i])
            return static_cast<quint8>(asciiLower(a[i])) < static_cast<quint8>(lower[i]) ? -1 : 1;
    }
    return a.size() == lower.size() ? 0 : a.size() < lower.size() ? -1 : 1;
}

constexpr bool inOrder()
{
    for (size_t i = 1; i < rows.size(); ++i) {
        if (compare(rows.at(i - 1).extension, rows.at(i).extension) >= 0)
            return false;
    }
    return true;
}
static_assert(inOrder(), "they are searched by halving");

QByteArrayView entity(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
    }
}

} // namespace

QByteArrayView mediaType(QByteArrayView fileName)
{
    fileName = fileName.sliced(fileName.lastIndexOf('/') + 1);
    const qsizetype dot = fileName.lastIndexOf('.');
    if (dot <= 0)
        return unknownType; // ".html" is a hidden file without an extension
    const QByteArrayView extension = fileName.sliced(dot + 1);
    const auto it = std::lower_bound(rows.begin(), rows.end(), extension, [](const Row &row, QByteArrayView wanted) {
        return compare(wanted, row.extension) > 0;
    });
    return it != rows.end() && compare(extension, it->extension) == 0 ? it->type : unknownType;
}

QByteArray htmlEscaped(QByteArrayView text)
{
    QByteArray escaped;
    escaped.reserve(text.size() + text.size() / 8);
    while (!text.isEmpty()) {
        const qsizetype length = text.front() == '\0' ? 0 : utf8SequenceLength(text);
        if (length == 0) {
            escaped.append("\xEF\xBF\xBD");
            text = text.sliced(1);
            continue;
        }
        const QByteArrayView replaced = entity(text.front());
        escaped.append(replaced.isNull() ? text.first(length) : replaced);
        text = text.sliced(length);
    }
    return escaped;
}

} // namespace net::http
