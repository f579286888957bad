#include "httpboard.h"

#include <algorithm>

namespace net {

std::array<qint64, 600> HttpBoard::requestsByStatus() const
{
    std::array<qint64, 600> counts{};
    for (size_t i = 0; i < counts.size(); ++i)
        counts.at(i) = m_byStatus.at(i).load(std::memory_order_relaxed);
    return counts;
}

std::vector<HttpPathTotal> HttpBoard::busiestPaths(qsizetype most) const
{
    std::vector<HttpPathTotal> totals;
    {
        const QMutexLocker lock(&m_mutex);
        for (const Counted &path : m_paths)
            totals.push_back(path.total);
        if (m_otherPaths.requests > 0)
            totals.push_back(m_otherPaths);
    }
    const auto busier = [](const HttpPathTotal &a, const HttpPathTotal &b) {
        return a.requests != b.requests ? a.requests > b.requests : a.path < b.path;
    };
    const auto end = totals.begin() + std::min<qsizetype>(most, static_cast<qsizetype>(totals.size()));
    std::partial_sort(totals.begin(), end, totals.end(), busier);
    totals.erase(end, totals.end());
    return totals;
}

std::vector<HttpTransfer> HttpBoard::transfers() const
{
    const QMutexLocker lock(&m_mutex);
    std::vector<HttpTransfer> transfers(m_transfers.begin(), m_transfers.end());
    std::sort(transfers.begin(), transfers.end(),
              [](const HttpTransfer &a, const HttpTransfer &b) { return a.connection < b.connection; });
    return transfers;
}

void HttpBoard::resetTotals()
{
    const QMutexLocker lock(&m_mutex);
    m_requests = 0;
    for (auto &count : m_byStatus)
        count = 0;
    m_paths.clear();
    m_otherPaths = {};
}

void HttpBoard::addRequest(int status, const QByteArray &path, qint64 bodyBytes)
{
    m_requests.fetch_add(1, std::memory_order_relaxed);
    if (status > 0 && status < static_cast<int>(m_byStatus.size()))
        m_byStatus.at(static_cast<size_t>(status)).fetch_add(1, std::memory_order_relaxed);
    const QMutexLocker lock(&m_mutex);
    auto it = m_paths.find(path);
    if (it == m_paths.end()) {
        if (m_paths.size() >= maxPaths)
            foldRarest();
        it = m_paths.insert(path, {{path, 0, 0, 0}, ++m_lastPath});
    }
    HttpPathTotal &total = it->total;
    ++total.requests;
    total.bytes += bodyBytes;
    total.errors += status >= 400 ? 1 : 0;
}

// Half of them at once, so that a flood of new paths costs each a few comparisons.
void HttpBoard::foldRarest()
{
    std::vector<Counted> paths(m_paths.begin(), m_paths.end());
    const auto middle = paths.begin() + static_cast<std::ptrdiff_t>(paths.size() / 2);
    // Without the number, those of equal count would go in the order of the hash, and leave its end ever more crowded.
    std::nth_element(paths.begin(), middle, paths.end(), [](const Counted &a, const Counted &b) {
        return a.total.requests != b.total.requests ? a.total.requests < b.total.requests : a.number < b.number;
    });
    for (auto rare = paths.begin(); rare != middle; ++rare) {
        m_otherPaths.requests += rare->total.requests;
        m_otherPaths.bytes += rare->total.bytes;
        m_otherPaths.errors += rare->total.errors;
        m_paths.remove(rare->total.path);
    }
}

void HttpBoard::putTransfer(const HttpTransfer &transfer)
{
    const QMutexLocker lock(&m_mutex);
    m_transfers.insert(transfer.connection, transfer);
}

void HttpBoard::removeTransfer(quint64 connection)
{
    const QMutexLocker lock(&m_mutex);
    m_transfers.remove(connection);
}

} // namespace net
