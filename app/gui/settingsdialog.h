// Settings of the whole program: language, theme, where sessions go and how many are kept, disk guard, microseconds.
//
// Not modal to the event loop: open() it; settingsAccepted() comes when what was chosen is stored. Thread: the main thread.
#pragma once

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace widgets {

class SettingsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    explicit SettingsDialog(QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void settingsAccepted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void chooseFolder();

    enum Row { Language, Look, Folder, Kept, KeepFree, RowCount };
    QFormLayout *m_form;
    std::array<QLabel *, RowCount> m_labels{};
    QComboBox *m_language, *m_theme;
    QLineEdit *m_folder;
    QPushButton *m_browse;
    QLabel *m_folderNote;
    QSpinBox *m_kept, *m_keepFree;
    QCheckBox *m_microseconds;
    QDialogButtonBox *m_buttons;
};

} // namespace widgets
