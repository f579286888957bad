// A QR code that fills the projector, with its address in large type below. Esc or a click closes it.
//
// Thread: the main thread.
#pragma once

#include <QWidget>

class QLabel;

namespace widgets {

class QrView;

class QrWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrWindow)

public:
    // A window of its own that deletes itself when closed.
    QrWindow(const QString &name, const QString &text, QWidget *parent);

private:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void retranslateUi();

    QrView *m_view;
    QLabel *m_address;
    QLabel *m_hint;
};

} // namespace widgets
