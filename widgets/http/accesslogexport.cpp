#include "accesslogexport.h"

#include "recordreader.h"
#include "requestsummary.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>

namespace widgets {

namespace {

constexpr int progressMs = 100;
constexpr qint64 entriesBetweenLooks = 1024;

} // namespace

AccessLogExport::AccessLogExport(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

AccessLogExport::~AccessLogExport()
{
    if (!m_worker)
        return;
    m_givenUp = true;
    m_worker->wait(); // it looks at m_givenUp every thousand entries
}

void AccessLogExport::ask(const QString &sessionPath, std::shared_ptr<const net::SessionIndex> index, qint64 first,
                          bool combined)
{
    if (m_worker || !index)
        return;
    m_sessionPath = sessionPath;
    m_index = std::move(index);
    m_first = first;
    m_combined = combined;
    auto *dialog = new QFileDialog(&m_window, tr("Export the access log"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Access log (*.log)")});
    dialog->setDefaultSuffix(QStringLiteral("log"));
    dialog->selectFile(QStringLiteral("access.log"));
    connect(dialog, &QFileDialog::fileSelected, this, &AccessLogExport::write);
    dialog->open();
}

void AccessLogExport::write(const QString &path)
{
    if (m_worker || !m_index)
        return;
    m_path = path;
    m_givenUp = false;
    m_percent = 0;
    m_worker = QThread::create([this] { m_result = run(); });
    m_worker->setParent(this);
    connect(m_worker, &QThread::finished, this, &AccessLogExport::done);
    m_timer = startTimer(progressMs);
    m_worker->start();
}

net::Result<qint64> AccessLogExport::run()
{
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return net::failure(net::NetError{net::NetErrorCode::FileNotWritable, 0, m_path, file.errorString(), -1});
    net::RecordReader reader(m_sessionPath, m_index);
    const qint64 end = m_index->size();
    qint64 lines = 0;
    for (qint64 at = m_first; at < end; ++at) {
        if (at % entriesBetweenLooks == 0) {
            if (m_givenUp)
                return -1;
            m_percent = static_cast<int>((at - m_first) * 100 / std::max<qint64>(1, end - m_first));
        }
        const net::IndexEntry &entry = m_index->at(at);
        if (!entry.isEvent() || entry.kind() != net::EventKind::HttpRequest || entry.channel != net::Channel::Http)
            continue;
        const auto event = reader.event(entry);
        if (!event)
            return net::failure(event.error());
        const QByteArray line = net::http::commonLogLine(*event, m_combined) + '\n';
        if (file.write(line) != line.size())
            break; // commit() says that it failed
        ++lines;
    }
    if (!file.commit())
        return net::failure(net::NetError{net::NetErrorCode::FileNotWritable, 0, m_path, file.errorString(), -1});
    return lines;
}

void AccessLogExport::timerEvent(QTimerEvent *)
{
    if (m_worker)
        Q_EMIT progressed(m_percent);
}

void AccessLogExport::done()
{
    killTimer(m_timer);
    m_worker->deleteLater();
    m_worker = nullptr;
    m_index.reset();
    if (m_result)
        Q_EMIT finished(m_path, *m_result);
    else
        Q_EMIT failed(m_result.error());
}

} // namespace widgets
