// How files are received: where they go, where one listens, which protocol, who may send, and the limits.
//
// Remembered under the page's name, but for the PIN. Thread: the main thread.
#pragma once

#include "neterror.h"
#include "transferoptions.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace widgets {

class AddressBox;
class LabelledForm;
class PathBox;
class PortBox;
class ProtocolBox;
class Section;
class SpeedBox;

class ReceiveForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReceiveForm)

public:
    static constexpr quint16 usualPort = 8990;
    static constexpr int longestPin = 64; // characters

    explicit ReceiveForm(const QString &page, QWidget *parent = nullptr);

    // Nothing: a field is not right and says so; it gets the keyboard.
    [[nodiscard]] std::optional<net::FileReceiverOptions> options();
    [[nodiscard]] QString folder() const;
    // Whether it is there. The usual one is made; any other has to be: it may be on a stick that is not plugged in. Then
    // the form says so, and the button that makes it gets the keyboard.
    [[nodiscard]] bool takeFolder();
    [[nodiscard]] bool isBothFamilies() const;
    [[nodiscard]] bool isServing() const;                            // files are handed out by that protocol, not received
    void setRunning(bool running);                                   // what holds for the whole of it is locked
    [[nodiscard]] bool takeAddressError(const net::NetError &error); // false: it is about something else
    void showPortInUse(quint16 port);                                // 0: none
    void saveState() const;
    [[nodiscard]] LabelledForm *form() const { return m_form; }
    [[nodiscard]] Section *limits() const { return m_limits; } // to be laid out by the page
    void retranslateUi();

Q_SIGNALS:
    void changed(); // something that holds from the next transfer on
    void protocolChanged();
    void openFolderRequested(const QString &folder);
    void returnPressed();

private:
    void buildLimits();
    void restore();
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void refresh();
    void refreshFolder();
    void makeFolder();
    void makePin();

    QString m_page;
    LabelledForm *m_form;
    LabelledForm *m_limitsForm;
    PathBox *m_folder;
    QToolButton *m_open;
    QLabel *m_free;
    QPushButton *m_make;
    QString m_unmade; // the folder that could not be made
    AddressBox *m_address;
    PortBox *m_port;
    ProtocolBox *m_protocol;
    QComboBox *m_policy;
    QLineEdit *m_pin;
    Section *m_limits;
    QSpinBox *m_maxFile;  // MiB
    QSpinBox *m_keepFree; // MiB
    SpeedBox *m_speed;
    QTimer m_freeTimer;
    bool m_isRunning = false;
};

} // namespace widgets
