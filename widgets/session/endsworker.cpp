#include "endsworker.h"

#include "flowentries.h"

#include <QThread>

#include <utility>

namespace widgets {

namespace {

net::EndFile endFile(const SessionFilePart &part)
{
    return {part.path, part.index, net::isCapture(*part.index)};
}

} // namespace

EndsWorker::EndsWorker(QObject *parent)
    : QObject(parent)
{
}

EndsWorker::~EndsWorker()
{
    if (!m_worker)
        return;
    m_stop = true;
    m_worker->wait(); // it looks at m_stop at each message
}

void EndsWorker::join(const SessionFilePart &here, const SessionFilePart &there)
{
    if (!m_worker) {
        start(here, there);
        return;
    }
    m_next.emplace(here, there);
    m_stop = true;
}

void EndsWorker::giveUp()
{
    m_next.reset();
    m_stop = true;
}

void EndsWorker::start(const SessionFilePart &here, const SessionFilePart &there)
{
    m_stop = false;
    m_worker = QThread::create([this, here, there] {
        const auto tell = [this](qint64 done, qint64 all) {
            if (done * 100 / all != (done - 1) * 100 / all)
                Q_EMIT progressed(done, all);
        };
        m_result.ends = net::joinEnds(endFile(here), endFile(there), m_stop, tell);
        if (!m_stop)
            m_result.steps = net::EndSteps(m_result.ends);
    });
    m_worker->setParent(this);
    connect(m_worker, &QThread::finished, this, &EndsWorker::done);
    m_worker->start();
}

void EndsWorker::done()
{
    m_worker->deleteLater();
    m_worker = nullptr;
    auto result = std::make_shared<const JoinedEnds>(std::exchange(m_result, {}));
    if (m_next) {
        const auto [here, there] = *std::exchange(m_next, {});
        start(here, there);
    } else if (!m_stop) {
        Q_EMIT joined(result);
    }
}

} // namespace widgets
