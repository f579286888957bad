#include "kindbuttons.h"

#include "icons.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <array>

namespace widgets {

namespace {

constexpr std::array allKinds{LogKind::All, LogKind::In, LogKind::Out, LogKind::Events, LogKind::Errors};

QString wordOf(LogKind kind)
{
    switch (kind) {
    case LogKind::All: return KindButtons::tr("All");
    case LogKind::In: return KindButtons::tr("← In");
    case LogKind::Out: return KindButtons::tr("→ Out");
    case LogKind::Events: return KindButtons::tr("Events");
    case LogKind::Errors: return KindButtons::tr("Errors");
    }
    return {};
}

// Empty: its icon.
QString signOf(LogKind kind)
{
    switch (kind) {
    case LogKind::All: return wordOf(kind);
    case LogKind::In: return QStringLiteral("←");
    case LogKind::Out: return QStringLiteral("→");
    case LogKind::Events:
    case LogKind::Errors: break;
    }
    return {};
}

QString meaningOf(LogKind kind)
{
    switch (kind) {
    case LogKind::All: return KindButtons::tr("Messages and events");
    case LogKind::In: return KindButtons::tr("Only what was received");
    case LogKind::Out: return KindButtons::tr("Only what was sent");
    case LogKind::Events: return KindButtons::tr("Only events: opened, closed, refused …");
    case LogKind::Errors: return KindButtons::tr("Only what went wrong, and warnings");
    }
    return {};
}

} // namespace

KindButtons::KindButtons(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_group->setExclusive(true);
    add(LogKind::All, prefix + QLatin1StringView(".kindAll"), {});
    add(LogKind::In, prefix + QLatin1StringView(".kindIn"), {});
    add(LogKind::Out, prefix + QLatin1StringView(".kindOut"), {});
    add(LogKind::Events, prefix + QLatin1StringView(".kindEvents"), QStringLiteral("event"));
    add(LogKind::Errors, prefix + QLatin1StringView(".kindErrors"), QStringLiteral("error"));
    setKind(LogKind::All);
    connect(m_group, &QButtonGroup::idClicked, this, &KindButtons::picked);
    retranslateUi();
}

void KindButtons::add(LogKind kind, const QString &objectName, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    m_group->addButton(button, static_cast<int>(kind));
    layout()->addWidget(button);
}

QToolButton *KindButtons::button(LogKind kind) const
{
    return static_cast<QToolButton *>(m_group->button(static_cast<int>(kind)));
}

LogKind KindButtons::kind() const
{
    return static_cast<LogKind>(m_group->checkedId());
}

void KindButtons::setKind(LogKind kind)
{
    button(kind)->setChecked(true);
}

int KindButtons::wordsWidth() const
{
    int width = 0;
    for (const LogKind kind : allKinds)
        width += fontMetrics().horizontalAdvance(wordOf(kind));
    return width;
}

void KindButtons::setWide(bool wide)
{
    m_isWide = wide;
    for (const LogKind kind : allKinds) {
        const QString text = wide ? wordOf(kind) : signOf(kind);
        button(kind)->setText(text);
        button(kind)->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
    }
}

void KindButtons::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void KindButtons::retranslateUi()
{
    for (const LogKind kind : allKinds) {
        button(kind)->setAccessibleName(meaningOf(kind));
        button(kind)->setToolTip(meaningOf(kind));
    }
    setWide(m_isWide);
}

} // namespace widgets
