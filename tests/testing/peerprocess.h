// A program others wrote (python3, ncat, socat) as the other side of a test. Every wait has a bound; what still runs
// at the end is killed by its process id. A program that is missing fails the test.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace testing {

class PeerProcess final {
    Q_DISABLE_COPY_MOVE(PeerProcess)

public:
    static constexpr int patienceMs = 20000;

    PeerProcess(const QString &program, const QStringList &arguments);
    ~PeerProcess();
    // A script of tests/interop/scripts.
    [[nodiscard]] static QStringList script(const QString &name, const QStringList &arguments);

    [[nodiscard]] bool isStarted() const { return m_started; }
    [[nodiscard]] QByteArrayList lines(qsizetype atLeast);
    [[nodiscard]] bool waitForOutput(const QByteArray &part);
    void write(const QByteArray &bytes) { m_process.write(bytes); }
    void closeInput() { m_process.closeWriteChannel(); }
    [[nodiscard]] bool end();  // waits for it to end by itself with exit code 0
    [[nodiscard]] bool kill(); // this one, and waits for it
    [[nodiscard]] const QByteArray &output();
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
    QByteArray m_out;
    bool m_started = false;
};

} // namespace testing
