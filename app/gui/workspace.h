// One session: its recorder with its file, and the network thread with the engines that record into it.
//
// Made when the program starts and anew for File → New session. Where the session folder cannot be written, the session
// goes to the temporary folder and problem() says why. Thread: the main thread; destroying it waits until the engines are
// gone from their thread and the file is complete (ask the pages to close first, so that this is short).
#pragma once

#include "networkthread.h"
#include "page.h"
#include "recorder.h"
#include "sessionfolder.h"

#include <QString>

#include <optional>

namespace widgets {

class Workspace final {
    Q_DISABLE_COPY_MOVE(Workspace)

public:
    // folder: where the session file goes; empty: as the settings say.
    explicit Workspace(const QString &folder = {});
    ~Workspace();

    [[nodiscard]] net::Recorder &recorder() { return m_recorder; }
    [[nodiscard]] PageContext context();
    [[nodiscard]] const std::optional<net::NetError> &problem() const { return m_problem; }

    void keepSession(); // never pruned: it was exported
    // A session of the same folder that a crash has left behind, with something in it; told once.
    [[nodiscard]] const std::optional<net::SessionFile> &interrupted() const { return m_interrupted; }

    [[nodiscard]] static QString sessionFolder(); // as the settings say

private:
    [[nodiscard]] net::Result<void> record(const QString &folder);

    std::optional<net::SessionFolder> m_folder; // holds the lock on the file while it is recorded
    net::Recorder m_recorder;
    net::NetworkThread m_thread;
    std::optional<net::NetError> m_problem;
    std::optional<net::SessionFile> m_interrupted;
};

} // namespace widgets
