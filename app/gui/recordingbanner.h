// The red bar above the tabs, for as long as the session is not kept in full: the disk is filling, failed, or another
// folder had to be used. Thread: the main thread.
#pragma once

#include "neterror.h"
#include "recorder.h"

#include <QWidget>

#include <optional>

namespace widgets {

class InlineMessage;

class RecordingBanner final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordingBanner)

public:
    explicit RecordingBanner(QWidget *parent = nullptr);

    void setStartProblem(const std::optional<net::NetError> &problem, const QString &usedInstead);
    void show(const net::Recorder &recorder); // called often; changes only with what happened to the recording

Q_SIGNALS:
    void settingsRequested();

private:
    void tellPayloadsPaused();
    void tellFailed();
    void tellTaken(const net::NetError &taken, const QString &newPath);

    InlineMessage *m_message;
    net::RecorderState m_state = net::RecorderState::Recording;
    int m_filesTaken = 0;
};

} // namespace widgets
