// A session that is recorded into a temporary folder while a test runs, and what stands in it.
#pragma once

#include "event.h"
#include "recorder.h"

#include <QByteArrayList>
#include <QTemporaryDir>

#include <vector>

namespace testing {

class RecordedSession final {
    Q_DISABLE_COPY_MOVE(RecordedSession)

public:
    RecordedSession(); // fatal when it cannot be recorded

    [[nodiscard]] net::Recorder &recorder() { return m_recorder; }
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("test.pcapng")); }

    // Everything that was appended so far, in order.
    [[nodiscard]] std::vector<net::Event> events(net::EventKind kind);
    [[nodiscard]] QByteArrayList payloads(net::Direction direction);
    [[nodiscard]] std::vector<net::Flow> flows();

private:
    QTemporaryDir m_dir;
    net::Recorder m_recorder;
};

} // namespace testing
