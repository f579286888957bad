// The tab for files: send and receive them over the network, watched as they go. Thread: the main thread.
#pragma once

#include "enginepage.h"
#include "filereceiver.h"
#include "filesender.h"
#include "inlinemessage.h"
#include "transfermodel.h"

#include <QHash>
#include <QQueue>
#include <QSet>

#include <optional>

class QLabel;
class QPushButton;
class QTabWidget;

namespace widgets {

class LogPanel;
class OfferPrompt;
class OwnAddresses;
class ReceiveForm;
class Section;
class SendForm;
class TransferPanel;

class FilesPage final : public EnginePage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilesPage)

public:
    explicit FilesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("files"); }
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isActive() const override;
    void shutDown() override;
    void saveState() override;

    void send(const QStringList &paths); // what was dropped or chosen, to the target on the left

Q_SIGNALS:
    // To the engines.
    void startRequested(const net::FileReceiverOptions &options);
    void optionsRequested(const net::FileReceiverOptions &options);
    void stopRequested();
    void closeAllRequested();
    void acceptRequested(quint32 id, const QList<qint64> &leftOut);
    void declineRequested(quint32 id);
    void sendRequested(const net::FileSenderOptions &options);
    void speedRequested(quint32 id, qint64 bytesPerSecond);
    void pauseSendingRequested(quint32 id, bool on);
    void cancelSendingRequested(quint32 id);
    void forgetSentRequested(quint32 id);
    void pauseReceivingRequested(quint32 id, bool on);
    void cancelReceivingRequested(quint32 id);
    void forgetReceivedRequested(quint32 id);

private:
    FilesPage(net::FileSender &sender, net::FileReceiver &receiver, const PageContext &context, QWidget *parent);
    void buildSetup();
    void buildMiddle();
    void connectSender();
    void connectReceiver();
    void connectPanel();
    void retranslateUi() override;
    void tick() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void toggle();
    void start(bool onFreePort = false); // whatever port was typed
    void passOptions();                  // what may change while it listens
    void fetch();
    void beginAnother(const net::FileSenderOptions &options);
    void pass(const net::FileSenderOptions &options); // to the engine
    void noteSent(quint32 id);
    void limitSpeed(qint64 bytesPerSecond);
    void openFolder(const QString &folder);
    void showReceived(const net::TransferInfo &info);
    void sayWhere(const QString &folder);
    void showListening(const net::Endpoint &local);
    void showStopped();
    void showFailure(const net::NetError &error);
    void refreshOffers();
    void sendAgain(quint32 id);
    void announceSent(quint32 id);
    void announceReceived(quint32 id);
    void announceFailure(const net::TransferInfo &info, bool isOurs); // isOurs: the sender's board
    void announceCancelled(const TransferKey &key, const net::TransferInfo &info);
    [[nodiscard]] InlineMessage::Content arrival(const TransferKey &key, const net::TransferInfo &info);
    void say(InlineMessage::Content content); // what is no news of a transfer
    void showNews(const TransferKey &key, InlineMessage::Content content);
    void dropNews(bool isReceiver); // of that side's transfers
    void dropStaleNews();
    void callAttention(); // somebody who looks at another window
    void refreshState();
    void refreshDropTexts();
    [[nodiscard]] int openTransfers() const;

    // What the bar says of a transfer: gone when a newer one of that side begins, or is over.
    struct News {
        TransferKey about;
        quint32 newest = 0; // id, when it was said
    };
    enum class State : quint8 { Idle, Starting, Listening };
    State m_state = State::Idle;
    bool m_isShuttingDown = false;
    net::FileSender &m_sender;
    net::FileReceiver &m_receiver;
    net::Endpoint m_local;
    int m_open = 0;
    QStringList m_pending; // dropped before there was a target
    std::optional<News> m_news;
    QSet<quint32> m_answered; // offers whose answer is on its way to the engine
    struct Sent {
        net::FileSenderOptions options;
        QString failedWith; // what the field said then, or when another one was sent since
    };
    QQueue<net::FileSenderOptions> m_passed; // to the engine, which tells their ids in this order
    QHash<quint32, Sent> m_sent;
    Section *m_receiveSection;
    ReceiveForm *m_receive;
    QPushButton *m_start;
    OwnAddresses *m_addresses;
    Section *m_sendSection;
    SendForm *m_send;
    QLabel *m_plain; // that nothing is encrypted
    OfferPrompt *m_prompt;
    QTabWidget *m_tabs;
    TransferPanel *m_panel;
    LogPanel *m_log;
};

} // namespace widgets
