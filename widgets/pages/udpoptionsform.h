// The options of a UDP peer that are seldom changed: receive buffer, farewell, sharing the port, multicast.
//
// They are read when the port is bound, and locked until it is unbound. Thread: the main thread.
#pragma once

#include "udppeer.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace widgets {

class ByteSizeBox;
class LabelledForm;

class UdpOptionsForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UdpOptionsForm)

public:
    // page: prefix of object names and settings, "udp".
    explicit UdpOptionsForm(const QString &page, QWidget *parent = nullptr);

    void fill(net::UdpPeerOptions &options) const; // the rest is left as it is
    void saveState();

private:
    void changeEvent(QEvent *event) override;
    void restoreState();

    QString m_page;
    ByteSizeBox *m_receiveBuffer;
    QLineEdit *m_farewell;
    QCheckBox *m_farewellUnbinds;
    QCheckBox *m_reuse;
    QSpinBox *m_ttl;
    QCheckBox *m_loopback;
    LabelledForm *m_form;
};

} // namespace widgets
