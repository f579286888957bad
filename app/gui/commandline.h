// netyard's command line. Thread: the main thread, before any window.
#pragma once

#include "theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace widgets {

struct CommandLine {
    QString tab;      // empty: the one of the last time
    QString language; // empty: the remembered one, or the system's
    std::optional<ThemeChoice> theme;
    QStringList sessions; // --open: to be opened in windows of their own
    QString tourFolder;   // not empty: play the tour there and quit

    enum class Outcome : quint8 { Start, ShowText, WrongUsage };
    Outcome outcome = Outcome::Start;
    QString text; // of ShowText (stdout, exit 0) and WrongUsage (stderr, exit 2)
};

// arguments: the program's name first. tabs: the names --tab may take.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments, const QStringList &tabs);

} // namespace widgets
