// Keeps a list of entries up to date: takes what was recorded on LiveTimer's tick, and has a filter's test applied to all of
// it.
//
// It reads the source's index; when the recorder behind it begins another session the list begins anew. Results of a search
// come in bounded batches, so that the window answers however many there are. Thread: the main thread; the test runs in a
// worker.
#pragma once

#include "logsearch.h"
#include "sessionsource.h"

#include <QObject>

#include <functional>
#include <optional>

namespace widgets {

class LogModel;

class SessionFeed final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionFeed)

public:
    // The model outlives the feed. fillJob says what a filter asks for (see SearchJob); the rest of the job is the feed's.
    SessionFeed(const SessionSource &source, LogModel &model, std::function<void(SearchJob *job)> fillJob,
                QObject *parent = nullptr);

    void attach(); // to the source's file, when that is another one
    // Searches (anew) for what the filter asks for; or shows all rows again. keepEntry is the row to be current again.
    void setFiltered(bool filtered, std::optional<quint32> keepEntry = {});
    [[nodiscard]] bool isFiltered() const { return m_isFiltered; }
    [[nodiscard]] bool isSearching() const;     // there is more to be looked at
    [[nodiscard]] double searchedShare() const; // the share that was, 1 when nothing is sought
    void forgetKept() { m_kept.reset(); }

public Q_SLOTS:
    void tick();

Q_SIGNALS:
    void searched();         // results came in, or the search began or ended
    void keptFound(int row); // the row to be current again

private:
    void startSearch();
    void takeResults();
    void lookForKept();

    SessionSource m_source;
    SessionFilePart m_file; // what the model shows
    LogModel &m_model;
    std::function<void(SearchJob *)> m_fillJob;
    LogSearch m_search;
    std::optional<quint32> m_kept;
    bool m_isFiltered = false;
    bool m_isTakingSoon = false;
};

} // namespace widgets
