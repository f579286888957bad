// Any bytes in any encoding: marks are in order and inside the text, and what is valid in a Unicode form or in ASCII
// goes back to the very bytes it came from.
#include "replyrule.h"
#include "textencoding.h"

#include <cstdlib>

using namespace net;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// Puts the bytes back together from text and marks.
QByteArray rebuilt(const DecodedText &decoded, const TextEncoding &encoding)
{
    const QStringView text = decoded.text;
    QByteArray bytes;
    qsizetype at = 0;
    for (const DecodedText::Span &span : decoded.invalid) {
        bytes += encoding.encode(text.sliced(at, span.start - at)).value();
        for (qsizetype shown = span.start; shown < span.start + span.length; shown += shownByteLength)
            bytes += QByteArray::fromHex(text.sliced(shown + 2, 2).toLatin1());
        at = span.start + span.length;
    }
    return bytes + encoding.encode(text.sliced(at)).value();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QStringList names = TextEncoding::availableNames();
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const TextEncoding encoding = TextEncoding::fromName(names.at(data[0] % names.size())).value();

    const DecodedText decoded = encoding.decode(bytes);
    qsizetype last = -1;
    for (const DecodedText::Span &span : decoded.invalid) {
        require(span.start > last && span.length > 0 && span.length % shownByteLength == 0);
        last = span.start + span.length;
    }
    require(last <= decoded.text.size());
    const bool exact = encoding.name().startsWith(QStringLiteral("UTF-")) ||
                       encoding.name() == QStringLiteral("ISO-8859-1") || encoding.name() == QStringLiteral("US-ASCII");
    if (exact)
        require(rebuilt(decoded, encoding) == bytes);

    const QString text = QString::fromUtf8(bytes);
    if (const auto encoded = encoding.encode(text); !encoded)
        require(encoded.error().number >= 0 && encoded.error().number < text.size());
    static_cast<void>(ReplyRule::of(ReplyRule::Kind::Upper).reply(bytes, encoding, QDateTime()));
    static_cast<void>(TextEncoding::fromName(text));
    static_cast<void>(visibleControls(text));
    return 0;
}
