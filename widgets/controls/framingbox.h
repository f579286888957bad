// How messages are told apart on a stream: a choice, with a field for the length or the delimiter where it needs one.
//
// Thread: the main thread. Errors: framing() as net::Framing::parse; said below the field.
#pragma once

#include "framing.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace widgets {

class FieldNote;

class FramingBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FramingBox)

public:
    explicit FramingBox(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] net::Result<net::Framing> framing() const;
    // As on the command line, "fixed:16"; also while it is wrong. What is remembered.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);

Q_SIGNALS:
    void framingChanged(); // only when framing() is good

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void choose();
    void check();
    [[nodiscard]] net::Framing::Kind kind() const;

    QComboBox *m_kind;
    QLineEdit *m_parameter;
    FieldNote *m_note;
    QString m_length = QStringLiteral("16");
    QString m_delimiter = QStringLiteral("00");
};

} // namespace widgets
