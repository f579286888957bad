// Where files are sent and how; as the client of a classroom script's download server, what is asked for.
//
// Remembered under the page's name, but for the PIN and the corrupted byte. Thread: the main thread.
#pragma once

#include "transferoptions.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace widgets {

class HostHistory;
class LabelledForm;
class PortBox;
class ProtocolBox;
class Section;
class SpeedBox;

class SendForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SendForm)

public:
    explicit SendForm(const QString &page, QWidget *parent = nullptr);

    // Without paths. Nothing: a field is not right and says so; it gets the keyboard.
    [[nodiscard]] std::optional<net::FileSenderOptions> options();
    [[nodiscard]] bool takeTarget(net::FileSenderOptions &options); // host and port alone; false: likewise
    [[nodiscard]] net::TransferProtocol protocol() const;
    [[nodiscard]] QString target() const; // "host:port" as typed; empty while there is none
    [[nodiscard]] qint64 bytesPerSecond() const;
    [[nodiscard]] bool isCorrupting() const;
    [[nodiscard]] QString pin() const;
    void remember(const net::FileSenderOptions &options); // the target, to be chosen again
    void askForPin();                                     // the receiver wants one
    void chooseFiles();
    void chooseFolder();
    void saveState() const;
    [[nodiscard]] LabelledForm *form() const { return m_form; }
    void retranslateUi();

Q_SIGNALS:
    void pathsChosen(const QStringList &paths);
    void fetchRequested(); // ClassicDownload: the file by that name
    void changed();        // target or protocol
    void speedChanged(qint64 bytesPerSecond);

private:
    void build();
    void restore();
    void refresh();
    void openDialog(bool folder);
    void changeEvent(QEvent *event) override;

    QString m_page;
    LabelledForm *m_form;
    LabelledForm *m_moreForm;
    HostHistory *m_host;
    PortBox *m_port;
    ProtocolBox *m_protocol;
    QLineEdit *m_remoteName;
    QLineEdit *m_pin;
    QPushButton *m_files;
    QPushButton *m_folder;
    QPushButton *m_fetch;
    Section *m_more;
    SpeedBox *m_speed;
    QCheckBox *m_corrupt;
    QLabel *m_lesson;
};

} // namespace widgets
