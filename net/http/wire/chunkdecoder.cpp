#include "chunkdecoder.h"

#include "httpchars.h"

#include <algorithm>
#include <limits>

namespace net::http {

namespace {

// The line at the front of rest, without its CR LF. Lines of chunks end in CR LF and in nothing else: section 2.2's leniency
// is for the head, and two sides that disagree about an LF in an extension disagree about where the next request begins.
struct SizeLine {
    enum class Status : quint8 { NeedMore, Complete, Refused } status = Status::NeedMore;
    QByteArrayView text;
    qsizetype length = 0; // with the break
};

SizeLine takeLine(QByteArrayView rest)
{
    const QByteArrayView looked = rest.first(std::min(rest.size(), ChunkDecoder::maxLineBytes));
    const qsizetype lineFeed = findByte(looked, '\n');
    if (lineFeed < 0)
        return {looked.size() == ChunkDecoder::maxLineBytes ? SizeLine::Status::Refused : SizeLine::Status::NeedMore, {}, 0};
    if (lineFeed == 0 || looked[lineFeed - 1] != '\r')
        return {SizeLine::Status::Refused, {}, 0};
    const QByteArrayView text = looked.first(lineFeed - 1);
    for (const char c : text) {
        if (isControl(c) && c != '\t')
            return {SizeLine::Status::Refused, {}, 0};
    }
    return {SizeLine::Status::Complete, text, lineFeed + 1};
}

// chunk-size [ chunk-ext ]; -1 when it is none, or too large for 63 bits. Extensions are read over (section 7.1.1).
qint64 chunkSize(QByteArrayView line)
{
    qint64 size = 0;
    qsizetype digits = 0;
    for (; digits < line.size() && hexValue(line[digits]) >= 0; ++digits) {
        if (size > std::numeric_limits<qint64>::max() >> 4)
            return -1;
        size = size * 16 + hexValue(line[digits]);
    }
    if (digits == 0)
        return -1;
    const QByteArrayView rest = line.sliced(digits);
    return rest.isEmpty() || trimmedSpace(rest).startsWith(';') ? size : -1;
}

bool isField(QByteArrayView line)
{
    const qsizetype colon = findByte(line, ':');
    return colon > 0 && isToken(line.first(colon));
}

} // namespace

ChunkDecoder::Step ChunkDecoder::next(QByteArrayView buffer)
{
    qsizetype at = 0;
    const auto refused = [this] {
        m_state = State::Broken;
        return Step{Status::Refused, {}, 0};
    };
    for (;;) {
        const QByteArrayView rest = buffer.sliced(at);
        switch (m_state) {
        case State::Data: {
            if (rest.isEmpty())
                return {Status::NeedMore, {}, at};
            const auto size = static_cast<qsizetype>(std::min<qint64>(m_left, rest.size()));
            m_left -= size;
            if (m_left == 0)
                m_state = State::DataEnd;
            return {Status::Data, rest.first(size), at + size};
        }
        case State::DataEnd:
            if ((!rest.isEmpty() && rest[0] != '\r') || (rest.size() > 1 && rest[1] != '\n'))
                return refused();
            if (rest.size() < 2)
                return {Status::NeedMore, {}, at};
            at += 2;
            m_state = State::Size;
            break;
        case State::Size:
        case State::Trailer: {
            const SizeLine line = takeLine(rest);
            if (line.status == SizeLine::Status::Refused)
                return refused();
            if (line.status == SizeLine::Status::NeedMore)
                return {Status::NeedMore, {}, at};
            at += line.length;
            if (m_state == State::Size) {
                m_left = chunkSize(line.text);
                if (m_left < 0)
                    return refused();
                m_state = m_left > 0 ? State::Data : State::Trailer;
            } else if (line.text.isEmpty()) {
                m_state = State::Done;
                return {Status::Done, {}, at};
            } else {
                m_trailerBytes += line.length;
                if (m_trailerBytes > maxTrailerBytes || !isField(line.text))
                    return refused();
            }
            break;
        }
        case State::Done: return {Status::Done, {}, 0};
        case State::Broken: return {Status::Refused, {}, 0};
        }
    }
}

} // namespace net::http
