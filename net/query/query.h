// The language of the filter line: text in, a tree of terms out, or a problem and where it is. Pure functions.
//
//   hello "two words"        in the payload, in an event's words or in the endpoint; case does not matter; both must be
//   there /id=\d+/ /id/i           a regular expression over the payload's text or the event's words; i: case does not
//   matter hex:48 65 6c             bytes, up to the next word that is no pair of hex digits in:TEXT out:TEXT         text,
//   "phrase" or /regex/ in what was received, sent; without a value: all that was peer:10.0.0.1:80         the other end
//   (our end where there is none): whole when it is one, else a part of its text local:10.0.0.1 port:80   our end; a port of
//   either end, also port>1024 channel:udp              a tab, or the beginning of its name: channel:tcp is two size>=10k
//   bytes of a message, k M G decimal time>10:08 time:10:08    local time of day, or 2026-11-28 10:08:29.5. ":" and "=" mean
//   all of that minute (second, day) kind:error               error (with warnings), event, message, note, or an event's
//   name has:bookmark has:note    what somebody has marked, or written a note on note:TEXT note:"a b"     a text in such a
//   note; case does not matter and or not -term ( )     side by side means and; and binds closer than or
//
// A parenthesis groups at the beginning of a term; inside a word it is a character. A word is a field only with one of the
// names above in front of its colon, a regular expression only with its closing slash: /index.html and http://a are text.
// Full-width colons, quotes, parentheses and signs of Chinese input methods are understood. Thread: plain values, any.
#pragma once

#include "querytime.h"
#include "sessionindex.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace net {

inline constexpr qsizetype maxQueryLength = 4096; // characters
inline constexpr int maxQueryDepth = 64;          // of parentheses and nots inside each other
inline constexpr int maxQueryTerms = 200;

enum class QueryTermKind : quint8 { Text, Regex, Hex, Direction, Peer, Local, Port, Channel, Size, Time, Kind, Has };
enum class QueryRelation : quint8 { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };
enum class QueryEntryKind : quint8 { Event, Message, Problem, Named };
enum class QueryMark : quint8 { Bookmark, Note };

struct QueryTerm {
    QueryTermKind kind = QueryTermKind::Text;
    QString text;                       // Text, Peer, Local; Regex: the pattern; Has: in the note, or empty
    bool isPart = false;                // Peer, Local: of an endpoint's text, also where it reads as a whole one
    QByteArray bytes;                   // Hex
    bool ignoresCase = true;            // Regex: only with its flag
    std::optional<Direction> direction; // Direction; Text, Regex: only the payloads that went that way
    QueryRelation relation = QueryRelation::Equal;
    qint64 number = 0;    // Size, Port
    QueryTime time;       // Time
    quint32 channels = 0; // Channel: bits
    QueryEntryKind entryKind = QueryEntryKind::Named;
    EventKind event = EventKind::None;    // Kind, when Named
    QueryMark mark = QueryMark::Bookmark; // Has
    qsizetype position = 0;               // in the query's text
    qsizetype length = 0;
    friend bool operator==(const QueryTerm &, const QueryTerm &) = default;
};

struct QueryNode {
    enum class Op : quint8 { All, Any, Not, Term }; // All of nothing holds: the empty query
    Op op = Op::All;
    std::vector<QueryNode> children; // Not: one
    QueryTerm term;
    friend bool operator==(const QueryNode &, const QueryNode &) = default;

    [[nodiscard]] bool isEmpty() const { return op == Op::All && children.empty(); }
};

// Whether the answer changes with a bookmark or a note.
[[nodiscard]] bool asksForMarks(const QueryNode &query);

// All of both.
[[nodiscard]] QueryNode bothOf(QueryNode a, QueryNode b);

enum class QueryProblemCode : quint8 {
    TooLong, // number of characters: maxQueryLength
    TooDeep,
    TooManyTerms,
    UnclosedQuote,
    UnclosedGroup,
    UnexpectedClose,
    MissingTerm,  // subject: the operator that wants one, empty inside ()
    MissingValue, // subject: the field
    BadRegex,     // subject: what Qt says of it
    BadHex,       // subject: the value; likewise below
    BadNumber,    // also a port beyond 65535
    BadTime,
    UnknownChannel,
    UnknownDirection,
    UnknownKind,
    UnknownMark,
};
inline constexpr int queryProblemCount = static_cast<int>(QueryProblemCode::UnknownMark) + 1;

struct QueryProblem {
    QueryProblemCode code = QueryProblemCode::MissingTerm;
    qsizetype position = 0; // in the text; length is at least 1, and may reach one past its end
    qsizetype length = 1;
    QString subject;
    friend bool operator==(const QueryProblem &, const QueryProblem &) = default;
};

[[nodiscard]] tl::expected<QueryNode, QueryProblem> parseQuery(QStringView text);

// As a word or a phrase that reads back as exactly this text.
[[nodiscard]] QString quotedForQuery(const QString &text);

} // namespace net

Q_DECLARE_METATYPE(net::QueryProblem)
