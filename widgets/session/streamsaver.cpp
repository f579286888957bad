#include "streamsaver.h"

#include <QThread>

namespace widgets {

StreamSaver::StreamSaver(QObject *parent)
    : QObject(parent)
{
}

StreamSaver::~StreamSaver()
{
    if (!m_worker)
        return;
    m_givenUp = true;
    m_worker->wait(); // it looks every megabyte, or every few milliseconds' worth of the index
}

void StreamSaver::save(const SessionFilePart &file, const net::StreamPart &part, const QString &path)
{
    if (m_worker)
        return;
    m_path = path;
    m_givenUp = false;
    m_written = 0;
    m_worker = QThread::create([this, file, part, path] {
        net::RecordReader reader(file.path, file.index);
        m_result = net::writeStream(path, reader, part, [this](qint64 bytes) {
            m_written = bytes;
            return !m_givenUp;
        });
    });
    m_worker->setParent(this);
    connect(m_worker, &QThread::finished, this, &StreamSaver::done);
    m_worker->start();
}

void StreamSaver::done()
{
    m_worker->deleteLater();
    m_worker = nullptr;
    if (m_result)
        Q_EMIT saved(m_path, *m_result);
    else
        Q_EMIT failed(m_result.error());
}

} // namespace widgets
