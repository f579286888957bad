#include "commandline.h"

#include "language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace widgets {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(widgets::CommandLine)
};

CommandLine wrongUsage(const QString &text)
{
    CommandLine line;
    line.outcome = CommandLine::Outcome::WrongUsage;
    line.text = text + u'\n';
    return line;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments, const QStringList &tabs)
{
    QCommandLineParser parser;
    const QCommandLineOption tab(QStringLiteral("tab"),
                                 Tr::tr("Start with this tab: %1.").arg(tabs.join(QStringLiteral(", "))),
                                 QStringLiteral("NAME"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      Tr::tr("Language: %1.").arg(words::languages().join(QStringLiteral(", "))),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption theme(QStringLiteral("theme"), Tr::tr("Theme: light, dark or system."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption open(QStringLiteral("open"),
                                  Tr::tr("Open a recorded session or a capture; may be given several times."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption tour(QStringLiteral("tour"),
                                  Tr::tr("Play a short tour, leave pictures and a session file in DIR, and quit."),
                                  QStringLiteral("DIR"));
    parser.setApplicationDescription(Tr::tr("A playground in which one can see networking work."));
    parser.addOptions({tab, language, theme, open, tour});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    CommandLine line;
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(Tr::tr("Not understood: %1. Try --help.").arg(parser.positionalArguments().join(u' ')));
    line.language = parser.value(language);
    if (parser.isSet(language) && !words::languages().contains(line.language))
        return wrongUsage(Tr::tr("There is no language %1; there are %2.")
                              .arg(line.language, words::languages().join(QStringLiteral(", "))));
    if (!line.language.isEmpty())
        (void)words::installLanguage(line.language);
    if (parser.isSet(help) || parser.isSet(version)) {
        line.outcome = CommandLine::Outcome::ShowText;
        line.text = parser.isSet(help) ? parser.helpText()
                                       : QStringLiteral("NetYard %1\n").arg(QCoreApplication::applicationVersion());
        return line;
    }
    line.tab = parser.value(tab);
    if (parser.isSet(tab) && !tabs.contains(line.tab))
        return wrongUsage(Tr::tr("There is no tab %1; there are %2.").arg(line.tab, tabs.join(QStringLiteral(", "))));
    if (parser.isSet(theme)) {
        const QStringList names{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
        const qsizetype index = names.indexOf(parser.value(theme));
        if (index < 0)
            return wrongUsage(Tr::tr("There is no theme %1; there are light, dark and system.").arg(parser.value(theme)));
        line.theme = static_cast<ThemeChoice>(index);
    }
    line.sessions = parser.values(open);
    line.tourFolder = parser.value(tour);
    if (parser.isSet(tour) && line.tourFolder.isEmpty())
        return wrongUsage(Tr::tr("--tour needs a folder."));
    return line;
}

} // namespace widgets
