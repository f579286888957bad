// A field for a port number, 0 … 65535; what is wrong is said below it while one types. While a port is in use, which may be
// another one than was typed, the field shows that one.
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

    [[nodiscard]] net::Result<quint16> port() const; // as typed
    [[nodiscard]] QString text() const;              // likewise, for remembering
    void setText(const QString &text);
    void setPort(quint16 port) { setText(QString::number(port)); }
    void showInUse(quint16 port);              // 0: none; what was typed is back
    void setError(const net::NetError &error); // what the engine said of it; gone with the next key
    void setPlaceholderText(const QString &text);

Q_SIGNALS:
    void textChanged(const QString &text);
    void returnPressed();

private:
    void check();

    QString m_typed; // while another one is shown
    quint16 m_inUse = 0;
    QLineEdit *m_edit;
    FieldNote *m_note;
};

} // namespace widgets
