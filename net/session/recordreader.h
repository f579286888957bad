// Reads entries' payloads and events back from a session file, while it is being written or afterwards.
//
// One RecordReader belongs to one thread; several may read the same file. Reads go through read(2) with a small
// cache, not through a mapping, so that a file which is truncated under us gives an error and no SIGBUS.
// Errors: FileNotReadable, SessionDamaged.
#pragma once

#include "event.h"
#include "pcapngreader.h"
#include "result.h"
#include "sessionindex.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace net {

class RecordReader final {
    Q_DISABLE_COPY_MOVE(RecordReader)

public:
    RecordReader(const QString &path, std::shared_ptr<const SessionIndex> index);
    ~RecordReader();

    [[nodiscard]] const SessionIndex &index() const { return *m_index; }

    // At most maxBytes of a message's payload (all of it by default). Empty for one kept header-only.
    [[nodiscard]] Result<QByteArray> payload(const IndexEntry &entry, qint64 maxBytes = -1);
    // `count` bytes of what was kept of it, from `from` on (fewer at its end); what stands in front is not read.
    [[nodiscard]] Result<QByteArray> payloadPart(const IndexEntry &entry, qint64 from, qint64 count);
    [[nodiscard]] Result<Event> event(const IndexEntry &entry);
    // The endpoints of a message or event: the index's flow, or, for flow 0, what the packet itself says.
    [[nodiscard]] Result<Flow> flow(const IndexEntry &entry);

private:
    static constexpr qint64 cacheBytes = qint64{64} << 10;

    // At least length bytes from offset on, fewer at the end of the file; valid until the next call. atOnce: what is
    // read in one go, for what comes behind.
    [[nodiscard]] Result<QByteArrayView> read(quint64 offset, qint64 length, qint64 atOnce = cacheBytes);
    [[nodiscard]] std::optional<QByteArray> startOfPayload(const IndexEntry &entry, qsizetype bytes);
    [[nodiscard]] Result<pcapng::Block> block(quint64 offset);
    [[nodiscard]] NetError damaged(quint64 offset) const;

    QFile m_file;
    std::shared_ptr<const SessionIndex> m_index;
    QByteArray m_cache;
    quint64 m_cacheOffset = 0;
};

} // namespace net
