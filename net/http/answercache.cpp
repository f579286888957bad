#include "answercache.h"

#include "responder.h"

namespace net {

AnswerCache::AnswerCache()
    : m_entries(mostBytes)
{
}

void AnswerCache::clear()
{
    m_entries.clear();
}

const AnswerCache::Entry *AnswerCache::find(const HttpServing &serving, QByteArrayView target)
{
    const QByteArray key = QByteArray::fromRawData(target.data(), target.size());
    Entry *entry = m_entries.object(key);
    if (!entry || entry->pass == m_pass)
        return entry;
    const http::Target parsed = http::parseTarget(target, http::Method::Get);
    const HttpResource now = serving.look(parsed);
    if (now.fault != http::Fault::None || now.look != entry->resource.look) {
        m_entries.remove(key);
        return nullptr;
    }
    entry->pass = m_pass;
    return entry;
}

void AnswerCache::insert(QByteArrayView target, const http::Target &parsed, const HttpResource &resource)
{
    if (target.size() > longestTarget || resource.kind != HttpResource::Kind::Bytes)
        return;
    auto entry = std::make_unique<Entry>();
    entry->answer = http::plainAnswer(resource);
    entry->path = parsed.path;
    entry->resource = resource;
    entry->pass = m_pass;
    const qsizetype cost = resource.bytes.size() + entry->answer.head.size() + 2 * target.size() + 512;
    m_entries.insert(target.toByteArray(), entry.release(), cost);
}

} // namespace net
