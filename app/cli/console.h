// Where a command writes: messages to standard output, one line each; everything else to standard error. UTF-8.
//
// The devices are injected, so that tests can catch what is written. Lines to standard output are gathered and
// written at the latest when the event loop gets its turn, so that a flood does not cost a system call a line.
// Thread: the main thread. Errors: when standard output is gone (a closed pipe) that is said once on standard
// error and further lines are left out.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

class QIODevice;

namespace cli {

enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

class Console final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Console)

public:
    Console(QIODevice &out, QIODevice &err);
    ~Console() override;

    void line(const QString &text);
    void write(const QByteArray &bytes); // to standard output, as they are
    void flush();
    [[nodiscard]] bool isOutputOpen() const { return !m_outputClosed; }

    // To standard error.
    void note(const QString &text);
    void status(const QString &text); // one line that is overwritten by the next; empty: takes it away. For a terminal
    [[nodiscard]] int fail(const QString &sentence);       // returns Failed
    [[nodiscard]] int wrongUsage(const QString &sentence); // returns WrongUsage

private:
    static constexpr qsizetype maxGathered = 1 << 16;

    QIODevice &m_out;
    QIODevice &m_err;
    QByteArray m_gathered;
    bool m_flushQueued = false;
    bool m_outputClosed = false;
};

} // namespace cli
