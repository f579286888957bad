// How the window speaks and looks: language, theme, size of type, digits of the time.
//
// Chosen in the View menu, in the corner beside the tabs, or by Ctrl+wheel over whatever it happens; kept in the settings.
// Thread: the main thread.
#pragma once

#include "theme.h"

#include <QObject>

class QTabWidget;
class QToolButton;

namespace widgets {

class WindowActions;

class WindowLook final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowLook)

public:
    // tabs: gets the corner.
    WindowLook(WindowActions &actions, QTabWidget &tabs, QObject *parent);

    void setLanguage(const QString &language);
    void nextLanguage();
    void setTheme(ThemeChoice choice);
    void setScale(double scale);
    void applySettings(); // language and theme, as they stand in the settings
    void refresh();       // what is shown as chosen, and the corner's texts

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCorner(QTabWidget &tabs);
    void connectActions();
    void toggleTheme();

    WindowActions &m_actions;
    QToolButton *m_themeButton = nullptr;
};

} // namespace widgets
