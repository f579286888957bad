// What the log shows of one entry: its time, endpoint, size and one line of text, read back from the session file.
//
// Keeps what was made for the rows painted last (a bounded cache), so that a frame reads only what is new on
// screen. A payload that cannot be read shows its error in the text's place. Thread: the main thread.
#pragma once

#include "event.h"
#include "recordreader.h"
#include "result.h"
#include "sessionindex.h"
#include "textencoding.h"

#include <QCache>
#include <QCoreApplication>
#include <QString>

#include <memory>
#include <optional>

namespace widgets {

struct RowText {
    QString time;
    QString endpoint;
    QString size;                                 // empty for events
    QString text;                                 // one line, control characters as escapes
    std::vector<net::DecodedText::Span> controls; // of text
    std::vector<net::DecodedText::Span> invalid;  // of text: bytes that are not in the encoding
    bool isNote = false;                          // text is not the payload: a header-only message, an error
    bool isCut = false;                           // there is more than text
    net::EventSeverity severity = net::EventSeverity::Info;
    // Kept by the painter: text cut to a column's width.
    mutable QString elided;
    mutable int elidedWidth = -1;
};

class EntryReader final {
    Q_DECLARE_TR_FUNCTIONS(widgets::EntryReader)
    Q_DISABLE_COPY_MOVE(EntryReader)

public:
    static constexpr qint64 lineBytes = 1024; // of a payload, decoded for the text column

    EntryReader();
    ~EntryReader();

    void setSource(const QString &path, std::shared_ptr<const net::SessionIndex> index);
    void setEncoding(const net::TextEncoding &encoding);
    void setMicroseconds(bool on);
    void forget(); // after a language or font change

    [[nodiscard]] const net::SessionIndex *index() const { return m_index.get(); }
    [[nodiscard]] const net::TextEncoding &encoding() const { return m_encoding; }
    [[nodiscard]] bool microseconds() const { return m_microseconds; }
    [[nodiscard]] const net::IndexEntry &entry(quint32 number) const { return m_index->at(number); }

    // Valid until the next call.
    [[nodiscard]] const RowText &row(quint32 number);
    [[nodiscard]] quint64 rowsMade() const { return m_rowsMade; } // since the beginning, those forgotten included
    [[nodiscard]] net::Result<QByteArray> payload(quint32 number, qint64 maxBytes = -1);
    [[nodiscard]] net::Result<net::Event> event(quint32 number);
    [[nodiscard]] net::Remark remark(quint32 number) const { return m_index->remarks().of(entry(number).offset); }
    [[nodiscard]] net::Endpoint endpoint(quint32 number); // the other side; for events without one, ours

    [[nodiscard]] QString timeText(qint64 timeNs) const;       // 10:08:29.622, or with microseconds
    [[nodiscard]] static QString shortTimeText(qint64 timeNs); // 10:08:29.622
    [[nodiscard]] static QString fullTimeText(qint64 timeNs);  // date, nanoseconds and zone
    [[nodiscard]] static QString sizeText(quint32 bytes);      // 1,460 B
    [[nodiscard]] QString lineText(quint32 number);            // the row as shown, columns separated by tabs
    [[nodiscard]] QString spokenText(quint32 number);          // the row as a sentence, for screen readers

private:
    void fillMessage(const net::IndexEntry &entry, RowText *row);
    void fillEvent(const net::IndexEntry &entry, RowText *row);
    [[nodiscard]] QString flowText(quint32 flow);
    [[nodiscard]] QString spokenRow(quint32 number);

    std::shared_ptr<const net::SessionIndex> m_index;
    std::unique_ptr<net::RecordReader> m_reader;
    net::TextEncoding m_encoding;
    QCache<quint32, RowText> m_rows;
    QCache<quint32, QString> m_flows;
    quint64 m_rowsMade = 0;
    bool m_microseconds = false;
};

} // namespace widgets
