#include "httpserving.h"

#include "clock.h"
#include "mediatype.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace net {

namespace {

constexpr QByteArrayView indexName("index.html");

HttpResource faultResource(http::Fault fault)
{
    HttpResource resource;
    resource.fault = fault;
    return resource;
}

http::Fault faultOf(ServedStatus status)
{
    switch (status) {
    case ServedStatus::Ok: return http::Fault::None;
    case ServedStatus::NotFound: return http::Fault::NotFound;
    case ServedStatus::NotReadable:
    case ServedStatus::NotRegular: return http::Fault::Forbidden;
    case ServedStatus::Outside: return http::Fault::PathOutsideRoot;
    case ServedStatus::NoDescriptors: return http::Fault::TooManyConnections;
    case ServedStatus::Failed: break;
    }
    return http::Fault::ServerError;
}

// Changes with every version of a file: time to the nanosecond, size, number.
QByteArray etagOf(const FileFacts &facts)
{
    return '"' + QByteArray::number(facts.modifiedNs, 16) + '-' + QByteArray::number(facts.size, 16) + '-' +
           QByteArray::number(facts.identity & 0xffffffffU, 16) + '"';
}

// What begins with a dot is nobody's business on a network (.git, .ssh), but for .well-known (RFC 8615).
bool isHidden(QByteArrayView path)
{
    for (qsizetype at = path.indexOf("/."); at >= 0; at = path.indexOf("/.", at + 1)) {
        const QByteArrayView segment = path.sliced(at + 1);
        if (segment != ".well-known" && !segment.startsWith(".well-known/"))
            return true;
    }
    return false;
}

HttpResource lookedAt(const FileLook &look)
{
    HttpResource resource;
    resource.kind = HttpResource::Kind::File;
    resource.fault = http::Fault::None;
    resource.look = look;
    return resource;
}

QByteArray withQuery(QByteArray location, const http::Target &target)
{
    if (!target.query.isNull())
        location += '?' + target.query;
    return location;
}

HttpResource redirectToFolder(const http::Target &target)
{
    HttpResource resource;
    resource.kind = HttpResource::Kind::Redirect;
    resource.location = withQuery(http::percentEncodedPath(target.path) + '/', target);
    return resource;
}

// How much the header likes a language: the weight of its best matching entry in thousandths, 0 for none.
int liking(QByteArrayView header, const QString &tag)
{
    const QByteArray wanted = tag.toLatin1().toLower();
    const QByteArray primary = wanted.left(std::max<qsizetype>(wanted.indexOf('-'), 0));
    int best = 0;
    for (const QByteArray &part : header.toByteArray().toLower().split(',')) {
        const qsizetype semicolon = part.indexOf(';');
        const QByteArray name = part.left(semicolon < 0 ? part.size() : semicolon).trimmed();
        int weight = 1000;
        if (const qsizetype q = part.indexOf("q="); semicolon >= 0 && q > semicolon)
            weight = static_cast<int>(part.mid(q + 2).trimmed().toDouble() * 1000);
        if (name.isEmpty()) // no header, or a comma too many
            continue;
        const bool matches = name == wanted || name == primary ||
                             wanted == name.left(std::max<qsizetype>(name.indexOf('-'), 0)) ||
                             (!primary.isEmpty() && name.startsWith(primary + '-'));
        if (matches)
            best = std::max(best, weight);
    }
    return best;
}

} // namespace

HttpServing::HttpServing(const HttpServerOptions &options)
    : m_options(options)
{
    if (m_options.phrases.isEmpty())
        m_options.phrases.append(HttpPhrases{});
}

Result<std::shared_ptr<const HttpServing>> HttpServing::make(const HttpServerOptions &options)
{
    const std::shared_ptr<HttpServing> serving(new HttpServing(options));
    if (options.uploads) { // better said now than to the first who sends something
        const QFileInfo folder(options.uploadFolder);
        if (options.uploadFolder.isEmpty() || !folder.isDir())
            return failure(NetErrorCode::FileNotFound, options.uploadFolder, -1, QStringLiteral("folder"));
        if (!folder.isWritable())
            return failure(NetErrorCode::FolderNotWritable, options.uploadFolder);
    }
    if (options.content == HttpContent::BuiltInSite)
        return serving;
    const QFileInfo info(options.path);
    if (options.path.isEmpty() || !info.exists() || (options.content == HttpContent::Page ? !info.isFile() : !info.isDir()))
        return failure(NetErrorCode::FileNotFound, options.path, -1,
                       options.content == HttpContent::Page ? QString() : QStringLiteral("folder"));
    if (!info.isReadable())
        return failure(NetErrorCode::FileNotReadable, options.path);
    if (options.content == HttpContent::Page) {
        serving->m_page = QFile::encodeName(info.fileName());
        // A page that is a link to somewhere was chosen by the user, not by a stranger.
        serving->m_options.linksMayLeave = true;
        serving->m_root = QFileInfo(info.absolutePath()).canonicalFilePath();
    } else {
        serving->m_root = info.canonicalFilePath();
    }
    return serving;
}

HttpResource HttpServing::resolve(const http::Target &target, bool read) const
{
    switch (m_options.content) {
    case HttpContent::BuiltInSite: return findBuiltIn(target, read);
    case HttpContent::Page: return findPage(read);
    case HttpContent::Folder: break;
    }
    return findInFolder(target, read);
}

