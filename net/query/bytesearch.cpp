#include "bytesearch.h"

#include <algorithm>
#include <cstring>

namespace net {

namespace {

constexpr qsizetype blockBytes = 64;
constexpr uchar caseBit = 0x20;

constexpr bool isLetter(uchar c)
{
    return (c | caseBit) >= 'a' && (c | caseBit) <= 'z';
}

constexpr std::array<uchar, 256> makeFold()
{
    std::array<uchar, 256> fold{};
    for (size_t i = 0; i < fold.size(); ++i)
        fold[i] = static_cast<uchar>(i >= 'A' && i <= 'Z' ? i | caseBit : i);
    return fold;
}

constexpr std::array<uchar, 256> fold = makeFold();

// How common a byte is in text and in the headers of a session, in thousandths, roughly.
constexpr std::array<uchar, 256> makeCommon()
{
    std::array<uchar, 256> common{};
    for (size_t i = 0; i < common.size(); ++i)
        common[i] = i >= 0x80 ? 4 : 2;
    for (const char c : {'b', 'f', 'g', 'p', 'v', 'w', 'y', 'k', 'q', 'x', 'z', 'j'})
        common[static_cast<uchar>(c)] = 10;
    for (const char c : {'c', 'd', 'h', 'l', 'm', 'u'})
        common[static_cast<uchar>(c)] = 25;
    for (const char c : {'a', 'e', 'i', 'n', 'o', 'r', 's', 't'})
        common[static_cast<uchar>(c)] = 50;
    for (uchar c = '0'; c <= '9'; ++c)
        common[c] = 30;
    for (const uchar c : {uchar(0xff), uchar(1), uchar(4), uchar(6), uchar(0x7f)})
        common[c] = 30;
    common[' '] = 60;
    common[0] = 200;
    return common;
}

constexpr std::array<uchar, 256> common = makeCommon();

constexpr qsizetype fewBytes = 64; // between two finds of one byte: fewer, and whole blocks are quicker

} // namespace

ByteSearch::ByteSearch(const QByteArray &needle, Letters letters)
    : m_needle(needle)
    , m_letters(letters)
{
    if (letters == Letters::AnyCase) {
        for (char &c : m_needle)
            c = static_cast<char>(fold[static_cast<uchar>(c)]);
    }
    if (m_needle.isEmpty())
        return;
    const auto commonAt = [this](qsizetype i) { return common[fold[static_cast<uchar>(m_needle[i])]]; };
    qsizetype first = 0;
    qsizetype second = m_needle.size() - 1;
    for (qsizetype i = 0; i < m_needle.size(); ++i) {
        if (commonAt(i) < commonAt(first))
            first = i;
    }
    if (second == first)
        second = 0;
    for (qsizetype i = 0; i < m_needle.size(); ++i) {
        if (i != first && commonAt(i) < commonAt(second))
            second = i;
    }
    m_first = anchorAt(first);
    m_second = anchorAt(second);
}

ByteSearch::Anchor ByteSearch::anchorAt(qsizetype at) const
{
    const auto value = static_cast<uchar>(m_needle[at]);
    return {at, value, m_letters == Letters::AnyCase && isLetter(value) ? caseBit : uchar{0}};
}

int ByteSearch::commonness() const
{
    if (m_needle.isEmpty())
        return 1'000'000;
    const int first = common[fold[m_first.value]];
    return m_needle.size() == 1 ? first * 1000 : first * common[fold[m_second.value]];
}

bool ByteSearch::fitsAt(const uchar *place) const
{
    const auto *needle = reinterpret_cast<const uchar *>(m_needle.constData());
    if (m_letters == Letters::Exact)
        return std::memcmp(place, needle, static_cast<size_t>(m_needle.size())) == 0;
    for (qsizetype i = 0; i < m_needle.size(); ++i) {
        if (fold[place[i]] != needle[i])
            return false;
    }
    return true;
}

qsizetype ByteSearch::find(QByteArrayView bytes, qsizetype from) const
{
    const qsizetype end = bytes.size() - m_needle.size() + 1; // of the places it may begin at
    if (m_needle.isEmpty())
        return from <= bytes.size() ? from : -1;
    const auto *text = reinterpret_cast<const uchar *>(bytes.data());
    const uchar a = m_first.value;
    const uchar b = m_second.value;
    const uchar ignoredA = m_first.ignored;
    const uchar ignoredB = m_second.ignored;
    const auto fits = [&](qsizetype at) {
        return (text[at + m_first.at] | ignoredA) == a && (text[at + m_second.at] | ignoredB) == b && fitsAt(text + at);
    };
    qsizetype at = from;
    // While the rarer byte is rare indeed, nothing is faster than the C library.
    for (qsizetype alarms = 0; ignoredA == 0 && at < end && alarms * fewBytes <= at - from + fewBytes * 16; ++alarms) {
        const void *place = std::memchr(text + at + m_first.at, a, static_cast<size_t>(end - at));
        if (!place)
            return -1;
        at = static_cast<const uchar *>(place) - text - m_first.at;
        if (fits(at))
            return at;
        ++at;
    }
    for (; at + blockBytes <= end; at += blockBytes) {
        const uchar *pa = text + at + m_first.at;
        const uchar *pb = text + at + m_second.at;
        uchar any = 0;
        for (qsizetype i = 0; i < blockBytes; ++i)
            any |= static_cast<uchar>(((pa[i] | ignoredA) == a) & ((pb[i] | ignoredB) == b));
        if (!any)
            continue;
        for (qsizetype i = 0; i < blockBytes; ++i) {
            if (fits(at + i))
                return at + i;
        }
    }
    for (; at < end; ++at) {
        if (fits(at))
            return at;
    }
    return -1;
}

} // namespace net
