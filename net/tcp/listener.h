// A listening TCP socket: accepts in bounded batches, and stops accepting while the process is short of descriptors.
//
// QTcpServer spins without a word when accept() fails with EMFILE; here that pauses the listening until a descriptor
// has been freed, and the clients wait in the kernel's backlog meanwhile. Thread: its engine's. Errors: of listen();
// later ones through paused(). Source: accept(2).
#pragma once

#include "platform.h"
#include "socketwatch.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace net {

// What to listen on. QHostAddress::Any is both families in one socket (RFC 3493 section 5.3), none at all is AnyIPv4.
[[nodiscard]] ListenRequest listenOn(const QHostAddress &address, quint16 port);

class Listener final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Listener)

public:
    explicit Listener(QObject *parent = nullptr);
    ~Listener() override;

    [[nodiscard]] Result<Endpoint> listen(const ListenRequest &request);
    void close();
    [[nodiscard]] bool isListening() const { return m_socket.descriptor >= 0; }
    [[nodiscard]] const Endpoint &local() const { return m_socket.local; }

    // Off: those who come wait in the backlog.
    void setAccepting(bool on);
    // Some descriptors have been closed: worth a try.
    void descriptorsFreed(qsizetype count);

    static constexpr int acceptedAtOnce = 64;         // before connections have their turn
    static constexpr qint64 reservedDescriptors = 32; // for files, pipes and outgoing connections of the program
    static constexpr int retryMs = 500;

Q_SIGNALS:
    // The receiver owns the descriptor.
    void accepted(const net::AcceptedSocket &socket);
    void paused(const net::NetError &error);
    void resumed();

private:
    void acceptSome();
    void pause(const NetError &error);
    void retry();
    [[nodiscard]] static bool isShort(Descriptor newest);

    using Watch = SocketWatch<Listener, &Listener::acceptSome>;

    ListenSocket m_socket;
    std::unique_ptr<Watch> m_watch;
    QTimer m_retry;
    qsizetype m_freed = 0;
    bool m_isPaused = false; // as told by paused()
    bool m_accepting = true;
};

} // namespace net
