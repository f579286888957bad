#include "mediatype.h"

#include "httpchars.h"
#include "requesthead.h"
#include "utf8sequence.h"

#include <algorithm>
#include <array>

namespace net::http {

namespace {

struct MediaRow {
    QByteArrayView extension; // in lower case
    QByteArrayView type;
};

constexpr QByteArrayView plainText("text/plain; charset=utf-8");
constexpr QByteArrayView unknownType("application/octet-stream");

// By extension, in order. Sources of programs are plain text, so that a browser shows them.
constexpr std::array mediaRows{
    MediaRow{"7z", "application/x-7z-compressed"},
    MediaRow{"aac", "audio/aac"},
    MediaRow{"apk", "application/vnd.android.package-archive"},
    MediaRow{"avi", "video/x-msvideo"},
    MediaRow{"avif", "image/avif"},
    MediaRow{"bmp", "image/bmp"},
    MediaRow{"bz2", "application/x-bzip2"},
    MediaRow{"c", plainText},
    MediaRow{"cc", plainText},
    MediaRow{"cfg", plainText},
    MediaRow{"conf", plainText},
    MediaRow{"cpp", plainText},
    MediaRow{"css", "text/css; charset=utf-8"},
    MediaRow{"csv", "text/csv; charset=utf-8"},
    MediaRow{"doc", "application/msword"},
    MediaRow{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    MediaRow{"epub", "application/epub+zip"},
    MediaRow{"flac", "audio/flac"},
    MediaRow{"gif", "image/gif"},
    MediaRow{"go", plainText},
    MediaRow{"gz", "application/gzip"},
    MediaRow{"h", plainText},
    MediaRow{"heic", "image/heic"},
    MediaRow{"hpp", plainText},
    MediaRow{"htm", "text/html; charset=utf-8"},
    MediaRow{"html", "text/html; charset=utf-8"},
    MediaRow{"ico", "image/vnd.microsoft.icon"},
    MediaRow{"ics", "text/calendar; charset=utf-8"},
    MediaRow{"ini", plainText},
    MediaRow{"jar", "application/java-archive"},
    MediaRow{"java", plainText},
    MediaRow{"jpeg", "image/jpeg"},
    MediaRow{"jpg", "image/jpeg"},
    MediaRow{"js", "text/javascript; charset=utf-8"},
    MediaRow{"json", "application/json"},
    MediaRow{"jsonl", plainText},
    MediaRow{"log", plainText},
    MediaRow{"m4a", "audio/mp4"},
    MediaRow{"m4v", "video/mp4"},
    MediaRow{"md", "text/markdown; charset=utf-8"},
    MediaRow{"mid", "audio/midi"},
    MediaRow{"mjs", "text/javascript; charset=utf-8"},
    MediaRow{"mkv", "video/matroska"},
    MediaRow{"mov", "video/quicktime"},
    MediaRow{"mp3", "audio/mpeg"},
    MediaRow{"mp4", "video/mp4"},
    MediaRow{"mpeg", "video/mpeg"},
    MediaRow{"odp", "application/vnd.oasis.opendocument.presentation"},
    MediaRow{"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    MediaRow{"odt", "application/vnd.oasis.opendocument.text"},
    MediaRow{"oga", "audio/ogg"},
    MediaRow{"ogg", "audio/ogg"},
    MediaRow{"ogv", "video/ogg"},
    MediaRow{"opus", "audio/ogg"},
    MediaRow{"otf", "font/otf"},
    MediaRow{"pcap", "application/vnd.tcpdump.pcap"},
    MediaRow{"pdf", "application/pdf"},
    MediaRow{"png", "image/png"},
    MediaRow{"ppt", "application/vnd.ms-powerpoint"},
    MediaRow{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    MediaRow{"py", plainText},
    MediaRow{"rar", "application/vnd.rar"},
    MediaRow{"rs", plainText},
    MediaRow{"rtf", "application/rtf"},
    MediaRow{"sh", plainText},
    MediaRow{"svg", "image/svg+xml"},
    MediaRow{"tar", "application/x-tar"},
    MediaRow{"tif", "image/tiff"},
    MediaRow{"tiff", "image/tiff"},
    MediaRow{"toml", "application/toml"},
    MediaRow{"ttf", "font/ttf"},
    MediaRow{"txt", plainText},
    MediaRow{"vtt", "text/vtt; charset=utf-8"},
    MediaRow{"wasm", "application/wasm"},
    MediaRow{"wav", "audio/wav"},
    MediaRow{"weba", "audio/webm"},
    MediaRow{"webm", "video/webm"},
    MediaRow{"webmanifest", "application/manifest+json"},
    MediaRow{"webp", "image/webp"},
    MediaRow{"woff", "font/woff"},
    MediaRow{"woff2", "font/woff2"},
    MediaRow{"xhtml", "application/xhtml+xml; charset=utf-8"},
    MediaRow{"xls", "application/vnd.ms-excel"},
    MediaRow{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    MediaRow{"xml", "text/xml; charset=utf-8"},
    MediaRow{"xz", "application/x-xz"},
    MediaRow{"yaml", plainText},
    MediaRow{"yml", plainText},
    MediaRow{"zip", "application/zip"},
    MediaRow{"zst", "application/zstd"},
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

constexpr bool extensionsInOrder()
{
    for (size_t i = 1; i < mediaRows.size(); ++i) {
        if (compare(mediaRows.at(i - 1).extension, mediaRows.at(i).extension) >= 0)
            return false;
    }
    return true;
}
static_assert(extensionsInOrder(), "they are searched by halving");

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
    const auto it =
        std::lower_bound(mediaRows.begin(), mediaRows.end(), extension,
                         [](const MediaRow &row, QByteArrayView wanted) { return compare(wanted, row.extension) > 0; });
    return it != mediaRows.end() && compare(extension, it->extension) == 0 ? it->type : unknownType;
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
