// What a person has put together to be sent, and the bytes that it comes to.
//
// Pure: no widget. Thread: a value.
#pragma once

#include "result.h"
#include "textencoding.h"

#include <QByteArray>
#include <QString>

namespace widgets {

enum class MessageMode : quint8 { Text, Hex, Escapes };
enum class LineEnd : quint8 { None, Cr, Lf, CrLf };

// Stable names for settings: "text", "hex", "escapes"; an unknown one is Text.
[[nodiscard]] QString modeName(MessageMode mode);
[[nodiscard]] MessageMode modeFromName(QStringView name);

struct MessageDraft {
    QString text; // lines are parted by \n
    MessageMode mode = MessageMode::Text;
    LineEnd append = LineEnd::None;
    net::TextEncoding encoding;

    // The line end goes behind the text, and stands for line breaks within it (LF when nothing is appended); with hex it
    // goes out as those bytes. InvalidHex, InvalidEscape or UnencodableText with the offset into text.
    [[nodiscard]] net::Result<QByteArray> bytes() const;
};

} // namespace widgets
