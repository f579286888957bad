// The TCP server's tab: listen, watch clients come, answer, send. Thread: the main thread.
#pragma once

#include "streampage.h"
#include "tcpserver.h"

class QPushButton;
class QSpinBox;

namespace widgets {

class AddressBox;
class ListeningForm;
class OwnAddresses;
class PortBox;

class TcpServerPage final : public StreamPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TcpServerPage)

public:
    explicit TcpServerPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("server"); }
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isActive() const override;
    void shutDown() override;
    void saveState() override;

Q_SIGNALS:
    // To the engine.
    void startRequested(const net::TcpServerOptions &options);
    void stopRequested();
    void closeAllRequested();

private:
    TcpServerPage(net::TcpServer &server, const PageContext &context, QWidget *parent);
    void connectEngine(net::TcpServer *server);
    void buildForm();
    void retranslateUi() override;
    void tick() override;
    [[nodiscard]] QString whyNotSending() const override;
    void toggle();
    void start(bool onFreePort = false); // whatever port was typed
    void showListening(const net::Endpoint &local);
    void showStopped();
    void showFailure(const net::NetError &error);
    void refreshState();

    enum class State : quint8 { Idle, Starting, Listening };
    State m_state = State::Idle;
    net::Endpoint m_local;
    bool m_tellsRemaining = false; // the bar says how many connections stayed open
    qsizetype m_clients = 0;
    AddressBox *m_address;
    PortBox *m_port;
    QPushButton *m_start;
    Section *m_more;
    OwnAddresses *m_own;
    LabelledForm *m_form;
    LabelledForm *m_moreForm;
    QSpinBox *m_maxClients;
    ListeningForm *m_listening;
};

} // namespace widgets
