#include "windowlook.h"

#include "icons.h"
#include "language.h"
#include "settings.h"
#include "windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QWheelEvent>

namespace widgets {

namespace {

constexpr double zoomStep = 0.1;

} // namespace

WindowLook::WindowLook(WindowActions &actions, QTabWidget &tabs, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
{
    buildCorner(tabs);
    connectActions();
    qApp->installEventFilter(this);
}

void WindowLook::buildCorner(QTabWidget &tabs)
{
    auto *corner = new QWidget(&tabs);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, Theme::instance().scaled(8), 0);
    row->setSpacing(Theme::instance().scaled(2));
    for (QAction *action : m_actions.languages->actions()) {
        auto *button = new QToolButton(corner);
        button->setObjectName(QStringLiteral("window.corner.%1").arg(action->data().toString()));
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        row->insertWidget(0, button);
    }
    m_themeButton = new QToolButton(corner);
    m_themeButton->setObjectName(QStringLiteral("window.corner.theme"));
    m_themeButton->setAutoRaise(true);
    connect(m_themeButton, &QToolButton::clicked, this, &WindowLook::toggleTheme);
    row->addWidget(m_themeButton);
    tabs.setCornerWidget(corner, Qt::TopRightCorner);
}

void WindowLook::connectActions()
{
    const WindowActions &a = m_actions;
    connect(a.themes, &QActionGroup::triggered, this,
            [this](QAction *action) { setTheme(static_cast<ThemeChoice>(action->data().toInt())); });
    connect(a.languages, &QActionGroup::triggered, this,
            [this](QAction *action) { setLanguage(action->data().toString()); });
    connect(a.zoomIn, &QAction::triggered, this, [this] { setScale(Theme::instance().scale() + zoomStep); });
    connect(a.zoomOut, &QAction::triggered, this, [this] { setScale(Theme::instance().scale() - zoomStep); });
    connect(a.zoomReset, &QAction::triggered, this, [this] { setScale(1.0); });
    connect(a.presentation, &QAction::triggered, this, [this](bool on) { setScale(on ? Theme::presentationScale : 1.0); });
    connect(a.microseconds, &QAction::triggered, this, [](bool on) { Settings::setValue(keys::microseconds, on); });
}

void WindowLook::applySettings()
{
    setLanguage(Settings::value(keys::language));
    setTheme(static_cast<ThemeChoice>(Settings::value(keys::theme)));
}

void WindowLook::setLanguage(const QString &language)
{
    if (words::installLanguage(language))
        Settings::setValue(keys::language, language);
    refresh();
}

void WindowLook::nextLanguage()
{
    const QStringList languages = words::languages();
    setLanguage(languages.at((languages.indexOf(words::currentLanguage()) + 1) % languages.size()));
}

void WindowLook::setTheme(ThemeChoice choice)
{
    Theme::instance().apply(choice);
    Settings::setValue(keys::theme, static_cast<int>(choice));
    refresh();
}

void WindowLook::toggleTheme()
{
    setTheme(Theme::instance().isDark() ? ThemeChoice::Light : ThemeChoice::Dark);
}

void WindowLook::setScale(double scale)
{
    Theme::instance().setScale(scale);
    Settings::setValue(keys::scale, Theme::instance().scale());
    refresh();
}

void WindowLook::refresh()
{
    for (QAction *action : m_actions.themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(Theme::instance().choice()));
    for (QAction *action : m_actions.languages->actions())
        action->setChecked(action->data().toString() == words::currentLanguage());
    m_actions.presentation->setChecked(qFuzzyCompare(Theme::instance().scale(), Theme::presentationScale));
    m_actions.microseconds->setChecked(Settings::value(keys::microseconds));
    const bool dark = Theme::instance().isDark();
    m_themeButton->setIcon(icon(dark ? u"sun" : u"moon"));
    m_themeButton->setToolTip(dark ? tr("Light theme") : tr("Dark theme"));
    m_themeButton->setAccessibleName(m_themeButton->toolTip());
}

bool WindowLook::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const auto *wheel = static_cast<QWheelEvent *>(event);
    if (!(wheel->modifiers() & Qt::ControlModifier) || wheel->angleDelta().y() == 0)
        return QObject::eventFilter(watched, event);
    setScale(Theme::instance().scale() + (wheel->angleDelta().y() > 0 ? zoomStep : -zoomStep));
    return true;
}

} // namespace widgets
