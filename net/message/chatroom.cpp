#include "chatroom.h"

#include <algorithm>

namespace net {

namespace {

constexpr QLatin1StringView nameCommand("/name");

bool isUsableName(const QString &name)
{
    return !name.isEmpty() && name.size() <= ChatRoom::maxNickname && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.isSurrogate() || c.isPrint(); // isPrint: no control, format, unassigned or private character
    }) && name.isValidUtf16();
}

QStringView withoutLineEnds(QStringView text)
{
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

} // namespace

ChatRoom::Outcome ChatRoom::join(quint32 member, const QString &fallbackName)
{
    QString name = fallbackName;
    for (int number = 2; isTaken(name, member); ++number)
        name = QStringLiteral("%1 (%2)").arg(fallbackName, QString::number(number));
    setName(member, name);

    Outcome outcome;
    outcome.what = Outcome::What::Joined;
    outcome.nickname = name;
    outcome.deliveries = toOthers(member, m_phrases.joined.arg(name, QString::number(size())));
    outcome.deliveries.push_back({member, m_phrases.welcome});
    return outcome;
}

ChatRoom::Outcome ChatRoom::line(quint32 member, const QString &text)
{
    Outcome outcome;
    if (!m_members.contains(member))
        return outcome;
    outcome.nickname = nickname(member);
    const QStringView said = withoutLineEnds(text);
    const QStringView trimmed = said.trimmed();
    if (trimmed.isEmpty())
        return outcome;
    const QStringView argument = trimmed.startsWith(nameCommand) ? trimmed.sliced(nameCommand.size()) : QStringView();
    if (trimmed == nameCommand || (!argument.isEmpty() && argument.front().isSpace()))
        return rename(member, argument.trimmed().toString());
    outcome.deliveries = toOthers(member, QStringLiteral("%1: %2").arg(outcome.nickname, said));
    return outcome;
}

ChatRoom::Outcome ChatRoom::leave(quint32 member)
{
    Outcome outcome;
    if (!m_members.contains(member))
        return outcome;
    outcome.what = Outcome::What::Left;
    outcome.nickname = m_members.take(member);
    m_holders.remove(outcome.nickname.toCaseFolded());
    outcome.deliveries = toOthers(member, m_phrases.left.arg(outcome.nickname, QString::number(size())));
    return outcome;
}

ChatRoom::Outcome ChatRoom::rename(quint32 member, const QString &wanted)
{
    Outcome outcome;
    outcome.nickname = nickname(member);
    if (wanted == outcome.nickname)
        return outcome;
    if (!isUsableName(wanted) || isTaken(wanted, member)) {
        outcome.what = Outcome::What::Refused;
        outcome.deliveries.push_back({member, m_phrases.refused.arg(wanted.left(maxNickname))});
        return outcome;
    }
    outcome.what = Outcome::What::Renamed;
    outcome.oldNickname = outcome.nickname;
    outcome.nickname = wanted;
    setName(member, wanted);
    const QString text = m_phrases.renamed.arg(outcome.oldNickname, wanted);
    outcome.deliveries = toOthers(member, text);
    outcome.deliveries.push_back({member, text});
    return outcome;
}

bool ChatRoom::isTaken(const QString &name, quint32 except) const
{
    const auto holder = m_holders.constFind(name.toCaseFolded());
    return holder != m_holders.cend() && *holder != except;
}

void ChatRoom::setName(quint32 member, const QString &name)
{
    if (const auto old = m_members.constFind(member); old != m_members.cend())
        m_holders.remove(old->toCaseFolded());
    m_members.insert(member, name);
    m_holders.insert(name.toCaseFolded(), member);
}

std::vector<ChatRoom::Delivery> ChatRoom::toOthers(quint32 except, const QString &text) const
{
    std::vector<Delivery> deliveries;
    deliveries.reserve(static_cast<size_t>(m_members.size()));
    for (auto it = m_members.cbegin(); it != m_members.cend(); ++it) {
        if (it.key() != except)
            deliveries.push_back({it.key(), text});
    }
    return deliveries;
}

} // namespace net
