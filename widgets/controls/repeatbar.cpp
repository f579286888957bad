#include "repeatbar.h"

#include "icons.h"
#include "repeatsender.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace widgets {

RepeatBar::RepeatBar(const QString &name, RepeatSender *sender, QWidget *parent)
    : ColouredBar(name, parent)
    , m_sender(sender)
    , m_every(new QLabel)
    , m_interval(new QSpinBox)
    , m_times(new QSpinBox)
    , m_progress(new QLabel)
    , m_start(new QPushButton)
{
    m_interval->setObjectName(name + QStringLiteral(".interval"));
    m_times->setObjectName(name + QStringLiteral(".times"));
    m_progress->setObjectName(name + QStringLiteral(".progress"));
    m_start->setObjectName(name + QStringLiteral(".start"));
    m_interval->setRange(1, maxIntervalMs);
    m_interval->setValue(1000);
    m_interval->setGroupSeparatorShown(true);
    m_times->setRange(0, maxTimes);
    m_times->setGroupSeparatorShown(true);
    m_start->setAutoDefault(false);
    m_every->setBuddy(m_interval);
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 5, 5);
    layout->setSpacing(6);
    layout->addWidget(m_every);
    layout->addWidget(m_interval);
    layout->addWidget(m_times);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_start);

    connect(m_start, &QPushButton::clicked, this, &RepeatBar::startOrStop);
    connect(m_sender, &RepeatSender::runningChanged, this, &RepeatBar::refresh);
    connect(m_sender, &RepeatSender::progressed, this, &RepeatBar::refresh);
    retranslateUi();
}

int RepeatBar::intervalMs() const
{
    return m_interval->value();
}

void RepeatBar::setIntervalMs(int interval)
{
    m_interval->setValue(interval);
}

int RepeatBar::times() const
{
    return m_times->value();
}

void RepeatBar::setTimes(int times)
{
    m_times->setValue(times);
}

void RepeatBar::setStartEnabled(bool enabled)
{
    m_startEnabled = enabled;
    refresh();
}

void RepeatBar::changeEvent(QEvent *event)
{
    ColouredBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void RepeatBar::retranslateUi()
{
    m_every->setText(tr("Repeat e&very"));
    m_interval->setSuffix(tr(" ms"));
    m_interval->setAccessibleName(tr("Interval in milliseconds"));
    m_times->setSuffix(tr(" times"));
    m_times->setSpecialValueText(tr("until stopped"));
    m_times->setAccessibleName(tr("How many times"));
    m_times->setToolTip(tr("0: until stopped"));
    refresh();
}

void RepeatBar::refresh()
{
    const bool running = m_sender->isRunning();
    const QLocale locale;
    if (m_sender->sent() == 0)
        m_progress->clear();
    else if (m_sender->total() > 0)
        m_progress->setText(tr("%1 of %2 sent").arg(locale.toString(m_sender->sent()), locale.toString(m_sender->total())));
    else
        m_progress->setText(tr("%1 sent").arg(locale.toString(m_sender->sent())));
    m_start->setText(running ? tr("Stop") : tr("Start"));
    m_start->setIcon(icon(running ? u"stop" : u"play"));
    m_start->setEnabled(running || m_startEnabled);
    m_interval->setEnabled(!running);
    m_times->setEnabled(!running);
}

void RepeatBar::startOrStop()
{
    if (m_sender->isRunning())
        m_sender->stop();
    else
        Q_EMIT startRequested();
}

} // namespace widgets
