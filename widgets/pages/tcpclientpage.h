// The TCP client's tab: connect, several at a time, and talk. Thread: the main thread.
#pragma once

#include "streampage.h"
#include "tcpclient.h"

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace widgets {

class AddressBox;
class HostHistory;
class PortBox;

class TcpClientPage final : public StreamPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TcpClientPage)

public:
    explicit TcpClientPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("client"); }
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isActive() const override;
    void shutDown() override;
    void saveState() override;

Q_SIGNALS:
    // To the engine.
    void openRequested(quint32 id, const net::TcpClientOptions &options);
    void closeAllRequested();

private:
    TcpClientPage(net::TcpClient &client, const PageContext &context, QWidget *parent);
    void connectEngine(net::TcpClient *client);
    void buildForm();
    void restoreFields();
    void retranslateUi() override;
    void tick() override;
    [[nodiscard]] QString whyNotSending() const override;
    void open();
    void showConnected(quint32 id);
    void showFailure(quint32 id, const net::NetError &error);
    void refreshState();

    quint32 m_lastId = 0;
    quint32 m_failedId = 0; // whose error the bar shows
    qsizetype m_listed = -1;
    HostHistory *m_host;
    PortBox *m_port;
    QPushButton *m_connect;
    QPushButton *m_disconnectAll;
    Section *m_more;
    LabelledForm *m_form;
    LabelledForm *m_moreForm;
    AddressBox *m_localAddress;
    PortBox *m_localPort;
    QSpinBox *m_timeout;
    QCheckBox *m_reconnect;
};

} // namespace widgets
