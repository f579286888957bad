// How files are sent and received. Thread: plain values. Units are in the names.
#pragma once

#include <QHostAddress>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace net {

enum class TransferProtocol : quint8 {
    NetYard,         // ours: folders, digests, resume
    ClassicUpload,   // NAME<SEPARATOR>SIZE, any reply, bytes
    ClassicDownload, // a name; 0<SEPARATOR>SIZE and bytes
};

enum class ReceivePolicy : quint8 { Ask, Always, Pin };

struct FileReceiverOptions {
    QHostAddress address = QHostAddress(QHostAddress::AnyIPv4); // see listenOn()
    quint16 port = 0;
    bool reuseAddress = true;
    TransferProtocol protocol = TransferProtocol::NetYard; // ClassicDownload: serves the folder's files to those who ask
    QString folder;                                        // where files go (ClassicDownload: where they come from)
    QString name;                                          // told to senders
    ReceivePolicy policy = ReceivePolicy::Ask;
    QString pin;
    qint64 maxFileBytes = 0; // 0: no limit but the disk's
    qint64 keepFreeBytes = qint64{64} << 20;
    int maxTransfers = 32;     // at once
    int silenceSeconds = 60;   // without a byte from the other side, while it is its turn
    int pinSeconds = 120;      // for the answer when a PIN is asked for, or silenceSeconds, whichever is longer
    qint64 bytesPerSecond = 0; // read no faster; 0: no limit
    int headerSettleMs = 100;  // ClassicUpload: how long the digits of a size may take to go on (classicprotocol.h)
};

struct FileSenderOptions {
    QString host; // name or address
    quint16 port = 0;
    TransferProtocol protocol = TransferProtocol::NetYard;
    QStringList paths;  // files and folders
    QString remoteName; // ClassicDownload: what to ask for
    QString folder;     // ClassicDownload: where it goes
    QString name;       // told to the receiver
    QString pin;
    qint64 bytesPerSecond = 0;   // 0: no limit
    bool corruptOneByte = false; // on purpose, after the digest was taken: to show what a digest is for
    int connectTimeoutMs = 10000;
    int silenceSeconds = 60;
};

} // namespace net

Q_DECLARE_METATYPE(net::FileReceiverOptions)
Q_DECLARE_METATYPE(net::FileSenderOptions)
