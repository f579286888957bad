#include "recordingbanner.h"

#include "inlinemessage.h"
#include "settings.h"
#include "words.h"

#include <QVBoxLayout>

namespace widgets {

RecordingBanner::RecordingBanner(QWidget *parent)
    : QWidget(parent)
    , m_message(new InlineMessage(QStringLiteral("window.banner"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_message);
}

void RecordingBanner::setStartProblem(const std::optional<net::NetError> &problem, const QString &usedInstead)
{
    m_state = net::RecorderState::Recording;
    m_filesTaken = 0;
    m_message->hide();
    if (!problem)
        return;
    InlineMessage::Content content;
    content.severity = MessageSeverity::Error;
    content.text = [error = *problem, usedInstead] {
        return tr("%1 This session is kept in %2 instead.").arg(words::errorText(error), usedInstead);
    };
    content.actionText = [] { return tr("Settings…"); };
    content.action = [this] { Q_EMIT settingsRequested(); };
    m_message->showMessage(content);
}

void RecordingBanner::show(const net::Recorder &recorder)
{
    if (const net::RecorderState state = recorder.state(); state != m_state) {
        m_state = state;
        switch (state) {
        case net::RecorderState::PayloadsPaused: tellPayloadsPaused(); break;
        case net::RecorderState::Failed:
        case net::RecorderState::Stopped: tellFailed(); break;
        case net::RecorderState::Recording: m_message->hide(); break;
        }
    }
    if (const int taken = recorder.filesTaken(); taken != m_filesTaken) {
        m_filesTaken = taken;
        tellTaken(recorder.taken(), recorder.path());
    }
}

void RecordingBanner::tellPayloadsPaused()
{
    InlineMessage::Content content;
    content.severity = MessageSeverity::Error;
    content.text = [] {
        return tr("The disk is nearly full (less than %1 MiB free): messages are still listed and counted, but their "
                  "contents "
                  "are not kept. Free some space, and recording goes on by itself.")
            .arg(Settings::value(keys::keepFreeMiB));
    };
    m_message->showMessage(content);
}

void RecordingBanner::tellFailed()
{
    InlineMessage::Content content;
    content.severity = MessageSeverity::Error;
    content.text = [] {
        return tr("The session file cannot be written. What happens now is counted but not kept. "
                  "Make room on the disk, or choose another folder and begin a new session.");
    };
    content.actionText = [] { return tr("Settings…"); };
    content.action = [this] { Q_EMIT settingsRequested(); };
    m_message->showMessage(content);
}

void RecordingBanner::tellTaken(const net::NetError &taken, const QString &newPath)
{
    InlineMessage::Content content;
    content.severity = MessageSeverity::Error;
    content.text = [taken, newPath] {
        const QString what = words::errorText(taken);
        return taken.number > 0
                   ? tr("%1 %n recorded entry(s) went with it. Recording goes on in “%2”.", nullptr,
                        static_cast<int>(taken.number))
                         .arg(what, newPath)
                   : tr("%1 It keeps what was recorded until then. Recording goes on in “%2”.").arg(what, newPath);
    };
    m_message->showMessage(content);
}

} // namespace widgets
