// Bytes as text, and text as the cells, strings and elements of the formats. Everything is UTF-8 bytes: most payloads are
// valid UTF-8 and go from the session to the file without a QString between. Thread: one at a time.
//
// Sources: RFC 4180 (CSV), OWASP "CSV Injection", RFC 8259 (JSON), WHATWG HTML section 13.3 (escaping).
#pragma once

#include "remarks.h"
#include "textencoding.h"

#include <QByteArray>

namespace net {

// A payload in an encoding. The views hold until the next call of set() and as long as the payload.
class PayloadText final {
public:
    explicit PayloadText(const TextEncoding &encoding);

    void set(QByteArrayView payload);
    [[nodiscard]] QByteArrayView utf8() const { return m_text; } // bytes that are not valid: \xNN
    [[nodiscard]] bool isExact() const { return m_exact; }       // every byte was valid

private:
    TextEncoding m_encoding;
    bool m_isUtf8;
    QByteArray m_made;
    QByteArrayView m_text;
    bool m_exact = true;
};

void appendHex(QByteArray &out, QByteArrayView bytes); // 48656c6c6f

// One cell: a leading = + - @ (or what spreadsheets take for it) gets an apostrophe in front, control characters become
// their pictures but for line breaks and tabs, quotes where they are needed.
void appendCsvCell(QByteArray &out, QByteArrayView utf8);

void appendJsonString(QByteArray &out, QByteArrayView utf8); // with the quotes

// For one line of text: no line break, nothing that acts unseen (see visibleControls).
void appendOneLine(QByteArray &out, QByteArrayView utf8);

// What somebody added to an entry, on one line, with that in front; nothing when there is nothing: "★ looks wrong".
void appendRemark(QByteArray &out, QByteArrayView before, const Remark &remark);

// Element content and attribute values. Line breaks and tabs stay, what acts unseen becomes an escape. True when the text
// can be read back from it as it was.
bool appendHtml(QByteArray &out, QByteArrayView utf8);

} // namespace net
