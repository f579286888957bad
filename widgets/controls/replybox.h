// What is answered by itself: nothing, echo, upper case, a fixed text, the time, or the chat room.
//
// Thread: the main thread.
#pragma once

#include "replyrule.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace widgets {

class ReplyBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplyBox)

public:
    explicit ReplyBox(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] net::ReplyRule rule() const;
    void setRule(const net::ReplyRule &rule);
    // Of the fixed-text reply; kept while another one is chosen.
    [[nodiscard]] QString fixedText() const;
    void setFixedText(const QString &text);

Q_SIGNALS:
    void ruleChanged();

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void choose();
    [[nodiscard]] net::ReplyRule::Kind kind() const;

    QComboBox *m_kind;
    QLineEdit *m_text;
};

} // namespace widgets
