// A quiet coloured bar that says what happened where it happened, instead of a dialog: text, what to do, close.
//
// The text is made anew on a language switch, so it is given as a function. Hidden until shown. Thread: the main thread.
#pragma once

#include "neterror.h"

#include <QFrame>
#include <QString>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace widgets {

enum class MessageSeverity : quint8 { Info, Good, Warning, Error };

class InlineMessage final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InlineMessage)

public:
    struct Content {
        MessageSeverity severity = MessageSeverity::Info;
        std::function<QString()> text;
        std::function<QString()> actionText; // none: no button
        std::function<void()> action;        // the bar is closed first
    };

    // name: of the object; parts are name + ".action", ".close".
    explicit InlineMessage(const QString &name, QWidget *parent = nullptr);

    void showMessage(Content content);
    void showError(const net::NetError &error);
    // Of listening or binding: where it is the port, a button offers another one.
    void showListenError(const net::NetError &error, std::function<void()> useFreePort);
    [[nodiscard]] QString text() const;
    [[nodiscard]] MessageSeverity severity() const { return m_content.severity; }

Q_SIGNALS:
    void dismissed();

private:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void retranslateUi();
    void refreshIcons();
    void runAction();
    void dismiss();

    Content m_content;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace widgets
