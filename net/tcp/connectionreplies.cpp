// How a ConnectionSet answers messages: by the reply rule, or as a chat room.
#include "connectionset.h"

#include <QDateTime>

namespace net {

namespace {

constexpr qsizetype farewellSlack = 16; // white space around the word

// What the encoding has no bytes for becomes "?": a line of chat must reach the others in any case.
QByteArray encodedForAll(const TextEncoding &encoding, const QString &text)
{
    if (const Result<QByteArray> whole = encoding.encode(text))
        return *whole;
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype length = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const Result<QByteArray> one = encoding.encode(QStringView(text).sliced(i, length));
        result += one ? *one : QByteArrayLiteral("?");
        i += length - 1;
    }
    return result;
}

bool says(QByteArrayView payload, const QByteArray &word)
{
    return !word.isEmpty() && payload.size() <= word.size() + farewellSlack && isFarewell(payload, word);
}

} // namespace

void ConnectionSet::messageArrived(TcpConnection &connection, QByteArrayView payload, QByteArrayView wire)
{
    if (m_onMessage)
        m_onMessage(connection.info().id, connection.info().peer, payload);
    const StreamOptions &options = connection.options();
    const ReplyRule::Kind kind = options.reply.kind();
    if (says(payload, options.farewell)) {
        connection.log(EventKind::TalkEnded, -1, QString::fromUtf8(options.farewell));
        if (options.farewellCloses || kind == ReplyRule::Kind::Chat) {
            connection.close();
            return;
        }
    }
    switch (kind) {
    case ReplyRule::Kind::None: break;
    case ReplyRule::Kind::Echo: connection.replyWire(wire); break;
    case ReplyRule::Kind::Chat: takeChatLine(connection, options.encoding.decodeToString(payload)); break;
    case ReplyRule::Kind::Upper:
    case ReplyRule::Kind::Text:
    case ReplyRule::Kind::Time:
        const QDateTime now = kind == ReplyRule::Kind::Time ? QDateTime::currentDateTime() : QDateTime();
        if (const std::optional<QByteArray> answer = options.reply.reply(payload, options.encoding, now))
            connection.reply(*answer);
        break;
    }
}

void ConnectionSet::joinChat(TcpConnection &connection)
{
    m_chat.setPhrases(connection.options().chatPhrases);
    const ChatRoom::Outcome outcome = m_chat.join(connection.info().id, connection.info().peer.toString());
    connection.setNickname(outcome.nickname);
    connection.log(EventKind::ChatJoined, -1, outcome.nickname);
    deliver(outcome);
}

void ConnectionSet::takeChatLine(TcpConnection &connection, const QString &line)
{
    const ChatRoom::Outcome outcome = m_chat.line(connection.info().id, line);
    if (outcome.what == ChatRoom::Outcome::What::Renamed) {
        connection.setNickname(outcome.nickname);
        connection.log(EventKind::ChatRenamed, -1, QStringLiteral("%1 → %2").arg(outcome.oldNickname, outcome.nickname));
    }
    deliver(outcome);
}

void ConnectionSet::leaveChat(TcpConnection &connection)
{
    if (m_chat.nickname(connection.info().id).isEmpty())
        return;
    const ChatRoom::Outcome outcome = m_chat.leave(connection.info().id);
    connection.log(EventKind::ChatLeft, -1, outcome.nickname);
    deliver(outcome);
}

void ConnectionSet::deliver(const ChatRoom::Outcome &outcome)
{
    for (const ChatRoom::Delivery &delivery : outcome.deliveries) {
        TcpConnection *member = find(delivery.member);
        if (!member)
            continue;
        const StreamOptions &options = member->options();
        // On a bare stream a line end is all that keeps two lines apart.
        const bool isBare = options.framing.kind() == Framing::Kind::None;
        member->reply(encodedForAll(options.encoding, isBare ? delivery.text + u'\n' : delivery.text));
    }
}

} // namespace net
