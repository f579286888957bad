// What a server serves, ready for use: the options with the folder's real place, and what a path in it means.
//
// Made once for each change of the options and shared by all event loops; never changes. Thread: any.
#pragma once

#include "conditions.h"
#include "httpoptions.h"
#include "requesttarget.h"
#include "result.h"
#include "servedfile.h"

#include <memory>

namespace net {

// What a request's path leads to.
struct HttpResource {
    enum class Kind : quint8 { Fault, Bytes, File, Folder, Redirect } kind = Kind::Fault;
    http::Fault fault = http::Fault::NotFound;
    QByteArray bytes;                 // Bytes: the body
    std::shared_ptr<ServedFile> file; // File, Folder
    qint64 size = 0;                  // of the body
    FileLook look;                    // at the file that the bytes are of; null for what comes with the program
    QByteArray type;                  // media type
    http::Validators validators;
    QByteArray location; // Redirect
    QString folderPath;  // Folder: where its entries are listed
};

class HttpServing final {
    Q_DISABLE_COPY_MOVE(HttpServing)

public:
    static constexpr qint64 inMemoryBytes = qint64{256} << 10; // files up to this size are read at once and kept for a while

    // FileNotFound, FileNotReadable: the page or folder cannot be served.
    [[nodiscard]] static Result<std::shared_ptr<const HttpServing>> make(const HttpServerOptions &options);

    [[nodiscard]] const HttpServerOptions &options() const { return m_options; }
    [[nodiscard]] HttpResource find(const http::Target &target) const { return resolve(target, true); }
    // The same without reading the file: fault and look only.
    [[nodiscard]] HttpResource look(const http::Target &target) const { return resolve(target, false); }
    // The language that the client likes best of those there are (RFC 9110 section 12.5.4).
    [[nodiscard]] const HttpPhrases &phrasesFor(QByteArrayView acceptLanguage) const;

private:
    explicit HttpServing(const HttpServerOptions &options);
    [[nodiscard]] HttpResource resolve(const http::Target &target, bool read) const;
    [[nodiscard]] HttpResource findPage(bool read) const;
    [[nodiscard]] HttpResource findInFolder(const http::Target &target, bool read) const;
    [[nodiscard]] HttpResource findBuiltIn(const http::Target &target, bool read) const;
    [[nodiscard]] static HttpResource fileResource(const std::shared_ptr<ServedFile> &file, QByteArrayView name, bool read);

    HttpServerOptions m_options;
    QString m_root;    // canonical
    QByteArray m_page; // its name, for HttpContent::Page
};

} // namespace net
