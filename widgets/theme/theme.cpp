#include "theme.h"

#include "systemscheme.h"
#include "yardstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>
#include <QToolTip>

#include <algorithm>

namespace widgets {

namespace {

// They keep the smallest size that they were asked for while fonts and styles were on their way to the widgets.
void forgetSizesOfComboBoxes()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (!qobject_cast<QComboBox *>(widget))
            continue;
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

constexpr double smallestPointSize = 10.0; // 9 pt, the usual default, is hard to read from the second row

// What fontconfig calls "whatever there is" when a desktop names no font.
bool namesNoFont(const QString &family)
{
    return family == QStringLiteral("Sans Serif") || family == QStringLiteral("Sans") ||
           family == QStringLiteral("sans-serif") || family == QStringLiteral("DejaVu Sans");
}

// Without these an English desktop shows Chinese in Japanese glyph forms, as fontconfig goes by the locale.
QStringList chineseFamilies()
{
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("PingFang SC"),
            QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei")};
}

// The desktop's font first. Where it names none, one font that has both scripts: two in one line make its height jump.
QStringList textFamilies(const QFont &font)
{
    return namesNoFont(font.family()) ? chineseFamilies() + QStringList{QStringLiteral("DejaVu Sans")}
                                      : QStringList{QFontInfo(font).family()} + chineseFamilies();
}

// The alias "monospace" is not found once there is a list: the family behind it is asked for.
QStringList dataFamilies(const QFont &font)
{
    return QStringList{QFontInfo(font).family(), QStringLiteral("Noto Sans Mono CJK SC")} + chineseFamilies();
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.field);
    palette.setColor(QPalette::AlternateBase, c.alternateRow);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.mutedText);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.error);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.onSelection);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, c.panel);
    palette.setColor(QPalette::Midlight, c.alternateRow);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.border);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));

    const QColor off = mixed(c.mutedText, c.window, 0.4);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, off);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, mixed(off, c.window, 0.3));
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    return palette;
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

Theme::Theme()
    : m_colours(coloursOf(false))
{
}

Colours Theme::coloursOf(bool dark)
{
    Colours c;
    const auto set = [](QColor &colour, QRgb rgb) { colour = QColor(rgb); };
    set(c.window, dark ? 0x1a1d23 : 0xf3f4f7);
    set(c.panel, dark ? 0x21252c : 0xffffff);
    set(c.field, dark ? 0x171a1f : 0xffffff);
    set(c.border, dark ? 0x3b424d : 0xd0d5dd);
    set(c.text, dark ? 0xe6e9ee : 0x1c222d);
    set(c.mutedText, dark ? 0xa4adba : 0x566070);
    set(c.accent, dark ? 0x5aa7f2 : 0x0f5fb8);
    set(c.onAccent, dark ? 0x0a1420 : 0xffffff);
    set(c.in, dark ? 0x74b8fb : 0x0f5fb8);
    set(c.out, dark ? 0xf2a65e : 0x9c4400);
    set(c.info, dark ? 0x9fb3cc : 0x48607c);
    set(c.good, dark ? 0x63cf97 : 0x14703f);
    set(c.warning, dark ? 0xf0c04f : 0x835400);
    set(c.error, dark ? 0xff8b85 : 0xb3242b);
    set(c.goodFill, dark ? 0x18352a : 0xe2f4ea);
    set(c.warningFill, dark ? 0x3a3019 : 0xfcf0d3);
    set(c.errorFill, dark ? 0x45222a : 0xfce5e5);
    set(c.infoFill, dark ? 0x223246 : 0xe3edf9);
    set(c.alternateRow, dark ? 0x1e2228 : 0xf7f8fa);
    set(c.selection, dark ? 0x1f3852 : 0xd3e5fa);
    set(c.onSelection, dark ? 0xf3f7fc : 0x0c1a2b);
    set(c.match, dark ? 0x5c4a12 : 0xffe08a);
    return c;
}

void Theme::apply(ThemeChoice choice)
{
    if (!m_applied) {
        m_system = new SystemScheme(qApp);
        connect(m_system, &SystemScheme::changed, this, &Theme::followSystem);
        m_baseFont = QApplication::font();
        if (m_baseFont.pointSizeF() > 0)
            m_baseFont.setPointSizeF(std::max(m_baseFont.pointSizeF(), smallestPointSize));
        m_baseFont.setFamilies(textFamilies(m_baseFont));
    }
    const bool first = !m_applied;
    m_applied = true;
    m_choice = choice;
    m_dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_system->isDark());
    m_colours = coloursOf(m_dark);
    rebuild(first);
}

void Theme::recheckSystem()
{
    if (m_system)
        m_system->recheck();
}

void Theme::followSystem()
{
    if (m_choice == ThemeChoice::System)
        apply(ThemeChoice::System);
}

void Theme::setScale(double scale)
{
    const double bounded = std::clamp(scale, minScale, maxScale);
    if (qFuzzyCompare(bounded, m_scale))
        return;
    m_scale = bounded;
    if (m_applied)
        rebuild(true);
}

void Theme::rebuild(bool metricsChanged)
{
    // A new style is what makes every widget ask for its sizes again.
    if (metricsChanged) {
        QFont font = m_baseFont;
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * m_scale);
        else
            font.setPixelSize(qRound(font.pixelSize() * m_scale));
        QApplication::setFont(font);
        QApplication::setStyle(new YardStyle); // the application owns it
    }
    const QPalette palette = paletteOf(m_colours);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    if (metricsChanged)
        forgetSizesOfComboBoxes();
    Q_EMIT changed();
}

QFont Theme::dataFont() const
{
    static const QStringList families = dataFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies(families);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    if (QApplication::font().pointSizeF() > 0)
        font.setPointSizeF(QApplication::font().pointSizeF());
    else
        font.setPixelSize(QApplication::font().pixelSize());
    return font;
}

} // namespace widgets
