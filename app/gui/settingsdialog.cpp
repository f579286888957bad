#include "settingsdialog.h"

#include "language.h"
#include "settings.h"
#include "theme.h"
#include "workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int mostSessions = 10'000;
constexpr int mostMiB = 1 << 20;

} // namespace

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_folderNote(new QLabel(this))
    , m_kept(new QSpinBox(this))
    , m_keepFree(new QSpinBox(this))
    , m_microseconds(new QCheckBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("settings"));
    m_language->setObjectName(QStringLiteral("settings.language"));
    m_theme->setObjectName(QStringLiteral("settings.theme"));
    m_folder->setObjectName(QStringLiteral("settings.folder"));
    m_browse->setObjectName(QStringLiteral("settings.browse"));
    m_kept->setObjectName(QStringLiteral("settings.kept"));
    m_keepFree->setObjectName(QStringLiteral("settings.keepFree"));
    m_microseconds->setObjectName(QStringLiteral("settings.microseconds"));

    for (const QString &language : words::languages())
        m_language->addItem(words::languageName(language), language);
    for (int i = 0; i < 3; ++i)
        m_theme->addItem({}, i);
    m_kept->setRange(0, mostSessions);
    m_keepFree->setRange(0, mostMiB);
    m_keepFree->setSuffix(QStringLiteral(" MiB"));
    m_folderNote->setWordWrap(true);
    m_folderNote->setForegroundRole(QPalette::PlaceholderText);

    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_browse);
    const auto row = [this](Row which, auto *field, QWidget *buddy) {
        m_labels[which] = new QLabel(this);
        m_labels[which]->setBuddy(buddy);
        m_form->addRow(m_labels[which], field);
    };
    row(Language, m_language, m_language);
    row(Look, m_theme, m_theme);
    m_form->addRow(static_cast<QWidget *>(nullptr), m_microseconds);
    row(Folder, folder, m_folder);
    m_form->addRow(static_cast<QWidget *>(nullptr), m_folderNote);
    row(Kept, m_kept, m_kept);
    row(KeepFree, m_keepFree, m_keepFree);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addStretch(1);
    layout->addWidget(m_buttons);

    m_language->setCurrentIndex(m_language->findData(words::currentLanguage()));
    m_theme->setCurrentIndex(static_cast<int>(Theme::instance().choice()));
    m_folder->setText(Settings::value(keys::sessionFolder));
    m_folder->setPlaceholderText(Workspace::sessionFolder());
    m_kept->setValue(Settings::value(keys::sessionsKept));
    m_keepFree->setValue(static_cast<int>(std::min<qint64>(Settings::value(keys::keepFreeMiB), mostMiB)));
    m_microseconds->setChecked(Settings::value(keys::microseconds));
    connect(m_browse, &QPushButton::clicked, this, &SettingsDialog::chooseFolder);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    setMinimumWidth(Theme::instance().scaled(520));
    retranslateUi();
}

void SettingsDialog::accept()
{
    Settings::setValue(keys::language, m_language->currentData().toString());
    Settings::setValue(keys::theme, m_theme->currentIndex());
    Settings::setValue(keys::sessionFolder, m_folder->text().trimmed());
    Settings::setValue(keys::sessionsKept, m_kept->value());
    Settings::setValue(keys::keepFreeMiB, qint64{m_keepFree->value()});
    Settings::setValue(keys::microseconds, m_microseconds->isChecked());
    QDialog::accept();
    Q_EMIT settingsAccepted();
}

void SettingsDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for session files"), Workspace::sessionFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void SettingsDialog::retranslateUi()
{
    setWindowTitle(tr("Settings"));
    m_labels[Language]->setText(tr("&Language"));
    m_labels[Look]->setText(tr("&Theme"));
    m_labels[Folder]->setText(tr("Session &folder"));
    m_labels[Kept]->setText(tr("&Keep the last"));
    m_labels[KeepFree]->setText(tr("Keep free on the &disk"));
    const QStringList themes{tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < themes.size(); ++i)
        m_theme->setItemText(i, themes.at(i));
    m_browse->setText(tr("&Browse…"));
    m_folder->setAccessibleName(tr("Session folder"));
    m_folderNote->setText(tr("Holds from the next session on. Sessions that were exported or opened are never deleted."));
    m_kept->setSpecialValueText(tr("all sessions"));
    m_kept->setSuffix(tr(" sessions"));
    m_keepFree->setToolTip(tr("Below this, contents of messages are no longer kept; everything else goes on"));
    m_microseconds->setText(tr("Show &microseconds in the log"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

} // namespace widgets
