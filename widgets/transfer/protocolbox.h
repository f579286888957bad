// Which protocol, and below it in one sentence what that one does and where it is weak; in full in the tool tip.
//
// Thread: the main thread.
#pragma once

#include "transferoptions.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace widgets {

class ProtocolBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProtocolBox)

public:
    explicit ProtocolBox(const QString &name, QWidget *parent = nullptr); // the choice is NAME, the sentence NAMEHint

    [[nodiscard]] net::TransferProtocol protocol() const;
    void setProtocol(int protocol); // one that there is not: the nearest
    void setChoiceEnabled(bool enabled);
    [[nodiscard]] static QString protocolText(net::TransferProtocol protocol); // its name
    void retranslateUi();

Q_SIGNALS:
    void protocolChanged();

private:
    void changeEvent(QEvent *event) override;
    void refresh();

    QComboBox *m_choice;
    QLabel *m_hint;
};

} // namespace widgets
