// What all engines have in common: a plain QObject that knows no thread, never blocks, and reports failure by
// one signal. It lives on whichever thread it was moved to; the GUI talks to it by queued signals only.
#pragma once

#include "bytecounter.h"
#include "channel.h"
#include "neterror.h"

#include <QObject>

namespace net {

class Recorder;

class Engine : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Engine)

public:
    // The recorder must outlive the engine.
    Engine(Channel channel, Recorder &recorder, QObject *parent = nullptr)
        : QObject(parent)
        , m_recorder(recorder)
        , m_channel(channel)
    {
    }

    [[nodiscard]] Channel channel() const { return m_channel; }
    [[nodiscard]] ByteCounter &counter() { return m_counter; } // any thread reads
    [[nodiscard]] const ByteCounter &counter() const { return m_counter; }

Q_SIGNALS:
    void failed(const net::NetError &error);

protected:
    [[nodiscard]] Recorder &recorder() const { return m_recorder; }

private:
    Recorder &m_recorder;
    ByteCounter m_counter;
    Channel m_channel;
};

} // namespace net
