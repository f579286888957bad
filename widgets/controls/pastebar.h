// Asks, in place, what to do with many lines that were pasted: one message, one message a line, or nothing.
//
// Hidden until asked. Thread: the main thread.
#pragma once

#include "colouredbar.h"

#include <QString>

class QLabel;
class QPushButton;

namespace widgets {

class PasteBar final : public ColouredBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasteBar)

public:
    // Parts: name + ".one", ".lines", ".cancel".
    explicit PasteBar(const QString &name, QWidget *parent = nullptr);

    void ask(const QString &text);
    [[nodiscard]] const QString &pasted() const { return m_pasted; }
    void setLinesEnabled(bool enabled); // whether they could be sent now

Q_SIGNALS:
    void oneMessageChosen(const QString &text);
    void lineByLineChosen(const QString &text);
    void finished(); // whatever was chosen

private:
    void keyPressEvent(QKeyEvent *event) override;
    void retranslateUi() override;
    void finish();

    QString m_pasted;
    qsizetype m_lines = 0;
    QLabel *m_question;
    QPushButton *m_one;
    QPushButton *m_each;
    QPushButton *m_cancel;
};

} // namespace widgets
