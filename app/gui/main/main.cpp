#include "application.h"
#include "commandline.h"
#include "language.h"
#include "mainwindow.h"
#include "pagetabs.h"
#include "platform.h"
#include "settings.h"
#include "tour.h"
#include "words.h"
#include "workspace.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <optional>
#include <string_view>

namespace {

int sayAndLeave(const widgets::CommandLine &line)
{
    const bool wrong = line.outcome == widgets::CommandLine::Outcome::WrongUsage;
    QTextStream(wrong ? stderr : stdout) << line.text;
    return wrong ? 2 : 0;
}

// Leaves the user's settings and sessions alone: both are the tour's own.
int playTour(const widgets::CommandLine &line)
{
    const QTemporaryDir settings;
    if (!settings.isValid() || !QDir().mkpath(line.tourFolder)) {
        QTextStream(stderr) << words::errorText({net::NetErrorCode::FolderNotWritable, 0, line.tourFolder, {}, -1})
                            << Qt::endl;
        return 1;
    }
    widgets::Settings::useFile(settings.filePath(QStringLiteral("settings.ini")));
    widgets::Application application(line, QDir(line.tourFolder).absolutePath());
    application.begin();
    widgets::Tour tour(application, QDir(line.tourFolder).absolutePath());
    const QString session = application.workspace().recorder().path();
    QString failure;
    QObject::connect(&tour, &widgets::Tour::finished, &application, &widgets::Application::close);
    QObject::connect(&tour, &widgets::Tour::failed, &application, [&](const QString &step) {
        failure = step;
        application.close();
    });
    application.show();
    tour.start();
    QApplication::exec();
    if (!failure.isEmpty()) {
        QTextStream(stderr) << "The tour could not: " << failure << Qt::endl;
        return 1;
    }
    QTextStream(stdout) << tour.pictures().join(u'\n') << u'\n' << session << Qt::endl;
    return 0;
}

// What is only printed needs no display.
std::optional<int> answerWithoutWindow(int argc, char **argv)
{
    const auto isAsked = [](std::string_view word) {
        return word == "-h" || word == "--help" || word == "--help-all" || word == "-v" || word == "--version";
    };
    if (!std::any_of(argv + 1, argv + argc, isAsked))
        return std::nullopt;
    const QCoreApplication app(argc, argv);
    (void)words::installLanguage(words::systemLanguage());
    const widgets::CommandLine line = widgets::parseCommandLine(QCoreApplication::arguments(), widgets::PageTabs::names());
    return line.outcome == widgets::CommandLine::Outcome::Start ? std::nullopt : std::optional(sayAndLeave(line));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("NetYard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NETYARD_VERSION));
    if (const std::optional<int> answered = answerWithoutWindow(argc, argv))
        return *answered;
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false); // Application ends the program, when all is closed and written
    (void)words::installLanguage(words::systemLanguage());
    const widgets::CommandLine line = widgets::parseCommandLine(QApplication::arguments(), widgets::PageTabs::names());
    if (line.outcome != widgets::CommandLine::Outcome::Start)
        return sayAndLeave(line);

    net::quitOnTerminationSignals();
    if (!line.tourFolder.isEmpty())
        return playTour(line);
    widgets::Application application(line);
    application.show();
    return QApplication::exec();
}
