#include "multipart.h"

#include "httpchars.h"
#include "multiparthead.h"

#include <algorithm>

namespace net::http {

namespace {

// White space between a boundary and its line break; senders have no reason for any.
constexpr qsizetype maxPadding = 64;

struct Found {
    qsizetype at = 0;     // of the delimiter, or as far as there is none
    qsizetype length = 0; // of the delimiter; 0: not found
};

// A delimiter in bytes. Not found: at is where one may yet begin that is cut off at the buffer's end.
Found findDelimiter(QByteArrayView bytes, QByteArrayView delimiter)
{
    qsizetype at = 0;
    for (;;) {
        const qsizetype next = findByte(bytes.sliced(at), delimiter.front());
        if (next < 0)
            return {bytes.size(), 0};
        at += next;
        const qsizetype comparable = std::min(delimiter.size(), bytes.size() - at);
        if (std::memcmp(bytes.data() + at, delimiter.data(), static_cast<size_t>(comparable)) == 0)
            return {at, comparable == delimiter.size() ? comparable : 0};
        ++at;
    }
}

// What follows a boundary.
struct AfterLine {
    enum class Status : quint8 { NeedMore, Part, End, Refused } status = Status::NeedMore;
    qsizetype length = 0;
};

AfterLine readAfterBoundary(QByteArrayView rest)
{
    if (rest.startsWith('-')) {
        if (rest.size() == 1)
            return {};
        return rest[1] == '-' ? AfterLine{AfterLine::Status::End, 2} : AfterLine{AfterLine::Status::Refused, 0};
    }
    qsizetype at = 0;
    while (at < rest.size() && at <= maxPadding && (rest[at] == ' ' || rest[at] == '\t'))
        ++at;
    if (at > maxPadding || (at < rest.size() && rest[at] != '\r') || (at + 1 < rest.size() && rest[at + 1] != '\n'))
        return {AfterLine::Status::Refused, 0};
    return at + 1 < rest.size() ? AfterLine{AfterLine::Status::Part, at + 2} : AfterLine{};
}

} // namespace

MultipartParser::MultipartParser(const QByteArray &boundary)
    : m_delimiter("\r\n--" + boundary)
    , m_state(boundary.isEmpty() ? State::Broken : State::Preamble)
{
}

MultipartParser::Step MultipartParser::next(QByteArrayView buffer)
{
    qsizetype at = 0;
    const auto step = [&at](Status status) {
        Step result;
        result.status = status;
        result.consumed = at;
        return result;
    };
    const auto refused = [this] {
        m_state = State::Broken;
        Step result;
        result.status = Status::Refused;
        return result;
    };
    for (;;) {
        const QByteArrayView rest = buffer.sliced(at);
        switch (m_state) {
        case State::Preamble:
        case State::Data: {
            if (rest.isEmpty())
                return step(Status::NeedMore);
            const bool isPart = m_state == State::Data;
            Found found;
            if (m_afterBreak) {
                // The line break that belongs to a boundary has been read: it was the last of the head, or there is nothing
                // before.
                const QByteArrayView dashes = QByteArrayView(m_delimiter).sliced(2);
                const QByteArrayView front = rest.first(std::min(rest.size(), dashes.size()));
                if (dashes.startsWith(front)) {
                    if (front.size() < dashes.size())
                        return step(Status::NeedMore);
                    found = {0, dashes.size()};
                }
            }
            m_afterBreak = false;
            if (found.length == 0)
                found = findDelimiter(rest, m_delimiter);
            if (found.at > 0 && isPart) {
                at += found.at;
                Step data = step(Status::PartData);
                data.data = rest.first(found.at);
                return data;
            }
            at += found.at + found.length;
            if (found.length == 0)
                return step(Status::NeedMore);
            m_state = State::AfterBoundary;
            if (isPart)
                return step(Status::PartEnd);
            break;
        }
        case State::AfterBoundary: {
            const AfterLine line = readAfterBoundary(rest);
            if (line.status == AfterLine::Status::Refused)
                return refused();
            if (line.status == AfterLine::Status::NeedMore)
                return step(Status::NeedMore);
            at += line.length;
            if (line.status == AfterLine::Status::End) {
                m_state = State::Epilogue;
                return step(Status::Done);
            }
            m_state = State::Head;
            break;
        }
        case State::Head: {
            constexpr QByteArrayView end("\r\n\r\n");
            const qsizetype length = rest.first(std::min(rest.size(), maxHeadBytes)).indexOf(end);
            if (length < 0) {
                if (rest.size() >= maxHeadBytes || rest.startsWith("\r\n")) // an empty head names nothing
                    return refused();
                return step(Status::NeedMore);
            }
            PartHead head;
            if (!parsePartHead(rest.first(length + 2), &head))
                return refused();
            at += length + end.size();
            m_state = State::Data;
            m_afterBreak = true;
            Step begin = step(Status::PartBegin);
            begin.head = std::move(head);
            return begin;
        }
        case State::Epilogue: at = buffer.size(); return step(Status::Done);
        case State::Broken: return refused();
        }
    }
}

} // namespace net::http
