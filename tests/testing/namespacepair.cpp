#include "namespacepair.h"

#include "toolprocess.h"

#include <QCoreApplication>

namespace testing {

namespace {

bool ip(const QString &words)
{
    const ToolOutput output = runTool(QStringLiteral("ip"), words.split(u' '));
    return output.started && output.exitCode == 0;
}

} // namespace

NamespacePair::NamespacePair()
{
    // By the process, so that two runs at once have their own; an interface's name is short.
    const QString id = QString::number(QCoreApplication::applicationPid(), 36);
    m_left = QStringLiteral("netyard-l-") + id;
    m_right = QStringLiteral("netyard-r-") + id;
    m_leftEnd = QStringLiteral("nyl") + id;
    m_rightEnd = QStringLiteral("nyr") + id;
    m_ready = ip(QStringLiteral("netns add ") + m_left) && ip(QStringLiteral("netns add ") + m_right) &&
              ip(QStringLiteral("link add %1 netns %2 type veth peer name %3 netns %4")
                     .arg(m_leftEnd, m_left, m_rightEnd, m_right)) &&
              ip(QStringLiteral("-n %1 address add %2/24 dev %3").arg(m_left, leftAddress(), m_leftEnd)) &&
              ip(QStringLiteral("-n %1 address add %2/24 dev %3").arg(m_right, rightAddress(), m_rightEnd)) &&
              ip(QStringLiteral("-n %1 link set %2 up").arg(m_left, m_leftEnd)) &&
              ip(QStringLiteral("-n %1 link set %2 up").arg(m_right, m_rightEnd));
}

NamespacePair::~NamespacePair()
{
    // The cable goes with them.
    static_cast<void>(ip(QStringLiteral("netns delete ") + m_left));
    static_cast<void>(ip(QStringLiteral("netns delete ") + m_right));
}

QStringList NamespacePair::enter(const QString &name)
{
    return {QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("exec"), name};
}

bool NamespacePair::plug(bool in) const
{
    return ip(
        QStringLiteral("-n %1 link set %2 %3").arg(m_left, m_leftEnd, in ? QStringLiteral("up") : QStringLiteral("down")));
}

} // namespace testing
