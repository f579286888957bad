// The dot beside a tab's title: something is open there. Keeps its place while it is off, so that tabs do not move.
#pragma once

#include <QWidget>

namespace widgets {

class ActivityDot final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityDot)

public:
    explicit ActivityDot(QWidget *parent = nullptr);
    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on; }
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

    bool m_on = false;
};

} // namespace widgets
