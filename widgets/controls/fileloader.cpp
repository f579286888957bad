#include "fileloader.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace widgets {

FileLoader::FileLoader(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FileLoader::finish);
}

void FileLoader::load(const QString &path)
{
    m_path = path;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    m_watcher.setFuture(promise->future()); // an earlier one is no longer listened to
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(read(path));
        promise->finish();
    });
}

FileLoader::Outcome FileLoader::read(const QString &path)
{
    using net::NetErrorCode;
    Outcome outcome;
    const auto fail = [&](NetErrorCode code, const QString &detail) { outcome.error = {code, 0, path, detail, -1}; };
    const QFileInfo info(path);
    QFile file(path);
    outcome.size = info.size();
    if (!info.exists())
        fail(NetErrorCode::FileNotFound, {});
    else if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        fail(NetErrorCode::FileNotReadable, file.errorString());
    if (outcome.error.isError() || outcome.size > maxFileBytes)
        return outcome;
    // It may have grown meanwhile, or be of a kind that tells no size.
    outcome.bytes = file.read(maxFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        fail(NetErrorCode::FileNotReadable, file.errorString());
    outcome.size = outcome.bytes.size();
    return outcome;
}

void FileLoader::finish()
{
    const Outcome outcome = m_watcher.result();
    if (outcome.error.isError())
        Q_EMIT failed(outcome.error);
    else if (outcome.size > maxFileBytes)
        Q_EMIT tooLarge(m_path, outcome.size);
    else
        Q_EMIT loaded(m_path, outcome.bytes);
}

} // namespace widgets
