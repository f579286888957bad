// What the control frames of the NetYard transfer protocol say. CBOR maps with short text keys; unknown keys are read over.
// Pure; fuzzed.
//
// Every decode function returns nullopt for what is not of its form, too long or out of range: sizes are 0 to 2^62, indexes
// below maxEntries, paths 1 to maxPathBytes of UTF-8 without NUL, codes and texts at most maxCodeBytes and maxTextBytes.
//
//   Hello       magic, then v: version, program, name
//   Challenge   nonce, left
//   Proof       nonce, mac
//   Offer       files, folders, bytes
//   Entries     e: [{p: path, s: size, m: modified, d: folder, x: executable}, …]; what is 0 or false may be missing
//   Answer      ok, reason, out: one bit an entry, the lowest of byte 0 first,
//               resume: [[index, offset, digest], …] by rising index
//   FileBegin   i: index, o: offset, s: size, m: modified
//   FileEnd     i: index, digest, error
//   FileResult  i: index, ok, error
//   Error       code, detail
//
// What is encoded decodes to the same when its numbers and digests are within their limits; texts are shortened to theirs.
// Nothing here trusts a name (see transferpath.h) or a text: a stranger's may hold control characters. Thread: any. Sources:
// RFC 8949 (CBOR), RFC 2104 (HMAC), RFC 8018 (PBKDF2).
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace net::transfer {

inline constexpr qsizetype maxPathBytes = 4096;
inline constexpr qint64 maxFileBytes = qint64{1} << 62;
inline constexpr qint64 maxEntries = 1'000'000; // of one offer
// Of one offer's Entries frames together; the engines keep it.
inline constexpr qint64 maxEntriesBytes = qint64{96} << 20;
inline constexpr qsizetype maxCodeBytes = 64;   // of what is machine-readable
inline constexpr qsizetype maxTextBytes = 1024; // of other texts
inline constexpr qsizetype digestBytes = 16;    // XXH3-128, canonical (big-endian)
inline constexpr qsizetype nonceBytes = 16;
inline constexpr qsizetype macBytes = 32; // HMAC-SHA-256

struct Hello {
    int version = 1; // the highest this side speaks
    QString program; // "NetYard 0.1.0"
    QString name;    // of the machine or user, shown to the other side
    friend bool operator==(const Hello &, const Hello &) = default;
};
[[nodiscard]] QByteArray encode(const Hello &hello); // with the magic in front
[[nodiscard]] std::optional<Hello> decodeHello(QByteArrayView payload);

struct Challenge {
    QByteArray nonce; // nonceBytes
    int attemptsLeft = 3;
    friend bool operator==(const Challenge &, const Challenge &) = default;
};
[[nodiscard]] QByteArray encode(const Challenge &challenge);
[[nodiscard]] std::optional<Challenge> decodeChallenge(QByteArrayView payload);

struct Proof {
    QByteArray nonce; // the sender's own
    QByteArray mac;   // pinProof(), macBytes
    friend bool operator==(const Proof &, const Proof &) = default;
};
[[nodiscard]] QByteArray encode(const Proof &proof);
[[nodiscard]] std::optional<Proof> decodeProof(QByteArrayView payload);
// HMAC-SHA-256 over both nonces, keyed with PBKDF2 of the PIN and the receiver's nonce: the PIN itself never travels.
// Digits of a Chinese keyboard's full width are the same PIN. Whoever listens can still try PINs at leisure: it keeps
// classmates out, not an attacker.
[[nodiscard]] QByteArray pinProof(const QString &pin, QByteArrayView receiverNonce, QByteArrayView senderNonce);

// The numbers may lie far beyond maxEntries, so that too large an offer can be declined in so many words.
struct Offer {
    qint64 files = 0; // at most maxAnnounced, as folders
    qint64 folders = 0;
    qint64 bytes = 0; // of all files
    friend bool operator==(const Offer &, const Offer &) = default;
};
inline constexpr qint64 maxAnnounced = qint64{1} << 53;
[[nodiscard]] QByteArray encode(const Offer &offer);
[[nodiscard]] std::optional<Offer> decodeOffer(QByteArrayView payload);

struct Entry {
    QString path;          // relative, "/" between components, as the sender has it
    qint64 size = 0;       // of a file
    qint64 modifiedNs = 0; // since 1970
    bool isFolder = false;
    bool isExecutable = false;
    friend bool operator==(const Entry &, const Entry &) = default;
};
// Whether a frame can carry it: path and size within their limits. To be asked before it gets its index.
[[nodiscard]] bool isSendable(const Entry &entry);
// As many from `first` on as fit one frame; *next is where the next frame begins.
[[nodiscard]] QByteArray encodeEntries(const QList<Entry> &entries, qsizetype first, qsizetype *next);
[[nodiscard]] std::optional<QList<Entry>> decodeEntries(QByteArrayView payload);

struct ResumePoint {
    qint64 index = 0;  // of the entry
    qint64 offset = 0; // bytes that are there already
    QByteArray digest; // of them; the sender compares with its own first bytes
    friend bool operator==(const ResumePoint &, const ResumePoint &) = default;
};
struct Answer {
    bool accepted = false;
    QString reason;            // machine-readable, when not: "declined", "no-space", "too-many", "too-large", "busy"
    QList<qint64> leftOut;     // entries that are not wanted; rising, each once
    QList<ResumePoint> resume; // by rising index, each once
    friend bool operator==(const Answer &, const Answer &) = default;
};
// Any number of left-out entries fits: they travel as one bit an entry. Of resume points there is room for at least 4,000;
// of more, those with the largest offsets are told, and FileBegin.offset says which were not.
[[nodiscard]] QByteArray encode(const Answer &answer);
[[nodiscard]] std::optional<Answer> decodeAnswer(QByteArrayView payload);

struct FileBegin {
    qint64 index = 0;
    qint64 offset = 0; // at most size
    qint64 size = 0;   // now; may differ from the offer's when the source has changed meanwhile
    qint64 modifiedNs = 0;
    friend bool operator==(const FileBegin &, const FileBegin &) = default;
};
[[nodiscard]] QByteArray encode(const FileBegin &begin);
[[nodiscard]] std::optional<FileBegin> decodeFileBegin(QByteArrayView payload);

struct FileEnd {
    qint64 index = 0;
    QByteArray digest; // of the whole file; empty when it could not be sent
    QString error;     // why not: "unreadable", "vanished", "shrunk", "grown", "changed"; empty when whole
    friend bool operator==(const FileEnd &, const FileEnd &) = default;
};
[[nodiscard]] QByteArray encode(const FileEnd &end);
[[nodiscard]] std::optional<FileEnd> decodeFileEnd(QByteArrayView payload);

struct FileResult {
    qint64 index = 0;
    bool ok = false;
    QString error; // "mismatch", "disk-full", "denied", …
    friend bool operator==(const FileResult &, const FileResult &) = default;
};
[[nodiscard]] QByteArray encode(const FileResult &result);
[[nodiscard]] std::optional<FileResult> decodeFileResult(QByteArrayView payload);

struct Ending {
    QString code;   // of Error: "version", "pin", "pin-locked", "protocol", "disk-full", "timeout" …
    QString detail; // of "version": the one spoken; of "pin-locked": seconds to wait, in digits
    friend bool operator==(const Ending &, const Ending &) = default;
};
[[nodiscard]] QByteArray encode(const Ending &ending);
[[nodiscard]] std::optional<Ending> decodeEnding(QByteArrayView payload);

} // namespace net::transfer
