// netyard-cli as a process: started, listened to, ended. Every wait has a bound.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace testing {

struct CliResult {
    int code = -1; // -1: it did not end in time, or crashed
    QByteArray out;
    QByteArray err;
};

// As a shell takes them apart, as far as tests need it.
[[nodiscard]] inline QStringList wordsOf(const QString &line)
{
    return QProcess::splitCommand(line);
}
[[nodiscard]] bool isChinese(const QByteArray &text); // in part

class CliProcess final {
    Q_DISABLE_COPY_MOVE(CliProcess)

public:
    static constexpr int patienceMs = 20000;

    // In English unless the arguments name a language. program: what to start it with (setpriv ...), if anything.
    CliProcess(const QString &cli, const QStringList &arguments, const QStringList &program = {});
    ~CliProcess(); // kills what still runs

    // From start to end, with that on its standard input.
    [[nodiscard]] static CliResult run(const QString &cli, const QStringList &arguments, const QByteArray &input = {},
                                       const QStringList &program = {});

    // Waits for "listening ADDR:PORT" and gives the port; 0 when it did not come.
    [[nodiscard]] quint16 listeningPort();
    // Waits until so many lines are there (without "listening"), or time is up.
    [[nodiscard]] QByteArrayList lines(qsizetype atLeast);
    [[nodiscard]] bool waitForError(const QByteArray &part);
    void write(const QByteArray &bytes);
    void closeInput();

    [[nodiscard]] CliResult end();       // SIGTERM, then its result
    [[nodiscard]] CliResult interrupt(); // SIGINT
    [[nodiscard]] CliResult wait();      // until it ends by itself
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    void read();

    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace testing
