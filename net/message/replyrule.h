// What an endpoint answers by itself, by its command-line name: none | echo | upper | time | chat | text:TEXT.
//
// Pure. Chat needs to know everybody: see chatroom.h; the engine asks that instead. Thread: a value.
#pragma once

#include "result.h"
#include "textencoding.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace net {

class ReplyRule {
public:
    enum class Kind : quint8 { None, Echo, Upper, Text, Time, Chat };

    ReplyRule() = default;
    [[nodiscard]] static Result<ReplyRule> parse(QStringView text); // InvalidReply
    [[nodiscard]] static ReplyRule of(Kind kind, const QString &text = {});
    [[nodiscard]] QString toString() const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString &text() const { return m_text; }

    // The answer to one message, unframed; nothing for None and Chat.
    // Time: the message is a strftime format in `encoding`, empty (or only white space) means %Y-%m-%d %X.
    // Upper: of the decoded text; bytes that are no text stay as they are, as do characters whose upper case the
    // encoding lacks. Text and Time: a character the encoding lacks becomes "?"; ask TextEncoding::encode() beforehand.
    [[nodiscard]] std::optional<QByteArray> reply(QByteArrayView message, const TextEncoding &encoding,
                                                  const QDateTime &now) const;

    friend bool operator==(const ReplyRule &, const ReplyRule &) = default;

private:
    Kind m_kind = Kind::None;
    QString m_text;
};

// The word that ends a talk: "q" over TCP, "bye" over UDP (classroom convention), white space and case aside.
[[nodiscard]] bool isFarewell(QByteArrayView message, QByteArrayView word);

} // namespace net

Q_DECLARE_METATYPE(net::ReplyRule)
