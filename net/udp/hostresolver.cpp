#include "hostresolver.h"

#include <algorithm>

namespace net {

QList<QHostAddress> HostResolver::known(const QString &host) const
{
    if (const QHostAddress address(host); !address.isNull())
        return {address};
    const auto it = m_remembered.constFind(host);
    if (it == m_remembered.constEnd() || it->since.hasExpired(keepMs))
        return {};
    return it->addresses;
}

bool HostResolver::ask(const QString &host, quint16 port, const QByteArray &datagram)
{
    if (m_waiting >= maxWaiting)
        return false;
    ++m_waiting;
    Question &question = m_asked[host];
    question.waiting.push_back({port, datagram});
    if (question.since.isValid())
        return true;
    question.since.start();
    Q_EMIT started(host);
    // Looked up again: a slot of started() may have sent to another name and moved the table.
    // By the slot's name: given a function, Qt 6.4 forgets to free it when we are gone before the answer.
    const int id = QHostInfo::lookupHost(host, this, SLOT(answer(QHostInfo)));
    if (const auto it = m_asked.find(host); it != m_asked.end())
        it->lookupId = id;
    return true;
}

void HostResolver::cancelAll()
{
    for (const Question &question : std::as_const(m_asked))
        QHostInfo::abortHostLookup(question.lookupId);
    m_asked.clear();
    m_waiting = 0;
}

void HostResolver::answer(const QHostInfo &info)
{
    const auto it = std::find_if(m_asked.begin(), m_asked.end(),
                                 [&info](const Question &asked) { return asked.lookupId == info.lookupId(); });
    if (it == m_asked.end())
        return;
    const QString host = it.key();
    const Question question = std::move(it.value());
    m_asked.erase(it);
    m_waiting -= static_cast<qsizetype>(question.waiting.size());
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
        Q_EMIT failed(NetError{NetErrorCode::HostNotFound, 0, host, info.errorString(), -1}, question.waiting);
        return;
    }
    remember(host, info.addresses());
    Q_EMIT resolved(host, info.addresses(), question.since.nsecsElapsed() / 1000, question.waiting);
}

void HostResolver::remember(const QString &host, const QList<QHostAddress> &addresses)
{
    if (m_remembered.size() >= maxNames)
        m_remembered.clear();
    Answer &kept = m_remembered[host];
    kept.addresses = addresses;
    kept.since.start();
}

} // namespace net
