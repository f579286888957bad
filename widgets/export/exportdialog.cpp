#include "exportdialog.h"

#include "encodingbox.h"
#include "exportphrases.h"
#include "icons.h"
#include "inlinemessage.h"
#include "labelledform.h"
#include "language.h"
#include "sessionwords.h"
#include "settings.h"
#include "showinfolder.h"
#include "theme.h"
#include "words.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr qint64 manyForABrowser = 50'000; // rows of a page

} // namespace

ExportDialog::ExportDialog(const LogChoice &choice, QWidget *parent)
    : QDialog(parent)
    , m_source(choice.source)
    , m_job(new ExportJob(this))
    , m_settings(new QWidget(this))
    , m_form(new LabelledForm(staticMetaObject.className(), m_settings))
    , m_format(new QComboBox(m_settings))
    , m_scope(new ScopeBox(QStringLiteral("export.scope"), m_settings))
    , m_times(new QComboBox(m_settings))
    , m_language(new QComboBox(m_settings))
    , m_encoding(new EncodingBox(QStringLiteral("export.encoding"), m_settings))
    , m_fileRow(new QWidget(m_settings))
    , m_file(new QLineEdit(m_fileRow))
    , m_browse(new QPushButton(m_fileRow))
    , m_note(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_progress(new QLabel(this))
    , m_message(new InlineMessage(QStringLiteral("export.message"), this))
    , m_export(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("export"));
    setWindowModality(Qt::WindowModal);
    m_format->setObjectName(QStringLiteral("export.format"));
    m_times->setObjectName(QStringLiteral("export.times"));
    m_language->setObjectName(QStringLiteral("export.language"));
    m_file->setObjectName(QStringLiteral("export.file"));
    m_browse->setObjectName(QStringLiteral("export.browse"));
    m_note->setObjectName(QStringLiteral("export.note"));
    m_bar->setObjectName(QStringLiteral("export.bar"));
    m_progress->setObjectName(QStringLiteral("export.progress"));
    m_export->setObjectName(QStringLiteral("export.start"));
    m_close->setObjectName(QStringLiteral("export.close"));
    m_scope->setChoice(choice);
    m_encoding->setEncoding(choice.encoding);
    buildForm();
    restore();

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::takeFormat);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportDialog::updateState);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::updateState);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::run);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_job, &ExportJob::progressed, this, &ExportDialog::showProgress);
    connect(m_job, &ExportJob::finished, this, &ExportDialog::showDone);
    connect(m_job, &ExportJob::failed, this, &ExportDialog::showFailure);
    retranslateUi();
    setMinimumWidth(Theme::instance().scaled(540));
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::buildForm()
{
    for (const net::ExportFormat format : net::exportFormats())
        m_format->addItem(QString(), static_cast<int>(format));
    for (int i = 0; i <= static_cast<int>(net::ExportTimes::Relative); ++i)
        m_times->addItem(QString(), i);
    for (const QString &language : words::languages())
        m_language->addItem(words::languageName(language), language);

    auto *fileRow = new QHBoxLayout(m_fileRow);
    fileRow->setContentsMargins(0, 0, 0, 0);
    fileRow->setSpacing(6);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_browse);
    m_fileRow->setFocusProxy(m_file);
    m_browse->setIcon(icon(u"folder"));
    m_browse->setAutoDefault(false);
    m_form->addField(QT_TR_NOOP("F&ormat"), m_format);
    m_form->addField(QT_TR_NOOP("&What"), m_scope);
    m_form->addField(QT_TR_NOOP("T&imes"), m_times);
    m_form->addField(QT_TR_NOOP("&Language"), m_language,
                     QT_TR_NOOP("In which events are told; the program's own stays as it is"));
    m_form->addField(QT_TR_NOOP("&Encoding"), m_encoding,
                     QT_TR_NOOP("Of the messages' text. Their exact bytes are kept as well where the format allows"));
    m_form->addField(QT_TR_NOOP("&File"), m_fileRow);

    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    m_note->setMinimumHeight(2 * m_note->fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 100);
    m_bar->hide();
    m_progress->hide();
    m_export->setProperty("primary", true);
    m_export->setDefault(true);
    m_close->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_settings);
    layout->addWidget(m_note);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addLayout(buttons);
}

