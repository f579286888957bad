// About: version, what it is made of, and under which licences. Thread: the main thread.
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;

namespace widgets {

class AboutDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)

public:
    explicit AboutDialog(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_parts;
    QDialogButtonBox *m_buttons;
};

} // namespace widgets
