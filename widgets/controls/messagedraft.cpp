#include "messagedraft.h"

#include "hextext.h"

#include <array>

namespace widgets {

namespace {

constexpr std::array modeNames{QLatin1StringView("text"), QLatin1StringView("hex"), QLatin1StringView("escapes")};

QString characters(LineEnd end)
{
    switch (end) {
    case LineEnd::Cr: return QStringLiteral("\r");
    case LineEnd::Lf: return QStringLiteral("\n");
    case LineEnd::CrLf: return QStringLiteral("\r\n");
    case LineEnd::None: break;
    }
    return {};
}

} // namespace

QString modeName(MessageMode mode)
{
    return modeNames.at(size_t(mode));
}

MessageMode modeFromName(QStringView name)
{
    for (size_t i = 0; i < modeNames.size(); ++i) {
        if (name == modeNames.at(i))
            return static_cast<MessageMode>(i);
    }
    return MessageMode::Text;
}

net::Result<QByteArray> MessageDraft::bytes() const
{
    const QString end = characters(append);
    if (mode == MessageMode::Hex)
        return net::parseHex(text).map([&end](const QByteArray &parsed) { return parsed + end.toLatin1(); });

    const bool longerBreaks = append == LineEnd::CrLf;
    QString whole = text;
    if (append == LineEnd::Cr || longerBreaks)
        whole.replace(u'\n', end);
    // The end is encoded along with the text: in UTF-16 it is two bytes a character, too.
    whole += end;
    net::Result<QByteArray> encoded =
        mode == MessageMode::Escapes ? net::parseEscapes(whole, encoding) : encoding.encode(whole);
    if (!encoded) {
        net::NetError error = encoded.error();
        if (longerBreaks)
            error.number -= QStringView(whole).first(error.number).count(u'\n');
        if (mode == MessageMode::Escapes && error.code == net::NetErrorCode::InvalidEscape)
            error.subject = text;
        return net::failure(error);
    }
    return encoded;
}

} // namespace widgets
