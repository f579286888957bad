// The transfer commands at work: they read the board now and then and print each file once it is in its place.
#pragma once

#include "enginetask.h"
#include "filereceiver.h"
#include "filesender.h"

#include <QHash>
#include <QTimer>

namespace cli {

class ReceiveTask final : public EngineTask {
    Q_OBJECT

public:
    ReceiveTask(const net::FileReceiverOptions &options, bool once, net::Recorder &recorder, Console &console);

    void start() override;
    void close() override;

private:
    void transferEnded(quint32 id);
    void printNew();

    net::FileReceiverOptions m_options;
    net::FileReceiver m_receiver;
    QTimer m_watch;
    QHash<quint32, qsizetype> m_printed; // files of each transfer
    quint64 m_revision = 0;
    bool m_once;
    bool m_listening = false;
    bool m_closing = false;
};

class SendTask final : public EngineTask {
    Q_OBJECT

public:
    SendTask(const net::FileSenderOptions &options, net::Recorder &recorder, Console &console);

    void start() override;
    void close() override;

private:
    void transferEnded();

    net::FileSenderOptions m_options;
    net::FileSender m_sender;
};

} // namespace cli
