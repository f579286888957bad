// The ground of a bar that stands between the fields for a while: a rounded fill in the theme's colours.
//
// Thread: the main thread.
#pragma once

#include <QFrame>

namespace widgets {

class ColouredBar : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColouredBar)

public:
    explicit ColouredBar(const QString &name, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override; // calls retranslateUi() on a language change
    virtual void retranslateUi() = 0;

private:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace widgets
