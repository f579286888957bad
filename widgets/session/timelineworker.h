// Makes timelines of a session in a thread of its own: the whole of it, or a part that a plot has zoomed into.
//
// The latest request counts; one that is under way is given up when another scope or part is asked for, but what was read
// of the index for the whole is kept and only added to. Thread: the main thread.
#pragma once

#include "timeline.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace widgets {

class TimelineWorker final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineWorker)

public:
    struct Request {
        std::shared_ptr<const net::SessionIndex> index;
        net::TimelineScope scope;
        qint64 fromNs = 0;
        qint64 toNs = 0; // 0: the whole session

        [[nodiscard]] bool isWhole() const { return toNs == 0; }
        friend bool operator==(const Request &, const Request &) = default;
    };

    explicit TimelineWorker(QObject *parent = nullptr);
    ~TimelineWorker() override;

    void ask(const Request &request);
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void ready(const net::Timeline &timeline, const net::TimelineScope &scope, bool isWhole);

private:
    void run();
    void deliver();

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::thread m_thread;
    std::optional<Request> m_request; // not begun
    std::optional<Request> m_running;
    std::optional<net::Timeline> m_result;
    Request m_resultOf;
    bool m_quit = false;
    std::atomic<bool> m_stop{false};
};

} // namespace widgets