HttpResource HttpServing::findInFolder(const http::Target &target, bool read) const
{
    if (isHidden(target.path))
        return faultResource(http::Fault::NotFound);
    QByteArrayView path = target.path;
    while (path.startsWith('/'))
        path = path.sliced(1);
    const bool wantsFolder = path.endsWith('/');
    if (wantsFolder)
        path.chop(1);
    const bool isRoot = path.isEmpty();
    const QByteArray index = isRoot ? indexName.toByteArray() : path.toByteArray() + '/' + indexName.toByteArray();
    if (!read) {
        if (const auto look = ServedFile::look(m_root, isRoot || wantsFolder ? QByteArrayView(index) : path))
            return lookedAt(*look);
    }
    const ServedFile::Opened opened = ServedFile::open(m_root, path, m_options.linksMayLeave);
    if (opened.status != ServedStatus::Ok)
        return faultResource(faultOf(opened.status));
    if (!opened.file->isFolder())
        return wantsFolder ? faultResource(http::Fault::NotFound) : fileResource(opened.file, path, read);
    if (!wantsFolder && !isRoot)
        return redirectToFolder(target);
    const ServedFile::Opened page = ServedFile::open(m_root, index, m_options.linksMayLeave);
    if (page.status == ServedStatus::Ok && !page.file->isFolder())
        return fileResource(page.file, indexName, read);
    if (page.status != ServedStatus::NotFound && page.status != ServedStatus::Ok)
        return faultResource(faultOf(page.status));
    if (!m_options.listing)
        return faultResource(http::Fault::Forbidden);
    HttpResource folder;
    folder.kind = HttpResource::Kind::Folder;
    folder.fault = http::Fault::None;
    folder.file = opened.file;
    folder.folderPath = opened.file->folderPath();
    return folder;
}

HttpResource HttpServing::findPage(bool read) const
{
    if (!read) {
        if (const auto look = ServedFile::look(m_root, m_page))
            return lookedAt(*look);
    }
    const ServedFile::Opened opened = ServedFile::open(m_root, m_page, m_options.linksMayLeave);
    if (opened.status != ServedStatus::Ok)
        return faultResource(faultOf(opened.status));
    return opened.file->isFolder() ? faultResource(http::Fault::NotFound) : fileResource(opened.file, m_page, read);
}

HttpResource HttpServing::fileResource(const std::shared_ptr<ServedFile> &file, QByteArrayView name, bool read)
{
    HttpResource resource;
    resource.kind = HttpResource::Kind::File;
    resource.fault = http::Fault::None;
    resource.look = file->look();
    resource.size = resource.look.facts.size;
    if (!read)
        return resource;
    resource.type = http::mediaType(name).toByteArray();
    if (resource.size <= inMemoryBytes) {
        QByteArray bytes(resource.size + 1, Qt::Uninitialized); // one more, to notice that it has grown
        qint64 got = 0;
        while (got < bytes.size()) {
            const qint64 more = file->read(bytes.data() + got, bytes.size() - got, got);
            if (more < 0)
                return faultResource(http::Fault::Forbidden);
            if (more == 0)
                break;
            got += more;
        }
        // Being written right now: sent as a file, which looks again before its last byte.
        if (got == resource.size && file->currentFacts() == resource.look.facts) {
            bytes.truncate(got);
            resource.kind = HttpResource::Kind::Bytes;
            resource.bytes = bytes;
        }
    }
    if (resource.kind == HttpResource::Kind::File)
        resource.file = file;
    resource.validators = {etagOf(resource.look.facts), resource.look.facts.modifiedNs / nsPerSecond};
    return resource;
}

HttpResource HttpServing::findBuiltIn(const http::Target &target, bool read) const
{
    QString path = QStringLiteral(":/site") + QString::fromUtf8(target.path);
    QFileInfo info(path);
    if (info.isDir()) {
        if (!target.path.endsWith('/'))
            return redirectToFolder(target);
        path += QString::fromLatin1(indexName);
        info = QFileInfo(path);
    } else if (target.path.endsWith('/')) {
        return faultResource(http::Fault::NotFound);
    }
    QFile file(path);
    if (!info.isFile())
        return faultResource(http::Fault::NotFound);
    HttpResource resource;
    resource.kind = HttpResource::Kind::Bytes;
    resource.fault = http::Fault::None;
    if (!read) // it changes with the program only
        return resource;
    if (!file.open(QIODevice::ReadOnly))
        return faultResource(http::Fault::NotFound);
    resource.bytes = file.readAll();
    resource.size = resource.bytes.size();
    resource.type = http::mediaType(path.toUtf8()).toByteArray();
    const size_t hash = qHashBits(resource.bytes.constData(), static_cast<size_t>(resource.size), 1);
    resource.validators = {'"' + QByteArray::number(static_cast<quint64>(hash), 16) + '-' +
                               QByteArray::number(resource.size, 16) + '"',
                           info.lastModified().isValid() ? info.lastModified().toSecsSinceEpoch() : -1};
    return resource;
}

const HttpPhrases &HttpServing::phrasesFor(QByteArrayView acceptLanguage) const
{
    const HttpPhrases *best = &m_options.phrases.first();
    int most = 0;
    for (const HttpPhrases &phrases : m_options.phrases) {
        const int weight = liking(acceptLanguage, phrases.languageTag);
        if (weight > most) {
            most = weight;
            best = &phrases;
        }
    }
    return *best;
}

} // namespace net
