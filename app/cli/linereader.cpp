#include "linereader.h"

#include <QMetaObject>
#include <QMutex>
#include <QSemaphore>

#include <cstdio>
#include <string>
#include <thread>

namespace cli {

// Outlives the reader as long as the thread is still blocked in a read.
struct LineReader::Shared {
    QMutex mutex;
    LineReader *reader = nullptr; // null once it is gone
    QSemaphore room{maxAhead};

    void deliver(const std::string &bytes)
    {
        room.acquire();
        const QByteArray line = QByteArray::fromStdString(bytes);
        const QMutexLocker lock(&mutex);
        if (reader)
            QMetaObject::invokeMethod(
                reader, [to = reader, line] { Q_EMIT to->line(line); }, Qt::QueuedConnection);
    }
};

LineReader::LineReader(QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->reader = this;
}

LineReader::~LineReader()
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->reader = nullptr;
    }
    m_shared->room.release(maxAhead);
}

void LineReader::start()
{
    std::thread(&LineReader::read, m_shared).detach();
}

void LineReader::taken()
{
    m_shared->room.release();
}

void LineReader::read(const std::shared_ptr<Shared> &shared)
{
    std::string line;
    for (int c = std::getc(stdin); c != EOF; c = std::getc(stdin)) {
        if (c == '\n') {
            if (line.ends_with('\r'))
                line.pop_back();
            shared->deliver(line);
            line.clear();
            continue;
        }
        line.push_back(static_cast<char>(c));
        if (line.size() == maxLineBytes) {
            shared->deliver(line);
            line.clear();
        }
    }
    if (!line.empty())
        shared->deliver(line);
    const QMutexLocker lock(&shared->mutex);
    if (shared->reader)
        QMetaObject::invokeMethod(shared->reader, &LineReader::ended, Qt::QueuedConnection);
}

} // namespace cli
