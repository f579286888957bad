// What tcp-client and udp have in common: messages to send, then lines of standard input, then waiting for answers
// until nothing came for a while.
#pragma once

#include "enginetask.h"
#include "linereader.h"

#include <QTimer>

#include <vector>

namespace cli {

struct TalkOptions {
    std::vector<QByteArray> messages;
    bool sendsLines = false; // of standard input
    bool waitGiven = false;
    int waitMs = 1000;
    net::TextEncoding encoding;
};

class OptionReader;
class Arguments;
[[nodiscard]] TalkOptions readTalkOptions(const Arguments &arguments, OptionReader &reader);

class TalkTask : public EngineTask {
    Q_OBJECT

public:
    TalkTask(const TalkOptions &options, Console &console);

protected:
    [[nodiscard]] const TalkOptions &options() const { return m_options; }
    void startTalk(); // the way is open: send
    void heard();     // something came: wait anew

    virtual void send(const QByteArray &message) = 0;
    // How many more lines may be sent now; asked again at the latest after retryMs.
    [[nodiscard]] virtual bool isReadyToSend() const { return true; }
    [[nodiscard]] virtual bool isAllSent() const { return true; }
    virtual void linesEnded() {}

private:
    static constexpr int retryMs = 5;

    void sendLine(const QByteArray &line);
    void drainLines();
    void waitForAnswers();
    void silent();

    TalkOptions m_options;
    LineReader m_lines;
    QByteArrayList m_held; // lines that came while it was not ready; at most LineReader::maxAhead
    QTimer m_retry;
    QTimer m_silence;
    bool m_linesEnded = false;
};

} // namespace cli
