// What the TCP server's and the TCP client's tab share: the connection list and what is done to connections, the options of
// the stream, the target of the composer, the buffers of the chosen connection.
//
// Thread: the main thread; the engine is reached by queued signals only, its board is read.
#pragma once

#include "connectionboard.h"
#include "connectionlist.h"
#include "endpointpage.h"
#include "streamoptions.h"

#include <QList>

class QLabel;

namespace widgets {

class StreamOptionsForm;
class StreamTargetBox;

class StreamPage : public EndpointPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamPage)

public:
    void saveState() override;

Q_SIGNALS:
    // To the engine.
    void sendRequested(const QList<quint32> &ids, const QByteArray &message);
    void streamOptionsRequested(const net::StreamOptions &options);

protected:
    static constexpr quint16 usualPort = 8989; // of the server, where the client looks for it

    StreamPage(const QString &name, net::Engine &engine, const net::ConnectionBoard &board, const PageContext &context,
               QWidget *parent);

    // Connects what both engines call the same.
    template <class E>
    void connectStream(E *engine)
    {
        connect(m_list, &ConnectionList::pauseRequested, engine, &E::setReadPaused);
        connect(m_list, &ConnectionList::halfCloseRequested, engine, &E::halfClose);
        connect(m_list, &ConnectionList::closeRequested, engine, &E::closeConnection);
        connect(m_list, &ConnectionList::abortRequested, engine, &E::abortConnection);
        connect(m_list, &ConnectionList::watchRequested, engine, &E::watch);
        connect(this, &StreamPage::sendRequested, engine, &E::send);
        connect(this, &StreamPage::streamOptionsRequested, engine, &E::setStreamOptions);
        connect(engine, &E::sendRefused, this, &StreamPage::showRefusal);
    }

    [[nodiscard]] StreamOptionsForm &streamForm() const { return *m_form; }
    [[nodiscard]] ConnectionList &connections() const { return *m_list; }
    [[nodiscard]] const net::ConnectionBoard &board() const { return m_board; }
    void retranslateUi() override;
    void sendMessage(const QByteArray &message) final;
    void tick() override;
    [[nodiscard]] virtual QString whyNotSending() const = 0; // empty: the list says it

private:
    void showRefusal(quint32 id, const net::NetError &error);
    void noteToSession(quint32 flow, const QString &note);
    void passOptions();
    void refreshSending();
    void refreshBuffers();

    const net::ConnectionBoard &m_board;
    StreamOptionsForm *m_form;
    ConnectionList *m_list;
    StreamTargetBox *m_target;
    QLabel *m_listTitle = nullptr;
};

} // namespace widgets
