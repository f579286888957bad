#include "sessionexport.h"

#include "exportphrases.h"
#include "language.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

namespace widgets {

SessionExport::SessionExport(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

SessionExport::~SessionExport()
{
    if (!m_worker)
        return;
    m_givenUp = true;
    m_worker->wait(); // it looks at m_givenUp every few thousand entries
}

void SessionExport::ask(const QString &sessionPath, std::shared_ptr<const net::SessionIndex> index)
{
    if (m_worker)
        return;
    m_sessionPath = sessionPath;
    m_index = std::move(index);
    auto *dialog = new QFileDialog(&m_window, tr("Export session"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("Table (*.csv)"), tr("JSON Lines (*.jsonl)")});
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QFileInfo(sessionPath).completeBaseName() + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("*.csv"))     ? QStringLiteral("csv")
                                 : filter.contains(QStringLiteral("*.jsonl")) ? QStringLiteral("jsonl")
                                                                              : QStringLiteral("txt"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &SessionExport::write);
    dialog->open();
}

void SessionExport::write(const QString &path)
{
    if (m_worker)
        return;
    m_path = path;
    net::ExportOptions options;
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        options.format = net::ExportFormat::Csv;
    else if (path.endsWith(QStringLiteral(".jsonl"), Qt::CaseInsensitive))
        options.format = net::ExportFormat::JsonLines;
    options.words = words::exportWordsFrom(words::currentLanguage());
    options.progress = [this](const net::ExportProgress &) { return !m_givenUp; };
    m_worker = QThread::create([this, options] { m_result = net::exportToFile(m_path, {m_sessionPath, m_index}, options); });
    m_worker->setParent(this);
    connect(m_worker, &QThread::finished, this, &SessionExport::done);
    m_worker->start();
}

void SessionExport::done()
{
    m_worker->deleteLater();
    m_worker = nullptr;
    m_index.reset();
    if (m_result)
        Q_EMIT finished(m_path, m_result->entries);
    else
        Q_EMIT failed(m_result.error());
}

} // namespace widgets
