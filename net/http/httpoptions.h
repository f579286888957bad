// How the HTTP server is set up: what it serves, how much it takes, how many threads it has, how much of it is recorded.
//
// Thread: plain values. Units are in the names.
#pragma once

#include "cannedanswer.h"
#include "httpfault.h"
#include "requesthead.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QMetaType>
#include <QString>

namespace net {

// The texts of pages that the server makes itself (listing, errors, upload form), in one language, as plain text (the server
// escapes them). Made in translations/httpphrases.cpp, since net/ has no words.
struct HttpPhrases {
    QString languageTag; // "en", "zh-CN": for <html lang> and Accept-Language
    QString indexOf;     // "Contents of %1"
    QString name, size, modified, parentFolder, emptyFolder;
    QString folders, files;                                                // "Folders: %1", "Files: %1"
    QString uploadTitle, uploadHint, uploadButton, uploadDone, uploadNone; // uploadDone: "Files received: %1"
    QString backToStart;
    QHash<int, QString> errorTitles; // by status: "Not found"
    QHash<int, QString> errorTexts;  // what happened and what to do, one or two sentences
    QString source;                  // "See %1" (an RFC's section)
    QString dateFormat;              // of QLocale
};

enum class HttpRecording : quint8 {
    Summary, // one event a request
    Heads,   // and the heads of request and response as messages; bodies header-only
    Whole,   // and bodies up to wholeBodyBytes
};

struct HttpLimits {
    http::HeadLimits head;
    qint64 bodyBytes = qint64{1} << 20;   // of a request that is no upload
    qint64 uploadBytes = qint64{4} << 30; // of one upload request, all its files together
    int connections = 0;                  // 0: as many as there are descriptors
    int connectionsPerClient = 0;         // of one address; 0: no limit
    int idleSeconds = 60;                 // kept alive without a request
    int headSeconds = 20;                 // from a request's first byte to the end of its head
    int bodySeconds = 30;                 // without a byte of the body, or below bodyMinBytesPerSecond over that time
    int sendSeconds = 60;                 // without the peer taking a byte of the answer
    int bodyMinBytesPerSecond = 100;
    int pipelined = 100; // requests waiting in one connection's buffer are read no further than that
};

enum class HttpContent : quint8 { BuiltInSite, Page, Folder };

struct HttpServerOptions {
    QHostAddress address = QHostAddress(QHostAddress::AnyIPv4); // see listenOn()
    quint16 port = 0;                                           // 0: any free one
    int backlog = 4096;
    bool reuseAddress = true;
    int threads = 1; // event loops that serve; 1 to maxThreads
    bool oneAtATime =
        false; // one connection is served to its end before the next is accepted (the lesson); threads is 1 then
    static constexpr int maxThreads = 64;

    // From here on: may be changed while it runs (HttpServer::setServing).
    HttpContent content = HttpContent::BuiltInSite;
    QString path;               // of the page or folder
    bool listing = true;        // of folders without index.html
    bool linksMayLeave = false; // symbolic links out of the folder are followed
    bool uploads = false;
    QString uploadFolder;
    QList<http::CannedAnswer> canned;
    HttpRecording recording = HttpRecording::Heads;
    HttpLimits limits;
    QList<HttpPhrases> phrases; // the first is for clients that accept none of them
    static constexpr qint64 wholeBodyBytes = qint64{64} << 10;
};

} // namespace net

Q_DECLARE_METATYPE(net::HttpServerOptions)
