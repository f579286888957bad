// A field for a port number, 0 … 65535; what is wrong is said below it while one types.
//
// Thread: the main thread. Errors: port() as net::parsePort.
#pragma once

#include "result.h"

#include <QWidget>

class QLineEdit;

namespace widgets {

class FieldNote;

class PortBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PortBox)

public:
    explicit PortBox(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] net::Result<quint16> port() const;
    [[nodiscard]] QString text() const; // as typed, for remembering
    void setText(const QString &text);
    void setPort(quint16 port) { setText(QString::number(port)); }
    void setError(const net::NetError &error); // what the engine said of it; gone with the next key
    void setPlaceholderText(const QString &text);

Q_SIGNALS:
    void textChanged(const QString &text);
    void returnPressed();

private:
    void check();

    QLineEdit *m_edit;
    FieldNote *m_note;
};

} // namespace widgets
