// Reads standard input line by line on a thread of its own, so that the event loop never waits for a keyboard.
//
// At most maxAhead lines are read ahead of the one who takes them, so a large file piped in costs no memory. A line
// longer than maxLineBytes comes in pieces. Signals come on the owner's thread. The reading thread cannot be woken
// from a blocked read; it is left behind when the program ends.
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

namespace cli {

class LineReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineReader)

public:
    static constexpr int maxAhead = 1024;
    static constexpr size_t maxLineBytes = 1 << 20;

    explicit LineReader(QObject *parent = nullptr);
    ~LineReader() override;

    void start();
    // The owner has room for the next one: each line() must be answered by one taken().
    void taken();

Q_SIGNALS:
    void line(const QByteArray &line); // without its end (LF or CRLF)
    void ended();

private:
    struct Shared;
    static void read(const std::shared_ptr<Shared> &shared);

    std::shared_ptr<Shared> m_shared;
};

} // namespace cli
