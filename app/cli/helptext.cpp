#include "helptext.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::Help)
};

struct Row {
    QString term;
    QString description;
};

QString table(const std::vector<Row> &rows)
{
    qsizetype width = 0;
    for (const Row &row : rows)
        width = std::max(width, row.term.size());
    QString text;
    const QString nextLine = u'\n' + QString(width + 4, u' ');
    for (const Row &row : rows) {
        QString description = row.description;
        text += QStringLiteral("  %1  %2\n").arg(row.term.leftJustified(width), description.replace(u'\n', nextLine));
    }
    return text;
}

QString optionTerm(const OptionSpec &option)
{
    return option.valueName.isEmpty() ? QStringLiteral("--") + option.name
                                      : QStringLiteral("--%1 %2").arg(option.name, option.valueName);
}

QString synopsis(const Command &command)
{
    QString text = QStringLiteral("netyard-cli ") + command.name();
    for (const ArgumentSpec &argument : command.arguments())
        text += u' ' + argument.name + (argument.many ? QStringLiteral("...") : QString());
    for (const OptionSpec &option : command.options()) {
        if (option.required)
            text += u' ' + optionTerm(option);
    }
    return text + QStringLiteral(" [--OPTION ...]");
}

} // namespace

std::vector<OptionSpec> commonOptions()
{
    return {
        {QStringLiteral("language"), QStringLiteral("zh_CN|en"), Tr::tr("language of messages; otherwise the system's")},
        {QStringLiteral("help"), {}, Tr::tr("show this help and end")},
    };
}

QString programHelp(const CommandRegistry &registry)
{
    QString text = Tr::tr("NetYard on the console: network programs to try things out with, and to record what they say.") +
                   QStringLiteral("\n\n");
    text += Tr::tr("Usage:") + QStringLiteral(" netyard-cli COMMAND [...]\n"
                                              "       netyard-cli COMMAND --help\n"
                                              "       netyard-cli --help | --version\n\n");
    text += Tr::tr("Commands:") + u'\n';
    std::vector<Row> rows;
    for (const auto &command : registry.all())
        rows.push_back({command->name(), command->summary()});
    text += table(rows) + u'\n';
    text += Tr::tr("Exit codes:") + u'\n';
    text += table({{QStringLiteral("0"), Tr::tr("done")},
                   {QStringLiteral("1"), Tr::tr("it failed; standard error says what and why")},
                   {QStringLiteral("2"), Tr::tr("wrong usage")}});
    return text;
}

QString commandHelp(const Command &command)
{
    QString text =
        command.summary() + QStringLiteral("\n\n") + Tr::tr("Usage:") + u' ' + synopsis(command) + QStringLiteral("\n\n");
    std::vector<Row> rows;
    for (const ArgumentSpec &argument : command.arguments())
        rows.push_back({argument.name, argument.description});
    for (const OptionSpec &option : command.options())
        rows.push_back({optionTerm(option), option.description});
    for (const OptionSpec &option : commonOptions())
        rows.push_back({optionTerm(option), option.description});
    text += table(rows);
    if (const QString notes = command.notes(); !notes.isEmpty())
        text += u'\n' + notes + u'\n';
    return text;
}

} // namespace cli
