#include "bytesearch.h"

namespace widgets {

namespace {

constexpr std::array<uchar, 256> makeFold()
{
    std::array<uchar, 256> fold{};
    for (size_t i = 0; i < fold.size(); ++i)
        fold[i] = static_cast<uchar>(i >= 'A' && i <= 'Z' ? i + ('a' - 'A') : i);
    return fold;
}

constexpr std::array<uchar, 256> fold = makeFold();

} // namespace

ByteSearch::ByteSearch(const QByteArray &needle)
    : m_needle(needle)
{
    for (char &c : m_needle)
        c = static_cast<char>(fold[static_cast<uchar>(c)]);
    const auto length = static_cast<qint32>(m_needle.size());
    m_skip.fill(length);
    for (qint32 i = 0; i + 1 < length; ++i)
        m_skip[static_cast<uchar>(m_needle[i])] = length - 1 - i;
}

bool ByteSearch::isIn(QByteArrayView bytes) const
{
    const qsizetype length = m_needle.size();
    if (length == 0)
        return true;
    const auto *text = reinterpret_cast<const uchar *>(bytes.data());
    const auto *needle = reinterpret_cast<const uchar *>(m_needle.constData());
    const qsizetype last = length - 1;
    for (qsizetype at = 0; at + length <= bytes.size();) {
        const uchar end = fold[text[at + last]];
        if (end == needle[last]) {
            qsizetype i = 0;
            while (i < last && fold[text[at + i]] == needle[i])
                ++i;
            if (i == last)
                return true;
        }
        at += m_skip[end];
    }
    return false;
}

} // namespace widgets
