// The sentence below a field that says what is wrong with it; takes no room while all is well.
//
// Also marks the field's line edit with an icon (not by colour alone). Thread: the main thread.
#pragma once

#include "neterror.h"

#include <QLabel>

class QAction;
class QLineEdit;

namespace widgets {

class FieldNote final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldNote)

public:
    FieldNote(QLineEdit *edit, QWidget *parent);

    void setError(const net::NetError &error); // NetErrorCode::None: all is well
    [[nodiscard]] bool hasError() const { return m_error.isError(); }
    [[nodiscard]] const net::NetError &error() const { return m_error; }

private:
    void changeEvent(QEvent *event) override;
    void refresh();

    net::NetError m_error;
    QLineEdit *m_edit;
    QAction *m_mark;
};

} // namespace widgets
