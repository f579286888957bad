// What the list shows of a request: read back from its event in the session, kept for the rows painted last.
//
// Thread: the main thread.
#pragma once

#include "entryreader.h"

#include <QCache>
#include <QString>

namespace widgets {

struct RequestRow {
    QString time;
    QString client;
    QString method;
    QString path; // decoded for people; the target as sent where that cannot be done
    QString host;
    QString statusText;
    QString bytes;
    QString duration;
    QString agent;
    qint64 bodyBytes = 0;
    qint64 durationUs = 0;
    int status = 0; // 0: the event could not be read, path says why
    quint32 ordinal = 0;
    bool isCut = false;
};

class RequestReader final {
    Q_DISABLE_COPY_MOVE(RequestReader)

public:
    explicit RequestReader(EntryReader &entries);

    [[nodiscard]] const RequestRow &row(quint32 entry); // valid until the next call
    void forget();
    [[nodiscard]] EntryReader &entries() const { return m_entries; }

private:
    EntryReader &m_entries;
    QCache<quint32, RequestRow> m_rows;
};

// A request's target for people: percent-encoding taken off where that gives text.
[[nodiscard]] QString readableTarget(QByteArrayView target);

} // namespace widgets
