#include "program.h"

#include "helptext.h"
#include "language.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::Program)
};

// Looked for before anything else is understood, so that all that may be wrong is said in that language.
QString requestedLanguage(const QStringList &words)
{
    const QString name = QStringLiteral("--language");
    for (qsizetype i = 0; i < words.size() && words.at(i) != u"--"; ++i) {
        if (words.at(i) == name)
            return words.value(i + 1);
        if (words.at(i).startsWith(name + u'='))
            return words.at(i).mid(name.size() + 1);
    }
    return words::systemLanguage();
}

} // namespace

int Program::run(const QStringList &words)
{
    if (!installLanguage(words))
        return m_console.wrongUsage(Tr::tr("There is no language “%1”. There are: %2.")
                                        .arg(requestedLanguage(words), words::languages().join(QStringLiteral(", "))));
    QStringList rest = words;
    while (!rest.isEmpty() && rest.first().startsWith(u"--language"))
        rest.remove(0, rest.first().contains(u'=') ? 1 : std::min<qsizetype>(2, rest.size()));
    const QString first = rest.value(0);
    if (first == u"--version" || first == u"-v") {
        m_console.line(QStringLiteral("netyard-cli %1").arg(QCoreApplication::applicationVersion()));
        return Done;
    }
    if (first == u"--help" || first == u"-h" || first == u"help") {
        m_console.write(programHelp(m_registry).toUtf8());
        return Done;
    }
    if (first.isEmpty())
        return m_console.wrongUsage(Tr::tr("A command is missing. See netyard-cli --help."));
    if (Command *command = m_registry.find(first))
        return runCommand(*command, rest.mid(1));
    return m_console.wrongUsage(Tr::tr("There is no command “%1”. See netyard-cli --help.").arg(first));
}

bool Program::installLanguage(const QStringList &words)
{
    return words::installLanguage(requestedLanguage(words));
}

int Program::runCommand(Command &command, const QStringList &words)
{
    std::vector<OptionSpec> options = command.options();
    for (const OptionSpec &option : commonOptions())
        options.push_back(option);
    const auto arguments = Arguments::parse(words, options, command.arguments());
    if (!arguments)
        return m_console.wrongUsage(Tr::tr("%1 See netyard-cli %2 --help.").arg(arguments.error(), command.name()));
    if (arguments->has(u"help")) {
        m_console.write(commandHelp(command).toUtf8());
        return Done;
    }
    return command.run(*arguments, m_console);
}

} // namespace cli
