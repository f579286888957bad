// Text encodings by name: bytes to text and back, losing nothing.
//
// Bytes that are invalid in the encoding are shown as \xNN, each as such, never dropped and never U+FFFD.
// Built on QStringConverter (with ICU: GBK, GB18030, Big5, Shift_JIS …). Thread: a value, one thread at a time.
// Sources: WHATWG Encoding (names), RFC 3629 (UTF-8).
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace net {

inline constexpr qsizetype shownByteLength = 4; // of \xNN, upper-case digits

struct DecodedText {
    QString text;
    // Ranges of text (UTF-16 offsets) that stand for invalid bytes, for the view to mark. Neighbouring bytes are one
    // range; each byte takes shownByteLength of it, and no two ranges touch.
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;
        friend bool operator==(const Span &, const Span &) = default;
    };
    std::vector<Span> invalid;
};

class TextEncoding {
public:
    TextEncoding(); // UTF-8
    // Any name that this build of Qt knows, in any case, with - _ and spaces aside; name() then is its one spelling.
    // UTF-16 and UTF-32 without a byte order mean little-endian; a byte order mark is data. UnknownEncoding otherwise.
    [[nodiscard]] static Result<TextEncoding> fromName(const QString &name);

    // Names to offer, usual ones first, only those that this build really has.
    [[nodiscard]] static QStringList availableNames();

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] DecodedText decode(QByteArrayView bytes) const;
    [[nodiscard]] QString decodeToString(QByteArrayView bytes) const { return decode(bytes).text; }
    // UnencodableText, with the offset of the first character that the encoding has no bytes for.
    [[nodiscard]] Result<QByteArray> encode(QStringView text) const;

    friend bool operator==(const TextEncoding &a, const TextEncoding &b) { return a.m_name == b.m_name; }

private:
    QString m_name;
};

// Control characters as visible symbols for one-line display: ␊ ␍ ␀ …, keeping length (one for one). What has no
// symbol of its own but acts on the line unseen (C1 controls, direction marks, the BOM) becomes ␦.
[[nodiscard]] QString visibleControls(const QString &text);

} // namespace net

Q_DECLARE_METATYPE(net::TextEncoding)
