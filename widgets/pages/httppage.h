// The HTTP server's tab: hand out pages and files, and look inside every request. Thread: the main thread.
#pragma once

#include "enginepage.h"
#include "httpserver.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace widgets {

class AddressBox;
class CannedModel;
class ContentBox;
class HttpTotals;
class LimitsForm;
class ListeningForm;
class LogPanel;
class PortBox;
class RequestsPanel;
class Section;
class ServingForm;
class TransferList;
class UrlList;

class HttpPage final : public EnginePage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpPage)

public:
    static constexpr quint16 usualPort = 8080;

    explicit HttpPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("http"); }
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isActive() const override;
    void shutDown() override;
    void saveState() override;

Q_SIGNALS:
    // To the engine.
    void startRequested(const net::HttpServerOptions &options);
    void servingRequested(const net::HttpServerOptions &options);
    void stopRequested();
    void closeAllRequested();
    void disconnectRequested(const QList<quint64> &connections);

private:
    HttpPage(net::HttpServer &server, const PageContext &context, QWidget *parent);
    void buildSetup();
    void buildSections();
    void buildMiddle();
    void buildLive();
    void connectEngine();
    void restoreCanned();
    void retranslateUi() override;
    void tick() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void toggle();
    void start(bool onFreePort = false); // whatever port was typed
    void serve();                        // what may change while it runs
    void showListening(const net::Endpoint &local);
    void showStopped();
    void showFailure(const net::NetError &error);
    void showInLog(quint32 entry);
    void editCanned();
    void refreshState();
    void refreshCanned();
    [[nodiscard]] net::HttpServerOptions serving() const; // everything but where to listen
    [[nodiscard]] bool isBothFamilies() const;

    enum class State : quint8 { Idle, Starting, Listening };
    State m_state = State::Idle;
    net::HttpServer &m_server;
    net::Endpoint m_local;
    qint64 m_connections = 0;      // as last told
    bool m_tellsRemaining = false; // the bar says how many connections stayed open
    AddressBox *m_address;
    PortBox *m_port;
    LabelledForm *m_form;
    ContentBox *m_content;
    QPushButton *m_start;
    UrlList *m_urls;
    ServingForm *m_serving;
    CannedModel *m_canned;
    Section *m_cannedSection;
    QLabel *m_cannedLabel;
    QPushButton *m_cannedEdit;
    Section *m_limitsSection;
    LimitsForm *m_limits;
    Section *m_moreSection;
    ListeningForm *m_listening;
    QTabWidget *m_tabs;
    RequestsPanel *m_requests;
    LogPanel *m_log;
    Section *m_transfersSection;
    TransferList *m_transfers;
    HttpTotals *m_totals;
};

} // namespace widgets
