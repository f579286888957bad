#include "tsharktool.h"

#include "toolprocess.h"

#include <algorithm>
#include <cctype>

namespace testing {

QByteArray tshark(const QString &path, const QStringList &arguments)
{
    QStringList all{QStringLiteral("-n"), QStringLiteral("-r"), path};
    for (const char *protocol : {"ip", "tcp", "udp"})
        all << QStringLiteral("-o") << QLatin1StringView(protocol) + QStringLiteral(".check_checksum:TRUE");
    const ToolOutput output = runTool(QStringLiteral("tshark"), all + arguments);
    if (!output.started || output.exitCode != 0)
        return "tshark failed: " + output.err;
    return output.out;
}

QByteArray fields(const QString &path, const QString &filter, const QStringList &names, const QStringList &preferences)
{
    QStringList arguments{QStringLiteral("-Y"), filter, QStringLiteral("-T"), QStringLiteral("fields")};
    for (const QString &preference : preferences)
        arguments << QStringLiteral("-o") << preference;
    for (const QString &name : names)
        arguments << QStringLiteral("-e") << name;
    return tshark(path, arguments);
}

Stream streamOf(const QByteArray &followed)
{
    Stream stream;
    for (const QByteArray &line : followed.split('\n')) {
        const QByteArray hex = line.trimmed();
        const bool isHex =
            std::all_of(hex.begin(), hex.end(), [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); });
        if (!hex.isEmpty() && isHex)
            (line.startsWith('\t') ? stream.toClient : stream.fromClient) += QByteArray::fromHex(hex);
    }
    return stream;
}

QStringList followArguments(int number)
{
    return {QStringLiteral("-q"), QStringLiteral("-z"), QStringLiteral("follow,tcp,raw,%1").arg(number)};
}

Stream follow(const QString &path, int number)
{
    return streamOf(tshark(path, followArguments(number)));
}

} // namespace testing
