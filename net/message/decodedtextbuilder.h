// Puts a DecodedText together: characters as they are, invalid bytes as \xNN each, neighbouring ones as one span.
#pragma once

#include "textencoding.h"

namespace net {

class DecodedTextBuilder {
public:
    explicit DecodedTextBuilder(qsizetype expectedLength) { m_decoded.text.reserve(expectedLength); }

    void append(QStringView text) { m_decoded.text.append(text); }
    void append(char32_t character)
    {
        if (character < 0x10000)
            m_decoded.text.append(QChar(char16_t(character)));
        else
            m_decoded.text.append(QChar(QChar::highSurrogate(character))).append(QChar(QChar::lowSurrogate(character)));
    }
    void appendInvalid(uchar byte)
    {
        constexpr char16_t digits[] = u"0123456789ABCDEF";
        const char16_t shown[] = {u'\\', u'x', digits[byte >> 4], digits[byte & 0xf]};
        if (m_decoded.invalid.empty() ||
            m_decoded.invalid.back().start + m_decoded.invalid.back().length != m_decoded.text.size())
            m_decoded.invalid.push_back({m_decoded.text.size(), 0});
        m_decoded.invalid.back().length += shownByteLength;
        m_decoded.text.append(QStringView(shown, shownByteLength));
    }
    void appendInvalid(QByteArrayView bytes)
    {
        for (const char byte : bytes)
            appendInvalid(uchar(byte));
    }

    [[nodiscard]] DecodedText take() { return std::move(m_decoded); }

private:
    DecodedText m_decoded;
};

} // namespace net
