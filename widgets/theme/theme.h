// How the program looks: light, dark or the system's, one accent colour, a scale for the projector.
//
// Widgets never name a colour: they ask colours() for a role while painting, so a switch needs only a repaint (the
// application sends PaletteChange). A widget that sets the dynamic property "primary" on a push button gets the one big
// button of its form; "muted" on a label (before it is shown) gives secondary text. Contrast of every pair that carries text
// is at least 4.5:1 (WCAG 2.1, 1.4.3), see tests/gui/theme. Thread: the main thread.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QString>

class QApplication;

namespace widgets {

class SystemScheme;

enum class ThemeChoice : quint8 { System, Light, Dark };

struct Colours {
    QColor window, panel, field, border, text, mutedText, accent, onAccent;
    QColor in, out;                                    // received and sent: rows, plots, arrows; readable on panel
    QColor info, good, warning, error;                 // event severities and message bars
    QColor goodFill, warningFill, errorFill, infoFill; // backgrounds of message bars and marked text
    QColor alternateRow, selection, onSelection, match;
};

class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    static constexpr double minScale = 0.8;
    static constexpr double maxScale = 3.0;
    static constexpr double presentationScale = 1.5;

    [[nodiscard]] static Theme &instance();
    [[nodiscard]] static Colours coloursOf(bool dark);

    void apply(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    void recheckSystem(); // a window got QEvent::ThemeChange
    [[nodiscard]] const Colours &colours() const { return m_colours; }

    // 1.0 is the platform's size; presentation size is 1.5 or what Ctrl+wheel made of it (0.8 … 3.0).
    void setScale(double scale);
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] int scaled(int pixels) const { return qRound(pixels * m_scale); }

    [[nodiscard]] QFont dataFont() const; // monospace, scaled: only for data

Q_SIGNALS:
    void changed();

private:
    Theme();
    void rebuild(bool metricsChanged);
    void followSystem();

    Colours m_colours;
    QFont m_baseFont;
    SystemScheme *m_system = nullptr; // the application owns it
    double m_scale = 1.0;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
    bool m_applied = false;
};

[[nodiscard]] inline const Colours &colours()
{
    return Theme::instance().colours();
}

// The same of the one theme there is.
[[nodiscard]] inline int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace widgets
