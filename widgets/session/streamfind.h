// Looks for bytes in a conversation, from one place on to the next or the one before, round the end.
//
// Works in slices of some milliseconds between the window's other work, with a reader of its own, so that a gigabyte can be
// searched and given up at any time. What stands across the seam of two pieces that went one way is found too.
// Thread: the main thread.
#pragma once

#include "conversation.h"
#include "sessionsource.h"

#include <QBasicTimer>
#include <QObject>

#include <memory>

namespace widgets {

class StreamFind final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamFind)

public:
    struct Place {
        size_t piece = 0;
        qsizetype byte = 0; // of the piece
        friend auto operator<=>(const Place &, const Place &) = default;
    };

    explicit StreamFind(QObject *parent = nullptr);
    ~StreamFind() override;

    // The conversation outlives the search, or is stopped. from: the first place to look at (forward), or the one in
    // front of which to look.
    void start(const net::Conversation &conversation, const SessionFilePart &file, const QByteArray &needle, Place from,
               bool forward);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    void found(const Place &place, bool wrapped);
    void notFound();

private:
    void timerEvent(QTimerEvent *event) override;
    bool lookAt(size_t piece);                     // true: it is over
    [[nodiscard]] QByteArray window(size_t piece); // its bytes, and as many behind as the needle may reach into
    void finish();

    const net::Conversation *m_conversation = nullptr;
    std::unique_ptr<net::RecordReader> m_reader;
    QByteArray m_needle;
    Place m_from;
    size_t m_piece = 0;
    size_t m_left = 0; // pieces to look at
    bool m_forward = true;
    bool m_isFirst = true;
    bool m_wrapped = false;
    QBasicTimer m_timer;
};

} // namespace widgets
