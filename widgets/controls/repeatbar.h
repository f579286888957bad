// Repeat: how often, how many times, start and stop, and how far it is.
//
// Shows a RepeatSender that its owner has. Thread: the main thread.
#pragma once

#include "colouredbar.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace widgets {

class RepeatSender;

class RepeatBar final : public ColouredBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepeatBar)

public:
    static constexpr int maxIntervalMs = 24 * 3600 * 1000;
    static constexpr int maxTimes = 100'000'000;

    // Parts: name + ".interval", ".times", ".start", ".progress". The sender outlives the bar.
    RepeatBar(const QString &name, RepeatSender *sender, QWidget *parent = nullptr);

    [[nodiscard]] int intervalMs() const;
    void setIntervalMs(int interval);
    [[nodiscard]] int times() const; // 0: until stopped
    void setTimes(int times);
    void setStartEnabled(bool enabled);

Q_SIGNALS:
    void startRequested();

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi() override;
    void refresh();
    void startOrStop();

    RepeatSender *m_sender;
    QLabel *m_every;
    QSpinBox *m_interval;
    QSpinBox *m_times;
    QLabel *m_progress;
    QPushButton *m_start;
    bool m_startEnabled = false;
};

} // namespace widgets
