// Keeps the wheel from changing a box that merely comes under the pointer while something is scrolled.
//
// Holds for every combo box and spin box of the program while it lives: one takes the wheel only with the keyboard on it,
// which the wheel does not give; over any other the wheel is for what is around it. Thread: the main thread.
#pragma once

#include <QObject>

namespace widgets {

class WheelGuard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WheelGuard)

public:
    explicit WheelGuard(QObject *parent = nullptr);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace widgets
