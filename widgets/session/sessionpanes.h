// The panes there are beside the log, in their order. A new one is one line in sessionpanes.cpp. Thread: the main thread.
#pragma once

#include <QString>

#include <span>

class QWidget;

namespace widgets {

class SessionPane;
class SessionSource;

struct SessionPaneSpec {
    QString name;       // "plots": object names and settings begin with "session.plots"
    QString (*title)(); // in the language of now
    QString iconName;
    SessionPane *(*make)(const QString &objectName, const SessionSource &source, QWidget *parent);
};

[[nodiscard]] std::span<const SessionPaneSpec> sessionPaneSpecs();

} // namespace widgets
