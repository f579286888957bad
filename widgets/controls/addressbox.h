// Where to listen, bind or connect from: any address, this machine only, or one interface's address; or typed.
//
// The list is made anew whenever it is opened, so that a network that came up meanwhile is in it.
// Thread: the main thread. Errors: value() gives MalformedAddress for what is no numeric address.
#pragma once

#include "result.h"

#include <QHostAddress>
#include <QWidget>

class QComboBox;

namespace widgets {

class FieldNote;

class AddressBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddressBox)

public:
    enum class Offer : quint8 {
        Listening, // any IPv4, any IPv6, both, loopback, the interfaces'
        Outgoing,  // the system chooses, loopback, the interfaces'
    };
    AddressBox(const QString &name, Offer offer, QWidget *parent = nullptr);

    // Any: both families. Outgoing with the system's choice: a null address.
    [[nodiscard]] net::Result<QHostAddress> value() const;
    // "any4", "any6", "any", "auto" or a numeric address: what is remembered.
    [[nodiscard]] QString key() const;
    void setKey(const QString &key);
    // What the engine said, if it is about the address: said below the field, gone with the next choice. False: it is about
    // something else.
    [[nodiscard]] bool takeError(const net::NetError &error);

Q_SIGNALS:
    void valueChanged();

private:
    class Combo;
    void changeEvent(QEvent *event) override;
    void fill();
    void choose(int index);
    void typed(const QString &text);
    void check();
    [[nodiscard]] QString textOfKey(const QString &key) const;

    Combo *m_combo;
    FieldNote *m_note;
    QString m_key; // of what is shown
    Offer m_offer;
};

} // namespace widgets
