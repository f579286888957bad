// The chat room: everyone's lines to everyone, nicknames by /name, joining and leaving told to the others.
//
// Pure: members are numbers (connection ids, or whatever the engine uses); results say who gets which text.
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace net {

// What the room says by itself, in the language of whoever opened it; %1 is the nickname, %2 the new one or a count.
struct ChatPhrases {
    QString joined = QStringLiteral("* %1 joined (%2 here)");
    QString left = QStringLiteral("* %1 left (%2 here)");
    QString renamed = QStringLiteral("* %1 is now %2");
    QString refused = QStringLiteral("* the name %1 is taken or not usable");
    QString welcome = QStringLiteral("* welcome; /name NICKNAME sets your name, q leaves");
};

class ChatRoom {
public:
    explicit ChatRoom(const ChatPhrases &phrases = {})
        : m_phrases(phrases)
    {
    }
    void setPhrases(const ChatPhrases &phrases) { m_phrases = phrases; }

    static constexpr qsizetype maxNickname = 32; // characters

    struct Delivery {
        quint32 member = 0;
        QString text;
    };
    struct Outcome {
        std::vector<Delivery> deliveries;
        enum class What : quint8 { Line, Joined, Left, Renamed, Refused } what = What::Line;
        QString nickname;    // of the member, after the step
        QString oldNickname; // Renamed
    };

    // fallbackName: shown until the member says /name (an endpoint); numbered when somebody has taken that name.
    [[nodiscard]] Outcome join(quint32 member, const QString &fallbackName);
    // One message: its line ends are taken off, an empty one goes to nobody. "/name NICKNAME": trimmed, at most
    // maxNickname, no control or invisible characters, nobody else's name in any case.
    [[nodiscard]] Outcome line(quint32 member, const QString &text);
    [[nodiscard]] Outcome leave(quint32 member);

    [[nodiscard]] QString nickname(quint32 member) const { return m_members.value(member); }
    [[nodiscard]] qsizetype size() const { return m_members.size(); }

private:
    [[nodiscard]] Outcome rename(quint32 member, const QString &wanted);
    [[nodiscard]] bool isTaken(const QString &name, quint32 except) const;
    void setName(quint32 member, const QString &name);
    [[nodiscard]] std::vector<Delivery> toOthers(quint32 except, const QString &text) const;
    ChatPhrases m_phrases;
    QHash<quint32, QString> m_members;
    QHash<QString, quint32> m_holders; // by folded name: thousands may join at once
};

} // namespace net
