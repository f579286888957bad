// Names to addresses without blocking, remembered for a short while.
//
// Thread: the owner's. What waits for one name is kept in order and handed over in one signal.
// Errors: HostNotFound (detail: the resolver's own words).
#pragma once

#include "neterror.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QHostInfo>
#include <QList>
#include <QObject>

#include <vector>

namespace net {

class HostResolver final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostResolver)

public:
    static constexpr int keepMs = 30000;
    static constexpr qsizetype maxNames = 256;    // remembered
    static constexpr qsizetype maxWaiting = 1024; // datagrams that wait for names, all together

    struct Waiting {
        quint16 port = 0;
        QByteArray datagram;
    };

    explicit HostResolver(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    // The addresses, when the name is an address or remembered; empty otherwise.
    [[nodiscard]] QList<QHostAddress> known(const QString &host) const;
    // Starts asking where nobody has yet; false when too many datagrams wait already.
    [[nodiscard]] bool ask(const QString &host, quint16 port, const QByteArray &datagram);
    void cancelAll();

Q_SIGNALS:
    void started(const QString &host);
    void resolved(const QString &host, const QList<QHostAddress> &addresses, qint64 microseconds,
                  const std::vector<net::HostResolver::Waiting> &waiting);
    void failed(const net::NetError &error, const std::vector<net::HostResolver::Waiting> &waiting);

private Q_SLOTS:
    void answer(const QHostInfo &info);

private:
    struct Question {
        int lookupId = -1;
        QElapsedTimer since;
        std::vector<Waiting> waiting;
    };
    struct Answer {
        QList<QHostAddress> addresses;
        QElapsedTimer since;
    };
    void remember(const QString &host, const QList<QHostAddress> &addresses);

    QHash<QString, Question> m_asked;
    QHash<QString, Answer> m_remembered;
    qsizetype m_waiting = 0;
};

} // namespace net
