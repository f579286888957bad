// The options that every TCP connection has, on the server's side and on the client's. Plain values.
#pragma once

#include "chatroom.h"
#include "framing.h"
#include "replyrule.h"
#include "textencoding.h"

#include <QMetaType>

namespace net {

// What happens with a send when more than sendLimitBytes wait in the program for a peer that reads too slowly.
enum class SendOverflow : quint8 {
    PauseReading, // replies: stop reading from that peer until it has read (flow control passed on); sends by hand: refused
    DropMessage,  // refuse the message, say so, count it
    CloseConnection,
};

struct StreamOptions {
    Framing framing;
    qint64 maxFrameBytes = qint64{1} << 20; // of one framed message ("line without end")
    TextEncoding encoding;                  // for replies that are text
    ReplyRule reply;
    ChatPhrases chatPhrases;                 // in the language of the user who started the server
    QByteArray farewell = "q";               // the word that ends a talk; empty: none
    bool farewellCloses = false;             // close the connection on the farewell
    bool closeWhenPeerFinishes = true;       // after recv() returned 0, send what waits and close; else stay half open
    qint64 sendLimitBytes = qint64{8} << 20; // waiting in the program, per connection
    SendOverflow sendOverflow = SendOverflow::PauseReading;
    int idleTimeoutSeconds = 0; // 0: none
    bool noDelay = true;        // TCP_NODELAY
    bool keepAlive = false;     // SO_KEEPALIVE
    int sendBufferBytes = 0;    // SO_SNDBUF, 0: the system's own
    int receiveBufferBytes = 0; // SO_RCVBUF, 0: the system's own
};

} // namespace net

Q_DECLARE_METATYPE(net::StreamOptions)