void ExportDialog::restore()
{
    const auto format = net::formatFromName(Settings::value(keys::exportFormat)).value_or(net::ExportFormat::Text);
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
    const auto times = net::timesFromName(Settings::value(keys::exportTimes)).value_or(net::ExportTimes::Local);
    m_times->setCurrentIndex(m_times->findData(static_cast<int>(times)));
    const QString language = Settings::value(keys::exportLanguage);
    m_language->setCurrentIndex(m_language->findData(language.isEmpty() ? words::currentLanguage() : language));
    QString folder = Settings::value(keys::exportFolder);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    setFilePath(QDir(folder).filePath(QFileInfo(m_source.path).completeBaseName() + u'.' + net::formatSuffix(format)));
}

void ExportDialog::remember() const
{
    const QString language = m_language->currentData().toString();
    Settings::setValue(keys::exportFormat, net::formatName(format()));
    Settings::setValue(keys::exportTimes, net::timesName(static_cast<net::ExportTimes>(m_times->currentData().toInt())));
    // Who takes the interface's language wants it to follow that.
    Settings::setValue(keys::exportLanguage, language == words::currentLanguage() ? QString() : language);
    Settings::setValue(keys::exportFolder, QFileInfo(filePath()).absolutePath());
}

net::ExportFormat ExportDialog::format() const
{
    return static_cast<net::ExportFormat>(m_format->currentData().toInt());
}

QString ExportDialog::filePath() const
{
    const QString text = m_file->text().trimmed();
    return text.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(text));
}

void ExportDialog::setFilePath(const QString &path)
{
    m_file->setText(QDir::toNativeSeparators(path));
}

