#include "streamfind.h"

#include "streamlayout.h"

#include <QElapsedTimer>
#include <QTimerEvent>

namespace widgets {

namespace {

constexpr qint64 sliceNs = 6'000'000;

} // namespace

StreamFind::StreamFind(QObject *parent)
    : QObject(parent)
{
}

StreamFind::~StreamFind() = default;

void StreamFind::start(const net::Conversation &conversation, const SessionFilePart &file, const QByteArray &needle,
                       Place from, bool forward)
{
    m_conversation = &conversation;
    m_reader = std::make_unique<net::RecordReader>(file.path, file.index);
    m_needle = needle;
    m_forward = forward;
    m_wrapped = false;
    m_isFirst = true;
    m_left = conversation.pieceCount() + 1; // the first one twice: in front of the place, and behind it
    m_from = from;
    m_piece = std::min(from.piece, std::max<size_t>(1, conversation.pieceCount()) - 1);
    if (needle.isEmpty() || conversation.pieceCount() == 0) {
        finish();
        Q_EMIT notFound();
        return;
    }
    m_timer.start(0, this);
}

void StreamFind::stop()
{
    finish();
}

void StreamFind::finish()
{
    m_timer.stop();
    m_conversation = nullptr;
    m_reader.reset();
}

void StreamFind::timerEvent(QTimerEvent *)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.nsecsElapsed() < sliceNs) {
        if (m_left == 0) {
            finish();
            Q_EMIT notFound();
            return;
        }
        --m_left;
        if (lookAt(m_piece))
            return;
        m_isFirst = false;
        const size_t count = m_conversation->pieceCount();
        m_wrapped = m_wrapped || m_piece == (m_forward ? count - 1 : 0);
        m_piece = m_forward ? (m_piece + 1) % count : (m_piece + count - 1) % count;
    }
}

bool StreamFind::lookAt(size_t piece)
{
    const qsizetype length = m_conversation->piece(piece).bytes;
    if (length == 0)
        return false;
    const QByteArray bytes = window(piece);
    // Matches begin in this piece; the first one is looked at from the place on, or in front of it.
    const bool bounded = m_isFirst && piece == m_from.piece;
    const qsizetype begin = bounded && m_forward ? m_from.byte : 0;
    const qsizetype end = bounded && !m_forward ? std::min(m_from.byte, length) : length;
    qsizetype at = findBytes(bytes, m_needle, begin);
    if (at < 0 || at >= end)
        return false;
    if (!m_forward) {
        for (qsizetype next = findBytes(bytes, m_needle, at + 1); next >= 0 && next < end;
             next = findBytes(bytes, m_needle, next + 1))
            at = next;
    }
    const Place place{piece, at};
    const bool wrapped = m_wrapped;
    finish();
    Q_EMIT found(place, wrapped);
    return true;
}

QByteArray StreamFind::window(size_t piece)
{
    const net::Result<QByteArray> own = m_conversation->read(*m_reader, piece);
    if (!own)
        return {}; // what cannot be read holds nothing
    QByteArray bytes = *own;
    const qsizetype wanted = bytes.size() + m_needle.size() - 1;
    const net::SessionIndex &index = m_reader->index();
    for (size_t next = piece + 1; bytes.size() < wanted && next < m_conversation->pieceCount(); ++next) {
        const net::IndexEntry &entry = index.at(m_conversation->entry(m_conversation->piece(next).first));
        if (entry.isEvent() || m_conversation->beginsTurn(index, next))
            break;
        const net::Result<QByteArray> more = m_conversation->read(*m_reader, next);
        if (!more)
            break;
        bytes += more->first(std::min(more->size(), wanted - bytes.size()));
    }
    return bytes;
}

} // namespace widgets
