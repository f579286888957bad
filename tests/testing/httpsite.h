// netyard-cli http with a folder of its own to serve, one to take uploads, and a secret next to both: for the programs that
// others wrote to talk to.
#pragma once

#include "cliprocess.h"
#include "httpreply.h"

#include <QTemporaryDir>

#include <memory>

namespace testing {

class HttpSite final {
    Q_DISABLE_COPY_MOVE(HttpSite)

public:
    static constexpr char secret[] = "nobody-may-read-this"; // in secret.txt, one folder above what is served

    explicit HttpSite(const QString &cli);

    // Below the root; folders are made.
    void put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(QStringLiteral("root/") + name); }
    [[nodiscard]] QString uploadPath(const QString &name) const { return m_dir.filePath(QStringLiteral("uploads/") + name); }
    [[nodiscard]] QString outside(const QString &name) const { return m_dir.filePath(name); } // for downloads and the like
    [[nodiscard]] QStringList uploaded() const; // names, hidden ones too, sorted

    // netyard-cli http --port 0 with the root, on loopback unless the arguments bind elsewhere.
    bool start(const QStringList &arguments = {});
    bool startWithUploads(const QStringList &arguments = {});
    // With nothing but these.
    bool startBare(const QStringList &arguments);

    [[nodiscard]] CliProcess &process() { return *m_process; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] net::Endpoint endpoint() const { return {QHostAddress(QHostAddress::LocalHost), m_port}; }
    [[nodiscard]] HttpReply ask(const QByteArray &request) const { return askHttp(endpoint(), request); }
    [[nodiscard]] HttpReply get(const QByteArray &target, const QByteArray &fields = {}) const
    {
        return getHttp(endpoint(), target, fields);
    }
    [[nodiscard]] QString url(const QString &target) const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_port) + target;
    }

    // Lines of the access log from the request on: "GET / HTTP/1.1" 200 12. Waits for so many.
    [[nodiscard]] QByteArrayList requests(qsizetype atLeast);

private:
    QString m_cli;
    QTemporaryDir m_dir;
    std::unique_ptr<CliProcess> m_process;
    quint16 m_port = 0;
};

// What stands in a file; null, with a warning, when it cannot be read.
[[nodiscard]] QByteArray fileBytes(const QString &path);
[[nodiscard]] bool writeFile(const QString &path, const QByteArray &bytes);
// Never the same twice within a short distance, and no two seeds alike.
[[nodiscard]] QByteArray bigBytes(qsizetype size, quint32 seed = 1);

} // namespace testing
