#include "curl.h"

#include "toolprocess.h"

#include <QFile>
#include <QProcess>

namespace testing {

QByteArray CurlAnswer::value(const QByteArray &name) const
{
    for (const QByteArray &line : heads.split('\n')) {
        if (line.left(name.size() + 1).toLower() == name.toLower() + ':')
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

CurlAnswer curl(const HttpSite &site, const QStringList &arguments, const QByteArray &input, const QString &facts)
{
    const QString heads = site.outside(QStringLiteral("curl-heads"));
    const QString body = site.outside(QStringLiteral("curl-body"));
    QFile::remove(heads);
    QFile::remove(body);
    QStringList all{QStringLiteral("-q"),         QStringLiteral("-sS"),
                    QStringLiteral("--noproxy"),  QStringLiteral("*"),
                    QStringLiteral("--max-time"), QStringLiteral("50"),
                    QStringLiteral("-D"),         heads,
                    QStringLiteral("-w"),         QStringLiteral("%{stderr}fact %{http_code} ") + facts + u'\n'};
    if (!arguments.contains(QStringLiteral("-o")))
        all << QStringLiteral("-o") << body;
    const ToolOutput output = runToolBeside(QStringLiteral("curl"), all + arguments, input);
    CurlAnswer answer;
    answer.exitCode = output.started ? output.exitCode : -1;
    for (const QByteArray &line : output.err.split('\n')) {
        if (line.startsWith("fact ")) {
            answer.status = line.mid(5, 3).toInt();
            answer.facts.append(line.mid(9));
        }
    }
    answer.err = output.err;
    answer.heads = QFile::exists(heads) ? fileBytes(heads) : QByteArray();
    answer.body = QFile::exists(body) ? fileBytes(body) : QByteArray();
    return answer;
}

CurlAnswer curl(const HttpSite &site, const QString &arguments, const QString &target)
{
    return curl(site, QProcess::splitCommand(arguments) + QStringList{site.url(target)});
}

} // namespace testing
