// The bytes of a conversation's pieces as text wants them: a character that is cut where pieces meet belongs to the first.
//
// Pieces meet at bytes, and at messages of a stream, which know nothing of characters; what went the other way meanwhile,
// and events, do not part them. A few pieces back are read where an encoding (GBK and the like) has no place of which one
// can tell that a character begins there. Thread: a value, one thread at a time.
#pragma once

#include "characterseam.h"
#include "conversation.h"

#include <QHash>

#include <optional>

namespace net {

class ConversationText final {
public:
    struct Part {
        QByteArray bytes;
        qsizetype skipped = 0; // of the piece's own bytes, at its start: they belong to the piece before
        bool isOpen = false;   // it may end in a character whose rest has not come yet
    };

    ConversationText() = default;
    // The conversation outlives this, or the next assignment.
    ConversationText(const Conversation *conversation, const TextEncoding &encoding)
        : m_conversation(conversation)
        , m_encoding(encoding)
    {
    }

    [[nodiscard]] Part part(RecordReader &reader, size_t piece,
                            const QByteArray &own);        // own: as Conversation::read() has them
    void forget(size_t piece) { m_carried.remove(piece); } // it has become longer, or was open

private:
    [[nodiscard]] std::optional<size_t> neighbour(const SessionIndex &index, size_t piece, bool next) const;
    [[nodiscard]] QByteArray read(RecordReader &reader, size_t piece) const; // empty when it cannot be
    [[nodiscard]] QByteArray start(RecordReader &reader, size_t piece) const;
    [[nodiscard]] qsizetype carriedInto(RecordReader &reader, size_t piece);

    const Conversation *m_conversation = nullptr;
    TextEncoding m_encoding;
    QHash<size_t, qsizetype> m_carried; // of the pieces asked for: bytes of the piece before's last character
};

} // namespace net
