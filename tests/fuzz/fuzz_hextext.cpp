// What is written as hex, as a C array or with escapes reads back as the same bytes; wrong places lie inside the text.
#include "hextext.h"
#include "textencoding.h"

#include <cstdlib>

using namespace net;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

TextEncoding encodingOf(uchar choice)
{
    static const QStringList names = TextEncoding::availableNames();
    return TextEncoding::fromName(names.at(choice % names.size())).value();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const TextEncoding encoding = encodingOf(data[0]);

    require(parseHex(toHex(bytes)) == bytes);
    require(parseEscapes(toEscapes(bytes, encoding), encoding) == bytes);
    static_cast<void>(toCArray(bytes));
    static_cast<void>(toPythonBytes(bytes));
    static_cast<void>(toHexDump(bytes));

    const QString text = QString::fromUtf8(bytes);
    if (const auto hex = parseHex(text); !hex)
        require(hex.error().number >= 0 && hex.error().number < text.size());
    if (const auto escapes = parseEscapes(text, encoding); !escapes)
        require(escapes.error().number >= 0 && escapes.error().number < text.size());
    return 0;
}
