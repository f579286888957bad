#include "shiftstate.h"

namespace net {

namespace {

constexpr char escape = 0x1b;
constexpr char shiftOut = 0x0e;
constexpr char shiftIn = 0x0f;

bool isBetween(char c, uchar first, uchar last)
{
    return uchar(c) >= first && uchar(c) <= last;
}

} // namespace

ShiftState::ShiftState(const QByteArray &encoding)
{
    const QByteArray name = encoding.toUpper();
    if (name.contains("2022")) {
        m_kind = Kind::Iso2022;
        m_lineEndsClear = !name.contains("2022-KR") && !name.contains("2022KR");
    } else if (name.startsWith("HZ")) {
        m_kind = Kind::Hz;
    }
}

qsizetype ShiftState::oneShift(QByteArrayView bytes) const
{
    if (bytes.isEmpty() || m_kind == Kind::None)
        return 0;
    if (m_kind == Kind::Hz)
        return bytes.startsWith("~{") || bytes.startsWith("~}") ? 2 : 0;
    if (bytes[0] == shiftOut || bytes[0] == shiftIn)
        return 1;
    if (bytes[0] != escape)
        return 0;
    qsizetype end = 1;
    while (end < bytes.size() && isBetween(bytes[end], 0x20, 0x2f))
        ++end;
    // Without a byte between, it is a single shift and belongs to its character.
    return end > 1 && end < bytes.size() && isBetween(bytes[end], 0x30, 0x7e) ? end + 1 : 0;
}

qsizetype ShiftState::shiftsAtStart(QByteArrayView bytes) const
{
    qsizetype length = 0;
    while (const qsizetype one = oneShift(bytes.sliced(length)))
        length += one;
    return length;
}

void ShiftState::take(QByteArrayView bytes)
{
    while (const qsizetype length = oneShift(bytes)) {
        keep(bytes.first(length));
        bytes = bytes.sliced(length);
    }
    if (m_lineEndsClear && bytes.size() == 1 && (bytes[0] == '\n' || bytes[0] == '\r')) {
        m_sets = {};
        m_locked.clear();
    }
}

void ShiftState::keep(QByteArrayView shift)
{
    if (shift[0] != escape) {
        m_locked = shift[0] == shiftIn || shift == QByteArrayView("~}") ? QByteArray() : shift.toByteArray();
        return;
    }
    // ESC ( and ESC $ choose G0, ESC ) and ESC $ ) G1, and so on; ESC . is G2 as well.
    switch (shift[shift.size() - 2]) {
    case ')':
    case '-': m_sets[1] = shift.toByteArray(); break;
    case '*':
    case '.': m_sets[2] = shift.toByteArray(); break;
    case '+': m_sets[3] = shift.toByteArray(); break;
    default: m_sets[0] = shift.toByteArray(); break;
    }
}

} // namespace net
