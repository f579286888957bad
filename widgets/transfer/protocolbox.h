// Which protocol; a label to be laid out below it says in one sentence what that one does and where it is weak, and in full
// in its tool tip.
//
// Thread: the main thread.
#pragma once

#include "transferoptions.h"

#include <QComboBox>

class QLabel;

namespace widgets {

class ProtocolBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProtocolBox)

public:
    explicit ProtocolBox(const QString &name, QWidget *parent = nullptr); // the label is NAMEHint

    [[nodiscard]] net::TransferProtocol protocol() const { return static_cast<net::TransferProtocol>(currentIndex()); }
    void setProtocol(int protocol);                                            // one that there is not: the nearest
    [[nodiscard]] QLabel *hint() const { return m_hint; }                      // the form's, once it is in its layout
    [[nodiscard]] static QString protocolText(net::TransferProtocol protocol); // its name
    void retranslateUi();

private:
    void changeEvent(QEvent *event) override;
    void refresh();

    QLabel *m_hint;
};

} // namespace widgets
