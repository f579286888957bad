// What the HTTP server has to show beyond its counters: totals by status and by path, and the transfers that take their
// time.
//
// The server's threads write, any thread reads on its timer. Nothing here grows without bound. Thread: any (a mutex inside).
#pragma once

#include "endpoint.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>

#include <array>
#include <atomic>
#include <vector>

namespace net {

// A large answer or upload under way.
struct HttpTransfer {
    quint64 connection = 0; // for HttpServer::disconnectClients
    Endpoint peer;
    QByteArray path; // decoded, of the request; of an upload the file's name
    bool isUpload = false;
    qint64 doneBytes = 0;
    qint64 totalBytes = -1;    // -1: not known
    qint64 sinceMs = 0;        // since 1970
    qint64 bytesPerSecond = 0; // over the last second or so
};

struct HttpPathTotal {
    QByteArray path; // decoded
    qint64 requests = 0;
    qint64 bytes = 0;  // of bodies sent
    qint64 errors = 0; // status 400 and above
};

class HttpBoard final {
    Q_DISABLE_COPY_MOVE(HttpBoard)

public:
    // More paths than that, as a scanner asks for: the half that was asked for least, or longest ago, is counted together
    // under an empty path.
    static constexpr qsizetype maxPaths = 10'000;
    static constexpr qint64 shownFromBytes = qint64{256} << 10; // smaller transfers are over before one sees them

    HttpBoard() = default;

    // Any thread.
    [[nodiscard]] qint64 requests() const { return m_requests.load(std::memory_order_relaxed); }
    [[nodiscard]] qint64 openConnections() const { return m_open.load(std::memory_order_relaxed); }
    [[nodiscard]] std::array<qint64, 600> requestsByStatus() const;              // index: the status
    [[nodiscard]] std::vector<HttpPathTotal> busiestPaths(qsizetype most) const; // by requests, falling
    [[nodiscard]] std::vector<HttpTransfer> transfers() const;                   // by connection
    void resetTotals();

    // The server's threads.
    void addRequest(int status, const QByteArray &path, qint64 bodyBytes);
    void addOpen(int change) { m_open.fetch_add(change, std::memory_order_relaxed); }
    void putTransfer(const HttpTransfer &transfer);
    void removeTransfer(quint64 connection);

private:
    struct Counted {
        HttpPathTotal total;
        quint64 number = 0; // in the order they came
    };
    void foldRarest();

    mutable QMutex m_mutex;
    std::atomic<qint64> m_requests{0};
    std::atomic<qint64> m_open{0};
    std::array<std::atomic<qint64>, 600> m_byStatus{};
    QHash<QByteArray, Counted> m_paths;
    quint64 m_lastPath = 0;
    HttpPathTotal m_otherPaths;
    QHash<quint64, HttpTransfer> m_transfers;
};

} // namespace net