// The file's ending goes with the format, as long as it is one of ours.
void ExportDialog::takeFormat()
{
    const QString path = filePath();
    for (const net::ExportFormat other : net::exportFormats()) {
        const QString ending = u'.' + net::formatSuffix(other);
        if (path.endsWith(ending, Qt::CaseInsensitive)) {
            setFilePath(path.chopped(ending.size()) + u'.' + net::formatSuffix(format()));
            break;
        }
    }
    updateState();
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export session"), QFileInfo(filePath()).absolutePath());
    dialog->setObjectName(QStringLiteral("export.fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({m_format->currentText() + QStringLiteral(" (*.%1)").arg(net::formatSuffix(format()))});
    dialog->setDefaultSuffix(net::formatSuffix(format()));
    dialog->selectFile(QFileInfo(filePath()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::setFilePath);
    dialog->open();
}

void ExportDialog::run()
{
    if (m_job->isRunning() || filePath().isEmpty())
        return;
    remember();
    m_message->hide();
    net::ExportOptions options;
    options.format = format();
    options.scope = m_scope->entryScope();
    options.times = static_cast<net::ExportTimes>(m_times->currentData().toInt());
    options.encoding = m_encoding->encoding();
    options.words = words::exportWordsFrom(m_language->currentData().toString());
    m_job->start(filePath(), m_source, std::move(options));
    showProgress();
    updateState();
}

void ExportDialog::showProgress()
{
    const ExportJob::State state = m_job->state();
    m_bar->setValue(state.percent);
    QStringList parts{tr("%L1 entries").arg(state.entries), words::bytesText(state.bytes)};
    if (state.secondsLeft >= 0)
        parts << tr("%1 a second").arg(words::bytesText(state.bytesPerSecond))
              << tr("%1 left").arg(words::durationText(state.secondsLeft * 1'000'000));
    m_progress->setText(parts.join(QStringLiteral("  ·  ")));
}

void ExportDialog::showDone(const QString &path, const net::Exported &done)
{
    const auto text = [path, done] {
        const QString said = tr("%L1 entries, %2, are in %3")
                                 .arg(done.entries)
                                 .arg(words::bytesText(done.bytes), QDir::toNativeSeparators(path));
        const QString left = words::notExportedText(done);
        return left.isEmpty() ? said : said + u'\n' + left;
    };
    m_written = path; // of which the message speaks: no need to warn of it
    m_message->showMessage(
        {MessageSeverity::Good, text, [] { return tr("Show in &folder"); },
         [this, path] {
             showInFolder(path, this, [this](const QString &folder) {
                 m_message->showMessage({MessageSeverity::Warning, [folder] { return noFolderText(folder); }, {}, {}});
             });
         }});
    updateState();
    Q_EMIT exported(m_source.path, path, done.entries);
}

void ExportDialog::showFailure(const net::NetError &error)
{
    if (error.isError())
        m_message->showError(error);
    else
        m_message->showMessage({MessageSeverity::Info, [] { return tr("Stopped. No file was written."); }, {}, {}});
    updateState();
    Q_EMIT failed(error);
}

void ExportDialog::reject()
{
    if (m_job->isRunning())
        m_job->giveUp();
    else
        QDialog::reject();
}

bool ExportDialog::isSessionItself() const
{
    return QFileInfo(filePath()) == QFileInfo(m_source.path);
}

QString ExportDialog::noteText() const
{
    if (filePath().isEmpty())
        return tr("Choose a file to write to.");
    if (isSessionItself())
        return tr("This is the session itself. Choose another file.");
    if (format() == net::ExportFormat::Html && m_scope->entryCount() > manyForABrowser)
        return tr("A browser takes long to show so many rows. A filter or a selection makes the page smaller.");
    if (!m_job->isRunning() && filePath() != m_written && QFileInfo::exists(filePath()))
        return tr("There is a file of that name. It will be replaced when the export is complete.");
    switch (format()) {
    case net::ExportFormat::Text: return tr("One line an entry, as in the log.");
    case net::ExportFormat::Csv: return tr("For spreadsheets. The last column has the exact bytes.");
    case net::ExportFormat::JsonLines: return tr("For programs: one object a line, with the exact bytes as base64.");
    case net::ExportFormat::Html:
        return tr(
            "One page to hand in or print: totals, throughput, connections, and all that happened, in both languages.");
    case net::ExportFormat::Pcapng: return tr("A session again, for NetYard and Wireshark.");
    case net::ExportFormat::HexDump: return tr("Offsets and bytes, for people and for Wireshark's import.");
    }
    return {};
}

void ExportDialog::updateState()
{
    const bool running = m_job->isRunning();
    const bool isSession = format() == net::ExportFormat::Pcapng;
    m_settings->setEnabled(!running);
    m_times->setEnabled(!isSession);
    m_language->setEnabled(!isSession);
    m_encoding->setEnabled(!isSession && format() != net::ExportFormat::HexDump);
    m_bar->setVisible(running);
    m_progress->setVisible(running);
    m_note->setVisible(!running);
    m_note->setText(noteText());
    m_export->setEnabled(!running && !filePath().isEmpty() && !isSessionItself());
    m_close->setText(running ? tr("&Stop") : tr("&Close"));
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ExportDialog::retranslateUi()
{
    setWindowTitle(tr("Export session"));
    m_form->retranslate();
    const QStringList formats{tr("Text"),     tr("Table (CSV)"),      tr("JSON Lines"),
                              tr("Web page"), tr("Session (pcapng)"), tr("Hex dump")};
    for (int i = 0; i < m_format->count(); ++i)
        m_format->setItemText(i, formats.at(m_format->itemData(i).toInt()));
    const QStringList times{tr("Local, with the time zone"), tr("UTC"), tr("Seconds since the session began")};
    for (int i = 0; i < m_times->count(); ++i)
        m_times->setItemText(i, times.at(m_times->itemData(i).toInt()));
    m_browse->setText(tr("&Browse…"));
    m_browse->setAccessibleName(tr("Choose the file"));
    m_bar->setAccessibleName(tr("Progress"));
    m_export->setText(tr("E&xport"));
    updateState();
}

} // namespace widgets
