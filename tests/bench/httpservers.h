// The servers that bench_http compares: each as a process of its own, with the same document root and an access log.
// Benchmarks only.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <memory>

#include <unistd.h>

namespace bench {

// A port below the ephemeral range that nobody listens on just now.
inline quint16 freePort()
{
    static quint16 next = 20000;
    for (;; ++next) {
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, next)) {
            probe.close();
            return next++;
        }
    }
}

struct ServerSpec {
    QString name;
    QString program;
    QStringList arguments;
    quint16 port = 0;
};

class ServerProcess {
public:
    explicit ServerProcess(const ServerSpec &spec)
        : m_spec(spec)
    {
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(spec.program, spec.arguments);
    }
    ~ServerProcess()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished(5000);
    }

    [[nodiscard]] bool isReady()
    {
        for (int i = 0; i < 100; ++i) {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress(QHostAddress::LocalHost), m_spec.port);
            if (probe.waitForConnected(100))
                return true;
            QThread::msleep(50);
        }
        return false;
    }
    [[nodiscard]] const ServerSpec &spec() const { return m_spec; }

    // Of the process and its children, user and system together.
    [[nodiscard]] double cpuSeconds() const
    {
        double ticks = 0;
        for (const qint64 pid : pids()) {
            QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
            if (!stat.open(QIODevice::ReadOnly))
                continue;
            const QByteArray line = stat.readAll();
            const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
            if (fields.size() > 12)
                ticks += fields.at(11).toDouble() + fields.at(12).toDouble();
        }
        return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
    }
    [[nodiscard]] double residentMiB() const
    {
        double kib = 0;
        for (const qint64 pid : pids()) {
            QFile status(QStringLiteral("/proc/%1/status").arg(pid));
            if (!status.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &line : status.readAll().split('\n')) {
                if (line.startsWith("VmHWM:"))
                    kib += line.mid(6).simplified().split(' ').first().toDouble();
            }
        }
        return kib / 1024;
    }

private:
    [[nodiscard]] QList<qint64> pids() const
    {
        QList<qint64> all{m_process.processId()};
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(m_process.processId()));
        if (children.open(QIODevice::ReadOnly)) {
            for (const QByteArray &pid : children.readAll().simplified().split(' ')) {
                if (!pid.isEmpty())
                    all.append(pid.toLongLong());
            }
        }
        return all;
    }

    ServerSpec m_spec;
    QProcess m_process;
};

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// One worker, an access log, no limits that would end a run early.
inline ServerSpec nginx(const QString &folder, const QString &root)
{
    const quint16 port = freePort();
    const QString config = folder + QStringLiteral("/nginx.conf");
    writeFile(config,
              QStringLiteral(
                  "user root; worker_processes 1; worker_rlimit_nofile 40000; pid %1/nginx.pid; error_log %1/nginx.err;\n"
                  "events { worker_connections 20000; }\n"
                  "http { include /etc/nginx/mime.types; access_log %1/nginx.log; sendfile on; keepalive_timeout 600;\n"
                  "keepalive_requests 100000000; client_body_temp_path %1/t1; proxy_temp_path %1/t2;\n"
                  "fastcgi_temp_path %1/t3; uwsgi_temp_path %1/t4; scgi_temp_path %1/t5;\n"
                  "server { listen 127.0.0.1:%2 backlog=4096; root %3; } }\n")
                  .arg(folder)
                  .arg(port)
                  .arg(root)
                  .toUtf8());
    return {QStringLiteral("nginx"),
            QStringLiteral("nginx"),
            {QStringLiteral("-c"), config, QStringLiteral("-g"), QStringLiteral("daemon off;")},
            port};
}

inline ServerSpec lighttpd(const QString &folder, const QString &root)
{
    const quint16 port = freePort();
    const QString config = folder + QStringLiteral("/lighttpd.conf");
    writeFile(
        config,
        QStringLiteral("server.modules = (\"mod_accesslog\")\nserver.document-root = \"%3\"\nserver.bind = \"127.0.0.1\"\n"
                       "server.port = %2\nserver.max-fds = 40000\nserver.max-connections = 20000\n"
                       "server.max-keep-alive-requests = 100000000\nserver.max-keep-alive-idle = 600\n"
                       "server.listen-backlog = 4096\naccesslog.filename = \"%1/lighttpd.log\"\n"
                       "mimetype.assign = (\".html\" => \"text/html\", \"\" => \"application/octet-stream\")\n")
            .arg(folder)
            .arg(port)
            .arg(root)
            .toUtf8());
    return {
        QStringLiteral("lighttpd"), QStringLiteral("lighttpd"), {QStringLiteral("-D"), QStringLiteral("-f"), config}, port};
}

inline ServerSpec python(const QString &root)
{
    const quint16 port = freePort();
    return {QStringLiteral("python"),
            QStringLiteral("python3"),
            {QStringLiteral("-m"), QStringLiteral("http.server"), QString::number(port), QStringLiteral("--bind"),
             QStringLiteral("127.0.0.1"), QStringLiteral("--protocol"), QStringLiteral("HTTP/1.1"), QStringLiteral("-d"),
             root},
            port};
}

} // namespace bench
